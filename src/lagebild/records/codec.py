"""Records to the public JSON format and back."""

from __future__ import annotations

import dataclasses
import types
import typing
from functools import cache
from typing import Any

from lagebild.records.actor import Actor, Mention, Role
from lagebild.records.article import Article
from lagebild.records.claim import Claim
from lagebild.records.event import Event
from lagebild.records.judgement import Judgement
from lagebild.records.passage import Passage
from lagebild.records.position import Position
from lagebild.records.quantity import Check, Quantity
from lagebild.records.statement import Statement
from lagebild.records.story import Story
from lagebild.records.time import TimeExpression

type_by_record: dict[str, type[Any]] = {
    "article": Article,
    "actor": Actor,
    "mention": Mention,
    "statement": Statement,
    "time": TimeExpression,
    "quantity": Quantity,
    "event": Event,
    "position": Position,
    "check": Check,
    "passage": Passage,
    "claim": Claim,
    "story": Story,
    "judgement": Judgement,
}
record_by_type = {cls: name for name, cls in type_by_record.items()}

#: Fields whose public name is a Python keyword or was kept from older readers of the format.
PUBLIC_NAMES: dict[type[Any], dict[str, str]] = {
    Role: {"start": "from", "end": "to"},
    Story: {"start": "from", "end": "to"},
}


def to_dict(record: Any) -> dict[str, Any]:
    """The public JSON object of a record (with its ``record`` field) or of a part of one (without)."""
    body: dict[str, Any] = {}
    name = record_by_type.get(type(record))
    if name is not None:
        body["record"] = name
    renamed = PUBLIC_NAMES.get(type(record), {})
    for field in _field_names(type(record)):  # type: ignore[arg-type]  # a class is hashable; mypy doubts it
        body[renamed.get(field, field)] = _encode(getattr(record, field))
    return body


def from_dict(body: dict[str, Any], cls: type[Any] | None = None) -> Any:
    """The record of a public JSON object; `cls` is needed where the object has no ``record`` field. Unknown fields are ignored."""
    cls = cls or type_by_record[body["record"]]
    renamed = PUBLIC_NAMES.get(cls, {})
    hints = _hints(cls)  # type: ignore[arg-type]  # a class is hashable; mypy doubts it
    values = {}
    for field in _field_names(cls):  # type: ignore[arg-type]  # a class is hashable; mypy doubts it
        public = renamed.get(field, field)
        if public in body:
            values[field] = _decode(body[public], hints[field])
    return cls(**values)


@cache
def _field_names(cls: type[Any]) -> tuple[str, ...]:
    return tuple(f.name for f in dataclasses.fields(cls))


@cache
def _hints(cls: type[Any]) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _encode(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    if dataclasses.is_dataclass(value):
        return to_dict(value)
    return value


def _decode(value: Any, hint: Any) -> Any:
    if value is None:
        return None
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        options = [option for option in typing.get_args(hint) if option is not type(None)]
        structured = [o for o in options if typing.get_origin(o) is tuple or dataclasses.is_dataclass(o)]
        return _decode(value, structured[0]) if structured and isinstance(value, list | dict) else value
    if origin is tuple:
        args = typing.get_args(hint)
        inner = args[0] if len(args) == 2 and args[1] is Ellipsis else None
        return tuple(_decode(v, inner or args[i]) for i, v in enumerate(value))
    if dataclasses.is_dataclass(hint) and isinstance(hint, type) and isinstance(value, dict):
        return from_dict(value, hint)
    return value
