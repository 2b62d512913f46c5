"""What a screen reader needs, checked in the browser's own tree: names, landmarks, headings, labels, unique ids, contrast as painted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.surfaces.web.conftest import view
from tests.views import harbour

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

PATHS = ["/", f"/article/{harbour.readings()[0].article.id}", f"/actor/{harbour.BRANDT}", "/search?q=Reederei", "/nowhere"]

AUDIT = (Path(__file__).parent / "structure.js").read_text(encoding="utf-8")

PAINTED = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_structure(chromium: Chrome, site: str, path: str, lang: str) -> None:
    chromium.get(f"{site}{path}{'&' if '?' in path else '?'}lang={lang}")
    assert chromium.execute_script(AUDIT) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_contrast_as_painted(chromium: Chrome, site: str, path: str, scheme: str) -> None:
    view(chromium, 1280, 900, scheme)
    chromium.get(site + path)
    for box in chromium.find_elements("css selector", ".toggles input:not(:checked)"):
        box.click()
    assert chromium.execute_script(PAINTED) == []


@pytest.mark.parametrize("path", PATHS[:2])
def test_fingers_find_their_targets(chromium: Chrome, site: str, path: str) -> None:
    """WCAG 2.2, 2.5.8: controls of at least 24 by 24 pixels; links inside running text are exempt."""
    view(chromium, 375, 800)
    chromium.get(site + path)
    small = chromium.execute_script(
        "return [...document.querySelectorAll('button, summary, .tongues a, .rail a, .toggles label')].filter(e => e.checkVisibility())"
        ".filter(e => { const r = e.getBoundingClientRect(); return r.height < 24 || r.width < 24 }).map(e => e.outerHTML.slice(0, 80))"
    )
    assert small == []
