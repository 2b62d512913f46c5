"""What a reader types, as terms to look for. Any text is a valid query; one without words finds nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lagebild.text.folding import Word, words

PHRASE = re.compile(r"[\"„“”»«]([^\"„“”»«]*)[\"„“”»«]")
#: A shorter term is not looked for as the beginning of a longer word: "Rat" is no "Rathaus", but "Waffenruh" opens "Waffenruheplan".
MIN_PREFIX = 4


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand side by side; a single long one may also begin a longer word."""

    words: tuple[str, ...]

    @property
    def prefix(self) -> bool:
        """True where a longer word that begins with this one matches as well."""
        return len(self.words) == 1 and len(self.words[0]) >= MIN_PREFIX

    def hits(self, text: list[Word]) -> list[tuple[int, int]]:
        """[start, end) of every place in a text that matches."""
        width = len(self.words)
        places = (text[i : i + width] for i in range(len(text) - width + 1))
        return [(place[0].start, place[-1].end) for place in places if self._matches(place)]

    def _matches(self, place: list[Word]) -> bool:
        if self.prefix:
            return place[0].term.startswith(self.words[0])
        return tuple(w.term for w in place) == self.words


def parse(query: str) -> tuple[Term, ...]:
    """The terms of a query: what stands in quotation marks is a phrase, every other word a term. Each term once."""
    phrases = [tuple(w.term for w in words(m.group(1))) for m in PHRASE.finditer(query)]
    rest = [(w.term,) for w in words(PHRASE.sub(" ", query))]
    return tuple(dict.fromkeys(Term(p) for p in [*phrases, *rest] if p))
