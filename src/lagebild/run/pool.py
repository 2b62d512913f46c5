"""Reading many articles, in this process or in several; the results come in the order of the articles."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from lagebild.errors import ArticleError, LagebildError
from lagebild.records.article import Article
from lagebild.records.reading import Reading

#: Articles under way per process: enough to keep it busy, few enough to keep memory constant.
AHEAD = 4


def readings(articles: Iterable[Article], *, jobs: int, backend: str, failed: list[LagebildError]) -> Iterator[Reading]:
    """The reading of every article; one that cannot be read is added to `failed` and left out."""
    outcomes = _here(articles, backend) if jobs <= 1 else _pooled(articles, jobs, backend)
    for outcome in outcomes:
        if isinstance(outcome, Reading):
            yield outcome
        else:
            failed.append(outcome)


def _here(articles: Iterable[Article], backend: str) -> Iterator[Reading | LagebildError]:
    for article in articles:
        yield _outcome(article, backend)


def _pooled(articles: Iterable[Article], jobs: int, backend: str) -> Iterator[Reading | LagebildError]:
    """A window of articles is under way at a time. Processes are spawned, not forked: a fork would share open databases."""
    pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_leave_interrupts_to_the_parent)
    try:
        under_way: deque[Future[Reading | LagebildError]] = deque()
        for article in articles:
            under_way.append(pool.submit(_outcome, article, backend))
            if len(under_way) >= jobs * AHEAD:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    except BrokenProcessPool as error:
        raise LagebildError("a reading process ended unexpectedly; start the build again to go on", code="worker-died") from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C reaches every process of the terminal; only the one that writes shall answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _outcome(article: Article, backend: str) -> Reading | LagebildError:
    """A fault in one article's reading is that article's, not the build's."""
    from lagebild.reading.read import read

    try:
        return read(article, backend=backend)
    except LagebildError as error:
        return error
    except Exception as error:  # a bug met by one text must not lose the other thousand; it is reported with the text's name
        return ArticleError(
            f"{article.source}: reading failed ({type(error).__name__}: {error})",
            code="reading-failed",
            article=article.id,
            source=article.source,
        )
