"""Tokens of a corpus become a text and come back with a label each."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.language import tokenised

TOKENS = st.lists(
    st.sampled_from(["Vera", "Lindt", "aus", "Kiel", "sagte", ",", "„", "“", '"', "(", ")", "das", "...", ".", "3,5", "Prozent"]),
    min_size=1,
    max_size=12,
)


def test_marks_are_set_as_one_writes_them() -> None:
    text, starts = tokenised.joined(["„", "Nein", "“", ",", "sagte", '"', "er", '"', "(", "leise", ")", "."])
    assert text == '„Nein“, sagte "er" (leise).'
    assert [text[s] for s in starts] == list('„N“,s"e"(l).')


@given(TOKENS)
def test_every_token_stands_where_it_is_said_to_begin(tokens: list[str]) -> None:
    text, starts = tokenised.joined(tokens)
    assert all(text.startswith(token, start) for token, start in zip(tokens, starts, strict=True))


@given(st.lists(TOKENS, max_size=25))
@settings(max_examples=30, deadline=None)
def test_one_label_a_token(sentences: list[list[str]]) -> None:
    found = list(tokenised.labels(sentences, "rules"))
    assert [len(row) for row in found] == [len(row) for row in sentences]


def test_names_are_labelled_and_sentences_are_context() -> None:
    rows = list(tokenised.labels([["Vera", "Krause", "wohnt", "in", "Kiel", "."], ["Krause", "schweigt", "."]], "rules"))
    assert rows == [["B-PER", "I-PER", "O", "O", "B-LOC", "O"], ["B-PER", "O", "O"]]
