"""Times of a text whose day is known only to lie between two days: what holds for both ends holds for every day between."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lagebild.language.times.tagger import tag
from lagebild.records.time import TimeExpression

LONGEST = 366  # days; a wider range settles next to nothing


def within(article: str, text: str, earliest: str, latest: str) -> list[TimeExpression]:
    """As ``find`` without an anchor, but with the value and interval of those expressions that both ends read alike.

    A later anchor never gives an earlier value, so what the ends agree on is agreed on by all days between; `anchor` is then the
    range as an EDTF interval (``2007-05-04/2007-05-13``).
    """
    open_ended = tag(article, text, None)
    if (date.fromisoformat(latest) - date.fromisoformat(earliest)).days > LONGEST:
        return open_ended
    last = {(t.start, t.end): t for t in tag(article, text, latest)}
    agreed = {
        (t.start, t.end): replace(t, anchor=f"{earliest}/{latest}")
        for t in tag(article, text, earliest)
        if (other := last.get((t.start, t.end))) is not None and (t.type, t.value, t.interval) == (other.type, other.value, other.interval)
    }
    return [_better(t, agreed.get((t.start, t.end))) for t in open_ended]


def _better(plain: TimeExpression, settled: TimeExpression | None) -> TimeExpression:
    """`settled` where it says more; what needs no anchor stays as it is."""
    if settled is None or (plain.value, plain.interval) == (settled.value, settled.interval):
        return plain
    return settled
