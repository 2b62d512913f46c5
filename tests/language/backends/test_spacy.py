"""A small spaCy pipeline, trained here on two own sentences, as a backend; and our layers as a Doc."""

from __future__ import annotations

from pathlib import Path

import pytest

from lagebild.errors import BackendError
from lagebild.language.annotate import annotate
from lagebild.language.backends import select
from tests.language.articles import article

spacy = pytest.importorskip("spacy", reason="spaCy is not installed (extra: spacy)")

TEXT = "Am Abend sagte Igor Melnik, er habe in Rom gewartet. Der Rat dankte."
ROWS = [
    (
        "Am Abend sagte Igor Melnik , er habe in Rom gewartet .",
        "APPRART NN VVFIN NE NE $, PPER VAFIN APPR NE VVPP $.",
        "ADP NOUN VERB PROPN PROPN PUNCT PRON AUX ADP PROPN VERB PUNCT",
        "_ Number=Sing Mood=Ind|VerbForm=Fin _ _ _ Person=3 Mood=Sub|VerbForm=Fin _ _ VerbForm=Part _",
        "O O O B-PER L-PER O O O O U-LOC O O",
    ),
    ("Der Rat dankte .", "ART NN VVFIN $.", "DET NOUN VERB PUNCT", "Definite=Def Number=Sing Mood=Ind|VerbForm=Fin _", "O U-ORG O O"),
]


def train(folder: Path, pipes: tuple[str, ...], lang: str = "de") -> str:
    """A pipeline that knows the rows by heart, on disk."""
    from spacy.tokens import Doc
    from spacy.training import Example

    spacy.util.fix_random_seed(1)
    nlp = spacy.blank(lang)
    for pipe in pipes:
        nlp.add_pipe(pipe)
    examples = [
        Example.from_dict(
            Doc(nlp.vocab, words.split()),
            {"tags": tags.split(), "pos": pos.split(), "morphs": morphs.replace("_", "").split(" "), "entities": names.split()},
        )
        for words, tags, pos, morphs, names in ROWS
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(40):
        nlp.update(examples, sgd=optimizer)
    nlp.to_disk(folder)
    return f"spacy:{folder}"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
    return train(tmp_path_factory.mktemp("spacy") / "whole", ("tok2vec", "tagger", "morphologizer", "ner"))


def test_its_layers_become_ours(whole: str) -> None:
    found = annotate(article(TEXT), backend=whole)
    ruled = annotate(article(TEXT))
    assert [(t.start, t.end, t.text) for t in found.tokens] == [(t.start, t.end, t.text) for t in ruled.tokens]
    tags = {t.text: (t.upos, t.stts) for t in found.tokens}
    assert tags["Abend"] == ("NOUN", "NN") and tags["gewartet"] == ("VERB", "VVPP")
    assert next(t for t in found.tokens if t.text == "habe").feat("Mood") == "Sub"
    assert {"Igor Melnik", "Rom"} <= {name.base for name in found.names}
    assert annotate(article(TEXT), backend=whole) == found


def test_the_rules_fill_what_a_pipeline_does_not_say(tmp_path: Path) -> None:
    found = annotate(article(TEXT), backend=train(tmp_path / "tagger", ("tagger",)))
    habe = next(t for t in found.tokens if t.text == "habe")
    assert (habe.stts, habe.feat("Mood")) == ("VAFIN", "Sub")


def test_a_pipeline_for_another_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BackendError, match="reads 'en', not German") as caught:
        select(train(tmp_path / "english", ("tagger",), lang="en"))
    assert caught.value.code == "backend-language"


def test_a_folder_without_a_model_gets_no_command(tmp_path: Path) -> None:
    with pytest.raises(BackendError, match="no spaCy model in the folder") as caught:
        select(f"spacy:{tmp_path}")
    assert (caught.value.code, "install" in caught.value.facts) == ("backend-folder", False)


ODD = [
    "",
    " ",
    "\n\n",
    "  Zwei  Leerzeichen.\n\tTab\u00a0und \u200bmehr. ",
    "Der Bundes\u00adkanzler Olaf Scholz kam.\n\nEr ging.",
    "a\0b 😀 قال.",
]


@pytest.mark.parametrize("text", [TEXT, *ODD])
def test_a_doc_has_our_text_and_offsets(text: str) -> None:
    from lagebild.language.backends.spacy import to_spacy

    found = annotate(article(text))
    doc = to_spacy(found)
    assert doc.text == found.article.text
    words = [t for t in doc if t.pos_ != "SPACE"]
    assert [(t.idx, t.text, t.pos_, t.tag_) for t in words] == [(t.start, t.text, t.upos, t.stts) for t in found.tokens]
    assert [(e.start_char, e.end_char, e.label_) for e in doc.ents] == [(n.core_start, n.core_end, n.kind) for n in found.names]
    assert [s.text.strip() for s in doc.sents if s.text.strip()] == [found.article.text[s.start : s.end] for s in found.sentences]


def test_a_doc_keeps_what_a_name_is_and_survives_its_own_format() -> None:
    from spacy.tokens import Doc

    from lagebild.language.backends.spacy import to_spacy

    doc = to_spacy(annotate(article("Präsident Igor Melniks Rat sagte, er habe geirrt. Igor Melnik schwieg.")))
    entity = doc.ents[0]
    assert (entity.text, entity._.lagebild_base, entity._.lagebild_title) == ("Igor Melniks", "Igor Melnik", "Präsident")
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert [(t.text, t.tag_, str(t.morph)) for t in again] == [(t.text, t.tag_, str(t.morph)) for t in doc]
