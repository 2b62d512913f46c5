"""The rule of three: "auf 1.000 Einwohner kommen 25 Fälle, in der Stadt mit 32.000 Bewohnern also 800"; "ein Arzt auf 250 Einwohner"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.reading.checks.relations.conclude import concluded
from lagebild.reading.checks.relations.nearness import near
from lagebild.reading.checks.relations.products import product
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.shares import PEOPLE
from lagebild.records.quantity import Check, Quantity
from lagebild.text.folding import fold

#: "Auf 1.000 Frauen kommen …", "je 100 Einwohner gibt es …".
FOR = re.compile(r"\b(?:[Aa]uf|[Jj]e|[Pp]ro)\s+(?:je\s+)?$")
COMES = re.compile(r"\b(?:komm\w*|kam\w*|entf[ai]\w*|gibt|gab\w*|sterben|starb\w*)\b")
#: "Auf eine Frau kommen 2,5 Kinder": the one is an article.
FOR_ONE = re.compile(r"\b[Aa]uf\s+ein(?:e|en)\s+(?P<noun>[A-ZÄÖÜ]\w+)\s+(?:[a-zäöüß]+\s+){1,3}$")
#: "ein Arzt kommt auf 250 Einwohner".
ONE_FOR = re.compile(r"\b[Ee]ine?n?\s+(?P<noun>[A-ZÄÖÜ]\w+)\s+(?:kommt\s+)?auf\s+(?:[a-zäöüß]+\s+)?$")


def find(article: str, found: Sequence[Term]) -> Iterator[Check]:
    """At most one, of a window with exactly the numbers of one proportion, the last of them concluded."""
    if not concluded(found[-1]) and not PLAIN.search(found[-1].lead):
        return
    checks: list[Check] = []
    if len(found) == 4 and FOR.search(found[0].lead) and COMES.search(found[0].tail) and _alike(found[0].noun, found[2].noun):
        base, each, many, total = (t.quantity for t in found)
        checks += product(article, (each, many), 1.0, total, by=base, leeway=LEEWAY)
    elif len(found) == 3:
        checks += _of_one(article, *found)
    yield from (c for c in checks if c.verdict == "consistent" or near(c))


#: "in der Stadt waren es 800".
PLAIN = re.compile(r"\b(?:wären|waren|sind|macht) (?:das|es)\s+(?:[a-zäöüß]+\s+)?$")
LEEWAY = 0.05


def _of_one(article: str, first: Term, second: Term, total: Term) -> Iterator[Check]:
    one = FOR_ONE.search(first.lead)
    if one and _alike(one["noun"], second.noun) and first.value < second.value:
        yield from product(article, (first.quantity, second.quantity), 1.0, total.quantity, leeway=LEEWAY)
    other = ONE_FOR.search(first.lead)
    if other and _alike(first.noun, second.noun) and _alike(other["noun"], total.noun or other["noun"]):
        yield from product(article, (second.quantity,), 1.0, total.quantity, by=_plain(first.quantity), leeway=LEEWAY)


def _plain(quantity: Quantity) -> Quantity:
    return replace(quantity, unit="1")


def _alike(first: str, second: str) -> bool:
    people = PEOPLE.search(first) and PEOPLE.search(second)
    return bool(first and second) and (fold(first)[:4] == fold(second)[:4] or bool(people))
