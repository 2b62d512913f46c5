"""Which of the dates at hand is the publish date, and why."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.intake.dates.infer import Inferred, infer
from lagebild.intake.dates.likely import Likely
from lagebild.intake.dates.parse import iso
from lagebild.intake.dates.place import day_in_name, day_in_title, day_in_url
from lagebild.intake.hints import Hints
from lagebild.intake.piece import Work
from lagebild.intake.raw import Raw
from lagebild.records.article import PublishedBasis

Bounds = tuple[str | None, str | None]
Candidate = tuple[str | None, PublishedBasis, str]
GUESSED = "found by htmldate"
"""How a reason ends whose date was looked for in the page's words: the line itself, where it was read, says more."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The five fields of an Article that speak of its dates."""

    published: str | None
    basis: PublishedBasis
    why: str
    range: Bounds | None = None
    modified: str | None = None


def choose(raw: Raw, work: Work, hints: Hints, url: str | None, text: str) -> Dated:
    """Caller before metadata before text before a ticker's stamps before address before file name; else what `text` lets infer."""
    modified = iso(raw.facts.modified) or work.modified or _stamped(work)[1]
    for value, basis, why in _candidates(raw, work, hints, url):
        day = iso(value)
        if day is not None:
            return Dated(day, basis, why, None, modified)
    first, last = _stamped(work)
    if first and last:  # a ticker of several days has no one day that "heute" could count from
        why = f"no publish date stated; its entries are stamped {first} to {last}"
        return Dated(None, "unknown", why, (first[:10], last[:10]), modified)
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
    why += [_estimate(found.likely)] if found and found.likely else []
    bounds = (earliest, latest) if earliest or latest else None
    return Dated(None, "unknown", "; ".join(["no publish date stated", *why]), bounds, modified)


def _estimate(likely: Likely) -> str:
    """Told as an estimate: most likely one day, with what probability, and the days around it."""
    words = f"most likely of {likely.day.isoformat()} ({likely.probability:.0%})"
    if likely.first < likely.last:
        words += f", of {likely.first.isoformat()} to {likely.last.isoformat()} ({likely.within:.0%})"
    return f"estimate, not counted from: {words}, as {likely.why}"


def _stamped(work: Work) -> tuple[str | None, str | None]:
    """First and last stamp of a live ticker whose entries carry their day."""
    days = sorted({p.at for p in work.pieces if p.kind == "entry" and p.at and "T" in p.at})
    return (days[0], days[-1]) if days else (None, None)


def _one_day(work: Work) -> str | None:
    """The first stamp of a ticker all of whose entries are of one day."""
    first, last = _stamped(work)
    return first if first and last and first[:10] == last[:10] else None


def _candidates(raw: Raw, work: Work, hints: Hints, url: str | None) -> list[Candidate]:
    value, why = work.published or (None, "")
    page: Candidate = (raw.facts.published, "metadata", raw.facts.why)
    text: Candidate = (value, "stated", why)
    guessed = raw.facts.why.endswith(GUESSED)
    return [
        (hints.published, "metadata", "given by the caller"),
        *((text, page) if guessed else (page, text)),
        (_one_day(work), "stated", "the stamp of its first entry"),
        (day_in_url(url) if url else None, "metadata", f"the address carries the day: {url}"),
        (day_in_title(raw.facts.title or ""), "metadata", "the title carries the day in brackets"),
        (day_in_name(raw.source), "metadata", "the file's name carries the day"),
    ]
