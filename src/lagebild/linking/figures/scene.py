"""Scene: which happening the sentences of one article speak of, as far as the sentences themselves and those before them say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from lagebild.language.sentences import split
from lagebild.language.tokens import tokenize
from lagebild.linking.days import interval
from lagebild.linking.figures.figure import Happening
from lagebild.linking.figures.lexicon import countries, happening, lexicon
from lagebild.records.actor import Actor, Mention
from lagebild.records.article import Article
from lagebild.records.event import Event
from lagebild.records.quantity import Quantity
from lagebild.records.time import TimeExpression
from lagebild.text.folding import fold

#: A happening goes on for so many sentences that name none, unless it is the only one of the article.
GOES_ON = 3
#: A span of days wider than this does not tell one happening from the next.
WIDEST = 2
NOUN = re.compile(r"\b[A-ZÄÖÜ][\w-]*[a-zäöüß]\b")
WHERE = re.compile(r"\b(?:[Ii]n|[Bb]ei|nahe|auf|[Vv]or)\s+([A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)*)(?! Uhr)")
PLACES = ("place", "country")
#: Records with a place in the text.
Placed = TypeVar("Placed", Event, Mention)
OCCURRING = ("attack", "disaster", "protest", "prisoner_exchange")


@dataclass(frozen=True, slots=True)
class Layers:
    """What of an article's reading figures rest on; `actors` by id, as the article names them."""

    quantities: Sequence[Quantity]
    events: Sequence[Event]
    times: Sequence[TimeExpression]
    mentions: Sequence[Mention]
    actors: Mapping[str, Actor]


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence ``text[start:end]`` and the happening its figures belong to, None where that is not sure."""

    start: int
    end: int
    happening: Happening | None


def happens(text: str, events: Sequence[Event]) -> bool:
    """Does the article speak of anything the table knows?"""
    return any(e.type in OCCURRING for e in events) or any(happening(m.group()) for m in NOUN.finditer(text))


def scenes(article: Article, layers: Layers) -> Iterator[Scene]:
    """Every sentence with its happening."""
    tokens = tokenize(article.text)
    own = [(s.start, s.end, _own(article.text, s.start, s.end, layers)) for s in split(article.text, tokens, article.blocks)]
    named = [h for _, _, h in own if h and h.places and h.classes]
    alone = _one(named)
    current: Happening | None = None
    since = 0
    for start, end, found in own:
        merged, since = _next(current, found, since, alone=alone is not None)
        current = merged or current
        if found and not found.classes and found.places and merged is not None and not found.places <= merged.places:
            merged = None  # somewhere inside or elsewhere: not the figure of the whole
        yield Scene(start, end, _dated(merged, alone))


def _dated(found: Happening | None, alone: Happening | None) -> Happening | None:
    """Where an article speaks of one happening only, a day said once holds for all of it."""
    return replace(found, days=alone.days) if found and found.days is None and alone else found


def _one(named: Sequence[Happening]) -> Happening | None:
    """All sentences' happenings as one; None where they are several."""
    whole: Happening | None = None
    for one in named:
        whole = one if whole is None else _joined(whole, one)
        if whole is None:
            return None
    return whole


def _next(current: Happening | None, found: Happening | None, since: int, *, alone: bool) -> tuple[Happening | None, int]:
    if found is None or not found.classes:
        goes_on = current is not None and (alone or since < GOES_ON)
        return (current if goes_on else None), since + 1
    joined = _joined(current, found) if current else None
    if joined:
        return joined, 0
    return (found if found.places else None), 0


def _joined(a: Happening, b: Happening) -> Happening | None:
    """Both as one; None where they cannot be."""
    if not a.classes & b.classes or (b.places and not (b.places <= a.places or a.places <= b.places)):
        return None
    if a.days and b.days and (a.days[0] > b.days[1] or b.days[0] > a.days[1]):
        return None
    places, towns = a.places | b.places, a.towns | b.towns
    return Happening(a.classes & b.classes, places, towns, a.place or b.place, a.days or b.days)


def _own(text: str, start: int, end: int, layers: Layers) -> Happening | None:
    """What the sentence itself says; None where it names neither a happening nor a place."""
    events = [e for e in _inside(layers.events, start, end) if e.type in OCCURRING and not e.hypothetical and not e.negated]
    noun = next((found for m in NOUN.finditer(text, start, end) if (found := happening(m.group()))), None)
    classes = noun or frozenset[str]().union(*(lexicon().events.get(e.type, frozenset()) for e in events))
    places = _places(text, start, end, layers, events, beside=bool(classes))
    if not classes and not places:
        return None
    towns = frozenset(places) - countries()
    lead = next((name for key, name in places.items() if key in towns), next(iter(places.values()), ""))
    return Happening(classes, frozenset(places), towns, lead, next((d for e in events if (d := interval(e, WIDEST))), None))


def _places(text: str, start: int, end: int, layers: Layers, events: Sequence[Event], *, beside: bool) -> dict[str, str]:
    """Folded names of places to their spelling; of a place no list knows, the word behind "in" or "bei" beside a happening."""
    found = {fold(a.name): a.name for m in _inside(layers.mentions, start, end) if (a := layers.actors.get(m.actor)) and a.kind in PLACES}
    found |= {fold(e.where): e.where for e in events if e.where}
    if not found and beside:
        words = (m[1] for m in WHERE.finditer(text, start, end))
        found = {fold(w): w for w in words if w not in lexicon().no_places and not happening(w)}
    return found


def _inside(records: Sequence[Placed], start: int, end: int) -> Sequence[Placed]:
    first = bisect_left(records, start, key=_start)
    last = bisect_left(records, end, key=_start)
    return records[first:last]


def _start(record: Event | Mention) -> int:
    return record.start
