"""Which of the dates at hand is the publish date, and why."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.intake.dates.parse import iso
from lagebild.intake.dates.place import day_in_name, day_in_url
from lagebild.intake.hints import Hints
from lagebild.intake.piece import Work
from lagebild.intake.raw import Raw
from lagebild.records.article import PublishedBasis

Bounds = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Dated:
    """The five fields of an Article that speak of its dates."""

    published: str | None
    basis: PublishedBasis
    why: str
    range: Bounds | None = None
    modified: str | None = None


def choose(raw: Raw, work: Work, hints: Hints, url: str | None) -> Dated:
    """Caller before metadata before text before address before file name; else unknown. Never the clock."""
    modified = iso(raw.facts.modified) or work.modified
    for value, basis, why in _candidates(raw, work, hints, url):
        day = iso(value)
        if day is not None:
            return Dated(day, basis, why, None, modified)
    if modified:
        return Dated(None, "unknown", f"no publish date; last changed {modified}", (None, modified[:10]), modified)
    return Dated(None, "unknown", "no date in the text, the metadata, the address or the file's name")


def _candidates(raw: Raw, work: Work, hints: Hints, url: str | None) -> list[tuple[str | None, PublishedBasis, str]]:
    stated, why = work.published or (None, "")
    return [
        (hints.published, "metadata", "given by the caller"),
        (raw.facts.published, "metadata", raw.facts.why),
        (stated, "stated", why),
        (day_in_url(url) if url else None, "metadata", f"the address carries the day: {url}"),
        (day_in_name(raw.source), "metadata", "the file's name carries the day"),
    ]
