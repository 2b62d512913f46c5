"""Every entry of the reviewed tables proves its own example."""

from __future__ import annotations

from typing import Any

import pytest

from lagebild.language.times import deadlines, find
from lagebild.records.time import TimeExpression
from lagebild.resources import table


def times(entry: dict[str, Any], published: str | None = None) -> list[TimeExpression]:
    return find("example", entry["example"], (), (), str(entry.get("published", published)))


@pytest.mark.parametrize("entry", table("times"), ids=lambda entry: entry["id"])
def test_rule(entry: dict[str, Any]) -> None:
    found = [(t.text, t.value, t.rule) for t in times(entry)]
    assert (entry["span"], entry["value"], entry["id"]) in found


@pytest.mark.parametrize("entry", table("times_holidays"), ids=lambda entry: entry["names"][0])
def test_holiday(entry: dict[str, Any]) -> None:
    assert entry["value"] in [t.value for t in times(entry, "2015-02-01")]


@pytest.mark.parametrize("entry", table("times_modifiers"), ids=lambda entry: entry["words"])
def test_modifier(entry: dict[str, Any]) -> None:
    assert (entry["span"], entry["mod"]) in [(t.text, t.mod) for t in times(entry, "2015-02-01")]


@pytest.mark.parametrize("entry", table("times_vague"), ids=lambda entry: entry["words"][0])
def test_vague(entry: dict[str, Any]) -> None:
    assert (entry["span"], tuple(entry["interval"])) in [(t.text, t.interval) for t in times(entry)]


@pytest.mark.parametrize("entry", table("times_deadlines"), ids=lambda entry: entry["id"])
def test_deadline(entry: dict[str, Any]) -> None:
    found = deadlines(entry["example"], times(entry), anchor=str(entry["published"]))
    assert [(d.text, d.day, d.rule) for d in found] == [(entry["span"], entry["day"], entry["id"])]


@pytest.mark.parametrize("name", sorted(table("times_direction")))
def test_direction(name: str) -> None:
    example = table("times_direction")[name]["example"]
    found = find("example", example["text"], (), (), str(example["published"]))
    assert (example["span"], str(example["value"])) in [(t.text, t.value) for t in found]


@pytest.mark.parametrize("name", sorted(table("times_context")))
def test_context(name: str) -> None:
    example = table("times_context")[name]["example"]
    found = [(t.text, t.value) for t in find("example", example["text"], (), (), str(example.get("published", "2014-05-15")))]
    assert found[: 1 if example.get("first") else None] == ([] if example.get("none") else [(example["span"], example["value"])])


def test_every_word_has_one_class() -> None:
    """A word listed in two classes is a mistake of the table: the later one would never be seen."""
    seen: dict[str, str] = {}
    for kind, by_value in table("times_words").items():
        if kind.startswith("compound_") or kind == "part_suffix":
            continue
        for forms in by_value.values():
            for form in forms if isinstance(forms, list) else forms.get("forms", []):
                assert seen.setdefault(form, kind) == kind, form
