"""One utterance in several wordings, and what keeps two utterances apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild import resources
from lagebild.linking.utterances import Utterance, same_statements, statement_keys, variants
from lagebild.linking.utterances.compare import compare
from lagebild.linking.utterances.words import carried, opposites, synonyms
from lagebild.records.span import Span
from lagebild.records.statement import Statement


def statement(text: str, *, article: str = "a", at: int = 0, **more: Any) -> Statement:
    span = Span(at, at + len(text), text)
    facts: dict[str, Any] = {"speaker": "ac_anna", "speaker_name": "Anna Ohm", "verbatim": text.startswith("„")} | more
    kind = "direct" if facts["verbatim"] else "indirect"
    return Statement(id=Statement.identify(article, kind, (span,)), article=article, kind=kind, spans=(span,), text=text, **facts)  # type: ignore[arg-type]


def told(text: str, *, published: str | None = "2026-03-04", **more: Any) -> Utterance:
    return Utterance.of(statement(text, **more), date.fromisoformat(published) if published else None)


def likeness(left: str, right: str, **more: Any) -> str | None:
    found = compare(told(left), told(right, article="b", **more))
    return found.likeness if found else None


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("„Wir sperren die Brücke im Mai für acht Wochen“", "die Brücke werde im Mai für acht Wochen gesperrt", "same_words"),
        ("„Der Zirkus reist am Montag nach Plauen ab“", "der Zirkus werde am Montag nach Plauen abreisen", "same_words"),
        ("„Ich bleibe im Amt, und der Rat weiß das seit Wochen“", "„Ich bleibe im Amt“", None),
        ("„Die Fischer warten seit drei Wochen auf Diesel“", "„Die Fischer warten auf Diesel“", "shortened"),
        ("das Treffen mit den Winzern finde im Mai statt", "die Begegnung mit den Winzern finde im Mai statt", "same_words"),
        ("„Die Rampe am Bahnhof kostet uns zwei Jahre Zeit“", "die Rampe am Bahnhof koste zu viel Geld", None),
    ],
)
def test_wordings_of_one_utterance(left: str, right: str, kind: str | None) -> None:
    assert likeness(left, right) == kind
    assert likeness(right, left) == kind


@pytest.mark.parametrize(
    "other",
    [
        "die Fähre fahre im Juni nicht nach Amrum",
        "die Fähre fahre im Juli nach Amrum",
        "die Fähre fahre im Juni nach Föhr",
        "im Juni fahre keine Fähre nach Amrum",
    ],
)
def test_another_time_place_or_a_negation_keeps_apart(other: str) -> None:
    assert likeness("die Fähre fahre im Juni nach Amrum", "im Juni fahre die Fähre nach Amrum") == "same_words"
    assert likeness("die Fähre fahre im Juni nach Amrum", other) is None


def test_number_listener_day_and_stance_keep_apart() -> None:
    line = "„Wir liefern zwölf Pumpen an das Werk in Ahlen“"
    assert likeness(line, line) == "same_words"
    assert likeness(line, line.replace("zwölf", "vierzig")) is None
    assert likeness(line, line, stance="denies") is None
    assert likeness(line, line, speaker="ac_bert", speaker_name="Bert Uhl") is None
    assert compare(told(line, said_on="2026-03-03"), told(line, article="b", said_on="2026-03-09")) is None
    winzer, fischer = (Span(90, 90 + len(w), w) for w in ("den Winzern", "den Fischern"))
    assert compare(told(line, addressee_span=winzer), told(line, article="b", addressee_span=fischer)) is None
    reporter = Span(90, 105, "den Journalisten")
    assert compare(told(line, addressee_span=winzer), told(line, article="b", addressee_span=reporter)) is not None


def test_what_is_told_much_later_needs_the_very_words() -> None:
    line = "„Der Hafen bleibt für Frachter aus Kolberg geschlossen“"
    assert compare(told(line), told(line, article="b", published="2026-06-01")) is not None
    short = "der Hafen bleibe geschlossen"
    assert compare(told(short), told(short, article="b")) is not None
    assert compare(told(short), told(short, article="b", published="2026-06-01")) is None


def test_quotations_of_one_day_that_differ_by_a_word_are_disputed() -> None:
    left, right = "„Es war ein offenes und nützliches Gespräch“", "„Es war ein offenes und konstruktives Gespräch“"
    found = compare(told(left, said_on="2026-03-03"), told(right, article="b", said_on="2026-03-03"))
    assert found
    assert (found.likeness, found.only_left, found.only_right) == ("disputed", ("nützliches",), ("konstruktives",))
    other = right.replace("konstruktives", "kurzes").strip("„“")
    assert compare(told(left), told(other, article="b", verbatim=False)) is None
    freely = compare(told(left), told(right.strip("„“"), article="b", verbatim=False))
    assert freely
    assert freely.likeness == "reworded"


def test_without_a_known_occasion_no_quotation_is_disputed() -> None:
    left, right = "„Wir brauchen mehr Lehrer in den Dörfern“", "„Wir brauchen mehr Ärzte in den Dörfern“"
    assert likeness(left, right) is None
    more = Span(60, 74, "sagte außerdem")
    day = {"said_on": "2026-03-03"}
    assert compare(told(left, **day), told(right, at=200, frame_spans=(more,), **day)) is None


def test_a_quotation_inside_indirect_speech_is_its_part() -> None:
    outer = told("Der Markt sei „bis Mai gesperrt worden“")
    inner = told("„bis Mai gesperrt worden“", at=14, nested_in=outer.id)
    assert compare(outer, inner) is None


def test_groups_and_the_wordings_beside_the_fullest() -> None:
    full = statement("„Die Schleuse wird im Herbst für immer geschlossen“")
    part = statement("die Schleuse werde im Herbst geschlossen", article="b")
    other = statement("die Schleuse werde im Winter repariert", article="c")
    utterances = [Utterance.of(s) for s in (full, part, other)]
    assert same_statements([utterances]) == same_statements([utterances[::-1]]) == [sorted([full.id, part.id])]
    (variant,) = variants(utterances[:2])
    assert (variant.left, variant.right, variant.likeness) == (full.id, part.id, "shortened")
    assert set(statement_keys(full)) & set(statement_keys(part))


def test_two_groups_are_not_joined_over_a_third_wording() -> None:
    words = [
        "„Zwölf Schiffe liegen im Hafen von Kolberg“",
        "die Schiffe lägen im Hafen von Kolberg",
        "„Vierzig Schiffe liegen im Hafen von Kolberg“",
    ]
    utterances = [told(w, article=str(n)) for n, w in enumerate(words)]
    assert all(len(group) == 2 for group in same_statements([utterances]))


def test_reported_acts_are_compared_without_their_cue() -> None:
    text = "Ohm forderte höhere Löhne für Pflegekräfte"
    span = Span(0, len(text), text)
    one = Statement(
        id="st_1", article="a", kind="reported", spans=(span,), text=text, speaker="ac_anna", cue_span=Span(4, 12, "forderte"),
        speaker_span=Span(0, 3, "Ohm"), stance="demands",
    )  # fmt: skip
    assert list(Utterance.of(one).terms.values()) == ["höhere", "Löhne", "Pflegekräfte"]


@pytest.mark.parametrize("row", resources.table("synonyms"), ids=lambda r: r["words"][0])
def test_synonyms_say_the_same(row: dict[str, Any]) -> None:
    left, right = row["example"]
    shared = {w.key for w in carried(left).words} & {w.key for w in carried(right).words}
    assert shared == {w.key for w in carried(left).words}
    assert synonyms().values()


@pytest.mark.parametrize("row", resources.table("opposites"), ids=lambda r: r["left"][0])
def test_opposites_contradict(row: dict[str, Any]) -> None:
    left, right = ({w.key for w in carried(text).words} for text in row["example"])
    assert any(frozenset((x, y)) in opposites() or f"un{x}" == y or f"un{y}" == x for x in left - right for y in right - left)


@given(st.text(max_size=120), st.text(max_size=120))
def test_any_texts_compare(left: str, right: str) -> None:
    if left and right:
        a, b = told(left), told(right, article="b")
        one, other = compare(a, b), compare(b, a)
        assert (one is None) == (other is None)
        assert all(word in left for word in (one.only_left if one else ()))
