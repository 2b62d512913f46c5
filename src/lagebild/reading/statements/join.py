"""Rules and model together: each proposes, each constrains the other.

A rule's statement stands unless the model is sure that nothing is told there; a quote only the model sees is taken where it
is sure; where both see one, rules give the spans that marks and commas fix, the model fills the roles rules left open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagebild.reading.statements.decode import Guess, decode
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.lexicon import Entry, lexicon
from lagebild.reading.statements.view import View

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lagebild.weights.scores import QuoteScores


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Chosen on the tenth of the training articles that neither the model nor the rules were made on."""

    keep: float = 0.2
    keep_weak: float = 0.5
    add: float = 0.6
    same: float = 0.35
    content: float = 0.8
    role: float = 0.5


WEAK = frozenset(("reported", "free_indirect"))
CHOSEN = Thresholds()


def join(view: View, drafts: list[Draft], scores: QuoteScores, limits: Thresholds = CHOSEN) -> list[Draft]:
    """Drafts of both, in text order."""
    guesses = decode(scores)
    inside = 1.0 - scores.kinds[:, :, 0]
    pairs = _pairs(drafts, guesses, limits.same)
    found: list[Draft] = []
    for number, draft in enumerate(drafts):
        guess = guesses[pairs[number]] if number in pairs else None
        if guess is not None:
            found.append(_agreed(draft, guess, limits))
        elif _supported(draft, inside, limits):
            found.append(draft)
    taken = set(pairs.values())
    found += [_alone(view, guess) for at, guess in enumerate(guesses) if at not in taken and guess.confidence >= limits.add]
    return sorted(found, key=lambda d: (d.first, -d.last, d.kind))


def _pairs(drafts: list[Draft], guesses: list[Guess], same: float) -> dict[int, int]:
    """Number of draft to number of guess, best overlap first; the same kind wins among equals."""
    ranked = []
    for d, draft in enumerate(drafts):
        for g, guess in enumerate(guesses):
            if draft.first < guess.content[-1][1] and guess.content[0][0] < draft.last:
                mine, other = draft.tokens(), guess.tokens()
                overlap = 2 * len(mine & other) / (len(mine) + len(other))
                if overlap >= same:
                    ranked.append((-(overlap + 0.3 * (draft.kind == guess.kind)), d, g))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, d, g in sorted(ranked):
        if d not in pairs and g not in taken:
            pairs[d] = g
            taken.add(g)
    return pairs


def _supported(draft: Draft, inside: NDArray[np.float32], limits: Thresholds) -> bool:
    """Whether the model leaves room for a statement it did not find itself."""
    tokens = sorted(draft.tokens())
    support = float(inside[tokens].max(axis=1).mean())
    return support >= (limits.keep_weak if draft.kind in WEAK else limits.keep)


def _agreed(draft: Draft, guess: Guess, limits: Thresholds) -> Draft:
    """One statement both see."""
    draft.why.append("model-agrees")
    if guess.kind != draft.kind and guess.confidence >= limits.content and "direct" not in (guess.kind, draft.kind):
        draft.kind = guess.kind
    if draft.kind != "direct" and guess.confidence >= limits.content:
        draft.content = list(guess.content)
    _roles(draft, guess, limits)
    return draft


def _roles(draft: Draft, guess: Guess, limits: Thresholds) -> None:
    """Roles that the rules left open, or of which the model is sure."""
    sure = {role for role, value in guess.certainty.items() if value >= limits.role}
    if "speaker" in guess.roles and (draft.speaker is None or "speaker" in sure):
        draft.speaker = _whole(guess.roles["speaker"])
    if "addressee" in guess.roles and (draft.addressee is None or "addressee" in sure):
        draft.addressee = _whole(guess.roles["addressee"])
    if "cue" in guess.roles and (not draft.cue or "cue" in sure):
        draft.cue = [i for first, last in guess.roles["cue"] for i in range(first, last)]
    if "frame" in guess.roles and (not draft.frame or "frame" in sure):
        draft.frame = list(guess.roles["frame"])


def _whole(pieces: list[Range]) -> Range:
    return pieces[0]


def _alone(view: View, guess: Guess) -> Draft:
    """A statement only the model sees; its stance is read from the cue by the tables."""
    draft = Draft(guess.kind, list(guess.content), why=["model-alone"])
    draft.unit = next((u.number for u in view.units if u.first <= draft.first < u.last), 0)
    _roles(draft, guess, Thresholds(role=0.0))
    entry = next((e for i in draft.cue if (e := _entry(view, i))), None)
    if entry:
        draft.stance, draft.medium = entry.stance, entry.medium
        draft.why.append(f"cue:{entry.lemma}")
    return draft


def _entry(view: View, at: int) -> Entry | None:
    """The table's entry of a cue word."""
    table, lower = lexicon(), view.lower[at]
    found = table.finite.get(lower) or table.joined.get(lower) or table.participles.get(lower) or table.infinitives.get(lower)
    return found[0] if found else table.noun(view.tokens[at].text)
