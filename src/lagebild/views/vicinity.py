"""When an undated article was published, by what its neighbours in the corpus say: shown beside its own bounds, never in their place.

The judgements in force are what counts; one that was taken back is not shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lagebild.linking import dated
from lagebild.linking.dating import Dating, Hint, joined
from lagebild.records.article import Article
from lagebild.records.event import Event
from lagebild.records.judgement import Judgement
from lagebild.records.passage import Passage
from lagebild.records.statement import Statement
from lagebild.views import evidence
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows

#: Characters of a neighbour's beginning that stand for the whole of it.
OPENING = 120


@dataclass(frozen=True, slots=True)
class Witness:
    """A dated neighbour: `kind` is that of the hint, `day` what it knows, `source` its words, `own` what the article tells of the same.

    `earliest` and `latest` are the ISO days this one leaves.
    """

    kind: str
    day: str
    source: Source
    own: Source | None = None
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class Likely:
    """An estimate: the likeliest ISO day and its chance in per cent, the days `first` to `last` around it and theirs."""

    day: str
    percent: int
    first: str
    last: str
    within: int


@dataclass(frozen=True, slots=True)
class Vicinity:
    """Bounds as ISO days, either may be None, and who says so; `likely` where running numbers leave unequal chances."""

    earliest: str | None
    latest: str | None
    witnesses: tuple[Witness, ...]
    likely: Likely | None = None


def bounds(article: Article, made: Iterable[Judgement]) -> tuple[str | None, str | None] | None:
    """[earliest, latest] by the judgements in force about this article, as ISO days; None where there are none."""
    found = _dating(article, made)
    return (_iso(found.earliest), _iso(found.latest)) if found else None


def compose(view: Rows, article: Article) -> Vicinity | None:
    """What neighbours say about an article without a day of its own; None for a dated one, and where they say nothing or disagree."""
    made = [j for j in view.records("judgement", article=article.id) if isinstance(j, Judgement)]
    found = _dating(article, made)
    if found is None:
        return None
    witnesses = tuple(w for hint in found.hints if (w := _witness(view, article, hint)))
    return Vicinity(_iso(found.earliest), _iso(found.latest), witnesses, _likely(dated.estimate(made, article.id)))


def _likely(found: dated.Estimate | None) -> Likely | None:
    if found is None:
        return None
    first, last = found.first.isoformat(), found.last.isoformat()
    return Likely(found.day.isoformat(), round(found.probability * 100), first, last, round(found.within * 100))


def _dating(article: Article, made: Iterable[Judgement]) -> Dating | None:
    return joined(article, dated.hints(made, article.id)) if article.published is None else None


def _iso(day: object) -> str | None:
    return str(day) if day else None


def _witness(view: Rows, article: Article, hint: Hint) -> Witness | None:
    home = view.article(hint.neighbour)
    if home is None:
        return None
    source = _words(view, home, hint)
    own = _record(article, view.record(hint.own)) if hint.own else None
    return Witness(hint.kind, hint.day, source, own, _iso(hint.earliest), _iso(hint.latest)) if source else None


def _words(view: Rows, home: Article, hint: Hint) -> Source | None:
    """The neighbour's words: of the passage, of its event or statement; its beginning where only its date counts."""
    if hint.kind in ("calendar", "number"):
        return evidence.source(home, 0, len(home.text[:OPENING].split("\n", 1)[0]), home.id)
    if hint.kind != "passage":
        return _record(home, view.record(hint.record))
    passage = next((p for p in view.passages(home.id) if isinstance(p, Passage) and p.id == hint.record), None)
    if passage is None:
        return None
    letter, side = ("b", passage.b) if passage.b.article == home.id else ("a", passage.a)
    return evidence.source(home, side.start, side.end, f"{passage.id}-{letter}")


def _record(home: Article, record: object) -> Source | None:
    if isinstance(record, Event):
        return evidence.source(home, record.start, record.end, record.id)
    if isinstance(record, Statement):
        return evidence.source(home, record.spans[0].start, record.spans[-1].end, record.id)
    return None
