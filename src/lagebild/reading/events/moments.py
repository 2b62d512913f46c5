"""Moments: which times of a clause date its event, and over which days a pair of them stretches.

A day behind a word of telling ("nach Angaben vom Donnerstag") dates the telling; "vom 3. bis 5. Mai" is one stretch of three days;
"vor drei Tagen", "in wenigen Tagen" date an event by their interval where no calendar time does.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from lagebild.reading.clauses.clause import Clause
from lagebild.reading.events.context import Context
from lagebild.records.time import TimeExpression
from lagebild.resources import table

Interval = tuple[str | None, str | None]
_TO = re.compile(r",?\s*(?:bis(?: einschließlich)?(?: zu[mr]?)?(?: de[mnr])?|[-–—])\s*")
_AND = re.compile(r"\s*und(?: am| de[mnr]| zu[mr])?(?: de[mnr])?\s*")
_POINT = re.compile(r"\b(?:vor|in)(?: de[nm]| etwa| rund| knapp| gut| genau)?\s+$", re.IGNORECASE)
_SIDE = re.compile(r"\b(?P<side>vor|nach)\s(?:de[mrn]\s)?$", re.IGNORECASE)
_BESIDE = re.compile(r",?\s*(?:um|gegen|ab)?\s*")
TELLING_REACH = 5  # tokens between the word of telling and its day


def calendar_times(context: Context, clause: Clause) -> list[tuple[int, TimeExpression]]:
    """(first token, expression) of the dates and clock times of a clause; durations and repetitions date nothing."""
    return [(index, time) for index, time in _times(context, clause) if time.type in ("DATE", "TIME")]


def placed_durations(context: Context, clause: Clause) -> list[tuple[int, TimeExpression]]:
    """(first token, expression) of "vor drei Tagen", "in den kommenden Wochen": durations that lead to a stretch of the calendar."""
    text = context.annotated.article.text
    return [
        (index, time)
        for index, time in _times(context, clause)
        if time.type == "DURATION" and time.interval and _POINT.search(text[max(0, time.start - 16) : time.start])
    ]


def _times(context: Context, clause: Clause) -> list[tuple[int, TimeExpression]]:
    inside = context.times.keys() & clause.tokens
    entries = [(index, context.times[index][1]) for index in sorted(inside)]
    return [(index, time) for index, time in entries if isinstance(time, TimeExpression)]


def of_telling(context: Context, clause: Clause, index: int) -> bool:
    """ "Nach Angaben des Kremls vom Donnerstag": the time at token `index` is that of a telling."""
    if index == 0 or context.words.lower[index - 1] != "vom":
        return False
    first = max(clause.tokens[0], index - 1 - TELLING_REACH)
    return any(context.words.text(i) in table("event_nouns")["tellings"] for i in range(first, index - 1))


def stretched(context: Context, clause: Clause, chosen: TimeExpression) -> tuple[str | None, Interval | None]:
    """(TIMEX3 value of its beginning, [earliest, latest]) of a time and the one it is joined to."""
    text = context.annotated.article.text
    moments = _moments(text, [time for _, time in calendar_times(context, clause)])
    at = next((i for i, group in enumerate(moments) if any(time is chosen for time in group)), None)
    if at is None:
        return chosen.value, chosen.interval
    for first, last in zip(moments[max(0, at - 1) : at + 1], moments[max(0, at - 1) + 1 : at + 2], strict=False):
        if _joined(text, first[-1], last[0]):
            return first[-1].value, ((first[-1].interval or (None, None))[0], (last[-1].interval or (None, None))[1])
    return chosen.value, chosen.interval


def sided(text: str, time: TimeExpression) -> Interval | None:
    """ "Vor Weihnachten", "nach dem 3. Mai": the stretch on that side of a date, open at its far end; None where neither word stands there.

    An empty pair of ends where the date has no place in the calendar.
    """
    side = _SIDE.search(text[max(0, time.start - 16) : time.start])
    if side is None:
        return None
    early, late = time.interval or (None, None)
    if side["side"].lower() == "vor":
        return None, _moved(early, -1)
    return _moved(late, 1), None


def _moved(day: str | None, by: int) -> str | None:
    try:
        return (date.fromisoformat(day[:10]) + timedelta(by)).isoformat() if day else None
    except (ValueError, OverflowError):
        return None


def _moments(text: str, times: list[TimeExpression]) -> list[list[TimeExpression]]:
    """A day and the clock time beside it are one moment: "Mittwoch, 2 Uhr"."""
    groups: list[list[TimeExpression]] = []
    for time in times:
        last = groups[-1][-1] if groups else None
        same = last is not None and time.type == "TIME" and (time.value or "").startswith(f"{last.value}T")
        if same and last is not None and _BESIDE.fullmatch(text[last.end : time.start]):
            groups[-1].append(time)
        else:
            groups.append([time])
    return groups


def _joined(text: str, first: TimeExpression, last: TimeExpression) -> bool:
    """Whether one stretch runs from `first` to `last`: "bis" between them, or "und" between neighbouring days or behind "zwischen"."""
    between = text[first.end : last.start]
    low, high = (first.interval or (None, None))[0], (last.interval or (None, None))[1]
    if low is None or high is None or low > high:
        return False
    if _TO.fullmatch(between):
        return True
    opened = bool(re.search(r"\bzwischen(?: de[mnr])?\s+$", text[max(0, first.start - 16) : first.start], re.IGNORECASE))
    return bool(_AND.fullmatch(between)) and (opened or _neighbours(low, high))


def _neighbours(low: str, high: str) -> bool:
    try:
        return date.fromisoformat(high[:10]) - date.fromisoformat(low[:10]) == timedelta(days=1) and len(low) == len(high) == 10
    except ValueError:
        return False
