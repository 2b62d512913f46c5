"""Who reacts to what: pointing words, the teller's name, the same event; and what is no reaction."""

from __future__ import annotations

import pytest

import lagebild
from lagebild.linking.reactions import reactions


def found(text: str) -> list[tuple[str | None, str, str | None]]:
    """(speaker of the statement, stance of the reaction, its speaker)."""
    reading = lagebild.read(text, published="2026-03-04")
    by_id = {s.id: s for s in reading.statements}
    pairs = reactions(reading.statements, {e.id: e for e in reading.events})
    return [(by_id[t].speaker_name, by_id[r].stance, by_id[r].speaker_name) for t, ids in pairs.items() for r in ids]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kanzlerin Ewa Nowak sagte, der Vertrag sei fertig. Das Außenministerium bestätigte das nicht.",
            [("Ewa Nowak", "does_not_confirm", "Außenministerium")],
        ),
        (
            "Die „New York Times“ berichtete, der Hafen werde verkauft. Bestätigt ist das nicht.",
            [("New York Times", "does_not_confirm", None)],
        ),
        (
            "Angaben der „New York Times“ zu einem Treffen zwischen Brandt und Jensen bestätigte das Weiße Haus nicht. "
            "Die Zeitung berichtete, der Hafen werde im Mai verkauft.",
            [("New York Times", "does_not_confirm", "Weißes Haus")],
        ),
        ("Kanzlerin Ewa Nowak sagte, der Vertrag sei fertig. Das Wetter blieb schön.", []),
        ("Kanzlerin Ewa Nowak sagte, der Vertrag sei fertig. Nowak bestätigte das am Abend.", []),
    ],
)
def test_what_a_reaction_leads_to(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert found(text) == expected


def test_what_stands_far_away_is_not_pointed_to() -> None:
    filler = "Der Regen fiel auf die Stadt. " * 20
    text = f"Kanzlerin Ewa Nowak sagte, der Vertrag sei fertig. {filler}Das Außenministerium bestätigte das nicht."
    assert found(text) == []
