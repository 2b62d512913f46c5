"""Build a corpus on this machine: intake, read, write, then link."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lagebild import intake
from lagebild.errors import ArticleError, IntakeError, StoreError
from lagebild.language.backends import select
from lagebild.records.article import Article
from lagebild.records.reading import Reading
from lagebild.run.figures import figures_read
from lagebild.run.link import link, note
from lagebild.run.pool import readings
from lagebild.run.report import BuildReport, Duplicate
from lagebild.run.sources import Known, Sources
from lagebild.store.corpus import Store

#: Called with how many sources are done and how many there are, None while that is not known.
Progress = Callable[[int, int | None], None]

#: What a store says of the article, not of itself: the other articles go on.
OF_ONE_ARTICLE = ("integrity", "not-text")


def build(
    store: Store,
    sources: Iterable[str | Path],
    *,
    progress: Progress | None = None,
    jobs: int = 1,
    backend: str = "rules",
    hints: intake.Hints | None = None,
) -> BuildReport:
    """Read every article of `sources` that is not in the store yet, write it, and link the corpus.

    Each article is one transaction; a build that was broken off is resumed by calling it again. What could not be read is in the
    report with its reason and does not stop the rest. Raises StoreError where the store can no longer be written to,
    BackendError or WeightsError where the tagger is not there.
    """
    started = time.monotonic()
    select(backend)  # a tagger that is not there is one error before the work, not one for each article
    report = BuildReport()
    tell = progress or (lambda done, total: None)
    articles = Sources(store, hints or intake.Hints())
    for reading in readings(_unread(store, articles.load(sources), report, tell), jobs=jobs, backend=backend, failed=report.failed):
        _keep(store, reading, report)
        tell(report.seen, None)
    articles.remember()
    link(store)
    store.settle()
    report.seconds = time.monotonic() - started
    return report


def _unread(store: Store, items: Iterable[Article | Known | IntakeError], report: BuildReport, tell: Progress) -> Iterator[Article]:
    """The articles that are new to the store and to this run; the others are counted."""
    seen: dict[str, str] = {}
    for item in items:
        if isinstance(item, IntakeError):
            report.failed.append(item)
            tell(report.seen, None)
        elif item.id in seen:
            report.duplicates.append(Duplicate(item.source, seen[item.id]))
        elif isinstance(item, Known) or store.has(item.id):
            seen[item.id] = item.source
            report.known += 1
            tell(report.seen, None)
        else:
            seen[item.id] = item.source
            yield item


def _keep(store: Store, reading: Reading, report: BuildReport) -> None:
    try:
        written = store.write(reading)
    except ArticleError as error:
        report.failed.append(error)
        return
    except StoreError as error:
        if error.code not in OF_ONE_ARTICLE:
            raise
        report.failed.append(ArticleError(f"{reading.article.source}: {error}", code=error.code, source=reading.article.source))
        return
    report.new += written
    report.known += not written
    if written:
        note(store, reading.article, reading.actors, reading.statements, figures_read(reading))


__all__ = ["BuildReport", "Progress", "build"]
