"""Our layers as a spaCy ``Doc``, and our tokens as one that a pipeline can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from lagebild.errors import BackendError
from lagebild.records.layers import Annotated, Sentence, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

EXTRA = "pip install 'lagebild[spacy]'"
"""The command that installs spaCy."""


class _Piece(NamedTuple):
    """A word of the Doc: our token's number, -1 for white space; `space` says that one blank follows."""

    text: str
    space: bool
    token: int


def bare(vocab: Any, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> Any:
    """A Doc of our tokens alone, as pipelines were trained on: any white space between two is told as one blank."""
    from spacy.tokens import Doc

    following = [*(t.start for t in tokens[1:]), len(text)]
    spaces = [token.end < after for token, after in zip(tokens, following, strict=True)]
    starts = {sentence.first for sentence in sentences}
    return Doc(vocab, words=[t.text for t in tokens], spaces=spaces, sent_starts=[i in starts for i in range(len(tokens))])


def to_spacy(annotated: Annotated, vocab: Any = None) -> Doc:
    """Our layers as a spaCy ``Doc``: POS, STTS tags, lemmas, morphology, sentences, and names as entities.

    ``doc.text`` is the article's text to the character, so ``token.idx`` and ``ent.start_char`` are our offsets; white space beyond
    one blank is a token of its own (``SPACE``), as spaCy's tokenizer has it. ``ent._.lagebild_base`` is the name without inflection,
    ``ent._.lagebild_title`` its title. Raises BackendError where spaCy is not installed.
    """
    try:
        import spacy
        from spacy.tokens import Doc
    except ImportError as error:
        raise BackendError(
            f"spaCy is not installed; install it with: {EXTRA}", code="backend-missing", extra="spacy", missing="spaCy", install=EXTRA
        ) from error
    pieces = list(_pieces(annotated.article.text, annotated.tokens))
    firsts = {sentence.first for sentence in annotated.sentences}
    doc = Doc(
        vocab or spacy.blank("de").vocab,
        words=[piece.text for piece in pieces],
        spaces=[piece.space for piece in pieces],
        sent_starts=[piece.token in firsts for piece in pieces],
    )
    for word, piece in zip(doc, pieces, strict=True):
        _fill(word, annotated.tokens[piece.token] if piece.token >= 0 else None)
    doc.ents = _entities(doc, annotated)
    return doc


def _pieces(text: str, tokens: Sequence[Token]) -> Iterator[_Piece]:
    """Tokens and the white space between them; what is more than one blank follows as a piece of its own."""
    if lead := text[: tokens[0].start] if tokens else text:
        yield _Piece(lead, False, -1)
    for at, token in enumerate(tokens):
        after = tokens[at + 1].start if at + 1 < len(tokens) else len(text)
        gap = text[token.end : after]
        yield _Piece(token.text, gap[:1] == " ", at)
        if rest := gap.removeprefix(" "):
            yield _Piece(rest, False, -1)


def _fill(word: Any, token: Token | None) -> None:
    if token is None:
        word.pos_, word.tag_, word.lemma_ = "SPACE", "_SP", word.text
        return
    word.pos_, word.tag_, word.lemma_ = token.upos, token.stts, token.lemma
    word.set_morph(token.feats)


def _entities(doc: Any, annotated: Annotated) -> list[Any]:
    from spacy.tokens import Span

    for extension in ("lagebild_base", "lagebild_title"):
        if not Span.has_extension(extension):
            Span.set_extension(extension, default="")
    found = []
    for name in annotated.names:
        entity = doc.char_span(name.core_start, name.core_end, label=name.kind)
        if entity is not None:
            entity._.lagebild_base, entity._.lagebild_title = name.base, name.title
            found.append(entity)
    return found
