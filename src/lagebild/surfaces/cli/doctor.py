"""``lagebild doctor``: what is installed, which models and extras, and what to do about what is missing."""

from __future__ import annotations

import importlib.metadata
import platform
import sqlite3

import click

from lagebild import __version__
from lagebild.surfaces.cli.parameters import verb
from lagebild.surfaces.cli.wording import language

#: Distribution, what it is for (de, en), and the command that brings it.
EXTRAS = (
    ("onnxruntime", "trainierte Gewichte", "trained weights", "pip install onnxruntime"),
    ("spacy", "spaCy als Backend", "spaCy as a backend", "pip install 'lagebild[spacy]'"),
)


def make() -> click.Command:
    """The verb."""

    def run() -> int:
        german = language() == "de"
        click.echo(f"lagebild {__version__} · Python {platform.python_version()} · {platform.system()} {platform.machine()}")
        fts5 = _has_fts5()
        click.echo(_line(fts5, f"SQLite {sqlite3.sqlite_version}, FTS5", "" if fts5 else "Python mit FTS5"))
        for name, de, en, install in EXTRAS:
            version = _version(name)
            click.echo(_line(bool(version), f"{name} {version or '–'}: {de if german else en}", "" if version else install))
        for name, state in _weights().items():
            click.echo(_line(state == "ok", f"{'Gewichte' if german else 'weights'} {name}", "" if state == "ok" else state))
        return 0 if fts5 else 1

    return verb("doctor", run)


def _line(fine: bool, what: str, remedy: str) -> str:
    return f"  {'✓' if fine else '·'} {what}" + (f"  → {remedy}" if remedy else "")


def _version(distribution: str) -> str | None:
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return None


def _has_fts5() -> bool:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("create virtual table probe using fts5(words)")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return True


def _weights() -> dict[str, str]:
    """Each known weight file and "ok", or what is wrong with it."""
    from lagebild import weights
    from lagebild.errors import LagebildError

    states = {}
    for name in weights.available():
        try:
            weights.load(name)  # type: ignore[call-overload]
            states[name] = "ok"
        except (LagebildError, ImportError) as error:
            states[name] = str(error)
    return states
