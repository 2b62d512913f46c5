"""What direct speech tells of the words of others, and what of it is only the speaker's own speech."""

from __future__ import annotations

import pytest

from tests.reading.statements.telling import told


@pytest.mark.parametrize(
    ("text", "speaker", "content", "via"),
    [
        (
            "„Der Minister hat mir gesagt, das Geld komme im Mai. Darauf bauen wir“, sagte Bürgermeisterin Vera Lindt.",
            "Minister",
            "das Geld komme im Mai",
            ("Vera Lindt",),
        ),
        ("„Laut Polizei war das Tor offen, das wundert mich“, sagte der Hausmeister.", "Polizei", None, ("Hausmeister",)),
        ("Lena Krause: „Die Opposition behauptet, das Geld sei weg. Das ist falsch.“", "Opposition", "das Geld sei weg", ("Lena Krause",)),
    ],
)
def test_another_voice_in_direct_speech(text: str, speaker: str, content: str | None, via: tuple[str, ...]) -> None:
    outer, inner = told(text).statements
    assert (outer.kind, inner.kind, inner.nested_in) == ("direct", "indirect", outer.id)
    assert (inner.speaker_name, inner.via) == (speaker, via)
    assert content is None or inner.text == content


@pytest.mark.parametrize(
    "speech",
    [
        "Ich habe immer gesagt, dass wir bauen. Wir glauben, dass es reicht",
        "Wer sagt, dass alles gut sei, der irrt sich gewaltig",
        "Hat der Minister wirklich gesagt, das Geld komme bald?",
        "Die Leute hoffen, dass es besser wird. Ich möchte sie auffordern, zu bleiben",
        "Das heißt, wir müssen sparen und noch einmal neu rechnen",
    ],
)
def test_no_other_voice(speech: str) -> None:
    assert [s.kind for s in told(f"„{speech}“, sagte Trainer Uwe Brandt.").statements] == ["direct"]


def test_the_day_goes_on_behind_it() -> None:
    text = "„Die Stadt sagt, es fehle Geld. Ich nicht“, sagte Lena Krause am Montag. „Wir warten“, sagte Krause."
    assert [s.said_on for s in told(text).statements if s.kind == "direct"] == ["2025-09-15", "2025-09-15"]


def test_a_turn_of_an_interview_may_tell_of_others() -> None:
    text = "Frage: Was nun?\nKrause: Der Minister hat gesagt, es komme Geld.\nFrage: Und dann?\nKrause: Dann bauen wir."
    assert any((s.kind, s.speaker_name, s.text) == ("indirect", "Minister", "es komme Geld") for s in told(text).statements)
