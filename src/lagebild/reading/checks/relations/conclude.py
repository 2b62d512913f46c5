"""What three numbers of one kind come to, where a word concludes: "230 …, im zweiten 270, also 500"; any arithmetic that fits is right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lagebild.language.quantities import stretch
from lagebild.reading.checks.relations.terms import SPELLS, Term
from lagebild.reading.checks.sums import total_of
from lagebild.records.quantity import Check
from lagebild.text.folding import fold

#: A word right before the last number that concludes from the two before it.
ADDS_UP = re.compile(
    r"\b(?:(?:übers|im|aufs|auf das) (?:ganze |gesamte )?Jahr also|zusammen also|macht|insgesamt also|also insgesamt|also zusammen"
    r"|in Summe|unterm Strich|macht zusammen)\s+(?:[a-zäöüß]+\s+)?$"
)
EACH = re.compile(r"\b(?:je|jeweils|pro|jeder|jede|jedes|davon|darunter|statt|von denen|auf|nach|mindestens|höchstens|bis)\b")
FAR = 2.5


def find(article: str, found: Sequence[Term]) -> Iterator[Check]:
    """At most one, of a window with three numbers of one kind."""
    if len(found) != 3:
        return
    first, second, last = found
    units = {t.quantity.unit for t in found}
    if len(units) != 1 or units & {"percent", "share", "times", *SPELLS} or not ADDS_UP.search(last.lead) or _parted(first, second):
        return
    ratio = last.value / ((first.value + second.value) or 1.0)
    if 1 / FAR <= ratio <= FAR and not _fits(first, second, last):
        yield from total_of(article, [first.quantity, second.quantity], last.quantity)


def _parted(first: Term, second: Term) -> bool:
    """Of different things, or set against each other?"""
    strangers = first.noun and second.noun and fold(first.noun)[:4] != fold(second.noun)[:4]
    return bool(strangers or EACH.search(first.tail) or any(t.quantity.per or t.roles & {"by", "each", "before"} for t in (first, second)))


def _fits(first: Term, second: Term, last: Term) -> bool:
    a, b, c = (stretch.of(t.quantity) for t in (first, second, last))
    return bool(a and b and c and any(s.meets(c) for s in (a + b, a - b, b - a)))
