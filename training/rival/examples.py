"""Its training examples: the sentences that our own weights read, with the same held-out parts left out.

UD German-GSD gives tags, morphology, lemmas and trees; GermEval, the Bundestag protocols and Europarl give names. What a corpus does
not annotate is left missing, which spaCy does not train on.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpus import conllu, names
from training.corpus.sentence import Sentence, held_out, sentence_key

PIECE = 4
"""Sentences of the treebank that are joined to one document, so that the parser learns where sentences end."""
_KINDS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "MISC": "MISC"}


def trees(data: Path, vocab: Any) -> list[Any]:
    """Examples of the treebank, `PIECE` sentences each."""
    found = []
    for part in ("dev", "test"):
        rows = [row for row in conllu.rows(data / f"ud/de_gsd-ud-{part}.conllu") if not held_out(sentence_key([c[1] for c in row]))]
        found += [_joined(rows[at : at + PIECE], vocab) for at in range(0, len(rows), PIECE)]
    return found


def _joined(sentences: list[list[list[str]]], vocab: Any) -> Any:
    from spacy.tokens import Doc
    from spacy.training import Example

    fields: dict[str, list[Any]] = {name: [] for name in ("tags", "pos", "morphs", "lemmas", "heads", "deps", "sent_starts")}
    words: list[str] = []
    for row in sentences:
        start = len(words)
        for at, c in enumerate(row):
            words.append(c[1])
            fields["tags"].append(c[4])
            fields["pos"].append(c[3])
            fields["morphs"].append("" if c[5] == "_" else c[5])
            fields["lemmas"].append(c[2])
            fields["heads"].append(start + (int(c[6]) - 1 if int(c[6]) else at))
            fields["deps"].append("ROOT" if c[6] == "0" else c[7])
            fields["sent_starts"].append(at == 0)
    return Example.from_dict(Doc(vocab, words), {**fields, "entities": ["-"] * len(words)})


def named(data: Path, vocab: Any) -> list[Any]:
    """Examples of the corpora of names."""
    germeval = [s for s in names.read_germeval(data) if not held_out(sentence_key(s.tokens))]
    plenar = [s for at, s in enumerate(names.read_plenar(data)) if not held_out(f"block {at // 40}", 4)]
    return [example for sentence in (*germeval, *plenar, *names.read_europarl(data)) for example in _names(sentence, vocab)]


def _names(sentence: Sentence, vocab: Any) -> Iterator[Any]:
    from spacy.tokens import Doc
    from spacy.training import Example

    if sentence.tokens:
        yield Example.from_dict(Doc(vocab, sentence.tokens), {"entities": biluo(sentence.names)})


def biluo(labels: list[str]) -> list[str]:
    """Our labels as spaCy's; titles are no names, open ones are missing."""
    found = []
    for at, label in enumerate(labels):
        kind = _KINDS.get(label[2:], "")
        if label == "?":
            found.append("-")
        elif not kind or label[0] not in "BI":
            found.append("O")
        else:
            following = labels[at + 1] if at + 1 < len(labels) else "O"
            goes_on = following[0] == "I" and following[2:] == label[2:]
            found.append(("BU"[not goes_on] if label[0] == "B" else "IL"[not goes_on]) + f"-{kind}")
    return found
