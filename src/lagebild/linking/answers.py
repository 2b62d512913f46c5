"""Who confirmed, denied or did not confirm what another article tells: reactions of one story and the statements they answer.

A reaction inside one article is `linking.reactions`' matter. Here a reaction leads to one statement of the story at most, told no later
than itself: one whose content it takes up, and whose teller it names where it names one. Where two different utterances fit alike, none
is taken: not to know whom somebody denied is no denial of both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lagebild.linking.reactions import POINTING, REACTING, SAID_BEFORE, TELLING
from lagebild.linking.utterances import UNVOICED, Utterance, Voiced
from lagebild.linking.utterances.apart import CALENDAR
from lagebild.linking.utterances.senses import Sense, Senses, groups_of, likeness, senses
from lagebild.linking.utterances.words import carried
from lagebild.records.judgement import Judgement
from lagebild.records.statement import Statement
from lagebild.text.transliteration import key

#: Who judges: the name of this rule set.
BY = "lagebild.linking.answers/1"
#: What of a reaction's words the statement must take up: where the teller is named, and where not; and with so much weight then.
NAMED, UNNAMED, WEIGHT = 0.34, 0.66, 1.7
#: … and in one article.
BESIDE = 0.8
#: How much better than the next utterance the one taken must fit.
MARGIN = 0.1
#: Days a reaction may come after what it answers.
LATE = 14
#: A word that more statements of a story hold leads to none of them; so many statements are looked at closely.
COMMON, CLOSELY = 200, 40
#: Nouns for what was told: no topic of their own.
TOLD = frozenset(
    word
    for line in (
        "bericht berichte gerücht gerüchte meldung meldungen angabe angaben darstellung darstellungen äußerung äußerungen aussage",
        "aussagen behauptung behauptungen ankündigung ankündigungen mitteilung recherche recherchen vorwurf vorwürfe information",
        "informationen medienbericht medienberichte zeitungsbericht pressebericht spekulation spekulationen",
    )
    for word in line.split()
)


@dataclass(frozen=True)
class Told:
    """A statement of a story with the day its article appeared, the article's outlet, and whom its speaker speaks for."""

    statement: Statement
    day: date | None
    outlet: str = ""
    voice: Voiced = UNVOICED

    @cached_property
    def utterance(self) -> Utterance:
        """As the comparison of utterances needs it."""
        return Utterance.of(self.statement, self.day, self.voice)

    @cached_property
    def topic(self) -> Senses:
        """What it is about: the senses of its content without words for what was told."""
        found = senses(carried(self.utterance.content))
        return Senses(tuple(s for s in found.words if s.text.lower() not in TOLD), found.denied)

    @cached_property
    def tellers(self) -> frozenset[str]:
        """Keys of the names of all who told it."""
        names = (self.statement.speaker_name or "", *self.statement.via, self.outlet)
        return frozenset(k for name in names for k in (key(name), key(name.split()[-1]) if name else "") if len(k) > 2)


@dataclass(frozen=True, slots=True)
class Answer:
    """`reaction` answers `target` (ids of statements); `score` from 0 to 1, `why` in English."""

    reaction: str
    target: str
    score: float
    why: str

    def judgement(self) -> Judgement:
        """The same as a judgement that can be taken back."""
        id_ = Judgement.identify(self.reaction, self.target, BY, None)
        return Judgement(
            id=id_, left=self.reaction, right=self.target, verdict="answers", score=self.score, reasons=(self.why,), by=BY
        )  # fmt: skip


def answers(story: Iterable[Told], one: Mapping[str, str], inside: Mapping[str, str]) -> list[Answer]:
    """What the reactions of a story answer, by the ids of the reactions. `one`: statement to the claim of its utterance; `inside`: reaction
    to what it answers in its own article.
    """
    told = sorted(story, key=lambda t: t.statement.id)
    index = _Index([t for t in told if t.statement.stance not in REACTING and t.statement.stance != "asks" and not t.statement.nested_in])
    by_id = {t.statement.id: t for t in told}
    found = (_answer(t, by_id.get(inside.get(t.statement.id, "")), index, one) for t in told if t.statement.stance in REACTING)
    return [answer for answer in found if answer]


class _Index:
    """Statements by the words they may share with a reaction."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._holders: dict[str, list[Told]] = defaultdict(list)
        for t in told:
            for mark in sorted({m for s in t.topic.words for m in _marks(s)}):
                self._holders[mark].append(t)

    def near(self, topic: Senses) -> list[Told]:
        """Those that share most with a topic, in a fixed order."""
        count: Counter[str] = Counter()
        held: dict[str, Told] = {}
        for mark in sorted({m for s in topic.words for m in _marks(s)}):
            holders = self._holders.get(mark, ())
            for t in holders if len(holders) <= COMMON else ():
                count[t.statement.id] += 1
                held[t.statement.id] = t
        best = sorted(count, key=lambda i: (-count[i], i))[:CLOSELY]
        return [held[i] for i in best]


def _marks(sense: Sense) -> Iterator[str]:
    if sense.weight == 1.0:
        yield sense.key[:5]
        yield from (f"={g}" for g in sorted(groups_of(sense.key)))
        if len(sense.key) > 8:
            yield sense.key[-5:]


def _answer(reaction: Told, pointed: Told | None, index: _Index, one: Mapping[str, str]) -> Answer | None:
    asked = reaction
    if pointed is not None:
        asked = pointed  # where another article has it from the same teller, that is answered too
    elif POINTING.search(reaction.utterance.content):
        return None
    stance = reaction.statement.stance
    teller = (pointed.statement.speaker_name or "") if pointed else ""
    words = _words(f"{reaction.utterance.content} {asked.utterance.content} {teller}")
    others = [t for t in index.near(asked.topic) if not pointed or t.statement.article != reaction.statement.article]
    fitting = [(fit, t) for t in others if _may_answer(reaction, t) and (fit := _fit(asked, t, stance, words))]
    named = [(fit, t) for fit, t in fitting if fit[1]]
    if pointed is not None and not _hearsay(pointed.statement):
        named, fitting = [f for f in named if f[0][0] >= UNNAMED], []
    if not named and (not fitting or _names_a_paper(reaction.utterance.content)):
        return None
    ordered = sorted(named or fitting, key=lambda f: (-f[0][0], f[1].day or date.max, f[1].statement.id))
    if _undecided(ordered, one):
        return None
    (score, by_name), target = ordered[0]
    why = "names its teller and takes up what it says" if by_name else "takes up what it says"
    return Answer(reaction.statement.id, target.statement.id, round(score, 3), why)


def _hearsay(statement: Statement) -> bool:
    """True for what only reports are said to tell: "Berichten, wonach …"."""
    return statement.speaker is None or (statement.speaker_name or "").lower().removesuffix("n") in TOLD | {"berichte"}


def _names_a_paper(content: str) -> bool:
    telling = TELLING.search(content)
    return bool(telling and "„" in telling.group())


def _may_answer(reaction: Told, target: Told) -> bool:
    """True for what somebody else said no later, and outside of the reaction."""
    r, t = reaction.statement, target.statement
    if r.article == t.article and t.spans[0].start >= r.spans[0].start:
        return False
    if (r.speaker and r.speaker in (t.speaker, *t.candidates)) or (
        r.stance != "confirms" and reaction.utterance.one_voice(target.utterance)
    ):
        return False
    if reaction.day and target.day:
        return 0 <= (reaction.day - target.day).days <= LATE
    return r.article == t.article


def _words(content: str) -> frozenset[str]:
    """Keys of the words of a text, without the endings of a genitive too."""
    bare = [w.strip("„“”.,;:’'") for w in content.split()]
    return frozenset(key(form) for w in bare for form in (w, w.removesuffix("s"), w.removesuffix("n")))


def _fit(reaction: Told, target: Told, stance: str, words: frozenset[str]) -> tuple[float, bool] | None:
    """How much of a reaction's words a statement takes up, and whether the reaction names its teller; None where it is too little."""
    content = reaction.utterance.content
    telling = TELLING.search(content) or SAID_BEFORE.search(content) or reaction.statement.stance not in REACTING
    by_name = bool(telling) and any(
        set(t.split()) <= words for t in target.tellers
    )  # fmt: skip
    topic = [s for s in reaction.topic.words if not (by_name and key(s.text.removesuffix("s")) in _parts(target.tellers))]
    if _differ(topic, target.topic.words):
        return None
    best = [(s, max((likeness(s.key, t.key), t.clause) for t in target.topic.words)) for s in topic] if target.topic.words else []
    weight = sum(s.weight * like for s, (like, _) in best)
    share = weight / total if (total := sum(s.weight for s in topic)) else 0.0
    if stance == "confirms" and _other_side(reaction, target, best):
        return None
    strong = any(s.weight == 1.0 and like >= 0.8 for s, (like, _) in best)
    here = reaction.statement.article == target.statement.article
    enough = share >= NAMED and strong if by_name else share >= UNNAMED and weight >= (BESIDE if here else WEIGHT)
    return (share, by_name) if enough else None


def _parts(names: Iterable[str]) -> frozenset[str]:
    return frozenset(part for name in names for part in name.split())


def _differ(left: Iterable[Sense], right: Iterable[Sense]) -> bool:
    """True where each has a number or a time of the calendar that the other lacks."""
    sides = [list(left), list(right)]
    numbers, times = (
        [{s.key for s in side if is_one(s)} for side in sides]
        for is_one in (lambda s: s.key.startswith("#"), lambda s: bool(CALENDAR.fullmatch(s.text.lower())))
    )
    return any(a - b and b - a for a, b in (numbers, times))


def _other_side(reaction: Told, target: Told, best: Sequence[tuple[Sense, tuple[float, int]]]) -> bool:
    """True where one says no to what the other says yes to."""
    return any(like and (s.clause in reaction.topic.denied) != (clause in target.topic.denied) for s, (like, clause) in best)


def _undecided(ordered: Sequence[tuple[tuple[float, bool], Told]], one: Mapping[str, str]) -> bool:
    """True where another utterance fits nearly as well."""
    (best, _), first = ordered[0]
    near = [t.statement for (score, _), t in ordered[1:] if score > best - MARGIN]
    mine = one.get(first.statement.id)
    return any(not (mine and one.get(s.id) == mine) and not _one_voice(s, first.statement) for s in near)


def _one_voice(left: Statement, right: Statement) -> bool:
    """True for two that one speaker said: what he says of a thing in several sentences is answered as one."""
    return bool(left.speaker) and (left.speaker == right.speaker or key(left.speaker_name or "") == key(right.speaker_name or ""))
