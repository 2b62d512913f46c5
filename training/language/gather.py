"""All corpora of the clean heads, divided into training and held-out parts.

Held out, by a hash and never trained on: one in five GSD sentences (UD and UniMorph, by the letters of the sentence),
one in five GermEval sentences, one in four blocks of forty sentences of the Bundestag protocols.
"""

from __future__ import annotations

import json
from pathlib import Path

from training.corpus import names
from training.corpus.conllu import read_unimorph, read_universal
from training.corpus.sentence import Sentence, held_out, sentence_key

FILES = (
    "ud/de_gsd-ud-dev.conllu",
    "ud/de_gsd-ud-test.conllu",
    "morph/de_gsd-um-dev.conllu",
    "morph/de_gsd-um-test.conllu",
    "ner/germeval2014-test-as-train.tsv",
    "ner/plenar-gold-01143.conll",
    "ner/plenar-gold-09036.conll",
    "ner/europarl-train.tsv",
    "ner/europarl-dev.tsv",
    "ner/smartdata-v1-train.json.gz",
    "ner/smartdata-v1-test.json.gz",
    "ner/mobie-ner.zip",
    "ner/ler-dev.conll",
    "ner/ler-test.conll",
)

Corpora = dict[str, list[Sentence]]


def gsd(data: Path, agreed: Path | None) -> Corpora:
    """UD and UniMorph sentences; `agreed` holds STTS for the latter."""
    universal = [s for part in ("dev", "test") for s in read_universal(data / f"ud/de_gsd-ud-{part}.conllu")]
    unimorph = [s for part in ("dev", "test") for s in read_unimorph(data / f"morph/de_gsd-um-{part}.conllu")]
    if agreed:
        for sentence, line in zip(unimorph, agreed.read_text().splitlines(), strict=True):
            sentence.stts = json.loads(line)
    known = {sentence_key(s.tokens) for s in universal}
    return {"gsd": universal, "unimorph": [s for s in unimorph if sentence_key(s.tokens) not in known]}


def name_corpora(data: Path) -> Corpora:
    """The corpora of names; where a corpus was cut automatically its sentence ends are left open."""
    found = {
        "germeval": names.read_germeval(data),
        "plenar": names.read_plenar(data),
        "europarl": names.read_europarl(data),
        "smartdata": names.read_smartdata(data),
        "mobie": names.read_mobie(data),
        "ler": names.read_ler(data),
    }
    for corpus in ("plenar", "mobie", "ler"):
        for sentence in found[corpus]:
            sentence.end = None
    return found


def divide(corpora: Corpora) -> tuple[Corpora, Corpora]:
    """Training and held-out parts."""
    train: Corpora = {}
    kept: Corpora = {}
    for corpus, sentences in corpora.items():
        if corpus in {"gsd", "unimorph", "germeval"}:
            flags = [held_out(sentence_key(s.tokens)) for s in sentences]
        elif corpus == "plenar":
            flags = [held_out(f"block {at // 40}", 4) for at in range(len(sentences))]
        else:
            flags = [False] * len(sentences)
        train[corpus] = [s for s, flag in zip(sentences, flags, strict=True) if not flag]
        kept[corpus] = [s for s, flag in zip(sentences, flags, strict=True) if flag]
    hidden = {sentence_key(s.tokens) for sentences in kept.values() for s in sentences}
    return {c: [s for s in ss if sentence_key(s.tokens) not in hidden] for c, ss in train.items()}, kept


def silver(paths: list[Path], data: Corpora) -> list[Sentence]:
    """Silver sentences (token, STTS, lemma in columns); a line of the wiki part is a sentence, of the speeches not."""
    hidden = {sentence_key(s.tokens) for sentences in data.values() for s in sentences}
    found: list[Sentence] = []
    for path in paths:
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            rows = [line.split("\t") for line in block.split("\n") if line]
            if rows and sentence_key([row[0] for row in rows]) not in hidden:
                columns = [list(column) for column in zip(*rows, strict=True)]
                found.append(Sentence(columns[0], "silver", stts=list(columns[1]), lemma=list(columns[2])))
    return found
