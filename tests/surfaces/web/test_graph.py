"""The way of a statement as a picture: drawn, named, reached by keyboard, readable on a phone and in the dark, and the same as JSON."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lagebild import Lagebild
from tests.surfaces.web.conftest import served, view
from tests.surfaces.web.test_accessibility import AUDIT, PAINTED

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

FIRST = """date 2026-03-04 Fährstreit in Lindenau
Die „New York Times“ berichtete unter Berufung auf Regierungskreise, die Reederei werde die Fähre nach Lindenau im Mai verkaufen.
Das Verkehrsministerium bestätigte das nicht.
„Es war ein offenes und nützliches Gespräch“, sagte Minister Hauke Petersen am Dienstag."""
SECOND = """date 2026-03-04 Verkauf der Fähre
„Es war ein offenes und konstruktives Gespräch“, sagte Minister Hauke Petersen am Dienstag. Das Rathaus von Lindenau wartet.
Der Minister sagte, die Reederei habe sich bewegt."""
OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A served story of two articles."""
    folder = tmp_path_factory.mktemp("told")
    for name, text in (("eins.txt", FIRST), ("zwei.txt", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")
    with Lagebild(folder / "lage.db") as corpus:
        corpus.build([folder / "eins.txt", folder / "zwei.txt"])
    yield from served(Path(folder / "lage.db"))


def fetched(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return json.loads(answer.read())


def test_the_chain_with_its_reaction_is_drawn_and_told(chromium: Chrome, told: str) -> None:
    chromium.get(f"{told}/all?lang=de")
    svg = next(e for e in chromium.find_elements("css selector", "svg.path") if "New York Times" in (e.get_attribute("textContent") or ""))
    assert chromium.execute_script("return arguments[0].closest('details').open", svg)
    title, desc = (svg.find_element("css selector", tag).get_attribute("textContent") for tag in ("title", "desc"))
    assert title == "Weg der Äußerung"
    assert "New York Times: nicht bestätigt von Verkehrsministerium." in str(desc)
    words = [e.text for e in svg.find_elements("xpath", "../ul/li")]
    assert "Regierungskreise: zitiert von New York Times" in words
    line = svg.find_element("xpath", "ancestor::li[1]")
    assert "Regierungskreise → , New York Times → , (nicht bestätigt: Verkehrsministerium)" in " ".join(
        str(line.find_element("class name", "chain").get_attribute("textContent")).split()
    )


def test_every_node_is_reached_by_keyboard_and_says_what_it_is(chromium: Chrome, told: str) -> None:
    chromium.get(f"{told}/all?lang=en")
    chromium.execute_script(OPEN_ALL)
    spots = chromium.find_elements("css selector", "svg.path .spot")
    assert len(spots) > 5
    for spot in spots:
        assert ":" in str(spot.get_attribute("aria-label"))
        chromium.execute_script("arguments[0].focus()", spot)
        assert chromium.execute_script("return document.activeElement === arguments[0]", spot)
    assert any("passes it on" in str(s.get_attribute("aria-label")) for s in spots)


def test_quotations_that_differ_stand_side_by_side(chromium: Chrome, told: str) -> None:
    chromium.get(f"{told}/all?lang=de")
    box = chromium.find_element("css selector", "#statements .differing")
    assert "Wortlaut weicht ab" in box.text
    line = box.find_element("xpath", "ancestor::li[1]").text
    assert "„Es war ein offenes und nützliches Gespräch“" in line
    assert "„Es war ein offenes und konstruktives Gespräch“" in line
    chromium.get(f"{told}/all?lang=en")
    assert "Wording differs" in chromium.find_element("css selector", "#claims .differing").text


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 375, 1280])
def test_it_fits_and_is_readable(chromium: Chrome, told: str, width: int, scheme: str) -> None:
    view(chromium, width, 800, scheme)
    chromium.get(f"{told}/all?lang=de")
    chromium.execute_script(OPEN_ALL)
    assert chromium.execute_script("return document.documentElement.scrollWidth") <= width
    assert chromium.execute_script(PAINTED) == []
    assert chromium.execute_script(AUDIT) == []
    outside = """return [...document.querySelectorAll('svg.path text')].filter(t => {
      const own = t.getBoundingClientRect(), all = t.ownerSVGElement.getBoundingClientRect();
      return own.right > all.right + 1 || own.bottom > all.bottom + 1 }).map(t => t.textContent)"""
    assert chromium.execute_script(outside) == []


def test_strokes_can_be_told_from_the_page(chromium: Chrome, told: str) -> None:
    """WCAG 2.2, 1.4.11: graphics at 3 to 1."""
    for scheme in ("light", "dark"):
        view(chromium, 1280, 900, scheme)
        chromium.get(f"{told}/all")
        chromium.execute_script(OPEN_ALL)
        low = chromium.execute_script(
            PAINTED.split("const low")[0] + "return [...document.querySelectorAll('svg.path .branch, svg.path .dot-mark')].filter(e => {"
            "const [a, b] = [lum(parse(getComputedStyle(e).stroke)), lum(ground(e.ownerSVGElement))];"
            "return (Math.max(a, b) + .05) / (Math.min(a, b) + .05) < 3 }).length"
        )
        assert low == 0


def test_the_same_as_json(told: str) -> None:
    with urllib.request.urlopen(f"{told}/all?lang=de", timeout=10) as answer:
        page = answer.read().decode()
    claim = page.split('class="claim')[1].split('id="d-')[1].split('"')[0]
    found = fetched(f"{told}/way/{claim}")
    assert found["id"] == claim
    assert {n["kind"] for n in found["nodes"]} >= {"person", "outlet"}
    assert {e["type"] for e in found["edges"]} == {"reported_by"}
    assert [n["name"] for n in found["nodes"] if n["origin"]] == ["Hauke Petersen"]
    for edge in found["edges"]:
        assert edge["source"]["text"]
    with pytest.raises(urllib.error.HTTPError):
        fetched(f"{told}/way/st_none")
