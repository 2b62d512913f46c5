"""Tags, morphology, lemmas and sentence ends of the shipped weights on any CoNLL-U file.

`--opt part=held-out` keeps to the sentences that the training of the shipped weights left out (one in five, by a hash
of the letters of the sentence); use it on the parts that the training read. `--opt rival=NAME` measures a rival on the same
words in the same run: spacy (speed of the shape of its small German model), hanta, simplemma, or the folder of a spaCy pipeline.
"""

from __future__ import annotations

import time
from pathlib import Path

from bench.tags.conllu import Word, read, write
from bench.tags.figures import figures
from bench.tags.part import held_out
from bench.tags.rival import measured
from lagebild import weights

QUESTION = "How many words get the right UPOS, STTS, lemma and morphology, where do sentences end, and how fast?"


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Figures in per cent; raises ValueError without data."""
    if data is None:
        raise ValueError("tags needs --data FILE.conllu")
    sentences = [words for words in read(data) if options.get("part") != "held-out" or held_out([w.form for w in words])]
    model = weights.load("language")
    forms = [[word.form for word in words] for words in sentences]
    model.tag(forms[:5])
    started = time.process_time()
    tags = model.tag(forms)
    seconds = time.process_time() - started
    found = [
        [Word(w.form, t.lemma, t.upos, t.stts, t.feats) for w, t in zip(words, row, strict=True)]
        for words, row in zip(sentences, tags, strict=True)
    ]
    if predictions:
        write(predictions, found)
    ends = [[tag.sentence_end >= 0.5 for tag in row] for row in tags]
    total = sum(map(len, sentences))
    rival = measured(options["rival"], sentences) if "rival" in options else {}
    facts: dict[str, object] = {"sentences": len(sentences), "words": total, "weights": model.version}
    return facts | figures(sentences, found, ends) | {"words_per_cpu_second": round(total / seconds) if total else 0} | rival
