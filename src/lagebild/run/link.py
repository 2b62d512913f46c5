"""The linking step over a corpus: linking names keys, the store joins them into pairs, linking judges, the store appends."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from lagebild.linking import actors as linking_actors
from lagebild.linking import claims as linking_claims
from lagebild.linking import passages as linking_passages
from lagebild.linking import stories as linking_stories
from lagebild.linking.passages import Prepared
from lagebild.records.article import Article
from lagebild.records.event import Event
from lagebild.records.judgement import Judgement
from lagebild.records.statement import Statement
from lagebild.run.derive import derive_claims, derive_stories
from lagebild.store.corpus import Store
from lagebild.store.pairs import MOST_PARTNERS, Notes

#: Under what recipes an article was described.
DESCRIBED = " ".join((linking_passages.RECIPE, linking_claims.RECIPE, linking_stories.RECIPE))
#: Prepared articles kept at hand; one story's articles are compared with one another.
AT_HAND = 400


def link(store: Store) -> None:
    """Bring everything that several articles mean together up to date.

    What costs time is done for new articles only and can be broken off and resumed after any of them: wording keys, nouns, claim
    keys, comparing. What is derived from the whole corpus is cheap and set anew.
    """
    fresh = describe(store) | compare(store)
    if link_actors(store) or fresh:
        derive_stories(store)
        derive_claims(store)


def describe(store: Store) -> bool:
    """Note down of every article that still lacks it what the steps over the corpus need; True where there was one."""
    waiting = store.pairs.waiting("described", DESCRIBED)
    view = store.view
    for article in _articles(store, waiting):
        note(store, article, list(view.records("statement", article=article.id)), list(view.records("event", article=article.id)))
    return bool(waiting)


def note(store: Store, article: Article, statements: Iterable[Statement], events: Iterable[Event]) -> None:
    """Wording keys, nouns and claim keys of one article, in one transaction."""
    profile = linking_stories.profile(article)
    said = {("statement", s.id): linking_claims.statement_keys(s) for s in statements}
    happened = {("event", e.id): linking_claims.event_keys(e) for e in events}
    notes = Notes(
        wording=tuple(linking_passages.keys(linking_passages.prepare(article))),
        nouns=tuple((noun, profile.forms[noun], count) for noun, count in profile.nouns.items()),
        claims=said | happened,
    )
    store.pairs.note(article.id, notes, DESCRIBED)


def compare(store: Store) -> bool:
    """Compare every new article with those that share a wording key; True where there was one."""
    recipe = linking_passages.RECIPE

    @lru_cache(maxsize=AT_HAND)
    def prepared(article: str) -> Prepared:
        return linking_passages.prepare(store.pairs.text(article))

    waiting = store.pairs.waiting("passages", recipe)
    met: set[str] = set()  # those that were compared in this run with all they share a key with
    for id_ in waiting:
        others = store.pairs.sharing(id_)
        found = [p for other in others if other not in met for p in linking_passages.compare(prepared(id_), prepared(other))]
        store.pairs.finish(id_, "passages", recipe, found)
        if len(others) < MOST_PARTNERS:
            met.add(id_)
    return bool(waiting)


def link_actors(store: Store) -> bool:
    """Judge all names of the corpus together, append what is new, retract what no longer follows, and set who stands for whom.

    True where a judgement changed.
    """
    actors = store.pairs.actors()
    now = linking_actors.judge(actors)
    changed = store.append([*_withdrawn(store.view.judgements(), now), *now])
    store.pairs.merge(linking_actors.resolve(actors, store.view.judgements()))
    return changed > 0


def decide(store: Store, judgement: Judgement) -> None:
    """Append a person's judgement, or a retraction of one, and let everything that follows from it follow."""
    store.append([judgement])
    link_actors(store)
    derive_stories(store)
    derive_claims(store)


def _withdrawn(before: Sequence[Judgement], now: Sequence[Judgement]) -> list[Judgement]:
    """What this rule set said and no longer says, as retractions."""
    said = {j.id for j in now}
    return [dataclasses.replace(j, retracted=True) for j in before if j.by == linking_actors.BY and j.id not in said and not j.retracted]


def _articles(store: Store, ids: Iterable[str]) -> Iterator[Article]:
    view = store.view
    return (article for id_ in ids if (article := view.article(id_)) is not None)
