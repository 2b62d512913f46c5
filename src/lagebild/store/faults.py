"""The driver's errors in our own words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from lagebild.errors import StoreError
from lagebild.store.engines import Engine

MESSAGES = {
    "io-error": "cannot read or write",
    "disk-full": "there is no room left for",
    "read-only": "cannot write to",
    "locked": "another program is writing to",
    "corrupt": "is damaged:",
    "not-a-database": "is not a database:",
    "unavailable": "cannot be opened:",
    "integrity": "a record refers to one that is not there, in",
    "database": "the database reports an error:",
}


@contextmanager
def translated(engine: Engine) -> Iterator[None]:
    """Raise what the database reports as StoreError with its code and `path`; `cause` is the driver's own wording."""
    try:
        yield
    except DBAPIError as error:
        code = "integrity" if type(error).__name__ == "IntegrityError" else engine.code_of(error.orig or error)
        raise StoreError(f"{MESSAGES[code]} {engine.place} ({error.orig})", code=code, path=engine.place, cause=str(error.orig)) from error
    except UnicodeEncodeError as error:
        said = f"a text holds half a character (U+{ord(error.object[error.start]):04X}), which no database takes"
        raise StoreError(said, code="not-text", path=engine.place, cause=str(error)) from error
    except SQLAlchemyError as error:
        raise StoreError(
            f"{MESSAGES['database']} {engine.place} ({error})", code="database", path=engine.place, cause=str(error)
        ) from error
