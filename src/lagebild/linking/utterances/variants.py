"""The wordings of one utterance side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from lagebild.linking.utterances.compare import compare
from lagebild.linking.utterances.utterance import Utterance
from lagebild.records.claim import Variant

#: Quotations of one utterance that are compared each with each.
QUOTATIONS = 12


def variants(members: Sequence[Utterance]) -> tuple[Variant, ...]:
    """Every member beside the fullest wording, then the pairs of quotations whose words differ."""
    ordered = sorted(members, key=lambda u: (not u.verbatim, -len(u.terms), u.id))
    head = ordered[0]
    beside = [_variant(head, other) for other in ordered[1:]]
    known = {(v.left, v.right) for v in beside}
    return (*beside, *(v for v in _disputed(ordered) if (v.left, v.right) not in known))


def _variant(head: Utterance, other: Utterance) -> Variant:
    match = compare(head, other)
    if match:
        return Variant(head.id, other.id, match.likeness, match.score, match.only_left, match.only_right, match.why)
    shared = head.terms.keys() & other.terms.keys()
    score = round(2 * len(shared) / max(1, len(head.terms) + len(other.terms)), 3)
    left, right = (tuple(w for k, w in u.terms.items() if k not in shared) for u in (head, other))
    return Variant(head.id, other.id, "reworded", score, left, right, "by way of a third wording")


def _disputed(members: Sequence[Utterance]) -> Iterator[Variant]:
    quoted = [u for u in members if u.verbatim][:QUOTATIONS]
    for left, right in combinations(quoted, 2):
        match = compare(left, right)
        if match and match.likeness == "disputed":
            yield Variant(left.id, right.id, match.likeness, match.score, match.only_left, match.only_right, match.why)
