"""Scanner: finds numbers in running text and reads what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lagebild.language.quantities.lexicon import WORD, Lexicon, compound, lexicon
from lagebild.language.quantities.numerals import digits, spelled
from lagebild.records.quantity import Bound

COMPOUND = re.compile(r"[\w,-]{5,40}(?![\w-])")


ARTICLES = frozenset(("ein", "eine", "einen", "einem", "einer"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number as the scanner cuts them, ``text[start:end]``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what bounds it. `first`/`last` (half-open) index words; `number` is the character stretch of the number itself."""

    first: int
    last: int
    number: tuple[int, int]
    value: float | None
    unit: str = "1"
    bound: Bound = "exact"
    range: tuple[float | None, float | None] | None = None
    per: str | None = None
    of: str | None = None


class Scanner:
    """Reads one text from left to right; every word is looked at a bounded number of times."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [Word(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]
        self.lex: Lexicon = lexicon()

    def amounts(self) -> Iterator[Amount]:
        """All amounts in text order."""
        i = 0
        while i < len(self.words):
            found = self._compound(i) or self._at(i)
            if found is None:
                i += 1
                continue
            yield found
            i = max(found.last, i + 1)

    def _compound(self, i: int) -> Amount | None:
        word = self.words[i]
        head = word.text[:1]
        if not (head.isdigit() or head.islower()) or self._glued(word.start):
            return None
        match = COMPOUND.match(self.text, word.start)
        found = compound(match.group()) if match else None
        if match is None or found is None:
            return None
        value, unit, of = found
        last = i + 1
        while last < len(self.words) and self.words[last].start < match.end():
            last += 1
        return self._bounded(Amount(i, last, (match.start(), match.end()), value, unit, of=of or None))

    def _at(self, i: int) -> Amount | None:
        number = self._number(i) or self._fraction(i) or self._vague(i)
        if number is None or not self._is_amount(number):
            return None
        return self._rate(self._unit(self._bounded(self._range(number))))

    def _number(self, i: int) -> Amount | None:
        word = self.words[i]
        value = digits(word.text) if word.text[0].isdigit() else spelled(word.text)
        if value is None and word.text.lower() in ARTICLES and (self._magnitude(i + 1) or self._bound_before(i)):
            value = 1.0
        return None if value is None else self._scaled(Amount(i, i + 1, (word.start, word.end), value))

    def _magnitude(self, i: int) -> float | None:
        return self.lex.magnitudes.get(self.words[i].text) if i < len(self.words) else None

    def _scaled(self, amount: Amount) -> Amount:
        """``elf Milliarden``, ``zwei Drittel``: the word after the number multiplies it."""
        i = amount.last
        part = self.lex.fractions.get(self.words[i].text) if i < len(self.words) else None
        factor = self._magnitude(i) or part
        if factor is None or amount.value is None or not self._adjacent(i - 1, i):
            return amount
        unit = "share" if part else amount.unit
        return replace(amount, last=i + 1, number=(amount.number[0], self.words[i].end), value=amount.value * factor, unit=unit)

    def _fraction(self, i: int) -> Amount | None:
        """``ein Fünftel``, ``die Hälfte``."""
        word = self.words[i]
        if word.text.lower() not in ("ein", "einem", "eines", "die", "der") or i + 1 >= len(self.words):
            return None
        part = self.lex.fractions.get(self.words[i + 1].text)
        article = word.text.lower() in ("die", "der")
        if part is None or article != (self.words[i + 1].text == "Hälfte"):
            return None
        return Amount(i, i + 2, (word.start, self.words[i + 1].end), part, "share")

    def _vague(self, i: int) -> Amount | None:
        word = self.words[i]
        sentence_start = word.text in ("Mehrere", "Einige", "Wenige")  # the capital is no noun's there
        span = self.lex.vague.get(word.text.lower() if sentence_start else word.text)
        if span is None or ((word.text[0].islower() or sentence_start) and self._counted(i + 1) is None and not self._magnitude(i + 1)):
            return None
        factor = (
            self._magnitude(i + 1) if word.text[0].islower() or sentence_start else None
        )  # "mehrere tausend", but "Tausende Millionen" is two
        if factor is None:
            return Amount(i, i + 1, (word.start, word.end), None, range=span, bound="about")
        scaled = (span[0] * factor, span[1] * factor)
        return Amount(i, i + 2, (word.start, self.words[i + 1].end), None, range=scaled, bound="about")

    def _is_amount(self, amount: Amount) -> bool:
        """False for what merely looks like an amount: names, addresses, places in a list, ordinals, telephone numbers, clock times."""
        before = self.words[amount.first - 1].text if amount.first else ""
        raw = self.text[slice(*amount.number)]
        if self._glued(amount.number[0]) or self._runs_on(amount.number[1]):
            return False
        if before in self.lex.not_amounts or (raw[0].isdigit() and before.lower().endswith(self.lex.street_suffixes)):
            return False
        if raw[0] == "0" and raw[1:2].isdigit():
            return False  # area codes, postal codes
        if (
            raw.isdigit()
            and not self._unit_at(amount.last)
            and (self._digits_at(amount.last, amount.last - 1) or self._digits_at(amount.first - 1, amount.first - 1))
        ):
            return False  # digits in groups that are no thousands: telephone and account numbers
        if amount.last < len(self.words) and self.words[amount.last].text in ("Uhr", "h"):
            return False
        return not self._ordinal(amount, before)

    def _unit_at(self, i: int) -> bool:
        return i < len(self.words) and (self.words[i].text,) in self.lex.units and self._adjacent(i - 1, i)

    def _digits_at(self, i: int, left: int) -> bool:
        """True where word `i` is a number with nothing but a blank between it and its neighbour; `left` is the left one of the two."""
        return 0 <= i < len(self.words) and self.words[i].text[0].isdigit() and left >= 0 and self._adjacent(left, left + 1)

    def _runs_on(self, end: int) -> bool:
        """True where more digits or a name follow without a blank: scores, dates, versions, handles."""
        after = self.text[end : end + 2]
        return after[:1] in ("_", "@") or (after[:1] in (":", "/", "-", ".", ",") and after[1:].isdigit())

    def _glued(self, start: int) -> bool:
        """True where the number is the tail of something else: A320, F-16, 3:1, 10.0.0.1."""
        if start == 0:
            return False
        before = self.text[start - 1]
        if before in ":/.,-–" and start > 1:
            return self.text[start - 2].isdigit() if before != "-" else self.text[start - 2].isalnum()
        return before.isalnum() or before in "_@#+"

    def _ordinal(self, amount: Amount, before: str) -> bool:
        end = amount.number[1]
        if self.text[end : end + 1] != "." or not self.text[amount.number[0]].isdigit():
            return False
        tail = self.text[end + 1 : end + 3]
        return before.lower() in self.lex.ordinal_before or (tail[:1] == " " and tail[1:2].islower())

    def _range(self, amount: Amount) -> Amount:
        """``20 bis 30``, ``zwischen 20 und 30``, ``20–30``: both ends, and a magnitude or unit that serves both."""
        i = amount.last
        if amount.value is None or i >= len(self.words):
            return amount
        dash = self.text[amount.number[1] : self.words[i].start] in ("–", "-", "—", " – ")
        joiner = self.words[i].text
        between = amount.first > 0 and self.words[amount.first - 1].text.lower() == "zwischen"
        if not dash and not (joiner == "bis" or (joiner == "und" and between)):
            return amount
        other = self._number(i if dash else i + 1) if (i if dash else i + 1) < len(self.words) else None
        if other is None or other.value is None:
            return amount
        low = amount.value
        scale = self._magnitude(other.last - 1)
        if scale and low < 1000 and self._magnitude(amount.last - 1) is None:
            low *= scale
        if low >= other.value:
            return amount
        first = amount.first - 1 if between else amount.first
        return replace(
            amount,
            first=first,
            last=other.last,
            number=(amount.number[0], other.number[1]),
            value=None,
            range=(low, other.value),
            unit=other.unit,
        )

    def _bound_before(self, i: int) -> bool:
        """True where a bound word makes an article a number: ``mindestens ein Mensch``."""
        return i > 0 and (self.words[i - 1].text.lower(),) in self.lex.bounds and self._adjacent(i - 1, i)

    def _bounded(self, amount: Amount) -> Amount:
        for length in (3, 2, 1):
            first = amount.first - length
            if first < 0:
                continue
            words = tuple(w.text for w in self.words[first : amount.first])
            bound = self.lex.bounds.get(words) or self.lex.bounds.get((words[0].lower(), *words[1:]))
            if bound and all(self._adjacent(k, k + 1) for k in range(first, amount.first)):
                return replace(
                    amount,
                    first=first,
                    bound=bound if amount.range is None else amount.bound,
                    range=amount.range or _implied(bound, amount.value),
                )
        return amount

    def _unit(self, amount: Amount) -> Amount:
        if amount.unit != "1":
            return replace(amount, of=amount.of or self._whole(amount.last))
        for length in (2, 1):
            words = tuple(w.text for w in self.words[amount.last : amount.last + length])
            unit = self.lex.units.get(words) if len(words) == length else None
            if unit and self._adjacent(amount.last - 1, amount.last, glue=True):
                last = amount.last + length
                return replace(
                    amount,
                    last=last,
                    unit=unit,
                    of=self._whole(last) if unit in ("percent", "permille", "percentage_point") else self._counted(last),
                )
        return replace(amount, of=self._counted(amount.last))

    def _rate(self, amount: Amount) -> Amount:
        noun = self._noun(amount.last) if amount.of and amount.unit not in ("percent", "share") else None
        for first in (amount.last, noun + 1 if noun is not None else amount.last):
            for length in (3, 2, 1):
                words = tuple(w.text for w in self.words[first : first + length])
                if len(words) == length and words in self.lex.rates_after and self._adjacent(first - 1, first):
                    return replace(amount, per=self.lex.rates_after[words])
        before = (self.words[amount.first - 1].text.lower(),) if amount.first else ()
        return replace(amount, per=self.lex.rates_before.get(before, amount.per))

    def _counted(self, i: int) -> str | None:
        """The noun phrase that starts at word `i`: up to three inflected words, then a capitalised noun; None where there is none."""
        last = self._noun(i)
        return None if last is None else self.text[self.words[i].start : self.words[last].end]

    def _noun(self, i: int) -> int | None:
        """The word that ends the noun phrase starting at word `i`."""
        for k in range(i, min(i + 4, len(self.words))):
            if (k > i and not self._adjacent(k - 1, k)) or (k == i and i and not self._adjacent(i - 1, i)):
                return None
            text = self.words[k].text
            if text[0].isupper() and text[1:2].islower():
                return k
            if not text[0].islower() or not text.endswith(("e", "en", "er", "es", "em")):
                return None
        return None

    def _whole(self, i: int) -> str | None:
        """The genitive or von-phrase a share is taken of: ``des Staatsgebiets``, ``von allen Stimmen``."""
        if i >= len(self.words) or self.words[i].text not in self.lex.whole_before or not self._adjacent(i - 1, i):
            return None
        last = self._noun(i + 1)
        if last is None:
            return None
        after = last + 1  # "der Fläche Portugals", "der Bevölkerung der Ukraine"
        if after < len(self.words) and self._adjacent(last, after):
            name = self.words[after].text
            if name[0].isupper() and name.endswith("s"):
                last = after
            elif name in ("der", "des", "von") and (noun := self._noun(after + 1)) is not None and self._adjacent(after, after + 1):
                last = noun
        return self.text[self.words[i].start : self.words[last].end]

    def _adjacent(self, i: int, j: int, *, glue: bool = False) -> bool:
        """True where only blanks (or with `glue` nothing) stand between two words."""
        between = self.text[self.words[i].end : self.words[j].start]
        return (glue and not between) or (0 < len(between) <= 2 and between.strip(" \u00a0\u202f") == "")


def _implied(bound: Bound, value: float | None) -> tuple[float | None, float | None] | None:
    if bound in ("at_least", "more_than"):
        return value, None
    return (None, value) if bound in ("at_most", "less_than") else None
