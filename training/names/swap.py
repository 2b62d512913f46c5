"""Sentences with other names in the places of theirs: a head should read the place, not know the name.

Source: X. Dai, H. Adel, "An analysis of simple data augmentation for named entity recognition", COLING 2020 (mention
replacement).
"""

from __future__ import annotations

import numpy as np

from lagebild.weights.labels import bio
from training.corpus.sentence import Sentence
from training.language.measure import spans

SWAP = 0.6
"""Share of names that change."""
Pool = dict[tuple[str, bool], list[list[str]]]
"""Names by type and by whether they have several tokens."""


def names_of(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Spans in order, titles left out."""
    labels = [label if label[:2] in {"B-", "I-"} else "O" for label in sentence.names]
    return sorted(span for span in spans(labels) if span[2] != "TITLE")


def pool(sentences: list[Sentence], people: list[tuple[str, str]], places: list[str]) -> Pool:
    """All names of the sentences, and those of the lists, each once."""
    found: Pool = {("PER", True): [list(name) for name in people], ("PER", False): [[last] for _, last in people]}
    found["LOC", False] = [[place] for place in places]
    for sentence in sentences:
        for start, end, kind in names_of(sentence):
            found.setdefault((kind, end - start > 1), []).append(sentence.tokens[start:end])
    return {key: [name.split("\n") for name in sorted({"\n".join(n) for n in names})] for key, names in found.items()}


def swapped(sentences: list[Sentence], names: Pool, random: np.random.Generator) -> list[Sentence]:
    """The sentences that have names, with others."""
    made = []
    for sentence in sentences:
        tokens, labels = list(sentence.tokens), list(sentence.names)
        for start, end, kind in reversed(names_of(sentence)):
            if random.random() < SWAP:
                choice = names[kind, end - start > 1]
                other = choice[int(random.integers(len(choice)))]
                tokens[start:end] = other
                labels[start:end] = bio(kind, len(other))
        if tokens != sentence.tokens:
            made.append(Sentence(tokens, sentence.source, names=labels, end=sentence.end))
    return made
