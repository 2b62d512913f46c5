"""Clauses, predicates and the forms of verbs."""

from __future__ import annotations

import pytest

from lagebild.reading.clauses.verbforms import conjugate, lexicon
from lagebild.reading.events.context import Context
from tests.reading.staging import stage


def _clauses(text: str) -> list[tuple[str, str]]:
    context = Context(stage(text), ())
    return [(clause.kind, " ".join(context.words.text(i) for i in clause.tokens)) for clause in context.clauses]


@pytest.mark.parametrize(
    ("spec", "forms"),
    [
        ("an|greifen", {"greift", "griff", "angriff", "angegriffen", "anzugreifen", "griffen"}),
        ("emp+fangen", {"empfängt", "empfing", "empfangen", "empfinge"}),
        ("unter+zeichnen", {"unterzeichnet", "unterzeichnete", "unterzeichneten"}),
        ("ab|lehnen", {"lehnt", "lehnte", "abgelehnt", "abzulehnen"}),
        ("telefonieren", {"telefoniert", "telefonierte"}),
        ("vereinbaren", {"vereinbart", "vereinbarte", "vereinbaren"}),
        ("vor|be+reiten", {"vorbereitet", "bereitet", "vorzubereiten"}),
    ],
)
def test_principal_parts_give_all_forms(spec: str, forms: set[str]) -> None:
    assert forms <= {form for form, _ in conjugate(spec)}


def test_a_particle_must_stand_apart() -> None:
    analyses = lexicon(["an|greifen"])["griff"]
    assert {a.particle for a in analyses} == {"an"}


def test_an_embedded_relative_clause_leaves_the_clause_around_it_whole() -> None:
    assert _clauses("Der Mann, der gestern kam, traf Tusk.") == [("main", "Der Mann traf Tusk"), ("rel", "der gestern kam")] or _clauses(
        "Der Mann, der gestern kam, traf Tusk."
    ) == [("frag", "Der Mann traf Tusk"), ("rel", "der gestern kam")]


def test_coordination_makes_two_clauses() -> None:
    assert [text for _, text in _clauses("Macron traf Tusk und drohte Orbán.")] == ["Macron traf Tusk", "drohte Orbán"]


def test_a_list_is_no_clause_of_its_own() -> None:
    assert len(_clauses("An dem Telefonat nahmen Macron, Tusk und Starmer teil.")) == 1


def test_infinitive_and_dass_clause_hang_on_the_main_clause() -> None:
    context = Context(stage("Macron drohte, Tusk anzugreifen. Er sagte, dass Tusk kommt."), ())
    kinds = [(c.kind, c.opener, c.parent.kind if c.parent else None) for c in context.clauses]
    assert kinds[1][0] == "inf"
    assert kinds[1][2] == "main"
    assert kinds[3] == ("sub", "dass", "main")


@pytest.mark.parametrize(
    ("text", "tense", "modal", "passive", "anterior"),
    [
        ("Macron traf Tusk.", "past", "", False, False),
        ("Macron hat Tusk getroffen.", "perf", "", False, False),
        ("Macron hatte Tusk getroffen.", "plup", "", False, False),
        ("Macron wird Tusk treffen.", "future", "", False, False),
        ("Macron soll Tusk treffen.", "pres", "sollen", False, False),
        ("Macron soll Tusk getroffen haben.", "pres", "sollen", False, True),
        ("Tusk wurde angegriffen.", "past", "", True, False),
        ("Das Treffen ist geplant.", "state", "", True, False),
        ("Das Treffen ist abgesagt worden.", "perf", "", True, False),
        ("Die Gespräche sind gescheitert.", "perf", "", False, False),
    ],
)
def test_the_predicate_reads_the_verb_complex(text: str, tense: str, modal: str, passive: bool, anterior: bool) -> None:
    predicate = Context(stage(text), ()).clauses[0].predicate
    assert (predicate.tense, predicate.modal, predicate.passive, predicate.anterior) == (tense, modal, passive, anterior)


def test_not_only_does_not_negate() -> None:
    assert Context(stage("Macron traf nicht nur Tusk."), ()).clauses[0].predicate.negator is None
    assert Context(stage("Macron traf Tusk nicht."), ()).clauses[0].predicate.negator is not None


@pytest.mark.parametrize(
    ("text", "tense", "passive"),
    [
        ("Macron wird die Stadt verlassen.", "future", False),
        ("Am Montag wird Macron die Stadt verlassen.", "future", False),
        ("Macron wird den Gast empfangen.", "future", False),
        ("Wir werden das nicht vergessen.", "future", False),
        ("Die Häuser werden verlassen.", "pres", True),
        ("Der Gast wird von Macron empfangen.", "pres", True),
        ("Die Stadt wird den Siegern überlassen.", "pres", True),
    ],
)
def test_an_accusative_tells_the_future_from_the_passive(text: str, tense: str, passive: bool) -> None:
    (clause,) = Context(stage(text), ()).clauses
    assert (clause.predicate.tense, clause.predicate.passive) == (tense, passive)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Macron sagte, die Zölle müssten aufgehoben werden.", "main"),
        ("Macron sagte, die Truppen würden abgezogen.", "main"),
        ("Macron nannte die Zölle, die aufgehoben werden müssten.", "rel"),
    ],
)
def test_a_verb_in_second_place_makes_no_relative_clause(text: str, kind: str) -> None:
    assert Context(stage(text), ()).clauses[1].kind == kind


def test_a_quoted_name_keeps_its_preposition() -> None:
    context = Context(stage("Laut „Boeing“ hat Macron Tusk Hilfe angeboten."), ())
    (clause,) = context.clauses
    assert [(a.actor.name, a.preposition) for a in context.arguments(clause)][:2] == [("Boeing", "laut"), ("Macron", "")]
    assert [a.actor.name for a in context.subject(clause)] == ["Macron"]
