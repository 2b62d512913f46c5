"""Accuracies in per cent, and F1 where a class is rare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bench.tags.conllu import Word

FEATURES = ("Case", "Gender", "Number", "Person", "Tense", "Mood", "VerbForm")


def feature(feats: str, name: str) -> str:
    """The value of a feature, empty if it has none."""
    return next((part.partition("=")[2] for part in feats.split("|") if part.partition("=")[0] == name), "")


def accuracy(pairs: Iterable[tuple[str, str]]) -> float | None:
    """Share of equal pairs; None without pairs."""
    equal = [gold == system for gold, system in pairs]
    return round(100 * sum(equal) / len(equal), 2) if equal else None


def f1(pairs: Iterable[tuple[bool, bool]]) -> float | None:
    """F1 of gold and system decisions; None if neither ever says yes."""
    counts = [(gold and system, gold, system) for gold, system in pairs]
    right, gold, system = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0, 0)
    return round(200 * right / (gold + system), 2) if gold + system else None


def figures(gold: Sequence[Sequence[Word]], system: Sequence[Sequence[Word]], ends: Sequence[Sequence[bool]]) -> dict[str, object]:
    """All figures; columns that the file leaves empty (``_``) are not counted for UPOS and STTS."""
    pairs = [(g, s) for gs, ss in zip(gold, system, strict=True) for g, s in zip(gs, ss, strict=True)]
    found: dict[str, object] = {
        "upos": accuracy((g.upos, s.upos) for g, s in pairs if g.upos != "_"),
        "stts": accuracy((g.stts, s.stts) for g, s in pairs if g.stts != "_"),
        "lemma": accuracy((g.lemma, s.lemma) for g, s in pairs),
        "sentence_end_f1": f1((at == len(row) - 1, end) for row in ends for at, end in enumerate(row)),
        "mood_sub_f1": f1((feature(g.feats, "Mood") == "Sub", feature(s.feats, "Mood") == "Sub") for g, s in pairs),
    }
    for name in FEATURES:
        found[name] = accuracy((feature(g.feats, name), feature(s.feats, name)) for g, s in pairs)
    return found
