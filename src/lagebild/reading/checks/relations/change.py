"""A change and its two ends: by how much, what it was, what it is, in any order and within one window."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.language.quantities import stretch
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.changes import apart, by
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.lengths import SPELLS
from lagebild.reading.checks.relations.nearness import digits, one_changed
from lagebild.reading.checks.relations.terms import YEAR, Term
from lagebild.reading.checks.shares import parted
from lagebild.reading.checks.wording import with_unit
from lagebild.records.quantity import Check, Why
from lagebild.resources import table
from lagebild.text.folding import fold

SHARES = ("percent", "share")
POINTS = ("Punkt", "Punkte", "Punkten", "Zähler", "Zählern")
#: Another change or comparison in the window makes it unclear whose ends are meant.
FROM = re.compile(r"\b[Vv]on\s+(?:[a-zäöüß]+\s+)?$")
TO = re.compile(r"(?:\s+[A-ZÄÖÜ][\w-]*)?\s+auf\s+(?:[a-zäöüß]+\s+){0,2}")
UP_TO = re.compile(r"\bauf\s+(?:[a-zäöüß]+\s+){0,2}$")
FALLS = re.compile(
    r"\b(?:stürzt\w*|rutscht\w*|sackt\w*|sank|sanken|sinkt|gesunken|fiel|fielen|fällt|gefallen|zurück|Minus|Rückgang|verringert\w*"
    r"|gesenkt|weniger|schrumpft\w*)\b"
)
RISES = re.compile(
    r"\b(?:stieg|stiegen|steigt|gestiegen|wuchs|wächst|gewachsen|kletterte\w*|Plus|Anstieg|Zuwachs|erhöht\w*|mehr|verteuert\w*"
    r"|zugelegt)\b"
)
COMPARED = re.compile(
    r"\b(?:höher|niedriger|mehr|weniger|größer|kleiner|teurer|billiger|über|unter)\b[^.;:]{0,25}\b(?:als|wie|dem|der|den)\b[^.;:]{0,30}$"
)
ISNT = re.compile(r"\b(?:kommt|kommen|liegt|liegen|sind|ist|beträgt|hat|haben|erreicht|erreichen|steht|stehen)\b")
WERE = re.compile(r"\b(?:waren|war|lag|lagen|hatte|hatten|betrug)\b")
MOST = 5
#: Stems of verbs and prefixes by which an amount moves.
MOVES = re.compile(
    r"\b(?:stieg|steig|gestieg|anst|sank|sink|gesunk|wuchs|wächs|gewachs|nahm|nimmt|zuge|abge|fiel|fäll|fall|gefall|erhöh|verringer"
    r"|reduzier|klett|geklett|legte|kürz|gekürz|senk"
    r"|gesenk|schrumpf|geschrumpf|verteuer|verbillig|aufge|aufst|ausge|zurück|brach|brich|einge|verschlech|verbesser|vergrößer"
    r"|verkleiner|rutsch|gerutsch|heb|hob|angehob|kling|dreh|mehr|wenig"
    r"|stürz|gestürz|sack|gesack|höher|niedrig|tiefer|teurer|billig|größer|kleiner|älter|jünger|steiger|gesteig|läng|kürz|schneller"
    r"|erweiter|ausweit|minder"
    r"|vermehr|zuleg|rauf|runter)\w*",
    re.IGNORECASE,
)
ABOVE = re.compile(r"^(?:\s+[\w-]+)?\s+(?:über|unter)\b")
PRESENT = re.compile(r"\b(?:[Ii]n diesem Jahr|[Ii]m (?:vergangenen|laufenden|letzten) Jahr|nun|jetzt|inzwischen|heute|derzeit|aktuell)\b")
NOUNS = re.compile(r"\b(?:[A-ZÄÖÜ]\w+)\s+um\s+(?:[a-zäöüß]+\s+){0,2}$")
JOINED = re.compile(
    r"(?:\s+[\w-]+)?\s+(?:(?:beziehungsweise|bzw\.|oder)\s+(?:um\s+)?|und damit\s+um\s+|\(|,\s+also\s+um\s+)(?:[a-zäöüß]+\s+)?"
)
DOWN_OR_UP = re.compile(r"\b(?:auf|mehr|weniger|stieg|gestiegen|sank|gesunken)\b")
FAR = 4.0
BY_NOUN = re.compile(
    r"\b(?:" + "|".join(table("number_cues")["by"]["nouns"]) + r")\s+(?:von|um|beträgt|betrug|in Höhe von)\s+(?:[a-zäöüß]+\s+){0,2}$"
)
AMOUNTS = re.compile(r"\b(?:beträgt|betrug|liegt bei|lag bei)\s+(?:[a-zäöüß]+\s+)?$")
#: "Das wären 133 Euro mehr": said of the two before.
STATED = re.compile(r"[.;,–]\s+(?:[Dd]as|[Dd]ies) (?:sind|wären|waren|ist|macht|bedeutet|entspricht)\s+(?:[a-zäöüß]+\s+){0,2}$")
ELSEWHERE = re.compile(r"\b(?:als|gegenüber|im Vergleich)\b")
LINKED = re.compile(r"\b(?:damit|also|somit|mithin|einem|einer|einen|eine|ein)\b")


def find(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """All changes of one window with exactly one pair of ends."""
    if len(found) > MOST:
        return
    changes = _changes(found)
    yield from _twice_told(article, found, changes)
    for change in changes:
        if "apart" in change.roles and change.quantity.unit in SHARES:
            continue  # "eine Mehrheit von 52 Prozent" is a share
        ends = [t for t in found if t not in changes and _end_of(change, t)]
        if len(ends) == 2 and stretch.alike(ends[0].quantity, ends[1].quantity) and not _strangers(*ends):
            yield from (c for c in _checked(article, change, *ends) if len(changes) == 1 or c.verdict == "consistent")


def _changes(found: Sequence[Term]) -> list[Term]:
    """What is said to be a change, or joined to one: "7.580 beziehungsweise 8,6 Prozent mehr"."""
    words = " ".join(t.lead for t in found) + found[-1].tail
    plain = [t for t in found if t.roles & {"by", "apart"} and _moves(t, words)]
    return [t for k, t in enumerate(found) if t in plain or (k + 1 < len(found) and found[k + 1] in plain and JOINED.fullmatch(t.tail))]


def _twice_told(article: str, found: Sequence[Term], changes: Sequence[Term]) -> Iterator[Check]:
    """ "Um 1,6 Prozent und damit um 2.600 auf 167.000": the change in per cent and in numbers, and the one end that is said."""
    ends = [t for t in found if t not in changes]
    share = [t for t in changes if t.quantity.unit == "percent"]
    amount = [t for t in changes if t.quantity.unit not in (*SHARES, "percentage_point")]
    if (
        not (len(ends) == len(share) == len(amount) == 1)
        or not _side_by_side(share[0], amount[0])
        or not stretch.alike(ends[0].quantity, amount[0].quantity)
    ):
        return
    end, step = ends[0].quantity, amount[0].quantity
    starts = (
        [end]
        if "before" in ends[0].roles
        else [replace(end, value=base) for base in (ends[0].value - amount[0].value, ends[0].value + amount[0].value)]
    )
    found_ = [c for start in starts if start.value and start.value > 0 for c in parted(article, step, start, share[0].quantity)]
    yield from [c for c in found_ if c.verdict == "consistent"][:1] or (
        found_[:1] if "before" in ends[0].roles or DOWN_OR_UP.search(ends[0].lead + ends[0].tail) else []
    )


def _side_by_side(one: Term, other: Term) -> bool:
    first = min(one, other, key=lambda t: t.quantity.start)
    return bool(JOINED.fullmatch(first.tail))


def _moves(change: Term, words: str) -> bool:
    """ "um 40" is a change where a verb moves something, "über dem" where points or per cent stand apart."""
    if re.search(r"(?<!Rückgang )(?<!Anstieg )(?<!Zuwachs )(?<!Zunahme )\bum\s+(?:[a-zäöüß]+\s+){0,2}$", change.lead) and not NOUNS.search(
        change.lead
    ):
        return bool(MOVES.search(words))
    if ABOVE.match(change.tail):
        return change.quantity.unit in ("percent", "percentage_point") or change.noun in POINTS
    return True


def _end_of(change: Term, end: Term) -> bool:
    """May `change` be that of an amount such as `end`? Per cent of anything, points of per cent, else the same unit."""
    if end.quantity.unit in SPELLS and change.quantity.unit not in SPELLS:
        return False
    if (
        end.roles & {"by", "apart"}
        or ("part" in end.roles and "apart" not in change.roles)
        or end.quantity.unit in ("times", "share")
        or _other_time(end, change)
    ):
        return False
    unit = change.quantity.unit
    if unit in SHARES:
        return end.quantity.unit not in SHARES
    if unit == "percentage_point" or change.noun in POINTS:
        return end.quantity.unit == "percent" or end.noun in POINTS or (change.noun in POINTS and end.quantity.of is None)
    return stretch.alike(change.quantity, end.quantity)


def _other_time(end: Term, change: Term) -> bool:
    return bool(end.quantity.per and change.quantity.per and end.quantity.per != change.quantity.per)


def _strangers(first: Term, second: Term) -> bool:
    """Do the two count different things?"""
    return bool(first.noun and second.noun and fold(first.noun)[:4] != fold(second.noun)[:4] and first.quantity.unit == "1")


def _checked(article: str, change: Term, first: Term, second: Term) -> Iterator[Check]:
    ends = _ordered(first, second) or _from_to(change, first, second)
    if ends:
        yield from _wrong_way(article, change, *ends)
        checks = by(article, ends[0].quantity, ends[1].quantity, change.quantity)
        yield from (c for c in checks if c.verdict == "consistent" or _near(c) or _slip(change, *ends))
    elif first.quantity.unit == second.quantity.unit:
        told = "apart" in change.roles and (LINKED.search(change.lead[-45:]) or " also" in change.tail[:30] or AMOUNTS.search(change.lead))
        told = told or ("by" in change.roles and STATED.search(change.lead) and not ELSEWHERE.search(change.tail[:40]))
        last = max(first.quantity.end, second.quantity.end) <= change.quantity.start
        if told or (
            last and "by" in change.roles and BY_NOUN.search(change.lead) and (first.noun or second.noun or first.quantity.unit != "1")
        ):
            yield from (c for c in _unordered(article, change, first, second) if c.verdict == "consistent" or _near(c))


def _unordered(article: str, change: Term, first: Term, second: Term) -> Iterator[Check]:
    """The words do not tell which end came first: only what neither order explains is a finding."""
    if change.quantity.unit not in SHARES:
        if abs(first.value + second.value - change.value) < 1e-6 * change.value:
            return  # "minus 250, minus 500: ein Minus von 750"
        yield from apart(article, first.quantity, second.quantity, change.quantity)
        return
    ways = [c for a, b in ((first, second), (second, first)) for c in by(article, a.quantity, b.quantity, change.quantity)]
    yield from [c for c in ways if c.verdict == "consistent"][:1] or ways[:1]


def _near(found: Check) -> bool:
    """What is off by more than three times, and by no power of ten, is of something else."""
    if not isinstance(found.expected, float) or not isinstance(found.found, float) or found.expected <= 0 or found.found <= 0:
        return False
    ratio = found.found / found.expected
    tens = 10.0 ** round(math.log10(ratio))
    return 1 / FAR <= ratio <= FAR or 0.85 <= ratio / tens <= 1.15


def _wrong_way(article: str, change: Term, before: Term, after: Term) -> Iterator[Check]:
    """ "stieg um 2 Euro auf 18; bisher waren es 20": the amount moves the other way."""
    words = f"{before.lead[-60:]} {change.lead[-60:]} {after.lead[-60:]} {change.tail[:30]} {after.tail[:30]}"
    down, up = (bool(p.search(words)) for p in (FALLS, RISES))
    unit = change.quantity.unit == after.quantity.unit or change.noun in POINTS or change.quantity.unit == "percentage_point"
    if down == up or not unit or (after.value > before.value) == up or after.value == before.value:
        return
    if abs(abs(after.value - before.value) - change.value) < 1e-6 * after.value:
        expected = before.value - change.value if down else before.value + change.value
        said = stretch.of(after.quantity)
        if said and expected > 0:
            sides = Sides(Stretch(expected, expected), said, expected, after.value, after.quantity.unit)
            yield check(article, "difference", (before.quantity, after.quantity), sides, _way(before, change, down=down))


def _way(before: Term, change: Term, *, down: bool) -> Why:
    start, step = ([with_unit(t.value, t.quantity.unit, german=g) for g in (True, False)] for t in (before, change))
    return Why(f"{start[0]} {'minus' if down else 'plus'} {step[0]}", f"{start[1]} {'minus' if down else 'plus'} {step[1]}")


def _slip(change: Term, before: Term, after: Term) -> bool:
    """Would another order of the digits of the later end do: 42 for 24?"""
    amount = change.value * before.value / 100 if change.quantity.unit == "percent" != after.quantity.unit else change.value
    ways = (before.value - amount, before.value + amount)
    return any(digits(after.value) == digits(way) or one_changed(way, after.value) for way in ways)


def _from_to(change: Term, first: Term, second: Term) -> tuple[Term, Term] | None:
    """ "von 502 auf 563", "um 300 auf 1.500; 2022 waren es 1.200", "auf 157 Millionen, dann um 19 Prozent auf 127 Millionen"."""
    if COMPARED.search(change.tail) and first.quantity.end <= change.quantity.start < second.quantity.start:
        return second, first
    if TO.fullmatch(change.tail) and first.quantity.start > change.quantity.start and YEAR.search(second.lead) and WERE.search(second.lead):
        return second, first
    if first.quantity.end <= change.quantity.start < second.quantity.start and FROM.search(first.lead) and TO.fullmatch(change.tail):
        return first, second
    told = BY_NOUN.search(change.lead) and change.quantity.bound == "exact"
    if told and second.quantity.end <= change.quantity.start and FROM.search(first.lead) and TO.fullmatch(first.tail):
        return first, second
    later = first.quantity.start > change.quantity.end and re.search(r"\b(?:damit|somit|also)\b", first.lead)
    if later and FROM.search(first.lead) and TO.fullmatch(first.tail[-30:].split(",")[-1]):
        return first, second
    behind = second.quantity.start > change.quantity.start > first.quantity.start
    same = UP_TO.search(first.lead) and not re.search(r"[A-ZÄÖÜ.;]", first.tail[len(first.noun) + 1 :])
    return (first, second) if behind and same and TO.fullmatch(change.tail) and "before" not in second.roles else None


def _ordered(first: Term, second: Term) -> tuple[Term, Term] | None:
    """The earlier and the later end; None where the words do not tell."""
    for before, after in ((first, second), (second, first)):
        if "before" in before.roles and "before" not in after.roles:
            return before, after
    return None if "before" in first.roles else by_year(first, second) or _by_tense(first, second)


def _by_tense(first: Term, second: Term) -> tuple[Term, Term] | None:
    """ "… kommt noch auf 24 Prozent; im Juni waren es 27": what was comes before what is."""
    was, is_ = (re.split(r"[.;]", second.lead)[-1], first.lead) if re.search(r"[.;]", second.lead) else ("", "")
    still = re.search(r", (?:19|20)\d\d (?:hatte|waren|war|lag)\b[^.;,]*\bnoch\b", second.lead)
    return (second, first) if still or (WERE.search(was) and ISNT.search(is_) and not WERE.search(is_)) else None


def by_year(first: Term, second: Term) -> tuple[Term, Term] | None:
    """The two in the order of the years their words name."""
    years = _year(first), _year(second)
    if years[0] and years[1] and abs(years[0] - years[1]) > 1 and "Vorjahr" in first.tail + second.lead:
        return None
    if None in years or years[0] == years[1]:
        return None
    return (first, second) if (years[0] or 0) < (years[1] or 0) else (second, first)


def _year(term: Term) -> int | None:
    """The year the number's own words name; "in diesem Jahr" and the like come after every year."""
    years = YEAR.findall(term.lead[-50:]) or YEAR.findall(re.split(r"[.;,]", term.tail)[0][:40])
    return int(years[-1]) if years else 9999 if PRESENT.search(term.lead[-60:]) else None
