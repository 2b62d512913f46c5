"""The shape: one token-to-vector layer of 96 × 4 that tagger, morphologizer, lemmatizer and parser share; names have one of their own."""

from __future__ import annotations

from typing import Any

TOK2VEC: dict[str, Any] = {
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
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
SHARING = ("tagger", "morphologizer", "trainable_lemmatizer", "parser")


def blank() -> Any:
    """The pipeline without weights; raises ImportError without spaCy."""
    import spacy

    nlp: Any = spacy.blank("de")  # spaCy's types allow a component without a default model; these have one
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    for name in SHARING:
        model = nlp.get_factory_meta(name).default_config["model"] | {"tok2vec": LISTENER}
        nlp.add_pipe(name, config={"model": model})
    model = nlp.get_factory_meta("ner").default_config["model"] | {"tok2vec": TOK2VEC}
    nlp.add_pipe("ner", config={"model": model})
    return nlp
