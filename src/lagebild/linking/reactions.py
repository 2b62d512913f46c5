"""Who confirmed, did not confirm or denied what another was told to have said: reactions of one article and what they react to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lagebild.linking.utterances import Utterance
from lagebild.records.event import Event
from lagebild.records.statement import Statement
from lagebild.text.transliteration import key

#: Stances that react to what somebody else said.
REACTING = frozenset({"confirms", "does_not_confirm", "denies", "does_not_deny", "does_not_answer"})
#: "das", "dies", "letzteres" that stand alone; before an adjective or a noun they are articles.
POINTING = re.compile(r"\b(?:[Dd]as|[Dd]ies|[Dd]em|[Dd]avon|[Ll]etzteres|[Bb]eides)\b(?!\s+(?:\w+(?:en|em|er|es|e)\s+)*[A-ZÄÖÜ])")
#: A word for what was said that has nothing with it but "die" or "diese": it points as "das" does.
BARE = re.compile(
    r"^\W*(?:[Dd]ie|[Dd]en|[Dd]as|[Dd]er|[Dd]em|[Dd]iese[nmrs]?|[Zz]u (?:de[nmr]|diese[nmr]))\s+"
    r"(?:Kritik|Vorw[uü]rfen?|Forderung(?:en)?|Anschuldigung(?:en)?|Berichte?n?|Angaben?|Darstellung(?:en)?|Behauptung(?:en)?"
    r"|Äußerung(?:en)?|Aussagen?|Gerüchten?|Meldung(?:en)?|Ankündigung(?:en)?)"
    r"(?:\s+(?:nicht|entschieden|scharf|zunächst|bislang|am \w+))*\W*$"
)
#: What somebody told, before the name of who told it: "Angaben der Zeitung", "den Bericht von …".
TELLING = re.compile(
    r"\b(?:Angaben?|Berichte?n?|Meldung(?:en)?|Darstellung(?:en)?|Äußerung(?:en)?|Aussagen?|Behauptung(?:en)?|Ankündigung(?:en)?|Mitteilung"
    r"|Gerüchten?|Spekulationen|\w+berichten?|Recherchen?|Vorwurf|Vorwürfen?|Schilderung(?:en)?)\b.{0,60}"
)
#: What somebody told, behind the name of who told it: "Hartwigs Angaben".
SAID_BEFORE = re.compile(
    r"\b[A-ZÄÖÜ]\w+s\s+(?:Angaben?|Bericht|Darstellung|Äußerung(?:en)?|Aussagen?|Behauptung(?:en)?|Ankündigung(?:en)?|Vorwürfen?)\b"
)
#: Characters between a reaction that only points and what it points to, and between one that names its teller and that.
NEAR, FAR = 400, 1500
#: … and one that is a cue alone.
BESIDE = 40


def reactions(statements: Iterable[Statement], events: Mapping[str, Event]) -> dict[str, list[str]]:
    """Statement id to the ids of the reactions to it, in text order. A reaction leads to one statement of its own article at most: the one
    before it, where it only points ("Der Kreml bestätigte das nicht"); the one whose teller it names ("Angaben der Zeitung bestätigte
    das Ministerium nicht"); the one before it about the same event. `events` by id.
    """
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_article[statement.article].append(statement)
    found: dict[str, list[str]] = defaultdict(list)
    for told in by_article.values():
        ordered = sorted(told, key=lambda s: (s.spans[0].start, s.id))
        for reaction, target in _pairs(ordered, events):
            found[target.id].append(reaction.id)
    return dict(found)


def _pairs(ordered: Sequence[Statement], events: Mapping[str, Event]) -> Iterator[tuple[Statement, Statement]]:
    for reaction in ordered:
        if reaction.stance in REACTING:
            others = [s for s in ordered if _may_be_meant(s, reaction)]
            before = [s for s in others if s.spans[0].start < reaction.spans[0].start]
            target = _pointed(reaction, before) or _named(reaction, others) or _about(reaction, before, events)
            if target is not None:
                yield reaction, target


def _may_be_meant(target: Statement, reaction: Statement) -> bool:
    """True for what somebody else said outside of the reaction itself."""
    one = target.speaker is not None and target.speaker == reaction.speaker
    inside = target.spans[0].start < reaction.spans[-1].end and reaction.spans[0].start < target.spans[-1].end
    return not (one or inside or target.nested_in or target.stance in REACTING or target.stance == "asks")


def _pointed(reaction: Statement, before: Sequence[Statement]) -> Statement | None:
    mute = not Utterance.of(reaction).terms  # "Berichten, wonach …, widersprach das Unternehmen": the cue alone
    content = " ".join(Utterance.of(reaction).content.split())
    if not before or not (mute or POINTING.search(content) or BARE.match(content)):
        return None
    last = max(before, key=lambda s: (s.spans[-1].end, s.id))
    return last if reaction.spans[0].start - last.spans[-1].end <= (BESIDE if mute else NEAR) else None


def _named(reaction: Statement, others: Sequence[Statement]) -> Statement | None:
    telling = TELLING.search(Utterance.of(reaction).content)
    content = f" {key(telling.group()) if telling else ''} "
    named = [s for s in others if any(f" {v} " in content or f" {v}s " in content for v in _tellers(s)) and _distance(s, reaction) <= FAR]
    return min(named, key=lambda s: (_distance(s, reaction), s.id), default=None)


def _tellers(statement: Statement) -> Iterator[str]:
    """Keys of the names of those who told it, and of the office that the text gives the speaker: "Verteidiger Till Asmus"."""
    office = (w for w in (statement.speaker_span.text.split() if statement.speaker_span else ()) if w[:1].isupper() and w.isalpha())
    return (name for name in map(key, (statement.speaker_name or "", *statement.via, *office)) if name)


def _distance(a: Statement, b: Statement) -> int:
    return abs(a.spans[0].start - b.spans[0].start)


def _about(reaction: Statement, before: Sequence[Statement], events: Mapping[str, Event]) -> Statement | None:
    event = events.get(reaction.about or "")
    if event is None:
        return None
    told = [(s, events.get(s.about or "")) for s in before if _distance(s, reaction) <= FAR]
    same = [s for s, other in told if other is not None and _one(event, other)]
    return max(same, key=lambda s: (s.spans[0].start, s.id), default=None)


def _one(left: Event, right: Event) -> bool:
    """True where both name two parties or more and one names no other."""
    ours, theirs = ({p.actor or p.name for p in e.participants} for e in (left, right))
    return left.type == right.type and min(len(ours), len(theirs)) > 1 and (ours <= theirs or theirs <= ours)
