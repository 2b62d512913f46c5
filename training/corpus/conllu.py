"""CoNLL-U with Universal Dependencies layers, or with UniMorph bundles in the column of features."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.corpus.sentence import Sentence
from training.corpus.unimorph import universal


def rows(path: Path) -> Iterator[list[list[str]]]:
    """Sentences as rows of ten columns; ranges and empty nodes are left out."""
    found: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line:
            if found:
                yield found
            found = []
        elif not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                found.append(columns)


def parse_feats(text: str) -> dict[str, str]:
    """``Case=Nom|Gender=Masc`` as a dictionary; ``_`` is empty."""
    return dict(part.split("=", 1) for part in text.split("|")) if text != "_" else {}


def read_universal(path: Path) -> list[Sentence]:
    """Sentences with UPOS, STTS, features and lemma."""
    return [
        Sentence(
            [c[1] for c in found],
            "gsd",
            upos=[c[3] for c in found],
            stts=[c[4] for c in found],
            feats=[parse_feats(c[5]) for c in found],
            lemma=[c[2] for c in found],
        )
        for found in rows(path)
    ]


def read_unimorph(path: Path) -> list[Sentence]:
    """Sentences with lemma, features, and UPOS where the bundle tells it."""
    sentences = []
    for found in rows(path):
        read = [universal(c[1], c[2], c[5]) for c in found]
        sentences.append(
            Sentence(
                [c[1] for c in found],
                "unimorph",
                upos=[upos for upos, _ in read],
                feats=[feats for _, feats in read],
                lemma=[plain_lemma(c[2]) for c in found],
            )
        )
    return sentences


OLD_LEMMAS = {"d": "der", "dies": "dieser", "ander": "anderer", "welch": "welcher", "jen": "jener", "solch": "solcher"}


def plain_lemma(lemma: str) -> str | None:
    """The lemma after the conventions of the UD release; None where the older release left alternatives."""
    return None if "|" in lemma else OLD_LEMMAS.get(lemma, lemma)
