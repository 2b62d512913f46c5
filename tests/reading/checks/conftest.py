"""What is wrong in a text, for the tests that ask nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lagebild.records.quantity import Check
from tests.reading.checks.checked import checked

Reader = Callable[[str], list[Check]]


@pytest.fixture(scope="session")
def wrong_in() -> Reader:
    """The findings that something is wrong, of a text published on 1 August 2025."""
    return lambda text: [c for c in checked(text) if c.verdict == "inconsistent"]
