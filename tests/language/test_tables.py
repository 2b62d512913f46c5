"""Every entry of the room's tables is proved by its example."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from lagebild.language.closed import readings
from lagebild.language.names import find
from lagebild.language.names.gazetteer import index
from lagebild.language.names.given import holders, surname
from lagebild.language.names.nations import demonyms, state_of
from lagebild.language.names.titles import title
from lagebild.language.sentences import split
from lagebild.language.tags import tag
from lagebild.language.tags.verbs import forms
from lagebild.language.tokens import tokenize
from lagebild.records.layers import Name, Token
from lagebild.resources import table


def tokens_of(text: str) -> list[Token]:
    tokens = tokenize(text)
    return tag(tokens, split(text, tokens, ()))


def names_of(text: str) -> list[Name]:
    tokens = tokenize(text)
    return find(text, tokens, split(text, tokens, ()))


def labelled(row: dict[str, Any]) -> str:
    return str(row.get("name") or row.get("country") or row.get("group") or row.get("kind") or row.get("origin") or row["example"][:30])


@pytest.mark.parametrize("row", table("abbreviations"), ids=labelled)
def test_abbreviations(row: dict[str, Any]) -> None:
    assert any(token.text in row["words"].split() for token in tokenize(row["example"]))


@pytest.mark.parametrize("row", table("closed_class"), ids=lambda row: row["example"])
def test_closed_classes(row: dict[str, Any]) -> None:
    known = {item.partition("=")[0] for item in row["forms"].split()}
    hits = [token for token in tokens_of(row["example"]) if token.text.lower() in known]
    assert hits and any(token.stts == row["stts"] for token in hits)
    assert all(any(reading.stts == row["stts"] for reading in readings()[form]) for form in known)


@pytest.mark.parametrize("row", table("countries"), ids=labelled)
def test_countries(row: dict[str, Any]) -> None:
    assert any(state_of(token.text) == row["name"] for token in tokenize(row["example"]))
    assert demonyms()[row["demonym"]][0] == row["name"]
    assert any(name.kind == "LOC" for name in names_of(row["example"]))


@pytest.mark.parametrize("row", table("first_names"), ids=lambda row: f"{row['gender']} {row['origin']}")
def test_first_names(row: dict[str, Any]) -> None:
    found = [name.base for name in names_of(row["example"]) if name.kind == "PER"]
    assert any(base.split()[0] in row["names"].split() for base in found)


@pytest.mark.parametrize("row", table("companies"), ids=labelled)
def test_companies(row: dict[str, Any]) -> None:
    listed = {name.replace("_", " ") for name in row["names"].split()}
    assert any(name.kind == "ORG" and name.text in listed for name in names_of(row["example"]))
    assert all(name.split()[0] in index() for name in listed if name.isalpha())


@pytest.mark.parametrize("row", table("persons"), ids=labelled)
def test_people_of_history(row: dict[str, Any]) -> None:
    known = {surname(name.replace("_", " ")) for name in row.get("names", "").split()} | set(row.get("single", "").split())
    assert sum(name.kind == "PER" and name.text in known for name in names_of(row["example"])) >= 2


@pytest.mark.parametrize("row", table("titles"), ids=lambda row: row["example"])
def test_titles(row: dict[str, Any]) -> None:
    assert any(name.kind == "PER" and name.title for name in names_of(row["example"]))
    assert all(title(word) is not None for word in row["words"].split())


@pytest.mark.parametrize("row", table("offices"), ids=lambda row: f"{row['country']} {row['titles'][0]}")
def test_offices(row: dict[str, Any]) -> None:
    assert any(holder[0] in row["example"] for holder in row["holders"])
    ends = [(start, end) for _, start, end, _ in row["holders"]]
    assert all(end is None or start < end for start, end in ends)
    assert all(first[1] is not None and first[1] <= second[0] for first, second in itertools.pairwise(ends))
    words = {t.word.rsplit("-", 1)[-1] for token in tokenize(row["example"]) if (t := title(token.text))}
    words |= {t.head for token in tokenize(row["example"]) if (t := title(token.text))} | {t.text for t in tokenize(row["example"])}
    assert words & ({*row["titles"], *row.get("words", ())} | {w.removesuffix("in") for w in row["titles"]})


def test_a_holder_bears_one_gender() -> None:
    genders: dict[str, set[str]] = {}
    for holder in holders():
        genders.setdefault(holder.name, set()).add(holder.gender)
    assert all(len(found) == 1 and found <= {"m", "f"} for found in genders.values())


@pytest.mark.parametrize("name", ["organisations", "media", "places"])
def test_names_with_examples(name: str) -> None:
    kind = "LOC" if name == "places" else "ORG"
    for row in table(name):
        found = [n.base for n in names_of(row["example"]) if n.kind == kind]
        none = row["group"].startswith("not ")
        assert bool(found) is not none, (row["group"], found)


@pytest.mark.parametrize("row", table("works"), ids=labelled)
def test_works(row: dict[str, Any]) -> None:
    assert any(name.kind == "MISC" for name in names_of(row["example"]))


def test_gazetteer_entries_are_found_by_their_first_word() -> None:
    assert all(words[0] == first for first, rows in index().items() for words, _, _ in rows)


def test_verbs() -> None:
    for row in table("verbs"):
        assert any(token.stts.startswith("VV") for token in tokens_of(row["example"])), row["class"]
        for infinitive in row.get("infinitives", "").split():
            assert any(form.kind == "pl" for form in forms(infinitive)), infinitive
        for line in row.get("parts", "").strip().splitlines():
            infinitive, present, past, second, participle = line.split()
            for form in (infinitive, present, past, second, participle):
                assert any(reading.lemma == infinitive for reading in forms(form)), form


@pytest.mark.parametrize("row", table("word_lists"), ids=lambda row: row["list"])
def test_word_lists(row: dict[str, Any]) -> None:
    assert any(token.text in row["words"].split() or token.text.lower() in row["words"].split() for token in tokenize(row["example"]))
