"""Figures across articles: what of them is derived from the corpus. Judgements are appended and taken back, claims set anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from lagebild.linking import figures as linking_figures
from lagebild.linking.figures import Figure, Layers
from lagebild.linking.origins import Provenance
from lagebild.records.actor import Actor
from lagebild.records.article import Article
from lagebild.records.reading import Reading
from lagebild.store.corpus import Store
from lagebild.store.view import View

#: Articles whose figures are kept at hand while keys are gone through.
AT_HAND = 2000


def figures_of(store: Store, view: View, article: Article, actors: Iterable[Actor]) -> list[Figure]:
    """The figures of one article; `actors` are its own, before any merging."""
    quantities = list(view.records("quantity", article=article.id))
    if not quantities:
        return []
    layers = Layers(
        quantities=quantities,
        events=sorted(view.records("event", article=article.id), key=lambda e: (e.start, e.id)),
        times=sorted(view.records("time", article=article.id), key=lambda t: (t.start, t.end)),
        mentions=sorted(store.people.mentions(article.id), key=lambda m: (m.start, m.end)),
        actors={a.id: a for a in actors},
    )
    return linking_figures.tell(article, layers)


def figures_read(reading: Reading) -> list[Figure]:
    """The figures of an article that was just read: the same as `figures_of` once it is stored."""
    layers = Layers(
        quantities=reading.quantities,
        events=sorted(reading.events, key=lambda e: (e.start, e.id)),
        times=sorted(reading.times, key=lambda t: (t.start, t.end)),
        mentions=sorted(reading.mentions, key=lambda m: (m.start, m.end)),
        actors={a.id: a for a in reading.actors},
    )
    return linking_figures.tell(reading.article, layers)


def derive_figures(store: Store) -> None:
    """Compare the figures that share a key; append what is found, take back what no longer follows, and write the claims."""
    view = store.view
    before = store.pairs.judgements_of_figures()
    apart = {frozenset((j.left, j.right)) for j in before if j.verdict == "different" and not j.retracted}
    cards = {c.id: Provenance(c.id, c.source, c.outlet, c.published, c.credits) for c in store.pairs.labels()}
    found = linking_figures.findings(_holders(store, view), cards, apart)
    now = linking_figures.judgements(found, cards)
    said = {j.id for j in now}
    gone = [replace(j, retracted=True) for j in before if j.by == linking_figures.BY and j.id not in said and not j.retracted]
    store.append([*gone, *now])
    articles = sorted({f.article for finding in found for f in (finding.left, finding.right)})
    store.append(linking_figures.claims(found, cards, store.pairs.shared(articles)))


def _holders(store: Store, view: View) -> Iterator[list[Figure]]:
    """The figures of every key that several articles share."""

    @lru_cache(maxsize=AT_HAND)
    def told(id_: str) -> dict[str, Figure]:
        article = view.article(id_)
        return {f.id: f for f in figures_of(store, view, article, store.people.of(id_))} if article else {}

    for rows in store.pairs.claim_keys("quantity"):
        holders: dict[int, list[Figure]] = {}
        for key, record in rows:
            figure = told(record.partition("#")[0]).get(record)
            if figure is not None:
                holders.setdefault(key, []).append(figure)
        yield from holders.values()
