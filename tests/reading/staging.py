"""A stage for the rules of reading: text with a cast given by hand, so that a test of events does not test the finding of names."""

from __future__ import annotations

import json
import re
from pathlib import Path

from lagebild.language import quantities, sentences, tags, times, tokens
from lagebild.records.actor import Actor, ActorKind, Mention
from lagebild.records.article import Article, Block
from lagebild.records.layers import Annotated, Name

CAST: dict[ActorKind, list[str]] = json.loads((Path(__file__).parent / "cast.json").read_text(encoding="utf-8"))
KINDS = {name: kind for kind in reversed(CAST) for name in CAST[kind]}
LABELS = {"person": "PER", "organisation": "ORG", "country": "LOC", "place": "LOC"}
TITLES = (
    r"(?:(?:[A-ZÄÖÜ][\w-]*(?:präsident|präsidentin|minister|ministerin|sekretär|kanzler)|Präsident|Minister|Premierminister|Papst|König) )?"
)


def stage(text: str, *, published: str | None = "2025-08-07") -> Annotated:
    """`text` as one paragraph, its names from the lists above, everything else by the rules of language."""
    identity, digest = Article.identify(text, url=None, outlet=None, published=published)
    article = Article(
        id=identity, source="<stage>", text=text, sha256=digest, published=published, blocks=(Block("paragraph", 0, len(text)),)
    )
    words = tokens.tokenize(text)
    parts = sentences.split(text, words, article.blocks)
    words = tags.tag(words, parts)
    when = times.find(article.id, text, words, parts, published)
    amounts = quantities.find(article.id, text, words, parts, when)
    names, actors, mentions = _cast(article)
    return Annotated(
        article=article, tokens=tuple(words), sentences=tuple(parts), names=tuple(names), actors=tuple(actors),
        mentions=tuple(mentions), times=tuple(when), quantities=tuple(amounts),
    )  # fmt: skip


def _cast(article: Article) -> tuple[list[Name], list[Actor], list[Mention]]:
    pattern = re.compile(rf"\b({TITLES})({'|'.join(sorted(map(re.escape, KINDS), key=len, reverse=True))})(s?)\b(?!-)")
    names, actors, mentions = [], {}, []
    for found in pattern.finditer(article.text):
        base = found[2]
        kind = KINDS[base]
        actor = actors.setdefault(base, Actor(id=Actor.identify(kind, base), name=base, kind=kind, aliases=(base,)))
        names.append(Name(found.start(), found.end(), found[0], LABELS[kind], found.start(2), found.end(2), base, found[1].strip()))  # type: ignore[arg-type]
        mentions.append(Mention(article.id, actor.id, found.start(), found.end(), found[0], "name"))
    return names, sorted(actors.values(), key=lambda a: a.id), mentions
