"""A day that is inferred: kept apart from a stated one from the bytes to the database."""

from pathlib import Path

from lagebild import Lagebild, read
from lagebild.intake import from_text

TEXT = "Zur Kundgebung am heutigen 8. Mai 2008 kamen viele Bürger nach Kiel. Der Rat will am Freitag wieder tagen."


def test_it_says_so_and_is_no_part_of_the_id() -> None:
    article = from_text(TEXT)
    assert (article.published, article.published_basis, article.published_range) == ("2008-05-08", "inferred", ("2008-05-08", "2008-05-08"))
    assert article.id != from_text(TEXT, published="2008-05-08").id
    assert read(TEXT).article.published_basis == "inferred"


def test_a_database_with_one_verifies(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with Lagebild(tmp_path / "lage.db") as corpus:
        corpus.build([str(tmp_path / "a.txt")])
        assert not corpus.verify().faults
