"""Clauses that share a sentence: whose words they are, where each ends, and who is spoken to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lagebild.reading import statements
from tests.reading.statements.telling import layers, told


def heard(text: str) -> list[tuple[str, str, str | None, str]]:
    """Kind, text, speaker and stance of every statement."""
    return [(s.kind, s.text, s.speaker_name, s.stance) for s in told(text).statements]


def test_two_acts_in_one_clause() -> None:
    assert heard("Ministerin Petra Vogt warf dem Rat Untätigkeit vor und forderte einen Neubau.") == [
        ("reported", "Ministerin Petra Vogt warf dem Rat Untätigkeit vor", "Petra Vogt", "accuses"),
        ("reported", "forderte einen Neubau.", "Petra Vogt", "demands"),
    ]


def test_the_clause_belongs_to_the_last_verb_of_saying() -> None:
    assert heard("Pfarrer Jan Kolb dankte den Helfern und sagte, die Glocke sei gerettet.") == [
        ("reported", "Pfarrer Jan Kolb dankte den Helfern", "Jan Kolb", "praises"),
        ("indirect", "die Glocke sei gerettet", "Jan Kolb", "asserts"),
    ]


def test_telling_goes_on_behind_und() -> None:
    found = heard("Trainer Jan Kolb sagte, das Team sei müde und kündigte an, die Aufstellung zu ändern.")
    assert [(text, stance) for _, text, _, stance in found] == [
        ("das Team sei müde", "asserts"),
        ("die Aufstellung zu ändern", "announces"),
    ]


def test_an_answer_behind_a_question() -> None:
    found = heard("Auf die Frage, ob er bleibe, sagte Trainer Jan Kolb: „Das weiß nur der Vorstand.“")
    assert ("direct", "„Das weiß nur der Vorstand.“", "Jan Kolb", "asserts") in found


def test_only_what_stands_behind_the_semicolon_is_told() -> None:
    assert heard("Kanzlerin Vera Thoma reiste ab; ihr Land sei bereit, versicherte sie.")[0][1] == "ihr Land sei bereit"


def test_what_is_ruled_out() -> None:
    assert [s for *_, s in heard("Minister Jan Kolb schloss höhere Steuern aus.")] == ["refuses"]
    assert [s for *_, s in heard("Minister Jan Kolb schloss aus, dass die Steuern steigen.")] == ["denies"]
    assert [s for *_, s in heard("Minister Jan Kolb glaubt nicht, dass die Steuern steigen.")] == ["doubts"]


def test_showing_is_no_saying_inside_what_is_told() -> None:
    found = heard("Wirtin Petra Vogt sagte, das Haus sei voll. Man habe Geduld gezeigt, die sei nun aufgebraucht.")
    assert [text for _, text, _, _ in found] == ["das Haus sei voll", "Man habe Geduld gezeigt, die sei nun aufgebraucht."]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Die Ministerin sagte vor Journalisten, der Haushalt stehe.", "Journalisten"),
        ("Die Ministerin sagte in einem Gespräch mit dem Sender NTV, der Haushalt stehe.", "dem Sender NTV"),
        ("Die Anwohner forderte er auf, ihre Keller zu räumen.", "Die Anwohner"),
        ("Ihm wird vorgeworfen, Geld unterschlagen zu haben.", "Ihm"),
        ("Die Gewerkschaft forderte den Rücktritt des Vorstands.", None),
        ("Der Verband kritisierte den langen Bau der Brücke.", None),
        ("Die Wetterwarte warnte vor den Folgen neuer Stürme.", None),
    ],
)
def test_addressee(text: str, whom: str | None) -> None:
    span = told(text).statements[0].addressee_span
    assert (span.text if span else None) == whom


@pytest.mark.parametrize(
    "text",
    [
        "Es gibt Gerüchte, nach denen das Werk schließt.",
        "Es gibt Gerüchte, denen zufolge das Werk schließt.",
        "Der Wirt bleibt bei der Version, wonach das Werk schließt.",
    ],
)
def test_source_of_a_relative_clause(text: str) -> None:
    assert [s.text for s in told(text).statements] == ["das Werk schließt"]


def test_a_sentence_that_tells_nothing_may_bring_the_next_voice() -> None:
    found = heard("Trainer Jan Kolb sagte, alle seien fit. Mit Kritik hielt sich Präsidentin Petra Vogt zurück. Man habe gut gespielt.")
    assert found[-1] == ("indirect_free_indirect", "Man habe gut gespielt.", "Petra Vogt", "asserts")


def test_an_author_who_muses_is_nobody_s_voice() -> None:
    found = heard("Minister Jan Kolb sagte, es werde gebaut. Minister Jan Kolb bleibt noch ein Jahr. Ohne ihn wäre der Rat am Ende.")
    assert [text for _, text, _, _ in found] == ["es werde gebaut"]


def test_first_person_is_no_subjunctive() -> None:
    assert heard("Ich habe das Gefühl, es regnet bald. Ich gehe heim.") == []


def test_a_party_epithet_is_the_person_named_before() -> None:
    found = heard("Verkehrsminister Holger Brandt (SPD) kam an. Der SPD-Politiker sagte, die Bahn fahre.")
    assert found[-1][2] == "Holger Brandt"
    two = told("Holger Brandt (SPD) traf Petra Vogt (CDU). Die CDU-Politikerin sagte, die Bahn fahre.").statements
    assert two[-1].speaker_name == "Petra Vogt"


def test_two_who_say_the_same() -> None:
    found = told(
        "Die „Süddeutsche Zeitung“ und der NDR berichteten, der Verein sei pleite. Sie beriefen sich auf interne Unterlagen."
    ).statements
    assert [(s.speaker_name, len(s.candidates), s.via[-1]) for s in found] == [("Süddeutsche Zeitung und NDR", 2, "interne Unterlagen")]


def test_a_name_no_table_knows() -> None:
    assert heard("Bundesrat Reto Amsler sagte, der Tunnel bleibe zu.")[0][2] == "Reto Amsler"


def test_candidates_have_the_right_gender() -> None:
    found = told("Anna Berg traf Petra Vogt und Jan Kolb. Sie sagte, es werde gebaut.").statements
    assert found[0].speaker is None
    assert len(found[0].candidates) == 2


def test_reported_hearsay_is_hedged() -> None:
    found = told("Wie der Sender NTV meldete, soll der Wirt das Geld genommen haben.").statements
    assert found[0].hedge == "soll"


def test_unnamed_questions_and_named_answers() -> None:
    text = "Wie geht es?\nVogt: Gut.\nWas kommt?\nVogt: Der Umbau.\nUnd dann?\nVogt: Ferien."
    assert [(s.stance, s.speaker_name) for s in told(text).statements] == [("asks", None), ("asserts", "Vogt")] * 3


def test_an_answer_is_given_by_whom_the_question_addresses() -> None:
    text = "Petra Vogt leitet das Amt.\nFrage: Frau Vogt, was kommt?\nAntwort: Der Umbau.\nFrage: Und dann?\nAntwort: Ferien."
    assert [s.speaker_name for s in told(text).statements][1::2] == ["Petra Vogt", "Petra Vogt"]


def test_verse_is_nobody_s_statement() -> None:
    assert heard("„Die Nacht zieht über das Feld,\nder Mond steht still,\ndas Wasser ruht.“") == []


def test_quotations_side_by_side() -> None:
    assert [text for _, text, _, _ in heard("Otto Kern rief „Halt!“ und „Stehen bleiben!“.")] == ["„Halt!“", "„Stehen bleiben!“"]


def test_a_plural_that_a_tagger_takes_for_an_infinitive() -> None:
    annotated = layers("Experten bezweifeln, dass der Plan aufgeht.")
    tokens = tuple(replace(t, stts="VVINF") if t.text == "bezweifeln" else t for t in annotated.tokens)
    (found,) = statements.find(replace(annotated, tokens=tokens)).statements
    assert (found.speaker_name, found.stance) == ("Experten", "doubts")
