"""An area and the share of a country it is said to be, in one clause: "Mit 2.000 Quadratkilometern macht er 3 Prozent Lettlands aus"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.reading.checks.places import nation
from lagebild.reading.checks.relations.links import said_again
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.shares import against, long_ago, names_area
from lagebild.records.quantity import Check

COVERS = re.compile(
    r"\b(?:mach\w*|nimm\w*|nahm\w*|entspr\w+|bedeck\w*|umfass\w*|einnimmt|erstreck\w*|beanspruch\w*|belegt\w*|ausmach\w*|misst|groß"
    r"|sind|ist|waren)\b"
)
PARTS = re.compile(
    r"\b(?:und(?! damit| somit| nimm| mach| bedeck| umfass| belegt| entspr)|sowie|während|aber|dagegen|statt|von denen|darunter|davon"
    r"|wovon|weiter\w*|ander\w*|vor)\b|[.;!?]"
)


def find(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """At most one: a clause with one area and one share of a territory, tied by a verb of covering."""
    yield from _inhabitants(article, text, found)
    areas = [t for t in found if t.quantity.unit in ("km2", "ha")]
    shares = [t for t in found if t.quantity.unit in ("percent", "share") and t.quantity.of]
    if len(areas) != 1 or len(shares) != 1:
        return
    first, second = sorted((areas[0].quantity, shares[0].quantity), key=lambda q: q.start)
    between = text[first.end : second.start]
    if (
        len(between) < 70
        and COVERS.search(between)
        and not PARTS.search(between)
        and not names_area(text, shares[0].quantity, areas[0].quantity)
    ):
        yield from against(article, areas[0].quantity, shares[0].quantity, people=False)


def _inhabitants(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "2,9 Millionen Österreicher, das ist knapp jeder Dritte": the noun of the number names whose people they are."""
    for first, second in itertools.pairwise(found):
        people = nation(first.noun) and second.quantity.unit in ("percent", "share") and not second.quantity.of
        if people and said_again(text, first.quantity, second.quantity) and not long_ago(text, first.quantity, second.quantity):
            yield from against(article, first.quantity, replace(second.quantity, of=first.noun), people=True)
