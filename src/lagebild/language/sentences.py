"""Sentences of the press: full stops that end, full stops that do not, and the quotation marks that close after them.

Blocks are hard borders, so a headline needs no full stop; one that was glued to its text ends before a capitalised function word
(`lagebild.language.unmarked`). A closing mark or bracket after the full stop belongs to the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lagebild.language import unmarked
from lagebild.language.openings import dateline, wrapped
from lagebild.language.tokens import closing_abbreviations, starts_sentence
from lagebild.records.article import Block
from lagebild.records.layers import Sentence, Token

_FINAL = frozenset(".!?…") | {"...", "....", "!!", "??"}
_OPENING = frozenset('„»‚›«‹“”"([{')
_CLOSERS = frozenset("“”\"»«’‘'›‹)]}")
_EITHER = frozenset("\"'’‘“”»«›‹")
_TITLES = frozenset(("Dr.", "St."))
_GOES_ON = frozenset(",;:") | {"–", "—", "-", "/"}
_NUMBERING = re.compile(r"\d{1,2}(\.\d)*$")


def split(text: str, tokens: Sequence[Token], blocks: Sequence[Block], ends: Sequence[float] = ()) -> list[Sentence]:
    """Sentences in order. Every token lies in exactly one; text without blocks is taken as one block a line.

    `ends` is a tagger's probability for each token to end a sentence, heard where no mark and no function word tells.
    """
    found: list[Sentence] = []
    words = [token.text for token in tokens]
    for number, first, last in _stretches(text, tokens, blocks):
        for a, b in _cut(tokens, words, ends, first, last):
            found.append(Sentence(tokens[a].start, tokens[b - 1].end, a, b, number))
    return found


def _stretches(text: str, tokens: Sequence[Token], blocks: Sequence[Block]) -> Iterator[tuple[int, int, int]]:
    """(block number, first token, last token) of the stretches no sentence crosses; tokens between two blocks join the earlier."""
    borders = [(block.start, n) for n, block in enumerate(blocks)]
    first, number, k, count = 0, 0, 0, len(borders)
    for i, token in enumerate(tokens):
        moved = line = False
        if not blocks and i:
            gap = text[tokens[i - 1].end : token.start]
            line = "\n" in gap and not wrapped(tokens[i - 1].text, gap, token.text)
        while k < count and token.start >= borders[k][0]:
            number, moved, k = borders[k][1], True, k + 1
        if (moved or line) and i > first:
            yield (number - 1 if moved else number), first, i
            first = i
    if first < len(tokens):
        yield number, first, len(tokens)


def _cut(tokens: Sequence[Token], words: Sequence[str], chances: Sequence[float], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Token ranges of the sentences between two borders."""
    begin = i = first
    while i < last:
        worth = words[i][-1] in ".!?…" or (i + 1 < last and unmarked.glues(words[i + 1]))
        after = _end(tokens, words, first, begin, i, last) if worth else 0
        if not after and chances and unmarked.likely(tokens, words, chances, begin, i, last):
            after = i + 1
        if after:
            yield begin, after
            begin = after
        i = after or i + 1
    if begin < last:
        yield begin, last


def _end(tokens: Sequence[Token], words: Sequence[str], first: int, begin: int, i: int, last: int) -> int:
    """The token after the sentence that begins at `begin` if token `i` ends it, else 0."""
    if not _may_end(words, i, last):
        return i + 1 if unmarked.ends(tokens, words, begin, i, last) else 0
    if i == begin + 1 and _NUMBERING.match(words[begin]) and words[i] == "." and i + 1 < last:
        return 0
    if begin == first and i - first < 6 and dateline(words, first, i, last):
        return 0
    after = _with_closers(tokens, begin, i + 1, last)
    ends = after >= last or _begins(tokens, after, last, final=words[i], closed=after > i + 1)
    return after if ends else 0


def _may_end(words: Sequence[str], i: int, last: int) -> bool:
    text = words[i]
    if text in _FINAL:
        return not (text == "." and words[i - 1].lower().endswith("str") and i + 1 < last and words[i + 1][0].isdigit())
    if len(text) < 2 or text[-1] != "." or i + 1 >= last:
        return False
    following = words[i + 1]
    if text.count(".") > 1 and text.isupper():
        return starts_sentence(following)  # "in den U.S.A. Sie …"
    closing = text in closing_abbreviations() or len(text) == 2
    return closing and (starts_sentence(following) or (following in _OPENING and text not in _TITLES))


def _with_closers(tokens: Sequence[Token], begin: int, i: int, last: int) -> int:
    """Past further final marks and the closing glyphs that stand right after the full stop."""
    while i < last and tokens[i - 1].end == tokens[i].start and (_closes(tokens, begin, i, last) or tokens[i].text in _FINAL):
        i += 1
    return i


def _closes(tokens: Sequence[Token], begin: int, i: int, last: int) -> bool:
    """A closing glyph; one that stands between a full stop and a word closes only what this sentence opened: "fertig.'Das"."""
    mark = tokens[i].text
    if mark not in _CLOSERS:
        return False
    if mark not in _EITHER or i + 1 >= last or tokens[i + 1].start > tokens[i].end or not tokens[i + 1].text[0].isalnum():
        return True
    before = [token.text for token in tokens[max(begin, i - 200) : i]]
    return before.count(mark) % 2 == 1 or any(opened in before for opened in "„‚“»«" if opened != mark)


def _begins(tokens: Sequence[Token], i: int, last: int, *, final: str, closed: bool) -> bool:
    """Whether token `i` can open a sentence after `final`."""
    word = tokens[i].text
    if word in _GOES_ON and word != "-":
        return not closed and word in "–—" and i + 1 < last and tokens[i + 1].text[:1].isupper()
    glued = tokens[i - 1].end == tokens[i].start
    if word in _OPENING:
        return not glued or final != "." or word == "„"
    if word[:1].isalpha():
        return not word[:1].islower() and (not glued or len(word) > 1)
    if word in "'’‘":
        return i + 1 < last and tokens[i + 1].start == tokens[i].end and tokens[i + 1].text[0].isalnum()
    return not (word in _CLOSERS or word in _FINAL) and (not glued or not word[:1].isdigit())
