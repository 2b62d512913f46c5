"""Scores of the clean heads on held-out sentences, in running text."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from lagebild.weights.lemma import apply
from training.corpus.sentence import Sentence
from training.language.layers import Layers

Scores = Callable[[list[list[str]]], NDArray[np.float32]]


def spans(labels: list[str]) -> set[tuple[int, int, str]]:
    """Spans (start, end, type) of BIO labels; an I that continues nothing begins."""
    found, start, kind = set(), 0, ""
    for at, label in enumerate([*labels, "O"]):
        if kind and (not label.startswith("I-") or label[2:] != kind):
            found.add((start, at, kind))
            kind = ""
        if label != "O" and not kind:
            start, kind = at, label[2:]
    return found


def f1(right: int, predicted: int, gold: int) -> float:
    """Harmonic mean of precision and recall, 0 where undefined."""
    return 2 * right / (predicted + gold) if predicted + gold else 0.0


def measure(kept: dict[str, list[Sentence]], layers: Layers, score: Scores) -> dict[str, float]:
    """Accuracies on GSD, mood and boundary F1."""
    found: dict[str, float] = {}
    cuts = np.cumsum(layers.sizes())[:-1]
    for corpus in ("gsd", "unimorph"):
        sentences = kept[corpus]
        logits = score([s.tokens for s in sentences])
        parts = np.split(logits, cuts, axis=-1)
        found |= {f"{corpus} {k}": v for k, v in tag_scores(sentences, parts, layers).items()}
        if corpus == "gsd":
            gold = np.concatenate([[0] * (len(s.tokens) - 1) + [1] for s in sentences]).astype(bool)
            cut = parts[0][:, 0] > 0
            found["gsd ends"] = f1(int((gold & cut).sum()), int(cut.sum()), int(gold.sum()))
    return {name: round(100 * value, 2) for name, value in found.items()}


def tag_scores(sentences: list[Sentence], parts: list[NDArray[np.float32]], layers: Layers) -> dict[str, float]:
    """UPOS, STTS, lemma and features; Mood=Sub as F1."""
    tokens = [t for s in sentences for t in s.tokens]
    choice = [part.argmax(-1) for part in parts]
    found: dict[str, float] = {}
    for name, column, classes in (("upos", 1, layers.upos), ("stts", 2, layers.stts)):
        gold = [t for s in sentences for t in (s.upos if column == 1 else s.stts)]
        pairs = [(g, classes[c]) for g, c in zip(gold, choice[column], strict=True) if g] if gold else []
        found[name] = float(np.mean([g == c for g, c in pairs])) if pairs else 0.0
    lemmas = [lemma for s in sentences for lemma in s.lemma]
    guessed = [apply(layers.lemma[c], t) for t, c in zip(tokens, choice[4], strict=True)]
    found["lemma rule"] = float(np.mean([a == b for a, b in zip(lemmas, guessed, strict=True) if a]))
    feats = [f for s in sentences for f in s.feats]
    for column, (name, values) in enumerate(layers.feats.items(), 5):
        pairs2 = [((f or {}).get(name, ""), values[c]) for f, c in zip(feats, choice[column], strict=True) if f is not None]
        if name == "Mood":
            right = sum(a == b == "Sub" for a, b in pairs2)
            found["Mood=Sub F1"] = f1(right, sum(b == "Sub" for _, b in pairs2), sum(a == "Sub" for a, _ in pairs2))
        if name in {"Case", "Gender", "Number", "Person", "Tense", "VerbForm", "Mood"}:
            found[name] = float(np.mean([a == b for a, b in pairs2]))
    return found
