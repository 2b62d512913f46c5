"""Tokens: exact offsets, and the words of the press in one piece."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.language.tokens import tokenize

CASES = {
    "Um 22.30 Uhr kam er.": "Um|22.30|Uhr|kam|er|.",
    "Am 15. August 2025 tagt der Rat.": "Am|15.|August|2025|tagt|der|Rat|.",
    "Das gilt z. B. für Dr. Lindner.": "Das|gilt|z.|B.|für|Dr.|Lindner|.",
    "Das gilt z.B. für J. D. Vance.": "Das|gilt|z.B.|für|J.|D.|Vance|.",
    "Die EU-Kommission und der Trump-Putin-Gipfel": "Die|EU-Kommission|und|der|Trump-Putin-Gipfel",
    "„Ja“, rief »sie« und ‚er‘": "„|Ja|“|,|rief|»|sie|«|und|‚|er|‘",
    "Siehe https://example.org/a?b=1, schrieb @rat.": "Siehe|https://example.org/a?b=1|,|schrieb|@rat|.",
    "0,66 Prozent von 4.000 Schiffen": "0,66|Prozent|von|4.000|Schiffen",
    "eine 30-tägige Pause, Drohnen- und Raketenangriffe": "eine|30-tägige|Pause|,|Drohnen-|und|Raketenangriffe",
    "Es waren 20. Der Rest blieb.": "Es|waren|20|.|Der|Rest|blieb|.",
    "Trump/Putin-Telefonat …": "Trump|/|Putin-Telefonat|…",
    "schrieb sie im Netzwerk X. „Er kommt.“": "schrieb|sie|im|Netzwerk|X|.|„|Er|kommt|.|“",
    "das Portal t-online.de meldet": "das|Portal|t-online.de|meldet",
}


@pytest.mark.parametrize("text", CASES)
def test_words_of_the_press(text: str) -> None:
    assert "|".join(token.text for token in tokenize(text)) == CASES[text]


@given(st.text(alphabet=st.characters(), max_size=200))
def test_tokens_cover_everything_but_white_space(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for token in tokens:
        assert text[token.start : token.end] == token.text
        assert not text[end : token.start].strip("\u200b\ufeff\u2060 \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0").strip()
        assert token.start >= end and token.text
        end = token.end


@given(st.text(alphabet='aA1.-„“" @/:x\u0308\u00ad', max_size=80))
def test_marks_and_points_never_lose_a_character(text: str) -> None:
    glued = "".join(token.text for token in tokenize(text))
    assert glued == "".join(text.split())
