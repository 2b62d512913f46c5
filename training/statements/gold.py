"""Annotated articles (SpkAtt-2023 task 2 format) to class numbers."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lagebild.weights.scores import KINDS, LINKS, MEDIA, ROLES
from training.corpus.sentence import held_out

Arrays = NDArray[np.int64]
NONE = -1
SKIP = -100


@dataclass(slots=True)
class Article:
    """One article: tokens, sentence starts (n), BIO of kinds (n, 5) and roles (n, 4), media (n), links (n, 5).

    BIO numbers are 0 outside, 1 begin, 2 inside. A link is a token number, `NONE` for "there is none", `SKIP` outside
    quotes. Media are `SKIP` outside quotes.
    """

    name: str
    tokens: list[str]
    starts: Arrays
    kinds: Arrays
    roles: Arrays
    media: Arrays
    links: Arrays

    def sentences(self, tokens: list[str] | None = None) -> list[list[str]]:
        """The tokens (or others in their place) in sentences."""
        words = self.tokens if tokens is None else tokens
        cuts = sorted({0, len(words), *np.flatnonzero(self.starts).tolist()})
        return [words[start:end] for start, end in pairwise(cuts)]


def begin_inside(layer: Arrays, ids: list[int]) -> None:
    """Mark a span (with gaps) in a BIO column: its first token begins, pieces after a gap go on inside."""
    for at, token in enumerate(sorted(ids)):
        if layer[token] == 0 or at == 0:
            layer[token] = 1 if at == 0 else 2


def ids_of(annotation: dict[str, Any], part: str) -> list[int]:
    """Token numbers of a part of an annotation."""
    return list((annotation.get(part) or {}).get("tokenIds") or [])


def read_article(record: dict[str, Any]) -> Article:
    """One line of the file."""
    tokens = [token for sentence in record["sentences"] for token in sentence["tokens"]]
    starts = np.zeros(len(tokens), dtype=np.int64)
    starts[[s["begin"] for s in record["sentences"] if s["begin"] < len(tokens)]] = 1
    kinds, roles = np.zeros((len(tokens), len(KINDS)), np.int64), np.zeros((len(tokens), len(ROLES)), np.int64)
    media, links = np.full(len(tokens), SKIP), np.full((len(tokens), len(LINKS)), SKIP)
    quotes = [a for a in record["annotations"] if ids_of(a, "quote")]
    for annotation in sorted(quotes, key=lambda a: -len(ids_of(a, "quote"))):  # the inner one is written last
        quote = ids_of(annotation, "quote")
        begin_inside(kinds[:, KINDS.index(annotation["type"])], quote)
        medium = annotation.get("medium", "")
        media[quote] = MEDIA.index(medium if medium in MEDIA else "other")
        links[quote, 0] = min(quote)
        for at, role in enumerate(ROLES):
            ids = ids_of(annotation, role)
            links[quote, at + 1] = min(ids) if ids else NONE
            if ids:
                begin_inside(roles[:, at], ids)
    return Article(record["documentName"], tokens, starts, kinds, roles, media, links)


def read_articles(path: Path) -> list[Article]:
    """All articles of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return [read_article(json.loads(line)) for line in stream]


def divide(articles: list[Article]) -> tuple[list[Article], list[Article]]:
    """Nine tenths to train on and one tenth to choose on, by the hash of the document's name."""
    kept = [a for a in articles if held_out(a.name, 10)]
    return [a for a in articles if not held_out(a.name, 10)], kept


GLYPHS = (('"', '"'), ("»", "«"), ("«", "»"), ("“", "”"), ("„", "”"), ("‚", "‘"), ("''", "''"))


def other_glyphs(tokens: list[str], style: int) -> list[str]:
    """The same tokens with quotation marks of another style."""
    opening, closing = GLYPHS[style]
    swap = {"„": opening, "“": closing, "”": closing, "»": closing, "«": opening}
    return [swap.get(token, token) for token in tokens]
