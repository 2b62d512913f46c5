"""Reactions: what somebody calls a thing, how they take it; and sentences that look like it and tell nothing."""

from __future__ import annotations

import pytest

from tests.reading.statements.telling import told

SAID = [
    ("Den Vorschlag nannte die Ministerin inakzeptabel.", "Ministerin", "rejects"),
    ("Nicht hinnehmbar nannte der Betriebsrat die Kürzungen.", "Betriebsrat", "asserts"),
    ("Der Trainer nannte das Urteil „inakzeptabel“.", "Trainer", "rejects"),
    ("Die Anwältin bezeichnete das Urteil als nicht nachvollziehbar.", "Anwältin", "asserts"),
    ("Der Händler nannte den Preis zu hoch.", "Händler", "criticises"),
    ("Die Wirtin nannte ihn einen Lügner.", "Wirtin", "accuses"),
    ("Der Sprecher nannte die Vorwürfe falsch.", "Sprecher", "denies"),
    ("Das Verteidigungsministerium dementierte am Donnerstag Berichte über einen Abzug.", "Verteidigungsministerium", "denies"),
    ("Ein Sprecher des Vereins dementierte auf Anfrage Gerüchte über einen Wechsel.", "Sprecher des Vereins", "denies"),
    ("Der Vorstand zeigte sich nicht zufrieden mit dem Ergebnis.", "Vorstand", "criticises"),
    ("Die Kommission zeigte sich nicht überrascht.", "Kommission", "asserts"),
    ("Die Wirtin zeigte sich erfreut über das nicht erwartete Lob.", "Wirtin", "praises"),
    ("Skeptisch äußerte sich auch der Städtetag.", "Städtetag", "doubts"),
    ("Wenig begeistert zeigte sich der Kreisbrandmeister.", "Kreisbrandmeister", "criticises"),
    ("Begrüßt wurde der Schritt von der Handelskammer.", "Handelskammer", "praises"),
    ("Der Vatikan dementierte am Sonntagabend Meldungen über eine Verschlechterung.", "Vatikan", "denies"),
    ("Der Forscher äußerte sich in einem Gespräch zu dem Fund.", "Forscher", "asserts"),
    ("Zurückhaltend reagierte die Opposition.", "Opposition", "reserves"),
    ("Der Nachbarstaat drang in einem Brief darauf, die Grenze zu öffnen.", "Nachbarstaat", "demands"),
]


@pytest.mark.parametrize(("text", "speaker", "stance"), SAID)
def test_reaction(text: str, speaker: str, stance: str) -> None:
    assert [(s.speaker_name, s.stance) for s in told(text).statements] == [(speaker, stance)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Sprecher nannte den Termin gestern.",
        "Der Vater nannte seinen Sohn Otto.",
        "Das Haus wird im Volksmund Kaisersaal genannt.",
        "Die Behörde nannte die Namen der Opfer öffentlich.",
        "Die Börse reagierte positiv auf die Zahlen.",
        "Der Minister hielt eine Rede für den Frieden.",
        "Die Wirtin hielt den Tisch für uns frei.",
        "Die Diebe drangen auf das Grundstück.",
        "Die Bürgermeisterin begrüßte die Gäste am Eingang.",
        "Der Himmel zeigte sich grau.",
        "Niemand bekannte sich zu der Tat.",
        "Von der Opposition kam keine Kritik.",
        "Die Läuferin kam mit breiter Unterstützung von den Rängen ins Ziel.",
        "Nach der Prüfung gab es grünes Licht.",
        "Kritik kam im Mai aus Rom.",
    ],
)
def test_no_reaction(text: str) -> None:
    assert not told(text).statements


def test_no_woman_is_a_man_in_office() -> None:
    names = {s.speaker_name for s in told("Die Kanzlerin beklagte mangelnde Unterstützung.").statements}
    assert names == {"Kanzlerin"}


def test_a_report_that_opens_the_sentence_is_denied() -> None:
    reported, denied = told("Berichte der „Havelpost“, wonach der Chef gehe, wies der Konzern zurück.").statements[::-1]
    if reported.kind == "reported":
        reported, denied = denied, reported
    assert (reported.speaker_name, reported.text) == ("Havelpost", "der Chef gehe")
    assert (denied.speaker_name, denied.stance) == ("Konzern", "denies")
    assert [s.text for s in denied.spans] == ["Berichte der „Havelpost“", "wies der Konzern zurück."]


@pytest.mark.parametrize(
    "text",
    [
        "Der Sprecher bezeichnete Berichte, wonach der Chef gehe, als falsch.",
        "Der Sprecher nannte Berichte, wonach der Chef gehe, haltlos.",
        "Berichte, wonach der Chef gehe, nannte der Sprecher haltlos.",
    ],
)
def test_what_is_called_so_has_a_clause_of_its_own(text: str) -> None:
    said = {s.kind: s for s in told(text).statements}
    assert (said["indirect"].speaker_name, said["indirect"].text) == ("Berichte", "der Chef gehe")
    assert (said["reported"].speaker_name, said["reported"].stance, len(said["reported"].spans)) == ("Sprecher", "denies", 2)


def test_the_noun_of_an_act_is_not_its_speaker() -> None:
    assert [(s.speaker_name, s.stance) for s in told("Ablehnung signalisierten die Bauern.").statements] == [("Bauern", "rejects")]
