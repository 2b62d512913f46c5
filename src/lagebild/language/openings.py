"""What stands at the beginning of a block or a line and looks like a border, yet is none: datelines and wrapped lines."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language.closed import readings
from lagebild.language.names.gazetteer import index

_BETWEEN = frozenset(("/", ",", "-", "–"))
#: Agencies as datelines give them.
AGENCIES = frozenset(("dpa", "epd", "sid", "apa", "afp", "ap", "rtr", "taz", "sda", "kna", "ots"))
_GOVERNING = frozenset(("ART", "APPR", "APPRART", "KON", "KOUS", "KOKOM", "PDAT", "PPOSAT", "PIAT"))
_CLOSED = frozenset(".!?…:“”\"»«)]'’‘")


def dateline(words: Sequence[str], first: int, i: int, last: int) -> bool:
    """ "KIEL/HAMBURG. Der Norden friert.", "Wien. (APA) Die Preise steigen.": the full stop behind the place of a report."""
    places = [word for word in words[first:i] if word not in _BETWEEN]
    if not places or i + 1 >= last or not all(word[0].isupper() and word.replace("-", "").isalpha() for word in places):
        return False
    if words[i + 1] == "(" and i + 2 < last:
        return words[i + 2].lower() in AGENCIES
    shouted = all(word.isupper() and len(word) > 2 for word in places)
    return shouted and (places[0].title() in index() or (len(places) > 1 and "/" in words[first:i]))


def wrapped(before: str, gap: str, following: str) -> bool:
    """True where a line break stands inside a sentence: behind an article or a preposition, or before a word that German writes small."""
    if gap.count("\n") > 1 or before in _CLOSED:
        return False
    if any(reading.stts in _GOVERNING for reading in readings().get(before.lower(), ())) and before.islower():
        return True
    return following[0].islower() and gap.endswith(("\n", "\r"))
