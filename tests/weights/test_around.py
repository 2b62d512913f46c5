"""Counts of a word's neighbours."""

from __future__ import annotations

import numpy as np

from lagebild.weights.around import Around, token_hash


def around() -> Around:
    words = sorted(["Haus", "Kolabu"], key=token_hash)
    rows = np.array([[10, -4, 2], [-20, 8, 1]], dtype=np.int8)
    return Around(
        {
            "around.hash": np.array([token_hash(word) for word in words], dtype=np.uint32),
            "around.rows": rows,
            "around.scale": np.array([0.5, 0.25, 1.0], dtype=np.float32),
        }
    )


def test_a_known_word_has_its_row_in_units_of_the_scale() -> None:
    counts = around()
    first = min(["Haus", "Kolabu"], key=token_hash)
    assert counts([first]).tolist() == [[5.0, -1.0, 2.0]]


def test_capitals_matter_and_a_word_never_counted_is_marked() -> None:
    assert around()(["haus", ""]).tolist() == [[0.0, 0.0, -1.0]] * 2


def test_an_umlaut_in_two_characters_is_the_same_word() -> None:
    assert token_hash("Mu\u0308ller") == token_hash("Müller")
