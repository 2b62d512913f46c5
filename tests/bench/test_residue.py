import json
from pathlib import Path

from bench.published import run as published
from bench.residue import run as residue


def test_both_directions_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Der Rat hat am Montag getagt.\nAnzeige\nSeltsamer Rest von irgendwo her\nEr berät weiter.\n", encoding="utf-8"
    )
    gold = {"boilerplate": ["Anzeige", "Seltsamer Rest"], "sentences": ["Der Rat hat am Montag getagt.", "Dieser Satz fehlt ganz."]}
    (tmp_path / "a.gold.json").write_text(json.dumps(gold))
    found = residue(tmp_path, tmp_path / "out.jsonl", {})
    assert (found["residue"], found["residue_left"]) == (2, 1)
    assert (found["own_strings"], found["own_strings_lost"]) == (2, 1)
    assert found["lines_lost"] == 0
    assert json.loads((tmp_path / "out.jsonl").read_text())["left"] == ["Seltsamer Rest"]


def test_the_packaged_story_loses_nothing_and_keeps_no_residue() -> None:
    found = residue(None, None, {})
    assert found["articles"] and found["refused"] == 0
    assert (found["residue_left"], found["own_strings_lost"]) == (0, 0)


def test_the_true_day_is_hidden_and_the_range_is_judged(tmp_path: Path) -> None:
    rows = [
        {"documentName": "1 - Damm (2011-05-05)", "originalText": "Am Dienstag, dem 3. Mai 2011, wurde in Kiel der Damm geöffnet."},
        {"documentName": "2 - Rat (2011-05-05)", "originalText": "Der Rat hat getagt."},
        {"documentName": "3 - ohne Tag (0001-01-01)", "originalText": "Der Rat hat 2011 getagt."},
    ]
    (tmp_path / "dev.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows))
    found = published(tmp_path / "dev.jsonl", tmp_path / "out.jsonl", {})
    assert (found["documents"], found["range_given"], found["range_holds_truth"]) == (2, 1, 1.0)
    assert (found["year_in_text"], found["day_in_text"]) == (1, 1)
    assert "2011-05-05" not in (tmp_path / "out.jsonl").read_text().replace("(2011-05-05)", "")
