"""The wordings of one utterance under one line: the fullest first, what differs in wording beneath it, the very same words only counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lagebild.records.claim import Claim
from lagebild.records.claim import Variant as Wording
from lagebild.records.statement import Statement
from lagebild.views import chains
from lagebild.views.desk import Desk
from lagebild.views.statements import Said, Variant


def fold(desk: Desk, lines: Sequence[Said]) -> list[Said]:
    """The lines of one speaker, one for each utterance; those of nobody known stay apart unless linking found them to be one."""
    claims = desk.utterances
    groups: dict[object, list[Said]] = {}
    for said in lines:
        claim = claims.get(said.id)
        words = (said.form, said.stance, said.said_on, said.pieces, said.chain[:-1])
        groups.setdefault(claim.id if claim else words if said.speaker else said.id, []).append(said)
    statements = {s.id: s for s in desk.statements}
    return [_folded(desk, group, claims.get(group[0].id), statements) for group in groups.values()]


def _folded(desk: Desk, group: list[Said], claim: Claim | None, statements: Mapping[str, Statement]) -> Said:
    if len(group) == 1:
        return group[0]
    beside = {v.right: v for v in claim.variants} if claim else {}
    head = next((line for line in group if line.id not in beside), group[0])
    rest = [line for line in group if line is not head]
    same = [line for line in rest if (line.form, line.pieces) == (head.form, head.pieces)]
    other = [line for line in rest if line not in same]
    return replace(
        head,
        also=tuple(line.source for line in same),
        path=chains.of_statements(desk, [statements[line.id] for line in group]),
        variants=tuple(_variants(head, other, claim)),
    )


def _variants(head: Said, lines: Sequence[Said], claim: Claim | None) -> Iterator[Variant]:
    """Each wording once, those whose quotation differs first."""
    made: dict[object, Variant] = {}
    for line in lines:
        made.setdefault((line.form, line.pieces), _variant(line, _pair(head, line, claim)))
    yield from sorted(made.values(), key=lambda v: v.likeness != "disputed")


def _pair(head: Said, line: Said, claim: Claim | None) -> Wording | None:
    pairs = [v for v in (claim.variants if claim else ()) if line.id in (v.left, v.right)]
    return min(pairs, key=lambda v: (v.likeness != "disputed", head.id not in (v.left, v.right)), default=None)


def _variant(line: Said, pair: Wording | None) -> Variant:
    if pair is None:
        return Variant(line.form, line.pieces, "reworded", (), (), line.source)
    there, here = (pair.only_left, pair.only_right) if pair.right == line.id else (pair.only_right, pair.only_left)
    return Variant(line.form, line.pieces, pair.likeness, there, here, line.source)
