"""Terms: the numbers of a unit of sense, each with the words around it and the part those words give it in a relation."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from lagebild.reading.checks.lengths import SPELLS
from lagebild.records.quantity import Quantity
from lagebild.resources import table

ROLES = ("before", "now", "by", "apart", "total", "part", "rest", "each")
#: Small words that may stand between a cue and its number.
SMALL = r"(?:(?:[a-zäöüß]+|ca\.|[A-ZÄÖÜ]\w+s)\s+)"
#: "die 680.000 des Vorjahres": when, not what.
OF_TIME = re.compile(r"(?:Vor(?:jahr|monat|quartal|woche|tag|saison)|Zeitraum)")
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
CLAUSE_END = re.compile(r"[.;:!?,()–—]|\s-\s")
#: The noun phrase a number counts, where the quantity did not take it in.
NOUN = re.compile(r"(?:\s+(?:[a-zäöüß]+e[nrsm]?\s+){0,2}[A-ZÄÖÜ][\w-]*)?")


@dataclass(frozen=True, slots=True)
class Term:
    """`lead` is the text before the number back to the number before it (or the start), `tail` that behind it up to the next one."""

    quantity: Quantity
    lead: str
    tail: str
    roles: frozenset[str]

    @property
    def noun(self) -> str:
        """The last word of what is counted, "" where nothing is."""
        last = (self.quantity.of or "").split()[-1:]
        return last[0] if last and not OF_TIME.match(last[0]) else ""

    @property
    def value(self) -> float:
        """The number itself; terms without one are never built."""
        return self.quantity.value or 0.0


def terms(text: str, span: tuple[int, int], quantities: Sequence[Quantity]) -> list[Term]:
    """The terms of ``text[span[0]:span[1]]``; vague numbers and ranges have no value and are none, but still part their neighbours."""
    found: list[Term] = []
    quantities = [q for q in quantities if not _ago(text, q)]
    ends = [span[0], *(q.end for q in quantities)]
    starts = [*(_number(q) for q in quantities), span[1]]
    for k, quantity in enumerate(quantities):
        if quantity.value is not None:
            lead, tail = text[ends[k] : _number(quantity)], text[quantity.end : starts[k + 1]]
            found.append(Term(quantity, lead, tail, _roles(lead[-120:], _behind(quantity, tail[:120]))))
    found = _measured(found)
    return [*map(_not_the_next, found[:-1], found[1:]), *found[-1:]]


def _measured(found: list[Term]) -> list[Term]:
    """ "um 8 Liter auf 48, bisher waren es 40": the unit is said once, with the change."""
    steps = [k for k, t in enumerate(found[:-1]) if "by" in t.roles and t.quantity.unit in OF_MEASURE and UP_TO.fullmatch(t.tail)]
    if len(steps) != 1 or not _bare(found[steps[0] + 1]):
        return found
    unit = found[steps[0]].quantity.unit
    ends = [k == steps[0] + 1 or ("before" in t.roles and _bare(t)) for k, t in enumerate(found)]
    return [replace(t, quantity=replace(t.quantity, unit=unit)) if end else t for t, end in zip(found, ends, strict=True)]


def _bare(term: Term) -> bool:
    return term.quantity.unit == "1" and not term.noun


UP_TO = re.compile(r"\s+auf\s+(?:[a-zäöüß]+\s+){0,2}")
OF_MEASURE = frozenset(
    (
        "EUR",
        "USD",
        "EUR_cent",
        "km",
        "m",
        "km2",
        "m2",
        "ha",
        "t",
        "kg",
        "l",
        "m3",
        "MW",
        "GW",
        "kWh",
        "MWh",
        "GWh",
        "TWh",
        "degC",
        "cm",
        "mm",
    )
)


def _not_the_next(term: Term, after: Term) -> Term:
    """In "28 und zehn Prozent zusammen auf 38" the word is of the number behind it."""
    led = "total" in term.roles & after.roles and LEADS_ON.fullmatch(_behind(term.quantity, term.tail))
    return replace(term, roles=term.roles - {"total"}) if led and not TOTAL_BEFORE.search(term.lead) else term


LEADS_ON = re.compile(r"\s+(?:zusammen|insgesamt|zusammengenommen)\s+(?:[a-zäöüß]+\s+){0,3}")
TOTAL_BEFORE = re.compile(r"\b(?:insgesamt|zusammen)\s+(?:[a-zäöüß]+\s+)?$")
AGO = re.compile(r"\b(?:[Vv]or|[Ss]eit)\s+(?:[a-zäöüß]+\s+)?$")


def _ago(text: str, quantity: Quantity) -> bool:
    """ "vor zehn Jahren" says when, and is no amount among the others."""
    return quantity.unit in SPELLS and bool(AGO.search(text[max(0, quantity.start - 20) : quantity.start]))


def _number(quantity: Quantity) -> int:
    return quantity.start if quantity.number_start is None else quantity.number_start


def _behind(quantity: Quantity, tail: str) -> str:
    """What follows the noun phrase the number counts."""
    of = quantity.of
    if of and tail.lstrip().startswith(of):
        return tail.lstrip()[len(of) :]
    match = NOUN.match(tail)
    return tail[match.end() :] if match and quantity.unit == "1" else tail


def _roles(lead: str, tail: str) -> frozenset[str]:
    parts = (lead, lead[_last_end(lead) :], tail, _first(tail))
    return frozenset(role for role, cues in _searched() if any(search(parts[k]) for k, search in cues))


@cache
def _searched() -> tuple[tuple[str, tuple[tuple[int, Callable[[str], re.Match[str] | None]], ...]], ...]:
    """Each role with the searches of its patterns and the number of the part each looks at; those that never fit are left out."""
    return tuple((role, tuple((k, p.search) for k, p in enumerate(_cues(role)) if p is not NEVER)) for role in ROLES)


def _last_end(lead: str) -> int:
    """Where the number's own clause starts; a mark right before the number ("(310)") is no end."""
    marks = [m.end() for m in CLAUSE_END.finditer(lead.rstrip(" (–—:"))]
    return marks[-1] if marks else 0


def _first(tail: str) -> str:
    end = CLAUSE_END.search(tail)
    return tail[: end.start()] if end else tail


NEVER = re.compile(r"(?!)")


@cache
def _cues(role: str) -> tuple[re.Pattern[str], ...]:
    """Patterns over lead, own clause, tail and the tail's clause, from resources/number_cues.yml."""
    entry = table("number_cues")[role]
    small = rf"(?:{SMALL}{{{{0,3}}}})"
    by_noun = rf"\b(?:\w{{{{4,}}}})?(?:{{}})(?:\s+in Höhe)?\s+(?:von|um|beträgt|betrug|liegt bei|lag bei|beläuft sich auf)\s+{small}$"
    shapes = {
        "near": rf"\b(?:{{}})[\s(:]+(?:(?:Jahr )?\d{{{{4}}}}\s*[(:]?\s*)?(?:{SMALL}{{{{0,3}}}})$",
        "clause": r"\b(?:{})\b",
        "behind": r"^\s+(?:{})\b",
        "after": r"\b(?:{})\b",
    }
    found = [_pattern(shape, entry.get(place, ())) for place, shape in shapes.items()]
    if "nouns" in entry:
        nouns = _pattern(by_noun, entry["nouns"])
        found[0] = re.compile(f"{found[0].pattern}|{nouns.pattern}", re.IGNORECASE)
    return tuple(found)


def _pattern(shape: str, words: Sequence[str]) -> re.Pattern[str]:
    if not words:
        return NEVER
    either = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    return re.compile(
        shape.replace("{{", "\0").replace("}}", "\1").replace("{}", either).replace("\0", "{").replace("\1", "}"), re.IGNORECASE
    )
