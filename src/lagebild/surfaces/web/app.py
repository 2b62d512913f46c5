"""The served dossier: server-rendered pages over one database, read only. No page loads anything from elsewhere."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from lagebild.errors import StoreError
from lagebild.surfaces.web import pages
from lagebild.surfaces.web.corpus import Corpus
from lagebild.surfaces.web.headers import StrictHeaders


def create(path: str | Path) -> Starlette:
    """The application over the database at `path`, which is opened once, read only. Raises StoreError where it cannot be opened."""
    corpus = Corpus(path)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        corpus.close()

    app = Starlette(
        routes=[
            Route("/", pages.home),
            Route("/all", pages.everything),
            Route("/story/{id}", pages.story),
            Route("/article/{id}", pages.article),
            Route("/actor/{id}", pages.actor),
            Route("/way/{id}", pages.way),
            Route("/search", pages.search),
            Route("/static/{name}", pages.static),
            Route("/healthz", _alive),
        ],
        middleware=[Middleware(StrictHeaders)],
        exception_handlers={404: pages.missing, StoreError: pages.trouble},
        lifespan=lifespan,
    )
    app.state.corpus = corpus
    return app


def _alive(request: Request) -> Response:
    """For whoever starts the server and waits until it answers."""
    return Response("ok", media_type="text/plain")
