"""One function per page: ask a view for what is there, hand it to its template."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from lagebild.records.story import Story
from lagebild.views import chains, dossier, finding, page, positions, profile, timeline
from lagebild.views.pages.links import Served
from lagebild.views.pages.render import asset, render
from lagebild.views.rows import Rows
from lagebild.views.wording import LANGS, Wording, choose

ASSETS = {"lagebild.css": "text/css", "lagebild.js": "text/javascript", "icon.svg": "image/svg+xml"}
#: Lines of each list on a dossier's page; the rest stands with the articles and people.
LINES_SHOWN = 120
#: The same on a page of its own.
LINES_OF_ONE = 1000
LONGEST_QUERY = 400


def home(request: Request) -> Response:
    """The dossier where one story is told by several articles (or no story is known), else the list of stories."""
    stories = list(_view(request).stories())
    told = [s for s in stories if len(s.articles) > 1]
    if len(told) == 1:
        return _dossier(request, told[0], others=[s for s in stories if s is not told[0]])
    if not stories:
        return _dossier(request, None)
    return _answer(request, "stories.html", stories=stories, count=len(list(_view(request).articles())))


def everything(request: Request) -> Response:
    """One dossier over all articles."""
    return _dossier(request, None)


def story(request: Request) -> Response:
    """The dossier of one story."""
    wanted = request.path_params["id"]
    found = next((s for s in _view(request).stories() if s.id == wanted), None)
    return _dossier(request, found) if found else _missing(request)


def article(request: Request) -> Response:
    """One article with its marks; ``?at=12-80`` marks a stretch of it."""
    view, wanted = _view(request), request.path_params["id"]
    composed = page.compose(view, wanted, at=_stretch(request.query_params.get("at", "")))
    home = next((s.id for s in view.stories() if wanted in s.articles), None)
    return _answer(request, "article.html", page=composed, story=home) if composed else _missing(request)


def actor(request: Request) -> Response:
    """One actor; ``?about=`` keeps to what was said about a word."""
    about = request.query_params.get("about", "")[:LONGEST_QUERY].strip()
    composed = profile.compose(_view(request), request.path_params["id"], about)
    return _answer(request, "actor.html", profile=composed, about=about, limit=LINES_OF_ONE) if composed else _missing(request)


def way(request: Request) -> Response:
    """Nodes and edges of the chain of a statement or claim, as JSON."""
    view, wanted = _view(request), request.path_params["id"]
    found = chains.find(view, wanted)
    return JSONResponse({"id": wanted, **found.as_dict()}) if found else _missing(request)


def search(request: Request) -> Response:
    """What a query found."""
    words = request.query_params.get("q", "")[:LONGEST_QUERY]
    return _answer(request, "search.html", query=words.strip(), result=finding.compose(_view(request), words))


def static(request: Request) -> Response:
    """Style sheet, script, icon."""
    name = request.path_params["name"]
    if name not in ASSETS:
        return _missing(request)
    return Response(asset(name), media_type=ASSETS[name], headers={"Cache-Control": "no-cache"})


def missing(request: Request, error: Exception) -> Response:
    """What no route fits."""
    return _missing(request)


def trouble(request: Request, error: Exception) -> Response:
    """The database could not be read just now: it says so, and with which error."""
    return _answer(request, "trouble.html", status=503, error=str(error))


def _dossier(request: Request, chosen: Story | None, others: Sequence[Story] = ()) -> Response:
    view = _view(request)
    composed = dossier.compose(view, chosen)
    if not composed.pieces:
        return _answer(request, "stories.html", stories=[], count=0)
    return _answer(
        request,
        "dossier.html",
        dossier=composed,
        days=timeline.days(composed.timeline),
        clocks=timeline.CLOCKS,
        deadlines=positions.pending(composed.positions, composed.end),
        limit=LINES_SHOWN,
        anchor_people=False,
        others=others,
        elsewhere=bool(chosen and {a.id for a in view.articles()} - set(chosen.articles)),
    )


def _missing(request: Request) -> Response:
    return _answer(request, "missing.html", status=404)


def _answer(request: Request, template: str, status: int = 200, **facts: Any) -> Response:
    wanted = request.query_params.get("lang")
    lang = choose(wanted, request.cookies.get("lang"), request.headers.get("accept-language", ""))
    links = Served(request.url.path, request.query_params.multi_items())
    response = HTMLResponse(render(template, Wording(lang), links, **facts), status_code=status)
    response.headers["Content-Language"] = lang
    response.headers["Vary"] = "Accept-Language, Cookie"
    if wanted in LANGS:
        response.set_cookie("lang", lang, max_age=31_536_000, samesite="lax", httponly=True)
    return response


def _stretch(text: str) -> tuple[int, int] | None:
    match = re.fullmatch(r"(\d{1,9})-(\d{1,9})", text)
    return (int(match[1]), int(match[2])) if match and int(match[1]) < int(match[2]) else None


def _view(request: Request) -> Rows:
    """The corpus as it is now."""
    view: Rows = request.app.state.corpus.view
    return view
