"""A circumstance of the telling is no part of the speaker's name."""

from __future__ import annotations

import lagebild


def test_the_name_ends_before_the_occasion() -> None:
    text = "„Wir bleiben dabei“, sagte der SPD-Politiker bei einem Besuch im Hafen. Danach fuhr er mit der Bahn in die Stadt zurück."
    (statement,) = [s for s in lagebild.read(text).statements if s.verbatim]
    assert statement.speaker_name == "SPD-Politiker"
