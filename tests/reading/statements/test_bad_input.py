"""What is no news article, or a broken one: nothing runs away, nothing breaks."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.reading import statements
from lagebild.records.proof import faults
from tests.reading.statements.telling import article, layers, told

PIECES = st.sampled_from(
    ["Die Ministerin sagte", ", ", ": ", "dass ",
     "das Geld reiche", "„", "“", "»", "«", '"', "'", "(", ")", ". ", "\n", "laut ",
     "nach Angaben ", "der Polizei ", "so ", "heißt es ", "wie ", "forderte ", "zu gehen", "und ", "– ", "sei ",
     "Er ", "?", "!", "Berlin ", "3 ", "sagte "]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_mixture_gives_verbatim_spans_inside_one_paragraph(text: str) -> None:
    annotated = layers(text)
    found = statements.find(annotated)
    for record in (*found.statements, *found.mentions):
        assert not list(faults(annotated.article, record))
    ids = {a.id for a in (*annotated.actors, *found.actors)}
    for statement in found.statements:
        assert statement.speaker is None or statement.speaker in ids
        assert all("\n" not in span.text for span in statement.spans)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80))
def test_any_text_at_all(text: str) -> None:
    annotated = layers(text)
    for statement in statements.find(annotated).statements:
        assert not list(faults(annotated.article, statement))


def test_the_same_text_gives_the_same_records() -> None:
    text = "Die Ministerin sagte, das Geld reiche. „Wir bauen“, schrieb der Konzern. Laut Polizei war es ruhig."
    assert told(text) == told(text)


def test_an_unclosed_quotation_takes_its_paragraph_only() -> None:
    text = "Der Minister sagte: „Wir bauen die Straße.\n" + "\n".join("Am Abend regnete es in der Stadt." for _ in range(20))
    for statement in told(text).statements:
        assert statement.spans[-1].end <= text.index("\n")


def test_lyrics_chat_and_tables_say_nothing() -> None:
    assert told("Oh du schöne Zeit\nWo gehst du hin\nKomm bald zurück").statements == ()
    assert told("A 1 2 3\nB 4 5 6\nC 7 8 9").statements == ()


def test_interview_by_question_and_answer() -> None:
    text = "Frage: Wann wird gebaut?\nAntwort: Im Mai geht es los.\nFrage: Und was kostet es?\nAntwort: Zwei Millionen Euro."
    found = told(text).statements
    assert [s.stance for s in found] == ["asks", "asserts", "asks", "asserts"]
    assert all(s.speaker is None and not s.verbatim for s in found)


def test_interview_by_names_and_a_protocol() -> None:
    text = "Tagblatt: Herr Brandt, wann wird gebaut?\nBrandt: Im Mai.\nTagblatt: Und dann?\nBrandt: Dann wird gefeiert."
    found = told(text).statements
    assert len(found) == 4
    assert found[1].text == "Im Mai."
    assert found[1].speaker == found[3].speaker is not None


def test_a_text_that_is_one_quotation() -> None:
    found = told("„Ich bin müde. Ich gehe jetzt nach Hause. Morgen komme ich wieder.“").statements
    assert len(found) == 1
    assert found[0].speaker is None
    assert found[0].verbatim


def test_nothing_is_found_in_nothing() -> None:
    assert statements.find(layers("")).statements == ()
    assert re.search(r"\w", article("").text) is None
