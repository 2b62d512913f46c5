"""What neighbours say about the day of an undated article, on its page."""

from __future__ import annotations

from pathlib import Path

from lagebild import Lagebild
from lagebild.views import page, vicinity
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
        assert (composed.vicinity.earliest, composed.vicinity.latest) == ("2025-08-05", "2025-08-19")
        (witness,) = composed.vicinity.witnesses
        assert witness.kind == "passage" and witness.source.article == articles["a.txt"].id
        home = articles["a.txt"].text
        assert home[witness.source.start : witness.source.end] == witness.source.text
        assert vicinity.compose(corpus.view, articles["a.txt"], []) is None
        assert corpus.verify().faults == ()
