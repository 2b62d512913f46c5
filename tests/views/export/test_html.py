"""The single file: complete, closed, and inert."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser

import pytest

from lagebild.views.export import html
from lagebild.views.wording import Lang
from tests.views import harbour


class Reader(HTMLParser):
    """Collects elements, ids and links, and checks that elements close in order."""

    EMPTY = frozenset({"meta", "link", "input", "br", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")


def written(lang: Lang) -> str:
    out = io.StringIO()
    assert html.write(harbour.view(), out, lang, harbour.story()) == 3
    return out.getvalue()


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


@pytest.mark.parametrize("lang", ["de", "en"])
def test_elements_close_and_ids_are_unique(lang: Lang) -> None:
    reader = read(written(lang))
    assert not reader.faults
    assert not reader.open
    ids = [attrs["id"] for _, attrs in reader.elements if "id" in attrs]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_link_leads_to_something_in_the_file(lang: Lang) -> None:
    reader = read(written(lang))
    ids = {attrs["id"] for _, attrs in reader.elements if "id" in attrs}
    links = [attrs["href"] or "" for tag, attrs in reader.elements if tag == "a"]
    assert len(links) > 20
    assert [link for link in links if not link.startswith("#") or link[1:] not in ids] == []


def test_nothing_is_loaded_and_only_our_own_script_may_run() -> None:
    text = written("de")
    reader = read(text)
    assert [attrs for tag, attrs in reader.elements if "src" in attrs] == []
    assert [attrs["href"] for tag, attrs in reader.elements if tag == "link"] == ["data:,"]
    assert sum(tag == "script" for tag, _ in reader.elements) == 1
    assert [tag for tag, attrs in reader.elements if any(name.startswith("on") or name == "style" for name in attrs)] == []
    policy = next(attrs["content"] for tag, attrs in reader.elements if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_text_and_title_of_an_article_stay_text() -> None:
    text = written("de")
    assert "&lt;script&gt;alert(&#34;Hafen&#34;)&lt;/script&gt;" in text
    assert "&lt;img src=x onerror=alert(1)&gt;" in text
    assert "<img" not in text
    assert 'href="javascript:' not in text


def test_only_what_stood_in_quotation_marks_is_quoted() -> None:
    text = written("de")
    assert "„So nicht“" in text
    assert "„Es gebe keinen Plan" not in text
    assert not re.search(r"„\s*Jensen bestritt", text)


def test_the_same_view_gives_the_same_file() -> None:
    assert written("de") == written("de")
