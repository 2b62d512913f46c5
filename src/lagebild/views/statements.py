"""Who said what, by speaker, with the chain of tellers and how close to the wording each line is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from lagebild.records.statement import Statement
from lagebild.views import chains, people, voices
from lagebild.views.chains.graph import NOTHING, Chain
from lagebild.views.chains.statement import line as tellers
from lagebild.views.desk import Desk, Party
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows

#: An addressee that is told by such a word alone is told to nobody who has not the sentence before.
PRONOUNS = frozenset({"ihm", "ihr", "ihnen", "ihn", "uns", "mir", "dir", "euch", "sich", "dem", "denen", "diesem", "dieser"})
#: verbatim stood in quotation marks; indirect in the Konjunktiv or a that-clause; reported in the article's own words.
Form = Literal["verbatim", "indirect", "reported"]


@dataclass(frozen=True, slots=True)
class Variant:
    """Another wording of the same utterance: `likeness` (same_words, shortened, reworded, disputed) is towards the line it stands under;
    `only_there` and `only_here` are the words of content that the line or this wording alone has.
    """

    form: Form
    pieces: tuple[str, ...]
    likeness: str
    only_there: tuple[str, ...]
    only_here: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Said:
    """One statement. Quotation marks belong around `pieces` only where `form` is verbatim.

    `chain` runs from the speaker to the outlet that printed it: who said it, who passed it on, where it stands; `path` is the same with
    kinds of tellers, the place, and those who confirmed or denied it.
    `candidates` are the names that fit where the speaker could not be told; `said_on` is ISO/TIMEX3 or None.
    `verb` is the dictionary form of the cue ("mit/teilen"), "" where none is known.
    `answers` is what a confirmation or denial answers, `speaks_for` the institution whose voice the speaker is.
    `also` is where else the same words of the same speaker stand, `variants` what else is the same utterance in other words.
    """

    id: str
    speaker: Party | None
    candidates: tuple[Party, ...]
    form: Form
    kind: str
    pieces: tuple[str, ...]
    stance: str
    chain: tuple[str, ...]
    addressee: str | None
    platform: str | None
    hedge: str | None
    said_on: str | None
    source: Source
    also: tuple[Source, ...] = ()
    verb: str = ""
    path: Chain = NOTHING
    variants: tuple[Variant, ...] = ()
    answers: tuple[Source, ...] = ()
    speaks_for: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """All statements of one speaker, newest publication first; `party` is None for those whose speaker is unknown."""

    party: Party | None
    kind: str
    role: str | None
    said: tuple[Said, ...]
    articles: int


def compose(view: Rows | Desk) -> list[Speaker]:
    """Speakers with their statements, the most quoted first, the unknown speaker last.

    What lies inside a longer statement of the same speaker is no line of its own: the longer one holds it word for word.
    """
    desk = Desk.of(view)
    groups: dict[str, list[Said]] = {}
    for statement in outermost(desk.statements):
        line = said(desk, statement)
        groups.setdefault(_key(line), []).append(line)
    speakers = [_speaker(desk, lines) for lines in groups.values()]
    return sorted(speakers, key=lambda s: (s.party is None, -s.articles, -len(s.said), s.party.name if s.party else ""))


def outermost(statements: Iterable[Statement]) -> list[Statement]:
    """The statements that lie in no longer one of the same known speaker, in their order."""
    told = list(statements)
    groups: dict[tuple[str, str], list[Statement]] = {}
    for statement in told:
        if who := statement.speaker or statement.speaker_name:
            groups.setdefault((statement.article, who), []).append(statement)
    inner = {s.id for group in groups.values() for s in group if any(_inside(s, other) for other in group)}
    return [s for s in told if s.id not in inner]


def _inside(inner: Statement, outer: Statement) -> bool:
    if inner.nested_in == outer.id or outer.nested_in == inner.id:
        return inner.nested_in == outer.id
    held = all(any(o.start <= i.start and i.end <= o.end for o in outer.spans) for i in inner.spans)
    return held and (_length(inner), inner.id) < (_length(outer), outer.id)


def _length(statement: Statement) -> int:
    return sum(s.end - s.start for s in statement.spans)


def said(desk: Desk, statement: Statement) -> Said:
    """One statement as a line."""
    party = desk.party(statement.speaker, statement.speaker_name)
    evidence = desk.across(statement.article, statement.spans, statement.id)
    fitting = (desk.party(c, None) for c in statement.candidates)
    return Said(
        id=statement.id,
        speaker=party,
        candidates=tuple(p for p in fitting if p),
        form=form(statement),
        kind=statement.kind,
        pieces=tuple(s.text for s in statement.spans),
        stance=statement.stance,
        chain=_chain(desk, statement, evidence),
        addressee=_addressee(desk, statement),
        platform=statement.platform,
        hedge=statement.hedge,
        said_on=statement.said_on,
        source=evidence,
        verb=verb(statement),
        path=chains.of_statements(desk, [statement]),
        answers=tuple(desk.across(s.article, s.spans, s.id) for s in _answered(desk, statement)),
        speaks_for=_institutions(desk, statement.speaker),
    )


def _answered(desk: Desk, statement: Statement) -> list[Statement]:
    """What it answers, the wording of its own article first; the same utterance in other articles' words stands with that one."""
    targets = sorted(desk.answered.get(statement.id, ()), key=lambda s: s.article != statement.article)
    first: dict[str, Statement] = {}
    for target in targets:
        claim = desk.utterances.get(target.id)
        first.setdefault(claim.id if claim else target.text, target)
    return list(first.values())


def _institutions(desk: Desk, speaker: str | None) -> tuple[Party, ...]:
    """For whom somebody speaks who has a name or at least an office; that an organ speaks for its state goes without saying."""
    who = desk.actors.get(speaker or "")
    heads = voices.nearest(desk.voices, speaker) if who and who.kind in ("person", "source") else []
    return tuple(p for head in heads if (p := desk.party(head, None)))


def verb(statement: Statement) -> str:
    """The dictionary form of the cue, as the tables write it; "" where no table's entry took the statement."""
    return next((reason.removeprefix("cue:") for reason in statement.why if reason.startswith("cue:")), "")


def form(statement: Statement) -> Form:
    """How close to the speaker's own words a statement is."""
    if statement.verbatim:
        return "verbatim"
    return "reported" if statement.kind == "reported" else "indirect"


def _chain(desk: Desk, statement: Statement, evidence: Source) -> tuple[str, ...]:
    """Speaker, farthest teller … nearest teller, outlet; neighbours that are the same are named once."""
    names: list[str] = []
    for name in (*(name for name, _ in tellers(desk, statement)), evidence.label):
        if not names or names[-1] != name:
            names.append(name)
    return tuple(names)


def _addressee(desk: Desk, statement: Statement) -> str | None:
    """The name of who was spoken to: the actor's, else the text's own word for it."""
    told = statement.addressee_span.text if statement.addressee_span else None
    told = None if (told or "").lower() in PRONOUNS else told
    if statement.addressee and statement.addressee not in desk.actors:
        told = told or statement.addressee
    party = desk.party(statement.addressee, told)
    return party.name if party else None


def _key(line: Said) -> str:
    return "" if line.speaker is None else line.speaker.actor or f"name:{line.speaker.name}"


def _speaker(desk: Desk, lines: list[Said]) -> Speaker:
    from lagebild.views.variants import fold  # it lays lines of this module under one another

    party = lines[0].speaker
    actor = desk.actors.get(party.actor) if party and party.actor else None
    newest = sorted(fold(desk, lines), key=lambda s: s.source.published.on or "", reverse=True)
    return Speaker(
        party=party,
        kind=actor.kind if actor else "",
        role=next((o.title for o in people.offices(desk, actor)), None) if actor else None,
        said=tuple(newest),
        articles=len({s.source.article for s in lines}),
    )
