"""Reactions across articles: what they answer, and where nothing is taken because nobody can know."""

from __future__ import annotations

from datetime import date

import pytest

from lagebild.intake import from_text
from lagebild.linking.answers import Told, answers
from lagebild.linking.reactions import reactions
from lagebild.reading.read import read

CLAIM = "Der Hafenbetreiber Meridiana will den Hafen von Kolberg verkaufen, sagte Stadtrat Gero Finke am Dienstag."


def answered(*told: tuple[str, str, str]) -> list[tuple[str, str]]:
    """(stance of the reaction, what it answers) of articles given as outlet, day and text."""
    readings = [
        read(from_text(text, source=f"{n}.txt", outlet=outlet, published=day)) for n, (outlet, day, text) in enumerate(told)
    ]  # fmt: skip
    statements = [s for r in readings for s in r.statements]
    outlets = {r.article.id: (r.article.outlet or "", date.fromisoformat(str(r.article.published))) for r in readings}
    inside = {r: t for t, made in reactions(statements, {e.id: e for x in readings for e in x.events}).items() for r in made}
    found = answers([Told(s, outlets[s.article][1], outlets[s.article][0]) for s in statements], {}, inside)
    by_id = {s.id: s for s in statements}
    assert all(by_id[a.reaction].article != by_id[a.target].article for a in found)
    assert all(a.judgement().verdict == "answers" for a in found)
    return [(by_id[a.reaction].stance, by_id[a.target].text) for a in found]


@pytest.mark.parametrize(
    ("reaction", "stance"),
    [
        ("Bürgermeisterin Ute Harms bestritt, dass Meridiana den Hafen von Kolberg verkaufen will.", "denies"),
        ("Der Betreiber Meridiana bestätigte, dass der Hafen von Kolberg verkauft wird.", "confirms"),
    ],
)
def test_what_takes_up_the_claim_of_another_paper_answers_it(reaction: str, stance: str) -> None:
    assert answered(("Seeblick", "2026-03-04", CLAIM), ("Landbote", "2026-03-05", reaction)) == [
        (stance, "Der Hafenbetreiber Meridiana will den Hafen von Kolberg verkaufen")
    ]


@pytest.mark.parametrize(
    ("reaction", "day"),
    [
        ("Bürgermeisterin Ute Harms bestritt, dass die Schule von Kolberg schließt.", "2026-03-05"),
        ("Bürgermeisterin Ute Harms bestritt, dass Meridiana den Hafen von Kolberg verkaufen will.", "2026-03-01"),
        ("Bürgermeisterin Ute Harms bestritt, dass Meridiana den Hafen von Kolberg verkaufen will.", "2026-06-05"),
        ("Stadtrat Gero Finke bestätigte, dass Meridiana den Hafen von Kolberg verkaufen will.", "2026-03-05"),
        ("Bürgermeisterin Ute Harms bestätigte, dass Meridiana den Hafen von Kolberg nicht verkaufen will.", "2026-03-05"),
    ],
    ids=["another thing", "before it", "much later", "himself", "the contrary"],
)
def test_what_answers_nothing_is_left_alone(reaction: str, day: str) -> None:
    assert answered(("Seeblick", "2026-03-04", CLAIM), ("Landbote", day, reaction)) == []


def test_of_two_that_fit_alike_none_is_taken() -> None:
    other = "Der Hafenbetreiber Meridiana will den Hafen von Kolberg verkaufen, sagte Lotse Jost Immel am Dienstag."
    reaction = "Bürgermeisterin Ute Harms bestritt, dass Meridiana den Hafen von Kolberg verkaufen will."
    assert answered(("Seeblick", "2026-03-04", CLAIM), ("Talbote", "2026-03-04", other), ("Landbote", "2026-03-05", reaction)) == []
