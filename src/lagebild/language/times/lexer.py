"""Text to lexemes: every word, number and sign that matters to the time grammar, with its class. One pass, linear.

Its own small lexer and not the tokens of the sentence splitter, since what is one number here ("9.30/12.30", "2014/15", "0471-123456")
decides whether a date may be seen at all: a string of digits that is no known form becomes class ``junk`` as a whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from lagebild.language.times.meanings.context_words import context_words
from lagebild.language.times.words import look_up, phrases

_PIECE = re.compile(
    r"(?P<word>[^\W\d_][^\W_]*(?:[-'’][^\W_]+)*)"
    r"|(?P<stamp>\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)(?!\w)"
    r"|(?P<short>(?<=\s)['’]\d\d(?![\w.,:'’-]*\d))(?!\w)"
    r"|(?P<mixed>\d{1,2}(?:\u00bd|[ \u00a0]1/2)(?![\d/]))"
    r"|(?P<number>\d+(?:[.,:/–-]\d+)*)(?P<suffix>(?:er)?-[^\W\d_][^\W_]*(?:-[^\W_]+)*|[^\W_]+(?:-[^\W_]+)*)?(?P<dot>\.(?!\d))?"
    r"|(?P<gap>\n\s*)"
    r"|(?P<sign>[^\s\w])"
)
SIGNS = {
    ",": "comma", "/": "slash", "-": "dash", "–": "dash", "—": "dash", "(": "open", ")": "close", ".": "stop", "!": "stop", "?": "stop",
    ":": "colon", ";": "colon", "§": "mark", "#": "mark", "$": "money", "€": "money", "%": "money", "£": "money", "°": "money",
    "+": "mark", "@": "mark", "_": "mark", "=": "mark",
}  # fmt: skip


@dataclass(slots=True)
class Lexeme:
    """``text[start:end]``, its class and value; `dative`: "Tage", "Jahre", "Monate" behind "am", "im", "vom", "zum" are one of them."""

    start: int
    end: int
    text: str
    kind: str
    value: Any = None
    dative: bool = False


MOST = 31  # days of a month: a greater number behind a month or season is a year of the last century
PIVOT = 30  # "'68" is 1968, "'06" is 2006
ELIDED = frozenset({"unit", "compound_unit", "season", "month", "holiday"})  # "Winter- und Sommersport", "jede Tages- und Nachtzeit"
DATIVES = frozenset({"Tage", "Jahre", "Monate"})
MELTED = frozenset({"am", "im", "vom", "zum", "beim"})


def lex(text: str) -> list[Lexeme]:
    """All lexemes of `text` in order; white space is none, a line break is one of class ``gap``."""
    lexemes: list[Lexeme] = []
    known, starts, done, append = look_up, phrases(), 0, lexemes.append
    for found in _PIECE.finditer(text):
        start, end = found.span()
        kind = found.lastgroup
        if start < done:
            continue
        if kind == "word":
            word = text[start:end]
            if word in starts and (phrase := _phrase(text, start, starts[word])):
                word, done = phrase, start + len(phrase)
                end = done
            entry = known(word)
            kind = "noun" if entry.kind in ELIDED and text[end : end + 1] == "-" and text[end + 1 : end + 2] in " ,/" else entry.kind
            append(Lexeme(start, end, word, kind, entry.value))
            if word in DATIVES:
                lexemes[-1].dative = any(one.text.lower() in MELTED for one in lexemes[-3:-1])
        elif kind == "sign":
            sign = text[start]
            append(Lexeme(start, end, sign, "point" if sign == "." and _abbreviated(text, end, lexemes) else SIGNS.get(sign, "sign")))
        elif kind == "gap":
            append(Lexeme(start, end, "\n", "gap"))
        elif kind == "short":
            short = int(found[0][1:])
            lexemes.append(Lexeme(start, found.end(), found[0], "year", short + (1900 if short >= PIVOT else 2000)))
        elif kind == "mixed":
            lexemes.append(Lexeme(start, found.end(), found[0], "decimal", int(found[0][:2].rstrip(" \u00a0½")) + 0.5))
        elif kind == "stamp":
            append(Lexeme(start, end, text[start:end], "iso_stamp"))
        else:
            lexemes += _number(text, found)
            if lexemes[-1].kind == "number":
                _short_year(text, lexemes)
    return lexemes


_ENDS = re.compile(
    r"[,;:)!?]|\.(?:\s|$)|$|\s+(?:und(?!\s+im\s+\w+\s+\d+\s+[A-ZÄÖÜ])|oder|in|im|an|am|als|aus|war|waren|kam|kamen|fiel|ging|begann|hat|haben|hatte|hatten|ist|sind|wurde|wurden|gab)\b"
    r"|\s+bis\s+(?:zum\s+)?[A-ZÄÖÜ]"
)


def _short_year(text: str, lexemes: list[Lexeme]) -> None:
    """ "Im Herbst 89 fiel die Mauer", "seit dem Mai 68": two digits behind a season or month, with nothing that they could count."""
    last = lexemes[-1]
    told = len(lexemes) > 1 and lexemes[-2].kind in ("season", "month") and last.text.isdecimal() and len(last.text) == 2
    if told and last.value > MOST and _ENDS.match(text, last.end):
        last.kind, last.value = "year", last.value + 1900


def _abbreviated(text: str, end: int, lexemes: list[Lexeme]) -> bool:
    """Whether the full stop before `end` shortens a word and ends no sentence: "ca. 2000", "z. B.", a word in lower case behind it."""
    word = lexemes[-1] if lexemes else None
    if word is None or word.end != end - 1 or word.kind not in ("other", "noun", "adjective"):
        return False
    return (
        word.text.lower() in context_words("abbreviations")
        or len(word.text) == 1
        or (text[end : end + 1] == " " and text[end + 1 : end + 2].islower())
    )


def _phrase(text: str, start: int, phrases: list[str]) -> str | None:
    """The entry of several words that stands at `start`."""
    for phrase in phrases:
        end = start + len(phrase)
        if text.startswith(phrase, start) and not text[end : end + 1].isalnum():
            return phrase
    return None


_CLOCK = re.compile(r"([01]?\d|2[0-4])[.:]([0-5]\d)(?::([0-5]\d))?")
_FULL = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})|(\d{4})[-/](\d{2})[-/](\d{2})")
_DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})")
_YEAR_SPAN = re.compile(r"(\d{4})([/–-])(\d{2})")
_YEARS = re.compile(r"(1\d{3}|20\d\d)/(1\d{3}|20\d\d)")
_YEAR = re.compile(r"1\d{3}|20\d\d|21\d\d")
_DECIMAL = re.compile(r"\d{1,6},\d{1,3}")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


def _number(text: str, found: re.Match[str]) -> list[Lexeme]:
    start, body, suffix, dot = found.start(), found["number"], found["suffix"], found["dot"]
    end = found.end("number")
    if suffix:
        return _suffixed(found)
    if len(body) > 24:
        return [Lexeme(start, found.end(), found[0], "junk")]
    lexemes = _whole(start, end, body, bool(dot)) or _pieces(start, body) or [Lexeme(start, end, body, "junk")]
    last = lexemes[-1]
    if dot:
        if last.kind == "number" and last.text.isdecimal() and len(last.text) < 3:
            last.kind, last.end, last.text = "ordinal", found.end(), last.text + "."
        elif last.kind == "day_month":
            last.end = found.end()
        else:
            lexemes.append(Lexeme(end, found.end(), ".", "stop"))
    return lexemes


def _whole(start: int, end: int, body: str, dot: bool) -> list[Lexeme] | None:
    if body.isdecimal():
        kind = "year" if _YEAR.fullmatch(body) else "number" if len(body) < 5 else "junk"
        return [Lexeme(start, end, body, kind, int(body) if kind != "junk" else None)]
    if dot and (found := _DAY_MONTH.fullmatch(body)):
        return [Lexeme(start, end, body, "day_month", (int(found[1]), int(found[2])))]
    if found := _CLOCK.fullmatch(body):
        return [Lexeme(start, end, body, "clock", (int(found[1]), int(found[2])))]
    if found := _FULL.fullmatch(body):
        return [Lexeme(start, end, body, "full_date", _full(found))]
    if (found := _YEAR_SPAN.fullmatch(body)) and _YEAR.fullmatch(found[1]) and int(found[3]) == (int(found[1]) + 1) % 100:
        return [Lexeme(start, end, body, "year_span", int(found[1]))]
    if (found := _YEAR_SPAN.fullmatch(body)) and found[2] == "/" and _YEAR.fullmatch(found[1]) and int(found[3]) > int(found[1]) % 100:
        return [Lexeme(start, end, body, "year_span", int(found[1]))]
    if (found := _YEARS.fullmatch(body)) and int(found[2]) == int(found[1]) + 1:
        return [Lexeme(start, end, body, "year_span", int(found[1]))]
    if _DECIMAL.fullmatch(body):
        return [Lexeme(start, end, body, "decimal", float(body.replace(",", ".")))]
    if _THOUSANDS.fullmatch(body):
        return [Lexeme(start, end, body, "thousands", int(body.replace(".", "")))]
    return None


def _full(found: re.Match[str]) -> tuple[int, int, int]:
    """(year, month, day). Two digits are this century up to 49, else the last one."""
    if found[4]:
        return int(found[4]), int(found[5]), int(found[6])
    year = int(found[3])
    if len(found[3]) == 2:
        year += 2000 if year < 50 else 1900
    return year, int(found[2]), int(found[1])


def _pieces(start: int, body: str) -> list[Lexeme] | None:
    """ "9.30/12.30", "1980-2011", "3-5": two or three parts that are all clock times, all years or all small numbers."""
    parts = re.split(r"([/–-])", body)
    if len(parts) > 5 or len(parts) < 3:
        return None
    if _YEAR_SPAN.fullmatch(body) and _YEAR.fullmatch(parts[0]) and int(parts[2]) > int(parts[0]) % 100:
        parts[2] = parts[0][:2] + parts[2]
    lexemes: list[Lexeme] = []
    position = start
    for index, part in enumerate(parts):
        shown = part if index != 2 or len(body) == sum(map(len, parts)) else part[-2:]
        end = position + len(shown)
        lexemes += [Lexeme(position, end, shown, SIGNS[part])] if index % 2 else _whole(position, end, part, False) or []
        position = end
    kinds = {lexeme.kind for lexeme in lexemes[::2]}
    if kinds == {"year"} and any(one.value > two.value for one, two in zip(lexemes[::2], lexemes[2::2], strict=False)):
        return None
    fits = len(lexemes) == len(parts) and kinds in ({"clock"}, {"year"}, {"number"}, {"clock", "number"})
    return lexemes if fits else None


def _suffixed(found: re.Match[str]) -> list[Lexeme]:
    """ "1990er-Jahre", "90er", "30-tägige", "35-Stunden-Woche", "20.30h"; anything else ("20-Jähriger", "5G") is no time."""
    word = found["number"] + found["suffix"]
    end = found.end("suffix")
    lexeme = Lexeme(found.start(), end, word, "junk")
    if decade := re.fullmatch(r"(\d{4}|\d0)-?ern?(-?[Jj]ahren?)?", word):
        digits = decade[1]
        century = "19" if len(digits) == 2 else digits[:2]
        if digits[-1] == "0":
            lexeme.kind, lexeme.value = ("decade_noun" if decade[2] else "decade_word"), int(century + digits[-2])
    elif found["suffix"] == "h" and (clock := _whole(found.start(), end, found["number"], False)):
        return [clock[0], Lexeme(found.end("number"), end, "h", "uhr" if clock[0].kind in ("clock", "number") else "junk")]
    elif (entry := look_up(word)).kind in ("lasting", "lasting_noun"):
        lexeme.kind, lexeme.value = entry.kind, entry.value
    rest = [Lexeme(found.end() - 1, found.end(), ".", "stop")] if found["dot"] else []
    return [lexeme, *rest]
