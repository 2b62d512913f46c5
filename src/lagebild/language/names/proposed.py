"""Names a tagger proposes: taken where the rules found nothing and nothing speaks against them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.language.backends import Proposal
from lagebild.language.names import persons
from lagebild.language.names.gazetteer import index
from lagebild.language.names.given import known_surnames
from lagebild.language.names.scan import Scan
from lagebild.language.names.titles import title
from lagebild.records.layers import Name, NameKind
from lagebild.text.transliteration import key

#: What such a word stands before is rather a noun than a name.
_INDEFINITE = frozenset(("ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "jede", "jeder"))


def take(scan: Scan, proposal: Proposal) -> None:
    """Enter the proposal as a name, without titles and marks at its edges; overlaps with a rule's name are dropped."""
    kind, first, last = trimmed(scan, proposal)
    if first < last and not any(scan.taken[first:last]) and _sound(scan, kind, first, last):
        _enter(scan, kind, first, last)


def settle(scan: Scan, proposals: Sequence[Proposal]) -> None:
    """Enter the proposals of a tagger that has heard the rules and judged between them and its own reading.

    A rule's name stays, with its title and its base, but for an organisation of several words that holds it ("Carrousel-Theater
    Berlin"). Names of several words that are none of person, organisation and place are mostly wrong, so they are not taken. Both
    were decided on a fifth of the GermEval part that the weights are trained on, which the head had not seen then.
    """
    owners, gone = _owners(scan), set()
    for proposal in proposals:
        kind, first, last = trimmed(scan, proposal)
        several = last - first > 1
        if first == last or (kind == "MISC" and several) or not _sound(scan, kind, first, last):
            continue
        rivals = {owner.first: owner for owner in (owners.get(i) for i in range(first, last)) if owner}
        same = any((owner.first, owner.last, owner.name.kind) == (first, last, kind) for owner in rivals.values())
        if same or (rivals and not (kind == "ORG" and several)):
            continue
        for owner in rivals.values():
            gone.add(id(owner.name))
            scan.taken[owner.first : owner.last] = bytes(owner.last - owner.first)
            for i in range(owner.first, owner.last):
                owners.pop(i, None)
        _enter(scan, kind, first, last)
    scan.names[:] = [name for name in scan.names if id(name) not in gone]


class _Owner(NamedTuple):
    """A name found before, and its tokens."""

    name: Name
    first: int
    last: int


def _owners(scan: Scan) -> dict[int, _Owner]:
    """The name that covers a token, by the token's number."""
    found: dict[int, _Owner] = {}
    at = 0
    for name in sorted(scan.names, key=lambda name: name.core_start):
        while scan.tokens[at].start < name.core_start:
            at += 1
        last = at
        while last < len(scan.tokens) and scan.tokens[last].start < name.core_end:
            last += 1
        found.update(dict.fromkeys(range(at, last), _Owner(name, at, last)))
    return found


def trimmed(scan: Scan, proposal: Proposal) -> Proposal:
    """Without titles and marks at its edges."""
    kind, first, last = proposal
    while first < last and (not scan.words[first][0].isalnum() or (kind == "PER" and title(scan.words[first]))):
        first += 1
    while last > first and not scan.words[last - 1][0].isalnum():
        last -= 1
    return Proposal(kind, first, last)


def _sound(scan: Scan, kind: NameKind, first: int, last: int) -> bool:
    """No lone organisation but an abbreviation, and nothing with "ein" or "kein" before it that is no person or place."""
    if not _nameable(scan, first, last):
        return False
    lone = last - first == 1 and not (kind == "ORG" and _acronym(scan.words[first]))
    return not ((kind == "ORG" and lone) or (kind in ("ORG", "MISC") and scan.before(first).lower() in _INDEFINITE))


def _enter(scan: Scan, kind: NameKind, first: int, last: int) -> None:
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
