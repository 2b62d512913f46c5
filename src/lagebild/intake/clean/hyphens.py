"""Words that a line break divides: "Ver-\\nhandlung" is one word, "CDU-\\nChef" keeps its hyphen, "Haupt-\\nund Nebensache" is two.

The hyphen that only divides goes with its break, the one that belongs to the word stays and only the break goes. Where neither is
plausible everything stays as it stands. Rules of division: Duden, Die deutsche Rechtschreibung, K 162 to 168.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagebild.text.lines import Stretch

_DIVIDED = re.compile(r"([^\W\d_]{2,40})-[ \t]*\r?\n[ \t]*([^\W\d_]{2,40})")
_VOWEL = re.compile("[aeiouyäöüéèáíóú]", re.IGNORECASE)
#: With these a second part begins that shares its last member with the first: "Haupt- und Nebensache".
_SHARED = frozenset(("und", "oder", "bzw", "sowie", "bis", "als", "wie", "noch", "statt", "aber", "beziehungsweise", "respektive"))
#: First parts that keep their hyphen before a small letter: "deutsch-französisch", "schwarz-gelb".
_PAIRED = re.compile(
    r"(?i).*(?:isch|deutsch)|schwarz|rot|gr[üu]n|gelb|blau|wei[ßs]|links|rechts|christlich|sozial|national|liberal|nord|süd|ost|west"
)


def continues(before: str, after: str) -> bool:
    """True where the line `after` begins with the rest of the word that ends `before`."""
    match = _DIVIDED.match(f"{_last_word(before)}\n{after[:60].lstrip()}")
    return match is not None and match[2][0].islower() and _kept(*match.groups()) is not None


def _last_word(line: str) -> str:
    words = line[-60:].split()
    return words[-1] if words else ""


def pieces(text: str, stretch: Stretch) -> list[Stretch]:
    """`stretch` without the breaks inside words, and without the hyphens that only divide them."""
    found: list[Stretch] = []
    start = stretch.start
    for low, high in _gone(text, stretch):
        found.append(Stretch(start, low))
        start = high
    return [*found, Stretch(start, stretch.end)]


def _gone(text: str, stretch: Stretch) -> Iterator[tuple[int, int]]:
    """What goes: the hyphen with its break, or the break alone."""
    at = text.find("\n", stretch.start, stretch.end)
    while at >= 0:
        first = max(stretch.start, text.rfind(" ", max(stretch.start, at - 60), at) + 1, at - 60)
        match = next((m for m in _DIVIDED.finditer(text, first, min(at + 60, stretch.end)) if m.start() < at < m.start(2)), None)
        kept = _kept(*match.groups()) if match else None
        if match is not None and kept is not None:
            yield match.end(1) + kept, match.start(2)
        at = text.find("\n", at + 1, stretch.end)


def _kept(left: str, right: str) -> int | None:
    """How much of the hyphen belongs to the word: 0 or 1; None where the two parts are no word."""
    if right.lower() in _SHARED:
        return None
    if right[0].isupper():
        return 1
    if not right.islower() or (left[1:] != left[1:].lower() and not left.isupper()):
        return None
    if _PAIRED.fullmatch(left) or left.isupper():
        return 1
    return 0 if _VOWEL.search(left) and _VOWEL.search(right) else None
