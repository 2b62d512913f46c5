"""Names as a spaCy pipeline finds them in a file's own tokens."""

from __future__ import annotations

from collections.abc import Sequence


def labels(sentences: Sequence[Sequence[str]], folder: str) -> list[list[str]]:
    """BIO labels of a spaCy pipeline that reads the file's own tokens; raises ImportError without spaCy."""
    import spacy
    from spacy.tokens import Doc

    nlp = spacy.load(folder)
    docs = nlp.pipe([Doc(nlp.vocab, list(tokens)) for tokens in sentences])
    return [[f"{word.ent_iob_}-{word.ent_type_}" if word.ent_type_ else "O" for word in doc] for doc in docs]
