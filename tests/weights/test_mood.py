"""Mood that the form itself proves."""

from __future__ import annotations

import pytest

from lagebild.weights.mood import settled

GUESS = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


@pytest.mark.parametrize(
    ("sentence", "verb", "lemma", "proven"),
    [
        ("Die Partei unterstütze den Vorschlag .", "unterstütze", "unterstützen", "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"),
        ("Das sei falsch .", "sei", "sein", "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"),
        ("Das müßte reichen .", "müßte", "müssen", "Mood=Sub|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"),
        ("Wie ich höre , kommt er .", "höre", "hören", "Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin"),
        ("Sie stellte die Frage .", "stellte", "stellen", GUESS),
        ("Er kämpft weiter .", "kämpft", "kämpfen", GUESS),
    ],
)
def test_settled(sentence: str, verb: str, lemma: str, proven: str) -> None:
    tokens = sentence.split()
    assert settled(tokens, tokens.index(verb), lemma, GUESS) == proven


def test_imperatives_stay() -> None:
    feats = GUESS.replace("Ind", "Imp")
    assert settled(["Nehme", "Platz"], 0, "nehmen", feats) == feats


def test_a_far_subject_does_not_count() -> None:
    tokens = ["Ich", "glaube", ",", "die", "Ministerin", "habe", "recht", "."]
    assert "Mood=Sub" in settled(tokens, tokens.index("habe"), "haben", GUESS)
