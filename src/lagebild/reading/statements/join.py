"""Rules and model together: each proposes, each constrains the other.

A rule's statement stands unless the model is sure that nothing is told there; a quote only the model sees is taken where it
is sure; where both see one, rules give the spans that marks and commas fix, the model fills the roles rules left open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagebild.reading.statements import unnamed
from lagebild.reading.statements.circumstances import NOT_IN_CORPUS, stance
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
    """Chosen on the tenth of the training articles that neither the model nor the rules were made on; above 1 is never.

    `keep`, `keep_weak`: support a rule's statement needs (weak kinds apart); `add`: confidence of a quote only the model sees;
    `same`: overlap from which two are one; `content`, `role`: from when the model's span or role replaces the rule's;
    `fill`: from when it fills a role the rules left open; `alone`: the same for quotes only the model sees.
    """

    keep: float = 0.0
    keep_weak: float = 0.2
    add: float = 0.98
    same: float = 0.35
    content: float = 1.1
    role: float = 1.1
    fill: float = 0.9
    alone: float = 1.1


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
    added = [alone(view, guess, limits) for at, guess in enumerate(guesses) if at not in taken and guess.confidence >= limits.add]
    for draft in added:
        unnamed.fill(view, draft, found)
    found += added
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
    if draft.kind == "reported" and stance(draft) in NOT_IN_CORPUS:
        return True
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
    _roles(draft, guess, limits.role, limits.fill)
    return draft


def _roles(draft: Draft, guess: Guess, replaces: float, fills: float) -> None:
    """Roles that the rules left open, or of which the model is sure."""
    wanted = {r for r, value in guess.certainty.items() if value >= (fills if not _role(draft, r) else replaces)}
    if "speaker" in wanted:
        draft.speaker = _whole(guess.roles["speaker"])
    if "addressee" in wanted:
        draft.addressee = _whole(guess.roles["addressee"])
    if "cue" in wanted:
        draft.cue = [i for first, last in guess.roles["cue"] for i in range(first, last)]
    if "frame" in wanted:
        draft.frame = list(guess.roles["frame"])


def _role(draft: Draft, role: str) -> object:
    return getattr(draft, role)


def _whole(pieces: list[Range]) -> Range:
    return pieces[0]


def alone(view: View, guess: Guess, limits: Thresholds = CHOSEN) -> Draft:
    """A statement only the model sees; its stance is read from the cue by the tables."""
    draft = Draft(guess.kind, list(guess.content), why=["model-alone"])
    draft.unit = next((u.number for u in view.units if u.first <= draft.first < u.last), 0)
    _roles(draft, guess, 0.0, limits.alone)
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
