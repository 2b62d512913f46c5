"""A story whose every text field tries to become markup: nothing of it may."""

from __future__ import annotations

import dataclasses
import io
from html.parser import HTMLParser
from typing import Any

import pytest

from lagebild.records.article import Article, Cut
from lagebild.records.claim import Claim, Origin, Stage
from lagebild.records.event import Participant
from lagebild.records.quantity import Reference, Why
from lagebild.records.reading import Reading
from lagebild.records.span import Span
from lagebild.records.story import Story
from lagebild.views import dossier, finding, page, positions, profile, timeline
from lagebild.views.export import html
from lagebild.views.pages.links import Served
from lagebild.views.pages.render import render
from lagebild.views.wording import Lang, Wording
from tests.views import harbour

EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(2)><a href=javascript:alert(3)>x</a>{{ 7654321 * 3 }}"
ALLOWED = frozenset(
    {
        *(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "link",
            "script",
            "body",
            "header",
            "nav",
            "main",
            "footer",
            "section",
            "article",
            "aside",
        ),
        *(
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "div",
            "span",
            "b",
            "small",
            "br",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "cite",
            "mark",
            "time",
        ),
        *("figure", "svg", "desc", "path", "g", "rect", "circle", "text"),
        *("a", "details", "summary", "form", "label", "input", "button", "fieldset", "legend"),
    }
)


class Watch(HTMLParser):
    """Every element and attribute that is not ours."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        if tag not in ALLOWED:
            self.faults.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                self.faults.append(name)
            if name in ("href", "src", "action") and (value or "").lstrip().lower().startswith(("javascript:", "vbscript:")):
                self.faults.append(f"{name}={value}")


def hostile() -> harbour.FakeView:
    """The morning's reading with every free text replaced."""
    first = harbour.readings()[0]
    text = f"{EVIL}\n{first.article.text}"
    home = harbour.article(text, outlet=EVIL, published="2025-05-06", source=EVIL, title=EVIL)
    evil: dict[str, Any] = {"authors": (EVIL,), "credits": (EVIL,), "published_why": EVIL, "url": "javascript:alert(4)", "encoding": EVIL}
    home = dataclasses.replace(home, cut=(Cut(EVIL, EVIL),), **evil)
    return harbour.FakeView((_reading(first, home),), told=(_story(home),), extra={"claim": [_claim(home)]})


def _story(home: Article) -> Story:
    return Story(id="sy_evil", title=EVIL, articles=(home.id,), start=EVIL, end=EVIL)


def _claim(home: Article) -> Claim:
    stages = (Stage(None, EVIL, home.id, Span.of(home.text, 0, 5)), Stage(None, "held", home.id, Span.of(home.text, 6, 9)))
    return Claim(id="cl_evil", kind="event", members=("ev",), origins=(Origin(EVIL, EVIL, ("ev",)),), history=stages)


def _reading(first: Reading, home: Article) -> Reading:
    whole = Span.of(home.text, 0, len(EVIL))
    people = tuple(dataclasses.replace(a, name=EVIL, aliases=(EVIL,), roles=()) for a in first.actors)
    told: dict[str, Any] = {"speaker_name": EVIL, "via": (EVIL,), "addressee": EVIL, "platform": EVIL, "hedge": EVIL, "stance": EVIL}
    said = tuple(
        dataclasses.replace(s, article=home.id, spans=(whole,), text=EVIL, speaker=who, said_on=EVIL, **told)
        for s, who in zip(first.statements, (harbour.BRANDT, None), strict=True)
    )
    at: dict[str, Any] = {"article": home.id, "start": 0, "end": len(EVIL), "text": EVIL}
    done = tuple(
        dataclasses.replace(e, **at, status=EVIL, when=EVIL, where=EVIL, certainty=EVIL, participants=(Participant(None, EVIL),))
        for e in first.events
    )
    held = tuple(dataclasses.replace(p, **at, actor_name=EVIL, towards=EVIL, deadline=EVIL, conditional_on=EVIL) for p in first.positions)
    fact = Reference(EVIL, 1.0, EVIL, EVIL, EVIL)
    checks = tuple(
        dataclasses.replace(c, article=home.id, spans=(whole,), kind=EVIL, why=Why(EVIL, EVIL), reference=fact) for c in first.checks
    )
    times = tuple(dataclasses.replace(t, **at, value=EVIL) for t in first.times)
    mentions = tuple(dataclasses.replace(m, **at) for m in first.mentions)
    return Reading(
        article=home, actors=people, statements=said, events=done, positions=held, checks=checks, times=times, mentions=mentions
    )  # fmt: skip


def watched(text: str) -> Watch:
    watch = Watch()
    watch.feed(text)
    assert "22962963" not in text, "text of an article was run as a template"
    return watch


@pytest.mark.parametrize("lang", ["de", "en"])
def test_no_field_becomes_markup_on_a_served_page(lang: Lang) -> None:
    view, words, links = hostile(), Wording(lang), Served("/" + EVIL, [("q", EVIL)])
    composed = dossier.compose(view, view.stories()[0])
    facts: dict[str, dict[str, Any]] = {
        "dossier.html": {
            "dossier": composed, "days": timeline.days(composed.timeline), "clocks": timeline.CLOCKS, "limit": 50,
            "deadlines": positions.deadlines(composed.positions), "anchor_people": False, "others": view.stories(), "elsewhere": True,
        },
        "article.html": {"page": page.compose(view, view.articles()[0].id), "story": EVIL},
        "actor.html": {"profile": profile.compose(view, harbour.BRANDT), "about": EVIL, "limit": 50},
        "search.html": {"query": EVIL, "result": finding.compose(view, EVIL)},
        "stories.html": {"stories": view.stories(), "count": 1},
        "trouble.html": {"error": EVIL},
    }  # fmt: skip
    for template, given in facts.items():
        watch = watched(render(template, words, links, **given))
        assert (template, watch.faults, watch.scripts) == (template, [], 1)


def test_no_field_becomes_markup_in_the_file() -> None:
    out = io.StringIO()
    html.write(hostile(), out)
    watch = watched(out.getvalue())
    assert watch.faults == []
    assert watch.scripts == 1
