"""Help pages and refusals speak the reader's language throughout."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lagebild import resources
from lagebild.surfaces.cli import wording
from lagebild.surfaces.cli.main import main

VERBS = list(resources.table("cli")["commands"])


def _run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as ended:
        main(["--lang", "de", *args])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out + err


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_a_german_help_page_holds_no_english_of_the_parser(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, page = _run(capsys, *([verb] if verb else []), "--help")
    assert status == 0
    assert not re.search(r"OPTIONS|DATABASE|SOURCES|INTEGER|RANGE|PATH|default:|x>=|<=x", page)


@pytest.mark.parametrize("verb", [v for v in VERBS if v not in ("demo", "schema", "doctor")])
def test_every_argument_is_explained(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, page = _run(capsys, verb, "--help")
    assert not re.search(r"^  \[?[A-ZÄÖÜ]+\]?(?:\.\.\.)?$", page, re.MULTILINE)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("serve", "x.db", "--port", "99999"), "eine Zahl von 0 bis 65535"),
        (("show", "x.db", "-n", "0"), "eine Zahl ab 1"),
        (("export", "x.db", "-f", "xml"), "jsonl, html, csv"),
        (("build",), "QUELLEN"),
        (("build", "x", "--outlet", "nichts"), "MUSTER=NAME"),
    ],
)
def test_wrong_usage_is_answered_in_german(args: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, said = _run(capsys, *args)
    assert status == 2
    assert told in said


def test_an_output_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Der Kanzler sagte am Montag in Berlin, er werde nach Paris reisen.", encoding="utf-8")
    assert _run(capsys, "build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "lage.db"))[0] == 0
    status, said = _run(capsys, "export", str(tmp_path / "lage.db"), "-f", "csv", "-o", str(tmp_path / "a.txt"))
    assert (status, "Traceback" in said) == (4, False)
    assert "gibt es schon als Datei" in said
    status, said = _run(capsys, "export", str(tmp_path / "lage.db"), "-o", str(tmp_path / "fehlt" / "x.jsonl"))
    assert (status, "gibt es nicht" in said) == (4, True)


def test_reasons_of_the_system_are_translated_and_unknown_ones_stay() -> None:
    wording.use_language("de")
    assert wording.why("[Errno 111] Connection refused") == "Verbindung abgelehnt"
    assert wording.why("something new") == "something new"
