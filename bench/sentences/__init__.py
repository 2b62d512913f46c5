"""Sentence ends of German press text: own marked texts, annotated Wikinews articles, running text of a treebank.

`--data` is the quote corpus (file or folder) whose articles the stand-off gold annotates; without it only the own texts are read.
`--opt gsd=FILE.conllu` adds the sentences of a treebank, ten joined to a paragraph. `--opt backend=weights` lets the encoder
decide where the rules are in doubt.
"""

from __future__ import annotations

from pathlib import Path

from bench.sentences.gold import Piece, glued, own, press, treebank
from bench.sentences.score import Count, count, figures
from lagebild.language import sentences, tokens
from lagebild.language.backends import select

QUESTION = "Where do the sentences of press text end, with headings in lines and glued to the text?"


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Precision, recall and F1 of sentence ends in per cent, for each set and part; raises ValueError where a document differs."""
    sets = _sets(data, options)
    backend = options.get("backend", "rules")
    found: dict[str, object] = {"backend": backend}
    lines: list[str] = []
    for name, pieces in sets.items():
        counts = [count(piece, ends(piece.text, backend)) for piece in pieces]
        found |= {f"{name}_{key}": value for key, value in figures(counts).items()}
        lines += [line for piece, one in zip(pieces, counts, strict=True) for line in _errors(name, piece, one)]
    if predictions:
        predictions.write_text("\n".join(lines), encoding="utf-8")
    return found


def ends(text: str, backend: str) -> list[int]:
    """Offsets behind the sentences that Lagebild finds where no layout is known but lines."""
    words = tokens.tokenize(text)
    return [sentence.end for sentence in sentences.split(text, words, (), select(backend).ends(words))]


def _sets(data: Path | None, options: dict[str, str]) -> dict[str, list[Piece]]:
    sets = {f"own_{part}": own(part) for part in ("open", "untouched")}
    if data is not None:
        for part in ("open", "untouched"):
            sets[f"press_{part}"] = press(data, part)
            sets[f"press_{part}_glued"] = [glued(piece) for piece in sets[f"press_{part}"]]
    if "gsd" in options:
        sets["gsd"] = treebank(Path(options["gsd"]))
    kept = options.get("part")
    return {name: pieces for name, pieces in sets.items() if not kept or name.split("_")[-1] == kept or f"_{kept}_" in name}


def _errors(name: str, piece: Piece, one: Count) -> list[str]:
    """One line for each end that is missing or wrong, with its surroundings."""
    wrong = [(at, "missing") for at in one.missing] + [(at, "wrong") for at in one.wrong]
    around = [(at, what, piece.text[max(at - 50, 0) : at], piece.text[at : at + 40]) for at, what in sorted(wrong)]
    return [f"{name} {piece.name} {at} {what}: {left!r} | {right!r}" for at, what, left, right in around]
