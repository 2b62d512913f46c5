"""The palette in numbers: WCAG 2.2 contrast of every text colour on every ground it stands on, light and dark."""

from __future__ import annotations

import re

import pytest

from lagebild.views.pages.render import asset

CSS = asset("lagebild.css")
ROOTS = re.findall(r":root \{(.*?)\}", CSS, re.S)
LIGHT = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", ROOTS[0]))
DARK = LIGHT | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", ROOTS[1]))

TEXTS = ["ink", "soft", "accent", "held", "plan", "open", "no"]
PAIRS = [(text, ground) for text in TEXTS for ground in ("paper", "sheet", "faint")]
PAIRS += [("ink", ground) for ground in ("direct", "indirect", "position", "check", "mark")]
PAIRS += [(text, ground) for text in ("name", "time", "quantity", "soft") for ground in ("paper", "direct", "indirect")]
PAIRS += [("paper", "held"), ("accent", "mark"), ("soft", "position"), ("soft", "check")]


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(scheme: dict[str, str], text: str, ground: str) -> None:
    assert contrast(scheme[text], scheme[ground]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_the_focus_ring_can_be_seen(scheme: dict[str, str], ground: str) -> None:
    assert contrast(scheme["focus"], scheme[ground]) >= 3


def test_the_style_sheet_loads_nothing() -> None:
    assert "url(" not in CSS
    assert "@import" not in CSS
    assert "@font-face" not in CSS
