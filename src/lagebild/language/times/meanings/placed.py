"""Where on the calendar a duration lies, as far as its preposition, its modifier and the tense tell; None where they do not."""

from __future__ import annotations

from datetime import date, timedelta

from lagebild.language.times import calendar, spans
from lagebild.language.times import direction as compass
from lagebild.language.times.meaning import Context, Interval
from lagebild.language.times.meanings.units import stretch

VAGUE = (2, 9)
SLACK = {"P1W": 3, "P1M": 15, "P3M": 30, "P6M": 45, "P1Y": 182, "P1DE": 1826, "P1CE": 18262}
LINKS = frozenset({"until", "dash", "and"})
BOUNDED = ("wenig", "einig", "paar", "mehrer", "etlich")
WITHIN = frozenset({"innerhalb", "binnen", "innert"})
TIED = frozenset({"vor", "nach", "später", "zuvor", "danach", "darauf", "davor", "vorher"})


def placed(context: Context, unit: str, number: float | str) -> Interval | None:
    """The stretch of calendar a duration takes up: since it ("seit"), within it ("binnen"), or the point it leads to ("vor", "in").

    "Zwei bis drei", "mehr als", "knapp", "rund" widen it on the side they leave open.
    """
    if context.anchor is None:
        return None
    first, mod = spans.modified(context.lexemes, context.match.first)
    first, least = _range(context, first)
    low, high = VAGUE if isinstance(number, str) else (number, number)
    low, open_ = min(least or low, low), _unbounded(context, number) or mod in ("MORE_THAN", "EQUAL_OR_MORE")
    word = _preposition(context, first)
    if unit.startswith("PT"):
        return None  # publication is known to the day only
    if word == "seit":
        return somewhere(context, -1) if open_ else stretch(context, unit, high, -1)
    if word in WITHIN or (word == "von" and _within(context, first)):
        past = context.direction() == compass.PAST
        return None if past or open_ else stretch(context, unit, high, 1)
    follows = context.follow()
    if word not in ("vor", "in") or (follows is not None and follows.text.lower() in TIED):
        return None
    ahead = context.direction() not in (compass.PAST, compass.OPEN)
    if word == "in" and not ahead and not compass.agreed(context.lexemes, context.match.first, context.match.last):
        return None  # "in zwei Tagen fielen hundert Schüsse" tells how long it took
    return _point(context, context.anchor, unit, (low, high), -1 if word == "vor" else 1, "OPEN" if open_ else mod)


def somewhere(context: Context, way: int) -> Interval | None:
    """Before publication (`way` < 0) or after it, no more is known."""
    anchor = context.anchor.isoformat() if context.anchor else None
    return (None, anchor) if way < 0 else (anchor, None)


def _unbounded(context: Context, number: float | str) -> bool:
    """ "Vor vielen Jahren" has no far end, "vor einigen Jahren" has."""
    count = context.match.groups.get("count")
    return isinstance(number, str) and count is not None and not count.text.lower().startswith(BOUNDED)


def _range(context: Context, first: int) -> tuple[int, float | None]:
    """ "Zwei bis drei": where the range begins, and its lesser count."""
    lexemes = context.lexemes
    if first >= 2 and lexemes[first - 1].kind in LINKS and lexemes[first - 2].kind in ("number", "decimal"):
        start, _ = spans.modified(lexemes, first - 2)
        return start, lexemes[first - 2].value
    return first, None


def _preposition(context: Context, first: int) -> str:
    index = first - 1
    while index >= 0 and context.lexemes[index].kind in ("det", "few", "adjective") and index > first - 3:
        index -= 1
    return context.lexemes[index].text.lower() if index >= 0 else ""


def _within(context: Context, first: int) -> bool:
    """ "Innerhalb von 50 Tagen"."""
    before = {lexeme.text.lower() for lexeme in context.lexemes[max(0, first - 3) : first]}
    return bool(before & WITHIN)


def _point(context: Context, anchor: date, unit: str, counts: tuple[float, float], way: int, mod: str | None) -> Interval | None:
    """ "Vor zwei Wochen" is exact in days, rounded to half a unit in weeks, months and years."""
    near, far = (calendar.shift(anchor, unit, count * way) for count in counts)
    if near is None or far is None:
        return None
    slack = timedelta(days=SLACK.get(unit, 0) * (2 if mod == "APPROX" else 1))
    if mod == "OPEN":
        return (None, (near + slack).isoformat()) if way < 0 else ((near - slack).isoformat(), None)
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        near = anchor
        slack = timedelta()
    first, last = sorted((near, far))
    return (first - slack).isoformat(), (last + slack).isoformat()
