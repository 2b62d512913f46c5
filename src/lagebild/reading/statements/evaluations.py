"""What calling something by a word says about it: "nannte den Plan inakzeptabel" rejects it, "bezeichnete ihn als Erfolg" praises it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from lagebild import resources

ENDINGS = ("en", "em", "er", "es", "e", "s", "n")
SUFFIXES = ("los", "bar", "voll", "reich", "haft", "würdig", "widrig", "gerecht", "istisch", "konform", "fremd")
"""Endings of adjectives that seldom are adverbs of manner beside a verb of calling."""
ADVERBIAL = frozenset(
    (
        "offenbar",
        "scheinbar",
        "unmittelbar",
        "mittelbar",
        "hörbar",
        "sichtbar",
        "kommentarlos",
        "wortlos",
        "mühelos",
        "ausnahmslos",
        "vorbehaltlos",
    )
)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a word says of the thing it is said of, and (`claims`) where that is itself something said."""

    stance: str
    claims: str


@cache
def _table() -> dict[str, Evaluation]:
    return {raw["word"]: Evaluation(raw["stance"], raw.get("claims", raw["stance"])) for raw in resources.table("evaluations")}


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(sorted((word for word in _table() if word[0].isupper() and len(word) > 4), key=lambda word: (-len(word), word)))


@lru_cache(maxsize=8192)
def of(word: str) -> Evaluation | None:
    """The evaluation in a word of the text, inflected or not, compounds included ("Riesenerfolg"); None where there is none."""
    table = _table()
    for form in (word, *(word[: -len(end)] for end in ENDINGS if word.endswith(end) and len(word) > len(end) + 3)):
        if form in table:
            return table[form]
        if form[:1].isupper() and (tail := next((n for n in _nouns() if form.endswith(n.lower())), None)):
            return table[tail]
    return None


def uninflected(word: str) -> bool:
    """True for an adjective as it stands in a predicate: one of the table, or one whose ending no adverb of manner has."""
    lower = word.lower()
    return lower in _table() or (len(lower) > 6 and lower.endswith(SUFFIXES) and lower not in ADVERBIAL)


def phrase(words: Sequence[tuple[str, bool]]) -> Evaluation | None:
    """The evaluation in a predicate, given as words and whether each is a noun: its first noun's, else its last adjective's."""
    found = None
    for word, noun in words:
        if noun:
            return of(word) or found
        found = (of(word) if word.islower() else None) or found
    return found
