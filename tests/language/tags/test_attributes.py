"""A participle between an article and its noun is no verb in the past, and the article no pronoun."""

from __future__ import annotations

import pytest

from lagebild.language.sentences import split
from lagebild.language.tags import tag
from lagebild.language.tokens import tokenize
from lagebild.records.layers import Token


def _tagged(text: str) -> list[Token]:
    tokens = tokenize(text)
    return tag(tokens, split(text, tokens, ()))


@pytest.mark.parametrize(
    ("text", "participle"),
    [
        ("Die für Freitag geplanten Gespräche sind geplatzt.", "geplanten"),
        ("Die am Montag vereinbarten Treffen fielen aus.", "vereinbarten"),
        ("Der für Mai angesetzte Gipfel entfällt.", "angesetzte"),
        ("Die von der Bank erwarteten neuen Zahlen liegen vor.", "erwarteten"),
        ("Er lobte die im Juni verhandelnden Minister.", "verhandelnden"),
        ("Das gestern von Kenia unterzeichnete Abkommen gilt.", "unterzeichnete"),
        ("Seine seit Jahren umstrittene Reform ruht.", "umstrittene"),
    ],
)
def test_the_participle_is_no_finite_verb(text: str, participle: str) -> None:
    found = _tagged(text)
    assert next(t for t in found if t.text == participle).stts != "VVFIN"
    article = next(t for t in found if t.text in ("Die", "Der", "die", "Das", "Seine"))
    assert article.stts in ("ART", "PPOSAT")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Am Montag vereinbarten Kenia und Uganda ein Treffen.", "vereinbarten"),
        ("Die Minister, die im Mai verhandelten, einigten sich.", "verhandelten"),
        ("Nach dem Treffen in Wien erwarteten Beobachter keine Wende.", "erwarteten"),
        ("Im Mai beschlossen Bund und Länder die Reform.", "beschlossen"),
        ("Die Einladung nach Genf beantworteten Diplomaten nicht.", "beantworteten"),
    ],
)
def test_a_finite_verb_stays_one(text: str, verb: str) -> None:
    assert next(t for t in _tagged(text) if t.text == verb).stts == "VVFIN"
