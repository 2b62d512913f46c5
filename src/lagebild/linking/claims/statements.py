"""One utterance told by several articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from lagebild.linking.claims.keys import content, statement_keys
from lagebild.linking.groups import Groups
from lagebild.records.statement import Statement

#: (content words alike, share of the shorter one's that they must be) where both name the same speaker: few words must be
#: nearly all of it, of many some may differ.
SAME_SPEAKER = ((3, 0.8), (6, 0.6))
#: … and where at least one names no speaker.
UNKNOWN_SPEAKER = ((6, 0.8),)
#: Statements of one key are compared with so many of those before them.
COMPARED = 8


def same_statements(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Groups of statements of at least two articles that tell the same words of the same speaker."""
    by_id = {s.id: s for s in statements}
    terms = {s.id: frozenset(content(s.text)) for s in statements}
    groups = Groups(by_id)
    holders: dict[int, list[str]] = defaultdict(list)
    for id_ in sorted(by_id):
        for key in statement_keys(by_id[id_]):
            for other in holders[key][-COMPARED:]:
                if _same(by_id[id_], by_id[other], terms[id_], terms[other]):
                    groups.join(id_, other)
            holders[key].append(id_)
    found = [[by_id[i] for i in members] for members in groups.all() if len(members) > 1]
    return [group for group in found if len({s.article for s in group}) > 1]


def _same(a: Statement, b: Statement, left: frozenset[str], right: frozenset[str]) -> bool:
    if a.article == b.article or (a.speaker and b.speaker and a.speaker != b.speaker):
        return False
    alike = len(left & right)
    rules = SAME_SPEAKER if a.speaker and b.speaker else UNKNOWN_SPEAKER
    shorter, longer = sorted((len(left), len(right)))
    return 2 * alike >= longer and any(alike >= least and alike >= share * shorter for least, share in rules)
