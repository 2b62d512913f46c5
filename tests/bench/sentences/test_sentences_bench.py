"""The task of sentence ends: own texts, stand-off gold, floors."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from bench import sentences
from bench.sentences.gold import glued, marked, own, press, treebank
from bench.sentences.score import count, figures

SHARED = Path(__file__).parents[4] / "shared/data/quotes"


def test_marks_become_offsets() -> None:
    piece = marked("x", "Ja.¦ Nein.¦")
    assert (piece.text, piece.ends) == ("Ja. Nein.", {3, 9})


def test_glued_text_keeps_its_ends() -> None:
    piece = glued(marked("x", "Rat tagt:¦\n\nEs  regnet.¦ Alle  gehen.¦"))
    assert piece.text == "Rat tagt: Es regnet. Alle gehen."
    assert [piece.text[:end] for end in sorted(piece.ends)] == ["Rat tagt: Es regnet.", piece.text]
    assert piece.optional == {9}


def test_score() -> None:
    piece = marked("x", "Ja.¦ Nein.¦ Gut.¦")
    one = count(piece, [3, 9, 12])
    assert (one.right, one.missing, one.wrong) == ([3, 9], [14], [12])
    assert figures([one]) == {"ends": 3, "p": 66.67, "r": 66.67, "f1": 66.67}


def test_treebank_sentences_are_joined(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text("# text = Ja.\n1\tJa\n\n# text = Nein.\n1\tNein\n\n", encoding="utf-8")
    assert [piece.text for piece in treebank(path)] == ["Ja. Nein."]


def test_a_text_that_was_not_annotated_is_refused(tmp_path: Path) -> None:
    rows = json.loads((Path(sentences.__file__).parent / "wikinews.json").read_text(encoding="utf-8"))
    name = next(row["document"] for row in rows if row["part"] == "open")
    document = {"documentName": f"{name} - Titel (2005-01-01)", "originalText": "Anders."}
    assert hashlib.sha256(b"Titel\n\nAnders.").hexdigest()[:16] != rows[0]["sha256"]
    data = tmp_path / "a.jsonl"
    data.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(ValueError, match="not the text"):
        press(data, "open")
    data.write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="articles are missing"):
        press(data, "open")


@pytest.mark.parametrize(("part", "floor"), [("open", 99.0), ("untouched", 97.0)])
def test_own_texts(part: str, floor: float) -> None:
    assert len(own(part)) >= 60
    assert float(str(sentences.run(None, None, {"part": part})[f"own_{part}_f1"])) >= floor


@pytest.mark.skipif(not SHARED.exists(), reason="the quote corpus is not at hand (../shared/data/quotes)")
def test_press_reaches_its_goal() -> None:
    found = sentences.run(SHARED, None, {})
    assert float(str(found["press_open_f1"])) >= 99.0
    assert float(str(found["press_untouched_f1"])) >= 99.0
    assert float(str(found["press_untouched_glued_f1"])) >= 97.0
