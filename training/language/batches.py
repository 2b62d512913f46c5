"""Windows of running text with their class numbers, mixed from all corpora."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from training.corpus.sentence import Sentence
from training.language.layers import NAMES, Numbering
from training.net.lexicon import Lexicon

Arrays = NDArray[np.int64]
PERSON, INSIDE, PLACE, IN_PLACE = (1 << NAMES.index(label) for label in ("B-PER", "I-PER", "B-LOC", "I-LOC"))
SWAP = 0.5


class Corpus:
    """Numbered sentences of one corpus, given out in runs of a few neighbours."""

    def __init__(
        self,
        sentences: list[Sentence],
        lexicon: Lexicon,
        numbering: Numbering,
        people: list[tuple[str, str]],
        places: list[str],
    ) -> None:
        self.places = np.array([lexicon.add(place) for place in places], dtype=np.int64)
        self.people = np.array([[lexicon.add(first), lexicon.add(last)] for first, last in people]).reshape(-1, 2)
        self.tokens = [np.array([lexicon.add(t) for t in s.tokens]) for s in sentences]
        self.rows = [numbering(s) for s in sentences]
        self.silver = bool(sentences) and sentences[0].source == "silver"

    def runs(self, share: float, random: np.random.Generator) -> Iterator[tuple[Arrays, Arrays]]:
        """Runs of 1 to 10 neighbouring sentences covering about `share` of the corpus (which may exceed 1)."""
        starts = list(range(0, len(self.tokens), 6))
        count = share * len(starts)
        times = int(count // max(len(starts), 1))
        picked = starts * times + list(random.permutation(starts)[: int(count) - times * len(starts)])
        for start in picked:
            at = max(0, int(start) + int(random.integers(-5, 6)))
            for number in range(at, min(at + 6, len(self.tokens))):
                yield from self._sentence(number, random)

    def _sentence(self, number: int, random: np.random.Generator) -> Iterator[tuple[Arrays, Arrays]]:
        tokens, rows = self.tokens[number], self.rows[number]
        draw = random.random()
        if self.silver and len(tokens) > 9 and draw < 0.10:  # a headline: no full stop, or only the first words
            cut = len(tokens) - 1 if draw < 0.04 else int(random.integers(3, 9))
            tokens, rows = tokens[:cut], rows[:cut].copy()
            rows[-1, 0] = 1
        yield self._renamed(tokens, rows, random), rows

    def _renamed(self, tokens: Arrays, rows: Arrays, random: np.random.Generator) -> Arrays:
        """Half of the people with first and last name become someone else, half of the places another place."""
        names = np.append(rows[:, 3], 0)
        person = np.flatnonzero((names[:-1] == PERSON) & (names[1:] == INSIDE))
        place = np.flatnonzero((names[:-1] == PLACE) & (names[1:] != IN_PLACE))
        changed = tokens.copy()
        for at in person[random.random(len(person)) < SWAP] if len(self.people) else ():
            changed[at : at + 2] = self.people[random.integers(len(self.people))]
        for at in place[random.random(len(place)) < SWAP] if len(self.places) else ():
            changed[at] = self.places[random.integers(len(self.places))]
        return changed


def windows(corpora: dict[str, Corpus], shares: dict[str, float], length: int, random: np.random.Generator) -> tuple[Arrays, Arrays]:
    """All tokens of an epoch in windows: (m, length) and (m, length, layers)."""
    groups = []
    for name, corpus in corpora.items():
        pieces = list(corpus.runs(shares[name], random))
        for at in range(0, len(pieces), 6):
            groups.append(pieces[at : at + 6])
    order = random.permutation(len(groups))
    tokens = np.concatenate([piece[0] for at in order for piece in groups[at]])
    rows = np.concatenate([piece[1] for at in order for piece in groups[at]])
    count = len(tokens) // length
    return tokens[: count * length].reshape(count, length), rows[: count * length].reshape(count, length, -1)
