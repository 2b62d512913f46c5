"""An article as a row of words that can be compared, and its wording keys."""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass

from lagebild.records.article import Article
from lagebild.text.content import content_words
from lagebild.text.fingerprint import shingles, winnow

#: Words of one shingle.
WIDTH = 4
#: A shingle needs this much weight, or it is grammar ("so ist es auch").
LEAST_WEIGHT = 2
#: Of so many shingles in a row one becomes a key: shared wording of WIDTH + WINDOW - 1 words is never missed.
WINDOW = 3
#: A shingle that one article repeats more often is a refrain, not a place.
MOST_PLACES = 4


@dataclass(frozen=True)
class Prepared:
    """Word `i` is ``article.text[starts[i] : ends[i]]``, folded ``terms[i]``, of weight ``weights[i]``; `places` leads from a shingle to
    the numbers of the words it begins at. Arrays, because many are kept at hand.
    """

    article: Article
    terms: tuple[str, ...]
    weights: bytes
    starts: array[int]
    ends: array[int]
    places: dict[int, tuple[int, ...]]


def prepare(article: Article) -> Prepared:
    """The words and shingles of an article."""
    words = content_words(article.text)
    terms, weights = tuple(w.term for w in words), bytes(w.weight for w in words)
    places: dict[int, list[int]] = defaultdict(list)
    for i, shingle in enumerate(shingles(terms, WIDTH)):
        if sum(weights[i : i + WIDTH]) >= LEAST_WEIGHT:
            places[shingle].append(i)
    kept = {key: tuple(at) for key, at in places.items() if len(at) <= MOST_PLACES}
    return Prepared(article, terms, weights, array("L", (w.start for w in words)), array("L", (w.end for w in words)), kept)


def keys(prepared: Prepared) -> list[int]:
    """The wording keys of an article: articles without a common one share no passage worth telling."""
    in_order = sorted((at, key) for key, places in prepared.places.items() for at in places)
    return winnow([key for _, key in in_order], WINDOW)
