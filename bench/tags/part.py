"""The sentences that no training of the shipped weights saw."""

from __future__ import annotations

import zlib
from collections.abc import Sequence


def held_out(forms: Sequence[str]) -> bool:
    """One sentence in five, by the CRC-32 of its letters and digits; the rule of the recipe under `training/language`."""
    letters = "".join(char for form in forms for char in form if char.isalnum())
    return zlib.crc32(letters.encode()) % 5 == 0
