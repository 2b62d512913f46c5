"""Proper names of German press text by rule: persons with their titles, organisations and media, places and states.

What a reviewed table knows comes first, then what announces itself (a title, "die Zeitung …", a legal form); a surname counts once the
article has named its bearer in full or the table of office holders knows it. A capital letter alone is no evidence in German.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language.backends import Proposal
from lagebild.language.names import organisations, patterns, persons, places, proposed, shortened, sights, works
from lagebild.language.names.gazetteer import index
from lagebild.language.names.given import known_surnames, surname
from lagebild.language.names.scan import Scan
from lagebild.records.layers import Name, Sentence, Token
from lagebild.text.transliteration import key

__all__ = ["find", "ruled", "settled"]


def find(text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], proposals: Sequence[Proposal] = ()) -> list[Name]:
    """All proper names in text order; their cores do not overlap. `proposals` of a tagger fill what the rules left open."""
    return ruled(text, tokens, sentences, proposals).ordered()


def settled(scan: Scan, proposals: Sequence[Proposal]) -> list[Name]:
    """All proper names in text order, where a tagger has heard what the rules found in `scan` and then made its proposals."""
    proposed.settle(scan, proposals)
    return scan.ordered()


def ruled(text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], proposals: Sequence[Proposal] = ()) -> Scan:
    """What the rules find; their layers are not asked, so the tokens may be bare."""
    scan = Scan(text, tokens, sentences)
    for sentence in sentences:
        if "(" in scan.vocabulary:
            shortened.take(scan, sentence)
        _first_pass(scan, sentence)
    for proposal in proposals:
        proposed.take(scan, proposal)
    known = dict(known_surnames())
    known.update({key(surname(name.base)): name.base for name in scan.names if name.kind == "PER" and " " in name.base})
    known.update({key(name.base): name.base for name in scan.names if name.kind == "PER" and name.title})
    for sentence in sentences:
        _second_pass(scan, known, sentence)
    return scan


def _first_pass(scan: Scan, sentence: Sentence) -> None:
    i, last, words, taken, listed = sentence.first, sentence.last, scan.words, scan.taken, index()
    while i < last:
        word, end = words[i], i
        capital = word[0].isupper()
        if (capital or word in listed) and not taken[i] and word[0].isalpha():
            end = _one(scan, i, last) if capital else patterns.known(scan, i, last)
        i = end if end > i else i + 1


_RULES = (works.take, organisations.take, places.take, sights.take, persons.full, patterns.announced, patterns.known)
_UNANNOUNCED = (organisations.take, places.take, sights.take, persons.full, patterns.known)
"""The rules that ask for no quotation mark and no word before the name that says what it is."""


def _one(scan: Scan, i: int, last: int) -> int:
    """The token after the name that begins at the capitalised word `i`, or `i`."""
    for rule in _RULES if scan.before(i) in patterns.announcing() else _UNANNOUNCED:
        end = rule(scan, i, last)
        if end > i:
            return end
    return i


def _second_pass(scan: Scan, known: dict[str, str], sentence: Sentence) -> None:
    i, last, words, taken = sentence.first, sentence.last, scan.words, scan.taken
    while i < last:
        end = i
        if words[i][0].isupper() and not taken[i]:
            end = persons.surnames(scan, known, i)
            end = patterns.shaped(scan, i, last) if end == i else end
        i = end if end > i else i + 1
