"""Answers of one poll that exclude each other come to at most a hundred per cent; of other questions, people and times nothing is said."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from lagebild.reading.checks.relations.answers import side_of
from lagebild.records.quantity import Check
from lagebild.resources import table

WRONG = [
    "62 Prozent der Befragten sind für Neuwahlen. 31 Prozent sind dagegen, zwölf Prozent haben keine Meinung.",
    "Laut der Umfrage befürworten 54 Prozent der Deutschen das Verbot, 48 Prozent lehnen es ab.",
    "Für die Reform sprachen sich 49 Prozent der Wähler aus. Dagegen sind 47 Prozent. Neun Prozent wollten sich nicht festlegen.",
    "66 Prozent der Bürger halten das Gesetz für richtig, 38 Prozent halten es für falsch.",
    "71 Prozent der Mitglieder stimmten dafür, 24 Prozent dagegen. Elf Prozent enthielten sich.",
    "Nach der Umfrage lehnen 58 Prozent der Bürger die Maut ab, 37 Prozent befürworten sie, zwölf Prozent sind unentschlossen.",
    "55 Prozent der Deutschen unterstützen den Kurs, 39 Prozent lehnen ihn ab, 14 Prozent wissen es nicht.",
    "Gefragt nach dem Verbot, antworteten 64 Prozent der Befragten mit Ja, 33 Prozent mit Nein und neun Prozent machten keine Angaben.",
    "Einer Umfrage zufolge sprechen sich 67 Prozent dafür aus, 28 Prozent dagegen; elf Prozent sind unentschieden.",
]
RIGHT = [
    "57 Prozent der Befragten sind für Neuwahlen. 31 Prozent sind dagegen, zwölf Prozent haben keine Meinung.",
    "58 Prozent der Befragten sind für Neuwahlen. 31 Prozent sind dagegen, zwölf Prozent haben keine Meinung.",
    "Laut der Umfrage befürworten 54 Prozent der Deutschen das Verbot, 44 Prozent lehnen es ab.",
    "62 Prozent der Befragten sind für Neuwahlen. 55 Prozent sind gegen eine Impfpflicht.",
    "62 Prozent der Befragten sind für Neuwahlen. Im Osten sind 55 Prozent dagegen.",
    "62 Prozent der Befragten sind für Neuwahlen, 55 Prozent der Frauen sind dagegen.",
    "62 Prozent der Befragten sind für Neuwahlen. Vor einem Jahr waren 55 Prozent dagegen.",
    "62 Prozent der Befragten befürworten ein Tempolimit. 55 Prozent halten die Steuer für falsch.",
    "62 Prozent der Befragten befürworten ein Tempolimit, 45 Prozent lehnen es ab; mehrere Antworten waren möglich.",
    "71 Prozent der Mitglieder stimmten dafür, 24 Prozent dagegen. Fünf Prozent enthielten sich.",
    "62 Prozent der Befragten finden die Idee gut. 44 Prozent halten die Umsetzung für falsch.",
    "62 Prozent der Deutschen sind zufrieden. Unter den Jüngeren sind 55 Prozent unzufrieden.",
    "Mit dem Kanzler sind 42 Prozent der Bürger zufrieden. Mit dem Vizekanzler sind 61 Prozent unzufrieden.",
    "Nach der Umfrage lehnen 58 Prozent der Bürger die Maut ab, 37 Prozent befürworten sie, sechs Prozent sind unentschlossen.",
    "Von den Befragten waren 62 Prozent für Neuwahlen, in Bayern 55 Prozent dagegen.",
    "55 Prozent der Deutschen unterstützen den Kurs, 39 Prozent lehnen ihn ab, sechs Prozent wissen es nicht.",
    "55 Prozent der Deutschen unterstützen den Kurs, 39 Prozent lehnen ihn ab. Gegen den Minister sind 52 Prozent.",
    "Einer Umfrage zufolge sprechen sich 67 Prozent dafür aus, 22 Prozent dagegen; elf Prozent sind unentschieden.",
    "In der Umfrage sind 60 Prozent der Männer dafür, 55 Prozent der Frauen dagegen.",
    "In der Umfrage sind 60 Prozent der Wähler dafür, bei den Älteren sind 55 Prozent dagegen.",
    "60 Prozent der Befragten sind dafür, die Steuer zu senken. 55 Prozent sind dagegen, sie zu erhöhen.",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_is_more_than_all_is_found(text: str, wrong_in: Callable[[str], list[Check]]) -> None:
    found = wrong_in(text)
    assert len(found) == 1
    assert all(text[s.start : s.end] == s.text for s in found[0].spans)
    assert found[0].why.de and found[0].why.en


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_another_question_or_adds_up_is_left_alone(text: str, wrong_in: Callable[[str], list[Check]]) -> None:
    assert not wrong_in(text)


@pytest.mark.parametrize(("side", "entry"), [(side, e) for side, entries in table("poll_answers").items() for e in entries])
def test_each_answer_has_its_example(side: str, entry: dict[str, str]) -> None:
    assert re.search(entry["pattern"], entry["example"])
    assert side_of(entry["example"]) == side


def test_a_hundred_that_nobody_says_is_no_span(wrong_in: Callable[[str], list[Check]]) -> None:
    text = "In der Umfrage sind 60 Prozent dafür, 25 Prozent dagegen, die restlichen 25 Prozent haben keine Meinung."
    found = wrong_in(text)
    assert found and all(text[s.start : s.end] == s.text for c in found for s in c.spans)
