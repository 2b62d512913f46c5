"""A corpus document as an annotated article: its own tokens and sentences, our layers on top of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from lagebild.language import coreference, names, tags, times
from lagebild.language.annotate import named
from lagebild.records.article import Article, Block, PublishedBasis
from lagebild.records.layers import Annotated, Sentence, Token

DATE = re.compile(r"\(([12]\d{3}-\d{2}-\d{2})\)\s*$")  # the corpus writes 0001-01-01 where it knows none


def annotate(document: dict[str, Any]) -> Annotated:
    """The layers statements read, over the tokens of `document`; the day of publication is the one its name ends with, if any."""
    text = document["originalText"]
    article = _article(document["documentName"], text)
    tokens = [Token(t["charBegin"], t["charEnd"], t["text"]) for t in document["tokens"]]
    sentences = _sentences(document, tokens, article.blocks)
    tagged = tags.tag(tokens, sentences)
    found = names.find(text, tagged, sentences)
    tagged = named(tagged, found)
    actors, mentions = coreference.resolve(article, tagged, sentences, found)
    expressions = times.find(article.id, text, tagged, sentences, article.published)
    return Annotated(
        article=article,
        tokens=tuple(tagged),
        sentences=tuple(sentences),
        names=tuple(found),
        actors=tuple(actors),
        mentions=tuple(mentions),
        times=tuple(expressions),
        quantities=(),
    )


def _article(name: str, text: str) -> Article:
    dated = DATE.search(name)
    published = dated.group(1) if dated else None
    identity, digest = Article.identify(text, url=None, outlet=None, published=published)
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]+", text) if m.group().strip())
    basis: PublishedBasis = "metadata" if published else "unknown"
    return Article(id=identity, source=name, text=text, sha256=digest, published=published, published_basis=basis, blocks=blocks)


def _sentences(document: dict[str, Any], tokens: list[Token], blocks: tuple[Block, ...]) -> list[Sentence]:
    """The corpus' sentences, cut where a block ends: no sentence of ours crosses one."""
    starts = [block.start for block in blocks]
    sentences: list[Sentence] = []
    for raw in document["sentences"]:
        first = raw["begin"]
        for token in range(raw["begin"], raw["end"]):
            block = max(0, bisect_right(starts, tokens[token].start) - 1)
            if token + 1 == raw["end"] or bisect_right(starts, tokens[token + 1].start) - 1 != block:
                sentences.append(Sentence(tokens[first].start, tokens[token].end, first, token + 1, block))
                first = token + 1
    return sentences
