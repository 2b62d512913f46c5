"""Names by rule."""

from __future__ import annotations

import pytest

from lagebild.language.backends import Proposal
from lagebild.language.names import find, ruled, settled
from lagebild.language.sentences import split
from lagebild.language.tokens import tokenize
from lagebild.records.layers import Name


def names(text: str, proposals: tuple[Proposal, ...] = ()) -> list[Name]:
    tokens = tokenize(text)
    return find(text, tokens, split(text, tokens, ()), proposals)


CASES = {
    "Gestern traf US-Präsident Joe Biden ein.": "PER:US-Präsident|Joe Biden",
    "Finnlands Präsident Sauli Niinistö kam.": "LOC:Finnland PER:Präsident|Sauli Niinistö",
    "Die russische Historikerin Alewtina Sokolowa schrieb darüber.": "PER:russische Historikerin|Alewtina Sokolowa",
    "Ursula von der Leyens Plan stieß auf Kritik.": "PER:Ursula von der Leyen",
    "Ursula von der Leyen kam. Von der Leyen lachte, das war von Leyen.": "PER:Ursula von der Leyen PER:Leyen PER:Leyen",
    "Das Lokal gehört Katrin Weil, seit sie erbte.": "PER:Katrin Weil",
    "Das meldete das Wall Street Journal. Die Zeitung schwieg.": "ORG:Wall Street Journal",
    "Die liberale „El Mundo“ erscheint in El Merrano.": "ORG:El Mundo LOC:El Merrano",
    "In Kairo empfing ihn Abd al-Fattah as-Sisi.": "LOC:Kairo PER:Abd al-Fattah as-Sisi",
    "Der Unterhändler Brakmann sprach. Brakmanns Plan scheiterte.": "PER:Unterhändler|Brakmann PER:Brakmann",
    "Das meldete die Zeitung Lotos Kurier.": "ORG:Lotos Kurier",
    "Das Weiße Haus widersprach der „Washington Post“.": "ORG:Weißes Haus ORG:Washington Post",
    "Aus dem polnischen Verteidigungsministerium hieß es wenig.": "ORG:polnisches Verteidigungsministerium",
    "Die Uno und die Nato berieten in Genf.": "ORG:Uno ORG:Nato LOC:Genf",
    "Russlands Armee steht vor Pokrowsk.": "LOC:Russland LOC:Pokrowsk",
    "Mohammed bin Salman lud nach Dschidda ein.": "PER:Mohammed bin Salman LOC:Dschidda",
    "In der Hafenstadt Kolabu brannte es.": "LOC:Kolabu",
    "Die Norkalit AG meldete Insolvenz an.": "ORG:Norkalit AG",
    "Im April kam Regen. Ende April ist Schluss.": "",
    "Das sagte der dem Hof ergebene estnische Experte Jaan Tamm.": "PER:estnische Experte|Jaan Tamm",
    "Ende August gab es Essen für alle.": "",
    "Sitzt Selenskij am Tisch?": "PER:Selenskij",
    "Insgesamt kamen zwei Boote.": "",
    "Der TSV Holmbüll schlug den 1. FC Ahlen und den Hamburger SV.": "ORG:TSV Holmbüll ORG:1. FC Ahlen ORG:Hamburger SV",
    "Die Petersen & Söhne GmbH half der Harms GmbH & Co. KG.": "ORG:Petersen & Söhne GmbH ORG:Harms GmbH & Co. KG",
    "Honda half der Deutschen Börse, der Konzern Puma nicht.": "ORG:Honda ORG:Deutsche Börse ORG:Puma",
    "Ein Puma lief über den Standard-Parcours.": "",
    "In der Provence und in Wuhan wurde demonstriert.": "LOC:Provence LOC:Wuhan",
    "Das Haus steht in Hamm, die Heide blüht, das Harz klebt.": "LOC:Hamm",
    "Goebbels und Ulbricht stehen in jedem Schulbuch.": "PER:Goebbels PER:Ulbricht",
    "Das sah schon Sokrates so.": "PER:Sokrates",
    "Der Handel brach ein, die Oberlippe zitterte.": "",
    "Vor Gericht stand der Schlosser Thomas L. aus Ulm.": "PER:Thomas L. LOC:Ulm",
    "Die Zeit nach dem Krieg war hart.": "",
    "Auf Burg Kolstein endete die Kanzlerschaft Adenauers.": "LOC:Burg Kolstein PER:Adenauer",
    "Er wohnte in der Merrano Street und am Lake Kolabu.": "LOC:Merrano Street LOC:Lake Kolabu",
    "Vor der Michaelskirche und am Adenauerplatz stand Polizei, auf dem Parkplatz nicht.": "LOC:Michaelskirche LOC:Adenauerplatz",
    "Das Krankenhaus Holm und das Ulmer Theater zahlen.": "ORG:Krankenhaus Holm ORG:Ulmer Theater",
    "Urban II. rief auf, Karl der Große war lange tot.": "PER:Urban II. PER:Karl der Große",
    "Der Teil II. war lang.": "",
    "Die Zeit berichtete zuerst.": "ORG:Die Zeit",
    "Das gab die Raumfahrtbehörde Nasa bekannt.": "ORG:Nasa",
    "Das Landgericht Aurich und die Technischen Universität Dresden.": "ORG:Landgericht Aurich ORG:Technische Universität Dresden",
    "Das Institut für Wetter und Wind in Kiel forscht.": "ORG:Institut für Wetter und Wind LOC:Kiel",
    "Der Verband Deutscher Fischer klagt.": "ORG:Verband Deutscher Fischer",
    "Das schrieb die Holmer Zeitung.": "ORG:Holmer Zeitung",
    "Am Willy-Brandt-Platz und in der Lindenstraße war es still.": "LOC:Willy-Brandt-Platz LOC:Lindenstraße",
    "In Frankfurt am Main und Bad Kolstein schneite es.": "LOC:Frankfurt am Main LOC:Bad Kolstein",
    "In Nordafrika und Hamburg-Nord regnete es.": "LOC:Nordafrika LOC:Hamburg-Nord",
    "Der Film „Die letzte Fähre“ lief.": "MISC:Die letzte Fähre",
    "Bundesrat Reto Amsler kam. Der Bundesrat tagt.": "PER:Bundesrat|Reto Amsler ORG:Bundesrat",
    "König Ludwig II. traf Papst Pius IX. nicht.": "PER:König|Ludwig II. PER:Papst|Pius IX.",
    "Karl Graf von Holm und Jan ter Borg kamen.": "PER:Karl Graf von Holm PER:Jan ter Borg",
    "Die Einkaufsstraße ist leer, die Kommission tagt.": "",
    "Im Postamt stand ein Rechner mit CPU und RAM.": "",
    "Seine Frau trug den Kurs mit.": "",
    "Der ICE fuhr um zehn Uhr MESZ ab.": "",
}


@pytest.mark.parametrize("text", CASES)
def test_names(text: str) -> None:
    assert " ".join(f"{n.kind}:{n.title + '|' if n.title else ''}{n.base}" for n in names(text)) == CASES[text]


def test_title_and_core_are_verbatim() -> None:
    text = "Am Abend sprach der ukrainische Präsident Petro Poroschenko."
    (name,) = names(text)
    assert text[name.start : name.end] == "ukrainische Präsident Petro Poroschenko" == name.text
    assert text[name.core_start : name.core_end] == "Petro Poroschenko"


def test_a_surname_counts_once_the_article_has_named_its_bearer() -> None:
    assert names("Der Antrag von Gradow liegt vor.") == []
    assert [n.base for n in names("Gleb Gradow kam. Der Antrag von Gradow liegt vor.")] == ["Gleb Gradow", "Gradow"]


def test_a_proposal_fills_what_the_rules_left_open_and_overrules_nothing() -> None:
    text = "Die Rede hielt Umbelline Kraxner aus Wien."
    assert [n.base for n in names(text)] == ["Wien"]
    proposed = names(text, (Proposal("PER", 3, 5), Proposal("ORG", 6, 7)))
    assert [(n.kind, n.base) for n in proposed] == [("PER", "Umbelline Kraxner"), ("LOC", "Wien")]


def test_a_tagger_that_heard_the_rules_moves_their_borders_and_leaves_what_it_does_not_speak_of() -> None:
    text = "Am Carrousel-Theater Berlin sprach US-Präsident Joe Biden in Genf."
    tokens = tokenize(text)
    told = (Proposal("ORG", 1, 3), Proposal("PER", 4, 7))
    found = settled(ruled(text, tokens, split(text, tokens, ())), told)
    assert [(n.kind, n.title, text[n.core_start : n.core_end]) for n in found] == [
        ("ORG", "", "Carrousel-Theater Berlin"),
        ("PER", "US-Präsident", "Joe Biden"),
        ("LOC", "", "Genf"),
    ]


def test_invisible_characters_do_not_hide_a_name() -> None:
    text = "Es sprach Bundes\u00adkanzler Olaf Schol\u00adz."
    (name,) = names(text)
    assert name.base == "Olaf Scholz" and text[name.core_start : name.core_end] == "Olaf Schol\u00adz"
