"""Two verbs of saying in one clause: each tells what stands beside it."""

from __future__ import annotations

import pytest

from lagebild import intake
from lagebild.reading.read import read


def _told(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    said = read(intake.from_text(f"Aus Politik und Wirtschaft\n{text}", published="2025-08-04")).statements
    return [(s.speaker_name, s.cue_span.text if s.cue_span else None, [span.text for span in s.spans]) for s in said]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "„Wir geben nicht auf“, sagte Klingbeil und fügte hinzu: „Das ist versprochen.“",
            [("Klingbeil", "sagte", ["„Wir geben nicht auf“"]), ("Klingbeil", "fügte hinzu", ["„Das ist versprochen.“"])],
        ),
        (
            "Er glaube nicht an einen schnellen Frieden, sagte Merz nach dem Treffen in Berlin und fügte hinzu: „Wir müssen es versuchen.“",
            [
                ("Merz", "sagte", ["Er glaube nicht an einen schnellen Frieden"]),
                ("Merz", "fügte hinzu", ["„Wir müssen es versuchen.“"]),
            ],
        ),
        (
            "„Wir geben nicht auf“, sagte Klingbeil und betonte, das sei versprochen.",
            [("Klingbeil", "sagte", ["„Wir geben nicht auf“"]), ("Klingbeil", "betonte", ["das sei versprochen"])],
        ),
        (
            "Merz lobte das Treffen und sprach von einem „guten Tag“.",
            [("Merz", "lobte", ["Merz lobte das Treffen"]), ("Merz", "sprach", ["„guten Tag“"])],
        ),
        (
            "„Es ist“, sagte Klingbeil und lachte, „ein guter Tag.“",
            [("Klingbeil", "sagte", ["„Es ist“", "„ein guter Tag.“"])],
        ),
    ],
)
def test_each_verb_has_its_own_words(text: str, expected: list[tuple[str | None, str | None, list[str]]]) -> None:
    assert _told(text) == expected
