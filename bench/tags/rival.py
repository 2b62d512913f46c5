"""Rivals on the same words in the same run: a spaCy pipeline, HanTa, simplemma.

`spacy` is a pipeline of the shape of spaCy's small German model that is initialised, not trained: its speed is that of a trained one
of this shape (the work per word is the same), its answers mean nothing and are not scored. A folder is a trained pipeline
(`python -m training.rival` makes one); it reads the sentences ten to a document and cuts them itself.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any, NamedTuple

from bench.tags.conllu import Word
from bench.tags.figures import figures

JOINED = 10
"""Sentences that a pipeline reads as one document."""
Rows = Sequence[Sequence[Word]]


class Answer(NamedTuple):
    """What a rival says of every word, where it ends sentences (empty: it does not), and its processor time in seconds."""

    found: list[list[Word]]
    ends: list[list[bool]]
    seconds: float


def measured(name: str, sentences: Rows) -> dict[str, object]:
    """Figures of the rival, each under ``rival_``; raises ImportError where it is not installed."""
    total = sum(map(len, sentences))
    if name == "spacy":
        return {"rival": name, "rival_words_per_cpu_second": round(total / _pipeline(_initialised(sentences), sentences).seconds)}
    answer = _hanta(sentences) if name == "hanta" else _simplemma(sentences) if name == "simplemma" else _spacy(name, sentences)
    scores = figures(sentences, answer.found, answer.ends)
    kept = {"hanta": ("stts", "lemma"), "simplemma": ("lemma",)}.get(name, tuple(scores))
    facts: dict[str, object] = {f"rival_{key}": scores[key] for key in kept}
    return {"rival": name} | facts | {"rival_words_per_cpu_second": round(total / answer.seconds)}


def _spacy(folder: str, sentences: Rows) -> Answer:
    import spacy

    return _pipeline(spacy.load(folder), sentences)


def _pipeline(nlp: Any, sentences: Rows) -> Answer:
    """One pass of a pipeline, after a short warm-up."""
    from spacy.tokens import Doc

    texts = [[w.form for words in sentences[at : at + JOINED] for w in words] for at in range(0, len(sentences), JOINED)]
    for _ in nlp.pipe([Doc(nlp.vocab, texts[0])]):
        pass
    docs = [Doc(nlp.vocab, words) for words in texts]
    started = time.process_time()
    docs = list(nlp.pipe(docs))
    seconds = time.process_time() - started
    words = (word for doc in docs for word in doc)
    found: list[list[Word]] = []
    ends: list[list[bool]] = []
    for row in sentences:
        read = [next(words) for _ in row]
        found.append([Word(w.text, w.lemma_, w.pos_, w.tag_, str(w.morph) or "_") for w in read])
        ends.append([bool(w.is_sent_end) for w in read])
    return Answer(found, ends, seconds)


def _hanta(sentences: Rows) -> Answer:
    from HanTa import HanoverTagger  # type: ignore[import-not-found]  # a rival that only who measures it installs

    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    started = time.process_time()
    rows = [tagger.tag_sent([w.form for w in words]) for words in sentences]
    seconds = time.process_time() - started
    return Answer([[Word(form, lemma, "_", _stts(tag), "_") for form, lemma, tag in row] for row in rows], [], seconds)


def _stts(tag: str) -> str:
    """HanTa's "VV(FIN)" as STTS writes it."""
    return tag if tag == "$(" else tag.replace("(", "").replace(")", "")


def _simplemma(sentences: Rows) -> Answer:
    import simplemma  # type: ignore[import-not-found]  # a rival that only who measures it installs

    simplemma.lemmatize("Probe", lang="de")
    started = time.process_time()
    rows = [[Word(w.form, simplemma.lemmatize(w.form, lang="de"), "_", "_", "_") for w in words] for words in sentences]
    return Answer(rows, [], time.process_time() - started)


def _initialised(sentences: Rows) -> Any:
    """The shape without training; its labels are those of the first sentences."""
    from spacy.tokens import Doc
    from spacy.training import Example

    from training.rival.shape import blank

    nlp = blank()
    examples = [
        Example.from_dict(
            Doc(nlp.vocab, [w.form for w in words]),
            {
                "tags": [w.stts for w in words],
                "pos": [w.upos for w in words],
                "morphs": ["" if w.feats == "_" else w.feats for w in words],
                "lemmas": [w.lemma for w in words],
                "heads": [max(0, at - 1) for at in range(len(words))],
                "deps": ["ROOT" if at == 0 else "dep" for at in range(len(words))],
                "entities": ["B-PER" if at == 0 else "O" for at in range(len(words))],
            },
        )
        for words in sentences[:200]
    ]
    nlp.initialize(lambda: examples)
    return nlp
