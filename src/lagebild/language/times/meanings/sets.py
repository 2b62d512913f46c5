"""Sets: what recurs."""

from __future__ import annotations

from dataclasses import replace

from lagebild.language.times import calendar
from lagebild.language.times.grammar import Match
from lagebild.language.times.meaning import Context, Meaning
from lagebild.language.times.meanings.context_words import context_words
from lagebild.language.times.meanings.registry import builder
from lagebild.language.times.meanings.units import plural

BEHIND = frozenset({"year", "number", "junk", "later", "earlier"})  # "im Jahr 2012", "im Jahr zuvor" are no rates


@builder
def fixed_set(match: Match, context: Context) -> Meaning | None:
    """Jährlich, tägliche."""
    return Meaning("SET", match.groups["value"].value, freq="1X", bare=True)


@builder
def weekday_set(match: Match, context: Context) -> Meaning | None:
    """Montags, montags abends."""
    part = match.groups.get("part")
    return Meaning("SET", f"XXXX-WXX-{match.groups['value'].value}{part.value if part else ''}", freq="1X", bare=True)


def _quant(match: Match) -> str:
    return match.groups["every"].text.upper()


@builder
def every_unit(match: Match, context: Context) -> Meaning | None:
    """Jeden Tag, jedes zweite Jahr."""
    number = match.groups.get("number")
    unit = match.groups["unit"].value
    return Meaning("SET", calendar.scale(unit, number.value) if number else unit, quant=_quant(match), bare=True)


@builder
def all_units(match: Match, context: Context) -> Meaning | None:
    """Alle vier Jahre, alle paar Wochen."""
    count = match.groups["count"]
    return Meaning("SET", calendar.scale(match.groups["unit"].value, "X" if count.kind == "few" else count.value), quant="EACH", bare=True)


@builder
def all_half(match: Match, context: Context) -> Meaning | None:
    """Alle halbe Stunde."""
    half = {"PT1H": "PT30M", "P1Y": "P6M"}.get(match.groups["unit"].value)
    return Meaning("SET", half, quant="EACH", bare=True) if half and match.groups["half"].value == 0.5 else None


@builder
def every_weekday(match: Match, context: Context) -> Meaning | None:
    """Jeden Montag, jeden zweiten Montagabend."""
    value = match.groups["weekday"].value
    number, part = value if isinstance(value, tuple) else (value, "")
    return Meaning("SET", f"XXXX-WXX-{number}{part}", quant=_quant(match), bare=True)


@builder
def monthly_weekday(match: Match, context: Context) -> Meaning | None:
    """Jeden dritten Mittwoch im Monat."""
    return Meaning("SET", match.groups["unit"].value, quant=_quant(match), bare=True)


@builder
def every_part(match: Match, context: Context) -> Meaning | None:
    """Jeden Abend."""
    return Meaning("SET", f"XXXX-XX-XX{match.groups['part'].value}", quant=_quant(match), bare=True)


@builder
def every_month(match: Match, context: Context) -> Meaning | None:
    """Jeden Mai."""
    return Meaning("SET", f"XXXX-{match.groups['month'].value:02d}", quant=_quant(match), bare=True)


@builder
def every_season(match: Match, context: Context) -> Meaning | None:
    """Jeden Sommer."""
    return Meaning("SET", f"XXXX-{match.groups['season'].value}", quant=_quant(match), bare=True)


@builder
def per_unit(match: Match, context: Context) -> Meaning | None:
    """Zehn Euro pro Stunde, je Tag."""
    unit = match.groups["unit"]
    if plural(unit):
        return None
    return Meaning("SET", unit.value, quant="EACH", bare=True)


@builder
def rate_unit(match: Match, context: Context) -> Meaning | None:
    """400 Euro im Monat, dreimal in der Woche: a rate only where a number, money or "-mal" stands just before."""
    unit = match.groups["unit"]
    behind = context.follow()
    if unit.value not in ("P1Y", "P1M", "P1W", "P1D", "PT1H") or plural(unit) or (behind and behind.kind in BEHIND):
        return None
    first = context.match.first
    left = context.lexemes[max(0, first - 3) : first]
    apart = max((index for index, lexeme in enumerate(left) if lexeme.kind in ("comma", "and")), default=-1)
    left = left[apart + 1 :]
    if not any(lexeme.kind in ("number", "year", "decimal", "thousands", "money") or lexeme.text.endswith("mal") for lexeme in left):
        return None
    return Meaning("SET", unit.value, freq="1X", bare=True)


@builder
def times_per_unit(match: Match, context: Context) -> Meaning | None:
    """Einmal im Monat, zweimal pro Woche, dreimal die Woche."""
    unit = match.groups["unit"]
    if match.last - match.first < 3 or plural(unit):
        return None
    return Meaning("SET", unit.value, freq=f"{match.groups['times'].value}X", bare=True)


@builder
def times_adverb(match: Match, context: Context) -> Meaning | None:
    """Zweimal jährlich."""
    return Meaning("SET", match.groups["value"].value, freq=f"{match.groups['times'].value}X", bare=True)


@builder
def weekends(match: Match, context: Context) -> Meaning | None:
    """An Wochenenden, an den Wochenenden: without a number, which would make it so many of them."""
    unit = match.groups["unit"]
    if unit.text != "Wochenenden" or context.lead_word() != "an" or context.lead_is("number", "few"):
        return None
    return Meaning("SET", "P1WE", quant="EACH")


@builder
def rate_of_money(match: Match, context: Context) -> Meaning | None:
    """Zwanzig Euro die Stunde."""
    unit, money = match.groups["unit"], match.groups["money"]
    priced = money.kind == "money" or money.text.lower() in context_words("currencies")
    if not priced or plural(unit) or context.lexemes[match.first + 1].text.lower() not in ("die", "der", "das", "den"):
        return None
    return Meaning("SET", unit.value, quant="EACH", skip=1, bare=True)


@builder
def rate_of_time(match: Match, context: Context) -> Meaning | None:
    """30 Stunden die Woche, 20 Minuten den Tag: the shorter unit counted, the longer one in the singular."""
    lasts, count, unit = context.lead(), context.lead(2), match.groups["unit"]
    counted = lasts is not None and lasts.kind == "unit" and count is not None and count.kind in ("number", "decimal", "few")
    shorter = lasts is not None and lasts.value in ("PT1H", "PT1M") and unit.value in ("P1D", "P1W", "P1M")
    if not (counted and shorter) or plural(unit) or context.lexemes[match.first].text.lower() not in ("die", "den"):
        return None
    return Meaning("SET", unit.value, quant="EACH", bare=True)


@builder
def unit_for_unit(match: Match, context: Context) -> Meaning | None:
    """Jahr für Jahr, Woche um Woche."""
    unit, again = match.groups["unit"], match.groups["unit2"]
    same = unit.text.lower() == again.text.lower() and not plural(unit)
    return Meaning("SET", unit.value, quant="EACH", bare=True) if same else None


@builder
def unit_to_unit(match: Match, context: Context) -> Meaning | None:
    """Von Jahr zu Jahr."""
    found = unit_for_unit(match, context)
    return replace(found, skip=1) if found else None


@builder
def part_for_part(match: Match, context: Context) -> Meaning | None:
    """Abend für Abend, Nacht um Nacht."""
    part, again = match.groups["part"], match.groups["part2"]
    return Meaning("SET", f"XXXX-XX-XX{part.value}", quant="EACH", bare=True) if part.text.lower() == again.text.lower() else None


@builder
def workdays(match: Match, context: Context) -> Meaning | None:
    """An Werktagen."""
    led = context.lead_word() == "an" and not context.lead_is("number", "few")
    return Meaning("SET", match.groups["days"].value, quant="EACH", bare=True) if led else None
