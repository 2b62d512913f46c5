"""Raw to Article: clean, cut into blocks, date, identify."""

from __future__ import annotations

from lagebild.errors import IntakeError
from lagebild.intake.assemble import Canonical, compose, cuts, source_map
from lagebild.intake.clean.cutting import clean
from lagebild.intake.dates.choose import choose
from lagebild.intake.genre import guess
from lagebild.intake.german import is_foreign, language_of
from lagebild.intake.hints import Hints
from lagebild.intake.outlet import listed, outlet_of
from lagebild.intake.piece import Work
from lagebild.intake.raw import Raw
from lagebild.intake.respell import respelled
from lagebild.records.article import Article
from lagebild.text.spelling import spelled

LITTLE = 300  # characters below which what a consent page left over is no article


def build(raw: Raw, hints: Hints) -> Article:
    """The article in `raw`. Raises IntakeError (no-article, not-german, consent-page)."""
    raw = respelled(raw)
    work = clean(raw)
    text = compose(raw.text, work.pieces)
    refuse(raw, work, text.text, hints)
    url = hints.url or raw.facts.url
    outlet = _spelled(hints.outlet or listed(raw.source, url, hints.outlets) or raw.facts.outlet or outlet_of(url))
    dated = choose(raw, work, hints, url, text.text)
    title = _spelled(hints.title or raw.facts.title or _title(text))
    stated = dated.published if dated.basis != "inferred" else None  # a better inference must not change the id
    identity, digest = Article.identify(text.text, url=url, outlet=outlet, published=stated)
    return Article(
        id=identity,
        source=raw.source,
        text=text.text,
        sha256=digest,
        outlet=outlet,
        title=title,
        url=url,
        authors=tuple(dict.fromkeys(raw.facts.authors or work.authors)),
        published=dated.published,
        published_basis=dated.basis,
        published_range=dated.range,
        published_why=dated.why,
        modified=dated.modified,
        language=language_of(text.text),
        genre=guess(text.text, text.blocks, work.labels, title),
        credits=tuple(work.credits),
        blocks=tuple(text.blocks),
        cut=cuts(raw, work.removed),
        source_map=source_map(raw, text.placed),
        source_sha256=raw.digest,
        encoding=raw.encoding,
    )


def refuse(raw: Raw, work: Work, text: str, hints: Hints) -> None:
    """Raise IntakeError where nothing is left that could be read as German prose."""
    consent = sum(r.reason == "consent" for r in work.removed)
    if consent and len(text) < LITTLE and len(text) < sum(r.stretch.end - r.stretch.start for r in work.removed):
        raise IntakeError(f"{raw.source}: a consent page, not an article", code="consent-page", source=raw.source)
    if not any(c.isalpha() for c in text):
        raise IntakeError(f"{raw.source}: no article text", code="no-article", source=raw.source)
    if not hints.any_language and is_foreign(text):
        found = language_of(text)
        raise IntakeError(f"{raw.source}: not German ({found or 'unknown language'})", code="not-german", source=raw.source, language=found)


def _spelled(name: str | None) -> str | None:
    return name and spelled(name)


def _title(text: Canonical) -> str | None:
    return next((text.text[b.start : b.end] for b in text.blocks if b.kind == "title"), None)
