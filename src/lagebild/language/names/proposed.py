"""Names a tagger proposes: taken where the rules found nothing and nothing speaks against them."""

from __future__ import annotations

from lagebild.language.backends import Proposal
from lagebild.language.names import persons
from lagebild.language.names.gazetteer import index
from lagebild.language.names.given import known_surnames
from lagebild.language.names.scan import Scan
from lagebild.language.names.titles import title
from lagebild.text.transliteration import key

#: What such a word stands before is rather a noun than a name.
_INDEFINITE = frozenset(("ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "jede", "jeder"))


def take(scan: Scan, proposal: Proposal) -> None:
    """Enter the proposal as a name, without titles and marks at its edges; overlaps with a rule's name are dropped."""
    kind, first, last = proposal
    while first < last and (not scan.words[first][0].isalnum() or (kind == "PER" and title(scan.words[first]))):
        first += 1
    while last > first and not scan.words[last - 1][0].isalnum():
        last -= 1
    if first == last or any(scan.taken[first:last]) or not _nameable(scan, first, last):
        return
    lone = last - first == 1 and not (kind == "ORG" and _acronym(scan.words[first]))
    if (kind == "ORG" and lone) or (kind in ("ORG", "MISC") and scan.before(first).lower() in _INDEFINITE):
        return
    if kind == "PER":
        scan.add(kind, first, last, persons.uninflected(scan, first, last), persons.title_start(scan, first))
    else:
        scan.add(kind, first, last, _base(scan, first, last))


def _acronym(word: str) -> bool:
    """ "KPD", "HaFas", "E.ON": more than one capital."""
    return sum(char.isupper() for char in word) > 1 and "-" not in word


def _nameable(scan: Scan, first: int, last: int) -> bool:
    """At least one capitalised word and no sentence border inside; "Witkoff-Besuch" holds a name and is none."""
    words = scan.words[first:last]
    if last - first == 1 and "-" in words[0] and (words[0].split("-")[0] in index() or key(words[0].split("-")[0]) in known_surnames()):
        return False
    return any(word[0].isupper() for word in words) and not any(scan.opens[first + 1 : last])


def _base(scan: Scan, first: int, last: int) -> str:
    """Without the genitive -s where the same name also stands without it."""
    base = scan.base(first, last)
    return base[:-1] if base.endswith("s") and scan.words[last - 1][:-1] in scan.vocabulary else base
