"""Institutions and those who speak for them: der Kreml, Kremlsprecher Peskow, Moskau. Nobody is merged; it is noted who speaks for whom."""

from __future__ import annotations

from lagebild.linking.voices.holding import SPEAKS_FOR, denied, speakers
from lagebild.linking.voices.institutions import Voice, named, office
from lagebild.linking.voices.speaking import BY, Speaking, judgements, keys, speaking

__all__ = ["BY", "SPEAKS_FOR", "Speaking", "Voice", "denied", "judgements", "keys", "named", "office", "speakers", "speaking"]
