"""Rendering: an article's text is never markup, quotation marks are set once, links leave only to the web."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from lagebild.views import page
from lagebild.views.highlight import Mark, stream
from lagebild.views.pages.links import InFile, Served, outside
from lagebild.views.pages.render import bare, marked, render
from lagebild.views.wording import Wording
from tests.views import harbour

DE = Wording("de")


def test_text_and_attributes_are_escaped() -> None:
    text = 'a <script>alert(1)</script> & "b"'
    html = marked(stream(text, 0, len(text), [Mark(0, 9, "time", form='"><img src=x onerror=alert(1)>')]), DE)
    assert "<script" not in html
    assert "<img" not in html
    assert Markup(html).striptags() == text


@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=20))
def test_no_text_becomes_an_element(text: str, id: str, form: str) -> None:
    marks = [Mark(0, len(text), "statement", id, form, id, 1), Mark(len(text) // 2, len(text), "time", form=form)]
    html = str(marked(stream(text, 0, len(text), marks), DE))
    opened = html.count("<")
    assert opened == html.count("<span") + html.count("</span>") + html.count("<a ") + html.count("</a>")
    assert html.count("<span") == html.count("</span>")


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("„So nicht“", "So nicht"),
        ('"So nicht"', "So nicht"),
        ("So nicht", "So nicht"),
        ("»So«", "So"),
        ("", ""),
        ("„", ""),
        ("„Nie“, so er", "Nie“, so er"),
    ],
)
def test_bare_takes_off_one_pair(text: str, inner: str) -> None:
    assert bare(text) == inner


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//x.example", "http:", "", None, "file:///etc/passwd", "http://[x"]
)
def test_only_web_addresses_may_be_followed(url: str | None) -> None:
    assert outside(url) == ""


def test_a_web_address_may_be_followed() -> None:
    assert outside(" https://nordkurier.example/a ") == "https://nordkurier.example/a"


def test_served_links() -> None:
    links = Served("/search", [("q", "a b&c"), ("lang", "de")])
    assert links.speak("en") == "/search?q=a+b%26c&lang=en"
    composed = page.compose(harbour.view(), harbour.view().articles()[0].id)
    assert composed is not None
    proof = composed.findings[0].line.source
    assert links.source(proof) == f"/article/{proof.article}#m-{proof.record}"
    assert links.actor(None) == ""


def test_links_inside_a_file_lead_only_to_what_is_there() -> None:
    links = InFile(["ac_1"])
    assert (links.actor("ac_1"), links.actor("ac_2")) == ("#p-ac_1", "")


def test_a_template_that_asks_for_something_missing_fails_loudly() -> None:
    with pytest.raises(Exception, match="undefined"):
        render("article.html", DE, Served())
