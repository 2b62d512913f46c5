"""Figures over a growing corpus: findings are judgements that can be taken back, whatever the order of building."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from lagebild import Lagebild
from lagebild.records.judgement import Judgement

BLAST = "Bei einer Explosion in einer Chemiefabrik in Kirkuk sind am Montag {} Menschen getötet worden. Das teilte die Feuerwehr mit."
LATER = "Die Zahl der Todesopfer nach der Explosion in Kirkuk ist auf 19 gestiegen. Die Suche in den Trümmern geht weiter."
ARTICLES = [
    ("Tagesecho", "2025-08-05", BLAST.format("mindestens 12")),
    ("Havelkurier", "2025-08-05", BLAST.format("15")),
    ("Westbote", "2025-08-05", BLAST.format("zehn")),
    ("Alsterpost", "2025-08-07", LATER),
]


def build(folder: Path, articles: Sequence[tuple[str, str, str]], name: str = "lage.db") -> Lagebild:
    lines = [json.dumps({"text": t, "outlet": o, "published": p, "title": "Explosion in Kirkuk"}) for o, p, t in articles]
    source = folder / f"{name}.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    opened = Lagebild(folder / name)
    opened.build([source])
    return opened


def found(corpus: Lagebild, *, all_: bool = False) -> list[Judgement]:
    return [j for j in corpus.view.judgements() if "#char=" in j.left and (all_ or (not j.retracted and j.at is None))]


def test_findings_claims_and_views_agree(tmp_path: Path) -> None:
    with build(tmp_path, ARTICLES) as corpus:
        assert sorted(j.reasons[0] for j in found(corpus)) == ["agrees", "conflict", "conflict", "drift", "drift", "drift"]
        (claim,) = corpus.view.claims("quantity")
        assert (claim.state, len(claim.members), len(claim.history)) == ("disputed", 4, 4)
        assert corpus.verify().faults == ()
        texts = {a.id: a.text for a in corpus.view.articles()}
        assert all(texts[s.article][s.evidence.start : s.evidence.end] == s.evidence.text for s in claim.history)


@pytest.mark.parametrize("order", [(3, 1, 0, 2), (2, 3, 0, 1)])
def test_the_order_of_building_does_not_matter(tmp_path: Path, order: tuple[int, ...]) -> None:
    with build(tmp_path, ARTICLES, "at-once.db") as whole, Lagebild(tmp_path / "grown.db") as grown:
        for n in order:
            line = json.dumps(dict(zip(("outlet", "published", "text"), ARTICLES[n], strict=True)) | {"title": "Explosion in Kirkuk"})
            (tmp_path / f"{n}.jsonl").write_text(line, encoding="utf-8")
            grown.build([tmp_path / f"{n}.jsonl"])
        assert {j.reasons for j in found(grown)} == {j.reasons for j in found(whole)}
        assert [c.state for c in grown.view.claims("quantity")] == [c.state for c in whole.view.claims("quantity")]


def test_a_person_takes_two_figures_apart_and_together_again(tmp_path: Path) -> None:
    with build(tmp_path, ARTICLES[1:3]) as corpus:
        (judgement,) = found(corpus)
        made = corpus.judge(judgement.left, judgement.right, "different", why="zwei Werke", by="redaktion")
        assert found(corpus) == [] and corpus.view.claims("quantity") == []
        corpus.retract(made)
        assert found(corpus) == [judgement]
        assert len(corpus.view.judgements(history=True)) >= 4
