"""The five kinds, their content and roles, each on sentences of our own."""

from __future__ import annotations

import pytest

from lagebild.records.statement import Statement
from tests.reading.statements.telling import told


def only(text: str, kind: str) -> Statement:
    found = [s for s in told(text).statements if s.kind == kind]
    assert len(found) == 1, [(s.kind, s.text) for s in told(text).statements]
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "content", "speaker"),
    [
        ("„Wir bleiben hier“, sagte die Bürgermeisterin am Montag.", "direct", "„Wir bleiben hier“", "die Bürgermeisterin"),
        ("Die Ministerin sagte: „Das Geld reicht. Es kommt im Mai.“", "direct", "„Das Geld reicht. Es kommt im Mai.“", "Die Ministerin"),
        ("„Das Geld“, sagte die Ministerin, „kommt im Mai.“", "direct", "„Das Geld“ „kommt im Mai.“", "die Ministerin"),
        ("Der Sprecher erklärte, dass die Brücke gesperrt bleibt.", "indirect", "dass die Brücke gesperrt bleibt", "Der Sprecher"),
        ("Der Sprecher erklärte, die Brücke bleibe gesperrt.", "indirect", "die Brücke bleibe gesperrt", "Der Sprecher"),
        (
            "Die Brücke bleibe gesperrt, erklärte ein Sprecher der Stadt.",
            "indirect",
            "Die Brücke bleibe gesperrt",
            "ein Sprecher der Stadt",
        ),
        ("Wie der Sender mitteilte, fällt die Sendung aus.", "indirect", "fällt die Sendung aus", "der Sender"),
        ("Nach Angaben der Polizei brannten drei Autos.", "indirect", "brannten drei Autos", "Angaben der Polizei"),
        (
            "Die Gewerkschaft forderte höhere Löhne für alle.",
            "reported",
            "Die Gewerkschaft forderte höhere Löhne für alle.",
            "Die Gewerkschaft",
        ),
        ("Die Eltern fordern, die Schule zu sanieren.", "indirect", "die Schule zu sanieren", "Die Eltern"),
    ],
)
def test_content_and_speaker(text: str, kind: str, content: str, speaker: str) -> None:
    found = only(text, kind)
    assert found.text == content
    assert found.speaker_span is not None
    assert found.speaker_span.text == speaker


def test_subjunctive_sentences_run_on_one_record_each() -> None:
    found = told(
        "Die Trainerin sagte, das Team sei müde. Es habe zu viel gespielt. Man werde nun ausruhen. Am Sonntag regnete es."
    ).statements
    assert [s.kind for s in found] == ["indirect", "indirect_free_indirect", "indirect_free_indirect"]
    assert len({s.speaker for s in found}) == 1
    assert all("regnete" not in s.text for s in found)


def test_reportive_sollen_after_a_voice() -> None:
    found = told("Die Polizei teilte mit, dass der Täter gefasst sei. Er soll zwei Banken überfallen haben.").statements
    assert [s.kind for s in found] == ["indirect", "free_indirect"]
    assert found[1].hedge == "soll"


def test_a_quotation_inside_indirect_speech_is_nested_and_alone_verbatim() -> None:
    found = told("Der Kanzler wolle, dass der „sinnlose Streit“ ende, sagte die Sprecherin.").statements
    outer = next(s for s in found if s.kind == "indirect" and s.text.startswith("Der Kanzler"))
    inner = next(s for s in found if s.kind == "direct")
    assert inner.text == "„sinnlose Streit“"
    assert inner.nested_in == outer.id
    assert inner.verbatim
    assert not outer.verbatim


def test_a_quotation_over_paragraphs_goes_on() -> None:
    found = told("Der Zeuge sagte: „Das Haus stand leer.\n„Niemand wohnte dort.“").statements
    assert [s.kind for s in found] == ["direct", "direct"]


def test_names_titles_and_scare_quotes_are_refused() -> None:
    found = told("Der Film „Der weite Weg“ lief in Kiel. Das sogenannte „Wunder“ blieb aus.")
    assert found.statements == ()
    assert len(found.refusals) == 2


def test_who_told_whom_through_whom() -> None:
    found = told("Die „New York Times“ berichtete unter Berufung auf Regierungskreise, der Gipfel werde verschoben.").statements
    assert found[0].via == ("New York Times", "Regierungskreise")
    found = told("Laut der Agentur Reuters sagte der Minister, die Ernte sei gesichert.").statements
    inner = next(s for s in found if s.text == "die Ernte sei gesichert")
    assert inner.via == ("Reuters",)


def test_two_who_fit_are_both_named_and_none_is_chosen() -> None:
    found = told("Olaf Brandt traf Peter Kranz in Kiel. Er sagte, das Gespräch sei gut gewesen.").statements
    assert found
    assert found[0].speaker is None or not found[0].candidates
