"""Every route is documented."""

from __future__ import annotations

from pathlib import Path

from starlette.routing import Route

from lagebild.surfaces.web.app import create

DOCS = Path(__file__).parents[3] / "docs" / "web.md"


def test_every_route_is_in_the_docs(database: Path) -> None:
    documented = DOCS.read_text(encoding="utf-8")
    paths = [route.path for route in create(database).routes if isinstance(route, Route)]
    assert len(paths) > 5
    assert [path for path in paths if f"`{path}`" not in documented] == []
