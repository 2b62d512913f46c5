"""The caller's list of outlets: patterns of paths and hosts."""

from pathlib import Path

import pytest

from lagebild import Lagebild, intake
from lagebild.errors import IntakeError
from lagebild.intake.outlet import listed, read_outlets
from lagebild.records.article import Article

TEXT = "Brücke gesperrt\n\nDie Stadt hat die Brücke am Montag gesperrt, sagte der Bürgermeister von Kiel."


@pytest.mark.parametrize(
    ("pattern", "source", "url"),
    [
        ("havelkurier", "presse/Havelkurier/a.txt", None),
        ("havelkurier/*", "/daten/havelkurier/2025/a.txt", None),
        ("hk-*.txt", "presse/hk-0305.txt", None),
        ("export.jsonl", "presse/export.jsonl:7", None),
        ("kurier.example", "a.html", "https://www.kurier.example/politik/1"),
        ("kurier.example", "a.html", "https://politik.kurier.example/1"),
    ],
)
def test_a_pattern_fits_a_folder_a_name_or_a_host(pattern: str, source: str, url: str | None) -> None:
    assert listed(source, url, (("anderes", "Anderes"), (pattern, "Havelkurier"))) == "Havelkurier"


@pytest.mark.parametrize(("pattern", "source"), [("kurier", "presse/havelkurier/a.txt"), ("hk-*.txt", "hk-1.html"), ("a.example", "a.txt")])
def test_other_paths_stay_without(pattern: str, source: str) -> None:
    assert listed(source, "https://beispiel-a.example/", ((pattern, "Havelkurier"),)) is None


def test_the_folder_may_give_the_name() -> None:
    assert listed("presse/Alsterpost/a.txt", None, (("presse/*", "{folder}"),)) == "Alsterpost"


def test_the_list_beside_the_database_is_read(tmp_path: Path) -> None:
    (tmp_path / "in" / "kurier").mkdir(parents=True)
    (tmp_path / "in" / "kurier" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "in" / "outlets.yml").write_text("kurier: Nicht gelesen\n", encoding="utf-8")
    with Lagebild(tmp_path / "lage.db") as corpus:
        assert corpus.build([tmp_path / "in"]).failed == []
        assert [a.outlet for a in corpus.view.articles()] == [None]
        (tmp_path / "outlets.yml").write_text("kurier/*: Havelkurier\n", encoding="utf-8")
        assert corpus.build([tmp_path / "in"]).new == 1
        assert [(a.outlet, a.version) for a in corpus.view.articles()] == [("Havelkurier", 2)]
        assert corpus.build([tmp_path / "in"], outlets={"a.txt": "Havelpost"}).new == 1
        assert [a.outlet for a in corpus.view.articles()] == ["Havelpost"]


@pytest.mark.parametrize("content", [b"- a\n", b"a: [b]\n", b"a: b: c\n", b"\xff: a\n", b"a: ''\n"])
def test_what_is_no_list_is_named(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "outlets.yml").write_bytes(content)
    with pytest.raises(IntakeError) as refused:
        read_outlets(tmp_path / "outlets.yml")
    assert refused.value.code == "outlets-file"


def test_an_empty_list_names_nobody(tmp_path: Path) -> None:
    (tmp_path / "outlets.yml").write_text("# noch leer\n", encoding="utf-8")
    assert read_outlets(tmp_path / "outlets.yml") == ()


def test_a_file_whose_name_is_no_text_is_read(tmp_path: Path) -> None:
    path = str(tmp_path).encode() + b"/alt-\xe4.txt"
    try:
        with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - a path of bytes
            file.write(TEXT)
    except (OSError, UnicodeError):
        pytest.skip("this file system takes text only")
    (article,) = intake.load([tmp_path])
    assert isinstance(article, Article)
    assert article.source.endswith("alt-\\xe4.txt")
    with Lagebild(tmp_path / "lage.db") as corpus:
        assert corpus.build([tmp_path]).new == 1
        assert corpus.build([tmp_path]).known == 1
