"""What neighbours say about the day of an undated article, on its page."""

from __future__ import annotations

from pathlib import Path

from lagebild import Lagebild
from lagebild.views import dates, dossier, page, vicinity
from lagebild.views.wording import Wording
from tests.linking.test_dating import SHARED

DATED = f"Kieler Rat entscheidet\nStand: 12.08.2025, 18:00 Uhr\n{SHARED}. Das sagte Bürgermeisterin Kraus am Abend im Rathaus der Stadt."
UNDATED = f"Neue Brücke für den Hafen\n{SHARED}, wie es hieß. Die Anwohner im Norden freuen sich darüber seit dem Morgen sehr."


def test_shared_wording_is_shown_with_its_neighbour_and_leaves_the_record_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DATED, encoding="utf-8")
    (tmp_path / "b.txt").write_text(UNDATED, encoding="utf-8")
    with Lagebild(tmp_path / "lage.db") as corpus:
        corpus.build([tmp_path / "a.txt", tmp_path / "b.txt"])
        articles = {Path(a.source).name: a for a in corpus.view.articles()}
        assert articles["b.txt"].published is None and corpus.view.passages(articles["b.txt"].id)
        composed = page.compose(corpus.view, articles["b.txt"].id)
        assert composed is not None and composed.vicinity is not None
        assert (composed.vicinity.earliest, composed.vicinity.latest) == ("2025-08-12", "2025-08-19")
        witness, said = composed.vicinity.witnesses
        assert (witness.kind, said.kind, said.earliest) == ("passage", "said", "2025-08-12")
        assert witness.source.article == articles["a.txt"].id
        home = articles["a.txt"].text
        assert home[witness.source.start : witness.source.end] == witness.source.text
        assert vicinity.compose(corpus.view, articles["a.txt"]) is None
        assert corpus.verify().faults == ()


def test_it_stands_beside_the_own_bounds_on_the_page_and_in_the_dossier_and_can_be_taken_back(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DATED, encoding="utf-8")
    (tmp_path / "b.txt").write_text(UNDATED, encoding="utf-8")
    with Lagebild(tmp_path / "lage.db") as corpus:
        corpus.build([tmp_path / "a.txt", tmp_path / "b.txt"])
        undated = next(a for a in corpus.view.articles() if a.published is None)
        assert undated.published_range is None
        composed = page.compose(corpus.view, undated.id)
        assert composed is not None and composed.published.linked == ("2025-08-12", "2025-08-19")
        piece = next(p for p in dossier.compose(corpus.view).pieces if p.id == undated.id)
        assert "nach Nachbarn: zwischen 12. August 2025 und 19. August 2025" in dates.published(piece.published, Wording("de"))
        assert "by neighbours: between" in dates.published(piece.published, Wording("en"))
        (made,) = [j for j in corpus.view.judgements() if j.verdict == "dated_by"]
        corpus.retract(made)
        assert vicinity.compose(corpus.view, undated) is None
        (tmp_path / "c.txt").write_text(
            "Der Hafen von Ahlstedt bekommt einen neuen Kran. Er ist vierzig Meter hoch und rot.", encoding="utf-8"
        )
        corpus.build([tmp_path / "c.txt"])
        assert vicinity.compose(corpus.view, undated) is None
