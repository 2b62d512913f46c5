from pathlib import Path

from lagebild import intake
from lagebild.records.article import Article

TEXT = """---
titel: "Brücke gesperrt"
datum: 2024-03-02
quelle: Das Blatt
---

# Brücke gesperrt

Die Stadt hat die Brücke nach einer langen Sitzung des Rates
gesperrt. Sie ist alt und morsch, sagte der Bürgermeister den
Reportern.

## Was kostet das?

Rund zehn Millionen Euro.
"""


def test_front_matter_headings_and_wrapped_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    (article,) = intake.load([path])
    assert isinstance(article, Article)
    assert [b.kind for b in article.blocks] == ["title", "paragraph", "heading", "paragraph"]
    assert (article.title, article.outlet, article.published) == ("Brücke gesperrt", "Das Blatt", "2024-03-02")
    assert [(c.reason, c.text[:3]) for c in article.cut] == [("front-matter", "---"), ("markup", "#"), ("markup", "##")]
    data = path.read_bytes()
    for s in article.source_map:
        assert data[s.source_start : s.source_end].decode() == article.text[s.start : s.end]


def test_a_rule_in_the_middle_and_no_front_matter(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Die Stadt hat gebaut.\n\n---\n\nDann war Ruhe.\n")
    (article,) = intake.load([tmp_path])
    assert isinstance(article, Article) and article.text == "Die Stadt hat gebaut.\nDann war Ruhe."


def test_a_line_all_in_emphasis_loses_its_signs(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Brücke gesperrt\n\n*Havelkurier, 2. März 2024*\n\n**Die Stadt hat gebaut.**\n\nDann *war* Ruhe.\n", encoding="utf-8")
    (article,) = intake.load([path])
    assert isinstance(article, Article)
    assert (article.text, article.published) == ("Brücke gesperrt\nDie Stadt hat gebaut.\nDann *war* Ruhe.", "2024-03-02")
    data = path.read_bytes()
    assert all(data[s.source_start : s.source_end].decode() == article.text[s.start : s.end] for s in article.source_map)
