"""One contract over every store engine."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from lagebild.errors import ArticleError
from lagebild.records.claim import Claim, Origin, Stage, Variant
from lagebild.records.judgement import Judgement
from lagebild.records.passage import Passage, PassageSide
from lagebild.records.reading import Reading
from lagebild.records.span import Span
from lagebild.records.story import Story
from lagebild.store.corpus import Store
from lagebild.views.export import jsonl
from tests.engines.engines import NAMES, opened
from tests.store.sample import TEXT, article, reading


@pytest.fixture(params=NAMES)
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    yield from opened(request.param, tmp_path)


LAYERS = {"mention": "mentions", "time": "times", "quantity": "quantities", "statement": "statements"}
LAYERS |= {"event": "events", "position": "positions", "check": "checks"}


def test_everything_comes_back_as_it_was(fresh: Store) -> None:
    written = reading()
    assert fresh.write(written)
    assert fresh.view.article(written.article.id) == written.article
    for kind, name in LAYERS.items():
        assert tuple(fresh.view.records(kind)) == getattr(written, name), kind
        assert tuple(fresh.view.records(kind, article=written.article.id)) == getattr(written, name), kind
    assert sorted(fresh.view.actors(), key=lambda a: a.id) == sorted(written.actors, key=lambda a: a.id)


def test_numbers_keep_their_kind(fresh: Store) -> None:
    fresh.write(reading())
    (check,) = fresh.view.records("check")
    assert (repr(check.found), check.expected) == ("40.0", None)
    assert repr(check.reference.value) == "41.5"
    assert [repr(q.value) for q in fresh.view.records("quantity")] == ["40.0"]


def test_a_second_write_changes_nothing(fresh: Store) -> None:
    assert fresh.write(reading())
    before = exported(fresh)
    assert not fresh.write(reading())
    assert exported(fresh) == before
    assert fresh.has(reading().article.id)
    assert not fresh.has("ar_0")


def test_a_span_that_is_not_verbatim_is_refused_whole(fresh: Store) -> None:
    good = reading()
    broken = dataclasses.replace(good, mentions=(dataclasses.replace(good.mentions[0], text="Jemand"),))
    with pytest.raises(ArticleError):
        fresh.write(broken)
    assert fresh.view.counts()["article"] == 0
    assert not fresh.has(good.article.id)


def test_a_new_text_at_the_same_place_is_the_next_version(fresh: Store) -> None:
    first, second = article(), article(TEXT + " Nachtrag.")
    fresh.write(reading(first))
    fresh.write(reading(second))
    later = fresh.view.article(second.id)
    assert later is not None
    assert (later.version, later.previous) == (2, first.id)
    assert [a.id for a in fresh.view.articles()] == [second.id]
    assert [a.id for a in fresh.view.versions(first.id)] == [first.id, second.id]
    assert {s.article for s in fresh.view.statements()} == {second.id}
    assert {s.article for s in fresh.view.records("statement")} == {first.id, second.id}


def test_the_same_url_makes_a_version_wherever_it_lies(fresh: Store) -> None:
    url = "https://kuestenblatt.example/hafen"
    first = article(url=url, source="a.html")
    second = article(TEXT + " Nachtrag.", url=url, source="b.html")
    fresh.write(reading(first))
    fresh.write(reading(second))
    assert fresh.view.article(second.id).previous == first.id  # type: ignore[union-attr]


@pytest.mark.parametrize("source", ["<text>", "-", "sammlung.jsonl:7"])
def test_sources_that_name_no_lasting_place_have_no_versions(fresh: Store, source: str) -> None:
    fresh.write(reading(article(source=source)))
    fresh.write(reading(article(TEXT + " Nachtrag.", source=source)))
    assert {a.version for a in fresh.view.articles(all_versions=True)} == {1}


@pytest.mark.parametrize(
    "words", ["brücke", "Bruecke", "BRÜCKEN", "Stadt", "Städten", "haefen", "Körber", "koerber", "Kilometern", "zoll kontrolle"]
)
def test_search_knows_german(fresh: Store, words: str) -> None:
    fresh.write(reading())
    hits = fresh.view.search(words)
    assert hits, words
    for hit in hits:
        assert hit.text == TEXT[hit.start : hit.end]
        assert hit.marks
        assert all(TEXT[m.start : m.end] == m.text for m in hit.marks)


@pytest.mark.parametrize(
    "words", ["", "   ", '"', "AND", "NEAR(", "a* OR", "col:x", "-", "*", "„", "Brücke AND (", "\x00", "'; DROP TABLE articles"]
)
def test_any_text_is_a_query(fresh: Store, words: str) -> None:
    fresh.write(reading())
    fresh.view.search(words)


def test_search_finds_a_name_in_its_other_spellings(fresh: Store) -> None:
    fresh.write(reading(article(TEXT.replace("Anna Körber", "Wolodymyr Selenskij")), speaker="Wolodymyr Selenskij"))
    fresh.write(reading(article(TEXT.replace("Anna Körber", "Wolodymyr Selenskyj"), source="b.txt"), speaker="Wolodymyr Selenskyj"))
    assert {h.article for h in fresh.view.search("Selenskij")} == {h.article for h in fresh.view.search("zelensky")}
    assert len({h.article for h in fresh.view.search("Selenskij")}) == 2
    assert all(h.marks for h in fresh.view.search("Selenskij"))


def test_a_phrase_wants_its_words_side_by_side(fresh: Store) -> None:
    fresh.write(reading())
    assert fresh.view.search('"Städte Emden"')
    assert not fresh.view.search('"Emden Städte"')


def test_judgements_are_appended_and_the_last_one_is_in_force(fresh: Store) -> None:
    made = Judgement(id="ju_1", left="ac_1", right="ac_2", verdict="same", score=0.9, reasons=("name",), by="rules")
    other = dataclasses.replace(made, verdict="unsure", score=0.5)
    assert [fresh.append([j]) for j in (made, made, other, made)] == [1, 0, 1, 1]
    assert fresh.view.judgements() == [made]
    assert fresh.view.judgements(history=True) == [made, other, made]


def test_linked_records_come_back_as_they_were(fresh: Store) -> None:
    one, two = article(), article(TEXT + " Ende.", source="zwei.txt")
    for each in (one, two):
        fresh.write(reading(each))
    a, b = sorted((PassageSide(x.id, 0, 10, TEXT[:10]) for x in (one, two)), key=lambda s: s.article)
    passage = Passage(id=Passage.identify(a, b), a=a, b=b, similarity=1.0, kind="verbatim", direction="unknown", why="one day")
    members = tuple(sorted(s.id for s in fresh.view.statements()))
    claim = Claim(
        id=Claim.identify("statement", members),
        kind="statement",
        members=members,
        outlets=("Küstenblatt",),
        origins=(Origin("Anna Körber", "same named source", members),),
        history=(Stage("2025-03-02", "asserts", one.id, Span(0, 3, TEXT[:3])), Stage(None, "asserts", two.id, Span(0, 3, TEXT[:3]))),
        variants=(Variant(members[0], members[-1], "disputed", 0.75, ("Schande",), ("Blamage",), "same day"),),
    )
    story = Story(id=Story.identify((one.id, two.id)), title="Häfen", articles=(one.id, two.id), actors=())
    assert fresh.append([passage, claim, story]) == 3
    assert fresh.append([passage, claim, story]) == 0
    assert fresh.view.passages() == [passage]
    assert fresh.view.passages(one.id) == [passage]
    assert fresh.view.claims() == fresh.view.claims("statement", members[0]) == [claim]
    assert fresh.view.stories() == [story]
    for record in (passage, claim, story):
        assert fresh.view.record(record.id) == record


def test_merged_actors_are_resolved_in_every_record(fresh: Store) -> None:
    fresh.write(reading())
    fresh.write(reading(article(TEXT.replace("Körber", "Koerber"), source="zwei.txt"), speaker="Anna Koerber"))
    people = [a for a in fresh.people.all() if a.kind == "person"]
    merged = dataclasses.replace(people[0], name="Anna Körber", aliases=("Anna Koerber", "Anna Körber"))
    fresh.people.settle([a.id for a in people], (), {a.id: merged for a in people})
    view = fresh.view
    assert [a.id for a in view.actors() if a.kind == "person"] == [merged.id]
    assert {s.speaker for s in view.statements()} == {merged.id}
    assert {p.actor for p in view.records("position")} == {merged.id}
    assert len(view.statements(by="Koerber")) == len(view.statements(by=people[1].id)) == 2
    assert len(view.events(actor="Anna Körber")) == 2
    assert view.actor(people[1].id) == view.actor(people[0].id)
    assert set(view.actor(merged.id).aliases) >= {"Anna Koerber", "Anna Körber"}  # type: ignore[union-attr]


def test_the_export_does_not_depend_on_the_order_of_writing(fresh: Store) -> None:
    readings = [reading(article(TEXT + f" Satz {n}.", source=f"{n}.txt", published=f"2025-03-0{n}")) for n in (3, 1, 2)]
    for each in readings:
        fresh.write(each)
    assert [a["published"] for a in lines(fresh, "article")] == ["2025-03-01", "2025-03-02", "2025-03-03"]


def test_statements_about_a_word_and_by_a_stranger(fresh: Store) -> None:
    fresh.write(reading())
    assert len(fresh.view.statements(about="Brücken")) == 1
    assert fresh.view.statements(about="Flughafen") == []
    assert fresh.view.statements(by="Niemand") == []
    assert len(fresh.view.events(type="visit")) == 1


def test_counts_and_audit(fresh: Store) -> None:
    fresh.write(reading())
    assert fresh.view.counts()["statement"] == 1
    audit = fresh.verify()
    assert audit.articles == 1
    assert audit.faults == ()


def test_a_reading_without_records_is_kept(fresh: Store) -> None:
    bare = Reading(article=article("Nur ein Satz."))
    assert fresh.write(bare)
    assert fresh.view.counts()["article"] == 1
    assert [h.text for h in fresh.view.search("Satz")] == ["Nur ein Satz."]


def exported(store: Store) -> str:
    out = io.StringIO()
    jsonl.write(store.view, out)
    return out.getvalue()


def lines(store: Store, kind: str) -> list[dict[str, object]]:
    import json

    return [r for r in map(json.loads, exported(store).splitlines()) if r["record"] == kind]


def test_every_engine_gives_the_same_bytes(fresh: Store, tmp_path: Path) -> None:
    from lagebild import store
    from lagebild.run.local import build
    from tests.flow.newsroom import fill

    folder = fill(tmp_path / "in", 4)
    assert build(fresh, [folder]).new == 4
    with store.open(tmp_path / "compared.db", create=True) as other:
        build(other, [folder])
        assert exported(fresh) == exported(other)
    assert fresh.verify().faults == ()
