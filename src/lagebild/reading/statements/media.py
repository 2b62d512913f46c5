"""Media the tables know by name, in a phrase or all over the text."""

from __future__ import annotations

from lagebild.reading.statements import sourcewords, words
from lagebild.reading.statements.view import View


def named(view: View, first: int, last: int) -> str | None:
    """A medium the tables know, anywhere in the phrase as quoted or whole words."""
    heads = [at for at in range(first, last) if _opens(view.tokens[at].text)]
    for size in (4, 3, 2, 1) if heads else ():
        for at in heads:
            name = sourcewords.medium(view.slice(at, at + size)) if at + size <= last else None
            if name and (size > 1 or view.lower[at] not in words.DETERMINERS):
                return name
    return None


def _opens(word: str) -> bool:
    return (word[:1].isupper() or word in ("dpa", "epd", "taz")) and sourcewords.opens_medium(word)


def everywhere(view: View) -> list[tuple[int, str]]:
    """Every medium of the text: its first character and its name."""
    found: list[tuple[int, str]] = []
    at = 0
    while at < len(view.tokens):
        word = view.tokens[at].text
        if not (word[:1].isupper() and sourcewords.opens_medium(word)):
            at += 1
            continue
        size = next((n for n in (4, 3, 2, 1) if at + n <= len(view.tokens) and sourcewords.medium(view.slice(at, at + n))), 0)
        if size and not (size == 1 and view.lower[at] in AMBIGUOUS and not view.quotation_at(at)):
            found.append((view.tokens[at].start, sourcewords.medium(view.slice(at, at + size)) or ""))
        at += size or 1
    return found


AMBIGUOUS = frozenset(("welt", "zeit", "bild", "stern", "focus", "abc", "x", "die"))


FEMININE = (
    "zeitung",
    "agentur",
    "zeitschrift",
    "rundschau",
    "post",
    "presse",
    "illustrierte",
    "illustrierten",
    "allgemeine",
    "allgemeinen",
)
"""Last words of papers and agencies that are feminine."""
INITIALS = words.word_set("ard bbc dpa afp ap apa sda kna taz faz fas sz waz nzz noz hna maz moz lvz welt zeit bild")
"""Short names of feminine gender: "die ARD", "die dpa"."""


def feminine(view: View, at: int, stop: int) -> bool:
    """True where a feminine medium begins at `at`: behind "der" it is no nominative ("sagte der ARD", "der „Rheinischen Post“")."""
    quoted = view.quotation_at(at)
    first, last = (quoted.first + 1, quoted.last - 1) if quoted and quoted.first == at else (at, min(at + 1, stop))
    if first >= last or last - first > 5 or (quoted and view.tokens[min(quoted.last, len(view.tokens) - 1)].text.startswith("-")):
        return False
    if quoted is None and view.lower[at].endswith("en") and at + 1 < stop and view.lower[at + 1].endswith(FEMININE):
        return True  # "der Deutschen Presse-Agentur"
    short = last - first == 1 and view.lower[first] in INITIALS and (quoted is not None or view.lower[first] not in AMBIGUOUS)
    return short or view.lower[last - 1].endswith(FEMININE)
