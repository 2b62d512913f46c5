"""Every verb answers, in both languages, with documented exit codes and nothing but data where data was asked for."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest

from lagebild.resources import table
from tests.surfaces.cli.conftest import Run

VERBS = list(table("cli")["commands"])


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_help_page_lists_every_verb(lagebild: Run, lang: str) -> None:
    page = lagebild("--help", lang=lang)
    assert page.returncode == 0
    for verb in VERBS:
        assert re.search(rf"^  {verb} ", page.stdout, re.MULTILINE), verb
    assert ("Aufruf" in page.stdout) == (lang == "de")


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_explains_itself_with_an_example(lagebild: Run, verb: str) -> None:
    page = lagebild(verb, "--help")
    assert page.returncode == 0
    assert table("cli")["commands"][verb]["de"].split()[0] in page.stdout
    assert f"$ lagebild {verb}" in page.stdout or f"lagebild {verb}" in page.stdout


def test_show_begins_with_title_and_counts(lagebild: Run, database: Path) -> None:
    page = lagebild("show", database)
    assert page.returncode == 0
    assert sum(int(n) for n in re.findall(r"· (\d+) Artikel ·", page.stdout)) == 12
    assert "Treffen und Gespräche" in page.stdout
    assert "\x1b" not in page.stdout


def test_show_speaks_english(lagebild: Run, database: Path) -> None:
    page = lagebild("show", database, lang="en").stdout
    assert sum(int(n) for n in re.findall(r"· (\d+) articles? ·", page)) == 12


def test_timeline_names_the_clock_of_every_line(lagebild: Run, database: Path) -> None:
    rows = [json.loads(line) for line in lagebild("timeline", database, "--json").stdout.splitlines()]
    assert rows
    assert {row["clock"] for row in rows} <= {"happened", "said", "published"}
    assert all(row["source"]["text"] for row in rows)


def test_said_filters_by_word(lagebild: Run, database: Path) -> None:
    rows = [json.loads(line) for line in lagebild("said", database, "--about", "Besatzer", "--json").stdout.splitlines()]
    assert rows
    assert all("Besatzer" in row["text"] for row in rows)


def test_search_finds_inflected_words_and_folds_umlauts(lagebild: Run, database: Path) -> None:
    hits = lagebild("search", "Gefangener", "-d", database)
    assert hits.returncode == 0
    assert "Gefangene" in hits.stdout
    assert lagebild("search", "Unterhaendler", "-d", database).returncode == 0


@pytest.mark.parametrize("words", ['"', "AND OR NOT", "*", "a:b", "(", "NEAR(", "-", "'; drop table articles; --"])
def test_search_takes_any_words(lagebild: Run, database: Path, words: str) -> None:
    assert lagebild("search", "-d", database, "--", words).returncode in (0, 1)


def test_export_fits_the_schema_and_every_span_is_verbatim(lagebild: Run, database: Path) -> None:
    schema = json.loads(lagebild("schema").stdout)
    validator = jsonschema.Draft202012Validator(schema)
    rows = [json.loads(line) for line in lagebild("export", database).stdout.splitlines()]
    texts = {row["id"]: row["text"] for row in rows if row["record"] == "article"}
    assert len(texts) == 12
    for row in rows:
        validator.validate(row)
        for span in row.get("spans", []):
            assert texts[row["article"]][span["start"] : span["end"]] == span["text"]


def test_export_as_one_page(lagebild: Run, database: Path, tmp_path: Path) -> None:
    target = tmp_path / "dossier.html"
    assert lagebild("export", database, "-f", "html", "-o", target).returncode == 0
    page = target.read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>")
    assert "http://" not in re.sub(r"http://www\.w3\.org/\S*", "", page) or "example" in page


def test_read_prints_an_article_from_standard_input(lagebild: Run) -> None:
    text = "Der Kanzler sagte am Montag in Berlin, er werde nach Paris reisen. Danach sprach er mit der Ministerin über den Haushalt."
    page = lagebild("read", "-", "--published", "2025-08-07", "--explain", stdin=text)
    assert page.returncode == 0
    assert "er werde nach Paris reisen" in page.stdout


def test_read_as_json_is_records(lagebild: Run, story: list[str]) -> None:
    rows = [json.loads(line) for line in lagebild("read", story[0], "--json").stdout.splitlines()]
    assert rows[0]["record"] == "article"
    assert {"statement", "time"} <= {row["record"] for row in rows}


@pytest.mark.parametrize("form", ["inline", "standoff"])
def test_read_as_timeml_keeps_the_text(lagebild: Run, form: str) -> None:
    text = "Der Kanzler sagte am Montag in Berlin, er werde am 12. August nach Paris reisen."
    page = lagebild("read", "-", "--published", "2025-08-07", "--timeml", form, stdin=text)
    root = ET.fromstring(page.stdout)
    assert "".join(root.find("TEXT").itertext()) == text  # type: ignore[union-attr]
    assert [tag.get("value") for tag in root.iter("TIMEX3")] == ["2025-08-07", "2025-08-04", "2025-08-12"]


def test_verify_says_how_much_it_checked(lagebild: Run, database: Path) -> None:
    page = lagebild("verify", database)
    assert page.returncode == 0
    assert page.stdout.startswith("12 Artikel")


def test_doctor_and_completion_answer(lagebild: Run) -> None:
    assert "SQLite" in lagebild("doctor").stdout
    for shell in ("bash", "zsh", "fish"):
        assert "_LAGEBILD_COMPLETE" in lagebild("completion", shell).stdout


def test_demo_ends_after_printing_if_told_so(lagebild: Run, tmp_path: Path) -> None:
    page = lagebild("demo", "--no-serve", "--keep", tmp_path / "demo.db")
    assert page.returncode == 0
    assert "12 neu" in page.stdout
    assert (tmp_path / "demo.db").exists()


def test_the_arrow_chain_names_who_did_not_confirm(lagebild: Run, database: Path) -> None:
    told = lagebild("said", database, "--by", "Merz")
    assert "Friedrich Merz → (nicht bestätigt: Kreml) → " in told.stdout
    assert "(not confirmed: Kreml)" in lagebild("said", database, "--by", "Merz", lang="en").stdout
    rows = [json.loads(line) for line in lagebild("said", database, "--by", "Merz", "--json").stdout.splitlines()]
    edges = [edge["type"] for row in rows for edge in row["chain"]["edges"]]
    assert "not_confirmed_by" in edges
    assert all(row["record"] == "statement" and row["chain"]["nodes"] for row in rows)
