"""Wrong figures put in the place of right ones, one at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

PUBLISHED = "2025-08-01"


@dataclass(slots=True)
class Result:
    """`planted` errors, of which `found`; `right_flagged` untouched sentences that were flagged all the same; `misses` in words."""

    planted: int = 0
    found: int = 0
    right_flagged: int = 0
    misses: list[str] = field(default_factory=list)


def planted() -> Result:
    """Read every sentence of planted.yml with its right figure and with each wrong one."""
    import yaml

    result = Result()
    for entry in yaml.safe_load(Path(__file__).with_name("planted.yml").read_text(encoding="utf-8")):
        right = entry["text"].replace("{}", str(entry["right"]))
        if _flagged(right):
            result.right_flagged += 1
            result.misses.append(f"flagged though right: {right}")
        for wrong in entry["wrong"]:
            text = entry["text"].replace("{}", str(wrong))
            result.planted += 1
            if _flagged(text):
                result.found += 1
            else:
                result.misses.append(f"not found: {text}")
    return result


def _flagged(sentence: str) -> bool:
    import lagebild

    # One German sentence alone is too little for the intake to tell the language by: a second one without figures follows.
    reading = lagebild.read(
        sentence + " Das teilte die Behörde am Abend in einer Erklärung mit, die der Redaktion vorliegt.", published=PUBLISHED
    )
    return any(check.verdict == "inconsistent" for check in reading.checks)
