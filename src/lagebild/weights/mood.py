"""Where German morphology leaves no choice, it overrules the network: Konjunktiv that the form itself proves.

Source: Duden, Die Grammatik, on the forms of the Konjunktiv. A present form that is the infinitive less its *n* (*stelle*,
*habe*) is first person Indikativ or Konjunktiv I, and in the third person Konjunktiv I only. Umlaut forms of the
Konjunktiv II (*wäre*, *könnte*, *käme*) have no Indikativ twin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

SECOND = re.compile(
    r"(?:(?:wär|hätt|würd|könnt|müsst|müßt|dürft|tät|käm|gäb|bräucht|wüsst|wüßt|stünd|nähm|säh|läg|fänd)(?:e|en|est|et)"
    r"|ginge|ließe|bliebe|fiele|riefe)$"
)
BORDERS = frozenset('.,;:!?„“”"»«()–-')
REACH = 10
"""Words on each side in which the subject of the clause is looked for."""


def settled(tokens: Sequence[str], at: int, lemma: str, feats: str) -> str:
    """The features of the finite verb `tokens[at]`, with mood, tense and person as far as the form proves them."""
    low = tokens[at].lower()
    if low in {"sei", "seien"} and "Mood=Imp" not in feats:
        return with_features(feats, Mood="Sub", Tense="Pres")
    if SECOND.match(low):
        return with_features(feats, Mood="Sub", Tense="Past")
    if lemma == low + "n" and "Number=Sing" in feats and "Mood=Imp" not in feats:
        if first_person(tokens, at):
            return with_features(feats, Mood="Ind", Tense="Pres", Person="1")
        if "Person=3" in feats:
            return with_features(feats, Mood="Sub", Tense="Pres")
    return feats


def first_person(tokens: Sequence[str], at: int) -> bool:
    """Whether *ich* stands in the clause of the verb."""
    for step in (-1, 1):
        for offset in range(1, REACH):
            place = at + step * offset
            if not 0 <= place < len(tokens) or tokens[place] in BORDERS:
                break
            if tokens[place] in {"ich", "Ich"}:
                return True
    return False


@lru_cache(maxsize=2000)
def with_features(feats: str, **changes: str) -> str:
    """A CoNLL-U feature string with some features set."""
    pairs = dict(part.split("=", 1) for part in feats.split("|")) if feats != "_" else {}
    return "|".join(f"{key}={value}" for key, value in sorted((pairs | changes).items(), key=lambda pair: pair[0].lower()))
