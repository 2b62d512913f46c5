"""Scanner: finds numbers in running text and reads what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from lagebild.language.numerals import STARTS, digits, spelled
from lagebild.language.quantities.guards import glued, is_amount
from lagebild.language.quantities.lexicon import compound, lexicon
from lagebild.language.quantities.words import Words
from lagebild.records.quantity import Bound

COMPOUND = re.compile(r"[\w,-]{5,40}(?![\w-])")
#: "im Jahr 2026" is when, "im Jahr" how often.
YEAR = re.compile(r"(?:19|20)\d\d")
ARTICLES = frozenset(("ein", "eine", "einen", "einem", "einer"))
#: What may stand between a bound word and its number: "mindestens aber 350 Euro".
FILLERS = frozenset(("aber", "also", "noch", "jedoch", "sogar", "immerhin", "nur", "einmal"))
DASHES = frozenset(("–", "-", "—", " – ", " - "))
SCALED_NAMES = frozenset(("Prozent", "Promille", "Prozentpunkt"))
SCALED_UNITS = frozenset(("percent", "permille", "percentage_point"))
#: Bound words that are prepositions first: before an article they count only with a unit ("über eine Stunde").
PREPOSITIONS = frozenset(("über", "unter", "gegen"))
#: Adjectives that a measure stands before: what is old or long is the noun behind them, the measure is of nothing else.
OLD = frozenset(stem + ending for stem in ("alt", "lang", "hoh", "tief", "breit", "schwer") for ending in ("e", "en", "er", "es", "em"))
#: Nouns that say their sum with "über": "ein Kredit über 12 Millionen Euro".
DRAWN = (
    "kredit",
    "kredite",
    "darlehen",
    "vertrag",
    "auftrag",
    "scheck",
    "rechnung",
    "anleihe",
    "vereinbarung",
    "paket",
    "bürgschaft",
    "bescheid",
    "forderung",
)
DETERMINERS = ARTICLES | {"eines", "die", "der"}


@lru_cache(maxsize=1 << 14)
def starts(word: str) -> bool:
    """Can an amount start with this word, in letters?"""
    if word[:3].lower() not in STARTS | lexicon().starts:
        return False
    low = word.lower()
    known = low in DETERMINERS or low.startswith("halb") or low in lexicon().vague or word in lexicon().vague
    return known or spelled(word) is not None or compound(word) is not None


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


class Scanner(Words):
    """Reads one text from left to right; every word is looked at a bounded number of times."""

    def __init__(self, text: str) -> None:
        super().__init__(text, lexicon())

    def amounts(self) -> Iterator[Amount]:
        """All amounts in text order. Words that cannot start one are passed over by their first letters."""
        i, words, count = 0, self.words, len(self.words)
        while i < count:
            word = words[i][2]
            found = self._starting(i, word) if word[0].isdigit() or (starts(word) and self._worth(i, word)) else None
            if found is not None:
                yield found
            i = i + 1 if found is None else max(found.last, i + 1)

    def _worth(self, i: int, word: str) -> bool:
        """Articles are everywhere: one starts an amount only before a multiplier or part, or behind a bound word."""
        if word.lower() not in DETERMINERS:
            return True
        after = self.at(i + 1)
        return (
            after in self.lex.magnitudes
            or after in self.lex.fractions
            or after in SCALED_NAMES
            or (word[0].islower() and self._bound_before(i))
        )

    def _starting(self, i: int, word: str) -> Amount | None:
        found = self._compound(i)
        if found:
            return found
        number = self._number(i, word) or self._half(i, word) or self._fraction(i, word) or self._vague(i, word)
        if number is None:
            return None
        number = self._range(number)
        if not is_amount(self, number.first, number.last, number.number):
            return None
        return self._rate(self._unit(self._bounded(self._signed(number))))

    def _compound(self, i: int) -> Amount | None:
        """``30-tägige``, ``zwölfköpfigen``, ``35-Stunden-Woche``."""
        word = self.words[i]
        if glued(self.text, word.start):
            return None
        match = COMPOUND.match(self.text, word.start)
        found = compound(match.group()) if match else None
        if match is None or found is None:
            return None
        value, unit, of = found
        last = i + 1
        while last < len(self.words) and self.words[last].start < match.end():
            last += 1
        return self._bounded(Amount(i, last, match.span(), value, unit, of=of or None))

    def _number(self, i: int, word: str) -> Amount | None:
        value = digits(word) if word[0].isdigit() else spelled(word)
        if (
            value is None
            and word.lower() in ARTICLES
            and (self.magnitude(i + 1) or self.at(i + 1) in SCALED_NAMES or self._bound_before(i))
        ):
            value = 1.0
        return None if value is None else self._scaled(Amount(i, i + 1, (self.words[i].start, self.words[i].end), value))

    def _scaled(self, amount: Amount) -> Amount:
        """``elf Milliarden``, ``zwei Drittel``: the word after the number multiplies it."""
        i = amount.last
        part = self.lex.fractions.get(self.at(i))
        factor = self.magnitude(i) or part
        if factor is None or amount.value is None or not self.adjacent(i - 1, i):
            return amount
        unit = "share" if part else amount.unit
        return replace(amount, last=i + 1, number=(amount.number[0], self.words[i].end), value=amount.value * factor, unit=unit)

    def _half(self, i: int, word: str) -> Amount | None:
        """``eine halbe Million``, ``ein halbes Prozent``, ``eine halbe Stunde``; the article belongs to it."""
        if word.lower() not in ("halbe", "halber", "halben", "halbes", "halb") or i + 1 >= len(self.words) or not self.adjacent(i, i + 1):
            return None
        factor = self.magnitude(i + 1)
        if factor is None and not self.is_unit(i + 1):
            return None
        article = i > 0 and self.at(i - 1).lower() in (*ARTICLES, "eines") and self.adjacent(i - 1, i)
        last = i + 1 if factor is None else i + 2
        number = (self.words[i].start, self.words[last - 1].end)
        return Amount(i - 1 if article else i, last, number, 0.5 * (factor or 1.0))

    def _fraction(self, i: int, word: str) -> Amount | None:
        """``ein Fünftel``, ``die Hälfte``."""
        part = self.lex.fractions.get(self.at(i + 1))
        low = word.lower()
        if part is None or low not in ("ein", "einem", "eines", "die", "der") or (low in ("die", "der")) != (self.at(i + 1) == "Hälfte"):
            return None
        return Amount(i, i + 2, (self.words[i].start, self.words[i + 1].end), part, "share")

    def _vague(self, i: int, word: str) -> Amount | None:
        sentence_start = word in ("Mehrere", "Einige", "Wenige")  # the capital is no noun's there
        span = self.lex.vague.get(word.lower() if sentence_start else word)
        if span is None:
            return None
        pronoun = word[0].islower() or sentence_start  # "mehrere tausend", but "Tausende Millionen" is two
        factor = self.magnitude(i + 1) if pronoun else None
        if pronoun and factor is None and self.counted(i + 1) is None:
            return None
        start, last = self.words[i].start, i + 1 if factor is None else i + 2
        scaled = (span[0] * (factor or 1.0), span[1] * (factor or 1.0))
        return Amount(i, last, (start, self.words[last - 1].end), None, range=scaled, bound="about")

    def _range(self, amount: Amount) -> Amount:
        """``20 bis 30``, ``zwischen 20 und 30``, ``20–30``: both ends, and a magnitude or unit that serves both."""
        i = amount.last
        if amount.value is None or i >= len(self.words):
            return amount
        gap = self.text[amount.number[1] : self.words[i].start]
        between = amount.first > 0 and self.at(amount.first - 1).lower() == "zwischen"
        joiner = self.at(i)
        if gap not in DASHES and not (joiner == "bis" or (joiner == "und" and between)):
            return amount
        k = i if gap in DASHES else i + 1
        half = k + 1 if self.at(k).lower() in ARTICLES else k
        other = (
            (self._fraction(k, self.at(k)) or self._number(k, self.at(k)) or self._half(half, self.at(half)))
            if k < len(self.words)
            else None
        )
        if other is None or other.value is None or (gap == "-" and not self._measured(other.last)):
            return amount
        low = amount.value * self._shared_scale(amount, other, gap)
        if low >= other.value:
            return amount
        first = amount.first - 1 if between else amount.first
        number = (amount.number[0], other.number[1])
        return replace(amount, first=first, last=other.last, number=number, value=None, range=(low, other.value), unit=other.unit)

    def _measured(self, i: int) -> bool:
        """A hyphen between numbers is a range where a unit or noun follows, else a score or a number in parts."""
        return self.is_unit(i) or self.counted(i) is not None

    def _shared_scale(self, amount: Amount, other: Amount, gap: str) -> float:
        """What multiplies the lower end as well: ``1,2 bis 1,5 Millionen``, ``zehn- bis zwölftausend``."""
        scale = self.magnitude(other.last - 1)
        low = amount.value or 0.0
        if scale and low < 1000 and self.magnitude(amount.last - 1) is None:
            return scale
        thousands = gap.startswith("-") and (other.value or 0.0) % 1000 == 0 and low < 1000 <= (other.value or 0.0)
        return 1000.0 if thousands and not self.at(other.first)[0].isdigit() else 1.0

    def _signed(self, amount: Amount) -> Amount:
        """``minus 12 Grad``, ``-12 Grad``: a sign only before degrees and percentages, elsewhere a dash."""
        if amount.value is None or self.lex.units.get((self.at(amount.last),)) not in ("degC", "percent"):
            return amount
        start = amount.number[0]
        if amount.first and self.at(amount.first - 1).lower() == "minus" and self.adjacent(amount.first - 1, amount.first):
            return replace(amount, first=amount.first - 1, value=-amount.value)
        sign = self.text[start - 1 : start] in ("-", "−") and start > 1 and self.text[start - 2].isspace()
        return replace(amount, value=-amount.value) if sign else amount

    def _bound_before(self, i: int) -> bool:
        """True where a bound word makes an article a number: "mindestens ein Mensch"; none in "über ein Treffen", "nicht nur ein Wort"."""
        word = self.at(i - 1).lower()
        if i and (word in PREPOSITIONS or word == "als"):
            return self._bound(i) is not None and self.is_unit(i + 1)
        if i == 0 or (word,) not in self.lex.bounds or not self.adjacent(i - 1, i):
            return False
        return word not in ("nur", "lediglich") or self.at(i - 2).lower() != "nicht"

    def _bounded(self, amount: Amount) -> Amount:
        end = amount.first
        if end and self.at(end - 1) in FILLERS and self.adjacent(end - 1, end) and self._bound(end - 1):
            end -= 1
        found = self._bound(end)
        if (
            found is None
            or (self.at(end - 1).lower() == "über" and self._governed(end - 1))
            or self._against(end - 1)
            or self._dative(amount, found)
        ):
            return amount
        first, bound = found
        if amount.range is not None:
            return replace(amount, first=first)
        return replace(amount, first=first, bound=bound, range=_implied(bound, amount.value))

    def _dative(self, amount: Amount, found: tuple[int, Bound]) -> bool:
        """ "an die vier Kinder", "um die drei Plätze": only a round number may be about so many."""
        led = self.at(found[0]).lower() in ("an", "um") and self.at(found[0] + 1) == "die"
        return led and (amount.value or 0.0) % 10 != 0

    def _against(self, i: int) -> bool:
        """ "82 gegen 20 Stimmen": the preposition sets one number against the other."""
        before = self.at(i - 1)
        return self.at(i) == "gegen" and (before[:1].isdigit() or before.endswith("timmen") or spelled(before) is not None)

    def _governed(self, i: int) -> bool:
        """ "Sie verfügen über 328 Mandate": the verb asks for the preposition, no bound is meant."""
        verbs = any(self.at(k).lower().startswith(("verfüg", "disponier")) for k in range(max(0, i - 5), i))
        return verbs or self.at(i - 1).lower().endswith(DRAWN)

    def _bound(self, end: int) -> tuple[int, Bound] | None:
        """The bound phrase that ends before word `end`, the longest one, and where it starts."""
        if not end or self.at(end - 1).lower() not in self.lex.bound_ends:
            return None
        for first in range(max(0, end - 3), end):
            words = self.slice(first, end)
            bound = self.lex.bounds.get(words) or self.lex.bounds.get((words[0].lower(), *words[1:]))
            if bound and self.joined(first, min(end, len(self.words) - 1)):
                return first, bound
        return None

    def _unit(self, amount: Amount) -> Amount:
        if amount.unit != "1":
            return replace(amount, of=amount.of or self.whole(amount.last))
        if amount.last < len(self.words) and self.adjacent(amount.last - 1, amount.last, glue=True):
            for last in (amount.last + 2, amount.last + 1):
                unit = self.lex.units.get(self.slice(amount.last, last))
                if unit and last <= len(self.words):
                    return replace(amount, last=last, unit=unit, of=self._measured_of(last, unit))
        noun = amount.last
        if amount.value is None and self.at(noun) == "von" and self.adjacent(noun - 1, noun):
            noun += 1  # "Tausende von Bauern"
        return self._money_before(amount) or replace(amount, of=self.counted(noun))

    def _measured_of(self, last: int, unit: str) -> str | None:
        """What a measured amount is of; "der 45 Jahre alte Fahrer" is no 45 years of drivers."""
        if unit in SCALED_UNITS:
            return self.whole(last)
        return None if self.at(last) in OLD else self.counted(last)

    def _money_before(self, amount: Amount) -> Amount | None:
        """``$ 80``, ``€ 12,50``."""
        sign = self.at(amount.first - 1)
        unit = self.lex.units.get((sign,)) if sign in ("$", "€", "£", "US-Dollar", "USD", "EUR") else None
        if unit is None or self.text[self.words[amount.first - 1].end : amount.number[0]].strip():
            return None
        return replace(amount, first=amount.first - 1, unit=unit)

    def _rate(self, amount: Amount) -> Amount:
        if amount.last < len(self.words) and (after := self._rate_after(amount)):
            return replace(amount, per=after)
        before = self._rate_before(amount.first)
        return replace(amount, per=before) if before else amount

    def _rate_after(self, amount: Amount) -> str | None:
        noun = self.noun(amount.last) if amount.of and amount.unit not in ("percent", "share") else None
        for first in (amount.last, amount.last if noun is None else noun + 1):
            for length in (3, 2, 1) if self.at(first) in self.lex.rate_starts else ():
                per = self.lex.rates_after.get(self.slice(first, first + length))
                if per and self.adjacent(first - 1, first):  # "im Jahr 2026" says when
                    return None if YEAR.fullmatch(self.at(first + length)) else per
        return None

    def _rate_before(self, first: int) -> str | None:
        """``monatlich 50 …``, ``jährlich sterben 1.500 …``, ``pro Tag kommen 200 …``."""
        plain = True
        for k in range(first - 1, max(-1, first - 7), -1):
            if not self.adjacent(k, k + 1) or self.at(k)[0].isdigit():
                return None
            adverb, phrase = (self.at(k).lower(),), (self.at(k - 1).lower(), self.at(k))
            per = self.lex.rates_before.get(adverb) or self.lex.rates_before.get(phrase)
            lead = self.at(k) if adverb in self.lex.rates_before else self.at(k - 1)
            if per:  # with a noun between, only what opens the clause reaches the number: "Pro Woche verbraucht die Stadt 2.000 Tonnen"
                return per if (plain and first - k < 5) or lead[0].isupper() else None
            plain = plain and self.at(k)[0].islower()
        return None


def _implied(bound: Bound, value: float | None) -> tuple[float | None, float | None] | None:
    if bound in ("at_least", "more_than"):
        return value, None
    return (None, value) if bound in ("at_most", "less_than") else None
