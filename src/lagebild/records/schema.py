"""The JSON Schema (2020-12) of the export, derived from the records themselves so that it cannot fall behind."""

from __future__ import annotations

import dataclasses
import inspect
import types
import typing
from typing import Any

from lagebild.records.codec import PUBLIC_NAMES, record_by_type, type_by_record

SCALARS: dict[Any, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def json_schema() -> dict[str, Any]:
    """One schema for a line of the export: any of the records, told apart by ``record``."""
    definitions: dict[str, Any] = {}
    for cls in type_by_record.values():
        _define(cls, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of a Lagebild export",
        "description": "Spans are half-open, in Unicode code points of the article's text: text[start:end] is the span's text.",
        "type": "object",
        "required": ["record"],
        "oneOf": [{"$ref": f"#/$defs/{cls.__name__}"} for cls in type_by_record.values()],
        "$defs": dict(sorted(definitions.items())),
    }


def _define(cls: type[Any], definitions: dict[str, Any]) -> None:
    if cls.__name__ in definitions:
        return
    definitions[cls.__name__] = {}  # placed first: records may refer to each other
    hints = typing.get_type_hints(cls)
    renamed = PUBLIC_NAMES.get(cls, {})
    properties: dict[str, Any] = {}
    if cls in record_by_type:
        properties["record"] = {"const": record_by_type[cls]}
    for field in dataclasses.fields(cls):
        properties[renamed.get(field.name, field.name)] = _schema_of(hints[field.name], definitions)
    definitions[cls.__name__] = {
        "type": "object",
        "description": inspect.cleandoc(cls.__doc__ or ""),
        "properties": properties,
        "required": list(properties),
    }


def _schema_of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return {"enum": list(args)}
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [{"type": "null"} if a is type(None) else _schema_of(a, definitions) for a in args]}
    if origin is tuple:
        if len(args) == 2 and args[1] is Ellipsis:
            return {"type": "array", "items": _schema_of(args[0], definitions)}
        return {"type": "array", "prefixItems": [_schema_of(a, definitions) for a in args], "minItems": len(args), "maxItems": len(args)}
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        _define(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": SCALARS[hint]}
