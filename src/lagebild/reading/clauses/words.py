"""Words: the tokens of one article with the verb readings of each, the ground that clauses are cut from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lagebild.reading.clauses.verbforms import Analysis, closed_lexicon
from lagebild.records.layers import Annotated, Sentence, Token

Lexicon = Mapping[str, tuple[Analysis, ...]]


@dataclass(frozen=True, slots=True)
class Words:
    """`lower` and `readings` run parallel to `tokens`; a token that is no verb has no reading."""

    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    readings: tuple[tuple[Analysis, ...], ...]

    def text(self, index: int) -> str:
        """The token as written."""
        return self.tokens[index].text


def read_words(annotated: Annotated, lexicon: Lexicon) -> Words:
    """`lexicon` holds the open-class verbs of the tables; auxiliaries and modals are always known."""
    lower = tuple(token.text.lower() for token in annotated.tokens)
    readings: list[tuple[Analysis, ...]] = [()] * len(lower)
    for sentence in annotated.sentences:
        for index in range(sentence.first, sentence.last):
            readings[index] = _readings(annotated.tokens, lower, index, sentence, lexicon)
    return Words(annotated.tokens, lower, tuple(readings))


def _readings(tokens: tuple[Token, ...], lower: tuple[str, ...], index: int, sentence: Sentence, lexicon: Lexicon) -> tuple[Analysis, ...]:
    token, word = tokens[index], lower[index]
    if not word[0].isalpha():
        return ()
    known = (*_closed().get(word, ()), *lexicon.get(word, ()))
    if token.text[0].isupper():
        return known if known and _may_open(tokens, index, sentence, token) else ()
    return known or _tagged(token)


def _may_open(tokens: tuple[Token, ...], index: int, sentence: Sentence, token: Token) -> bool:
    """A capital letter is a noun's, except where a sentence or a quotation begins; there "Treffen" is still rather the noun."""
    first = index == sentence.first or tokens[index - 1].text in ':„“"»›‚–'
    return first and (not token.text.endswith("en") or token.text.lower() in _closed())


def _tagged(token: Token) -> tuple[Analysis, ...]:
    """The reading of a verb no table names, from the tagger."""
    stts = token.stts
    if not stts.startswith("V"):
        return ()
    if stts.endswith("FIN"):
        mood = {"Sub": "sub1"}.get(token.feat("Mood"), "ind")
        past = token.feat("Tense") == "Past"
        return (Analysis(token.lemma, "fin", "past" if past else "pres", mood, token.feat("Number") == "Plur"),)
    forms = {"VVINF": "inf", "VAINF": "inf", "VMINF": "inf", "VVIZU": "zu", "VVPP": "part", "VAPP": "part", "VMPP": "part"}
    form = forms.get(stts)
    return (Analysis(token.lemma, form),) if form else ()  # type: ignore[arg-type]


@cache
def _closed() -> dict[str, tuple[Analysis, ...]]:
    return closed_lexicon()
