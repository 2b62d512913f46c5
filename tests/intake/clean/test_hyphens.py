"""Words that a line break divides are one word again; everything else stays, and the map still leads to the bytes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild import intake
from lagebild.errors import IntakeError

REST = "Der Rat der Stadt hat am Abend getagt, und es ist noch nicht klar, wie es mit der Brücke weiter geht.\n\n"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Die Ver-\nhandlung ist vertagt.", "Die Verhandlung ist vertagt."),
        ("Die Ver-\r\n  handlung ist ver-\r\ntagt.", "Die Verhandlung ist vertagt."),
        ("Der Rich-\nter schweigt.", "Der Richter schweigt."),
        ("Das deutsch-\nfranzösische Treffen fällt aus.", "Das deutsch-französische Treffen fällt aus."),
        ("Die schwarz-\ngelbe Fahne hängt schief.", "Die schwarz-gelbe Fahne hängt schief."),
        ("Die Haupt-\nund Nebensache bleibt.", "Die Haupt-\nund Nebensache bleibt."),
        ("Er ging -\nso heißt es.", "Er ging -\nso heißt es."),
        ("Das ist Teil 3-\nb der Akte.", "Das ist Teil 3-\nb der Akte."),
        ("Ein XY-\nzr steht da.", "Ein XY-zr steht da."),
        ("Ein mx-\nzr steht da.", "Ein mx-\nzr steht da."),
    ],
)
def test_divided_words(written: str, read: str) -> None:
    assert intake.from_text(REST + written).text.endswith("\n" + read)


def test_a_wrapped_paragraph_keeps_the_hyphens_of_its_words() -> None:
    lines = (
        "Die Sitzung des Rates dauerte bis in die Nacht, und die CDU-\n"
        "Fraktion verließ den Saal, als es um die neue Nord-\n"
        "Süd-Verbindung und um die seit langem geplante Verlänge-\nrung der Bahn ging."
    )
    text = intake.from_text(REST + lines).text
    assert "CDU-Fraktion" in text and "Nord-Süd-Verbindung" in text and "Verlängerung" in text


def test_a_heading_that_markup_knows_takes_no_part() -> None:
    found = intake.from_text("Die Ver-\n\nhandlung beginnt am Morgen im Saal des Rathauses mit allen Beteiligten.")
    assert "Ver-" in found.text


@given(st.lists(st.sampled_from(["Ver-", "handlung", "\n", "\r\n", " ", "CDU-", "Chef", "und", "ä-", "x"]), max_size=30).map("".join))
@settings(max_examples=150, deadline=None)
def test_the_map_leads_to_the_bytes(text: str) -> None:
    data = (REST + text).encode()
    try:
        article = intake.from_text(REST + text)
    except IntakeError:
        return
    for s in article.source_map:
        assert (data[s.source_start : s.source_end].decode() == article.text[s.start : s.end]) == s.exact
    assert sum(s.end - s.start for s in article.source_map) + len(article.blocks) - 1 == len(article.text)
