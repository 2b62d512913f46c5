"""Any installed spaCy pipeline as a backend, and the way back: our layers as a spaCy ``Doc``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from lagebild.errors import BackendError
from lagebild.language.backends import Proposal
from lagebild.records.layers import Annotated, NameKind, Sentence, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Labels of the usual German and multilingual pipelines.
_KINDS: dict[str, NameKind] = {
    "PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "MISC": "MISC", "NORP": "MISC", "EVENT": "MISC",
    "WORK_OF_ART": "MISC", "PRODUCT": "MISC",
}  # fmt: skip


class Pipeline:
    """`Backend` over a loaded spaCy pipeline; it reads our tokens and sentences, so that offsets stay ours."""

    def __init__(self, nlp: Any) -> None:
        self.nlp = nlp

    def ends(self, tokens: Sequence[Token]) -> Sequence[float]:
        """See `Backend.ends`: a pipeline reads our sentences, it does not cut them."""
        return ()

    def tag(self, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> tuple[list[Token], list[Proposal]]:
        """See `Backend.tag`."""
        if not tokens:
            return [], []
        doc = _bare(self.nlp.vocab, text, tokens, sentences)
        for _, pipe in self.nlp.pipeline:
            doc = pipe(doc)
        proposals = [Proposal(_KINDS[e.label_], e.start, e.end) for e in doc.ents if e.label_ in _KINDS]
        return [_token(token, ours) for token, ours in zip(doc, tokens, strict=True)], proposals


def _token(word: Any, token: Token) -> Token:
    return Token(token.start, token.end, token.text, word.pos_, word.tag_, word.lemma_, str(word.morph))


def _bare(vocab: Any, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> Any:
    """A Doc of our tokens; white space that spaCy cannot hold (newlines, several blanks) is told as one blank."""
    from spacy.tokens import Doc

    following = [*(t.start for t in tokens[1:]), len(text)]
    spaces = [token.end < after for token, after in zip(tokens, following, strict=True)]
    starts = {sentence.first for sentence in sentences}
    return Doc(vocab, words=[t.text for t in tokens], spaces=spaces, sent_starts=[i in starts for i in range(len(tokens))])


@cache
def pipeline(model: str) -> Pipeline:
    """The installed pipeline `model` (a package name or a folder); raises BackendError with the command that installs it."""
    try:
        import spacy
    except ImportError as error:
        raise _missing(f"spaCy is not installed; install it with: {_EXTRA}", _EXTRA) from error
    try:
        return Pipeline(spacy.load(model))
    except OSError as error:
        command = f"python -m spacy download {model}"
        raise _missing(f"the spaCy model {model!r} is not installed; install it with: {command}", command) from error


_EXTRA = "pip install 'lagebild[spacy]'"


def _missing(message: str, command: str) -> BackendError:
    return BackendError(message, code="backend-missing", extra="spacy", install=command)


def to_spacy(annotated: Annotated, vocab: Any = None) -> Doc:
    """Our layers as a spaCy ``Doc``: POS, STTS tags, lemmas, morphology, sentences and names as entities.

    Character offsets of the Doc are its own where the text holds newlines or several blanks in a row; each token keeps ours
    in ``token._.lagebild_start``. Raises BackendError where spaCy is not installed.
    """
    try:
        import spacy
        from spacy.tokens import Span
        from spacy.tokens import Token as Word
    except ImportError as error:
        raise _missing(f"spaCy is not installed; install it with: {_EXTRA}", _EXTRA) from error
    if not Word.has_extension("lagebild_start"):
        Word.set_extension("lagebild_start", default=-1)
    doc = _bare(vocab or spacy.blank("de").vocab, annotated.article.text, annotated.tokens, annotated.sentences)
    for word, token in zip(doc, annotated.tokens, strict=True):
        word.pos_, word.tag_, word.lemma_ = token.upos, token.stts, token.lemma
        word.set_morph(token.feats)
        word._.lagebild_start = token.start
    at = {token.start: i for i, token in enumerate(annotated.tokens)}
    ends = {token.end: i + 1 for i, token in enumerate(annotated.tokens)}
    doc.ents = [Span(doc, at[n.core_start], ends[n.core_end], label=n.kind) for n in annotated.names]
    return doc
