"""Sources into articles; files that have not changed since they were read are not read again."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from lagebild import intake
from lagebild.errors import IntakeError
from lagebild.intake.sources.walk import documents
from lagebild.records.article import Article
from lagebild.store.corpus import Store
from lagebild.store.files import SourceFile

#: A file that was changed so shortly before it was read may be changed again within the same tick of the file system's clock.
SETTLED_NS = 2_000_000_000
#: Files remembered in one transaction.
TOGETHER = 200


@dataclass(frozen=True, slots=True)
class Known:
    """An article that came from a file which has not changed."""

    id: str
    source: str


class Sources:
    """What comes out of sources, given what the store remembers of files. Content decides: a file is taken as unchanged where its
    SHA-256 is the same; where time of change and size are both the same, it is not even opened.
    """

    def __init__(self, store: Store, hints: intake.Hints) -> None:
        self._store = store
        self._hints = hints
        self._how = f"{version('lagebild')} {hints!r}"
        self._read: list[SourceFile] = []

    def load(self, sources: Iterable[str | Path]) -> Iterator[Article | Known | IntakeError]:
        """As :func:`lagebild.intake.load`, with `Known` for the articles of unchanged files."""
        for item in documents(sources, self._hints):
            if isinstance(item, IntakeError):
                yield item
            elif (found := _status(item.name)) is None:
                yield from intake.load([item.path or item.name], hints=self._hints)
            else:
                yield from self._of_file(item.name, found)

    def remember(self) -> None:
        """Note the files that were read, once their articles are written."""
        for at in range(0, len(self._read), TOGETHER):
            self._store.files.remember(self._read[at : at + TOGETHER])
        self._read.clear()

    def _of_file(self, name: str, found: os.stat_result) -> Iterator[Article | Known | IntakeError]:
        path = str(Path(name).absolute())
        before = self._store.files.known(path, self._how)
        if before and found.st_size == before.size and found.st_mtime_ns == before.modified:
            yield from (Known(id_, source) for id_, source in before.articles)
            return
        digest = _digest(name)
        if before and digest == before.sha256:
            self._read.append(SourceFile(path, self._how, _modified(found), found.st_size, digest, before.articles))
            yield from (Known(id_, source) for id_, source in before.articles)
            return
        articles: list[tuple[str, str]] = []
        whole = digest is not None
        for item in intake.load([name], hints=self._hints):
            if isinstance(item, IntakeError):
                whole = False  # what is wrong with a file is said every time
            else:
                articles.append((item.id, item.source))
            yield item
        if whole and articles and digest and _same(found, _status(name)):
            self._read.append(SourceFile(path, self._how, _modified(found), found.st_size, digest, tuple(articles)))


def _status(name: str) -> os.stat_result | None:
    """The status of a regular file, None for everything else."""
    try:
        found = Path(name).stat()
    except (OSError, ValueError):
        return None
    return found if stat.S_ISREG(found.st_mode) else None


def _same(before: os.stat_result, after: os.stat_result | None) -> bool:
    """True where nobody wrote to the file while it was read."""
    return after is not None and (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)


def _digest(name: str) -> str | None:
    try:
        with Path(name).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _modified(found: os.stat_result) -> int:
    """The time of change in nanoseconds; 0 for one so recent that it says nothing."""
    return found.st_mtime_ns if time.time_ns() - found.st_mtime_ns > SETTLED_NS else 0
