"""One utterance told by several articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from lagebild.linking.claims.keys import content, statement_keys
from lagebild.linking.groups import Groups
from lagebild.records.statement import Statement

#: Share of the shorter one's content words that the other has too.
ALIKE = 0.8
#: Content words that must be alike where both name the same speaker, and where one names none.
LEAST_SAME_SPEAKER = 3
LEAST_UNKNOWN_SPEAKER = 6
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
    least = LEAST_SAME_SPEAKER if a.speaker and b.speaker else LEAST_UNKNOWN_SPEAKER
    return alike >= least and alike >= ALIKE * min(len(left), len(right)) and 2 * alike >= max(len(left), len(right))
