"""What a statement is about: the one event in its content."""

from __future__ import annotations

import pytest

import lagebild


def topics(text: str) -> list[tuple[str, str | None]]:
    reading = lagebild.read(text, published="2026-03-04")
    words = {e.id: e.trigger_span.text for e in reading.events}
    return [(s.text, words.get(s.about or "")) for s in reading.statements]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Der Kanzler sagte, Norwegens Ministerpräsident und Finnlands Präsident wollten sich am Freitag in Oslo treffen.", "treffen"),
        ("„Die Ukraine und Russland haben am Dienstag Gefangene ausgetauscht“, sagte ein Sprecher.", "ausgetauscht"),
        ("Der Minister sagte, die Lage sei ernst.", None),
    ],
)
def test_the_event_in_the_content(text: str, word: str | None) -> None:
    assert [w for _, w in topics(text)] == [word]


def test_what_only_says_when_gives_way() -> None:
    text = "Der Sprecher sagte, Norwegen und Finnland hätten vor dem Treffen in Oslo 84 Gefangene ausgetauscht."
    assert [w for _, w in topics(text)] == ["ausgetauscht"]


def test_about_two_events_is_about_neither() -> None:
    text = "Der Sprecher sagte, Trump habe mit Selenskyj telefoniert und die Armee habe am Montag Charkiw angegriffen."
    assert [w for _, w in topics(text)] == [None]
