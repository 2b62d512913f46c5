"""Backends: the switch, the mapping, and messages that help."""

from __future__ import annotations

import importlib.util

import pytest

from lagebild import weights
from lagebild.errors import BackendError
from lagebild.language.annotate import annotate
from lagebild.language.backends import select
from tests.language.articles import article

TEXT = "Am Abend sagte Igor Melnik, er habe in Rom gewartet. Der Rat dankte."


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


def test_a_command_is_one_a_shell_takes_whole() -> None:
    for model in ("no where", "x; rm -rf y", "../model"):
        with pytest.raises(BackendError) as caught:
            select(f"spacy:{model}")
        assert caught.value.facts.get("install") in (None, "pip install 'lagebild[spacy]'")
