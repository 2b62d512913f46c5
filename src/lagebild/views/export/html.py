"""The whole dossier as one HTML file: no server, no network, nothing outside of it."""

from __future__ import annotations

import base64
import hashlib
import sys
from collections.abc import Collection
from typing import IO

from markupsafe import Markup

from lagebild.records.story import Story
from lagebild.views import dossier, page, positions, timeline
from lagebild.views.desk import Desk
from lagebild.views.dossier import only_story
from lagebild.views.pages.links import InFile
from lagebild.views.pages.render import asset, render
from lagebild.views.rows import Rows
from lagebild.views.wording import Lang, Wording


def write(view: Rows, out: IO[str], lang: Lang = "de", story: Story | None = None, articles: Collection[str] | None = None) -> int:
    """Write the dossier of a story (or of some articles, or of all) with every article in it; the number of articles."""
    if story is None and articles is None:
        story = only_story(view)
    desk = Desk.of(view, story.articles if story else articles)
    composed = dossier.compose(desk, story)
    pages = [p for p in (page.compose(view, article, own) for article, own in desk.each()) if p]
    style, script = asset("lagebild.css"), asset("lagebild.js")
    out.write(
        render(
            "single.html",
            Wording(lang),
            InFile([p.actor for p in composed.people]),
            dossier=composed,
            pages=pages,
            days=timeline.days(composed.timeline),
            clocks=timeline.CLOCKS,
            deadlines=positions.pending(composed.positions, composed.end),
            limit=sys.maxsize,
            anchor_people=True,
            others=(),
            elsewhere=False,
            style=Markup(style),
            script=Markup(script),
            policy=policy(style, script),
        )
    )
    return len(pages)


def policy(style: str, script: str) -> str:
    """A Content-Security-Policy that lets run only this style sheet and this script, and load nothing at all."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; form-action 'none'; base-uri 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
