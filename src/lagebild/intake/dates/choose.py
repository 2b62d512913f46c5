"""Which of the dates at hand is the publish date, and why."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.intake.dates.infer import Inferred, infer
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


def choose(raw: Raw, work: Work, hints: Hints, url: str | None, text: str) -> Dated:
    """Caller before metadata before text before address before file name; else what `text` lets infer. Never the clock."""
    modified = iso(raw.facts.modified) or work.modified
    for value, basis, why in _candidates(raw, work, hints, url):
        day = iso(value)
        if day is not None:
            return Dated(day, basis, why, None, modified)
    return _inferred(infer(text), modified)


def _inferred(found: Inferred | None, modified: str | None) -> Dated:
    """A day the text ties to itself is published; bounds alone leave the day unknown. What was changed was published before."""
    if found is not None and found.day is not None:
        day = found.day.isoformat()
        return Dated(day, "inferred", found.why, (day, day), modified)
    earliest = found.earliest.isoformat() if found and found.earliest else None
    latest = found.latest.isoformat() if found and found.latest else None
    why = [f"last changed {modified}"] if modified else []
    if modified and (latest is None or modified[:10] < latest) and (earliest is None or earliest <= modified[:10]):
        latest = modified[:10]
    why += [found.why] if found else []
    bounds = (earliest, latest) if earliest or latest else None
    return Dated(None, "unknown", "; ".join(["no publish date stated", *why]), bounds, modified)


def _candidates(raw: Raw, work: Work, hints: Hints, url: str | None) -> list[tuple[str | None, PublishedBasis, str]]:
    stated, why = work.published or (None, "")
    return [
        (hints.published, "metadata", "given by the caller"),
        (raw.facts.published, "metadata", raw.facts.why),
        (stated, "stated", why),
        (day_in_url(url) if url else None, "metadata", f"the address carries the day: {url}"),
        (day_in_name(raw.source), "metadata", "the file's name carries the day"),
    ]
