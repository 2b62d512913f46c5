"""Where the words that were said begin and end."""

from __future__ import annotations

import pytest

from tests.reading.statements.telling import told


def contents(text: str) -> list[tuple[str, str]]:
    """Kind and words of every statement."""
    return [(s.kind, s.text) for s in told(text).statements]


@pytest.mark.parametrize(
    "text",
    [
        "„Es war eng“, sagte Beck, Kapitän der Mannschaft, gegenüber einem Reporter.",
        "„Es war eng“, sagte Trainer Jan Kolb auf die Frage, ob er zufrieden sei.",
        "„Es war eng“, meinte die Trainerin der Gäste, Petra Vogt, in einem Interview.",
    ],
)
def test_a_frame_behind_a_whole_quotation_adds_nothing(text: str) -> None:
    assert contents(text) == [("direct", "„Es war eng“")]


def test_a_sentence_behind_a_marked_one_is_not_told() -> None:
    assert contents("Der Zeuge sagte: „Plötzlich brach die Achse.“ Weitere Angaben machte er nicht.")[0] == (
        "direct",
        "„Plötzlich brach die Achse.“",
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Die Ministerin erklärte, in Ländern, in denen es Gebühren gebe, sei die Zahl gestiegen.",
            "in Ländern, in denen es Gebühren gebe, sei die Zahl gestiegen",
        ),
        (
            "Der Rat fürchtet, sobald die Brücke schließe, werde der Verkehr stocken.",
            "sobald die Brücke schließe, werde der Verkehr stocken",
        ),
        (
            "Der Investor hatte zugesagt, nicht über den Turm, das höchste der Häuser, bestimmen zu wollen.",
            "nicht über den Turm, das höchste der Häuser, bestimmen zu wollen",
        ),
    ],
)
def test_the_first_field_before_a_late_verb_is_told(text: str, words: str) -> None:
    assert ("indirect", words) in contents(text)


def test_an_attribution_between_subject_and_verb() -> None:
    (found, *_) = told("Seine Mandantin, sagte Anwältin Petra Dorn, sei unschuldig und wolle aussagen.").statements
    assert found.text == "Seine Mandantin sei unschuldig und wolle aussagen"
    assert found.speaker_name == "Petra Dorn"


def test_the_teller_goes_on_in_the_indicative() -> None:
    assert contents("Das Amt prüfe den Fall, teilte eine Sprecherin mit, wollte aber keine Frist nennen.") == [
        ("indirect", "Das Amt prüfe den Fall")
    ]


def test_only_what_stands_behind_the_colon_is_told() -> None:
    assert ("indirect", "Man habe die Lage unterschätzt") in contents(
        "Heute klingt das anders: Man habe die Lage unterschätzt, räumte der Minister am Mittag ein."
    )


def test_a_participle_that_an_apposition_parts_from_its_auxiliary() -> None:
    (found,) = told("Vor kurzem hatte ein Anführer aus dem Norden, Omar Said, erklärt, man werde weiterkämpfen.").statements
    assert found.text == "man werde weiterkämpfen"


def test_a_subjunctive_clause_beside_an_act_is_told_as_well() -> None:
    act, clause = told("Die Trainerin beklagte Sparpläne, die einen Abstieg zur Folge hätten.").statements
    assert (act.kind, act.text) == ("reported", "Die Trainerin beklagte Sparpläne")
    assert (clause.kind, clause.text, clause.speaker) == ("indirect", "die einen Abstieg zur Folge hätten", act.speaker)


def test_a_source_inside_a_relative_clause_tells_that_clause() -> None:
    texts = [
        s.text for s in told("Gemeldet wurde, dass er den Sprecher anrief, der nach Angaben der Agentur nicht antworten wollte.").statements
    ]
    assert "der nicht antworten wollte" in texts


def test_another_voice_ends_what_a_source_tells() -> None:
    texts = [s.text for s in told("Nach Angaben der Veranstalter kamen 7000 Menschen, die Polizei sprach von 4000.").statements]
    assert "kamen 7000 Menschen" in texts


def test_what_somebody_is_called_is_no_statement() -> None:
    assert not contents("Der Wagen, wie er im Werk genannt wird, ist teuer.")
    assert not contents("Seit Montag halten die Gelben – so werden sie genannt – das Rathaus besetzt.")


def test_what_disasters_demand_and_courts_decide_is_no_statement() -> None:
    assert not contents("Die Flut forderte in Vietnam 92 Todesopfer.")
    assert not contents("Das Landgericht verurteilte den Mann zu vier Jahren Haft.")
