"""Store: a corpus of articles and what was read from them, in one database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from lagebild.records.proof import verify as prove
from lagebild.records.reading import Reading
from lagebild.store import migrate, writer
from lagebild.store.engines import WRITES, Engine
from lagebild.store.faults import translated
from lagebild.store.schema import articles, ledger

if TYPE_CHECKING:
    from lagebild.store.audit import Verification
    from lagebild.store.files import Files
    from lagebild.store.pairs import Pairs
    from lagebild.store.partners import Partners
    from lagebild.store.people import People
    from lagebild.store.themes import Themes
    from lagebild.store.view import View


class Store:
    """An open database. Use it as a context manager, or call `close`.

    Every write is one transaction: a process killed in the middle leaves the database as it was before that write.
    All methods raise StoreError for what the database reports (disk-full, read-only, locked, corrupt, …).
    """

    def __init__(self, engine: Engine, *, create: bool = False, readonly: bool = False) -> None:
        self.engine = engine
        self.readonly = readonly
        with translated(engine):
            self._pool = engine.connect(create=create, readonly=readonly)
            with self._pool.connect().execution_options(**{WRITES: not readonly}) as connection, connection.begin():
                migrate.bring_up(engine, connection, create=create, readonly=readonly)

    @property
    def place(self) -> str:
        """The path or URL this store was opened with."""
        return self.engine.place

    @property
    def view(self) -> View:
        """Reading access as of now; see :class:`lagebild.store.view.View`."""
        from lagebild.store.view import View

        return View(self)

    @cached_property
    def pairs(self) -> Pairs:
        """What the linking step asks for; see :class:`lagebild.store.pairs.Pairs`."""
        from lagebild.store.pairs import Pairs

        return Pairs(self)

    @cached_property
    def partners(self) -> Partners:
        """Who is compared with whom; see :class:`lagebild.store.partners.Partners`."""
        from lagebild.store.partners import Partners

        return Partners(self)

    @cached_property
    def people(self) -> People:
        """Actors by the names they may share; see :class:`lagebild.store.people.People`."""
        from lagebild.store.people import People

        return People(self)

    @cached_property
    def themes(self) -> Themes:
        """What articles speak of; see :class:`lagebild.store.themes.Themes`."""
        from lagebild.store.themes import Themes

        return Themes(self)

    @cached_property
    def files(self) -> Files:
        """Files that were read; see :class:`lagebild.store.files.Files`."""
        from lagebild.store.files import Files

        return Files(self)

    def has(self, id: str) -> bool:
        """True where an article of this id has been read and written."""
        with self.reading() as connection:
            return _has(connection, id)

    def write(self, reading: Reading) -> bool:
        """Write one article and everything read from it, as a whole or not at all; False where it was there already.

        Every span is checked first (ArticleError). An article whose URL or source is known with another text becomes that
        article's next version; the older one stays.
        """
        if self.has(reading.article.id):
            return False
        prove(reading)
        with self.writing() as connection:
            if _has(connection, reading.article.id):  # another process was faster
                return False
            writer.write(connection, self.engine, reading)
        return True

    def append(self, records: Iterable[Any]) -> int:
        """Add judgements, passages, claims or stories; what is there already stays as it is. The number of new ones.

        A judgement equal to the one in force is not repeated; one of the same id that differs outweighs the former.
        """
        with self.writing() as connection:
            return sum(writer.append(connection, record) for record in records)

    def verify(self) -> Verification:
        """Re-check every span, hash and reference."""
        from lagebild.store.audit import audit

        return audit(self, self.view)

    def settle(self) -> None:
        """Leave one tidy file behind after a build."""
        with translated(self.engine), self._pool.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            self.engine.settle(connection)

    def close(self) -> None:
        """Give the database back."""
        self._pool.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection that reads."""
        with translated(self.engine), self._pool.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction: all of it or nothing."""
        with translated(self.engine), self._pool.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
            yield connection

    def article_ids(self) -> list[str]:
        """Ids of all articles in the order of the export: by publish date, undated last, then by id."""
        with self.reading() as connection:
            return list(connection.scalars(sa.select(articles.c.id).order_by(*writer.article_order())))


def _has(connection: sa.Connection, article: str) -> bool:
    return connection.scalar(sa.select(sa.literal(1)).where(ledger.c.article == article, ledger.c.step == "read")) is not None
