"""Parts of the day tied to a date of their own: "am Abend des 3. Mai", "in der Nacht auf den 3. Mai", "morgen Abend"."""

from __future__ import annotations

from datetime import date, timedelta

from lagebild.language.times import calendar
from lagebild.language.times import direction as compass
from lagebild.language.times.grammar import Match
from lagebild.language.times.meaning import Context, Meaning, weekday_from
from lagebild.language.times.meanings.dates import day_month
from lagebild.language.times.meanings.registry import builder


def _part(match: Match, day: date | None, context: Context, cut: int = 0) -> Meaning | None:
    if day is None:
        return None
    edge = match.groups.get("edge")
    anchor = context.anchor.isoformat() if context.anchor else None
    value = day.isoformat() + match.groups["part"].value
    return Meaning("TIME", value, mod=edge.value if edge else None, day=day, anchor=anchor, cut=cut)


@builder
def part_of_date(match: Match, context: Context) -> Meaning | None:
    """Am Abend des 3. Mai: one expression, since the genitive says whose evening."""
    found = day_month(match, context)
    return _part(match, found.day, context) if found else None


@builder
def weekday_part_date(match: Match, context: Context) -> Meaning | None:
    """Am Montagmorgen, dem 4. August."""
    found = day_month(match, context)
    if found is None or found.day is None:
        return None
    return Meaning("TIME", found.day.isoformat() + match.groups["weekday"].value[1], day=found.day, anchor=found.anchor)


@builder
def some_day_of_month(match: Match, context: Context) -> Meaning | None:
    """An einem Novembermorgen, an einem heißen Julitag: some day of that month."""
    month, part = match.groups["day"].value
    return Meaning("TIME" if part else "DATE", f"XXXX-{month:02d}-XX{part}", bare=True)


@builder
def some_part_of_season(match: Match, context: Context) -> Meaning | None:
    """In einer Winternacht, an einem Sommerabend."""
    return Meaning("TIME", f"XXXX-XX-XX{match.groups['day'].value[1]}", bare=True)


@builder
def night_onto_date(match: Match, context: Context) -> Meaning | None:
    """In der Nacht auf den 3. Mai: the night that began on the 2nd; the date is an expression of its own."""
    found = day_month(match, context) if match.groups["part"].value == "TNI" else None
    if found is None or found.day is None:
        return None
    return _part(match, found.day - timedelta(days=1), context, cut=match.last - match.first - 1)


@builder
def night_between_dates(match: Match, context: Context) -> Meaning | None:
    """In der Nacht vom 2. auf den 3. Mai: it began on the 2nd; both days are expressions of their own."""
    found = night_onto_date(match, context)
    return found if found and found.day and found.day.day == match.groups["eve"].value else None


@builder
def part_of_weekday(match: Match, context: Context) -> Meaning | None:
    """In den frühen Morgenstunden des Montags."""
    anchor, article = context.anchor, match.groups["weekday"].start
    before = next((one.text.lower() for one in reversed(context.lexemes[: match.last]) if one.end <= article), "")
    if anchor is None or before not in ("des", "der"):
        return None
    way = 1 if context.direction() in (compass.FUTURE, compass.PRESENT) else -1
    return _part(match, weekday_from(anchor, match.groups["weekday"].value, way), context)


@builder
def night_between(match: Match, context: Context) -> Meaning | None:
    """In der Nacht von Samstag auf Sonntag: it began on Saturday; both days are expressions of their own."""
    first, second, anchor = match.groups["weekday"].value, match.groups["weekday2"].value, context.anchor
    if match.groups["part"].value != "TNI" or anchor is None or second % 7 != (first + 1) % 7:
        return None
    way = 1 if context.direction() in (compass.FUTURE, compass.PRESENT) else -1
    return _part(match, weekday_from(anchor, first, way), context, cut=match.last - match.first - 1)


@builder
def tomorrow_evening(match: Match, context: Context) -> Meaning | None:
    """ "Morgen Abend" where a sentence begins; elsewhere the capital makes it the noun."""
    if context.lexemes[match.first].text != "Morgen" or not (match.first == 0 or context.lead_is("stop", "gap", "colon", "sign")):
        return None
    day = calendar.shift(context.anchor, "P1D", 1) if context.anchor else None
    return _part(match, day, context)


@builder
def part_later(match: Match, context: Context) -> Meaning | None:
    """Am Abend zuvor, am Morgen danach: counted from the day told of; "zuvor" without one is yesterday's."""
    step = 1 if match.groups["later"].kind == "later" else -1
    base = context.story("P1D", 700) or (context.anchor if step < 0 else None)
    if base is None:
        return Meaning("TIME", f"XXXX-XX-XX{match.groups['part'].value}")
    return _part(match, calendar.shift(base, "P1D", step), context)


@builder
def part_of_day_noun(match: Match, context: Context) -> Meaning | None:
    """Am Abend des Vortags."""
    base = context.near(1500)
    return _part(match, calendar.shift(base, "P1D", match.groups["day"].value), context) if base else None


@builder
def some_part(match: Match, context: Context) -> Meaning | None:
    """Eines Abends: one of many."""
    if context.lexemes[match.first].text.lower() != "eines":
        return None
    return Meaning("TIME", f"XXXX-XX-XX{match.groups['part'].value}", bare=True)
