"""Publish dates from neighbours: each dated article of a story in turn loses its date, what the others leave must hold it."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import yaml

from lagebild import intake, store
from lagebild.errors import IntakeError
from lagebild.reading.read import read
from lagebild.records.article import Article
from lagebild.records.reading import Reading
from lagebild.run.link import link
from lagebild.views import vicinity

YEAR, WEEK = 366, 7  # days


@dataclass(frozen=True, slots=True)
class Case:
    """One hidden article: its true day and what the neighbours leave."""

    name: str
    truth: date
    earliest: date | None
    latest: date | None
    kinds: tuple[str, ...]

    @property
    def given(self) -> bool:
        return self.earliest is not None or self.latest is not None

    @property
    def right(self) -> bool:
        return (self.earliest or self.truth) <= self.truth <= (self.latest or self.truth)

    @property
    def width(self) -> int | None:
        return (self.latest - self.earliest).days if self.earliest and self.latest else None


def hidden(article: Article) -> Article:
    """The same article with no day, as if nothing had stated it."""
    id_, digest = Article.identify(article.text, url=article.url, outlet=article.outlet, published=None)
    found = intake.from_text(article.text, outlet=article.outlet)
    bounds = found.published_range if found.published is None else None
    return replace(
        article,
        id=id_,
        sha256=digest,
        published=None,
        published_basis="unknown",
        published_range=bounds,
        published_why="hidden",
        modified=None,
    )


def stories(data: Path | None) -> dict[str, list[Article]]:
    """Our own stories; of a folder or file one story."""
    if data is not None:
        found = [a for a in intake.load([data]) if not isinstance(a, IntakeError)]
        return {data.name: [a for a in found if a.published]}
    told = yaml.safe_load((Path(__file__).parent / "stories.yml").read_text(encoding="utf-8"))
    return {s["name"]: [_article(a) for a in s["articles"]] for s in told}


def _article(row: dict[str, object]) -> Article:
    return intake.from_text(str(row["text"]), outlet=str(row["outlet"]), published=str(row["published"]), source=str(row["outlet"]))


def cases(articles: list[Article]) -> Iterator[Case]:
    """Each article with its day hidden, among the others."""
    known = [read(a) for a in articles]
    for place, article in enumerate(articles):
        alone = hidden(article)
        yield _case(alone, article, [*known[:place], read(alone), *known[place + 1 :]])


def _case(alone: Article, article: Article, readings: list[Reading]) -> Case:
    with tempfile.TemporaryDirectory() as folder, store.open(Path(folder) / "lage.db", create=True) as corpus:
        for one in readings:
            corpus.write(one)
        link(corpus)
        found = vicinity.compose(corpus.view, alone)
    low, high = (date.fromisoformat(d) if d else None for d in ((found.earliest, found.latest) if found else (None, None)))
    kinds = tuple(w.kind for w in found.witnesses) if found else ()
    return Case(article.title or article.id, date.fromisoformat((article.published or "")[:10]), low, high, kinds)


def run(data: Path | None, predictions: Path | None) -> dict[str, object]:
    """`predictions` gets a line an article: story, title, truth, bounds, kinds of witnesses."""
    found = [(name, c) for name, articles in stories(data).items() for c in cases(articles)]
    if predictions is not None:
        lines = [f"{n}\t{c.name}\t{c.truth}\t{c.earliest}\t{c.latest}\t{','.join(c.kinds)}\n" for n, c in found]
        predictions.write_text("".join(lines), encoding="utf-8")
    every = [c for _, c in found]
    given = [c for c in every if c.given]
    widths = [c.width for c in given if c.width is not None]
    return {
        "articles": len(every),
        "bounded_by_neighbours": len(given),
        "share_bounded": _share(len(given), len(every)),
        "right": sum(c.right for c in given),
        "share_right": _share(sum(c.right for c in given), len(given)),
        "to_a_year": sum(w <= YEAR for w in widths),
        "to_a_week": sum(w <= WEEK for w in widths),
        "to_a_day": sum(w == 0 for w in widths),
        "witnesses": dict(sorted(Counter(kind for c in given for kind in set(c.kinds)).items())),
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
