"""Proper names of German press text by rule: persons with their titles, organisations and media, places and states.

What a reviewed table knows comes first, then what announces itself (a title, "die Zeitung …", a legal form); a surname counts once the
article has named its bearer in full or the table of office holders knows it. A capital letter alone is no evidence in German.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language.backends import Proposal
from lagebild.language.names import organisations, patterns, persons, places, proposed, sights, works
from lagebild.language.names.given import known_surnames, surname
from lagebild.language.names.scan import Scan
from lagebild.records.layers import Name, Sentence, Token
from lagebild.text.transliteration import key

__all__ = ["find"]


def find(
    text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], proposals: Sequence[Proposal] = (), *, heard: bool = False
) -> list[Name]:
    """All proper names in text order; their cores do not overlap.

    `proposals` of a tagger fill what the rules left open; one that has `heard` what the rules find also moves their borders.
    """
    scan = Scan(text, tokens, sentences)
    for sentence in sentences:
        _first_pass(scan, sentence)
    for proposal in () if heard else proposals:
        proposed.take(scan, proposal)
    known = dict(known_surnames())
    known.update({key(surname(name.base)): name.base for name in scan.names if name.kind == "PER" and " " in name.base})
    known.update({key(name.base): name.base for name in scan.names if name.kind == "PER" and name.title})
    for sentence in sentences:
        _second_pass(scan, known, sentence)
    if heard:
        proposed.settle(scan, proposals)
    return sorted(scan.names, key=lambda name: (name.core_start, name.core_end))


def _first_pass(scan: Scan, sentence: Sentence) -> None:
    i = sentence.first
    while i < sentence.last:
        if not scan.words[i][0].isalpha() or scan.taken[i]:
            i += 1
            continue
        i = max(_one(scan, i, sentence.last), i + 1)


def _one(scan: Scan, i: int, last: int) -> int:
    """The token after the name that begins at `i`, or `i`."""
    if not scan.words[i][0].isupper():
        return patterns.known(scan, i, last)
    for rule in (works.take, organisations.take, places.take, sights.take, persons.full, patterns.announced, patterns.known):
        end = rule(scan, i, last)
        if end > i:
            return end
    return i


def _second_pass(scan: Scan, known: dict[str, str], sentence: Sentence) -> None:
    i = sentence.first
    while i < sentence.last:
        end = i
        if scan.words[i][0].isupper() and not scan.taken[i]:
            end = persons.surnames(scan, known, i)
            end = patterns.shaped(scan, i, sentence.last) if end == i else end
        i = max(end, i + 1)
