"""A total and all its parts in one window: "21 in A und 14 in B, macht zusammen 35", "1.360 (612 Frauen, 748 Männer)"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from lagebild.language.quantities import stretch
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.sums import left_of, total_of
from lagebild.records.quantity import Check, Quantity
from lagebild.resources import table
from lagebild.text.folding import fold

#: Between two parts: what adds, and nothing that sets them against each other.
ADDS = re.compile(r"\b(?:und|sowie|plus|auch|weitere|weiteren|hinzu|dazu|zuzüglich|außerdem|ferner|zudem|noch einmal|nochmals)\b|,|;")
AGAINST = re.compile(r"\b(?:statt|auf|nach|als|aber|sondern|gegenüber|von denen|davon|darunter|bis|je|jeweils|pro|obwohl|während|weil|mindestens|oder|nur|bei|mehr|weniger)\b")
#: Words in the total's own clause that tell it is of something else: "mit insgesamt 40 Fahrzeugen", "insgesamt 18 weitere".
ELSE = re.compile(r"\b(?:mit|in|aus|an|bei|von|vor|für|auf|der|den|dieser|seit|sowie|weitere)\s+(?:insgesamt|zusammen)\b|\b(?:sowie|und|auch)\s+(?:\w+\s+)?insgesamt\b")
#: "Das macht insgesamt …", "… in Summe": all amounts before it are its parts, whatever stands between.
STRONG = re.compile(r"\b(?:[Dd]as|[Dd]ies)\s+(?:macht|sind|wären|ergibt|waren)\s+(?:[a-zäöüß]+\s+){0,3}(?:insgesamt|zusammen|in (?:der )?Summe)\s+(?:[a-zäöüß]+\s+)*$|\b[Mm]acht zusammen\s+$")
SUMS_UP = re.compile(r"\b(?:macht|ergibt|ergeben|summieren|addieren|stehen|sind|waren|wären|kommen|alle|zusammen|insgesamt)\b")
MOST = 7
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
WEAK = re.compile(r"\.\s+Insgesamt\b")


def find(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """Totals behind their parts, and a bracket of two halves behind its whole."""
    for k, total in enumerate(found):
        if "total" in total.roles and 2 <= k <= MOST:
            yield from _behind(article, text, found[:k], total)
        if len(found) - k > 2 and _halves(text, *found[k : k + 3]):
            yield from total_of(article, [t.quantity for t in found[k + 1 : k + 3]], total.quantity)
    yield from _rests(article, text, found)


def _behind(article: str, text: str, before: Sequence[Term], total: Term) -> Iterator[Check]:
    """All numbers before the total are its parts; where some of them alone explain it, those are."""
    parts = [t for t in before if stretch.alike(t.quantity, total.quantity) and not t.quantity.per]
    if not 2 <= len(parts) <= 6 or ELSE.search(total.lead) or not _added(text, parts, total):
        return
    chosen = next((c for n in range(len(parts), 1, -1) for c in combinations(parts, n) if _explains(c, total)), tuple(parts))
    whole = _of_them(parts, total) and len(parts) == len(before) and not any(t.roles & {"by", "before", "rest", "part", "total", "each"} for t in parts)
    if len(chosen) < len(parts) or _explains(chosen, total) or whole:
        yield from total_of(article, [t.quantity for t in chosen], total.quantity)


def _explains(parts: Sequence[Term], total: Term) -> bool:
    stretches = [s for t in parts if (s := stretch.of(t.quantity))]
    said = stretch.of(total.quantity)
    return said is not None and len(stretches) == len(parts) and sum(stretches[1:], start=stretches[0]).meets(said)


#: A total so far from its parts is of something else, unless only the comma slipped.
FAR = 2.5


def _of_them(parts: Sequence[Term], total: Term) -> bool:
    """Do the words speak against a total of these: another noun, a year of its own, a size far off?"""
    nouns = {fold(t.noun)[:4] for t in parts if t.noun}
    if YEAR.search(total.lead[-60:]) or (WEAK.search(total.lead) and total.noun and nouns and fold(total.noun)[:4] not in nouns):
        return False
    ratio = total.value / (sum(t.value for t in parts) or 1.0)
    tens = round(math.log10(ratio)) if ratio > 0 else 0
    return 1 / FAR <= ratio <= FAR or (tens != 0 and 0.9 <= ratio / 10.0**tens <= 1.1)


def _added(text: str, parts: Sequence[Term], total: Term) -> bool:
    if STRONG.search(total.lead):
        return True
    gaps = [text[a.quantity.end : b.quantity.start] for a, b in zip(parts, parts[1:], strict=False)]
    last = text[parts[-1].quantity.end : total.quantity.number_start or total.quantity.start]
    if re.search(r"\b(?:und|sowie)\b(?! damit| somit| zusammen| insgesamt)", last):
        return False
    return all(ADDS.search(g) and not AGAINST.search(g) and len(g) < 90 for g in gaps) and bool(SUMS_UP.search(last)) and not AGAINST.search(last)


def _halves(text: str, whole: Term, first: Term, second: Term) -> bool:
    """ "1.360 Mitglieder (612 Frauen, 748 Männer)": a bracket of two nouns that make the whole."""
    pair = [first.noun, second.noun] in table("number_cues")["halves"]
    bracket = text[whole.quantity.end : first.quantity.start].rstrip().endswith("(") and ")" in text[second.quantity.end : second.quantity.end + 30]
    return pair and bracket and whole.quantity.unit == first.quantity.unit == second.quantity.unit == "1"


def _rests(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "Von 278 … 132 …, die übrigen 146": the rest of the one whole when the one part has gone."""
    for rest in found:
        others = [t for t in found if t is not rest and t.quantity.unit == rest.quantity.unit and not t.quantity.per]
        if "rest" not in rest.roles or len(others) != 2:
            continue
        whole, part = sorted(others, key=lambda t: -t.value)
        if part.value and _partitive(text, whole, part, rest):
            yield from left_of(article, whole.quantity, part.quantity, rest.quantity)


def _partitive(text: str, whole: Term, part: Term, rest: Term) -> bool:
    """Is the larger number the whole of the two others: said with "von", or taken up by "von ihnen", "davon"?"""
    said = re.search(r"\b(?:[Vv]on|der|aller)\s+(?:(?:den|insgesamt|rund|etwa|zuletzt)\s+){0,2}$", whole.lead)
    again = "part" in part.roles or re.match(r"\s+(?:von ihnen|davon)\b", part.tail)
    first = whole.quantity.start < part.quantity.start
    return bool(said or (first and again))
