"""Sources in, articles or refusals out, in a fixed order; nothing bad stops the rest."""

import gzip
import json
import os
from pathlib import Path

import pytest

from lagebild import intake
from lagebild.errors import IntakeError
from lagebild.records.article import Article
from lagebild.resources import table

GERMAN = (
    "Der Minister hat am Freitag in Oslo gesagt, dass die Straße für den Verkehr gesperrt wird. Das ist für viele keine gute Nachricht.\n"
)
ENGLISH = "The council said on Friday that the bridge will be closed for the whole of the summer and that it is not safe.\n"
BAD = {
    "empty.txt": (b"", "empty-file"),
    "blank.txt": (b" \n\t\r\n", "empty-file"),
    "program.bin": (bytes(range(256)) * 8, "binary-file"),
    "nul.txt": (b"Text\x00mit Null" * 9, "binary-file"),
    "photo.png": (b"\x89PNG\r\n\x1a\n" + bytes(64), "image"),
    "photo.txt": (b"\xff\xd8\xff\xe0" + bytes(64), "image"),
    "report.pdf": (b"%PDF-1.7 whatever", "pdf"),
    "english.txt": (ENGLISH.encode(), "not-german"),
    "russian.txt": ("Министр сказал в пятницу".encode(), "not-german"),
    "menu.html": (b"<html><body><ul><li><a href='/'>Start</a></li></ul></body></html>", "no-article"),
    "consent.html": (
        b"<html><body><p>Wir verwenden Cookies, um zu werben.</p><button>Alle akzeptieren</button></body></html>",
        "consent-page",
    ),
    "broken.txt": (GERMAN.encode()[:50] + b"\xff\xc3" + GERMAN.encode(), "broken-encoding"),
    "twice.txt": ((GERMAN * 3).encode().decode("cp1252").encode(), "broken-encoding"),
    "half.json": (b'{"maintext": "abc', "invalid-json"),
    "deep.json": (b"[" * 50_000, "invalid-json"),
    "signs.txt": (b"--- *** ---", "no-article"),
    "cut.jsonl.gz": (gzip.compress(GERMAN.encode() * 50)[:40], "unreadable"),
}
GOOD = {
    "cp1252.txt": ("„" + GERMAN).encode("cp1252"),
    "utf8.txt": GERMAN.encode(),
    "utf8bom.txt": b"\xef\xbb\xbf" + GERMAN.encode(),
    "utf16.txt": GERMAN.encode("utf-16"),
    "utf16le.txt": GERMAN.encode("utf-16-le"),
    "utf16be.txt": GERMAN.encode("utf-16-be"),
    "packed.json.gz": gzip.compress(json.dumps({"maintext": GERMAN}).encode()),
    "wide.jsonl": (json.dumps({"maintext": GERMAN}) + "\n").encode("utf-16"),
    "line.txt": (GERMAN.strip() + " ").encode() * 760,
}


def loaded(*sources: str | Path) -> list[Article | IntakeError]:
    return list(intake.load(sources))


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused_with_its_reason_and_name(name: str, tmp_path: Path) -> None:
    data, code = BAD[name]
    (tmp_path / name).write_bytes(data)
    (found,) = loaded(tmp_path)
    assert isinstance(found, IntakeError) and found.code == code
    assert name in str(found.facts["source"]) and name in str(found)


@pytest.mark.parametrize("name", BAD)
def test_every_refusal_can_be_worded(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(BAD[name][0])
    (found,) = loaded(tmp_path)
    assert isinstance(found, IntakeError)
    row = next(r for r in table("errors") if r["code"] == found.code)
    assert row["de"].format(**found.facts) and row["en"].format(**found.facts)


@pytest.mark.parametrize("name", GOOD)
def test_every_encoding_gives_the_same_words_and_a_true_map(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(GOOD[name])
    (found,) = loaded(tmp_path)
    assert isinstance(found, Article), found
    assert GERMAN.strip() in found.text
    if not name.endswith((".gz", ".jsonl")):  # there the map counts from the record's own line
        for segment in found.source_map:
            source = GOOD[name][segment.source_start : segment.source_end]
            assert source.decode(str(found.encoding)) == found.text[segment.start : segment.end]


def test_the_rest_goes_on_in_the_order_of_names(tmp_path: Path) -> None:
    for name, (data, _) in BAD.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", ".hidden.txt"):
        (tmp_path / "sub" / name).write_text(GERMAN + name)
    (tmp_path / "z.txt").write_text(GERMAN)
    found = loaded(tmp_path)
    assert [Path(a.source).name for a in found if isinstance(a, Article)] == ["z.txt", "a.txt", "b.txt"]
    assert len(found) == len(BAD) + 3
    assert [str(f) if isinstance(f, IntakeError) else f for f in found] == [
        str(f) if isinstance(f, IntakeError) else f for f in loaded(tmp_path)
    ]


def test_an_invalid_line_names_its_number_and_its_neighbours_are_read(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    good = json.dumps({"headline": "Oslo sperrt Straße", "articleBody": GERMAN * 2}, ensure_ascii=False)
    path.write_text(f"{good}\n\n{{bad\n[1, 2]\n{good}\n")
    first, bad, no_object, last = loaded(path)
    assert isinstance(first, Article) and isinstance(last, Article) and first.id == last.id
    assert isinstance(bad, IntakeError) and (bad.code, bad.facts["line"]) == ("invalid-json", 3)
    assert isinstance(no_object, IntakeError) and (no_object.code, no_object.facts["line"]) == ("no-article", 4)
    assert first.source.endswith("news.jsonl:1") and last.source.endswith("news.jsonl:5")


def test_fifty_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    (found,) = loaded(path)
    assert isinstance(found, IntakeError) and found.code == "too-large"


def test_what_is_missing_or_no_file_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    found = [*loaded(tmp_path), *loaded(tmp_path / "none.txt"), *loaded(str(tmp_path / "*.nothing"))]
    assert [f.code for f in found if isinstance(f, IntakeError)] == ["unreadable"] * 4


def test_a_glob_is_sorted_and_recursive(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for name in ("x/b.txt", "a.txt", "x/c.md"):
        (tmp_path / name).write_text(GERMAN)
    found = loaded(str(tmp_path / "**" / "*.txt"))
    assert [Path(a.source).name for a in found if isinstance(a, Article)] == ["a.txt", "b.txt"]


def test_standard_input_is_one_source(monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(GERMAN.encode())))
    (found,) = loaded("-")
    assert isinstance(found, Article) and found.source == "-"


def test_an_address_that_cannot_be_reached_says_so() -> None:
    (found,) = list(intake.load(["http://127.0.0.1:9/artikel"], hints=intake.Hints(timeout=2)))
    assert isinstance(found, IntakeError) and found.code == "unreachable" and found.facts["source"] == "http://127.0.0.1:9/artikel"


def test_many_files_stream(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.txt").write_text(f"Der Rat hat {number} Mal getagt.")
    stream = intake.load([tmp_path])
    first = next(stream)
    assert isinstance(first, Article) and first.source.endswith("000.txt")
    assert sum(1 for _ in stream) == 299


def test_the_same_article_under_another_name_has_the_same_id(tmp_path: Path) -> None:
    for name in ("eins.txt", "zwei.txt"):
        (tmp_path / name).write_text(GERMAN)
    a, b = loaded(tmp_path)
    assert isinstance(a, Article) and isinstance(b, Article) and a.id == b.id


def test_a_hint_that_is_no_date_is_refused_and_one_that_is_wins(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is no date"):
        intake.from_text(GERMAN, published="neulich")
    article = intake.from_text(f"date 2024-01-01 {GERMAN}", published="2025-08-07T10:00+02:00")
    assert (article.published, article.published_why) == ("2025-08-07T10:00+02:00", "given by the caller")
