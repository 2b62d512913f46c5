"""Reactions and what they answer, of the statements at hand: inside their own article by its words, across articles as linking judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lagebild.linking.reactions import reactions
from lagebild.records.event import Event
from lagebild.records.judgement import Judgement
from lagebild.records.statement import Statement
from lagebild.views.rows import Rows


@dataclass(frozen=True, slots=True)
class Answers:
    """`reactions` leads from a statement to those that confirm or deny it, `answered` back; `articles` are those of all of them."""

    reactions: dict[str, tuple[Statement, ...]]
    answered: dict[str, tuple[Statement, ...]]
    articles: frozenset[str]

    @classmethod
    def of(cls, view: Rows, statements: Sequence[Statement], events: Iterable[Event], made: Iterable[Judgement]) -> Answers:
        """Of these statements; what others have to do with them is fetched one by one."""
        known = {s.id: s for s in statements}
        across = [(j.left, j.right) for j in made if j.verdict == "answers" and not j.retracted and (j.left in known or j.right in known)]
        for id_ in sorted({i for pair in across for i in pair} - known.keys()):
            if isinstance(record := view.record(id_), Statement):
                known[id_] = record
        inside = reactions(statements, {e.id: e for e in events})
        pairs = [(r, target) for target, made_ in inside.items() for r in made_] + sorted(across)
        found: dict[str, list[Statement]] = defaultdict(list)
        back: dict[str, list[Statement]] = defaultdict(list)
        for reaction, target in dict.fromkeys(pairs):
            if reaction in known and target in known:
                found[target].append(known[reaction])
                back[reaction].append(known[target])
        articles = frozenset(s.article for told in (*found.values(), *back.values()) for s in told)
        return cls({i: tuple(s) for i, s in found.items()}, {i: tuple(s) for i, s in back.items()}, articles)
