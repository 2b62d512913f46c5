"""The bench tasks of this room on tiny files of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import names, tags
from bench.names.columns import read as read_names
from bench.names.figures import figures as name_figures
from bench.tags.conllu import read as read_tags
from bench.tags.figures import f1

CONLLU = """# text = Sie lacht.
1\tSie\tsie\tPRON\tPPER\tCase=Nom|Number=Sing|Person=3\t2\tnsubj\t_\t_
2\tlacht\tlachen\tVERB\tVVFIN\tMood=Ind|VerbForm=Fin\t0\troot\t_\t_
3\t.\t.\tPUNCT\t$.\t_\t2\tpunct\t_\t_

"""
GERMEVAL = "#\thttp://example.org/x\t[2020-01-01]\n1\tBerlin\tB-LOC\tO\n2\tist\tO\tO\n3\tdeutsche\tB-LOCderiv\tO\n\n"
CONLL = "-DOCSTART- -X- O O\n\nBerlin NE I-NP I-LOC\nruft V I-VP O\n\n"


def test_tags(tmp_path: Path) -> None:
    data, out = tmp_path / "a.conllu", tmp_path / "out.conllu"
    data.write_text(CONLLU, encoding="utf-8")
    found = tags.run(data, out, {})
    assert found["words"] == 3
    assert found["lemma"] == 100.0
    assert [w.form for w in read_tags(out)[0]] == ["Sie", "lacht", "."]


@pytest.mark.parametrize(("text", "labels"), [(GERMEVAL, ["B-LOC", "O", "O"]), (CONLL, ["B-LOC", "O"])])
def test_names(tmp_path: Path, text: str, labels: list[str]) -> None:
    data, out = tmp_path / "a.tsv", tmp_path / "out.tsv"
    data.write_text(text, encoding="utf-8")
    assert read_names(data).sentences[0].labels == labels
    found = names.run(data, out, {})
    assert found["sentences"] == 1
    assert len(read_names(out).sentences[0].labels) == len(labels)


def test_no_labels(tmp_path: Path) -> None:
    data = tmp_path / "a.tsv"
    data.write_text("Nur Text\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no column"):
        names.run(data, None, {})


def test_data_is_needed() -> None:
    with pytest.raises(ValueError, match="--data"):
        tags.run(None, None, {})


def test_own_sentences_are_read_without_data() -> None:
    found = names.run(None, None, {})
    assert int(str(found["open_n"])) + int(str(found["untouched_n"])) >= 150
    assert float(str(found["open_f1"])) >= 95.0
    assert float(str(found["untouched_f1"])) >= 85.0
    assert found["untouched_inside_compounds"] == found["untouched_inside_compounds_found"]


def test_names_of_the_rules_lie_on_the_words_of_the_file(tmp_path: Path) -> None:
    data = tmp_path / "a.conll"
    data.write_text("Kanzlerin O\nAngela B-PER\nMerkel I-PER\n, O\ndie O\nin O\nBerlin B-LOC\nist O\n. O\n", encoding="utf-8")
    assert names.run(data, None, {"backend": "rules"})["f1"] == 100.0


def test_scores_by_hand() -> None:
    assert f1([(True, True), (True, False), (False, False)]) == 66.67
    found = name_figures([["B-PER", "I-PER", "O"]], [["B-PER", "O", "B-LOC"]])
    assert (found["f1"], found["per_p"], found["loc_r"]) == (0.0, 0.0, 0.0)
