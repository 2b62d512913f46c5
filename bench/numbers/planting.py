"""Wrong figures put in the place of right ones, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PUBLISHED = "2025-08-01"
#: File and, where the file has two halves, the half of each set.
SETS: dict[str, tuple[str, str | None]] = {
    "first": ("planted.yml", None),
    "second": ("planted_untouched.yml", None),
    "third": ("planted_third.yml", None),
    "fourth": ("planted_fourth.yml", None),
    "fifth": ("planted_fifth.yml", None),
    "sixth": ("planted_sixth.yml", None),
    "seventh": ("planted_seventh.yml", None),
    "eighth": ("planted_eighth.yml", None),
    "eighth-tuned": ("planted_eighth.yml", "tuned"),
    "eighth-untouched": ("planted_eighth.yml", "untouched"),
    "ninth": ("planted_ninth.yml", None),
    "tenth": ("planted_tenth.yml", None),
    "eleventh": ("planted_eleventh.yml", None),
    "twelfth": ("planted_twelfth.yml", None),
    "sixth-tuned": ("planted_sixth.yml", "tuned"),
    "sixth-untouched": ("planted_sixth.yml", "untouched"),
    "tuned": ("planted_untouched.yml", "tuned"),
    "untouched": ("planted_untouched.yml", "untouched"),
}


@dataclass(slots=True)
class Result:
    """`planted` errors, of which `found`; `right_flagged` of the `right` sentences were flagged all the same; `misses` in words."""

    planted: int = 0
    found: int = 0
    right: int = 0
    right_flagged: int = 0
    misses: list[str] = field(default_factory=list)


def planted(name: str = "first") -> Result:
    """Read every sentence of the set `name` with its right figure and with each wrong one; KeyError for a set that does not exist."""
    result = Result()
    for entry in entries(name):
        right = entry["text"].replace("{}", str(entry["right"]))
        result.right += 1
        if flagged(right):
            result.right_flagged += 1
            result.misses.append(f"flagged though right: {right}")
        for wrong in entry["wrong"]:
            text = entry["text"].replace("{}", str(wrong))
            result.planted += 1
            if flagged(text):
                result.found += 1
            else:
                result.misses.append(f"not found: {text}")
    return result


def entries(name: str) -> Iterator[dict[str, Any]]:
    """The sentences of the set `name`."""
    import yaml

    file, half = SETS[name]
    for entry in yaml.safe_load(Path(__file__).with_name(file).read_text(encoding="utf-8")):
        if half is None or entry["half"] == half:
            yield entry


def flagged(sentence: str) -> bool:
    """Does a check find `sentence` inconsistent?"""
    import lagebild

    # One German sentence alone is too little for the intake to tell the language by: a second one without figures follows.
    reading = lagebild.read(
        sentence + " Das teilte die Behörde am Abend in einer Erklärung mit, die der Redaktion vorliegt.", published=PUBLISHED
    )
    return any(check.verdict == "inconsistent" for check in reading.checks)
