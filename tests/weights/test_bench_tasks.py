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
    for task in (tags, names):
        with pytest.raises(ValueError, match="--data"):
            task.run(None, None, {})


def test_scores_by_hand() -> None:
    assert f1([(True, True), (True, False), (False, False)]) == 66.67
    found = name_figures([["B-PER", "I-PER", "O"]], [["B-PER", "O", "B-LOC"]])
    assert (found["f1"], found["per_p"], found["loc_r"]) == (0.0, 0.0, 0.0)
