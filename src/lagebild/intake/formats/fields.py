"""Parts of an article in a record, whatever its exporter calls them."""

from __future__ import annotations

from functools import cache
from typing import Any

from lagebild.intake.raw import Facts
from lagebild.resources import table


@cache
def _fields() -> dict[str, tuple[str, ...]]:
    return {row["part"]: tuple(row["fields"]) for row in table("record_fields")}


def part(record: dict[str, Any], name: str) -> tuple[str, Any]:
    """(field, value) of the first field that holds something; ("", None) where the record is silent."""
    for field in _fields()[name]:
        value: Any = record.get(field)
        if value is None and "." in field:
            value = record
            for key in field.split("."):
                value = value.get(key) if isinstance(value, dict) else None
        if value not in (None, "", [], {}):
            return field, value
    return "", None


def string(value: Any) -> str | None:
    """A string as it is; of an object its name, address or id; of a list its first; else None."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, dict):
        return next((s for key in ("name", "@id", "url", "text") if (s := string(value.get(key)))), None)
    if isinstance(value, list) and value:
        return string(value[0])
    return None


def _moment(value: Any) -> str | None:
    """A timestamp as text; exporters write seconds since 1970 as a number, JSON-LD a typed value as an object."""
    value = value.get("@value") if isinstance(value, dict) else value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else string(value)


def strings(value: Any) -> tuple[str, ...]:
    """Names in a list, an object or a string with commas."""
    if isinstance(value, list):
        return tuple(s for v in value if (s := string(v)))
    found = string(value)
    return tuple(s for n in found.split(",") if (s := n.strip())) if found else ()


def facts_of(record: dict[str, Any], *, where: str = "field '{}' of the record") -> Facts:
    """What `record` states about itself; `where` words the reason for the publish date."""
    field, published = part(record, "published")
    domain = string(part(record, "domain")[1])
    url = string(part(record, "url")[1])
    return Facts(
        title=string(part(record, "title")[1]),
        url=url or (f"https://{domain}/" if domain else None),
        outlet=string(part(record, "outlet")[1]),
        authors=strings(part(record, "authors")[1]),
        published=_moment(published),
        modified=_moment(part(record, "modified")[1]),
        why=where.format(field) if field else "",
    )
