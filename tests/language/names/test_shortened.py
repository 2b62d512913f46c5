"""A short form in brackets behind the words that spell it."""

from __future__ import annotations

import pytest

from lagebild.language.names import find
from lagebild.language.sentences import split
from lagebild.language.tokens import tokenize


def _names(text: str) -> list[tuple[str, str]]:
    tokens = tokenize(text)
    return [(name.kind, name.text) for name in find(text, tokens, split(text, tokens, ()))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Gewerkschaft Deutscher Lokomotivführer (GDL) streikt.", "Gewerkschaft Deutscher Lokomotivführer"),
        ("Der Bundesverband der Deutschen Industrie (BDI) warnt.", "Bundesverband der Deutschen Industrie"),
        ("Die Gewerkschaft Holzhandel und Fracht (GHF) droht.", "Gewerkschaft Holzhandel und Fracht"),
    ],
)
def test_a_body_is_found_with_all_its_words(text: str, name: str) -> None:
    assert ("ORG", name) in _names(text)


@pytest.mark.parametrize(
    "text", ["Um zehn Uhr Mitteleuropäischer Zeit (MZ) begann es.", "Nach dem Bürgerlichen Gesetzbuch (BG) ist das so."]
)
def test_what_is_no_body_is_no_name(text: str) -> None:
    assert not [name for kind, name in _names(text) if kind == "ORG" and " " in name]


def test_what_stands_in_the_article_tells_which_of_two_an_ambiguous_name_means() -> None:
    assert ("ORG", "Verdi") in _names("Verdi ruft die Beschäftigten zum Warnstreik auf.")
    assert ("ORG", "Verdi") not in _names("Die Oper spielt Verdi, das Haus ist voll.")
