"""One family of errors. Each carries its facts (path, URL, line, span), so a surface can say them in any language.

The text of an error is English and for logs; what a person reads is composed by the surface from `code` and the facts.
"""

from __future__ import annotations


class LagebildError(Exception):
    """Something went wrong that a user can act on.

    `code` is a stable, short identifier of the situation (for example ``empty-file``); `facts` are its particulars.
    """

    code = "error"

    def __init__(self, message: str, *, code: str | None = None, **facts: object) -> None:
        super().__init__(message)
        if code is not None:
            self.code = code
        self.facts: dict[str, object] = dict(facts)


class IntakeError(LagebildError):
    """A source could not become an article. Facts: `source`, often `line`."""

    code = "intake"


class ArticleError(LagebildError):
    """An article breaks its own contract: a span that is not verbatim, a hash that does not fit. Facts: `article`, `start`, `end`."""

    code = "article"


class StoreError(LagebildError):
    """A database could not be opened, read or written. Facts: `path`."""

    code = "store"


class WeightsError(LagebildError):
    """A weight file is missing, damaged or of another version. Facts: `path`, `expected`, `found`."""

    code = "weights"


class BackendError(LagebildError):
    """An optional backend or extra is not installed. Facts: `extra`, `install` (the command that installs it)."""

    code = "backend"
