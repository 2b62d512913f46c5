"""The most likely day of writing where something outside of the text makes some days likelier than others: Bayes' rule, naively.

What the text tells of speaks for the days soon after it (`lagebild.intake.dates.likely`); what else it says of its day, like "am gestrigen
Montag", for a weekday. A day that a told one still lies ahead of is hardly the day of writing.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from lagebild.intake.dates.likely import TODAY, Likely, Told, near_signs, own_weekday, rules, told_days
from lagebild.intake.dates.mentions import mentions

_BACK, _WIDEST = timedelta(40), timedelta(364)
_LATER = 100  # days over which a text that is not of the week it tells of may be spread
_AHEAD = 0.1  # a day read as told may be an announced one
_ENOUGH = 0.6  # of the chances lie in the days given beside the likeliest


def weigh(text: str, chances: Mapping[date, float]) -> Likely | None:
    """The likeliest of the days in `chances` (which need not sum to one), with the text's word added; None where there is no day."""
    if not chances:
        return None
    low, high = min(chances), max(chances)
    told = told_days(text, mentions(text), max(low - _BACK, high - _WIDEST), high)
    fits, weekday = _fits(text, told), own_weekday(text)
    weights = {day: chance * fits(day) * _weekday(day, weekday) for day, chance in sorted(chances.items())}
    whole = sum(weights.values())
    return _around({day: weight / whole for day, weight in weights.items()}, told) if whole > 0 else None


def _fits(text: str, told: list[Told]) -> Callable[[date], float]:
    """How well what the text tells of fits a day of writing, up to a factor."""
    of = rules()
    spread = of["days_today"] if TODAY.search(text) else of["days"]
    weights = {row["sign"]: row["weight"] for row in of["weights"]}
    near = [0.0] + [
        1 / (1 + math.exp(-sum(weights.get(name, 0.0) for name in near_signs(text, told[:n])))) for n in range(1, len(told) + 1)
    ]
    days = [t.day for t in told]

    def fit(day: date) -> float:
        behind = bisect_right(days, day)
        age = (day - days[behind - 1]).days if behind else len(spread)
        soon = near[behind] * spread[age] if age < len(spread) else 0.0
        return (soon + (1 - near[behind]) / _LATER) * (_AHEAD if behind < len(days) else 1.0)

    return fit


def _weekday(day: date, own: int | None) -> float:
    if own is None:
        return 1.0
    holds = float(rules()["weekday_holds"])
    return holds if day.weekday() == own else (1 - holds) / 6


def _around(chances: dict[date, float], told: list[Told]) -> Likely:
    """The likeliest day, and days on both sides of it, the likelier side first, until they hold enough."""
    day = max(sorted(chances), key=lambda d: chances[d])
    first = last = day
    within = chances[day]
    while within < _ENOUGH:
        before, after = (chances.get(d, 0.0) for d in (first - timedelta(1), last + timedelta(1)))
        if before == after == 0.0:
            break
        first, last = (first - timedelta(1), last) if before > after else (first, last + timedelta(1))
        within += max(before, after)
    behind = [t.day for t in told if t.day <= day]
    why = f"the last day it tells of is {behind[-1].isoformat()}" if behind else "nothing it tells of is dated"
    return Likely(day, round(chances[day], 2), first, last, round(within, 2), why)
