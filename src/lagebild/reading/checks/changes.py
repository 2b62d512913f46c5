"""Changes: "von 40 auf 50 Prozent, ein Plus von zehn Punkten", "verdoppelte sich von 20 auf 40"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lagebild.language.quantities import stretch
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.lengths import SPELLS  # "dreimal so viel wie in den 30 Jahren davor" compares no years
from lagebild.reading.checks.wording import multiple, with_unit
from lagebild.records.quantity import Check, Quantity, Why
from lagebild.text.folding import fold

MULTIPLES = {"verdoppel": 2.0, "verdreifach": 3.0, "vervierfach": 4.0, "verfünffach": 5.0, "verzehnfach": 10.0, "halbier": 0.5}
STEM = re.compile("|".join(MULTIPLES), re.IGNORECASE)
MULTIPLE_LEEWAY = 0.15  # "verdoppelt" is said of 1.9 and 2.1 as well
AS_MANY_FACTORS = {"halb": 0.5, "doppelt": 2.0, "dreimal": 3.0, "viermal": 4.0, "fünfmal": 5.0, "zehnmal": 10.0}
AS_MANY = re.compile(r"\b(halb|doppelt|dreimal|viermal|fünfmal|zehnmal) so \w+ wie\b[^.;]{0,60}$")
MORE = re.compile(
    r"^(?:\s+(?!haben|hatten|hat|sind|waren|wollen|kosten)[\w-]+){0,2}\s+"
    r"(mehr|weniger|wärmer|kälter|höher|niedriger|größer|kleiner|länger|kürzer) als\b"
    r"[^.;,)–—]{0,50}(?:, als (?:sie|er|es) (?:noch )?(?:auf|bei|nur)\s+(?:\w+\s+)?|, (?:das|die|der|den|an dem|bei dem"
    r"|in dem)\s+(?:\w+\s+){0,3})?$"
)
BY = re.compile(r"\b(?:um|(?:Plus|Minus|Anstieg|Zuwachs|Rückgang|Zunahme|Abnahme|Verlust|Gewinn|Steigerung) (?:von|um))\s*(?:\w+\s+){0,2}$")
#: From a change ahead to its ends, and from the ends to a change behind them: nothing that starts another clause.
AHEAD = re.compile(r"[^,;.)]{0,60}[,:(–—-]?\s*(?:und zwar |nämlich )?von\s+(?:bisher |zuletzt |derzeit )?|[^,;.]{0,40}\bauf\s+(?:\w+\s+)?")
NEXT = re.compile(r"\b(?:und|aber|während|sowie|doch|dagegen|hingegen)\b(?! zwar| damit| somit)|[.;]\s")
CLAUSE = re.compile(r"[,.;!?]\s|\b(?:und|aber|während|doch)\b")
COMMA = re.compile(r"[,–—]\s*")
SAME_CLAUSE = re.compile(r"(?:das|dies|was|eine?|also|damit|mithin|somit|ein|und damit|um)\b")
#: Which amount was the earlier one, said around it.
EARLIER = re.compile(
    r"\b(?:Vorjahr\w*|Vormonat\w*|Vortag\w*|zuvor|vorher|davor|vor einem Jahr|bislang|bisher)\b[^.;]{0,30}$"
    r"|, nachdem (?:sie|er|es|die|das|der)\b[^.;]{0,30}\bnoch (?:bei|auf) (?:\w+ )?$"
)
#: What leads the earlier amount behind the later one: "um 5 Prozent auf 210 Millionen Euro (Vorjahr: 200 Millionen Euro)".
BASE = re.compile(
    r"^[^.;]{0,30}(?:\bVor(?:jahr|monat|quartal|tag)\w*:?|\bim Vergleich zu|\bgegenüber|\bverglichen mit|,? nach|\bstatt|\bzuvor:?)"
    r"\s+(?:\w+\s+)?$"
)
#: … and in a clause of its own: "…; im Vorjahr waren es 600 Millionen gewesen", "…; derzeit sind es 180.000".
BASE_CLAUSE = re.compile(
    r"^[^.;:!?\d]{0,40}[;,]\s+(?:im Vor(?:jahr|monat|quartal)|zuvor|davor|vorher|bisher|derzeit|zurzeit|aktuell|bislang|vor einem Jahr)\s+"
    r"(?:waren es|sind es|lag (?:sie|er|es) (?:noch )?bei|hatte (?:sie|er|es))\s+(?:noch |nur |erst )?(?:\w+ )?$"
)
INSTEAD = re.compile(r"\b[Ss]tatt\s+(?:der |den |bisher |wie bisher |zuvor |einst )?$")
STILL = re.compile(r"\b(?:nur )?noch\s+(?:\w+ )?$")
FEWER = re.compile(r"^(?:\s+[\w-]+)?\s+(?:weniger|mehr)\b")
BY_JUST = re.compile(r"\bum\s+(?:\w+\s+)?$")
REST = re.compile(r"\b(?:anderen|übrigen|restlichen|verbleibenden)\s+$")
LEAD = re.compile(r"\b(?:Vorsprung|Abstand|Rückstand|Unterschied)\b[^.;:,\d]{0,30}$")
TO = re.compile(r"\bauf\s+(?:\w+\s+)?$")
RISES = ("mehr", "wärmer", "höher", "größer", "länger")
AND_THEN = re.compile(r"^(?:\s+[\w-]+){0,3}\s*[,–(-]")
AS_MANY_AFTER = re.compile(r"^\s+so \w+(?: [\w-]+)? wie\b[^.;]{0,60}$")


def find(article: str, text: str, group: Sequence[Quantity]) -> Iterator[Check]:
    """Checks of all changes in one unit of sense."""
    for k, (before, after) in enumerate(pairwise(group)):
        if _from_to(text, before, after):
            others = [q for n, q in enumerate(group) if n not in (k, k + 1)]
            yield from _multiple(article, text, before, after)
            yield from _by(article, text, before, after, others)
        if INSTEAD.search(text[max(0, before.start - 20) : before.start]) and stretch.alike(before, after):
            yield from _instead(article, text, before, after, group[k + 2 : k + 3])
        then = next((q for q in group[k + 1 :] if q.unit == before.unit), None)
        other = then and (REST.search(text[max(0, then.start - 16) : then.start]) or FEWER.match(text[then.end : then.end + 30]))
        if then and not other and then.unit not in SPELLS and (as_many := AS_MANY.search(text[before.end : then.start])):
            yield from _times(article, then, before, AS_MANY_FACTORS[as_many[1].lower()])
        elif _halved_since(text, before, after):
            yield from _multiple(article, text, after, before)
    for x, y, z in zip(group, group[1:], group[2:], strict=False):
        if (
            y.unit == "times"
            and x.unit == z.unit
            and x.unit not in SPELLS
            and y.value
            and (x.of or x.unit != "1")
            and AS_MANY_AFTER.match(text[y.end : z.start])
            and not FEWER.match(text[z.end : z.end + 30])
        ):
            yield from _times(article, z, x, y.value)
        elif _based(text, x, y, z):
            yield from _by(article, text, z, y, [x])
        elif TO.search(text[max(0, x.start - 20) : x.start]) and x.unit == y.unit and BASE.search(text[x.end : y.start]):
            yield from _by(article, text, y, x, [z])
        elif y.unit == z.unit == "percent" and ":" in text[x.end : y.start] and LEAD.search(text[max(0, x.start - 45) : x.start]):
            yield from apart(article, y, z, x)
        elif BY_JUST.search(text[max(0, x.start - 12) : x.start]):
            continue  # "um 270 erhöht, jetzt noch einmal um 110 auf 2.010"
        elif text[y.end : z.start].strip() == "auf" and EARLIER.search(text[max(0, x.start - 45) : x.start]):
            yield from _by(article, text, x, z, [y])
    for k, (now, change) in enumerate(pairwise(group)):
        then = next((q for q in group[k + 2 :] if q.unit == now.unit), None)
        if then and (more := MORE.match(text[change.end : then.start])):
            yield from _compared(article, text, (now, change, then), rise=more[1] in RISES)


def _from_to(text: str, before: Quantity, after: Quantity) -> bool:
    lead = text[max(0, before.start - 20) : before.start]
    return bool(re.search(r"\bvon\s+(?:bisher |zuletzt |derzeit )?$", lead)) and text[before.end : after.start].strip() in (
        "auf",
        "auf jetzt",
        "auf nun",
        "auf zuletzt",
    )


def _halved_since(text: str, now: Quantity, then: Quantity) -> bool:
    """ "halbierte sich auf 40 Euro, zuvor waren es 80"."""
    return bool(
        stretch.alike(now, then)
        and TO.search(text[max(0, now.start - 20) : now.start])
        and STEM.search(text[max(0, now.start - 60) : now.start])
        and EARLIER.search(text[now.end : then.start])
    )


def _based(text: str, change: Quantity, now: Quantity, then: Quantity) -> bool:
    """ "um 5 Prozent auf 210 Millionen Euro (Vorjahr: 200 Millionen Euro)", or with the earlier amount in a clause of its own."""
    if not _on(text, change, now):
        return False
    gap = text[now.end : then.start]
    plain = change.unit in ("percent", "share") and now.unit == then.unit and BASE.search(gap)
    return bool(plain or (stretch.alike(now, then) and BASE_CLAUSE.search(gap)))


def _instead(article: str, text: str, before: Quantity, now: Quantity, rest: Sequence[Quantity]) -> Iterator[Check]:
    """ "Statt 80 fahren nur noch 60 Züge, 20 weniger", "… halbierte sich: Statt 900 leben dort noch 450"."""
    gap = text[before.end : now.start]
    if re.search(r"[.;:!?,]", gap):
        return
    if STILL.search(gap):
        yield from _multiple(article, text, before, now)
    change = rest[0] if rest else None
    if (
        change
        and FEWER.match(text[change.end : change.end + 30])
        and re.fullmatch(r"(?:\s+[\w-]+){0,3},\s+(?:also |das sind )?", text[now.end : change.start])
    ):
        yield from apart(article, before, now, change)


def apart(article: str, first: Quantity, second: Quantity, change: Quantity) -> Iterator[Check]:
    """How far two amounts lie apart, whichever is larger."""
    pair = _pair(first, second)
    if pair and first.value and second.value and (sides := _difference(pair, (first.value, second.value), second.unit, change)):
        yield check(article, "difference", (first, second, change), sides, _basis(first, second))


def _on(text: str, change: Quantity, now: Quantity) -> bool:
    """ "um 5 Prozent auf 210 Euro"."""
    return bool(re.fullmatch(r"\s+(?:[\w-]+\s+)?auf\s+(?:[\w-]+\s+)?", text[change.end : now.start]))


def _pair(before: Quantity, after: Quantity) -> tuple[Stretch, Stretch] | None:
    finer = min(stretch.rounding(before), stretch.rounding(after))  # beside "84.000" also "80.000" is told to the thousand
    a, b = stretch.of(before, rounded=finer), stretch.of(after, rounded=finer)
    shared = before.unit == after.unit or before.unit == "1" or stretch.alike(before, after)
    return None if a is None or b is None or not shared or a.low <= 0 else (a, b)


def _multiple(article: str, text: str, before: Quantity, after: Quantity) -> Iterator[Check]:
    """ "verdoppelte sich von 20 auf 40": the verb in the clause of its two numbers."""
    start, end = min(before.start, after.start), max(before.end, after.end)
    lead, tail = text[max(0, start - 90) : start], text[end : end + 60]
    verbs = [m for m in STEM.finditer(lead) if not CLAUSE.search(lead, m.end())][-1:]
    verbs += [m for m in STEM.finditer(tail) if not CLAUSE.search(tail, 0, m.start())][:1]
    if verbs and _pair(before, after) and before.value and after.value:
        yield from _times(article, before, after, MULTIPLES[verbs[0].group().lower()])


def _times(article: str, before: Quantity, after: Quantity, factor: float) -> Iterator[Check]:
    pair = _pair(before, after)
    if pair is None or not before.value or not after.value:
        return
    sides = Sides((pair[0] * factor).widened(MULTIPLE_LEEWAY), pair[1], before.value * factor, after.value, after.unit)
    basis = multiple(before.value, after.unit, factor)
    yield check(article, "rate", (before, after), sides, basis)


def _compared(article: str, text: str, numbers: tuple[Quantity, Quantity, Quantity], *, rise: bool) -> Iterator[Check]:
    """ "30 Prozent, 5 Punkte mehr als 2021 (25 Prozent)": what it was, what changed, what it is."""
    now, change, then = numbers
    nouns = [fold(q.of.split()[-1]) for q in (now, then) if q.of]
    if len(nouns) == 2 and nouns[0] != nouns[1] and now.unit == "1":
        return  # schools and pupils
    if stretch.alike(now, then) and _then(text, now, change) and not FEWER.match(text[then.end : then.end + 30]):
        a, b = stretch.of(now), stretch.of(then)
        said = stretch.of(change)
        if a and b and said and now.value is not None and then.value is not None and change.value is not None:
            apart = a - b if rise else b - a
            difference = now.value - then.value if rise else then.value - now.value
            unit = "percentage_point" if now.unit == "percent" else change.unit
            sides = Sides(Stretch(max(0.0, apart.low), max(0.0, apart.high)), said, difference, change.value, unit)
            if (
                change.unit in (now.unit, then.unit, "percentage_point")
                or stretch.alike(change, now)
                or change.of in ("Punkte", "Punkten", "Zähler")
            ):
                yield check(article, "difference", (now, then, change), sides, _basis(then, now))


def _then(text: str, now: Quantity, change: Quantity) -> bool:
    """ "900 Einwohner, 150 mehr", "Mit 36 Grad war es 5 Grad wärmer"."""
    between = text[now.end : change.start]
    led = text[max(0, now.start - 4) : now.start].lower() == "mit " and re.fullmatch(r"(?:\s+[\w-]+){1,4}\s+", between)
    return bool(led or AND_THEN.match(between) or re.fullmatch(r"\s*, das (?:sind|waren|ist)\s+(?:\w+\s+)?", between))


def _by(article: str, text: str, before: Quantity, after: Quantity, others: Sequence[Quantity]) -> Iterator[Check]:
    """The change that is said nearest to its two ends."""
    pair = _pair(before, after)
    first, last = sorted((before, after), key=lambda q: q.start)
    said = [q for q in others if q.value is not None and _is_change(text, q, first.start, last.end)]
    if pair is None or not said or not before.value or not after.value:
        return
    yield from by(article, before, after, min(said, key=lambda q: max(first.start - q.end, q.start - last.end)))


def by(article: str, before: Quantity, after: Quantity, change: Quantity) -> Iterator[Check]:
    """`change` against what `before` and `after` imply, in per cent, points or their own unit."""
    pair = _pair(before, after)
    if pair and before.value and after.value and (sides := _difference(pair, (before.value, after.value), after.unit, change)):
        if after.unit == change.unit == "percent" and not sides.expected.meets(sides.found):  # "von 7 auf 19 Prozent, um 170 Prozent"
            sides = _difference(pair, (before.value, after.value), "", change) or sides
        yield check(article, "difference", (before, after, change), sides, _basis(before, after))


def _is_change(text: str, change: Quantity, start: int, end: int) -> bool:
    """Is `change` said of what stands in ``text[start:end]``, and not of the next clause's subject?"""
    if not BY.search(text[max(0, change.start - 25) : change.start]):
        return False
    if change.end <= start:
        gap = text[change.end : start]
        return bool(AHEAD.fullmatch(gap)) and not NEXT.search(gap)
    gap = text[end : change.start] if change.start >= end else ""
    return not NEXT.search(gap) and all(SAME_CLAUSE.match(gap, m.end()) for m in COMMA.finditer(gap))


def _difference(pair: tuple[Stretch, Stretch], values: tuple[float, float], unit: str, change: Quantity) -> Sides | None:
    said = stretch.of(change)
    if said is None or change.value is None:
        return None
    difference = abs(values[1] - values[0])
    apart = pair[1] - pair[0] if values[1] >= values[0] else pair[0] - pair[1]
    gap = Stretch(max(0.0, apart.low), apart.high)
    if change.unit in ("percent", "share") and unit != change.unit:
        whole = 100.0 if change.unit == "percent" else 1.0
        return Sides(gap.over(pair[0]) * whole, said, whole * difference / values[0], change.value, change.unit)
    if (
        change.unit in (unit, "percentage_point")
        or (change.of is None and (change.value or 0.0) >= 1e6 and change.unit == "1")
        or (change.unit == "1" and unit == "percent")
    ):
        return Sides(gap, said, difference, change.value, unit if change.unit == "1" else change.unit)
    return None


def _basis(before: Quantity, after: Quantity) -> Why:
    a, b, unit = before.value or 0.0, after.value or 0.0, after.unit
    return Why(
        f"Von {with_unit(a, unit, german=True, dative=True)} auf {with_unit(b, unit, german=True)}",
        f"From {with_unit(a, unit, german=False)} to {with_unit(b, unit, german=False)}",
    )
