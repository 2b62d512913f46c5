"""Every class of expression in a sentence of our own: span, type, value and the bounds it implies."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lagebild.language.times import find

GOLD: dict[str, Any] = json.loads((Path(__file__).parent / "gold_classes.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("sentence", GOLD["sentences"], ids=lambda sentence: sentence["text"])
def test_class(sentence: dict[str, Any]) -> None:
    found = find("a", sentence["text"], (), (), GOLD["published"])
    assert [[t.text, t.type, t.value, list(t.interval) if t.interval else None] for t in found] == sentence["times"]


@pytest.mark.parametrize("sentence", GOLD["sentences"], ids=lambda sentence: sentence["text"])
def test_bounds_are_in_order_and_need_an_anchor(sentence: dict[str, Any]) -> None:
    for time in find("a", sentence["text"], (), (), GOLD["published"]):
        low, high = time.interval or (None, None)
        assert low is None or high is None or low <= high
    for time in find("a", sentence["text"], (), (), None):
        assert time.anchor is None


def test_nothing_is_counted_from_publication_where_a_story_is_meant() -> None:
    def interval(text: str) -> object:
        return find("a", text, (), (), "2024-05-15")[-1].interval

    assert interval("Drei Tage später kam der Regen.") is None
    assert interval("Am folgenden Tag kam der Regen.") is None
    assert interval("In zwei Tagen fielen hundert Liter Regen.") is None
    assert interval("Die beiden haben ein Treffen in wenigen Tagen vereinbart.") == ("2024-05-17", "2024-05-24")
    assert interval("Zuletzt sprachen sie vor Jahren.") == (None, "2024-05-15")
    assert interval("Am Montag begann es. Drei Tage später kam der Regen.") == ("2024-05-16", "2024-05-16")
    assert interval("Am 3. Mai 2019 begann es. Ein Jahr später war es vorbei.") == ("2019-11-03", "2020-11-01")


def test_open_ends_stay_open() -> None:
    def interval(text: str) -> object:
        return find("a", text, (), (), "2024-05-15")[0].interval

    assert interval("Vor mehr als zehn Jahren begann es.") == (None, "2014-11-13")
    assert interval("Seit Jahren wird gebaut.") == (None, "2024-05-15")
    assert interval("Vor vielen Jahren begann es.") is not None
    assert interval("Vor vielen Jahren begann es.")[0] is None  # type: ignore[index]
    assert interval("Das Rad dreht sich innerhalb von vier Stunden.") is None


def test_an_attribute_keeps_the_article_of_its_noun() -> None:
    assert find("a", "Er beendet den drei Jahre währenden Streit.", (), (), None)[0].text == "drei Jahre"
