"""Every entry of intake's reviewed tables proves itself by its own example."""

import pytest

from lagebild.intake import from_text
from lagebild.intake.clean.credits import agencies
from lagebild.intake.clean.residue import Entry, applicable, entries
from lagebild.intake.formats.fields import part
from lagebild.intake.german import language_of
from lagebild.intake.outlet import outlet_of
from lagebild.resources import table

BODY = "Der Rat hat am Montag getagt und lange über die Brücke geredet."


@pytest.mark.parametrize("entry", entries(), ids=lambda e: e.id)
def test_residue_matches_its_example_and_spares_what_looks_alike(entry: Entry) -> None:
    assert entry.match(entry.example), entry.example
    assert entry in applicable(entry.example), "no needle stands in the example"
    assert not entry.match(entry.keep), entry.keep


@pytest.mark.parametrize("entry", entries(), ids=lambda e: e.id)
def test_residue_goes_and_its_lookalike_stays_in_an_article(entry: Entry) -> None:
    first = entry.example if entry.where == "start" else f"{BODY}\n{entry.example}"
    article = from_text(f"{first}\n{BODY}")
    assert entry.reason in {c.reason for c in article.cut}
    assert article.text.count(BODY) == (1 if entry.where in ("start", "rest") else 2)
    kept = from_text(f"{BODY}\n{entry.keep}\n{BODY}")
    assert entry.keep.strip() in kept.text


def test_residue_ids_are_unique() -> None:
    assert len({e.id for e in entries()}) == len(entries())


@pytest.mark.parametrize("row", table("agencies"), ids=lambda r: r["name"])
def test_an_agency_signs_a_dateline_and_a_closing_credit(row: dict[str, object]) -> None:
    article = from_text(str(row["example"]))
    assert article.credits and agencies(article.credits[0])
    assert article.cut[0].reason == "dateline"
    for sign in row["signs"]:  # type: ignore[attr-defined]
        assert from_text(f"{BODY} ({sign})").credits == (sign,)


@pytest.mark.parametrize("row", table("outlets"), ids=lambda r: r["name"])
def test_an_outlet_is_known_by_its_domain(row: dict[str, str]) -> None:
    assert outlet_of(row["example"]) == row["name"]


@pytest.mark.parametrize("row", table("function_words"), ids=lambda r: r["language"])
def test_function_words_tell_the_language(row: dict[str, str]) -> None:
    assert language_of(row["example"]) == row["language"]


@pytest.mark.parametrize("row", table("record_fields"), ids=lambda r: r["part"])
def test_a_record_field_is_found_in_its_example(row: dict[str, str]) -> None:
    import json

    assert part(json.loads(row["example"]), row["part"])[1]


@pytest.mark.parametrize("row", table("errors"), ids=lambda r: r["code"])
def test_an_error_can_be_worded_in_both_languages(row: dict[str, object]) -> None:
    facts = dict(row["example"])  # type: ignore[call-overload]
    for language in ("de", "en"):
        worded = str(row[language]).format(**facts)
        assert "{" not in worded and str(facts["source"]) in worded
