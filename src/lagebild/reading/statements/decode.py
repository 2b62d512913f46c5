"""Scores of the statement heads to quotes: spans per kind, their pieces, and the roles they are linked to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from lagebild.reading.statements.draft import Range
from lagebild.records.statement import StatementKind
from lagebild.weights.scores import KINDS, ROLES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lagebild.weights.scores import QuoteScores

    Floats = NDArray[np.float32]

RECORD_KINDS: dict[str, StatementKind] = {
    "Direct": "direct",
    "Indirect": "indirect",
    "FreeIndirect": "free_indirect",
    "IndirectFreeIndirect": "indirect_free_indirect",
    "Reported": "reported",
}
RESUME = 0.15
"""Probability that an inside token may follow an outside one: a quote that goes on behind its attribution."""
REACH = 120
"""Over how many tokens a piece or a role is looked for."""
PIECE_GAP = 40


@dataclass(slots=True)
class Guess:
    """A quote as the model sees it; `confidence` is the mean probability that its tokens belong to a quote of its kind."""

    kind: StatementKind
    content: list[Range]
    confidence: float
    roles: dict[str, list[Range]] = field(default_factory=dict)
    certainty: dict[str, float] = field(default_factory=dict)

    def tokens(self) -> set[int]:
        """All tokens of the content."""
        return {i for first, last in self.content for i in range(first, last)}


def path(layer: Floats) -> list[int]:
    """The best sequence of outside (0), begin (1) and inside (2) for one BIO layer of shape (n, 3): Viterbi in log space."""
    step = np.log(np.array([[1.0, 1.0, RESUME], [1.0, 1.0, 1.0], [1.0, 1.0, 1.0]], dtype=np.float64))
    logs = np.log(np.maximum(layer, 1e-9)).astype(np.float64)
    best, back = logs[0] + np.log([1.0, 1.0, RESUME]), np.zeros((len(logs), 3), dtype=np.intp)
    for at in range(1, len(logs)):
        options = best[:, None] + step
        back[at] = options.argmax(0)
        best = options.max(0) + logs[at]
    states = [int(best.argmax())]
    for at in range(len(logs) - 1, 0, -1):
        states.append(int(back[at, states[-1]]))
    return states[::-1]


def runs(states: Sequence[int]) -> tuple[list[Range], list[Range]]:
    """Runs that begin with a begin, and those that only go on (pieces of something begun before)."""
    begun: list[Range] = []
    resumed: list[Range] = []
    at, n = 0, len(states)
    while at < n:
        if states[at] == 0:
            at += 1
            continue
        end = at + 1
        while end < n and states[end] == 2:
            end += 1
        (begun if states[at] == 1 else resumed).append((at, end))
        at = end
    return begun, resumed


def decode(scores: QuoteScores) -> list[Guess]:
    """All quotes with their roles, in text order."""
    if not len(scores):
        return []
    found = [guess for number in range(len(KINDS)) for guess in _quotes(scores, number)]
    spans = {role: runs(path(scores.roles[:, at])) for at, role in enumerate(ROLES)}
    for guess in found:
        for role, (begun, resumed) in spans.items():
            _link(scores, guess, role, begun, resumed)
    return sorted(found, key=lambda g: (g.content[0][0], -g.content[-1][1], g.kind))


def _quotes(scores: QuoteScores, number: int) -> list[Guess]:
    layer = scores.kinds[:, number]
    inside = 1.0 - layer[:, 0]
    begun, resumed = runs(path(layer))
    found = [Guess(RECORD_KINDS[KINDS[number]], [run], float(inside[run[0] : run[1]].mean())) for run in begun]
    for run in resumed:
        owner = _owner(scores, run, found)
        if owner is not None:
            owner.content.append(run)
        else:
            found.append(Guess(RECORD_KINDS[KINDS[number]], [run], float(inside[run[0] : run[1]].mean())))
    return found


def _owner(scores: QuoteScores, run: Range, found: list[Guess]) -> Guess | None:
    """The quote a piece goes on, None where the linker sees none near before it."""
    near = [g for g in found if 0 <= run[0] - g.content[-1][1] <= REACH]
    if not near:
        return None
    weights, none = scores.link("quote", np.arange(*run), np.array([g.content[0][0] for g in near], dtype=np.intp))
    return near[int(weights.argmax())] if float(weights.max()) > none else None


def _link(scores: QuoteScores, guess: Guess, role: str, begun: list[Range], resumed: list[Range]) -> None:
    """The role's span with the best link, and the pieces that go on right behind it."""
    first, last = guess.content[0][0], guess.content[-1][1]
    near = [run for run in begun if first - REACH <= run[0] <= last + REACH]
    if not near:
        return
    tokens = np.array(sorted(guess.tokens()), dtype=np.intp)
    weights, none = scores.link(role, tokens, np.array([run[0] for run in near], dtype=np.intp))
    if float(weights.max()) <= none:
        return
    chosen = near[int(weights.argmax())]
    following = min((run[0] for run in begun if run[0] > chosen[0]), default=len(scores))
    guess.roles[role] = [chosen, *(run for run in resumed if chosen[1] <= run[0] < following and run[0] - chosen[1] <= PIECE_GAP)]
    guess.certainty[role] = float(weights.max())
