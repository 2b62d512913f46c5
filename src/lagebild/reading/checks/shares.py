"""Shares: an area or a number of people given twice, as an amount and as a share of a country; a part, its whole and their percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from lagebild.language.quantities import stretch
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.joints import YEAR, same_thing
from lagebild.reading.checks.places import KM2_PER_HA, nation, whole
from lagebild.reading.checks.wording import EXACT, with_unit
from lagebild.records.quantity import Check, Quantity, Why
from lagebild.resources import table

#: Public areas differ by what they count (inland water, occupied parts): a share may be off by this part of it.
AREA_LEEWAY = 0.03
PEOPLE_LEEWAY = 0.10
SAME_AREA = 0.05
SHARES = ("percent", "share")
OF = re.compile(r"^(?:\s*[\w-]+){0,2}\s+(?:von|der|von insgesamt|der insgesamt|unter|aus)(?: den)?\s*$")
OF_ALL = re.compile(r"\b[Vv]on (?:den |insgesamt |rund |etwa )*$")
SET_OFF = re.compile(r"^(?:\s+[\w-]+){0,5},\s*(?:also |mithin )?$")
TURNOUT = re.compile(r"\b(?:Wahlb|B)eteiligung von\s+(?:\w+\s+)?$")
EARLIEST = 2018  # populations drift: a table of 2024 says nothing about what was further back
COLON = re.compile(r"^[^.;:!?\d]{0,30}:\s+(?:Nur |Insgesamt |Gut |Rund )?$")
HOLDS = re.compile(
    r"^(?:\s+[\w-]+)?\s+(?:stellt|stellte|hält|hielt|kommt|kam|erreicht|erreichte|besetzt|bekam|holte|gewann|verfügt|hat|hatte"
    r"|hätte)\s[^.;:!?,\d]{0,30}$"
)
CLAUSE = re.compile(r"[.,;:!?(]")
INSGESAMT = re.compile(r",\s+(?:und zwar |also )?insgesamt\b")
AND = re.compile(r"\bund\b(?! damit| somit| zwar| also)")
ANYONE = re.compile(
    r"(?:der|ihrer|seiner) (?:gesamten )?(?:Gesamtb|B)evölkerung(?: (?:des|ihres) Landes)?|(?:der|aller) (?:Einwohner"
    r"|Bürger)(?: des Landes)?"
)
PEOPLE = re.compile(r"Mensch|Einwohner|Bürger|Personen|Deutsche|Bewohner|Leute")


def of_countries(article: str, text: str, group: Sequence[Quantity]) -> Iterator[Check]:
    """An amount and the share of a country it is said to be, in either order."""
    for first, second in pairwise(group):
        amount, share = (first, second) if second.unit in SHARES else (second, first)
        if share.unit not in SHARES or not share.of or not _said_twice(text, first, second) or names_area(text, share, amount):
            continue
        if amount.unit in ("km2", "ha"):
            yield from against(article, amount, share, people=False)
        elif (
            amount.unit == "1"
            and _people(amount.of or "")
            and not AND.search(text[first.end : second.start])
            and not long_ago(text, first, second)
        ):
            yield from against(article, amount, _own(amount, share), people=True)


def _people(of: str) -> bool:
    return bool(PEOPLE.search(of) or nation((of.split() or [""])[-1]))


def _own(amount: Quantity, share: Quantity) -> Quantity:
    """ "9 Millionen Polen, ein Viertel der Bevölkerung": whose people these are, the amount's noun says."""
    state = nation((amount.of or " ").split(" ")[-1])
    return replace(share, of=f"Bevölkerung {state}") if state and ANYONE.fullmatch(share.of or "") else share


def names_area(text: str, share: Quantity, amount: Quantity) -> bool:
    """ "mehr als die Hälfte Schleswig-Holsteins (15.799 km²)": the bracket says how large the whole is."""
    found = whole(share.of or "")
    alike = found is not None and amount.value is not None and abs(amount.value / found.reference.value - 1) < SAME_AREA
    return bool(alike and amount.start > share.end and text[share.end : amount.start].rstrip().endswith("("))


def long_ago(text: str, first: Quantity, second: Quantity) -> bool:
    """Is the sentence about an earlier population than that of the table?"""
    begin = max(text.rfind(". ", 0, first.start), text.rfind("\n", 0, first.start)) + 1
    return any(int(m[0]) < EARLIEST for m in YEAR.finditer(text, begin, second.end + 60))


def _said_twice(text: str, first: Quantity, second: Quantity) -> bool:
    return same_thing(text, first, second) or _with(text, first, second) or _between_commas(text, first, second)


def _between_commas(text: str, first: Quantity, second: Quantity) -> bool:
    """ "Ein Drittel Polens, rund 100.000 Quadratkilometer, ": the second is set off as the first one's other form."""
    tail = text[second.end : second.end + 80]
    if second.of and tail.lstrip().startswith(second.of):
        tail = tail.lstrip()[len(second.of) :]
    return bool(SET_OFF.match(text[first.end : second.start]) and re.match(r"(?:\s+[A-ZÄÖÜ][\w-]+)?[,.;]", tail))


def _with(text: str, first: Quantity, second: Quantity) -> bool:
    """ "Mit 1.700 Quadratkilometern nimmt er fast 2 Prozent der Landesfläche ein": one clause, the amount led by "mit"."""
    between = text[first.end : second.start]
    if re.search(r"\bund\b", between):
        return False
    return len(between) < 60 and not CLAUSE.search(between) and text[max(0, first.start - 4) : first.start].lower() == "mit "


def of_totals(article: str, text: str, group: Sequence[Quantity]) -> Iterator[Check]:
    """A part, its whole and their percentage, in the orders the press uses."""
    for a, b, c in zip(group, group[1:], group[2:], strict=False):
        if c.unit in SHARES and a.unit == b.unit and a.unit not in SHARES and (same_thing(text, b, c) or _apposition(text, b, c)):
            yield from _part_whole(article, text, a, b, c)
        elif (
            a.unit in SHARES
            and b.unit == c.unit == "1"
            and not _part_of_another(text, group, c)
            and OF.search(text[a.end : b.start] or "")
            and not re.search(r"\b(?:davon|darunter)\b", text[b.end : c.start])
            and (same_thing(text, b, c) or INSGESAMT.search(text[b.end : c.start + 10]))
        ) or _turned_out(text, a, b, c):
            yield from parted(article, c, b, a)
        elif a.unit in SHARES and b.unit == c.unit == "1" and COLON.match(text[a.end : b.start]) and OF.search(text[b.end : c.start]):
            yield from parted(article, b, c, a)
        elif c.unit in SHARES and a.unit == b.unit == "1" and _holds(text, a, b, c):
            yield from parted(article, a, b, c)


def _part_of_another(text: str, group: Sequence[Quantity], part: Quantity) -> bool:
    """ "ein Drittel der rund 70 Legionen, das heißt 80.000 der 230.000 Mann": the second pair stands for itself."""
    after = next((q for q in group if q.start > part.start), None)
    return bool(after and OF.search(text[part.end : after.start]))


def _holds(text: str, part: Quantity, whole_: Quantity, share: Quantity) -> bool:
    """ "Mit 54 von 90 Sitzen stellt sie 60 Prozent der Mandate"."""
    led = text[max(0, part.start - 4) : part.start].lower() == "mit "
    return bool(led and OF.search(text[part.end : whole_.start]) and HOLDS.match(text[whole_.end : share.start]))


def _turned_out(text: str, turnout: Quantity, entitled: Quantity, voters: Quantity) -> bool:
    """ "Bei einer Beteiligung von 60 Prozent gaben von 500 Wahlberechtigten 300 ihre Stimme ab"."""
    lead, tail = text[max(0, turnout.start - 30) : turnout.start], text[voters.end : voters.end + 30]
    named = turnout.unit == "percent" and (entitled.of or "").startswith("Wahlberechtigt")
    return bool(named and TURNOUT.search(lead) and re.match(r"\s+(?:ihre Stimmen?|Stimmen) ab", tail))


def _apposition(text: str, part: Quantity, share: Quantity) -> bool:
    """ "Von 16 kamen acht frei, die Hälfte.": the share between a comma and the end."""
    between = text[part.end : share.start]
    return (
        between.rstrip().endswith(",") and not CLAUSE.search(between.rstrip()[:-1]) and text[share.end : share.end + 1] in (".", ",", ")")
    )


def _part_whole(article: str, text: str, a: Quantity, b: Quantity, share: Quantity) -> Iterator[Check]:
    """ "12 von 48 …, also 25 Prozent" and "Von 48 … fehlten 12, das sind 25 Prozent"."""
    if OF.search(text[a.end : b.start]):
        if not a.of or not b.of or a.of.split()[-1][:4] == b.of.split()[-1][:4]:  # "3 Millionen Einwohner von 18 Kreisen" is no share
            yield from parted(article, a, b, share)
    elif (
        OF_ALL.search(text[max(0, a.start - 25) : a.start])
        and (a.value or 0.0) >= (b.value or 0.0)  # "eine Höhe von 2.500 …" is no whole
        and not re.search(r",|\b(?:auf|oder)\b", text[a.end : b.start])
    ):
        yield from parted(article, b, a, share)


def against(article: str, amount: Quantity, share: Quantity, *, people: bool) -> Iterator[Check]:
    found = whole(share.of or "", people=people)
    mine, said = stretch.of(amount), stretch.of(share)
    if found is None or mine is None or said is None or amount.value is None or share.value is None:
        return
    factor = KM2_PER_HA if amount.unit == "ha" else 1.0
    to_unit = (100.0 if share.unit == "percent" else 1.0) * factor / found.reference.value
    leeway = PEOPLE_LEEWAY if people else AREA_LEEWAY
    others = [found.reference.value / area for area in found.also]
    reach = Stretch(mine.low * min(1.0, *others, 1.0), mine.high * max(1.0, *others, 1.0))
    sides = Sides((reach * to_unit).widened(leeway), said, amount.value * to_unit, share.value, share.unit)
    basis = _parts(amount.value, amount.unit, found.reference.value, found.reference.unit, _fact(found.name, people=people))
    yield check(article, "share_of_total" if people else "share_of_area", (amount, share), sides, basis, found.reference)


def parted(article: str, part: Quantity, total: Quantity, share: Quantity) -> Iterator[Check]:
    a, b, said = stretch.of(part), stretch.of(total), stretch.of(share)
    if a is None or b is None or said is None or not part.value or not total.value or share.value is None or b.low <= 0:
        return
    to_unit = 100.0 if share.unit == "percent" else 1.0
    bound = share.bound if share.unit == "share" else "exact"
    sides = Sides(a.over(b) * to_unit, said, to_unit * part.value / total.value, share.value, share.unit, bound=bound)
    basis = _parts(part.value, part.unit, total.value, total.unit)
    yield check(article, "share_of_total", (part, total, share), sides, basis)


def share_of(article: str, share: Quantity, total: Quantity, part: Quantity) -> Iterator[Check]:
    """`part` against `share` of `total`: as `parted`, but the part is what is checked."""
    a, b, said = stretch.of(share), stretch.of(total), stretch.of(part)
    if a is None or b is None or said is None or not part.value or not total.value or share.value is None:
        return
    unit = 0.01 if share.unit == "percent" else 1.0
    sides = Sides(Stretch(a.low * b.low, a.high * b.high) * unit, said, share.value * total.value * unit, part.value, total.unit)
    shares = [with_unit(share.value, share.unit, german=g) for g in (True, False)]
    wholes = [with_unit(total.value, total.unit, german=g, dative=True) for g in (True, False)]
    yield check(article, "share_of_total", (total, share, part), sides, Why(f"{shares[0]} von {wholes[0]}", f"{shares[1]} of {wholes[1]}"))


def _fact(name: str, *, people: bool) -> Why:
    return Why(
        f" ({'Bevölkerung' if people else 'Fläche'}: {name})",
        f" ({'population' if people else 'area'}: {table('areas')['english'].get(name, name)})",
    )


def _parts(part: float, unit: str, total: float, total_unit: str, fact: Why | None = None) -> Why:
    """ "4.000 von 603.628 Quadratkilometern (Fläche: Ukraine)"; the part keeps its unit where the whole has another."""
    de, en = (with_unit(part, "1" if unit == total_unit else unit, german=g) for g in (True, False))
    digits = 4 if total >= 1e6 and fact else EXACT
    of_de, of_en = (with_unit(total, total_unit, german=g, digits=digits, dative=True) for g in (True, False))
    return Why(f"{de} von {of_de}{fact.de if fact else ''}", f"{en} of {of_en}{fact.en if fact else ''}")
