"""Rules and model together: each proposes, each constrains the other.

A rule's statement stands unless the model is sure that nothing is told there; a quote only the model sees is taken where it is
sure, no statement holds it yet and it has the shape rules know (quotation marks, a whole clause); where both see one, rules give
the spans that marks and commas fix, the model fills the roles rules left open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagebild.reading.statements import inner, unnamed
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
    """Chosen on the tenth of the training articles that neither the model nor the rules were made on; above 1 is never. Where the
    tenth is small and the model weak (run-on sentences) the mildest value of the best ones; acts stand whatever the model says,
    because the corpus it learned from leaves many of them out ("kündigte Streiks an").

    `keep_*`: support a rule's statement needs, for those whose rules are often wrong (acts, sentences that run on, clauses of nouns);
    `add_*`: confidence of a quote only the model sees, by kind; `same`: overlap from which two are one; `content`, `role`: from when
    the model's span or role replaces the rule's; `fill`: from when it fills a role the rules left open; `alone`: the same for quotes
    only the model sees.
    """

    keep_reported: float = 0.0
    keep_free: float = 0.0
    keep_run_on: float = 0.02
    keep_noun: float = 0.05
    keep: float = 0.0
    add_direct: float = 0.9
    add_indirect: float = 0.98
    add_reported: float = 0.98
    add_run_on: float = 1.1
    same: float = 0.35
    content: float = 1.1
    role: float = 1.1
    fill: float = 0.9
    alone: float = 1.1

    def keeps(self, draft: Draft) -> float:
        """The support `draft` needs."""
        if draft.why[0] == "clause-of-noun":
            return self.keep_noun
        return {"reported": self.keep_reported, "free_indirect": self.keep_free, "indirect_free_indirect": self.keep_run_on}.get(
            draft.kind, self.keep
        )

    def adds(self, kind: str) -> float:
        """The confidence a quote of `kind` needs where the rules are silent."""
        return {"direct": self.add_direct, "indirect": self.add_indirect, "reported": self.add_reported}.get(kind, self.add_run_on)


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
    for at, guess in enumerate(guesses):
        if at not in taken and guess.confidence >= limits.adds(guess.kind) and shaped(view, guess, found):
            draft = alone(view, guess, limits)
            unnamed.fill(view, draft, found)
            found.append(draft)
    return sorted(found, key=lambda d: (d.first, -d.last, d.kind))


def shaped(view: View, guess: Guess, drafts: list[Draft]) -> bool:
    """Whether what only the model sees has the shape the rules know: a quotation in its marks (the guess is cut to them), or a
    clause of its own between commas or full stops that no statement holds yet."""
    if guess.kind == "direct":
        marks = next((q for part in guess.content for i in range(*part) if (q := view.quotation_at(i))), None)
        if marks is None or marks.last - marks.first < 4 or any(d.kind == "direct" and d.first <= marks.first < d.last for d in drafts):
            return False
        if inner.so_called(view, marks) or not (inner.spoken(view, marks) or _reporting(view, marks.first, drafts)):
            return False
        guess.content = [(marks.first, marks.last)]
        return True
    first = guess.content[0][0]
    if view.lower[first] == "ob" and any(view.lower[i].endswith(("frage", "fragen")) for i in range(max(0, first - 3), first)):
        return False  # "auf die Frage, ob …": whoever answers does not ask
    tokens = guess.tokens()
    last = guess.content[-1][1]
    near = (d for d in drafts if d.kind != "reported" and d.first < last and first < d.last)
    if any(len(tokens & d.tokens()) > 0.3 * len(tokens) for d in near):
        return False
    return all(_clause(view, part) for part in guess.content)


def _reporting(view: View, at: int, drafts: list[Draft]) -> bool:
    """True where a statement of the rules stands in the same unit: words in marks belong to a report, not to a name."""
    unit = next((u.number for u in view.units if u.first <= at < u.last), -1)
    return any(d.unit == unit and "model-alone" not in d.why for d in drafts)


def _clause(view: View, part: Range) -> bool:
    """True where the tokens begin and end at marks and hold a verb."""
    first, last = part
    before = view.tokens[first - 1].text if first and first not in view.sentence_starts else ","
    after = view.tokens[last].text if last < len(view.tokens) else "."
    verb = any(view.finite[i] or view.zu_infinitive(i) for i in range(first, last))
    return verb and not before[:1].isalnum() and not after[:1].isalnum()


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
    return support >= limits.keeps(draft)


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
