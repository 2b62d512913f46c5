"""annotate: an article becomes its layers. Pure and linear: no clock, no network, no settings."""

from __future__ import annotations

from lagebild.language import coreference, names, quantities, sentences, tags, times, tokens
from lagebild.records.article import Article
from lagebild.records.layers import Annotated


def annotate(article: Article, *, backend: str = "rules") -> Annotated:
    """The layers of `article`. `backend` says who tags: ``rules``, ``weights`` (our own encoder) or ``spacy:<model>``.

    Raises BackendError where the backend is unknown or not installed.
    """
    text = article.text
    words = tokens.tokenize(text)
    parts = sentences.split(text, words, article.blocks)
    words = tags.tag(words, parts)
    when = times.find(article.id, text, words, parts, (article.published or "")[:10] or None)
    amounts = quantities.find(article.id, text, words, parts, when)
    found = names.find(text, words, parts)
    actors, mentions = coreference.resolve(article, words, parts, found)
    return Annotated(
        article=article, tokens=tuple(words), sentences=tuple(parts), names=tuple(found), actors=tuple(actors),
        mentions=tuple(mentions), times=tuple(when), quantities=tuple(amounts),
    )  # fmt: skip
