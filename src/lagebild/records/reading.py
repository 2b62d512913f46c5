"""Reading: everything one article says. The corridor's third boundary."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.records.actor import Actor, Mention
from lagebild.records.article import Article
from lagebild.records.event import Event
from lagebild.records.position import Position
from lagebild.records.quantity import Check, Quantity
from lagebild.records.statement import Statement
from lagebild.records.time import TimeExpression


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that looked like a record and was not taken, with its reason: a refusal to guess is a result."""

    article: str
    start: int
    end: int
    what: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All tuples stand in text order; every id in them refers to a record of this reading."""

    article: Article
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    checks: tuple[Check, ...] = ()
    refusals: tuple[Refusal, ...] = ()
