"""An archive whose addresses are numbered: the undated article gets bounds and an estimate, as judgements that can be taken back."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from lagebild import Lagebild
from lagebild.intake.dates.weighed import weigh
from lagebild.linking import dated
from lagebild.views import page, vicinity

FIRST = date(2011, 3, 1)
TOLD = "In Ahlstedt ist am Sonntag, dem 20. März, eine Brücke über die Mahr gesperrt worden. Das teilte die Stadt mit."


def _line(number: int, text: str, day: date | None) -> str:
    stated = {"date_publish": day.isoformat()} if day else {}
    return json.dumps({"url": f"https://blatt.example/lokales/{number}.html", "maintext": text, **stated})


def _archive(path: Path) -> Path:
    """Two articles a day, one number in ten; the undated one is of 20 or 21 March."""
    lines = [
        _line(5000 + 10 * n, f"Der Rat von Ort {n} tagte lange. Er sprach über Straße {n} und Haus {n * 3}.", FIRST + timedelta(n // 2))
        for n in range(60)
    ]
    path.write_text("\n".join([*lines, _line(5395, TOLD, None)]), encoding="utf-8")
    return path


def test_an_undated_article_is_dated_by_its_running_number(tmp_path: Path) -> None:
    with Lagebild(tmp_path / "lage.db") as corpus:
        corpus.build([_archive(tmp_path / "archiv.jsonl")])
        (undated,) = [a for a in corpus.view.articles() if a.published is None]
        made = [j for j in corpus.view.judgements() if j.verdict == "dated_by" and j.left == undated.id]
        assert {h.kind for h in dated.hints(made, undated.id)} == {"number"}
        assert {corpus.view.article(j.right).url for j in made} == {  # type: ignore[union-attr]
            "https://blatt.example/lokales/5390.html",
            "https://blatt.example/lokales/5400.html",
        }
        composed = page.compose(corpus.view, undated.id)
        assert composed and composed.vicinity and composed.vicinity.likely
        assert (composed.vicinity.earliest, composed.vicinity.latest) == ("2011-03-20", "2011-03-21")
        likely = composed.vicinity.likely
        assert likely.first <= likely.day <= likely.last and 0 < likely.percent <= likely.within <= 100
        for judgement in made:
            corpus.retract(judgement)
        assert vicinity.compose(corpus.view, undated) is None
        assert corpus.verify().faults == ()


def test_the_days_after_what_is_told_are_likelier_and_a_day_before_it_is_not() -> None:
    even = {FIRST + timedelta(n): 1.0 for n in range(31)}
    found = weigh(TOLD, even)
    assert found is not None
    assert date(2011, 3, 20) <= found.first <= found.day <= found.last <= date(2011, 3, 27)
    assert found.probability <= found.within


def test_a_weekday_of_writing_that_the_text_names_decides() -> None:
    even = {FIRST + timedelta(n): 1.0 for n in range(7)}
    found = weigh("Am gestrigen Mittwoch brach bei Ahlstedt der Damm.", even)
    assert found is not None and found.day.weekday() == 3 and found.probability > 0.9


def test_no_day_gives_no_estimate() -> None:
    assert weigh(TOLD, {}) is None
