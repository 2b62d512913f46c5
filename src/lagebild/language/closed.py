"""Closed word classes: what a function word can be, from the reviewed table."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lagebild.resources import table


class Reading(NamedTuple):
    """One reading of one form."""

    upos: str
    stts: str
    lemma: str
    feats: str


@cache
def readings() -> dict[str, tuple[Reading, ...]]:
    """Lower-case form to its readings, in the order of the table."""
    found: dict[str, tuple[Reading, ...]] = {}
    for row in table("closed_class"):
        for item in row["forms"].split():
            form, _, lemma = item.partition("=")
            reading = Reading(row["upos"], row["stts"], lemma or form, row["feats"])
            found[form] = (*found.get(form, ()), reading)
    return found


def is_function_word(word: str) -> bool:
    """True for a word of a closed class, whatever its case."""
    return word.lower() in readings()
