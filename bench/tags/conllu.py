"""Reading and writing the five columns of CoNLL-U that are measured here."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Word(NamedTuple):
    """One word: form, lemma, UPOS, language-specific tag (STTS), features as written."""

    form: str
    lemma: str
    upos: str
    stts: str
    feats: str


def read(path: Path) -> list[list[Word]]:
    """The sentences of a file; multiword ranges, empty nodes and comments are left out."""
    sentences: list[list[Word]] = [[]]
    for line in path.read_text(encoding="utf-8").split("\n"):
        columns = line.split("\t")
        if not line.strip():
            sentences.append([])
        elif columns[0].isdigit() and len(columns) >= 6:
            sentences[-1].append(Word(*columns[1:6]))
    return [words for words in sentences if words]


def write(path: Path, sentences: list[list[Word]]) -> None:
    """Write sentences with the columns that are not predicted left empty."""
    with path.open("w", encoding="utf-8") as out:
        for words in sentences:
            for number, word in enumerate(words, 1):
                out.write("\t".join((str(number), *word, "_", "_", "_", "_")) + "\n")
            out.write("\n")
