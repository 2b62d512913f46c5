"""Any installed spaCy pipeline as a backend. It reads our tokens and sentences; what it does not say, the rules do."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from lagebild.errors import BackendError
from lagebild.language import tags
from lagebild.language.backends import Proposal
from lagebild.language.backends.doc import EXTRA, bare, to_spacy
from lagebild.language.backends.merging import merged
from lagebild.records.layers import Name, NameKind, Sentence, Token

__all__ = ["Pipeline", "pipeline", "to_spacy"]

#: Labels of the usual German and multilingual pipelines.
_KINDS: dict[str, NameKind] = {
    "PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "MISC": "MISC", "NORP": "MISC", "EVENT": "MISC",
    "WORK_OF_ART": "MISC", "PRODUCT": "MISC",
}  # fmt: skip
#: Tags of the TIGER corpus, on which German pipelines are trained, that STTS writes otherwise.
_STTS = {"PROAV": "PAV", "_SP": "", "NNE": "NE"}
_LANGUAGES = ("de", "xx")
_PACKAGE = re.compile(r"[A-Za-z]\w*$")


class Pipeline:
    """`Backend` over a loaded spaCy pipeline; it reads our tokens and sentences, so that offsets stay ours."""

    hears = False

    def __init__(self, nlp: Any) -> None:
        self.nlp = nlp

    def ends(self, tokens: Sequence[Token]) -> Sequence[float]:
        """See `Backend.ends`: a pipeline reads our sentences, it does not cut them."""
        return ()

    def tag(
        self, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], ruled: Sequence[Name] = ()
    ) -> tuple[list[Token], list[Proposal]]:
        """See `Backend.tag`."""
        if not tokens:
            return [], []
        doc = bare(self.nlp.vocab, text, tokens, sentences)
        for _, pipe in self.nlp.pipeline:
            doc = pipe(doc)
        proposals = [Proposal(_KINDS[e.label_], e.start, e.end) for e in doc.ents if e.label_ in _KINDS]
        return [_token(word, rule) for word, rule in zip(doc, tags.tag(tokens, sentences), strict=True)], proposals


def _token(word: Any, rule: Token) -> Token:
    return merged(
        rule, upos=word.pos_, stts=_STTS.get(word.tag_, word.tag_), lemma=word.lemma_, feats=str(word.morph) if word.has_morph() else None
    )


@cache
def pipeline(model: str) -> Pipeline:
    """The installed pipeline `model`, a package name or a folder.

    Raises BackendError with the command that installs what is missing, or where the pipeline is not one for German.
    """
    try:
        import spacy
    except ImportError as error:
        raise BackendError(
            f"spaCy is not installed; install it with: {EXTRA}", code="backend-missing", extra="spacy", missing="spaCy", install=EXTRA
        ) from error
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise _absent(model) from error
    if nlp.lang not in _LANGUAGES:
        message = f"the spaCy model {model!r} reads {nlp.lang!r}, not German"
        raise BackendError(message, code="backend-language", model=model, language=nlp.lang)
    return Pipeline(nlp)


def _absent(model: str) -> BackendError:
    """A name gets the command that downloads it, a path does not."""
    if not _PACKAGE.match(model) or Path(model).exists():
        return BackendError(f"there is no spaCy model in the folder {model!r}", code="backend-folder", path=model)
    command = f"python -m spacy download {shlex.quote(model)}"
    message = f"the spaCy model {model!r} is not installed; install it with: {command}"
    return BackendError(message, code="backend-missing", extra="spacy", missing=f"spaCy {model}", install=command)
