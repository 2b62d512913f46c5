"""What a reader types, as terms to look for. Any text is a valid query; one without words finds nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lagebild.text.folding import WORD, Word, fold, words

PHRASE = re.compile(r"[\"„“”»«]([^\"„“”»«]*)[\"„“”»«]")
#: A shorter term is not looked for as the beginning of a longer word: "Rat" is no "Rathaus", but "Waffenruh" opens "Waffenruheplan".
MIN_PREFIX = 4


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand side by side; a single long one may also begin a longer word."""

    words: tuple[str, ...]
    #: Other words that mean the same as a single one: the spellings of a name.
    variants: tuple[str, ...] = ()

    @property
    def prefix(self) -> bool:
        """True where a longer word that begins with this one matches as well."""
        return len(self.words) == 1 and len(self.words[0]) >= MIN_PREFIX

    def hits(self, text: list[Word]) -> list[tuple[int, int]]:
        """[start, end) of every place in a text that matches."""
        width = len(self.words)
        places = (text[i : i + width] for i in range(len(text) - width + 1))
        return [(place[0].start, place[-1].end) for place in places if self._matches(place)]

    def alternatives(self) -> list[tuple[tuple[str, ...], bool]]:
        """Every row of words to look for, each with whether a longer word that begins with it matches too."""
        return [(self.words, self.prefix), *(((v,), len(v) >= MIN_PREFIX) for v in self.variants)]

    def _matches(self, place: list[Word]) -> bool:
        terms = tuple(w.term for w in place)
        return any(terms[0].startswith(row[0]) if prefix else terms == row for row, prefix in self.alternatives())


def parse(query: str) -> tuple[Term, ...]:
    """The terms of a query: what stands in quotation marks is a phrase, every other word a term. Each term once."""
    phrases = [tuple(w.term for w in words(m.group(1))) for m in PHRASE.finditer(query)]
    rest = [(w.term,) for w in words(PHRASE.sub(" ", query))]
    return tuple(dict.fromkeys(Term(p) for p in [*phrases, *rest] if p))


def with_spellings(query: str, spellings: Callable[[str], Iterable[str]]) -> tuple[Term, ...]:
    """As `parse`; `spellings` gives the other ways a name is written, and a text that uses one of them is found too."""
    raw = {fold(m.group()): m.group() for m in WORD.finditer(query)}
    terms = parse(query)
    return tuple(t if len(t.words) > 1 else Term(t.words, _others(t.words[0], spellings(raw[t.words[0]]))) for t in terms)


def _others(term: str, spellings: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({fold(s) for s in spellings} - {term}))
