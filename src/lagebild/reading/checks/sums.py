"""Sums: parts of a list and the total that is said to be theirs; a part that is larger than its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lagebild.language.quantities import stretch
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.lengths import SPELLS
from lagebild.reading.checks.wording import with_unit
from lagebild.records.quantity import Check, Quantity, Why

TOTAL = re.compile(
    r"\b(?:insgesamt|zusammen|in (?:der )?Summe|alles in allem|macht|zusammengerechnet)(?:\s+(?:also|rund|etwa|sind das))*\s*$"
    r"|\b(?:gemeinsam|zusammen)\s+(?:verfügen|kommen|haben|hätten|halten|kämen|stellen)\s+(?:sie|beide|die beiden)\s+(?:auf|über)?\s*$",
    re.IGNORECASE,
)
#: Between two parts of one list: their nouns, a comma or "und", nothing with a full stop or another clause's conjunction.
LIST = re.compile(r"^(?:\s+[\w-]+){0,4}\s*(?:,|\bund\b|\bsowie\b|\bplus\b)\s*(?:(?:und|sowie|weitere|noch)\s+)?(?:[\w-]+\s+){0,3}$")
OF_THEM = re.compile(r"^(?:\s+[\w-]+){0,4},?\s*(?:davon|darunter)\s*(?:waren |sind |seien |allein )?(?:[\w-]+\s+){0,2}$")
#: A total before its parts; what opens, parts and closes their list; a part in words that is no number ("und eine Pflegekraft").
WHOLE = re.compile(r"\b(?:insgesamt|zusammen)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
OPENS = re.compile(r"^(?:\s+[\w-]+){0,4}\s*(?:\(|:|[–—]|\s-\s)\s*(?:je |jeweils )?$")
ITEM = re.compile(r"^(?:\s+[\w.-]+){0,5}?\s*(?:,|,?\s*\b(?:und|sowie))\s+(?:[a-zäöüß]+\s+)?$")
CLOSED = re.compile(r"\([^()]*\)")
AND = re.compile(r"\b(?:und|sowie)\b")
COLON = re.compile(r"^(?:\s+[\w-]+){0,4}:\s+(?:je |jeweils )?$")
#: "Von den 38 Vermissten konnten bislang 29 …": the part in the clause of its whole; "von 38 auf 29" is a change.
OF_THE = re.compile(r"\bVon (?:den |diesen |ihren |insgesamt )?$|\bvon (?:den|diesen) $")
ONE_CLAUSE = re.compile(
    r"\s+[A-ZÄÖÜ](?!.*\b(?:auf|um|pro|je|und|oder|sowie|mit|zwischen|nach|vor|in|im|bis|seit|mehr|weniger)\b)[^.;:!?,()\d]{0,60}\s"
)
CLOSES = re.compile(r"^(?:\s+[\w-]+){0,4}\s*(?:[).;]|[–—]|\s-\s)")
ONE = re.compile(r"\bein(?:e|en|em|er|es)?\s+[A-ZÄÖÜ]")
AMONG = re.compile(r"\b[Uu]nter (?:den|ihren|diesen)\s+(?:\w+\s+)?$")
AMONG_ARE = re.compile(r"^[^.;:!?,]{0,40}\b(?:sind|waren|seien|befinden sich|befanden sich)\b[^.;:!?,]{0,40}$")
OF_THEM_AFTER = re.compile(r"^(?:\s+[A-ZÄÖÜ][\w-]+)?\s+(?:davon|von ihnen|darunter)\b")
ENDS = re.compile(r"[.;:!?]")
#: "Zusammen sind das …": all amounts before it are its parts.
RESTATES = re.compile(
    r"\b(?:[Zz]usammen|[Zz]usammengenommen|[Ii]n der Summe) (?:sind|waren|wären|macht|ergibt|ergeben|ergab) (?:das|dies|sie)\s+"
    r"(?:also |rund |etwa )?$|\bInsgesamt (?:sind|waren|wären) (?:das|es)\s+(?:also |rund |etwa )?$"
)
#: "Insgesamt" may take in more than the sentence before says, unless that one adds up itself ("weitere").
WEAK = re.compile(r"\bInsgesamt\b")
OF_ALL = re.compile(r"\b[Vv]on (?:den |insgesamt |diesen |ihren |seinen )*$")
#: What is left of a whole when a part has gone.
LEFT = re.compile(
    r"\b(?:sodass|so dass|damit|somit|also|demnach|bleiben|blieben|verbleiben|übrig)\b[^.;]{0,25}\bnoch\s+(?:\w+\s+)?$"
    r"|\b(?:verbleiben|übrig bleiben|übrig sind)\s+(?:noch\s+)?$"
)
REMOVED = re.compile(
    r"abgezogen|entlassen|freigelassen|befreit|geschlossen|verkauft|zerstört|gestrichen|ausgetauscht|abgesagt|gefallen|verloren"
)
STILL = re.compile(r"^(?:\s+[\w-]+)?\s+(?:sind|waren|bleiben|blieben|werden|seien)\s+(?:noch|weiterhin|weiter)\b")
#: "619 Häuser, davon 46 …": what stands before is no part of the list; "mit zusammen 28.000 Personen" is no total of it.
PART = re.compile(r"\b(?:davon|darunter|wovon)\b")
RELATIVE = re.compile(r",\s*(?:die|der|das|den|dem|deren|dessen)\s+(?!sind\b|waren\b|macht\b|ergibt\b)[a-zäöüß]")
WITH = re.compile(
    r"\b(?:mit|in|aus|an|bei|von|vor|der|den|dieser) (?:insgesamt|zusammen)\b[^.;,]{0,20}$|\b(?:sowie|und)(?: nun| noch)? insgesamt\s+$"
)
#: "in 150 Ländern": where, not what is counted.
PLACED = re.compile(r"\b(?:in|an|vor|nach)\s+$")
#: A list that says itself that it is not all.
AND_SO_ON = re.compile(r"\b(?:usw|etc)\b|\bu\. ?a\.|\b(?:und so weiter|unter anderem|beispielsweise|zum Beispiel|und viele)\b")
ZERO = Stretch(0.0, 0.0)


def find(article: str, text: str, group: Sequence[Quantity]) -> Iterator[Check]:
    """All sums of one unit of sense."""
    for k, total in enumerate(group):
        before = _before(text, total)
        if RESTATES.search(before):
            parts = [q for q in group[:k] if q.unit == total.unit and q.value is not None]
            if (
                2 <= len(parts) == k
                and not AND_SO_ON.search(text, parts[0].start, total.start)
                and (not WEAK.search(before) or "weitere" in text[parts[0].end : total.start])
            ):
                yield from total_of(article, parts, total)
        elif TOTAL.search(before) and not WITH.search(before):
            parts = _list_before(text, group[:k], total)
            if len(parts) >= 2 and _says_end(text, parts[-1], total):
                yield from total_of(article, parts, total)
        yield from _listed(article, text, total, group[k + 1 :])
    yield from _parts_of_wholes(article, text, group)
    for whole, part, rest in zip(group, group[1:], group[2:], strict=False):
        if whole.unit == part.unit == rest.unit and part.value is not None:
            yield from _remainder(article, text, whole, part, rest)


def _listed(article: str, text: str, total: Quantity, after: Sequence[Quantity]) -> Iterator[Check]:
    """ "insgesamt 221 Kilogramm (95 im Reißen und 126 im Stoßen)": the total first, then a closed list of all its parts."""
    if not after:
        return
    gap = text[total.end : after[0].start]
    said = WHOLE.search(text[max(0, total.start - 30) : total.number_start or total.start]) and OPENS.match(gap)
    if not said and not (COLON.match(gap) and total.value and after[0].value and after[0].value < total.value):
        return
    parts = [after[0]]
    for part in after[1:]:
        if not ITEM.match(text[parts[-1].end : part.start]):
            break
        parts.append(part)
    closed = (
        len(parts) > 1
        and AND.search(CLOSED.sub("", text[parts[-2].end : parts[-1].start]))
        and CLOSES.match(text[parts[-1].end : parts[-1].end + 60])
    )
    plain = total.unit not in ("percent", "share", "degC", *SPELLS) and all(
        p.value is not None and p.unit in (total.unit, "1") and not p.per for p in parts
    )
    if closed and plain and not ONE.search(text[total.end : parts[-1].start]):
        yield from total_of(article, parts, total)


def _parts_of_wholes(article: str, text: str, group: Sequence[Quantity]) -> Iterator[Check]:
    for larger, part in pairwise(group):
        between = text[larger.end : part.start]
        near = len(between) < 80 and not PLACED.search(text[max(0, larger.start - 6) : larger.start])
        them = near and OF_THEM_AFTER.match(text[part.end : part.end + 50]) and not ENDS.search(between)
        among = AMONG.search(text[max(0, larger.start - 14) : larger.start]) and AMONG_ARE.match(between)
        but = text[max(0, larger.start - 8) : larger.start].lower().endswith("bis auf ")  # all but these
        of_all = OF_THE.search(text[max(0, larger.start - 12) : larger.start]) and part.of is None and ONE_CLAUSE.fullmatch(between)
        said = among or OF_THEM.match(between) or them or of_all
        if said and not but and larger.unit == part.unit and part.unit not in SPELLS and not _other_whole(text, group, larger, part):
            yield from within(article, larger, part)


def _other_whole(text: str, group: Sequence[Quantity], larger: Quantity, part: Quantity) -> bool:
    """May "davon" mean something else than the number before it: an earlier, larger one, or is that number itself the part?"""
    earlier = any(q.start < larger.start and q.unit == part.unit and (q.value or 0.0) >= (part.value or 0.0) for q in group)
    itself = re.match(r"\s+(?:davon|darunter|von ihnen)\b", text[larger.end : larger.end + 12])
    return earlier or bool(itself) or larger.unit in ("percent", "share")


def _remainder(article: str, text: str, whole: Quantity, part: Quantity, rest: Quantity) -> Iterator[Check]:
    """ "300 Polizisten. 120 wurden abgezogen, sodass noch 180 …": the rest exactly; else two parts together at most their whole."""
    lead = text[max(0, rest.start - 45) : rest.start]
    if LEFT.search(lead) and REMOVED.search(text[part.end : rest.start]):
        yield from left_of(article, whole, [part], rest)
    elif OF_ALL.search(text[max(0, whole.start - 25) : whole.start]) and STILL.match(text[rest.end : rest.end + 40]):
        a, b, c = stretch.of(whole), stretch.of(part), stretch.of(rest)
        if a and b and c and (b + c).low > a.high:
            yield from left_of(article, whole, [part], rest)


def left_of(article: str, whole: Quantity, parts: Sequence[Quantity], rest: Quantity) -> Iterator[Check]:
    """`rest` against what the `parts` leave of `whole`."""
    all_, said, gone = stretch.of(whole), stretch.of(rest), [stretch.of(p) for p in parts]
    if all_ is None or said is None or any(g is None for g in gone) or whole.value is None or rest.value is None:
        return
    left = whole.value - sum(p.value or 0.0 for p in parts)
    if left < 0:
        return
    expected = all_ - sum((g for g in gone if g is not None), start=ZERO)
    sides = Sides(Stretch(max(0.0, expected.low), expected.high), said, left, rest.value, rest.unit)
    basis = Why(*(" − ".join(with_unit(q.value or 0.0, q.unit, german=g) for q in (whole, *parts)) for g in (True, False)))
    yield check(article, "difference", (whole, *parts, rest), sides, basis)


def _before(text: str, quantity: Quantity) -> str:
    """The text up to the number itself: bound words such as "insgesamt" may have been read as part of the quantity."""
    number = quantity.number_start if quantity.number_start is not None else quantity.start
    return text[max(0, number - 45) : number]


def _list_before(text: str, before: Sequence[Quantity], total: Quantity) -> list[Quantity]:
    parts: list[Quantity] = []
    for quantity in reversed(before):
        if not stretch.alike(quantity, total) or quantity.value is None:
            break
        if PLACED.search(text[max(0, quantity.start - 6) : quantity.start]):
            break
        gap = text[quantity.end : parts[0].start] if parts else ""
        if parts and (not LIST.match(gap) or PART.search(gap) or RELATIVE.search(gap)):
            break
        parts.insert(0, quantity)
    return parts


def _says_end(text: str, last: Quantity, total: Quantity) -> bool:
    """The list must end in the total: a comma, dash or bracket, and no other verb's clause between."""
    gap = text[last.end : total.start]
    if RELATIVE.search(gap) or re.search(r"\b(?:und|sowie)\b(?! damit| somit| zusammen)", gap):
        return False  # "… und kleinere Parteien insgesamt 18 Sitze" is one more part
    return bool(re.match(r"^(?:\s+[\w-]+){0,4}\s*[,–(—;:-]?\s*(?:das\s+)?(?:[\w-]+\s+){0,4}$", gap))


def total_of(article: str, parts: list[Quantity], total: Quantity) -> Iterator[Check]:
    """`total` against the sum of `parts`."""
    stretches = [stretch.of(p) for p in parts]
    said = stretch.of(total)
    if said is None or total.value is None or any(s is None for s in stretches):
        return
    expected = sum((s for s in stretches if s is not None), start=ZERO)
    values = [p.value or 0.0 for p in parts]
    joined = {german: " + ".join(with_unit(v, total.unit, german=german) for v in values) for german in (True, False)}
    yield check(
        article, "sum", (*parts, total), Sides(expected, said, sum(values), total.value, total.unit), Why(joined[True], joined[False])
    )


def at_most(article: str, parts: list[Quantity], whole: Quantity) -> Iterator[Check]:
    """A finding only where the parts come to more than `whole`."""
    stretches = [s for p in parts if (s := stretch.of(p))]
    most = stretch.of(whole)
    if most and len(stretches) == len(parts) and sum(s.low for s in stretches) > most.high:
        yield from total_of(article, parts, whole)


def within(article: str, larger: Quantity, part: Quantity) -> Iterator[Check]:
    """A part may be anything up to its whole; only one that is larger is a finding."""
    a, b = stretch.of(larger), stretch.of(part)
    if a is None or b is None or larger.value is None or part.value is None or b.low <= a.high:
        return
    basis = Why(
        "Ein Teil kann nicht größer sein als das Ganze",
        "A part cannot be larger than its whole",
    )
    most = [with_unit(larger.value, larger.unit, german=g) for g in (True, False)]
    shown = Why(f"höchstens {most[0]}", f"at most {most[1]}")
    sides = Sides(Stretch(0.0, a.high), b, larger.value, part.value, part.unit, shown)
    yield check(article, "share_of_total", (larger, part), sides, basis)
