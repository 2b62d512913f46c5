"""The marks of an article's records, the same for a page of a corpus and for a reading that stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lagebild.records.actor import Mention
from lagebild.records.event import Event
from lagebild.records.position import Position
from lagebild.records.quantity import Check, Quantity
from lagebild.records.reading import Reading
from lagebild.records.statement import Statement
from lagebild.records.time import TimeExpression
from lagebild.views.highlight import Mark

Told = Statement | Event | Position | Check
Layer = Mention | TimeExpression | Quantity


def of_reading(reading: Reading) -> list[Mark]:
    """One mark per stretch of every record, layers named as in `highlight.LAYERS`; pronouns and role phrases are left out, and of an
    event only the words that name it are marked, so that a text without lines beside it stays readable.
    """
    told: tuple[Told, ...] = (*reading.statements, *reading.positions, *reading.checks)
    marks = [Mark(start, end, layer(r), r.id, form(r)) for r in told for start, end in stretches(r)]
    marks += [Mark(e.trigger_span.start, e.trigger_span.end, "event", e.id, e.status) for e in reading.events]
    names = (m for m in reading.mentions if m.form == "name")
    return [*marks, *of_layers((*reading.quantities, *reading.times, *names))]


def of_layers(records: Iterable[Layer]) -> Iterator[Mark]:
    """Marks no line stands for: names, times, quantities."""
    for record in records:
        if isinstance(record, Mention):
            yield Mark(record.start, record.end, "name", form=record.form, target=record.actor)
        elif isinstance(record, TimeExpression):
            yield Mark(record.start, record.end, "time", form=record.value or "")
        else:
            yield Mark(record.start, record.end, "quantity", form=record.unit or "")


def stretches(record: Told) -> list[tuple[int, int]]:
    """Where in the text a record stands, in text order; of a check, all numbers that went into it."""
    if isinstance(record, Statement | Check):
        return sorted((s.start, s.end) for s in record.spans)
    return [(record.start, record.end)]


def layer(record: Told) -> str:
    """The layer of a record."""
    return type(record).__name__.lower()


def form(record: Told) -> str:
    """What tells records of one layer apart."""
    if isinstance(record, Check):
        return record.verdict
    return record.status if isinstance(record, Event) else record.kind
