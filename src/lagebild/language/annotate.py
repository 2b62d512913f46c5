"""annotate: an article and its layers. First frame: words and sentences only; names and tags follow in their own modules."""

from __future__ import annotations

import re

from lagebild.language import quantities, times
from lagebild.records.article import Article
from lagebild.records.layers import Annotated, Sentence, Token

WORD = re.compile(r"\d+(?:[.,]\d+)*\.?|[^\W_]+(?:[-'’][^\W_]+)*|\S")
END = re.compile(r"(?<=[.!?…])[\"“”«»'’‘)]*\s+(?=[\W\d]*[A-ZÄÖÜ„»\"])")


def annotate(article: Article, *, backend: str = "rules") -> Annotated:
    """The layers of `article`."""
    text = article.text
    tokens = tuple(Token(m.start(), m.end(), m.group()) for m in WORD.finditer(text))
    sentences: list[Sentence] = []
    first = 0
    for number, block in enumerate(article.blocks):
        ends = [block.start + m.start() for m in END.finditer(text[block.start : block.end])] + [block.end]
        for end in ends:
            last = first
            while last < len(tokens) and tokens[last].end <= end:
                last += 1
            if last > first:
                sentences.append(Sentence(tokens[first].start, tokens[last - 1].end, first, last, number))
            first = last
    anchor = article.published[:10] if article.published else None
    found = times.find(article.id, text, tokens, sentences, anchor)
    amounts = quantities.find(article.id, text, tokens, sentences, found)
    return Annotated(article, tokens, tuple(sentences), (), (), (), tuple(found), tuple(amounts))
