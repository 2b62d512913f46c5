"""Two articles side by side: the passages they share."""

from __future__ import annotations

import re

from lagebild.linking.passages.align import Stretch, stretches
from lagebild.linking.passages.origin import direction
from lagebild.linking.passages.prepare import Prepared
from lagebild.records.passage import Passage, PassageKind, PassageSide

#: Words alike, and their weight (a noun or name has 1, another content word 2), that make a passage of whole sentences …
WHOLE = (6, 5)
#: … and of a stretch that begins or ends inside one: shorter ones are phrases of the language, or a name with its office.
INSIDE = (10, 10)
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
    placed = [(s, *_to_edges(a, b, s)) for s in stretches(a, b, least=WHOLE[0]) if _enough(a, s, *WHOLE)]
    found = [_passage(a, b, s, in_a, in_b) for s, in_a, in_b in placed if _telling(a, b, s, in_a, in_b)]
    return sorted((p for p in found if p.similarity >= LEAST_SIMILARITY), key=lambda p: (p.a.start, p.b.start))


def _telling(a: Prepared, b: Prepared, stretch: Stretch, in_a: tuple[int, int], in_b: tuple[int, int]) -> bool:
    whole = all(_at_edge(side, border) for side, borders in ((a, in_a), (b, in_b)) for border in borders)
    return whole or _enough(a, stretch, *INSIDE)


def _enough(a: Prepared, stretch: Stretch, least: int, weight: int) -> bool:
    alike = b"".join(a.weights[run.i : run.i + run.length] for run in stretch.runs)
    return len(alike) >= least and sum(alike) >= weight and alike.count(2) >= LEAST_TELLING


def _passage(a: Prepared, b: Prepared, stretch: Stretch, in_a: tuple[int, int], in_b: tuple[int, int]) -> Passage:
    left, right = _side(a, *in_a), _side(b, *in_b)
    similarity = 2 * stretch.matched / (in_a[1] - in_a[0] + in_b[1] - in_b[0])
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
        if i + count < len(a.terms) and j + count < len(b.terms) and _edge_at(a, i + count) and _edge_at(b, j + count):
            whole = _until_edge(a, i, -1) == _until_edge(b, j, -1) == 0
            return (i, j) if whole else (i + count, j + count)
    return i, j


def _edge_at(side: Prepared, border: int) -> bool:
    return SENTENCE_EDGE.search(_between(side, border)) is not None


def _at_edge(side: Prepared, border: int) -> bool:
    return border <= 0 or border >= len(side.terms) or _edge_at(side, border)


def _until_edge(side: Prepared, at: int, step: int) -> int:
    """How many words stand between word border `at` and the edge of its sentence; EDGE + 1 where there are more."""
    for count in range(EDGE + 1):
        border = at + step * count
        if _at_edge(side, border):
            return count
    return EDGE + 1


def _between(side: Prepared, border: int) -> str:
    return side.article.text[side.ends[border - 1] : side.starts[border]]


def _side(side: Prepared, first: int, last: int) -> PassageSide:
    """The stretch of text from the first to the last word, with the mark that ends the sentence."""
    text = side.article.text
    start, end = _opened(text, side.starts[first]), side.ends[last - 1]
    closing = re.compile(r"[.!?…]?[\"“”»«]?[.!?…]?").match(text, end)
    end = closing.end() if closing and _at_edge(side, last) else end
    return PassageSide(side.article.id, start, end, text[start:end])


def _opened(text: str, start: int) -> int:
    return start - 1 if start and text[start - 1] in '„»“"' else start
