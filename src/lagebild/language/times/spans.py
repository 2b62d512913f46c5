"""How far an expression reaches to the left: determiner, "Anfang/Mitte/Ende", and words that narrow a duration.

After the annotation guidelines of TIMEX3 (articles and modifiers belong to the expression, prepositions and their contractions do not).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lagebild.language.times.lexer import Lexeme
from lagebild.language.times.meaning import Meaning
from lagebild.resources import table


@cache
def _modifiers() -> dict[str, tuple[int, str | None]]:
    """Last word of each modifier -> nothing; whole modifier -> (words, mod)."""
    return {entry["words"]: (len(entry["words"].split()), entry["mod"]) for entry in table("times_modifiers")}


def widen(lexemes: Sequence[Lexeme], first: int, meaning: Meaning) -> tuple[int, str | None]:
    """(first lexeme of the expression, its TIMEX3 mod)."""
    mod = meaning.mod
    if meaning.type in ("DURATION", "TIME") or (meaning.type == "SET" and not meaning.skip):
        first, mod = _modified(lexemes, first, mod, meaning.type)
    if meaning.type in ("DATE", "TIME") and not meaning.bare and _kind(lexemes, first - 1) == "edge_adjective":
        first, mod = first - 1, lexemes[first - 1].value
    relative = meaning.type == "DURATION" and _kind(lexemes, first) == "number" and _kind(lexemes, first - 2) == "comma"
    relative = relative or _relative_pronoun(lexemes, first)
    if not meaning.bare and _kind(lexemes, first - 1) == "det" and not relative:  # ", der drei Jahre in Haft saß"
        first -= 1
    if meaning.type == "DATE" and meaning.value:
        first, mod = _edged(lexemes, first, mod)
    return first, mod


RELATIVES = frozenset({"last", "next", "current", "prior", "far", "recent"})
FEMININE = ("woche", "nacht", "stunde", "minute", "sekunde", "saison", "zeit")
MASCULINE = ("tag", "monat", "abend", "woch")


def _relative_pronoun(lexemes: Sequence[Lexeme], first: int) -> bool:
    """ "Der Bericht, der letzte Woche erschien", "das vergangenes Jahr begann": by its ending the adjective has no article."""
    if _kind(lexemes, first - 1) != "det":
        return False
    if _kind(lexemes, first) == "this":
        return True
    if _kind(lexemes, first) not in RELATIVES or first + 1 >= len(lexemes):
        return False
    det, word, noun = (lexeme.text.lower() for lexeme in lexemes[first - 1 : first + 2])
    if word.endswith(("es", "er", "em")):
        return True
    if word.endswith("e"):
        return (det == "der" and noun.endswith(FEMININE)) or (det == "die" and noun.endswith(MASCULINE))
    return det in ("der", "die", "das") and noun.endswith(MASCULINE)


def modified(lexemes: Sequence[Lexeme], first: int) -> tuple[int, str | None]:
    """(where a duration begins with the words that narrow it, its mod)."""
    return _modified(lexemes, first, None, "DURATION")


def _kind(lexemes: Sequence[Lexeme], index: int) -> str:
    return lexemes[index].kind if index >= 0 else ""


def _modified(lexemes: Sequence[Lexeme], first: int, mod: str | None, type: str) -> tuple[int, str | None]:
    for width in (3, 2, 1):
        if first < width:
            continue
        words = " ".join(lexeme.text.lower() for lexeme in lexemes[first - width : first])
        if width == 2 and lexemes[first - 1].text == "." and lexemes[first - 2].text.lower() == "ca":
            words = "ca."
        if words == "kaum" and lexemes[first].kind == "one":
            continue  # "es vergeht kaum ein Tag" narrows no duration
        if words == "ca." or words in _modifiers():
            if type == "TIME" or (type == "SET" and words != "je"):
                return first, _modifiers()[words][1]
            return first - width, _modifiers()[words][1]
    return first, mod


def _edged(lexemes: Sequence[Lexeme], first: int, mod: str | None) -> tuple[int, str | None]:
    for skip in (1, 2):
        index = first - skip
        if _kind(lexemes, index) == "edge" and (skip == 1 or _kind(lexemes, first - 1) == "det"):
            return index, lexemes[index].value
    return first, mod
