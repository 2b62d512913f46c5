"""One utterance told freely: what near synonyms, idioms, word families and compounds join, and what keeps two utterances apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild import resources
from lagebild.linking.utterances import Utterance, same_statements
from lagebild.linking.utterances.compare import compare
from lagebild.linking.utterances.free import freely
from lagebild.linking.utterances.senses import contrary, faint, idioms, likeness, near, senses, turned
from lagebild.linking.utterances.words import carried
from lagebild.records.span import Span
from lagebild.records.statement import Statement


def told(text: str, article: str = "a", **more: Any) -> Utterance:
    voice = more.pop("voice", (frozenset(), 0))
    span = Span(0, len(text), text)
    facts: dict[str, Any] = {"speaker": "ac_anna", "speaker_name": "Anna Ohm", "said_on": "2026-03-03"} | more
    made = Statement(id=f"st_{article}_{text}", article=article, kind="indirect", spans=(span,), text=text, **facts)
    return Utterance.of(made, date(2026, 3, 4), voice)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("das Gespräch mit den Imkern sei konstruktiv und offen gewesen", "es sei eine nützliche und ehrliche Unterhaltung gewesen"),
        ("eine Anhebung der Pacht komme nicht infrage", "es werde keine höhere Pacht geben"),
        ("die Prüfberichte der Mühle seien gefälscht", "man habe Berichte über Prüfungen der Mühle manipuliert"),
        ("die Suche im Moor werde nicht aufgegeben", "die Suche im Moor gehe weiter"),
    ],
)
def test_one_utterance_in_words_of_their_own(left: str, right: str) -> None:
    assert compare(told(left), told(right, "b"))
    assert compare(told(right, "b"), told(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("die Pacht werde erhöht", "die Pacht werde reduziert"),
        ("es werde keine höhere Pacht geben", "es werde eine höhere Pacht geben"),
        ("die Pacht der Wiesen werde erhöht", "die Gebühr der Fähre werde angehoben"),
        ("sieben Hirten verdienten zu wenig", "neun Hirten würden schlecht bezahlt"),
        ("die Beratung über die Weide beginne im Mai", "die Verhandlung über die Weide beginne im Juni"),
        ("die Bewohner müssten ihre Häuser verlassen", "die Bewohner dürften in ihre Häuser zurückkehren"),
    ],
    ids=["contrary", "polarity", "other things", "number", "month", "another verb"],
)
def test_two_utterances_of_one_day(left: str, right: str) -> None:
    assert compare(told(left), told(right, "b")) is None


def test_another_day_speaker_or_listener_keeps_apart() -> None:
    left, right = "die Einigung der Hirten sei ein Erfolg", "der Kompromiss der Hirten sei ein Durchbruch"
    assert freely(told(left), told(right, "b"))
    assert freely(told(left), told(right, "b", said_on="2026-03-02")) is None
    assert freely(told(left), told(right, "b", speaker="ac_bert", speaker_name="Bert Uhl")) is None
    hirten, winzer = (Span(90, 90 + len(w), w) for w in ("den Hirten", "den Winzern"))
    assert freely(told(left, addressee_span=hirten), told(right, "b", addressee_span=winzer)) is None


def test_an_institution_and_its_voice_tell_one_utterance() -> None:
    left, right = "der Kompromiss der Hirten sei ein Durchbruch", "die Einigung der Hirten sei ein Erfolg"
    organ, state = (frozenset({7}), 3), (frozenset(), 3)
    palace = told(left, speaker="ac_palast", speaker_name="Palast", voice=organ)
    for voice in (organ, state):
        found = compare(palace, told(right, "b", voice=voice))
        assert found
        assert "one speaks for the other" in found.why
    assert compare(palace, told(right, "b", voice=(frozenset({8}), 3))) is None


def test_where_one_article_tells_two_that_fit_none_is_joined() -> None:
    here = told("die Einigung der Hirten sei ein Erfolg")
    there = [told("der Kompromiss der Hirten sei ein Durchbruch", "b"), told("die Verständigung der Hirten sei ein Sieg", "b")]
    assert same_statements([[here, there[0]]])
    groups = same_statements([[here, *there]])
    assert groups == [] or all(len(g) == 3 for g in groups)


@pytest.mark.parametrize("row", resources.table("near_synonyms"), ids=lambda r: r["words"][0])
def test_near_synonyms_are_near(row: dict[str, Any]) -> None:
    left, right = (senses(carried(text)).words for text in row["example"])
    assert all(any(likeness(x.key, y.key) for y in right) for x in left if x.weight == 1.0)
    assert len(near()) > 400


@pytest.mark.parametrize("row", resources.table("idioms"), ids=lambda r: " ".join(r["words"]))
def test_idioms_say_what_they_mean(row: dict[str, Any]) -> None:
    left, right = (senses(carried(text)) for text in row["example"])
    assert bool(left.denied) == bool(right.denied)
    strong = [s for s in left.words if s.weight == 1.0]
    assert sum(any(likeness(x.key, y.key) for y in right.words) for x in strong) == len(strong)
    assert idioms()


@pytest.mark.parametrize("row", resources.table("faint_words"), ids=lambda r: r["class"])
def test_faint_words_may_be_left_out(row: dict[str, Any]) -> None:
    left, right = ({s.key for s in senses(carried(text)).words if s.weight == 1.0} for text in row["example"])
    assert left <= right | faint()
    assert right <= left


def test_a_word_that_is_always_so_or_not_so_may_turn_a_no() -> None:
    assert turned("beharr", "abruck")
    assert contrary("beharr", "abruck")
    assert not turned("gut", "schlecht")


@given(st.text(max_size=120), st.text(max_size=120))
def test_any_texts_are_told_freely_or_not(left: str, right: str) -> None:
    if left and right:
        one, other = freely(told(left), told(right, "b")), freely(told(right, "b"), told(left))
        assert (one is None) == (other is None)
