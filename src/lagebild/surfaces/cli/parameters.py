"""Options and arguments several verbs take, worded once."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lagebild.errors import StoreError
from lagebild.resources import table
from lagebild.surfaces.cli.page import Verb
from lagebild.surfaces.cli.wording import t

if TYPE_CHECKING:
    from lagebild.workspace import Lagebild

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class Day(click.ParamType):  # type: ignore[type-arg]  # generic from click 8.4 on only
    """An ISO calendar day, refused with a sentence in the reader's language."""

    name = "JJJJ-MM-TT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return date.fromisoformat(str(value)).isoformat()
        except ValueError:
            self.fail(t("messages.date_wrong", value=value), param, ctx)


class Outlet(click.ParamType):  # type: ignore[type-arg]  # as above
    """ "havelkurier/*=Havelkurier": a pattern of paths or a host, and the outlet's name."""

    name = "MUSTER=NAME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        pattern, _, name = str(value).partition("=")
        if not pattern.strip() or not name.strip():
            self.fail(t("messages.outlet_wrong", value=value), param, ctx)
        return pattern.strip(), name.strip()


def database() -> Decorator:
    """The DATABASE argument; ``lage.db`` where none is given."""
    return click.argument("database", default="lage.db", type=click.Path(path_type=Path, dir_okay=True))


def existing(path: Path) -> Path:
    """`path` if there is something, else a StoreError that says how to make a database."""
    if not path.exists():
        raise StoreError(f"there is no database at {path}", code="no-database", path=str(path))
    return path


def corpus(path: Path) -> Lagebild:
    """The database at `path` for reading; one that cannot be written to, on a medium of its own or of somebody else, is read as it is."""
    from lagebild.workspace import Lagebild

    return Lagebild(existing(path), readonly=not os.access(path, os.W_OK))


def backend() -> Decorator:
    """``--backend``."""
    return click.option("--backend", default=None, metavar="NAME", help=t("options.backend"))


def as_json() -> Decorator:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help=t("options.json"))


def limit(default: int) -> Decorator:
    """``-n/--limit``."""
    return click.option("-n", "--limit", type=click.IntRange(1), default=default, show_default=True, help=t("options.limit"))


def verb(name: str, function: Callable[..., Any]) -> click.Command:
    """The click command of a verb: help and examples from the wording table, -h beside --help."""
    examples = "\n".join(f"  $ {line}" for line in table("cli")["examples"].get(name, ()))
    text = t(f"commands.{name}") + (f"\n\n\b\n{examples}" if examples else "")
    settings = {"help_option_names": ["-h", "--help"], "max_content_width": 110}
    return click.command(name, cls=Verb, help=text, short_help=t(f"commands.{name}"), context_settings=settings)(function)
