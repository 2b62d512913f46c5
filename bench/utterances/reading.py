"""A few articles read and linked in memory, as a build would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lagebild.intake import from_text
from lagebild.linking import actors as linking_actors
from lagebild.linking.answers import Told, answers
from lagebild.linking.claims import UNVOICED, Provenance, Voiced, find
from lagebild.linking.reactions import reactions
from lagebild.linking.voices import keys, speaking
from lagebild.reading.read import read
from lagebild.records.claim import Claim
from lagebild.records.statement import Statement

#: A statement is the one meant where so much of the shorter of both is the other.
OVERLAP = 0.6


class Story:
    """Articles by the letter of the pair."""

    def __init__(self, articles: dict[str, dict[str, Any]]) -> None:
        self._readings = {
            letter: read(from_text(a["text"], source=f"{letter}.txt", outlet=a["outlet"], published=str(a["published"])))
            for letter, a in articles.items()
        }
        self._said = self._merged()
        self.claims = self._claims()

    def text(self, id_: str) -> str:
        """The words of a statement."""
        return next(s.text for r in self._readings.values() for s in r.statements if s.id == id_)

    def answers(self) -> list[tuple[str, str]]:
        """Reactions and what they answer, by ids."""
        events = {e.id: e for r in self._readings.values() for e in r.events}
        inside = {r: target for target, made in reactions(self._said, events).items() for r in made}
        articles = {r.article.id: r.article for r in self._readings.values()}
        days = {i: Provenance(i, a.source, a.outlet, a.published).day for i, a in articles.items()}
        voices = dict(self._voices())
        told = [Told(s, days[s.article], articles[s.article].outlet or "", voices.get(s.id, UNVOICED)) for s in self._said]
        one = {member: claim.id for claim in self.claims for member in claim.members}
        return list((inside | {a.reaction: a.target for a in answers(told, one, inside)}).items())

    def statements(self, letter: str, words: str) -> list[Statement]:
        """Those that hold the words, or most of them."""
        reading = self._readings[letter]
        text = reading.article.text
        places, start = [], text.find(words)
        while start >= 0:
            places.append((start, start + len(words)))
            start = text.find(words, start + 1)
        return [s for s in reading.statements if any(_overlap(s, left, right) >= OVERLAP for left, right in places)]

    def verdict(self, left: list[Statement], right: list[Statement]) -> str:
        """same, disputed or different."""
        for claim in self.claims:
            mine, other = ({s.id for s in side if s.id in claim.members} for side in (left, right))
            if any(a != b for a in mine for b in other):
                pairs = {(v.left, v.right) for v in claim.variants if v.likeness == "disputed"}
                return "disputed" if any((a, b) in pairs or (b, a) in pairs for a in mine for b in other) else "same"
        return "different"

    def _merged(self) -> list[Statement]:
        """All statements, their speakers merged."""
        actors = list({a.id: a for r in self._readings.values() for a in r.actors}.values())
        merged = linking_actors.resolve(actors, linking_actors.judge(actors))
        return [
            replace(s, speaker=merged[s.speaker].id if s.speaker in merged else s.speaker)
            for r in self._readings.values()
            for s in r.statements
        ]

    def _voices(self) -> Iterator[tuple[str, Voiced]]:
        """Whom the speaker of each statement speaks for."""
        for reading in self._readings.values():
            told = speaking(reading.actors, reading.statements)
            yield from ((s.id, keys(told[s.speaker].voice)) for s in reading.statements if s.speaker in told)

    def _claims(self) -> list[Claim]:
        articles = [r.article for r in self._readings.values()]
        labels = {a.id: Provenance(a.id, a.source, a.outlet, a.published) for a in articles}
        return find(self._said, [], labels, voices=dict(self._voices()))


def _overlap(statement: Statement, start: int, end: int) -> float:
    """How much of the shorter one lies in the other; of a statement in several stretches, all of them count."""
    shared = sum(max(0, min(end, s.end) - max(start, s.start)) for s in statement.spans)
    shorter = min(end - start, sum(s.end - s.start for s in statement.spans))
    return shared / shorter if shorter else 0.0
