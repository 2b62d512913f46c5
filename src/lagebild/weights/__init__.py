"""Shipped parameters: our own German, as two files that are loaded on first use.

* ``language``: clean data only. Sentence ends, UPOS, STTS, morphology, lemma, names, in one pass.
* ``statements``: trained on non-commercial data as well, so a file of its own. Who says what: quotes and their roles.

Importing this package costs nothing; numpy and onnxruntime are imported by the first `load`.
The output for a document depends on that document alone: not on its neighbours in a batch, not on threads.
"""

from __future__ import annotations

from lagebild.weights.loading import available, load
from lagebild.weights.scores import KINDS, LINKS, MEDIA, ROLES, QuoteScores
from lagebild.weights.tag import LanguageModel, Model, StatementModel, Tag

__all__ = [
    "KINDS",
    "LINKS",
    "MEDIA",
    "ROLES",
    "LanguageModel",
    "Model",
    "QuoteScores",
    "StatementModel",
    "Tag",
    "available",
    "load",
]
