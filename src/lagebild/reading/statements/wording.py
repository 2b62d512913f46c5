"""One utterance in several wordings: the words that carry it, and how two wordings differ.

Direct and indirect speech differ in mood, pronouns and the conjunction, not in what is said: those are left out of the
comparison. A wording that two outlets both put in quotation marks and that differs all the same is a finding of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lagebild.reading.statements import words
from lagebild.records.statement import Statement

Likeness = Literal["same words", "shortened", "reworded", "different"]

WORD = re.compile(r"\w+(?:[-’'/]\w+)*")
EMPTY = (
    words.AUXILIARIES | words.SURE_SUBJUNCTIVES | words.PAST_SUBJUNCTIVES | words.DETERMINERS | words.SUBJECT_PRONOUNS
    | words.OBLIQUE_PRONOUNS | words.PREPOSITIONS | words.COORDINATORS | words.SUBORDINATORS | words.RELATIVES
) - {"nicht", "kein", "keine"}  # fmt: skip
ENDINGS = ("ungen", "enen", "ern", "est", "en", "er", "es", "em", "et", "te", "st", "e", "n", "s", "t")
SAME, LIKE = 0.9, 0.5


@dataclass(frozen=True, slots=True)
class Wording:
    """How like two wordings are (`score` from 0 to 1, Dice over carrying words), and the words only one of them has."""

    likeness: Likeness
    score: float
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]


def stems(text: str) -> dict[str, str]:
    """Stem to first surface form of the words that carry the meaning, in text order."""
    found: dict[str, str] = {}
    for word in WORD.findall(text):
        lower = word.lower()
        if lower not in EMPTY:
            found.setdefault(stem(lower), word)
    return found


def stem(lower: str) -> str:
    """The word without an inflectional ending, at least four letters of it."""
    ending = next((e for e in ENDINGS if lower.endswith(e) and len(lower) - len(e) >= 4), "")
    return lower[: len(lower) - len(ending)] if ending else lower


def compare(left: str, right: str) -> Wording:
    """Two contents beside each other."""
    mine, other = stems(left), stems(right)
    shared = mine.keys() & other.keys()
    score = 2 * len(shared) / (len(mine) + len(other)) if mine or other else 0.0
    only_left = tuple(word for key, word in mine.items() if key not in shared)
    only_right = tuple(word for key, word in other.items() if key not in shared)
    return Wording(_likeness(score, only_left, only_right, len(shared)), round(score, 3), only_left, only_right)


def _likeness(score: float, only_left: tuple[str, ...], only_right: tuple[str, ...], shared: int) -> Likeness:
    if score >= SAME:
        return "same words"
    if shared >= 3 and (not only_left or not only_right):
        return "shortened"
    return "reworded" if score >= LIKE and shared >= 2 else "different"


def disputed_quotation(left: Statement, right: Statement) -> Wording | None:
    """Where both stand in quotation marks as one utterance and their words differ: the wordings; else None."""
    if not (left.verbatim and right.verbatim and left.speaker and left.speaker == right.speaker):
        return None
    found = compare(left.text, right.text)
    return found if found.likeness == "reworded" and (found.only_left and found.only_right) else None
