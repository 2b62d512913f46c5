"""The speed of a spaCy pipeline of the shape of its small German model, on the same words in the same run.

The pipeline is initialised, not trained: its speed is that of a trained one of this shape (the work per word is the same),
its answers mean nothing and are not scored.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from bench.tags.conllu import Word

COMPONENTS = ("tagger", "morphologizer", "parser", "ner")
TOK2VEC = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 96,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": [5000, 1000, 2500, 2500],
        "include_static_vectors": False,
    },
    "encode": {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "depth": 4, "window_size": 1, "maxout_pieces": 3},
}


def spacy_speed(sentences: Sequence[Sequence[Word]]) -> int:
    """Words per second of processor time; raises ImportError without spaCy."""
    import spacy
    from spacy.tokens import Doc
    from spacy.training import Example

    nlp = spacy.blank("de")
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"model": nlp.get_factory_meta(name).default_config["model"] | {"tok2vec": listener}})
    examples = [
        Example.from_dict(
            Doc(nlp.vocab, [w.form for w in words]),
            {
                "tags": [w.stts for w in words],
                "pos": [w.upos for w in words],
                "morphs": ["" if w.feats == "_" else w.feats for w in words],
                "heads": [max(0, at - 1) for at in range(len(words))],
                "deps": ["ROOT" if at == 0 else "dep" for at in range(len(words))],
                "entities": ["B-PER" if at == 0 else "O" for at in range(len(words))],
            },
        )
        for words in sentences[:200]
    ]
    nlp.initialize(lambda: examples)
    docs = [Doc(nlp.vocab, [w.form for words in sentences[at : at + 10] for w in words]) for at in range(0, len(sentences), 10)]
    started = time.process_time()
    for _ in nlp.pipe(docs):
        pass
    return round(sum(map(len, docs)) / (time.process_time() - started))
