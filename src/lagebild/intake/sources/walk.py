"""Folders, globs and files in an order that does not depend on the machine."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import IO

from lagebild.errors import IntakeError
from lagebild.intake.hints import Hints
from lagebild.intake.outlet import OUTLETS_FILE
from lagebild.intake.sources.document import Document
from lagebild.text.printable import file_name


def documents(sources: Iterable[str | Path], hints: Hints) -> Iterator[Document | IntakeError]:
    """Each source opened out; a folder gives its files (hidden ones left out), sorted by name, before its folders."""
    for source in sources:
        name = str(source)
        if name == "-":
            yield Document("-", _standard_input)
        elif name.startswith(("http://", "https://")):
            from lagebild.intake.sources.web import fetch

            yield Document(name, partial(fetch, name, hints.timeout), url=name)
        else:
            yield from _on_disk(name)


def _on_disk(name: str) -> Iterator[Document | IntakeError]:
    path = Path(name)
    if path.is_dir():
        yield from _folder(name)
    elif path.exists():
        yield _file(name)
    elif glob.has_magic(name):
        found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - takes absolute and relative patterns as the shell does
        for match in found:
            yield from _folder(match) if Path(match).is_dir() and not name.endswith("**") else _files_only(match)
        if not found:
            yield IntakeError(f"{name}: nothing matches", code="unreadable", source=name, why="nothing matches")
    else:
        shown = file_name(name)
        yield IntakeError(f"{shown}: no such file or folder", code="unreadable", source=shown, why="no such file or folder")


def _files_only(name: str) -> Iterator[Document]:
    if Path(name).is_file():
        yield _file(name)


def _folder(name: str) -> Iterator[Document | IntakeError]:
    problems: list[OSError] = []
    for folder, subfolders, files in os.walk(name, onerror=problems.append):
        subfolders[:] = sorted(d for d in subfolders if not d.startswith("."))
        for file in sorted(f for f in files if not f.startswith(".") and not _ours(f)):
            yield _file(str(Path(folder, file)))
        while problems:
            yield unreadable(str(problems[0].filename), problems.pop(0))
    while problems:
        yield unreadable(str(problems[0].filename), problems.pop(0))


def _ours(file: str) -> bool:
    """A database or the list of outlets, kept beside the articles: not one of them."""
    return file == OUTLETS_FILE or file.endswith((".db", ".db-wal", ".db-shm", ".db-journal"))


def _file(name: str) -> Document:
    return Document(file_name(name), partial(_open, name), path=name)


def _open(name: str) -> IO[bytes]:
    if Path(name).exists() and not Path(name).is_file():  # a pipe or device would block for ever
        raise IntakeError(f"{file_name(name)}: not a regular file", code="unreadable", source=file_name(name), why="not a regular file")
    return Path(name).open("rb")


def unreadable(name: str, error: OSError) -> IntakeError:
    """The operating system's refusal as an IntakeError."""
    name = file_name(name)
    why = error.strerror or str(error)
    return IntakeError(f"{name}: {why}", code="unreadable", source=name, why=why)


def _standard_input() -> IO[bytes]:
    import sys

    return sys.stdin.buffer
