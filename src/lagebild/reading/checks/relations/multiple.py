"""Twice, half, three times: two amounts and the factor between them, said by a verb, a noun or a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lagebild.language.quantities import stretch
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.changes import MULTIPLE_LEEWAY
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.lengths import SPELLS
from lagebild.reading.checks.relations.change import FROM, by_year
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.wording import multiple
from lagebild.records.quantity import Check
from lagebild.text.folding import fold

STEMS = {
    "verdoppel": 2.0, "verdopplung": 2.0, "verdreifach": 3.0, "vervierfach": 4.0, "verfünffach": 5.0, "versechsfach": 6.0,
    "verzehnfach": 10.0, "halbier": 0.5, "gedrittel": 1 / 3,
}  # fmt: skip
NOUNS = {"doppelte": 2.0, "dreifache": 3.0, "vierfache": 4.0, "fünffache": 5.0, "zehnfache": 10.0, "hälfte": 0.5}
NOUN = re.compile(
    r"(?P<bound>\b(?:mehr als|fast|beinahe|nahezu|knapp|gut|rund|etwa)\s+)?\b(?:das|auf das|auf die)\s+(?P<stem>Doppelte|Dreifache"
    r"|Vierfache|Fünffache|Zehnfache|(?<=auf die )Hälfte)\b(?! (?:der|des|von|aller))"
)
TIMES = {"halb": 0.5, "doppelt": 2.0, "zweimal": 2.0, "dreimal": 3.0, "viermal": 4.0, "fünfmal": 5.0, "sechsmal": 6.0, "siebenmal": 7.0,
         "achtmal": 8.0, "neunmal": 9.0, "zehnmal": 10.0, "zwölfmal": 12.0, "zwanzigmal": 20.0}  # fmt: skip
CHANGED = re.compile(
    r"(?P<bound>\b(?:mehr als|deutlich|weit mehr als|fast|beinahe|nahezu|knapp|annähernd)\s+)?\b(?:\w+\s)?(?P<stem>"
    + "|".join(STEMS)
    + r")\w*",
    re.IGNORECASE,
)
AS_MANY = re.compile(
    r"(?P<bound>\b(?:mehr als|fast|beinahe|nahezu|knapp|gut|rund|etwa)\s+)?\b(?P<factor>"
    + "|".join(TIMES)
    + r"|\d+(?:,\d+)?-?mal)\s+so\s+\w+\b(?P<wie>[^.;:!?,]{0,40}\bwie\b)?",
    re.IGNORECASE,
)
MORE, LESS = frozenset(("mehr als", "deutlich", "weit mehr als", "gut")), frozenset(("fast", "beinahe", "nahezu", "knapp", "annähernd"))
#: How far beyond its word a multiple is still called by it: "mehr als verdoppelt" is hardly said of three times as many.
BEYOND = 0.5


def find(article: str, text: str, span: tuple[int, int], found: Sequence[Term]) -> Iterator[Check]:
    """Multiples in a window with two amounts of one kind, and which of them came first or is the base."""
    ends = [
        t
        for t in found
        if (t.noun or t.quantity.unit != "1" or t.value >= 100)
        and "by" not in t.roles
        and t.quantity.unit not in ("times", "percent", "share", *SPELLS)
    ]
    if (
        len(ends) != 2
        or not stretch.alike(ends[0].quantity, ends[1].quantity)
        or _strangers(*ends)
        or len({q.per for t in ends if (q := t.quantity).per}) > 1
    ):
        return
    if compared := AS_MANY.search(text, *span):
        yield from _compared(article, text, compared, ends)
    elif changed := CHANGED.search(text, *span) or NOUN.search(text, *span):
        word = changed["stem"].lower()
        later = re.search(r"[.!?]\s", text[ends[1].quantity.end : max(ends[1].quantity.end, changed.start())])
        if later and not changed["stem"][0].isupper():
            return  # "Damit verdoppeln wir die Zahl der Fälle" is of something else
        pair = _ordered(*ends)
        if pair and not _elsewhere(text, changed, *ends):
            yield from _times(article, pair, STEMS.get(word) or NOUNS[word], changed["bound"])


def _strangers(first: Term, second: Term) -> bool:
    return bool(first.noun and second.noun and fold(first.noun)[:4] != fold(second.noun)[:4] and first.quantity.unit == "1")


def _compared(article: str, text: str, match: re.Match[str], ends: Sequence[Term]) -> Iterator[Check]:
    """ "X, dreimal so viele wie … Y": Y is the base; "vor einem Jahr war er mit Y halb so hoch": Y is the multiple."""
    word = match["factor"].lower()
    factor = TIMES.get(word) or float(word.removesuffix("mal").rstrip("-").replace(",", "."))
    first, second = ends
    if match["wie"] and first.quantity.end <= match.start() and match.end() <= second.quantity.start:
        yield from _times(article, (second, first), factor, match["bound"])
    elif (
        not match["wie"]
        and second.quantity.end <= match.start()
        and not re.search(r"[.;:!?,](?! also| das (?:ist|war|sind))", text[second.quantity.end : match.start()])
    ):
        yield from _times(article, (first, second), factor, match["bound"])
    elif match.end() <= first.quantity.start and (pair := _ordered(first, second)):
        yield from _times(article, pair, factor, match["bound"])


APART = re.compile(r"[.;:!?]")
PLACED = re.compile(r",\s+(?:in|bei|für|unter)\s+(?:der |den |dem )?[A-ZÄÖÜ][^,]{0,60}$")


def _elsewhere(text: str, changed: re.Match[str], first: Term, second: Term) -> bool:
    """ "verdoppelt die Prämie; bisher waren es 300 Euro, in Bremen sind es 900": the second is not what became of the first."""
    led = changed.end() <= first.quantity.start and APART.search(text[changed.end() : first.quantity.start])
    return bool(led and PLACED.search(second.lead))


INSTEAD = re.compile(r"\b(?:statt|anstatt|gegenüber)\s+(?:[a-zäöüß]+\s+)?$")


def _ordered(first: Term, second: Term) -> tuple[Term, Term] | None:
    for before, after in ((first, second), (second, first)):
        if INSTEAD.search(before.lead):
            return before, after
    for before, after in ((first, second), (second, first)):
        if "before" in before.roles and "before" not in after.roles:
            return before, after
        if before is first and FROM.search(before.lead) and re.fullmatch(r"(?:\s+[A-ZÄÖÜ]\w+)?\s+auf\s+(?:[a-zäöüß]+\s+)?", before.tail):
            return before, after
        if before.lead.rstrip().lower().endswith("aus") and before is first:
            return before, after
    return by_year(first, second)


def _times(article: str, pair: tuple[Term, Term], factor: float, bound: str | None) -> Iterator[Check]:
    before, after = pair
    a, b = stretch.of(before.quantity), stretch.of(after.quantity)
    if a is None or b is None or a.low <= 0:
        return
    expected = _reach(a * factor, factor, (bound or "").strip().lower())
    sides = Sides(expected, b, before.value * factor, after.value, after.quantity.unit)
    yield check(article, "rate", (before.quantity, after.quantity), sides, multiple(before.value, after.quantity.unit, factor))


def _reach(base: Stretch, factor: float, bound: str) -> Stretch:
    """What the words allow: "mehr als verdoppelt" is beyond twice, "fast halbiert" short of half."""
    if bound in MORE:
        return Stretch(base.low, base.high * (1 + BEYOND)) if factor > 1 else Stretch(base.low * (1 - BEYOND), base.high)
    if bound in LESS:
        return (
            Stretch(base.low * (1 - 2 * MULTIPLE_LEEWAY), base.high)
            if factor > 1
            else Stretch(base.low, base.high * (1 + 2 * MULTIPLE_LEEWAY))
        )
    return base.widened(MULTIPLE_LEEWAY)
