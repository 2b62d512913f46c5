"""One utterance told by several articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lagebild.linking.claims.keys import content
from lagebild.linking.groups import Groups
from lagebild.records.statement import Statement

#: (content words alike, share of the shorter one's that they must be) where both name the same speaker: few words must be
#: nearly all of it, of many some may differ.
SAME_SPEAKER = ((3, 0.8), (6, 0.6))
#: … and where at least one names no speaker.
UNKNOWN_SPEAKER = ((6, 0.8),)
#: Statements of one key are compared with so many of those before them.
COMPARED = 8


@dataclass(frozen=True, slots=True)
class Utterance:
    """What of a statement decides whether another is the same."""

    id: str
    article: str
    speaker: str | None
    terms: tuple[str, ...]

    @staticmethod
    def of(statement: Statement) -> Utterance:
        """From the record, its speaker a merged actor."""
        return Utterance(statement.id, statement.article, statement.speaker, tuple(dict.fromkeys(content(statement.text))))


def same_statements(sharing: Iterable[Sequence[Utterance]]) -> list[list[str]]:
    """Groups of ids of statements of at least two articles that tell the same words of the same speaker.

    `sharing`: the statements that share a key, for every key; only joined ids are kept.
    """
    groups = Groups()
    articles: dict[str, str] = {}
    for holders in sharing:
        ordered = sorted(holders, key=lambda u: u.id)
        for place, one in enumerate(ordered):
            for other in ordered[max(0, place - COMPARED) : place]:
                if _same(one, other):
                    groups.join(one.id, other.id)
                    articles |= {one.id: one.article, other.id: other.article}
    return [group for group in groups.all() if len({articles[i] for i in group}) > 1]


def _same(a: Utterance, b: Utterance) -> bool:
    if a.article == b.article or (a.speaker and b.speaker and a.speaker != b.speaker):
        return False
    alike = len(set(a.terms) & set(b.terms))
    rules = SAME_SPEAKER if a.speaker and b.speaker else UNKNOWN_SPEAKER
    shorter, longer = sorted((len(a.terms), len(b.terms)))
    return 2 * alike >= longer and any(alike >= least and alike >= share * shorter for least, share in rules)
