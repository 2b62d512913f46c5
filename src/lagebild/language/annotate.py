"""annotate: an article becomes its layers. Pure and linear: no clock, no network, no settings."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language import backends, coreference, names, quantities, sentences, times, tokens
from lagebild.records.article import Article
from lagebild.records.layers import Annotated, Name, Sentence, Token, token
from lagebild.records.time import TimeExpression


def annotate(article: Article, *, backend: str = "rules") -> Annotated:
    """The layers of `article`. `backend` says who tags: ``rules``, ``weights`` (our own encoder) or ``spacy:<model>``.

    Raises BackendError where the backend is unknown or not installed.
    """
    text = article.text
    words = tokens.tokenize(text)
    tagger = backends.select(backend)
    parts = sentences.split(text, words, article.blocks, tagger.ends(words))
    heard = names.ruled(text, words, parts) if tagger.hears else None
    words, proposals = tagger.tag(text, words, parts, heard.names if heard else ())
    when = _times(article, words, parts)
    amounts = quantities.find(article.id, text, words, parts, when)
    found = names.settled(heard, proposals) if heard else names.find(text, words, parts, proposals)
    words = named(words, found)
    actors, mentions = coreference.resolve(article, words, parts, found)
    return Annotated(
        article=article, tokens=tuple(words), sentences=tuple(parts), names=tuple(found), actors=tuple(actors),
        mentions=tuple(mentions), times=tuple(when), quantities=tuple(amounts),
    )  # fmt: skip


def _times(article: Article, words: Sequence[Token], parts: Sequence[Sentence]) -> list[TimeExpression]:
    """Counted from the publish date; where only bounds of it are known, what holds for all days between."""
    earliest, latest = article.published_range or (None, None)
    if article.published is None and earliest and latest:
        return times.within(article.id, article.text, earliest[:10], latest[:10])
    return times.find(article.id, article.text, words, parts, (article.published or "")[:10] or None)


def named(words: Sequence[Token], found: Sequence[Name]) -> list[Token]:
    """The tokens of names as proper nouns, each with its base as the lemma of the last word."""
    cores = {name.core_start: name for name in found}
    tagged: list[Token] = []
    name: Name | None = None
    for word in words:
        name = cores.get(word.start, name)
        if name is not None and word.start < name.core_end and word.text[0].isupper():
            word = token(word.start, word.end, word.text, "PROPN", "NE", _lemma(word, name), word.feats)
        tagged.append(word)
    return tagged


def _lemma(word: Token, name: Name) -> str:
    return name.base.rsplit(" ", 1)[-1] if word.end == name.core_end else word.text
