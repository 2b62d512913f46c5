"""The layers of the clean heads as classes, and sentences as class numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lagebild.weights.lemma import derive
from training.corpus.sentence import Sentence
from training.language.mood import moods

FEATURES = (
    "Case", "Definite", "Degree", "Gender", "Mood", "NumType", "Number", "Person", "Polarity", "Poss", "PronType",
    "Reflex", "Tense", "VerbForm", "Voice",
)  # fmt: skip
UNIMORPH = {"Case", "Gender", "Mood", "Number", "Person", "Tense", "VerbForm", "Voice"}
"""Features that a UniMorph bundle tells for sure: none there means none."""
NAMES = ("O", *(f"{prefix}-{kind}" for kind in ("PER", "ORG", "LOC", "MISC", "TITLE") for prefix in "BI"))
SKIP = -100


@dataclass(frozen=True, slots=True)
class Layers:
    """Class names of each layer; index 0 of a feature is "none"."""

    upos: list[str]
    stts: list[str]
    feats: dict[str, list[str]]
    lemma: list[str]

    def sizes(self) -> list[int]:
        """Widths of the output, in order: end, upos, stts, names, lemma, features."""
        return [1, len(self.upos), len(self.stts), len(NAMES), len(self.lemma), *map(len, self.feats.values())]


def inventory(gold: Iterable[Sentence], silver: Iterable[Sentence], least: int = 3) -> Layers:
    """Classes that the corpora use; lemma rules seen at least `least` times."""
    upos: Counter[str] = Counter()
    stts: Counter[str] = Counter()
    values: dict[str, Counter[str]] = {name: Counter() for name in FEATURES}
    rules: Counter[str] = Counter()
    for sentence in gold:
        upos.update(tag for tag in sentence.upos if tag)
        if sentence.source == "gsd":
            stts.update(tag for tag in sentence.stts if tag)
            for feats in sentence.feats:
                for name, value in (feats or {}).items():
                    if name in values:
                        values[name][value] += 1
        for token, lemma in zip(sentence.tokens, sentence.lemma, strict=False):
            if lemma:
                rules[derive(token, lemma)] += 2
    for sentence in silver:
        rules.update(derive(t, lemma) for t, lemma in zip(sentence.tokens, sentence.lemma, strict=False) if lemma)
    frequent = [rule for rule, count in rules.most_common(700) if count >= least and not rule.startswith("=")]
    return Layers(
        sorted(upos),
        sorted(stts),
        {name: ["", *(v for v, c in values[name].most_common() if c > 2)] for name in FEATURES},
        frequent,
    )


def name_mask(label: str, lacks: set[str], titles: bool = True) -> int:
    """Bit mask over `NAMES` of what a label allows."""
    everything = (1 << len(NAMES)) - 1
    if label == "?":
        return everything
    if label in NAMES and label != "O":
        return 1 << NAMES.index(label)
    open_types = set(lacks) - ({"TITLE"} if titles else set()) | ({"TITLE"} if label == "?T" else set())
    return sum(1 << at for at, name in enumerate(NAMES) if name == "O" or name[2:] in open_types)


class Numbering:
    """Sentences to arrays of class numbers, one row a token: end, upos, stts, names (bit mask), lemma, features."""

    def __init__(self, layers: Layers, lacks: dict[str, set[str]]) -> None:
        self.layers, self.lacks = layers, lacks
        self.upos = {name: at for at, name in enumerate(layers.upos)}
        self.stts = {name: at for at, name in enumerate(layers.stts)}
        self.lemma = {name: at for at, name in enumerate(layers.lemma)}
        self.feats = [(name, {v: at for at, v in enumerate(values)}) for name, values in layers.feats.items()]

    def __call__(self, sentence: Sentence) -> NDArray[np.int64]:
        """(n, 5 + features) class numbers, `SKIP` where nothing is known."""
        n = len(sentence.tokens)
        rows = np.full((n, 5 + len(self.feats)), SKIP, dtype=np.int64)
        rows[:, 0] = self._ends(sentence)
        rows[: len(sentence.upos), 1] = [self.upos.get(tag or "", SKIP) for tag in sentence.upos]
        rows[: len(sentence.stts), 2] = [self.stts.get(tag or "", SKIP) for tag in sentence.stts]
        if sentence.names:
            lacks = self.lacks[sentence.source]
            rows[:, 3] = [name_mask(label, lacks) for label in sentence.names]
        for at, (token, lemma) in enumerate(zip(sentence.tokens, sentence.lemma, strict=False)):
            rows[at, 4] = self.lemma.get(derive(token, lemma), SKIP) if lemma else SKIP
        self._features(sentence, rows)
        return rows

    def _ends(self, sentence: Sentence) -> NDArray[np.int64]:
        ends = np.zeros(len(sentence.tokens), dtype=np.int64)
        if sentence.end is None:
            ends[:] = SKIP
        elif sentence.source in {"smartdata", "silver"}:  # lines of several sentences
            dots = sentence.source == "smartdata"
            ends[[t in {".", "!", "?", ":", "…", "|"} or (dots and t.endswith(".")) for t in sentence.tokens]] = SKIP
        ends[-1] = SKIP if sentence.end is None else int(sentence.end)
        return ends

    def _features(self, sentence: Sentence, rows: NDArray[np.int64]) -> None:
        if sentence.source == "silver":
            mood, values = moods(sentence.tokens, sentence.stts), dict(self.feats)["Mood"]
            column = 5 + [name for name, _ in self.feats].index("Mood")
            rows[:, column] = [values[m] if m else SKIP for m in mood]
        for at, feats in enumerate(sentence.feats):
            if feats is not None:
                for column, (name, values) in enumerate(self.feats, 5):
                    if sentence.source == "gsd" or name in UNIMORPH or name in feats:
                        rows[at, column] = values.get(feats.get(name, ""), SKIP)
