"""The linking step over a corpus: linking names keys, the store joins them into pairs, linking judges, the store appends."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from lagebild.linking import actors as linking_actors
from lagebild.linking import claims as linking_claims
from lagebild.linking import dated as linking_dated
from lagebild.linking import figures as linking_figures
from lagebild.linking import passages as linking_passages
from lagebild.linking import stories as linking_stories
from lagebild.linking.figures import Figure
from lagebild.linking.passages import Prepared
from lagebild.records.actor import Actor
from lagebild.records.article import Article
from lagebild.records.judgement import Judgement
from lagebild.records.statement import Statement
from lagebild.run.answers import derive_answers
from lagebild.run.dating import derive_dating
from lagebild.run.derive import derive_claims, derive_stories
from lagebild.run.figures import derive_figures, figures_of
from lagebild.run.voices import note_voices
from lagebild.store.corpus import Store
from lagebild.store.pairs import CORPUS, Notes

#: Under what recipes an article was described.
DESCRIBED = " ".join(
    (linking_passages.RECIPE, linking_claims.RECIPE, linking_figures.RECIPE, linking_stories.RECIPE, linking_actors.RECIPE)
)
#: Under what recipes the corpus as a whole was looked at.
DERIVED = f"{DESCRIBED} {linking_dated.RECIPE}"
#: Prepared articles kept at hand; one story's articles are compared with one another.
AT_HAND = 400


def link(store: Store) -> None:
    """Bring everything that several articles mean together up to date.

    What costs time is done for new articles only and can be broken off and resumed after any of them: wording keys, nouns, names,
    comparing, judging. What is derived from the whole corpus is set anew where anything is new.
    """
    describe(store)
    compare(store)
    link_actors(store)
    if not store.pairs.derived(CORPUS, DERIVED):
        derive(store)


def derive(store: Store) -> None:
    """Stories, claims and answers; a run that is broken off leaves them to the next."""
    store.pairs.set_derived(CORPUS, None)
    derive_stories(store)
    derive_claims(store)
    derive_figures(store)
    derive_answers(store)
    derive_dating(store)
    store.pairs.set_derived(CORPUS, DERIVED)


def describe(store: Store) -> None:
    """Note down of every article that still lacks it what the steps over the corpus need."""
    view = store.view
    for article in _articles(store, store.pairs.waiting("described", DESCRIBED)):
        actors = store.people.of(article.id)
        told = figures_of(store, view, article, actors)
        note(store, article, actors, store.people.statements(article.id), told)


def note(store: Store, article: Article, actors: Sequence[Actor], statements: Sequence[Statement], told: Iterable[Figure] = ()) -> None:
    """Wording keys, nouns, names, voices and claim keys of one article; the ledger has it only when all of them are noted. Actors and
    statements with the actors' own ids.
    """
    profile = linking_stories.profile(article)
    store.people.set_keys({a.id: linking_actors.name_keys(a) for a in actors})
    notes = Notes(
        wording=tuple(linking_passages.keys(linking_passages.prepare(article))),
        nouns=tuple((noun, profile.forms[noun], count) for noun, count in profile.nouns.items()),
        claims=note_voices(store, article, actors, statements) | {("quantity", f.id): f.keys for f in told},
    )
    store.pairs.note(article.id, notes, DESCRIBED)


def compare(store: Store) -> None:
    """Compare every new article with its partners, and those who have other partners because of it."""
    recipe = linking_passages.RECIPE
    store.partners.start(recipe)
    waiting = store.pairs.waiting("passages", recipe)

    @lru_cache(maxsize=AT_HAND)
    def prepared(article: str) -> Prepared:
        return linking_passages.prepare(store.pairs.text(article))

    for id_ in store.partners.affected(waiting) if waiting else ():
        chosen = store.partners.choose(id_)
        new, lost = store.partners.changes(id_, chosen)
        found = [p for other in new for p in linking_passages.compare(prepared(id_), prepared(other))]
        store.partners.settle(id_, chosen, lost, found)
    store.partners.done(waiting, recipe)


def link_actors(store: Store) -> None:
    """Judge the names of new articles, each with all it could be mixed up with."""
    waiting = store.pairs.waiting("actors", linking_actors.RECIPE)
    judged: set[str] = set()
    for actor in store.people.touched(waiting) if waiting else ():
        if actor not in judged:
            judged.update(judge_circle(store, [actor]))
    store.people.judged(waiting, linking_actors.RECIPE)


def judge_circle(store: Store, actors: Iterable[str]) -> list[str]:
    """Judge all who hang together with these, append what is new, retract what no longer follows, and set who stands for whom."""
    people = store.people
    circle = people.circle(actors)
    cast = people.some(circle)
    seen = people.articles_of(circle)
    now = linking_actors.judge(cast, seen)
    people.settle(circle, [*_withdrawn(people.judgements(circle), now), *now])
    people.settle(circle, (), linking_actors.resolve(cast, people.judgements(circle), seen))
    return circle


def decide(store: Store, judgement: Judgement) -> None:
    """Append a person's judgement, or a retraction of one, and let everything that follows from it follow."""
    store.pairs.set_derived(CORPUS, None)
    store.append([judgement])
    if judgement.left.startswith("ac_"):  # figures and statements are no actors
        judge_circle(store, [judgement.left, judgement.right])
    derive(store)


def _withdrawn(before: Sequence[Judgement], now: Sequence[Judgement]) -> list[Judgement]:
    """What this rule set said and no longer says, as retractions."""
    said = {j.id for j in now}
    return [dataclasses.replace(j, retracted=True) for j in before if j.by == linking_actors.BY and j.id not in said and not j.retracted]


def _articles(store: Store, ids: Iterable[str]) -> Iterator[Article]:
    view = store.view
    return (article for id_ in ids if (article := view.article(id_)) is not None)
