"""Names as Lagebild finds them in running text, with any backend: rules and what a tagger proposes."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language.annotate import annotate
from lagebild.records.article import Article, Block
from lagebild.records.layers import Annotated

_NO_BLANK_BEFORE = frozenset(".,;:!?)]}“”’…%") | {"..."}
_NO_BLANK_AFTER = frozenset("([{„‚")


def read(text: str, backend: str) -> Annotated:
    """The layers of one sentence."""
    identity, sha = Article.identify(text, url=None, outlet=None, published=None)
    article = Article(id=identity, source="bench", text=text, sha256=sha, blocks=(Block("paragraph", 0, len(text)),) if text else ())
    return annotate(article, backend=backend)


def labels(tokens: Sequence[str], backend: str) -> list[str]:
    """BIO labels of a file's own tokens: their text is put together, and names whose borders are borders of tokens are kept."""
    text, starts = joined(tokens)
    first = {start: at for at, start in enumerate(starts)}
    behind = {start + len(token): at + 1 for at, (start, token) in enumerate(zip(starts, tokens, strict=True))}
    found = ["O"] * len(tokens)
    for name in read(text, backend).names:
        a, b = first.get(name.core_start), behind.get(name.core_end)
        if a is not None and b is not None:
            found[a:b] = [f"B-{name.kind}", *[f"I-{name.kind}"] * (b - a - 1)]
    return found


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
