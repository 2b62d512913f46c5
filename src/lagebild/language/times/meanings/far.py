"""Years, months and centuries that are named less directly: "vorletzte Woche", "im neuen Jahr", "44 v. Chr."."""

from __future__ import annotations

from dataclasses import replace

from lagebild.language.times import calendar
from lagebild.language.times.grammar import Match
from lagebild.language.times.meaning import Context, Interval, Meaning
from lagebild.language.times.meanings import dates
from lagebild.language.times.meanings.context_words import context_words
from lagebild.language.times.meanings.registry import builder
from lagebild.language.times.meanings.units import plural

AUTUMN = 7  # from July on "das neue Jahr" is the next one


@builder
def far_unit(match: Match, context: Context) -> Meaning | None:
    """Vorletzte Woche, übernächstes Jahr."""
    unit, anchor = match.groups["unit"], context.anchor
    if anchor is None or plural(unit):
        return None
    day = calendar.shift(anchor, unit.value, match.groups["relative"].value)
    value = calendar.unit_value(day, unit.value) if day else None
    return Meaning("DATE", value, day=day if unit.value == "P1D" else None, anchor=anchor.isoformat()) if value else None


@builder
def last_quarter(match: Match, context: Context) -> Meaning | None:
    """Letztes Quartal (des Jahres) 2007: the fourth."""
    return Meaning("DATE", f"{match.groups['year'].value}-Q4")


@builder
def new_year(match: Match, context: Context) -> Meaning | None:
    """ "Im neuen Jahr": the one about to begin, or just begun."""
    unit, anchor = match.groups["unit"], context.anchor
    if unit.value != "P1Y" or anchor is None or plural(unit):
        return None
    return Meaning("DATE", f"{anchor.year + (anchor.month >= AUTUMN)}", anchor=anchor.isoformat())


@builder
def month_of_the_year(match: Match, context: Context) -> Meaning | None:
    """Im Juli des Jahres."""
    unit = match.groups["unit"]
    if unit.text not in ("Jahres", "Jahrs"):
        return None
    return dates.month(match, context)


@builder
def title_of_the_year(match: Match, context: Context) -> Meaning | None:
    """Sportlerin des Jahres, Wort des Jahres: a title of some year, which TimeML writes as XXXX-XX-XX."""
    noun = context.lead()
    if context.lexemes[match.first].text.lower() != "des" or match.groups["unit"].text != "Jahres" or noun is None:
        return None
    behind = context.follow()
    if behind and behind.kind in ("year", "number"):
        return None
    word = noun.text.lower()
    titled = any(word.endswith(ending) for ending in context_words("titles_of_the_year"))
    return Meaning("DATE", "XXXX-XX-XX") if titled else None


@builder
def early_year(match: Match, context: Context) -> Meaning | None:
    """Im Jahr 476: three digits are a year only behind "Jahr"."""
    unit, year = match.groups["unit"], match.groups["year"]
    if unit.text not in ("Jahr", "Jahre", "Jahres") or not year.text.isdecimal() or len(year.text) != 3:
        return None
    found = Meaning("DATE", f"{year.value:04d}")
    return found if match.groups["lead"].kind == "det" else replace(found, skip=1)


@builder
def year_before_christ(match: Match, context: Context) -> Meaning | None:
    """Im Jahr 44 v. Chr., 500 vor Christus: BC0044. ISO 8601 days do not reach there, so it has no interval."""
    year = match.groups["year"].value
    return Meaning("DATE", f"BC{year:04d}") if isinstance(year, int) and 0 < year < 10000 else None


@builder
def year_after_christ(match: Match, context: Context) -> Meaning | None:
    """Im Jahr 260 nach Christus, 79 n. Chr."""
    year, unit = match.groups["year"].value, match.groups.get("unit")
    fits = isinstance(year, int) and 0 < year < 2200 and (unit is None or unit.value == "P1Y")
    return Meaning("DATE", f"{year:04d}", bare=True) if fits else None


@builder
def century_before_christ(match: Match, context: Context) -> Meaning | None:
    """Im 3. Jahrhundert vor Christus."""
    number, unit = match.groups["number"].value, match.groups["unit"].value
    return Meaning("DATE", f"BC{number - 1:02d}") if unit == "P1CE" and 1 <= number <= 50 else None


@builder
def half_of_century(match: Match, context: Context) -> Meaning | None:
    """In der ersten Hälfte des 20. Jahrhunderts: the value of the century, the interval of the half."""
    half, number = match.groups["number"].value, match.groups["century"].value
    if match.groups["unit"].value != "P1CE" or half not in (1, 2) or not 2 <= number <= 30:
        return None
    first = (number - 1) * 100 + (half - 1) * 50
    interval: Interval = (f"{first:04d}-01-01", f"{first + 49:04d}-12-31")
    return Meaning("DATE", f"{number - 1:02d}", mod="START" if half == 1 else "END", interval=interval)


@builder
def decade_of_century(match: Match, context: Context) -> Meaning | None:
    """In den zwanziger Jahren des vergangenen Jahrhunderts, in den achtziger Jahren des 19. Jahrhunderts."""
    named, relative = match.groups["century"], match.groups.get("relative")
    unit = match.groups.get("unit2", named)
    if unit.value != "P1CE" or (relative is not None and context.anchor is None):
        return None
    if relative is None:
        century = int(named.value) - 1
    else:
        century = (context.anchor.year - 1) // 100 - (relative.kind == "last") if context.anchor else 0
    return Meaning("DATE", f"{century:02d}{int(match.groups['decade'].value) % 10}") if 0 < century < 30 else None


@builder
def half_of_decade(match: Match, context: Context) -> Meaning | None:
    """In der zweiten Hälfte der neunziger Jahre: the value of the decade, the interval of the half."""
    half, decade, unit = match.groups["number"].value, int(match.groups["decade"].value), match.groups.get("unit")
    if half not in (1, 2) or (unit is not None and unit.value != "P1Y"):
        return None
    first = decade * 10 + (half - 1) * 5
    interval: Interval = (f"{first:04d}-01-01", f"{first + 4:04d}-12-31")
    return Meaning("DATE", f"{decade}", mod="START" if half == 1 else "END", interval=interval)
