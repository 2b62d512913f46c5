"""One utterance in several wordings: direct and indirect, shortened, translated differently, in one article or in several."""

from __future__ import annotations

from lagebild.linking.utterances.gather import same_statements
from lagebild.linking.utterances.keys import statement_keys
from lagebild.linking.utterances.utterance import UNVOICED, Utterance, Voiced
from lagebild.linking.utterances.variants import variants

__all__ = ["UNVOICED", "Utterance", "Voiced", "same_statements", "statement_keys", "variants"]
