"""Raw to Article: clean, cut into blocks, date, identify."""

from __future__ import annotations

from lagebild.errors import IntakeError
from lagebild.intake.assemble import Canonical, Piece, compose, cuts, source_map
from lagebild.intake.clean.cutting import clean
from lagebild.intake.hints import Hints
from lagebild.intake.raw import Raw
from lagebild.records.article import Article


def build(raw: Raw, hints: Hints) -> Article:
    """The article in `raw`. Raises IntakeError (no-article, not-german, consent-page)."""
    cleaned = clean(raw)
    text = compose(raw.text, cleaned.pieces)
    if not text.text:
        raise IntakeError(f"{raw.source}: no article text", code="no-article", source=raw.source)
    published = hints.published or raw.facts.published
    url, outlet = hints.url or raw.facts.url, hints.outlet or raw.facts.outlet
    identity, digest = Article.identify(text.text, url=url, outlet=outlet, published=published)
    return Article(
        id=identity,
        source=raw.source,
        text=text.text,
        sha256=digest,
        outlet=outlet,
        title=hints.title or raw.facts.title,
        url=url,
        published=published,
        published_basis="metadata" if published else "unknown",
        language="de",
        blocks=tuple(text.blocks),
        cut=cuts(raw, cleaned.removed),
        source_map=source_map(raw, text.placed),
        source_sha256=raw.digest,
        encoding=raw.encoding,
    )


__all__ = ["Canonical", "Piece", "build"]
