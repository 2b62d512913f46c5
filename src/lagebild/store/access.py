"""What the parts of the store need of an open database."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

import sqlalchemy as sa

from lagebild.store.engines import Engine


class Access(Protocol):
    """An open database; :class:`lagebild.store.corpus.Store` is one."""

    engine: Engine

    def reading(self) -> AbstractContextManager[sa.Connection]:
        """A connection that reads."""
        ...

    def writing(self) -> AbstractContextManager[sa.Connection]:
        """A transaction: all of it or nothing."""
        ...

    def article_ids(self) -> list[str]:
        """Ids of all articles in the order of the export."""
        ...
