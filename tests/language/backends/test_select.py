"""Backends: the switch, the mapping, and messages that help."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from lagebild import weights
from lagebild.errors import BackendError
from lagebild.language.annotate import annotate
from lagebild.language.backends import select
from tests.language.articles import article

TEXT = "Am Abend sagte Igor Melnik, er habe in Rom gewartet. Der Rat dankte."
HAS_SPACY = importlib.util.find_spec("spacy") is not None


@pytest.mark.parametrize("name", ["", "spacy", "spacy:", "other"])
def test_unknown_backends_are_refused(name: str) -> None:
    with pytest.raises(BackendError, match="rules, weights or spacy"):
        select(name)


def test_a_missing_model_names_the_command_that_installs_it() -> None:
    with pytest.raises(BackendError) as caught:
        select("spacy:de_no_such_model")
    command = str(caught.value.facts["install"])
    assert command.startswith(("pip install", "python -m spacy download de_no_such_model")) and command in str(caught.value)


@pytest.mark.skipif(
    "language" not in weights.available() or importlib.util.find_spec("onnxruntime") is None,
    reason="the weights 'language' or their runtime are not installed",
)
def test_the_encoder_tags_the_same_tokens() -> None:
    ruled, learned = annotate(article(TEXT)), annotate(article(TEXT), backend="weights")
    assert [(t.start, t.end) for t in ruled.tokens] == [(t.start, t.end) for t in learned.tokens]
    habe = next(t for t in learned.tokens if t.text == "habe")
    assert habe.upos in ("AUX", "VERB") and habe.feat("Mood") == "Sub"
    assert {"Igor Melnik", "Rom"} <= {name.base for name in learned.names}


@pytest.mark.skipif(not HAS_SPACY, reason="spaCy is not installed (extra: spacy)")
def test_a_small_spacy_model_and_the_way_back(tmp_path: Path) -> None:
    import spacy
    from spacy.training import Example

    from lagebild.language.backends.spacy import to_spacy

    nlp = spacy.blank("de")
    nlp.add_pipe("tagger").add_label("NE")
    nlp.get_pipe("tagger").add_label("NN")
    doc = nlp.make_doc("Igor wartet")
    example = Example.from_dict(doc, {"tags": ["NE", "NN"]})
    optimizer = nlp.initialize(lambda: [example])
    for _ in range(5):
        nlp.update([example], sgd=optimizer)
    nlp.to_disk(tmp_path / "model")
    found = annotate(article(TEXT), backend=f"spacy:{tmp_path / 'model'}")
    assert {token.stts for token in found.tokens} <= {"NE", "NN"}
    back = to_spacy(annotate(article(TEXT)))
    assert [t.text for t in back] == [t.text for t in found.tokens]
    assert [(e.text, e.label_) for e in back.ents] == [("Igor Melnik", "PER"), ("Rom", "LOC")]
    assert len(list(back.sents)) == 2
