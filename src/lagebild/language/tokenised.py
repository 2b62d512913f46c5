"""Text that comes as tokens, as corpora keep it: put together as one writes it, read, and named token by token."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.language.annotate import annotate
from lagebild.records.article import Article, Block
from lagebild.records.layers import Annotated
from lagebild.weights.labels import bio

TOGETHER = 20
"""Sentences of a file that are read as one article."""
_NO_BLANK_BEFORE = frozenset(".,;:!?)]}“”’…%") | {"..."}
_NO_BLANK_AFTER = frozenset("([{„‚")


def layers(lines: Sequence[str], backend: str) -> Annotated:
    """The layers of an article of these lines, one block each."""
    text, blocks, at = "\n".join(lines), [], 0
    for line in lines:
        blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    identity, sha = Article.identify(text, url=None, outlet=None, published=None)
    return annotate(Article(id=identity, source="tokens", text=text, sha256=sha, blocks=tuple(blocks)), backend=backend)


def labels(sentences: Sequence[Sequence[str]], backend: str) -> Iterator[list[str]]:
    """BIO labels of a file's own tokens, `TOGETHER` sentences read as one article, since neighbours are context.

    The text is put together of the tokens; names whose borders are borders of tokens are kept.
    """
    for at in range(0, len(sentences), TOGETHER):
        yield from _labels(sentences[at : at + TOGETHER], backend)


def _labels(sentences: Sequence[Sequence[str]], backend: str) -> Iterator[list[str]]:
    lines = [joined(tokens) for tokens in sentences]
    names = iter(layers([text for text, _ in lines], backend).names)
    name = next(names, None)
    begin = 0
    for tokens, (text, starts) in zip(sentences, lines, strict=True):
        found = ["O"] * len(tokens)
        first = {begin + start: at for at, start in enumerate(starts)}
        behind = {begin + start + len(token): at + 1 for at, (start, token) in enumerate(zip(starts, tokens, strict=True))}
        while name is not None and name.core_start < begin + len(text):
            a, b = first.get(name.core_start), behind.get(name.core_end)
            if a is not None and b is not None:
                found[a:b] = bio(name.kind, b - a)
            name = next(names, None)
        begin += len(text) + 1
        yield found


def joined(tokens: Sequence[str]) -> tuple[str, list[int]]:
    """The tokens as a text, marks set as one writes them, and where each begins."""
    text, starts, opened = "", [], False
    glue = True
    for token in tokens:
        straight = token in ('"', "''", "``")
        if not glue and token not in _NO_BLANK_BEFORE and not (straight and opened):
            text += " "
        starts.append(len(text))
        text += token
        opened = opened != straight
        glue = token in _NO_BLANK_AFTER or (straight and opened)
    return text, starts
