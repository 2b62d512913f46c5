"""STTS for gold UniMorph sentences: HanTa's tag where it agrees with the gold class, nothing elsewhere."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from training.corpus.conllu import read_unimorph
from training.corpus.silver import stts

CLASSES = {
    "NOUN": ("NN",),
    "PROPN": ("NE", "NN"),
    "VERB": ("VV",),
    "ADJ": ("ADJ", "CARD"),
    "ADV": ("ADV", "ADJD", "PROAV", "PAV", "PWAV", "PTK"),
    "ADP": ("AP", "PTKVZ", "KOKOM"),
    "DET": ("ART", "PI", "PD", "PPOSAT", "PWAT"),
    "PRON": ("P",),
    "NUM": ("CARD",),
    "CCONJ": ("KON", "KOKOM"),
    "SCONJ": ("KOUS", "KOUI"),
    "PART": ("PTK",),
    "PUNCT": ("$",),
}
FORMS = {"Fin": ("FIN", "IMP"), "Inf": ("INF", "IZU"), "Part": ("PP",)}


def agrees(tag: str, upos: str | None, feats: dict[str, str] | None) -> bool:
    """Whether a tag is possible under the gold layers."""
    if upos is None:
        return tag[:2] in {"VA", "VM"} and tag[2:] in FORMS.get((feats or {}).get("VerbForm", ""), ())
    if upos == "VERB" and tag[:2] == "VV":
        return tag[2:] in FORMS.get((feats or {}).get("VerbForm", ""), ())
    return tag.startswith(CLASSES.get(upos, ("?",)))


def main() -> None:
    """Write one JSON list of tags (or null) for each sentence."""
    from HanTa import HanoverTagger

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    with options.out.open("w", encoding="utf-8") as out:
        for part in ("dev", "test"):
            for sentence in read_unimorph(options.data / f"morph/de_gsd-um-{part}.conllu"):
                tags = [stts(tag) for _, _, tag in tagger.tag_sent(sentence.tokens)]
                layers = zip(tags, sentence.upos, sentence.feats, strict=True)
                out.write(json.dumps([tag if agrees(tag, upos, feats) else None for tag, upos, feats in layers]) + "\n")


if __name__ == "__main__":
    main()
