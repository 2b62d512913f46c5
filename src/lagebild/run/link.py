"""The linking step over a corpus: linking names keys, the store joins them into pairs, linking judges, the store appends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lagebild.linking import actors as linking_actors
from lagebild.linking import passages as linking_passages
from lagebild.linking.passages import Prepared
from lagebild.records.judgement import Judgement
from lagebild.store.corpus import Store

#: Prepared articles kept at hand; one story's articles are compared with one another.
AT_HAND = 256


def link(store: Store) -> None:
    """Bring everything that several articles mean together up to date. Only articles that are new to it are compared."""
    link_passages(store)
    link_actors(store)


def link_passages(store: Store) -> None:
    """Compare every new article with those that share a wording key; each is one transaction, so this can be broken off and resumed."""
    recipe = linking_passages.RECIPE

    @lru_cache(maxsize=AT_HAND)
    def prepared(article: str) -> Prepared:
        found = store.view.article(article)
        assert found is not None
        return linking_passages.prepare(found)

    for id_ in store.pairs.waiting("keys", recipe):
        store.pairs.put_keys(id_, linking_passages.keys(prepared(id_)), recipe)
    for id_ in store.pairs.waiting("passages", recipe):
        found = [p for other in store.pairs.sharing(id_) for p in linking_passages.compare(prepared(id_), prepared(other))]
        store.pairs.finish(id_, "passages", recipe, found)


def link_actors(store: Store) -> None:
    """Judge all names of the corpus together, append what is new, retract what no longer follows, and set who stands for whom."""
    actors = store.pairs.actors()
    before = store.view.judgements()
    now = linking_actors.judge(actors)
    store.append([*_withdrawn(before, now), *now])
    store.pairs.merge(linking_actors.resolve(actors, store.view.judgements()))


def _withdrawn(before: Sequence[Judgement], now: Sequence[Judgement]) -> list[Judgement]:
    """What this rule set said and no longer says, as retractions."""
    import dataclasses

    said = {j.id for j in now}
    return [dataclasses.replace(j, retracted=True) for j in before if j.by == linking_actors.BY and j.id not in said and not j.retracted]
