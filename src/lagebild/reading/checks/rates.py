"""Rates: one amount per two lengths of time; an amount per time, a time, and what they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lagebild.language.quantities import stretch
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks import currencies
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.joints import YEAR, same_thing
from lagebild.reading.checks.wording import per_time, with_unit
from lagebild.records.quantity import Check, Quantity, Why

#: Lengths of time in days; a year over a month is twelve, not 365 over 30.
DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
LEEWAY = 0.12


#: The length of time a number is reckoned up to: "aufs Jahr gerechnet 600", "In einem Jahr wären das 600", "im Monat also 600".
UP_TO = re.compile(
    r"\b(?:(?:das (?:sind|macht|ergibt|wären)|also|mithin) (?:im|am|pro|in einem|in einer) (?P<unit>Jahr|Monat|Woche|Tag)"
    r"|(?:[Aa]ufs|[Aa]uf das|[Pp]ro|[Ii]m|[Aa]m|[Ii]n einem|[Ii]n einer) (?P<time>Jahr|Monat|Woche|Tag)"
    r"(?: (?:hoch)?gerechnet| also| (?:wären|sind|macht|ergibt) das)(?: also)?)\s*(?:etwa |rund |gut |knapp |fast )?$"
)
TIMES = {"Jahr": "year", "Monat": "month", "Woche": "week", "Tag": "day"}
IN = {
    "second": ("die Sekunde", "a second"),
    "minute": ("die Minute", "a minute"),
    "hour": ("die Stunde", "an hour"),
    "day": ("den Tag", "a day"),
    "week": ("die Woche", "a week"),
    "month": ("den Monat", "a month"),
    "year": ("das Jahr", "a year"),
}
TOTAL = re.compile(r"\b(?:insgesamt|zusammen|in (?:der )?Summe)(?: also)?\s*(?:etwa |rund |gut |knapp )?$")
#: Worth then and now, not a rate of exchange.
WORTH = re.compile(r"bereinigt|Kaufkraft|heutige[rn]? (?:Währung|Wert|Preisen|Geldwert)")
#: "2,6 Millionen Dollar pro Karat", "5 Milliarden Euro jeden Tag": no sum, a price or a rate.
PRICE = re.compile(r"^\s+(?:pro|je|jeden|jede|jedes|täglich|am Tag|im Monat|im Jahr)\b")
#: "Kinder unter fünf Jahren": an age.
AGED = re.compile(r"\b[A-ZÄÖÜ][\w-]+\s+$")
COMES_TO = re.compile(r"\b(?:kommt|kommen|käme|kämen|bringt es|summiert|summieren|addiert|addieren|läppert)\b")
#: "Bei 4 Millionen Euro am Tag kostet der Streik in einer Woche 28 Millionen Euro".
AT_THAT = re.compile(
    r"^[^.;:!?,\d]{0,40}\b(?:im|in einem|in einer|pro) (?P<time>Jahr|Monat|Woche|Tag)\s+(?:etwa |rund |gut |knapp |fast |also )?$"
)
LASTING = re.compile(r"^\s+lang\b")


def find(article: str, text: str, group: Sequence[Quantity], published: str | None = None) -> Iterator[Check]:
    """All rates and conversions of one unit of sense; `published` (ISO 8601) tells which year's rates of exchange hold."""
    for first, second in pairwise(group):
        if _same_kind(first, second) and first.per in DAYS and not re.search(r"\bnicht\b", text[first.end : second.start]):
            per = _reckoned_up(text, first, second)
            if per in DAYS and per != first.per:
                yield from _two_rates(article, first, second, per)
        elif first.unit != second.unit and same_thing(text, first, second):
            yield from exchanged(article, text, first, second, published)
    for a, b, total in zip(group, group[1:], group[2:], strict=False):
        rate, time = (a, b) if a.per else (b, a)
        whole = not total.per or text[max(0, b.start - 4) : b.start].lower() == "bei "  # "bei 40 Stunden also 600 Euro in der Woche"
        if time.text.lower().startswith(("unter ", "über ")) and AGED.search(text[: time.start]):
            continue
        if rate.per in DAYS and time.unit in DAYS and stretch.alike(total, rate) and whole and _totals(text, a, b, total):
            yield from _product(article, rate, time, total)


def exchanged(article: str, text: str, first: Quantity, second: Quantity, published: str | None) -> Iterator[Check]:
    """`second` as `first` in another currency; what was paid before the euro, or is a price for each of something, is not reckoned."""
    if WORTH.search(text[first.end : second.start]) or any(PRICE.match(text[q.end : q.end + 20]) for q in (first, second)):
        return
    known = _years(text, first, second, published)
    if known is None or known[0] >= currencies.FIRST:
        yield from currencies.converted(article, first, second, known)


def _years(text: str, first: Quantity, second: Quantity, published: str | None) -> tuple[int, int | None] | None:
    """Whose rates may have been taken: from the year named around the two sums to that of publication; None where neither is known."""
    begin = max(text.rfind(". ", 0, first.start), text.rfind("\n", 0, first.start)) + 1
    named = [int(m[0]) for m in YEAR.finditer(text, begin, second.end + 80)]
    told = int(published[:4]) if published and published[:4].isdigit() else None
    if named:
        return min(named), told if told is None else max(told, *named)
    return (told, told) if told else None


def _same_kind(first: Quantity, second: Quantity) -> bool:
    counted = not (first.of and second.of) or first.of.split()[-1] == second.of.split()[-1]
    return first.unit == second.unit and counted


def _reckoned_up(text: str, first: Quantity, second: Quantity) -> str | None:
    """The length of time `second` is for, where it is said to be `first` over that time."""
    lead = UP_TO.search(text[first.end : second.number_start or second.start])
    if lead is None and text[max(0, first.start - 4) : first.start].lower() == "bei ":
        lead = AT_THAT.match(text[first.end : second.number_start or second.start])
    if lead:
        return TIMES[lead["time"] or lead.groupdict().get("unit") or ""]
    choice = " oder " in text[first.end : second.start]  # a day ticket or a year's ticket
    return second.per if same_thing(text, first, second) and not choice else None


def _totals(text: str, a: Quantity, b: Quantity, total: Quantity) -> bool:
    """Is `total` what the rate comes to? A time that stands first must be the whole time: "Fünf Jahre lang …"."""
    between = text[b.end : total.start]
    said = same_thing(text, b, total) or (len(between) < 60 and TOTAL.search(text[b.end : total.number_start or total.start]))
    reaches = COMES_TO.search(text[a.end : b.start]) and re.fullmatch(r"(?:\s+\w+){0,3}\s+auf\s+(?:\w+\s+)?", text[b.end : total.start])
    return bool((said or reaches) and (a.per or LASTING.match(text[a.end : a.end + 8])))


def _two_rates(article: str, first: Quantity, second: Quantity, per: str) -> Iterator[Check]:
    a, b = stretch.of(first), stretch.of(second)
    if a is None or b is None or first.value is None or second.value is None:
        return
    factor = DAYS[per] / DAYS[first.per or ""]
    sides = Sides((a * factor).widened(LEEWAY), b, first.value * factor, second.value, second.unit)
    yield check(
        article, "rate", (first, second), sides, _rate(first, first.per or "", Why(f"auf {IN[per][0]} gerechnet", f"over {IN[per][1]}"))
    )


def _product(article: str, rate: Quantity, time: Quantity, total: Quantity) -> Iterator[Check]:
    a, b, said = stretch.of(rate), stretch.of(time), stretch.of(total)
    if a is None or b is None or said is None or rate.value is None or time.value is None or total.value is None:
        return
    factor = DAYS[time.unit] / DAYS[rate.per or ""]
    expected = Stretch(a.low * b.low * factor, a.high * b.high * factor).widened(LEEWAY)
    sides = Sides(expected, said, rate.value * time.value * factor, total.value, total.unit)
    yield check(article, "rate", (rate, time, total), sides, _rate(rate, rate.per or "", _during(time)))


def _rate(rate: Quantity, per: str, over: Why) -> Why:
    de, en = (per_time(rate.value or 0.0, rate.unit, per, german=g) for g in (True, False))
    return Why(f"{de}, {over.de}", f"{en} {over.en}")


def _during(time: Quantity) -> Why:
    de, en = (with_unit(time.value or 0.0, time.unit, german=g) for g in (True, False))
    return Why(f"{de} lang", f"for {en}")
