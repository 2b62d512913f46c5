"""A share, its part and its whole, where share and part are one thing in two forms and one of them is said to be of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lagebild.language.quantities import stretch
from lagebild.reading.checks.relations.links import of_it, said_again
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.shares import PEOPLE, parted
from lagebild.records.quantity import Check
from lagebild.text.folding import fold

#: Nouns of any whole that is measured: "ein Drittel der Strecke", "60 Prozent der Kosten".
GENERAL = re.compile(
    r"(?i:strecke|fläche|länge|menge|betrag|betrags|kosten|mittel|geld|geldes|umfang|umfangs|höhe|weg|weges|preis|preises|wert"
    r"|wertes)$"
)
#: "8 Millionen Gulden oder knapp 20.000 Dukaten": two coins of one sum, no part of it.
OR = re.compile(r"^\s+[A-ZÄÖÜ]\w+\s+oder\s+(?:[a-zäöüß]+\s+)?$")
#: People of any kind: "2.400 Menschen …, ein Drittel der Opfer".
ANYBODY = re.compile(
    r"^(?:Opfern?|Toten|Getöteten|Verletzten|Betroffenen|Befragten|Teilnehmern?|Insassen|Passagieren?|Mitgliedern?|Anwesenden"
    r"|Gefangenen)$"
)
SHARES = ("percent", "share")
#: "Von 2.500 Befragten …": a whole that stands first.
OF = re.compile(r"\b[Vv]on\s+(?:(?:den|insgesamt|allen|ihren|seinen|diesen|rund|etwa|gut|knapp|mehr als|über|nur)\s+){0,3}$")
WHOLE = re.compile(r"\b(?:Gesamt\w+|[Ii]nsgesamt|Total:?)\s+(?:von\s+)?(?:[a-zäöüß]+\s+){0,2}$")
WHOLE_AGAIN = re.compile(r"^\s+(?:von ihnen|davon|der Befragten|von diesen|dieser)\b")


def find(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """All shares of one window whose part and whole stand in it."""
    for k, share in enumerate(found):
        if share.quantity.unit not in SHARES or "by" in share.roles:
            continue
        for part in found[max(0, k - 2) : k + 3]:
            if (
                part.quantity.unit not in SHARES
                and not OR.search(part.lead)
                and not part.quantity.per
                and _again(text, found, *sorted((share, part), key=_start))
            ):
                yield from _of_wholes(article, text, found, share, part)


def _start(term: Term) -> int:
    return term.quantity.start


def _again(text: str, found: Sequence[Term], first: Term, second: Term) -> bool:
    """Are the two one thing, right behind each other or with the whole of the first between: "die Hälfte der 84, nämlich 47"?"""
    between = [t for t in found if first.quantity.end <= t.quantity.start < second.quantity.start]
    if len(between) == 1 and of_it(text, first.quantity, between[0].quantity):
        return said_again(text, between[0].quantity, second.quantity)
    return not between and said_again(text, first.quantity, second.quantity)


def _of_wholes(article: str, text: str, found: Sequence[Term], share: Term, part: Term) -> Iterator[Check]:
    """`share` or `part` of the one whole in the window."""
    wholes = [
        w
        for w in found
        if w not in (share, part)
        and w.value >= part.value
        and "part" not in w.roles
        and stretch.alike(w.quantity, part.quantity)
        and w.quantity.unit not in SHARES
        and not w.quantity.per
    ]
    said = [w for w in wholes if _whole(text, found, share, part, w)]
    if len(said) == 1 and (of_it(text, share.quantity, said[0].quantity) or not clash(share, said[0])):
        yield from parted(article, part.quantity, said[0].quantity, share.quantity)


def _whole(text: str, found: Sequence[Term], share: Term, part: Term, whole: Term) -> bool:
    for one in (share, part):
        if one.quantity.start < whole.quantity.start and of_it(text, one.quantity, whole.quantity):
            return True
    first = min(share, part, key=_start)
    if whole.quantity.start > first.quantity.start:
        return False
    if OF.search(whole.lead):
        return True
    if WHOLE.search(whole.lead):
        return True
    if any(w.quantity.end <= t.quantity.start < share.quantity.start and "part" in t.roles for w in [whole] for t in found):
        return True  # "davon 54.742 Frauen (52,2 Prozent) und 50.099 Männer (47,8 Prozent)"
    return any(t.roles & {"part"} or WHOLE_AGAIN.match(t.tail) for t in (share, part))


def clash(share: Term, whole: Term) -> bool:
    """Is the share said to be of something else than the whole counts: "ein Drittel des Haushalts"?"""
    of = (share.quantity.of or "").split()
    if not of or of[-1] in ("ihnen", "denen") or (ANYBODY.search(of[-1]) and (PEOPLE.search(whole.noun) or ANYBODY.search(whole.noun))):
        return False
    if not whole.noun:
        return whole.quantity.unit != "1" and not GENERAL.search(of[-1])  # "die Hälfte Schleswig-Holsteins (15.799 Quadratkilometer)"
    if whole.noun.lower().endswith(of[-1].lower()) or of[-1].lower().endswith(whole.noun.lower()):
        return False
    return fold(of[-1])[:4] != fold(whole.noun)[:4] and whole.noun not in (share.quantity.of or "")
