"""Every link of the served dossier leads somewhere: the page answers and holds the place the link names."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from starlette.testclient import TestClient

from lagebild.surfaces.web.app import create


class Anchors(HTMLParser):
    """The links and the ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        if tag == "a" and given.get("href"):
            self.links.append(given["href"] or "")


def crawl(client: TestClient) -> tuple[dict[str, Anchors], dict[str, int]]:
    """All pages that can be reached from the first one, and the status of each."""
    pages: dict[str, Anchors] = {}
    status: dict[str, int] = {}
    waiting = ["/", "/all", "/search?q=Reederei"]
    while waiting:
        address = waiting.pop()
        if address in status:
            continue
        answer = client.get(address)
        status[address] = answer.status_code
        page = pages[address] = Anchors()
        page.feed(answer.text)
        for link in page.links:
            parts = urlsplit(urljoin(address, link))
            if not parts.netloc and "lang=" not in parts.query:
                waiting.append(parts._replace(fragment="").geturl())
    return pages, status


def test_no_link_leads_nowhere(database: Path) -> None:
    with TestClient(create(database)) as client:
        pages, status = crawl(client)
    assert len(pages) > 8
    assert {address: code for address, code in status.items() if code != 200} == {}
    dead = []
    for address, page in pages.items():
        for link in page.links:
            parts = urlsplit(urljoin(address, link))
            home = pages.get(parts._replace(fragment="").geturl())
            if home and parts.fragment and unquote(parts.fragment) not in home.ids:
                dead.append(f"{address} → {link}")
    assert dead == []
