"""Every entry of the reviewed tables proves itself on its example sentence."""

from __future__ import annotations

from typing import Any

import pytest

from lagebild import resources
from lagebild.reading.statements import naming, sourcewords
from tests.reading.statements.telling import told


def entries(name: str, key: str) -> list[Any]:
    return [pytest.param(raw, id=str(raw[key])) for raw in resources.table(name)]


@pytest.mark.parametrize("raw", entries("speech_verbs", "verb"))
def test_verb(raw: dict[str, Any]) -> None:
    found = [s for s in told(raw["example"]).statements if f"cue:{raw['verb']}" in s.why]
    assert found, raw["example"]
    assert found[0].stance == raw["stance"]
    assert found[0].medium == raw["medium"]


@pytest.mark.parametrize("raw", entries("speech_nouns", "noun"))
def test_noun(raw: dict[str, Any]) -> None:
    found = told(raw["example"]).statements
    assert any(s.why[0].startswith("source:") or f"cue:{raw['noun']}" in s.why or "cue:" in " ".join(s.why) for s in found), raw["example"]
    assert any(s.stance == raw["stance"] for s in found), [s.stance for s in found]


@pytest.mark.parametrize("raw", [pytest.param(r, id=" ".join(r["words"])) for r in resources.table("speech_phrases")])
def test_phrase(raw: dict[str, Any]) -> None:
    found = [s for s in told(raw["example"]).statements if f"cue:{' '.join(raw['words'])}" in s.why]
    assert found, raw["example"]
    assert found[0].stance == raw["stance"]


@pytest.mark.parametrize("raw", entries("evaluations", "word"))
def test_evaluation(raw: dict[str, Any]) -> None:
    found = told(raw["example"]).statements
    assert [(s.kind, s.stance) for s in found] == [("reported", raw["stance"])], raw["example"]


@pytest.mark.parametrize("raw", entries("attitudes", "word"))
def test_attitude(raw: dict[str, Any]) -> None:
    found = told(raw["example"]).statements
    assert any(s.stance == raw["stance"] and any(w.endswith(f" {raw['word']}") for w in s.why) for s in found), raw["example"]


@pytest.mark.parametrize("raw", entries("platforms", "name"))
def test_platform(raw: dict[str, Any]) -> None:
    assert raw["name"] in {s.platform for s in told(raw["example"]).statements}


@pytest.mark.parametrize("group", ["anonymous", "organisations", "documents", "media"])
def test_unnamed_sources(group: str) -> None:
    for raw in resources.table("attribution")[group]:
        assert told(raw["example"]).statements, raw["example"]
        assert all(sourcewords.kind_of(form) == raw["kind"] for form in (raw["word"], *raw["forms"]))


def test_media_by_name() -> None:
    for raw in resources.table("attribution")["names"]:
        found = told(raw["example"])
        names = {a.name for a in found.actors} | {s.speaker_name for s in found.statements}
        assert raw["name"] in names or raw["name"].removeprefix("The ") in names, (raw["name"], names)


def test_things_do_not_speak() -> None:
    for raw in resources.table("attribution")["things"]:
        assert not any(naming.speaks(form) for form in (raw["word"], *raw["forms"])), raw["word"]
        assert all(s.speaker is None for s in told(raw["example"]).statements), raw["example"]


def test_plurals_stay_as_they_are() -> None:
    for raw in resources.table("attribution")["plurals"]:
        names = {s.speaker_name for s in told(raw["example"]).statements}
        assert raw["word"] in names or any(name and name.startswith(raw["word"]) for name in names) or raw["word"] == "Konzern", names
