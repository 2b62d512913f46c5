"""Records to rows and back, driven by the fields of the records themselves.

A scalar field is a column of its name. A nested part (a Span, a Why) is spread over prefixed columns (``cue_start``, ``cue_end``,
``cue_text``). A pair is two columns. A short list of strings is one JSON column. A list of parts is a child table, see `schema`.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping, Sequence
from typing import Any, Literal

Shape = Literal["scalar", "list", "pair", "part", "children"]

#: Column names of the two ends of a pair.
PAIRS = {
    "interval": ("interval_earliest", "interval_latest"),
    "published_range": ("published_earliest", "published_latest"),
    "range": ("range_low", "range_high"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Slot:
    """Where one field of a record lives: its columns (none for children), the type of a part or child, and whether it may be empty."""

    field: str
    shape: Shape
    columns: tuple[str, ...]
    part: type[Any] | None
    python: Any
    nullable: bool


def slots(cls: type[Any]) -> tuple[Slot, ...]:
    """One slot a field, in the order of the record's definition."""
    if cls not in _SLOTS:
        hints = typing.get_type_hints(cls)
        _SLOTS[cls] = tuple(_slot(f.name, hints[f.name]) for f in dataclasses.fields(cls))
    return _SLOTS[cls]


_SLOTS: dict[type[Any], tuple[Slot, ...]] = {}


def child_slots(cls: type[Any]) -> list[Slot]:
    """The fields of `cls` that are lists of parts."""
    return [s for s in slots(cls) if s.shape == "children"]


def encode(record: Any) -> dict[str, Any]:
    """The columns of one record, child lists left out."""
    row: dict[str, Any] = {}
    for slot in slots(type(record)):
        value = getattr(record, slot.field)
        if slot.shape == "scalar":
            row[slot.columns[0]] = value
        elif slot.shape == "list":
            row[slot.columns[0]] = list(value)
        elif slot.shape == "pair":
            row[slot.columns[0]], row[slot.columns[1]] = value or (None, None)
        elif slot.shape == "part":
            parts = encode(value) if value is not None else dict.fromkeys(_part_fields(slot))
            row.update(zip(slot.columns, parts.values(), strict=True))
    return row


def decode(cls: type[Any], row: Mapping[Any, Any], children: Mapping[str, Sequence[Any]] | None = None) -> Any:
    """The record of one row; `children` holds the parts of its child tables by field name."""
    values: dict[str, Any] = {}
    for slot in slots(cls):
        if slot.shape == "scalar":
            values[slot.field] = row[slot.columns[0]]
        elif slot.shape == "list":
            values[slot.field] = tuple(row[slot.columns[0]] or ())
        elif slot.shape == "pair":
            ends = (row[slot.columns[0]], row[slot.columns[1]])
            values[slot.field] = None if ends == (None, None) else ends
        elif slot.shape == "part":
            values[slot.field] = _decode_part(slot, row)
        elif children is not None:
            values[slot.field] = tuple(children.get(slot.field, ()))
    return cls(**values)


def _decode_part(slot: Slot, row: Mapping[Any, Any]) -> Any:
    assert slot.part is not None
    if row[slot.columns[0]] is None:
        return None
    return slot.part(**{field: row[column] for field, column in zip(_part_fields(slot), slot.columns, strict=True)})


def _part_fields(slot: Slot) -> tuple[str, ...]:
    assert slot.part is not None
    return tuple(f.name for f in dataclasses.fields(slot.part))


def _slot(name: str, hint: Any) -> Slot:
    bare, nullable = _without_none(hint)
    if typing.get_origin(bare) is tuple:
        first, *rest = typing.get_args(bare)
        if rest != [Ellipsis]:
            return Slot(name, "pair", PAIRS[name], None, _without_none(first)[0], True)
        if dataclasses.is_dataclass(first):
            return Slot(name, "children", (), typing.cast("type[Any]", first), None, False)
        return Slot(name, "list", (name,), None, list, False)
    if dataclasses.is_dataclass(bare):
        part = typing.cast("type[Any]", bare)
        prefix = name.removesuffix("_span")
        columns = tuple(f"{prefix}_{f.name}" for f in dataclasses.fields(part))
        return Slot(name, "part", columns, part, None, nullable)
    return Slot(name, "scalar", (name,), None, bare, nullable)


def _without_none(hint: Any) -> tuple[Any, bool]:
    """The hint without None, and whether None was part of it. A union of several scalars stays a union."""
    if typing.get_origin(hint) not in (typing.Union, types.UnionType):
        return (str, False) if typing.get_origin(hint) is Literal else (hint, False)
    options = [o for o in typing.get_args(hint) if o is not type(None)]
    nullable = len(options) < len(typing.get_args(hint))
    bare = options[0] if len(options) == 1 else object
    return (_without_none(bare)[0] if bare is not object else object), nullable
