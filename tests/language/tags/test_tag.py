"""Tags by rule."""

from __future__ import annotations

import pytest

from lagebild.language.sentences import split
from lagebild.language.tags import tag
from lagebild.language.tokens import tokenize
from lagebild.records.layers import Token


def tagged(text: str) -> dict[str, Token]:
    tokens = tokenize(text)
    return {token.text: token for token in tag(tokens, split(text, tokens, ()))}


FIRST_SUBJUNCTIVE = [
    ("Er sagte, der Verband unterstütze den Plan.", "unterstütze"),
    ("Das Land neige eher dazu, hieß es.", "neige"),
    ("Der Druck wirke bereits, meinte sie.", "wirke"),
    ("Man täusche sich, sagte er.", "täusche"),
    ("Er hoffe, dass der Streit bald ende.", "ende"),
    ("Es sei spät, hieß es.", "sei"),
    ("Die Häfen seien zu, hieß es.", "seien"),
    ("Man habe begonnen, sagte er.", "habe"),
    ("Danach wolle er gehen, so der Wirt.", "wolle"),
    ("Das Schiff greife nicht ein, sagte sie.", "greife"),
    ("Sie verzichte darauf, sagte sie.", "verzichte"),
]
SECOND_SUBJUNCTIVE = [
    ("Das wäre neu.", "wäre"),
    ("Er käme gern.", "käme"),
    ("Die Boote würden sinken.", "würden"),
    ("Dann bliebe es ruhig.", "bliebe"),
]
INDICATIVE = [
    ("Ich habe Zeit.", "habe"),
    ("Der Rat sagte ab.", "sagte"),
    ("Die Boote sanken.", "sanken"),
    ("Er erklärt den Plan.", "erklärt"),
]


@pytest.mark.parametrize(("text", "word"), FIRST_SUBJUNCTIVE)
def test_first_subjunctive(text: str, word: str) -> None:
    token = tagged(text)[word]
    assert (token.feat("Mood"), token.feat("Tense"), token.feat("VerbForm")) == ("Sub", "Pres", "Fin")


@pytest.mark.parametrize(("text", "word"), SECOND_SUBJUNCTIVE)
def test_second_subjunctive(text: str, word: str) -> None:
    assert (tagged(text)[word].feat("Mood"), tagged(text)[word].feat("Tense")) == ("Sub", "Past")


@pytest.mark.parametrize(("text", "word"), INDICATIVE)
def test_indicative(text: str, word: str) -> None:
    assert tagged(text)[word].feat("Mood") == "Ind"


def test_forms_that_are_no_finite_verbs() -> None:
    found = tagged("Die erklärte Absicht ist, den Hafen zu sperren und das Schiff anzugreifen.")
    assert found["erklärte"].stts != "VVFIN"
    assert (found["sperren"].stts, found["zu"].stts, found["anzugreifen"].stts) == ("VVINF", "PTKZU", "VVIZU")
    assert tagged("Der Hafen wurde gesperrt.")["gesperrt"].stts == "VVPP"


def test_lemmas_and_particles() -> None:
    found = tagged("Der Rat lehnte den Plan gestern ab.")
    assert (found["lehnte"].lemma, found["ab"].stts) == ("lehnen", "PTKVZ")


def test_what_is_not_known_stays_empty() -> None:
    assert tagged("Es war brixelt.")["brixelt"].upos == ""
