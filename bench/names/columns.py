"""Column formats of names: which column holds the words and which the labels is found out from the file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

LABEL = re.compile(r"O$|[BI]-\S+$")
TYPES = {"per": "PER", "org": "ORG", "loc": "LOC", "gpe": "LOC", "mis": "MISC", "oth": "MISC"}


class Sentence(NamedTuple):
    """Rows of columns, the tokens, and the gold labels mapped to PER, ORG, LOC, MISC."""

    rows: list[list[str]]
    tokens: list[str]
    labels: list[str]


class Sheet(NamedTuple):
    """The sentences of a file and the number of its label column."""

    sentences: list[Sentence]
    label: int


def mapped(label: str) -> str:
    """A label of the file in our types; derivations and parts of GermEval, and other types, are no names."""
    prefix, _, kind = label.partition("-")
    ours = TYPES.get(kind[:3].lower())
    return "O" if ours is None or kind.endswith(("deriv", "part")) else f"{prefix}-{ours}"


def continued(labels: list[str]) -> list[str]:
    """IOB1 as IOB2: an I that continues nothing begins."""
    found: list[str] = []
    for label in labels:
        stray = label.startswith("I-") and (not found or found[-1][2:] != label[2:])
        found.append("B" + label[1:] if stray else label)
    return found


def blocks(path: Path) -> list[list[list[str]]]:
    """Rows in blocks divided by empty lines; comments and document marks are left out."""
    found: list[list[list[str]]] = [[]]
    for line in path.read_text(encoding="utf-8").replace("\r\n", "\n").split("\n"):
        row = line.split("\t") if "\t" in line else line.split()
        if not line.strip():
            found.append([])
        elif not (row[0] == "#" and len(row) > 1 and not row[-1][:1].isalpha()) and row[0] != "-DOCSTART-":
            found[-1].append(row)
    return [block for block in found if block]


def read(path: Path) -> Sheet:
    """The file; raises ValueError if no column holds BIO labels."""
    found = blocks(path)
    width = min((len(row) for block in found for row in block), default=0)
    columns = [at for at in range(1, width) if all(LABEL.match(row[at]) for block in found for row in block)]
    if not columns:
        raise ValueError(f"{path.name}: no column of BIO labels")
    label = next((at for at in columns if any(mapped(row[at]) != "O" for block in found for row in block)), columns[0])
    word = 1 if label > 1 and all(row[0].isdigit() for block in found for row in block) else 0
    return Sheet(
        [Sentence(block, [row[word] for row in block], continued([mapped(row[label]) for row in block])) for block in found],
        label,
    )


def write(path: Path, sheet: Sheet, labels: list[list[str]]) -> None:
    """The rows with predicted labels in the label column."""
    with path.open("w", encoding="utf-8") as out:
        for sentence, predicted in zip(sheet.sentences, labels, strict=True):
            for row, label in zip(sentence.rows, predicted, strict=True):
                out.write("\t".join([*row[: sheet.label], label, *row[sheet.label + 1 :]]) + "\n")
            out.write("\n")
