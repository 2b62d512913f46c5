"""Sentences of the press: full stops that end, full stops that do not, and the quotation marks that close after them.

Blocks are hard borders, so a headline needs no full stop. A closing mark or bracket after the full stop belongs to the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.language.tokens import closing_abbreviations, starts_sentence
from lagebild.records.article import Block
from lagebild.records.layers import Sentence, Token

_FINAL = frozenset(".!?…") | {"...", "....", "!!", "??"}
_OPENING = frozenset('„»‚›«‹“”"([{')
_CLOSERS = frozenset("“”\"»«’‘'›‹)]}")
_TITLES = frozenset(("Dr.", "St."))
_GOES_ON = frozenset(",;:") | {"–", "—", "-", "/"}


def split(text: str, tokens: Sequence[Token], blocks: Sequence[Block]) -> list[Sentence]:
    """Sentences in order. Every token lies in exactly one; text without blocks is taken as one block a line."""
    found: list[Sentence] = []
    for number, first, last in _stretches(text, tokens, blocks):
        for a, b in _cut(text, tokens, first, last):
            found.append(Sentence(tokens[a].start, tokens[b - 1].end, a, b, number))
    return found


def _stretches(text: str, tokens: Sequence[Token], blocks: Sequence[Block]) -> Iterator[tuple[int, int, int]]:
    """(block number, first token, last token) of the stretches no sentence crosses; tokens between two blocks join the earlier."""
    borders = [(block.start, n) for n, block in enumerate(blocks)]
    first, number, k = 0, 0, 0
    for i, token in enumerate(tokens):
        line = not blocks and i and "\n" in text[tokens[i - 1].end : token.start]
        moved = False
        while k < len(borders) and token.start >= borders[k][0]:
            number, moved, k = borders[k][1], True, k + 1
        if (moved or line) and i > first:
            yield (number - 1 if moved else number), first, i
            first = i
    if first < len(tokens):
        yield number, first, len(tokens)


def _cut(text: str, tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Token ranges of the sentences between two borders."""
    begin = i = first
    while i < last:
        if not _may_end(tokens, i, last):
            i += 1
            continue
        after = _with_closers(text, tokens, i + 1, last)
        if after >= last or _begins(text, tokens, after, last, final=tokens[i].text, closed=after > i + 1):
            yield begin, after
            begin = after
        i = max(after, i + 1)
    if begin < last:
        yield begin, last


def _may_end(tokens: Sequence[Token], i: int, last: int) -> bool:
    text = tokens[i].text
    if text in _FINAL:
        return True
    if len(text) < 2 or text[-1] != "." or i + 1 >= last:
        return False
    closing = text in closing_abbreviations() or len(text) == 2
    following = tokens[i + 1].text
    return closing and (starts_sentence(following) or (following in _OPENING and text not in _TITLES))


def _with_closers(text: str, tokens: Sequence[Token], i: int, last: int) -> int:
    """Past further final marks and the closing glyphs that stand right after the full stop."""
    while i < last and tokens[i - 1].end == tokens[i].start and (tokens[i].text in _CLOSERS or tokens[i].text in _FINAL):
        i += 1
    return i


def _begins(text: str, tokens: Sequence[Token], i: int, last: int, *, final: str, closed: bool) -> bool:
    """Whether token `i` can open a sentence after `final`."""
    word = tokens[i].text
    if word in _GOES_ON and word != "-":
        return not closed and word in "–—" and i + 1 < last and tokens[i + 1].text[:1].isupper()
    glued = tokens[i - 1].end == tokens[i].start
    if word in _OPENING:
        return not glued or final != "."
    if word[:1].isalpha():
        return not word[:1].islower() and (not glued or len(word) > 1)
    return not (word in _CLOSERS or word in _FINAL) and (not glued or not word[:1].isdigit())
