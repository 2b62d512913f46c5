"""Words: the tokens of one article with the verb readings of each, the ground that clauses are cut from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lagebild.reading.clauses.grammar import grammar
from lagebild.reading.clauses.verbforms import Analysis
from lagebild.records.layers import Annotated, Sentence, Token

Lexicon = Mapping[str, tuple[Analysis, ...]]

_BEFORE_OPENINGS = frozenset((":", "„", "“", '"', "»", "›", "‚", "–"))
_QUANTIFIERS = frozenset(("einigen",))
FORMS = {"VVINF": "inf", "VAINF": "inf", "VMINF": "inf", "VVIZU": "zu", "VVPP": "part", "VAPP": "part", "VMPP": "part"}


@dataclass(frozen=True, slots=True)
class Words:
    """All fields run parallel to `tokens`; a token that is no verb has no reading.

    `ranks` says how surely a token is a finite verb: 1 and 2 certainly (closed, open class), 3 and 4 perhaps, 0 not;
    `capital` is true of a token with a capital letter.
    """

    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    capital: tuple[bool, ...]
    readings: tuple[tuple[Analysis, ...], ...]
    ranks: tuple[int, ...]

    def text(self, index: int) -> str:
        """The token as written."""
        return self.tokens[index].text


def read_words(annotated: Annotated, lexicon: Lexicon) -> Words:
    """`lexicon` holds the verbs of the tables, auxiliaries and modals among them."""
    tokens = annotated.tokens
    lower = tuple([token.text.lower() for token in tokens])
    capital = tuple([token.text[0].isupper() for token in tokens])
    readings: list[tuple[Analysis, ...]] = [
        () if upper else lexicon.get(word) or (_tagged(token) if token.stts[:1] == "V" else ())
        for token, word, upper in zip(tokens, lower, capital, strict=True)
    ]
    for index, word in enumerate(lower):
        if word in _QUANTIFIERS and _quantifies(tokens, lower, index):
            readings[index] = ()
    for sentence in annotated.sentences:
        for index in _openings(tokens, sentence):
            found = lexicon.get(lower[index], ())
            if capital[index] and _may_open(tokens[index]) and not _led_on(tokens, index, found):
                readings[index] = found
    ranks = tuple([_rank(found) if found else 0 for found in readings])
    return Words(tokens, lower, capital, tuple(readings), ranks)


def _quantifies(tokens: tuple[Token, ...], lower: tuple[str, ...], index: int) -> bool:
    """ "Von einigen Rednern": before a noun, without "sich" near, it counts and is no verb."""
    following = tokens[index + 1 : index + 3]
    if not following or not following[0].text[0].isalpha():
        return False
    adjective = len(following) > 1 and following[0].text.endswith(("e", "en", "er", "es", "em")) and following[1].text[0].isupper()
    return (following[0].text[0].isupper() or adjective) and "sich" not in lower[max(index - 12, 0) : index + 9]


def _openings(tokens: tuple[Token, ...], sentence: Sentence) -> list[int]:
    """The tokens that a capital letter makes no noun of: those that open the sentence or a quotation in it."""
    inside = [i for i in range(sentence.first + 1, sentence.last) if tokens[i - 1].text in _BEFORE_OPENINGS]
    return [sentence.first, *inside] if sentence.first < sentence.last else []


def _may_open(token: Token) -> bool:
    """At the head of a sentence "Treffen" is still rather the noun; "Werden" and "Haben" are verbs."""
    return not token.text.endswith("en") or token.text.lower() in ("haben", "werden", "wollen", "sollen", "können", "müssen", "dürfen")


def _led_on(tokens: tuple[Token, ...], index: int, found: tuple[Analysis, ...]) -> bool:
    """ "Berichte über …", "Berichte, wonach …": behind a verb in -e its subject would stand."""
    if not tokens[index].text.endswith("e") or index + 1 >= len(tokens):
        return False
    if any(reading.tense == "past" or reading.lemma in grammar().closed for reading in found):
        return False
    return tokens[index + 1].upos == "ADP" or tokens[index + 1].text == ","


def _rank(readings: tuple[Analysis, ...]) -> int:
    finite = [reading.form == "fin" for reading in readings]
    if not any(finite):
        return 0
    closed = any(reading.lemma in grammar().closed for reading in readings)
    return (1 if closed else 2) if all(finite) else (3 if closed else 4)


def _tagged(token: Token) -> tuple[Analysis, ...]:
    """The reading of a verb no table names, from the tagger."""
    stts = token.stts
    if not stts.startswith("V"):
        return ()
    if stts.endswith("FIN"):
        mood = {"Sub": "sub1"}.get(token.feat("Mood"), "ind")
        past = token.feat("Tense") == "Past"
        return (Analysis(token.lemma, "fin", "past" if past else "pres", mood, token.feat("Number") == "Plur"),)
    form = FORMS.get(stts)
    return (Analysis(token.lemma, form),) if form else ()  # type: ignore[arg-type]
