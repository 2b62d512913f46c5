"""What merely looks like an amount: names, addresses, places in a list, ordinals, telephone numbers, clock times."""

from __future__ import annotations

import re

from lagebild.language.quantities.identifiers import names
from lagebild.language.quantities.words import Words

Stretch = tuple[int, int]

#: A number behind a noun counts only where one of these leads the noun: "in Kiew 23", "im Juli 40", but not "einen Mercedes 300".
PLACE_BEFORE = frozenset("in im aus bei am um nach ab auf bis für gegen allein vom mit an waren".split())  # noqa: SIM905
#: Words that make "acht" the noun of "Acht geben".
HEED = frozenset(["nicht", "in", "außer", "gab", "gaben", "gibt", "geben", "gebt", "gib", "gebe", "nehmen", "nimmt", "genommen", "habt"])
#: Behind one of these "das" is a pronoun, and a number follows.
COPULAS = frozenset(("sind", "waren", "wären", "macht", "machte", "ergibt", "ergäbe", "bedeutet", "ist", "war", "wäre"))
ARTICLES = frozenset(["der", "die", "das", "den", "dem", "des"])


def is_amount(words: Words, first: int, last: int, number: Stretch) -> bool:
    """False where the number at words `first` to `last` belongs to something that is no amount."""
    text, before = words.text, words.at(first - 1)
    raw = text[slice(*number)]
    if (
        (glued(text, number[0]) and not _rise(text, *number))
        or runs_on(text, number[1])
        or (before in words.lex.not_amounts and _led(words, first) and not words.is_unit(last) and not _sided(words, first, last))
        or _road(words, first, raw)
        or _quoted(text, *number)
    ):
        return False
    if raw[0].isdigit():
        return not (
            names(words, first, last, number)
            or _address(words, raw, before)
            or _postcode(words, raw, before, last)
            or _grouped(words, first, last, raw)
            or _ordinal(words, number, before, last)
        )
    return words.at(last) not in ("Uhr", "h")


def _sided(words: Words, first: int, last: int) -> bool:
    """ "auf ukrainischer Seite 84 Soldaten": a side of two, not of a book."""
    return words.at(first - 1) == "Seite" and words.at(first - 2)[:1].islower() and words.counted(last) is not None


def _led(words: Words, first: int) -> bool:
    """No comma between the word before and the number: "Seite 40", "Nr. 7", but not "180 Kilometer, die Hälfte"."""
    return "," not in words.text[words.words[first - 1].end : words.words[first].start]


def _road(words: Words, first: int, raw: str) -> bool:
    """ "die A 5", "auf der B 27": one capital letter and a number are a road, a bus or a train."""
    letter = words.at(first - 1)
    return (
        first > 0
        and letter in ("A", "B", "E", "K", "L", "S", "U", "S-Bahn", "U-Bahn")
        and raw.isdigit()
        and len(raw) <= 3
        and words.adjacent(first - 1, first)
    )


def _quoted(text: str, start: int, end: int) -> bool:
    """Alone between quotation marks a number is a name: the Disco „911“."""
    return text[start - 1 : start] in ("„", "“", "»", "«", "‚", '"') and text[end : end + 1] in ("“", "”", "«", "»", "‘", '"') and start > 0


def _address(words: Words, raw: str, before: str) -> bool:
    """A street's number, an area code, a clock time."""
    return (raw[0] == "0" and raw[1:2].isdigit()) or before.lower().endswith(words.lex.street_suffixes)


def _postcode(words: Words, raw: str, before: str, last: int) -> bool:
    """ "in 10115 Berlin": five digits without a point, and a name behind them."""
    return len(raw) == 5 and raw.isdigit() and before in ("in", "aus") and words.at(last)[:1].isupper() and not words.is_unit(last)


def _rise(text: str, start: int, end: int) -> bool:
    """ "(+3,1 %)": a plus that stands apart, before a percentage."""
    return (
        text[start - 1] == "+"
        and text[start - 2 : start - 1] in ("", " ", "(")
        and bool(re.match(r"\s?(?:%|Prozent)", text[end : end + 9]))
    )


def _grouped(words: Words, first: int, last: int, raw: str) -> bool:
    """Digits in groups that are no thousands: telephone and account numbers; and clock times."""
    if words.at(last) in ("Uhr", "h"):
        return True
    near = _digits_at(words, last, last - 1) or _digits_at(words, first - 1, first - 1)
    return near and raw.isdigit() and not words.is_unit(last)


def _digits_at(words: Words, i: int, left: int) -> bool:
    """True where word `i` is a number with nothing but a blank between it and its neighbour; `left` is the left one of the two."""
    return words.at(i)[:1].isdigit() and left >= 0 and words.adjacent(left, left + 1)


def runs_on(text: str, end: int) -> bool:
    """True where more digits or a name follow without a blank: scores, dates, versions, handles."""
    after = text[end : end + 2]
    return after[:1] in ("_", "@") or (after[:1] in (":", "/", "-", ".", ",") and after[1:].isdigit())


def glued(text: str, start: int) -> bool:
    """True where the number is the tail of something else: A320, F-16, 3:1, 10.0.0.1."""
    if start == 0:
        return False
    before = text[start - 1]
    if before in ":/.,-–" and start > 1:
        return text[start - 2].isalnum() if before == "-" else text[start - 2].isdigit()
    return before.isalnum() or before in "_@#+"


def _ordinal(words: Words, number: Stretch, before: str, last: int) -> bool:
    end = number[1]
    if words.text[end : end + 1] != "." or words.at(last - 1)[-1:] == ".":
        return False
    tail = words.text[end + 1 : end + 3]
    return before.lower() in words.lex.ordinal_before or (tail[:1] == " " and tail[1:2].islower())


def stands_alone(words: Words, first: int, number: Stretch) -> bool:
    """May a number without unit, bound and counted noun be an amount?"""
    raw, before = words.text[slice(*number)], words.at(first - 1)
    if raw.isdigit() and len(raw) == 4 and 1000 <= int(raw) <= 2100:
        return counts(words, first, number)  # else a year, whatever stands before it
    if before == "das" and words.at(first - 2).lower() in COPULAS:
        return True  # "bei 250 Tagen sind das 7.500"
    if re.match(r" (?:von|der) (?:den )?(?:insgesamt )?\d", words.text[number[1] : number[1] + 24]) and raw[0].isdigit():
        return True
    if first and words.adjacent(first - 1, first) and (before in ARTICLES or _named(words, first - 1)):
        return False
    return _digit_alone(words.text, number) if raw[0].isdigit() else _word_alone(raw.lower(), before)


#: A number with its noun, and nothing that ends the sentence behind it.
COUNTED = re.compile(r"\d\s+[A-ZÄÖÜ][a-zäöüß]+[^.;:!?]*$|\s[A-ZÄÖÜ][a-zäöüß]+ \d+,[^.;:!?]*$")
#: Verbs of which a number is the subject or the predicate, and no year can be.
COUNTING = frozenset(("entfallen", "entfielen", "verbleiben", "verblieben", "fehlten", "fehlen", "nämlich"))


def counts(words: Words, first: int, number: Stretch) -> bool:
    """ "entfallen 1800 auf das Werk", "waren es 1450.", "von 420 auf 1260": four digits that are no year."""
    before, clause = words.at(first - 1), words.text[number[1] : number[1] + 1] in (",", ";", ".", "")
    if not words.text[number[0]].isdigit() or number[1] - number[0] != 4:
        return False
    counted = before in COUNTING or (before == "es" and words.at(first - 2) in COPULAS and clause)
    return counted or (before == "auf" and words.at(first - 2)[:1].isdigit() and words.at(first - 3) in ("von", "Von"))


def _gapped(words: Words, i: int) -> bool:
    """ ", auf die Grünen 25 und auf die Liberalen 11": one more of a list, its verb and its noun are those of the first."""
    if words.at(i - 1) not in ARTICLES or words.at(i - 2) not in PLACE_BEFORE or not words.joined(i - 2, i):
        return False
    before = words.text[max(0, words.words[i - 2].start - 80) : words.words[i - 2].start].rstrip()
    listed = before.endswith((",", " und", " sowie")) and words.words[i].text[1:].islower()
    return listed and bool(COUNTED.search(before))


def _named(words: Words, i: int) -> bool:
    """True where the word at `i` is a noun that a number behind it names: "iPhone 15", "einen Mercedes 300"."""
    word, start = words.words[i].text, words.words[i].start
    if word[:1].islower():
        return any(c.isupper() for c in word)
    sentence_start = _ended(words.text, start)
    counted = (words.at(i - 1)[:1].isdigit() and words.adjacent(i - 1, i)) or words.is_unit(
        i
    )  # "von 500 Wahlberechtigten 300", "binnen zwei Jahren 950"
    return word[:1].isupper() and not (sentence_start or counted or _gapped(words, i)) and words.at(i - 1).lower() not in PLACE_BEFORE


def _ended(text: str, start: int) -> bool:
    """True where a sentence, or the text, starts at `start`."""
    before = text[max(0, start - 4) : start].strip(" \"„»'(")
    return start == 0 or "\n" in before or before[-1:] in (".", "!", "?", ":")


def _digit_alone(text: str, number: Stretch) -> bool:
    """One digit alone is more often a list's number or a footnote's than an amount."""
    start, end = number
    if end - start > 1:
        return True
    inside = text[start - 1 : start] in ("(", "[") or text[end : end + 1] in (")", "]")
    return not inside and text[max(0, start - 1) : start] == " "


def _word_alone(word: str, before: str) -> bool:
    if word in ("eins", "null", "hundert", "tausend"):
        return False
    return not (word == "acht" and before.lower() in HEED)
