"""Utterance: what of a statement decides whether another is the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lagebild.linking.utterances.senses import Senses, senses_of
from lagebild.linking.utterances.words import Carried, carried
from lagebild.records.span import Span
from lagebild.records.statement import Statement
from lagebild.text.content import content_words
from lagebild.text.transliteration import key

#: Stances of those who say that something is not so, or will not be done.
AGAINST = frozenset({"denies", "refuses", "rejects", "doubts"})
#: Listeners that say nothing about the occasion: whoever speaks in public speaks to them.
ANYBODY = frozenset("journalist journalistinn report reporterinn press medi öffentlichkeit offentlichkeit publikum zuhor".split())  # noqa: SIM905
#: Words of a frame that tell that something else is said now.
MORE = frozenset("außerdem zudem weiter ferner überdies später zuvor erneut auch darüber weiterhin anschließend dann hinzu".split())  # noqa: SIM905


#: Keys of the organs somebody speaks for, and of the state.
Voiced = tuple[frozenset[int], int]
UNVOICED: Voiced = (frozenset(), 0)


@dataclass(frozen=True)
class Utterance:
    """A statement as the comparison needs it. `content` is its text without cue, speaker and addressee where these lie inside it; `name`
    and `tellers` keys of the names of its speaker and of those in its chain; `addressee` folded words; `said` and `told` the days of
    saying and of publication; `more` is true where the frame says that this comes on top of something else; `organs` and `state` are
    keys of the institution that the speaker is or speaks for and of the state whose government it belongs to (0 for none); `cue` is the
    verb of an act told without a clause; `fitting` holds who may have spoken, where that is not known.
    """

    id: str
    article: str
    start: int
    end: int
    speaker: str | None
    name: str
    tellers: frozenset[str]
    verbatim: bool
    nested_in: str | None
    content: str
    stance: str
    addressee: frozenset[str]
    platform: str | None
    said: date | None
    told: date | None
    more: bool
    organs: frozenset[int] = frozenset()
    state: int = 0
    cue: str = ""
    fitting: frozenset[str] = frozenset()

    @staticmethod
    def of(statement: Statement, told: date | None = None, voice: Voiced = UNVOICED) -> Utterance:
        """From the record, its speaker a merged actor, the day its article appeared, and whom its speaker speaks for."""
        spans = statement.spans
        frame = {w.lower() for s in statement.frame_spans for w in s.text.split()}
        return Utterance(
            id=statement.id,
            article=statement.article,
            start=min(s.start for s in spans),
            end=max(s.end for s in spans),
            speaker=statement.speaker,
            name=key(statement.speaker_name or ""),
            tellers=frozenset(map(key, statement.via)),
            verbatim=statement.verbatim,
            nested_in=statement.nested_in,
            content=" ".join(without(span, _frame(statement)) for span in spans),
            stance=statement.stance,
            addressee=_addressee(statement),
            platform=statement.platform,
            said=_day(statement.said_on),
            told=told,
            more=bool(frame & MORE),
            organs=voice[0],
            state=voice[1],
            cue=_act(statement),
            fitting=frozenset(statement.candidates),
        )

    @cached_property
    def carried(self) -> Carried:
        """The words that carry what is said."""
        return carried(self.content)

    @cached_property
    def terms(self) -> dict[str, str]:
        """Key to surface form of the carrying words, in text order."""
        found: dict[str, str] = {}
        for word in self.carried.words:
            found.setdefault(word.key, word.text)
        return found

    @cached_property
    def senses(self) -> Senses:
        """What its words mean, looser than `terms`."""
        return senses_of(self.content, self.cue)

    @property
    def voiced(self) -> bool:
        """True where it is known who speaks, or for whom."""
        return bool(self.speaker or self.organs or self.state or self.fitting)

    def one_voice(self, other: Utterance) -> bool:
        """True where one speaks for the other or both for one: an institution, or a state of which one names the government as a whole."""
        whole = bool(self.state) and self.state == other.state and not (self.organs and other.organs)
        return whole or bool(self.organs & other.organs)

    def passes_on(self, other: Utterance) -> bool:
        """True where one tells what the other, or a teller of the other, told it."""
        return self.name in other.tellers or other.name in self.tellers or bool(self.tellers & other.tellers)

    @property
    def against(self) -> str:
        """How it stands to what is told: "against", the very stance of one who says nothing, "" for all others."""
        if self.stance.startswith("does_not_") or self.stance == "asks":
            return self.stance
        return "against" if self.stance in AGAINST else ""


def without(span: Span, stretches: list[Span]) -> str:
    """The text of a span with blanks where other stretches lie."""
    text = span.text
    for stretch in stretches:
        left, right = max(stretch.start, span.start) - span.start, min(stretch.end, span.end) - span.start
        if left < right:
            text = text[:left] + " " * (right - left) + text[right:]
    return text


def _act(statement: Statement) -> str:
    """The verb of an act, in dictionary form without the mark between its parts."""
    cues = (why.removeprefix("cue:") for why in statement.why if why.startswith("cue:"))
    told = statement.kind == "reported" and statement.stance not in AGAINST
    return next((c.replace("/", "") for c in cues if " " not in c), "") if told else ""


def _frame(statement: Statement) -> list[Span]:
    parts = (*statement.cue_spans, statement.cue_span, statement.speaker_span, statement.addressee_span, statement.said_on_span)
    return [p for p in parts if p is not None]


def _addressee(statement: Statement) -> frozenset[str]:
    span = statement.addressee_span
    words = {w.term for w in content_words(span.text) if w.weight} if span else set()
    return frozenset() if words & ANYBODY else frozenset(words)


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
