"""Linking over a growing corpus: late knowledge adds judgements, and a person's can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lagebild import Lagebild
from lagebild.run.link import link
from lagebild.store.corpus import Store
from tests.store.sample import TEXT, article, reading


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Lagebild]:
    with Lagebild(tmp_path / "lage.db") as opened:
        opened.open(create=True)
        yield opened


def add(store: Store, name: str, number: int) -> None:
    text = TEXT.replace("Anna Körber", name) + f" Bericht {number}."
    store.write(reading(article(text, source=f"{number}.txt", published=f"2025-03-0{number}"), speaker=name))
    link(store)


def persons(corpus: Lagebild) -> list[str]:
    return sorted(a.name for a in corpus.view.actors() if a.kind == "person")


def test_a_second_bearer_of_a_surname_undoes_the_merge(corpus: Lagebild) -> None:
    store = corpus.open()
    add(store, "Anna Körber", 1)
    add(store, "Koerber", 2)
    assert persons(corpus) == ["Anna Körber"]
    assert len(corpus.view.statements(by="Körber")) == 2
    add(store, "Bert Körber", 3)
    assert persons(corpus) == ["Anna Körber", "Bert Körber", "Koerber"]
    history = corpus.view.judgements(history=True)
    assert next(j.verdict for j in history if not j.retracted) == "same"
    assert {j.verdict for j in corpus.view.judgements()} == {"unsure", "different"}
    assert corpus.verify().faults == ()


def test_linking_again_changes_nothing(corpus: Lagebild) -> None:
    for number, name in enumerate(("Anna Körber", "Koerber"), 1):
        add(corpus.open(), name, number)
    before = corpus.view.judgements(history=True)
    link(corpus.open())
    assert corpus.view.judgements(history=True) == before


def test_a_person_decides_and_takes_it_back(corpus: Lagebild) -> None:
    store = corpus.open()
    add(store, "Anna Körber", 1)
    add(store, "Koerber", 2)
    first, second = (a.id for a in store.people.all() if a.kind == "person")
    made = corpus.judge(first, second, "different", why="Das ist ihr Bruder", by="redaktion")
    assert persons(corpus) == ["Anna Körber", "Koerber"]
    corpus.retract(made)
    assert persons(corpus) == ["Anna Körber"]
    assert [j.by for j in corpus.view.judgements(history=True)].count("redaktion") == 2


def test_shared_wording_stories_and_claims_follow(corpus: Lagebild) -> None:
    store = corpus.open()
    add(store, "Anna Körber", 1)
    add(store, "Anna Körber", 2)
    assert len(corpus.view.passages()) == 1
    assert [len(s.articles) for s in corpus.view.stories()] == [2]
    kinds = {c.kind: c for c in corpus.view.claims()}
    assert kinds["statement"].state == "single_origin"
    assert [o.name for o in kinds["statement"].origins] == ["Anna Körber"]
