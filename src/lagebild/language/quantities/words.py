"""The words of a text as the scanner cuts them, and the noun phrases that stand behind numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.language.quantities.lexicon import WORD, Lexicon

BLANKS = frozenset((" ", "\u00a0", "\u202f", "  ", " \u00a0", "\u00a0 "))
INFLECTED = ("e", "en", "er", "es", "em")


class Word(NamedTuple):
    """A word or number as the scanner cuts them, ``text[start:end]``."""

    start: int
    end: int
    text: str


_word = tuple.__new__  # what the class itself calls, without a function between: every word of a text passes here


class Words:
    """One text cut into words; look-ups outside it answer no."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text = text
        self.lex = lex
        self.words: Sequence[Word] = [_word(Word, (m.start(), m.end(), m[0])) for m in WORD.finditer(text)]

    def at(self, i: int) -> str:
        """The word at `i`, "" outside the text."""
        return self.words[i].text if 0 <= i < len(self.words) else ""

    def adjacent(self, i: int, j: int, *, glue: bool = False) -> bool:
        """True where only blanks (or with `glue` nothing) stand between two words."""
        between = self.text[self.words[i].end : self.words[j].start]
        return between in BLANKS or (glue and not between)

    def joined(self, first: int, last: int) -> bool:
        """True where only blanks part the words from `first` to `last`, both included."""
        return all(self.adjacent(k, k + 1) for k in range(first, last))

    def slice(self, first: int, last: int) -> tuple[str, ...]:
        """The words from `first` up to `last`, the latter excluded."""
        return tuple(w.text for w in self.words[max(0, first) : last])

    def magnitude(self, i: int) -> float | None:
        """The multiplier that stands at `i`."""
        return self.lex.magnitudes.get(self.at(i))

    def is_unit(self, i: int) -> bool:
        """True where the name of a unit stands at `i`, right behind another word."""
        return 0 < i < len(self.words) and (self.words[i].text,) in self.lex.units and self.adjacent(i - 1, i)

    def counted(self, i: int) -> str | None:
        """The noun phrase that starts at word `i`: up to three inflected words, then a capitalised noun; None where there is none."""
        last = self.noun(i)
        return None if last is None else self.text[self.words[i].start : self.words[last].end]

    def noun(self, i: int) -> int | None:
        """The word that ends the noun phrase starting at word `i`."""
        for k in range(i, min(i + 4, len(self.words))):
            if k and not self.adjacent(k - 1, k):
                return None
            text = self.words[k].text
            if text[0].isupper() and (text[1:2].islower() or ("-" in text and text[-1].islower())):
                return k  # "EU-Staaten" is a noun, "EU" alone may be anything
            if not text[0].islower() or not text.endswith(INFLECTED) or text in self.lex.no_adjectives:
                return None
        return None

    def whole(self, i: int) -> str | None:
        """The genitive or von-phrase a share is taken of: ``des Staatsgebiets``, ``von allen Stimmen``."""
        if self.at(i) not in self.lex.whole_before or not self.adjacent(i - 1, i):
            return self._named_whole(i)
        last = self.noun(i + 1)
        if last is None:
            return None
        if self.at(last).endswith("er") and self.at(last + 1)[:1].isupper() and self.adjacent(last, last + 1):
            last += 1  # "der Schweizer Bevölkerung"
        return self.text[self.words[i].start : self.words[self._genitive(last)].end]

    def _named_whole(self, i: int) -> str | None:
        """A name in the genitive right behind the share: ``ein Drittel Pakistans``."""
        name = self.at(i)
        genitive = len(name) > 3 and name[0].isupper() and name[1].islower() and name.endswith("s")
        return name if genitive and self.adjacent(i - 1, i) else None

    def _genitive(self, last: int) -> int:
        """The last word of a genitive behind the noun `last`: "der Fläche Portugals", "der Bevölkerung der Ukraine"."""
        after = last + 1
        if after >= len(self.words) or not self.adjacent(last, after):
            return last
        name = self.words[after].text
        if name[0].isupper() and name.endswith("s"):
            return after
        if name in ("der", "des", "von"):
            noun = self.noun(after + 1)
            return last if noun is None else noun
        return last
