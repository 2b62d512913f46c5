"""Who is who inside one article."""

from __future__ import annotations

import pytest

from lagebild.language.annotate import annotate
from lagebild.records.actor import Actor
from lagebild.records.layers import Annotated
from tests.language.articles import article


def read(text: str, published: str | None = None) -> Annotated:
    return annotate(article(text, published=published))


def stands_for(read: Annotated, words: str) -> str | None:
    """The name of the actor that the first mention with exactly these words stands for."""
    names = {actor.id: actor.name for actor in read.actors}
    return next((names[m.actor] for m in read.mentions if m.text == words), None)


def actor(read: Annotated, name: str) -> Actor:
    return next(a for a in read.actors if a.name == name)


CASES = [
    ("US-Präsident Joe Biden kam. Der US-Präsident blieb kurz.", "Der US-Präsident", "Joe Biden"),
    ("Bundeskanzler Friedrich Merz kam an. Der Kanzler lobte das Essen.", "Der Kanzler", "Friedrich Merz"),
    ("Bundeskanzler Jan Vogt kam an. Der Kanzler lobte das Essen.", "Der Kanzler", "Jan Vogt"),
    ("Kanzlerin Ines Vogt kam an. Die Bundeskanzlerin lobte das Essen.", "Die Bundeskanzlerin", "Ines Vogt"),
    ("Wladimir Putin wartete. Der Kremlchef schwieg.", "Der Kremlchef", "Wladimir Putin"),
    ("Der Präsident sprach mit dem finnischen Präsidenten Sauli Niinistö. Der Finne dankte.", "Der Finne", "Sauli Niinistö"),
    ("Kanzlerin Angela Merkel reiste ab. Sie kam spät.", "Sie", "Angela Merkel"),
    ("Petro Poroschenko dankte. Er nannte keine Zahl.", "Er", "Petro Poroschenko"),
    ("Der Berater Igor Melnik trat vor die Presse. Seine Antwort war kurz.", "Seine", "Igor Melnik"),
    ("Präsident Selenskyj reiste ab. Am Abend sprach Selenskij in Lwiw.", "Selenskij", "Selenskyj"),
    ("Moskau lehnte ab. In Moskau regnete es.", "Moskau", "Russland"),
    ("Die polnische Regierung lehnte ab.", "polnische Regierung", "Polen"),
    ("Die Ukraine verteidigt ihre Häfen.", "ihre", "Ukraine"),
    ("Außenministerin Ines Lindqvist kam. Der Lindqvist-Besuch endete.", "Lindqvist", "Ines Lindqvist"),
    ("Vor dem Merz-Macron-Treffen schwieg Berlin.", "Macron", "Macron"),
    ("Die Uno tagt. Die Vereinten Nationen warnten.", "Vereinten Nationen", "Vereinte Nationen"),
]


@pytest.mark.parametrize(("text", "words", "name"), CASES, ids=[case[1] + "=" + case[2] for case in CASES])
def test_mentions(text: str, words: str, name: str) -> None:
    assert stands_for(read(text), words) == name


def test_two_people_who_fit_equally_give_no_mention() -> None:
    assert stands_for(read("Igor Melnik und Oleg Sorin kamen an. Er sprach zuerst."), "Er") is None


def test_a_pronoun_does_not_point_back_inside_its_own_clause() -> None:
    assert stands_for(read("Igor Melnik hilft ihm."), "ihm") is None


def test_bereit_sein_is_the_verb() -> None:
    assert stands_for(read("Ob Igor Melnik bereit sein könnte, ist offen."), "sein") is None


def test_the_date_chooses_who_held_the_office() -> None:
    text = "Der US-Präsident reist nach Rom."
    assert stands_for(read(text, "2022-05-01"), "Der US-Präsident") == "Joe Biden"
    assert stands_for(read(text, "2012-05-01"), "Der US-Präsident") == "Barack Obama"
    assert stands_for(read(text), "Der US-Präsident") is None


def test_a_dated_office_names_its_table_and_a_stated_one_its_span() -> None:
    found = read("Der Kremlchef schwieg, und Wladimir Putin ging. Später kam der Minister Igor Melnik.", "2020-01-01")
    (office,) = actor(found, "Wladimir Putin").roles
    assert (office.basis, office.of, office.start, office.evidence) == ("offices", "Russland", "2012-05-07", None)
    (stated,) = actor(found, "Igor Melnik").roles
    assert stated.basis == "text" and stated.evidence is not None and stated.evidence.text == "Minister"


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("Das Weiße Haus teilte mit: „Der Präsident wird Emmanuel Macron treffen.“", "Donald Trump"),
        ("Kremlsprecher Dmitri Peskow sagte: „Der Präsident wird Emmanuel Macron anrufen.“", "Wladimir Putin"),
        ("Der Verein teilte mit: „Der Präsident wird Emmanuel Macron treffen.“", None),
    ],
)
def test_an_organ_of_a_state_speaks_of_its_own_office_holder(text: str, bearer: str | None) -> None:
    assert stands_for(read(text, published="2025-08-07"), "Der Präsident") == bearer


def test_appositions_become_roles() -> None:
    found = read("Igor Melnik, Assistent des Ministers, sprach. Es folgte die Sprecherin des Verbands, Almut Wiegel, am Abend.")
    assert [r.title for r in actor(found, "Igor Melnik").roles] == ["Assistent"]
    assert [r.title for r in actor(found, "Almut Wiegel").roles] == ["Sprecherin"]


def test_peers_hold_the_same_office() -> None:
    text = "US-Präsident Joe Biden rief an. Wolodymyr Selenskyj war in Lwiw. Biden dankte. Sein ukrainischer Amtskollege blieb ruhig."
    assert stands_for(read(text, "2023-01-10"), "Sein ukrainischer Amtskollege") == "Wolodymyr Selenskyj"


def test_ids_are_functions_of_kind_and_name() -> None:
    found = read("Joe Biden kam aus Rom.")
    assert actor(found, "Joe Biden").id == Actor.identify("person", "Joe Biden")


def test_a_compound_names_a_person_who_does_not_act() -> None:
    found = read("Ines Lindqvist kam. Das Lindqvist-Team sagte nichts, und am Lindqvist-Platz war es still.")
    assert [(m.text, m.form) for m in found.mentions if m.text == "Lindqvist"] == [("Lindqvist", "possessive")]


def test_a_deputy_is_not_the_one_deputised_for() -> None:
    assert stands_for(read("Vizekanzler Jan Vogt kam an. Der Kanzler blieb fort."), "Der Kanzler") is None


def test_the_office_of_the_article_goes_before_the_table() -> None:
    text = "Bundeskanzler Jan Vogt bedauerte den Bruch. Eine Neuwahl schloss der Kanzler aus."
    assert stands_for(read(text, "2025-08-07"), "der Kanzler") == "Jan Vogt"
