"""Files that became articles, so that what has not changed is not read again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from lagebild.store import schema
from lagebild.store.access import Access
from lagebild.store.fetch import chunks


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it was read: `modified` in nanoseconds, 0 where it cannot be relied on; `how`: hints and version it was read with;
    `articles`: id and source of what came out of it.
    """

    path: str
    how: str
    modified: int
    size: int
    sha256: str
    articles: tuple[tuple[str, str], ...]


class Files:
    """What is known of files. Nothing that a reader of the corpus sees depends on it."""

    def __init__(self, store: Access) -> None:
        self._store = store

    def known(self, path: str, how: str) -> SourceFile | None:
        """The file at `path` as it was last read in this manner."""
        table = schema.source_files
        with self._store.reading() as connection:
            row = connection.execute(sa.select(table).where(table.c.path == path, table.c.how == how)).mappings().first()
        return SourceFile(**{**row, "articles": tuple((a, source) for a, source in row["articles"])}) if row else None

    def remember(self, files: Iterable[SourceFile]) -> None:
        """Note files whose articles are all here; the others will be read again."""
        table, held = schema.source_files, schema.articles.c
        with self._store.writing() as connection:
            for file in files:
                wanted = {article for article, _ in file.articles}
                found = sum(len(connection.scalars(sa.select(held.id).where(held.id.in_(ids))).all()) for ids in chunks(sorted(wanted)))
                connection.execute(table.delete().where(table.c.path == file.path))
                if found == len(wanted):
                    connection.execute(table.insert(), {**asdict(file), "articles": [list(pair) for pair in file.articles]})
