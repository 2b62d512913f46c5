"""Extended attributes: "die für Freitag geplanten Gespräche", "dem seit Jahren amtierenden Premier" (Duden, Die Grammatik).

Between an article and its noun stands a whole phrase with a participle at its end. Without its context the participle reads as a verb in
the past ("vereinbarten", "erwarteten") and the article as a pronoun.
"""

from __future__ import annotations

import re

from lagebild.language.closed import readings
from lagebild.language.tags import verbs

LONGEST = 10  # tokens between the article and the participle
_PARTICIPLE = re.compile(
    r"(?:(?:[a-zäöü]{2,7})?ge[a-zäöüß]{2,}(?:t|en)|(?:be|er|ver|zer|ent|emp|miss|über|unter|wider|hinter|durch|um)[a-zäöüß]{2,}(?:t|en)"
    r"|[a-zäöüß]+iert|[a-zäöüß]+[elr]nd)e[nrsm]?"
)
_ARTICLES = frozenset(("ART", "PPOSAT", "PIAT", "PDAT"))
_LEADS = frozenset(("APPR", "APPRART", "ADV", "PTKNEG"))
_FINITE = frozenset(("VAFIN", "VMFIN"))


def participle(words: list[str], lower: list[str], i: int, first: int, last: int) -> bool:
    """Token `i` of the clause ``[first, last)`` is the participle of such an attribute."""
    if not _fits(words, lower, i, last):
        return False
    for j in range(i - 1, max(i - LONGEST, first) - 1, -1):
        if _is(lower[j], _ARTICLES) and j + 1 < i and _leads(words, lower, j + 1):
            return True
        if not words[j][0].isalnum() or _finite(words, lower, j):
            return False
    return False


def opens(words: list[str], lower: list[str], i: int, last: int) -> bool:
    """Token `i` is the article of such an attribute."""
    if i + 2 >= last or not _leads(words, lower, i + 1):
        return False
    for k in range(i + 2, min(i + LONGEST, last)):
        if _fits(words, lower, k, last):
            return True
        if not words[k][0].isalnum() or _finite(words, lower, k) or (_is(lower[k], _ARTICLES) and _leads(words, lower, k + 1)):
            return False
    return False


def _fits(words: list[str], lower: list[str], i: int, last: int) -> bool:
    """An inflected participle right before a noun, or before one more adjective and its noun."""
    if i + 1 >= last or not words[i][0].islower() or lower[i] in readings() or not _PARTICIPLE.fullmatch(lower[i]):
        return False
    if words[i + 1][0].isupper():
        return lower[i + 1] not in readings()
    more = words[i + 1][0].islower() and lower[i + 1].endswith(("e", "en", "er", "es", "em")) and lower[i + 1] not in readings()
    return more and i + 2 < last and words[i + 2][0].isupper() and lower[i + 2] not in readings()


def _leads(words: list[str], lower: list[str], i: int) -> bool:
    """A preposition or an adverb begins what stands before the participle."""
    return i < len(words) and words[i][0].islower() and _is(lower[i], _LEADS)


def _is(word: str, tags: frozenset[str]) -> bool:
    return any(reading.stts in tags for reading in readings().get(word, ()))


def _finite(words: list[str], lower: list[str], i: int) -> bool:
    """An auxiliary, a modal or another verb that can be nothing but finite stands between: the article's phrase is over."""
    if _is(lower[i], _FINITE):
        return True
    found = verbs.forms(lower[i]) if words[i][0].islower() and lower[i] not in readings() else ()
    return bool(found) and all(form.kind in ("sg", "past", "pasts") for form in found) and not _PARTICIPLE.fullmatch(lower[i])
