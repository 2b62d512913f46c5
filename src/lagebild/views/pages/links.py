"""Where a page's links lead: to other pages when served, to anchors inside the one file when exported.

Anchors: ``a-`` article, ``m-`` a mark in an article's text, ``f-`` its line beside the text, ``d-`` its line in the dossier,
``p-`` an actor; each followed by the record's id.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol
from urllib.parse import quote, urlencode, urlsplit

from lagebild.views.evidence import Source
from lagebild.views.page import HERE


class Links(Protocol):
    """All addresses a template may ask for; "" means that there is no such place."""

    def home(self) -> str:
        """The list of stories, or the only dossier."""

    def everything(self) -> str:
        """The dossier of all articles."""

    def story(self, story: str) -> str:
        """A story's dossier."""

    def article(self, article: str) -> str:
        """An article from its beginning."""

    def source(self, source: Source) -> str:
        """The very stretch of an article."""

    def actor(self, actor: str | None) -> str:
        """An actor's page or line."""

    def search(self) -> str:
        """Where the search form leads; "" for search inside the page."""

    def speak(self, lang: str) -> str:
        """This page in another language."""


class Served:
    """Links between the pages of a served dossier; `here` is the path and `query` the query of the page at hand."""

    def __init__(self, here: str = "/", query: Collection[tuple[str, str]] = ()) -> None:
        self._here = here
        self._query = [(key, value) for key, value in query if key != "lang"]

    def home(self) -> str:
        return "/"

    def everything(self) -> str:
        return "/all"

    def story(self, story: str) -> str:
        return f"/story/{quote(story, safe='')}"

    def article(self, article: str) -> str:
        return f"/article/{quote(article, safe='')}"

    def source(self, source: Source) -> str:
        if source.record == source.article:
            return self.article(source.article)
        if source.record:
            return f"{self.article(source.article)}#m-{quote(source.record)}"
        return f"{self.article(source.article)}?at={source.start}-{source.end}#m-{HERE}"

    def actor(self, actor: str | None) -> str:
        return f"/actor/{quote(actor, safe='')}" if actor else ""

    def search(self) -> str:
        return "/search"

    def speak(self, lang: str) -> str:
        return f"{quote(self._here)}?{urlencode([*self._query, ('lang', lang)])}"


class InFile:
    """Links inside one self-contained file that holds these articles and actors."""

    def __init__(self, actors: Collection[str]) -> None:
        self._actors = frozenset(actors)

    def home(self) -> str:
        return "#top"

    def everything(self) -> str:
        return "#top"

    def story(self, story: str) -> str:
        return "#top"

    def article(self, article: str) -> str:
        return f"#a-{quote(article)}"

    def source(self, source: Source) -> str:
        if source.record and source.record != source.article:
            return f"#m-{quote(source.record)}"
        return self.article(source.article)

    def actor(self, actor: str | None) -> str:
        return f"#p-{quote(actor)}" if actor in self._actors and actor else ""

    def search(self) -> str:
        return ""

    def speak(self, lang: str) -> str:
        return ""


def outside(url: str | None) -> str:
    """`url` if it is a web address one may follow, else "": an article's metadata must not bring in other schemes."""
    if not url:
        return ""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else ""
