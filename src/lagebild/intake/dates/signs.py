"""What speaks for a date being of the text's own time (names of ``resources/publish_window.yml``), and the window each date opens."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from lagebild.intake.dates.company import bare_months, bare_weekdays, calendar, dates_around
from lagebild.intake.dates.mentions import Mention
from lagebild.intake.dates.parse import MONTH, month_number
from lagebild.resources import table

_EARLY, _LEAD = 350, 120  # characters: the news stands first
_NEAR = timedelta(60)
_COURT = re.compile(
    r"\b(?:Prozess\w*|\w*[Uu]rteil\w*|\w*[Aa]nklage\w*|Angeklagt\w+|verurteilt\w*|Staatsanwalt\w*|\w*[Gg]ericht(?:s|shof\w*)?|freigesprochen|Tribunal\w*|Richter\w*)\b"
)
_THIS_YEAR = re.compile(r"\b[Dd]iesjährig|\bin\sdiesem\sJahr\b|\bdieses\sJahres\b|\blaufenden\sJahr")
_YEARLESS = re.compile(rf"(?<![\d.])(\d{{1,2}})\.\s?({MONTH})\b(?!\.?\s?(?:des\sJahres\s)?\d{{4}})")

_QUOTE = re.compile(r"„[^„“”]{3,600}[“”]")
_EVENTS = frozenset({"event", "noun", "games"})
_MANY, _FEW = 5, 2  # dates of one text


class Page(NamedTuple):
    """What is true of the whole text."""

    length: int
    court: bool
    this_year: bool
    yearless: tuple[tuple[int, int], ...]
    months: frozenset[int]
    weekdays: frozenset[int]
    quotes: tuple[tuple[int, int], ...]


def page(text: str) -> Page:
    """Read once a text; days without a year as (month, day)."""
    days = {(month_number(m[2]) or 0, int(m[1])) for m in _YEARLESS.finditer(text)}
    quotes = tuple((m.start(), m.end()) for m in _QUOTE.finditer(text))
    marks = bool(_COURT.search(text)), bool(_THIS_YEAR.search(text)), tuple(sorted(days))
    return Page(len(text), *marks, bare_months(text), bare_weekdays(text), quotes)


@cache
def rules() -> Any:
    """The reviewed table."""
    return table("publish_window")


@cache
def _noun_kind(noun: str) -> str:
    low = noun.lower().rpartition("-")[2]
    fitting = [(len(end), str(row["kind"])) for row in rules()["nouns"] for end in row["ends"] if _ends(low, end)]
    return max(fitting, key=lambda f: f[0], default=(0, "noun"))[1]


def _ends(word: str, end: str) -> bool:
    """Short endings ("EM", "WM") are whole words."""
    return word == end or (len(end) > 2 and word.endswith(end))


def kind(m: Mention) -> str:
    """day, month, season, figures; or of a bare year what its noun is: event, games, report, budget, past-event, in-year, noun, year."""
    if m.season or m.grain != "year":
        return "season" if m.season else m.grain
    named = _noun_kind(m.noun) if m.noun else "year"
    if m.mood.figures and m.mood.past and not (m.mood.ahead or m.mood.since) and named not in ("event", "budget", "games"):
        return "figures"
    return named


def way(m: Mention) -> str:
    """ahead, until, back or told: how its clause stands to it."""
    o = m.mood
    if o.ahead and not o.past:
        return "ahead"
    if o.until:
        return "until"
    return "back" if o.pluperfect or o.back or o.linked or o.since else "told"


def window(m: Mention) -> tuple[date, date]:
    """A year in which the text may have been written if `m` is of its own time."""
    grain = kind(m)
    name = f"{'part' if m.part else grain}-{way(m)}" if m.month else grain
    low = rules()["windows"].get(name, rules()["windows"]["year"])
    start = m.first + timedelta(low)
    return start, start + timedelta(365)


def signs(m: Mention, found: list[Mention], of: Page) -> list[str]:
    """Names of all weights that hold for `m` among all mentions `found`."""
    others = [x for x in found if (x.first, x.grain) != (m.first, m.grain)]
    ways = {x.at: way(x) for x in found}
    held = {"base": True, kind(m): True, "many": len(found) > _MANY, "few": len(found) <= _FEW, **_clause(m), **_place(m, of)}
    held |= {**_company(m, others, of), **dates_around(m, others, ways), **calendar(m, of.months, of.weekdays)}
    return [name for name, holds in held.items() if holds]


def _clause(m: Mention) -> dict[str, bool]:
    o, dated = m.mood, m.month is not None
    tense = "both" if o.ahead and o.past else "ahead" if o.ahead else "past" if o.past else "plain"
    ahead = way(m) in ("ahead", "until")
    announced = o.ahead and not o.past and not o.since
    looks_back = not o.since and not announced and (o.pluperfect or o.back or o.linked)
    return {
        f"{m.grain}-{'ahead' if ahead else 'behind'}": dated,
        f"{'date' if dated else 'year'}-{tense}": True,
        "nearby-ahead": tense == "plain" and o.ahead_nearby,
        "nearby-past": tense == "plain" and o.past_nearby and not o.ahead_nearby,
        "since": o.since,
        "announced": announced,
        "looks-back": looks_back,
        "until": o.until,
        "until-alone": o.until and not (o.since or announced or looks_back or o.past),
        "no-verb": not (o.since or announced or looks_back or o.past or o.until),
        "linked": o.linked,
        "back": o.back,
        "pluperfect": o.pluperfect and not o.ahead,
        "term": o.term,
        "bracket": o.bracket,
        "weekday": m.weekday,
    }


def _place(m: Mention, of: Page) -> dict[str, bool]:
    return {
        "lead": m.at < _LEAD,
        "early": m.at < _EARLY,
        "mid": m.at >= _EARLY and not (m.at > 600 and m.at > 0.7 * of.length),
        "this-year": of.this_year,
        "event-lead": m.at < _LEAD and kind(m) in _EVENTS,
        "quoted": any(low < m.at < high for low, high in of.quotes),
        "court": of.court,
        "court-back": of.court and way(m) == "back",
    }


def _company(m: Mention, others: list[Mention], of: Page) -> dict[str, bool]:
    dated = m.month is not None
    near = _near(m, of) if dated and of.yearless else None
    return {
        "only": not others,
        "later-dated": any(x.month is not None and x.first > m.first + _NEAR for x in others),
        "later-year": any(x.month is None and x.year > m.year for x in others),
        "next-year": any(x.year == m.year + 1 for x in others),
        "dated-too": not dated and any(x.year == m.year and x.month for x in others),
        "year-too": dated and any(x.year == m.year and not x.month for x in others),
        "yearless-near": near is True,
        "yearless-far": near is False,
    }


def _near(m: Mention, of: Page) -> bool:
    """One of the days without a year lies close to `m`."""
    for month, day in of.yearless:
        for year in (m.year, m.year + 1):
            try:
                distance = (date(year, month, day) - m.first).days
            except ValueError:
                continue
            if -45 <= distance <= 75:
                return True
    return False
