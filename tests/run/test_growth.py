"""A corpus that grows article by article is in the end the corpus that was built at once; many near-identical texts stay cheap."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest

from lagebild import Lagebild
from lagebild.run.link import link
from lagebild.store import partners
from lagebild.views.export import jsonl
from tests.store.sample import TEXT, article, reading

COUNT = 400
NOTICE = "In Gemeinde Nummer {n} hat der Rat beschlossen, die alte Brücke bis zum Herbst für {n} Wochen zu sperren und neu zu bauen."


def notice(n: int) -> str:
    return TEXT + " " + NOTICE.format(n=n) + (f" Die Reederei Ahrens begrüßt Entwurf {n % 7} im Hafenbecken {n % 7}." if n % 3 else "")


def filled(path: Path, order: list[int], steps: int) -> str:
    """The export of a corpus into which the articles came in that order and in so many builds."""
    with Lagebild(path) as corpus:
        store = corpus.open(create=True)
        for step in range(steps):
            for n in order[step::steps]:
                store.write(reading(article(notice(n), source=f"{n}.txt", published=f"2025-03-{n % 28 + 1:02d}")))
            link(store)
        out = io.StringIO()
        jsonl.write(corpus.view, out)
        return out.getvalue()


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    path = tmp_path_factory.mktemp("growth") / "once.db"
    return path, filled(path, list(range(COUNT)), 1)


def test_growing_in_another_order_gives_the_same(at_once: tuple[Path, str], tmp_path: Path) -> None:
    order = list(range(COUNT))
    random.Random(7).shuffle(order)
    grown = filled(tmp_path / "grown.db", order, 3)
    assert grown == at_once[1]


def test_few_articles_growing_one_by_one_past_what_is_common(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partners, "COMMON", 4)
    monkeypatch.setattr(partners, "MOST_PARTNERS", 3)
    once = filled(tmp_path / "once.db", list(range(24)), 1)
    order = list(range(24))
    random.Random(3).shuffle(order)
    assert filled(tmp_path / "grown.db", order, 24) == once


def test_copies_are_not_all_compared_with_one_another(at_once: tuple[Path, str]) -> None:
    with Lagebild(at_once[0], readonly=True) as corpus:
        passages = corpus.view.passages()
        told = {side.article for p in passages for side in (p.a, p.b)}
        assert len(told) == COUNT
        assert len(passages) < COUNT * partners.MOST_PARTNERS * 2
        assert corpus.verify().faults == ()
