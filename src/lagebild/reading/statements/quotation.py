"""Quotation marks: which glyph opens, which closes, in all styles German texts mix. Linear in the number of tokens.

„…“ „…" "…" “…” ”…” »…« «…» and the single ‚…‘ ›…‹ ‹…› nest inside them. An unclosed mark ends at its paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lagebild.records.layers import Sentence, Token

ONLY_OPEN = frozenset("„‚") | {"``"}
BOTH = frozenset("“\"»«›‹‘'”’") | {"''"}
SINGLE = frozenset("‚‘’›‹'")
MARKS = ONLY_OPEN | BOTH
CLOSERS = {
    "„": frozenset(("“", "”", '"', "«", "»", "''")), "“": frozenset("”“\""), "”": frozenset("”“"), '"': frozenset(('"', "“", "”", "''")),
    "``": frozenset(('"', "''", "“", "”")), "''": frozenset(("''", '"', "“")), "»": frozenset("«»"), "«": frozenset("»«"),
    "‚": frozenset("‘’'“"), "‘": frozenset("’‘'"), "›": frozenset("‹›"), "‹": frozenset("›‹"), "'": frozenset("'’"), "’": frozenset("’"),
}  # fmt: skip

#: Quotations nest no deeper; what lies below so many open marks waits for its closing mark in vain.
DEEPEST = 30


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens ``[first:last]`` with their marks; `depth` 0 is outermost; `closed` is False where the paragraph ended it."""

    first: int
    last: int
    depth: int
    closed: bool


def pair(text: str, tokens: Sequence[Token], blocks: Sequence[tuple[int, int]]) -> list[Quotation]:
    """All quotations, in order of their first token; `blocks` are token ranges."""
    found: list[Quotation] = []
    dangling = False
    for first, last in blocks:
        block, still = _block(text, tokens, first, last, dangling)
        if dangling and found and not found[-1].closed and any(q.first == first and tokens[first].text not in MARKS for q in block):
            found[-1] = replace(found[-1], closed=True)  # the next paragraph closes it
        dangling = still
        found.extend(block)
    return _nested(sorted(found, key=lambda q: (q.first, -q.last)))


def _nested(found: list[Quotation]) -> list[Quotation]:
    """The same quotations with the depth their order gives them."""
    ends: list[int] = []
    placed: list[Quotation] = []
    for quoted in found:
        while ends and ends[-1] <= quoted.first:
            ends.pop()
        placed.append(replace(quoted, depth=len(ends)))
        ends.append(quoted.last)
    return placed


def block_ranges(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Token ranges of the blocks that hold sentences."""
    ranges: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        first = ranges.get(sentence.block, (sentence.first, 0))[0]
        ranges[sentence.block] = (first, sentence.last)
    return list(ranges.values())


def _block(text: str, tokens: Sequence[Token], first: int, last: int, dangling: bool) -> tuple[list[Quotation], bool]:
    stack: list[int] = []
    found: list[Quotation] = []
    for number in range(first, last):
        glyph = tokens[number].text
        if glyph not in MARKS:
            if stack and _closes_inside(glyph, tokens[stack[-1]].text):
                found.append(Quotation(stack[-1], number + 1, len(stack) - 1, True))
                stack.pop()
            continue
        if glyph in "'’" and _no_mark(text, tokens, number, last):
            continue
        opens, closes = _sides(text, tokens[number])
        near = range(len(stack) - 1, max(-1, len(stack) - 1 - DEEPEST), -1)
        top = next((i for i in near if glyph in CLOSERS[tokens[stack[i]].text]), None)
        if top is not None and glyph not in ONLY_OPEN and (closes or not opens):
            found.extend(_unclosed(tokens, stack[top + 1 :], number, top + 1))
            found.append(Quotation(stack[top], number + 1, top, True))
            del stack[top:]
        elif glyph in ONLY_OPEN or (opens and not closes and not _apostrophe(glyph)):
            stack.append(number)
        elif dangling and not stack and glyph not in SINGLE and not any(q.first == first for q in found):
            found.append(Quotation(first, number + 1, 0, True))  # opened in the paragraph before
    left = [n for n in stack if tokens[n].text in "„»«“"]
    found.extend(_ended(found, left, last))
    return found, bool(left)


CLITICS = frozenset(("s", "n", "ne", "nen", "nem", "ner", "nes", "m", "r", "ner", "rum", "rein", "raus", "rüber", "runter", "rauf"))


def _no_mark(text: str, tokens: Sequence[Token], number: int, last: int) -> bool:
    """An apostrophe that opens a clipped word ("'s ist gut"), or the sign for feet and minutes behind a number ("5'10")."""
    token = tokens[number]
    if text[token.start - 1 : token.start].isdigit():
        return True
    following = tokens[number + 1] if number + 1 < last else None
    return following is not None and following.start == token.end and following.text.lower() in CLITICS


def _closes_inside(word: str, opener: str) -> bool:
    """ "„engine cutoff“-Sensoren": a closing mark grown together with the rest of a compound."""
    return any(mark in word[:-1] and f"{mark}-" in word and mark in CLOSERS[opener] for mark in '“”"«»') and "„" not in word


def _sides(text: str, token: Token) -> tuple[bool, bool]:
    """Whether the spacing lets the mark open, and whether it lets it close."""
    before = text[token.start - 1 : token.start] if token.start else ""
    after = text[token.end : token.end + 1]
    opens = not before or before.isspace() or before in "([{–—-/„‚»«›‹“‘\"'"
    closes = not after or after.isspace() or after in ")]}.,;:!?…–—-/“”‘’«»›‹\"'"
    if opens and closes and before and not before.isspace() and after and not after.isspace():
        return False, True
    return opens and not (after.isspace() and before != ""), closes and not (before.isspace() and not after.isspace())


def _apostrophe(glyph: str) -> bool:
    return glyph == "’"


def _unclosed(tokens: Sequence[Token], starts: Sequence[int], end: int, depth: int) -> Iterator[Quotation]:
    """Inner marks that their outer quotation ended; a lone ASCII mark or apostrophe is none."""
    for start in starts:
        if tokens[start].text in "„‚»«›" and end - start > 1:
            yield Quotation(start, end, depth, False)


def _ended(found: Sequence[Quotation], starts: Sequence[int], last: int) -> Iterator[Quotation]:
    """Outermost marks left open: the paragraph ends them, or the next quotation of the paragraph does."""
    for start in starts[:1]:
        following = min((q.first for q in found if q.first > start), default=last)
        if following - start > 2:
            yield Quotation(start, following, 0, False)
