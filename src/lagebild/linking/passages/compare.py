"""Two articles side by side: the passages they share."""

from __future__ import annotations

import re

from lagebild.linking.passages.align import Stretch, stretches
from lagebild.linking.passages.origin import direction
from lagebild.linking.passages.prepare import Prepared
from lagebild.records.passage import Passage, PassageKind, PassageSide
from lagebild.text.content import ContentWord

#: Fewer words alike are a phrase of the language or a name with its office.
LEAST_WORDS = 6
#: Weight of the words alike: a noun or name has 1, another content word 2.
LEAST_WEIGHT = 5
#: Content words alike that are neither noun nor name.
LEAST_TELLING = 1
LEAST_SIMILARITY = 0.55
#: Words up to a sentence's edge that belong to the passage although they differ.
EDGE = 3
SENTENCE_EDGE = re.compile(r"[.!?…:]|\n")


def compare(a: Prepared, b: Prepared) -> list[Passage]:
    """The passages of two articles, in the text order of the one with the smaller id."""
    if a.article.id == b.article.id:
        return []
    if a.article.id > b.article.id:
        a, b = b, a
    found = [_passage(a, b, s) for s in stretches(a, b) if _telling(a, s)]
    return sorted((p for p in found if p.similarity >= LEAST_SIMILARITY), key=lambda p: (p.a.start, p.b.start))


def _telling(a: Prepared, stretch: Stretch) -> bool:
    alike = [w for run in stretch.runs for w in a.words[run.i : run.i + run.length]]
    telling = sum(w.weight == 2 for w in alike)
    return len(alike) >= LEAST_WORDS and sum(w.weight for w in alike) >= LEAST_WEIGHT and telling >= LEAST_TELLING


def _passage(a: Prepared, b: Prepared, stretch: Stretch) -> Passage:
    a_words, b_words = _to_edges(a, b, stretch)
    left, right = _side(a, *a_words), _side(b, *b_words)
    similarity = 2 * stretch.matched / (a_words[1] - a_words[0] + b_words[1] - b_words[0])
    kind: PassageKind = "verbatim" if _surface(left.text) == _surface(right.text) else "edited"
    whence, why = direction(a.article, b.article, left, right, stretch.matched)
    return Passage(
        id=Passage.identify(left, right),
        a=left,
        b=right,
        similarity=round(min(1.0, similarity), 4),
        kind=kind,
        direction=whence,
        why=why,
    )


def _surface(text: str) -> list[str]:
    """Words as they stand: other punctuation and line breaks do not make an edit, another word form does."""
    return re.findall(r"\w+", text)


def _to_edges(a: Prepared, b: Prepared, stretch: Stretch) -> tuple[tuple[int, int], tuple[int, int]]:
    """Take in the few differing words up to the edge of the sentence where both sides have only few left."""
    (a_first, a_last), (b_first, b_last) = stretch.a, stretch.b
    a_first, b_first = _without_scrap(a, b, a_first, b_first)
    a_left, b_left = _until_edge(a, a_first, -1), _until_edge(b, b_first, -1)
    a_right, b_right = _until_edge(a, a_last, 1), _until_edge(b, b_last, 1)
    if max(a_left, b_left) <= EDGE:
        a_first, b_first = a_first - a_left, b_first - b_left
    if max(a_right, b_right) <= EDGE:
        a_last, b_last = a_last + a_right, b_last + b_right
    return (a_first, a_last), (b_first, b_last)


def _without_scrap(a: Prepared, b: Prepared, i: int, j: int) -> tuple[int, int]:
    """The few words left over from a sentence before, where both sides have them, are no part of the passage."""
    for count in range(1, EDGE + 1):
        if i + count < len(a.words) and j + count < len(b.words) and _edge_at(a, i + count) and _edge_at(b, j + count):
            whole = _until_edge(a, i, -1) == _until_edge(b, j, -1) == 0
            return (i, j) if whole else (i + count, j + count)
    return i, j


def _edge_at(side: Prepared, border: int) -> bool:
    return SENTENCE_EDGE.search(_between(side, border)) is not None


def _until_edge(side: Prepared, at: int, step: int) -> int:
    """How many words stand between word border `at` and the edge of its sentence; EDGE + 1 where there are more."""
    for count in range(EDGE + 1):
        border = at + step * count
        if border <= 0 or border >= len(side.words) or _edge_at(side, border):
            return count
    return EDGE + 1


def _between(side: Prepared, border: int) -> str:
    return side.article.text[side.words[border - 1].end : side.words[border].start]


def _side(side: Prepared, first: int, last: int) -> PassageSide:
    """The stretch of text from the first to the last word, with the mark that ends the sentence."""
    text, words = side.article.text, side.words
    start, end = _opened(text, words[first]), words[last - 1].end
    closing = re.compile(r"[.!?…]?[\"“”»«]?[.!?…]?").match(text, end)
    end = closing.end() if closing and last <= len(words) and (last == len(words) or SENTENCE_EDGE.search(_between(side, last))) else end
    return PassageSide(side.article.id, start, end, text[start:end])


def _opened(text: str, word: ContentWord) -> int:
    return word.start - 1 if word.start and text[word.start - 1] in '„»“"' else word.start
