"""Layers: what is true of the text as German, before anybody asks what it asserts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagebild.records.actor import Actor, Mention
from lagebild.records.article import Article
from lagebild.records.quantity import Quantity
from lagebild.records.time import TimeExpression

NameKind = Literal["PER", "ORG", "LOC", "MISC"]


@dataclass(frozen=True, slots=True)
class Token:
    """``text[start:end]``. `upos` is a UD tag, `stts` an STTS tag, `lemma` the dictionary form, `feats` a CoNLL-U FEATS string
    (``Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin``); each is "" where it is not known, which is not the same as "has none".
    """

    start: int
    end: int
    text: str
    upos: str = ""
    stts: str = ""
    lemma: str = ""
    feats: str = ""

    def feat(self, name: str) -> str:
        """The value of one morphological feature, "" where it is unknown or absent."""
        if name not in self.feats:
            return ""
        for pair in self.feats.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return ""


@dataclass(slots=True)
class _Open:
    """A token that is still being made: the fields of `Token` in its order, and nothing that keeps them from being set."""

    start: int
    end: int
    text: str
    upos: str = ""
    stts: str = ""
    lemma: str = ""
    feats: str = ""


def token(start: int, end: int, text: str, upos: str = "", stts: str = "", lemma: str = "", feats: str = "") -> Token:
    """What ``Token(...)`` gives, in a third of the time: a frozen dataclass sets each of its fields by a call."""
    made = _Open(start, end, text, upos, stts, lemma, feats)
    made.__class__ = Token  # type: ignore[assignment]  # the same slots, so the same object
    return made  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters ``[start:end]`` and tokens ``[first:last]`` (half-open); `block` indexes ``article.blocks``.

    No sentence crosses a block.
    """

    start: int
    end: int
    first: int
    last: int
    block: int


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name, ``text[start:end]``, with the title or office words that belong to it left of `core` when there are any.

    "US-Präsident Donald Trump": start/end cover all, `core_start` points at "Donald", `title` is "US-Präsident".
    `base` is the name without inflection ("Putins" -> "Putin").
    """

    start: int
    end: int
    text: str
    kind: NameKind
    core_start: int
    core_end: int
    base: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Annotated:
    """The corridor's second boundary: an article and its layers. All tuples stand in text order.

    `actors` are local to the article (who is who inside it); linking joins them across articles by judgement.
    """

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
