"""An article as a row of words that can be compared, and its wording keys."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
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
#: What stands for a shingle that is grammar or a refrain.
NO_SHINGLE = -1


@dataclass(frozen=True)
class Prepared:
    """Word `i` is ``article.text[starts[i] : ends[i]]``, folded ``terms[i]``, of weight ``weights[i]``; at it begins the shingle
    ``shingles[i]`` (`NO_SHINGLE` for one that says nothing). Arrays, because many are kept at hand.
    """

    article: Article
    terms: tuple[str, ...]
    weights: bytes
    starts: array[int]
    ends: array[int]
    shingles: array[int]

    def places(self) -> dict[int, list[int]]:
        """From a shingle to the numbers of the words it begins at."""
        places: dict[int, list[int]] = defaultdict(list)
        for i, shingle in enumerate(self.shingles):
            if shingle != NO_SHINGLE:
                places[shingle].append(i)
        return places


def prepare(article: Article) -> Prepared:
    """The words and shingles of an article."""
    words = content_words(article.text)
    terms, weights = tuple(w.term for w in words), bytes(w.weight for w in words)
    found = shingles(terms, WIDTH)
    often = Counter(found)
    telling = (often[s] <= MOST_PLACES and sum(weights[i : i + WIDTH]) >= LEAST_WEIGHT for i, s in enumerate(found))
    kept = array("q", (s if tells else NO_SHINGLE for s, tells in zip(found, telling, strict=True)))
    return Prepared(article, terms, weights, array("L", (w.start for w in words)), array("L", (w.end for w in words)), kept)


def keys(prepared: Prepared) -> list[int]:
    """The wording keys of an article: articles without a common one share no passage worth telling."""
    return winnow([shingle for shingle in prepared.shingles if shingle != NO_SHINGLE], WINDOW)
