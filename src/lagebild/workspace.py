"""Lagebild: the one object every surface uses. Methods of a few lines, no logic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Literal

from lagebild.records.reading import Reading
from lagebild.settings import Settings

if TYPE_CHECKING:
    from lagebild.records.judgement import Judgement, JudgementVerdict
    from lagebild.run.local import BuildReport, Progress
    from lagebild.store.audit import Verification
    from lagebild.store.corpus import Store
    from lagebild.store.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingView(Reading):
    """A reading that a notebook shows as text with highlighted spans."""

    def _repr_html_(self) -> str:
        from lagebild.views.notebook import html

        return html(self)


def read(
    text: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    source: str = "<text>",
    backend: str = "rules",
) -> ReadingView:
    """Read one article: ``read(text, published="2025-08-07").statements``.

    `published` is the ISO day the article appeared; without it, relative dates stay unknown. Spans count in ``reading.article.text``:
    `text` without residue, in one spelling; its `source_map` leads back to `text`. Raises IntakeError where `text` holds no article.
    """
    from lagebild.intake import from_text
    from lagebild.reading.read import read as read_article

    article = from_text(text, source=source, published=published, outlet=outlet, title=title, url=url)
    reading = read_article(article, backend=backend)
    return ReadingView(**{f.name: getattr(reading, f.name) for f in fields(reading)})


class Lagebild:
    """A corpus in one database: ``Lagebild("lage.db").build(["articles/"])``, then ``.view``, ``.export``, ``.verify``.

    The database is opened on first use; `build` creates it. Close it with `close`, or use the object as a context manager.
    """

    def __init__(self, path: str | Path | None = None, *, readonly: bool = False, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.path = str(path if path is not None else self.settings.db)
        self.readonly = readonly
        self._store: Store | None = None

    def build(
        self,
        sources: Iterable[str | Path],
        *,
        progress: Progress | None = None,
        jobs: int | None = None,
        outlets: Mapping[str, str] | None = None,
        **options: Any,
    ) -> BuildReport:
        """Read the new articles of `sources` into the corpus and link them; see :func:`lagebild.run.local.build`.

        `outlets` names outlets by pattern of path or host (:func:`lagebild.intake.outlet.listed`), before those of the file
        ``outlets.yml`` beside the database.
        """
        from lagebild.run.local import build

        listed = (*(outlets or {}).items(), *self._outlets())
        if listed:
            from lagebild.intake import Hints

            options["hints"] = replace(options.get("hints") or Hints(), outlets=listed)
        store = self.open(create=True)
        return build(store, sources, progress=progress, jobs=jobs or self.settings.jobs, **({"backend": self.settings.backend} | options))

    def _outlets(self) -> tuple[tuple[str, str], ...]:
        from lagebild.intake.outlet import OUTLETS_FILE, read_outlets

        beside = Path(self.path).parent / OUTLETS_FILE
        return read_outlets(beside) if "://" not in self.path and beside.is_file() else ()

    @property
    def view(self) -> View:
        """Reading access, as of now; see :class:`lagebild.store.view.View`."""
        return self.open().view

    def export(self, format: str, out: IO[str] | Path, *, lang: Literal["de", "en"] | None = None) -> int:
        """Write the corpus as ``jsonl``, ``csv`` (`out` is a folder) or ``html`` in the language `lang`; the number of records."""
        from lagebild.views.export import write

        return write(self.view, format, out, lang=lang or self.settings.lang)

    def judge(self, left: str, right: str, verdict: JudgementVerdict, *, why: str, by: str, at: str | None = None) -> Judgement:
        """Say that two actor ids, or two figures, are ``same`` or ``different``; outweighs the rules.

        `by`: who says so; `at`: when (ISO; else now).
        """
        from datetime import UTC, datetime

        from lagebild.records.judgement import Judgement
        from lagebild.run.link import decide

        moment = at or datetime.now(UTC).isoformat(timespec="seconds")
        id_ = Judgement.identify(left, right, by, moment)
        made = Judgement(id=id_, left=left, right=right, verdict=verdict, score=1.0, reasons=(why,), by=by, at=moment)
        decide(self.open(), made)
        return made

    def retract(self, judgement: Judgement) -> None:
        """Take a judgement back; what stood before it counts again."""
        from lagebild.run.link import decide

        decide(self.open(), replace(judgement, retracted=True))

    def verify(self) -> Verification:
        """Re-check every span, hash and reference in the database."""
        return self.open().verify()

    def open(self, *, create: bool = False) -> Store:
        """The store behind; StoreError where it cannot be opened."""
        from lagebild import store

        if self._store is None:
            self._store = store.open(self.path, create=create, readonly=self.readonly and not create)
        return self._store

    def close(self) -> None:
        """Give the database back."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def __enter__(self) -> Lagebild:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
