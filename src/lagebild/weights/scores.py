"""Scores of the statement heads: one document in, plain arrays out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KINDS = ("Direct", "Indirect", "FreeIndirect", "IndirectFreeIndirect", "Reported")
"""Kinds of quotes, in the order of axis 1 of `QuoteScores.kinds` (annotation scheme of Petersen-Frey & Biemann 2024)."""

ROLES = ("speaker", "cue", "frame", "addressee")
"""Roles of a quote, in the order of axis 1 of `QuoteScores.roles`."""

LINKS = ("quote", *ROLES)
"""What a quote token is linked to: ``quote`` is the first token of its own quote, the others the first of the role."""

MEDIA = ("Speech", "Writing", "SW", "ST", "other")
"""Media of a quote: speech, writing, either of them (SW), speech or thought (ST), anything else."""


@dataclass(frozen=True, slots=True)
class QuoteScores:
    """Probabilities for a document of `n` tokens (float32, read-only by convention).

    `kinds`: shape (n, 5, 3). For each kind of `KINDS` a distribution over outside, begin, inside. The kinds are
    independent of each other, because a direct quote may stand inside an indirect one; two quotes of the same kind
    that nest are seen as one.
    `roles`: shape (n, 4, 3). For each role of `ROLES` a distribution over outside, begin, inside.
    `media`: shape (n, 5). Distribution over `MEDIA`, meaningful on tokens inside a quote.
    `queries`, `keys`: shape (n, 5, d), and `nulls`: shape (n, 5): the two sides of the linker and its score for
    "there is none", for each of `LINKS`; use `link`. `distance`: shape (5, b), a bias per logarithmic distance.
    """

    kinds: NDArray[np.float32]
    roles: NDArray[np.float32]
    media: NDArray[np.float32]
    queries: NDArray[np.float32]
    keys: NDArray[np.float32]
    nulls: NDArray[np.float32]
    distance: NDArray[np.float32]

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.kinds)

    def link(self, role: str, quote: NDArray[np.intp], candidates: NDArray[np.intp]) -> tuple[NDArray[np.float32], float]:
        """How well each candidate token fits as the first token of a role of this quote.

        `role` is one of `LINKS`, `quote` the token numbers of the quote, `candidates` the token numbers of the
        possible first tokens (for instance where `roles` says begin). Returns the probability of each candidate and
        of "none"; together they sum to 1. Only the candidates compete, so leave out what the rules forbid.
        """
        from lagebild.weights.linking import link_probabilities

        return link_probabilities(self, LINKS.index(role), quote, candidates)
