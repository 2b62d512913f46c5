"""Keys of statements: those without a common one never make one claim. They know no actors, so later merges change none."""

from __future__ import annotations

from datetime import date

from lagebild.records.event import Event
from lagebild.records.statement import Statement
from lagebild.text.content import content_words
from lagebild.text.fingerprint import hash63, shingles, winnow

#: Changes whenever a record's keys may change.
RECIPE = "claims-2"
#: Content words of one shingle of a statement.
WIDTH = 3
WINDOW = 2
#: An event whose time is wider than so many days is too vague to be told from others.
WIDEST = 14


def statement_keys(statement: Statement) -> list[int]:
    """From the runs of content words; a statement of two content words has one key, a shorter one none."""
    terms = content(statement.text)
    if len(terms) < WIDTH:
        return [hash63("\x1f".join(terms))] if len(terms) == WIDTH - 1 else []
    return winnow(shingles(terms, WIDTH), WINDOW)


def content(text: str) -> list[str]:
    """The folded content words of a text."""
    return [w.term for w in content_words(text) if w.weight]


def interval(event: Event) -> tuple[date, date] | None:
    """First and last possible day; None where either is unknown or both lie too far apart."""
    if event.interval is None or None in event.interval:
        return None
    try:
        first, last = (date.fromisoformat(str(end)[:10]) for end in event.interval)
    except ValueError:
        return None
    return (first, last) if 0 <= (last - first).days <= WIDEST else None
