"""Sentences of the press."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.language.sentences import split
from lagebild.language.tokens import tokenize
from lagebild.records.article import Block

CASES = [
    ["Um 22.30 Uhr war Schluss.", "Danach gingen alle."],
    ["Am 3. Oktober tagt Dr. Ahlers.", "Es geht um Geld."],
    ["„Wir gehen.“", "Dann schwieg sie."],
    ["„Wer kommt?“, fragte der Wirt.", "Keiner sprach."],
    [["„Der Deich hält", "Das weiß ich“, sagte er."][0] + ".", "Das weiß ich“, sagte er."],
    ["Er sprach über Zölle, Quoten usw. und ging.", "Der Rat blieb."],
    ["George W. Hale kam mit J. D. Orr.", "Sie blieben."],
    ["Sie schrieb es auf X.", "„Ich gehe“, stand da."],
    ["Kommt er?", "Nein!", "Doch."],
    ["Es waren 40.", "Die Polizei nannte keine Namen."],
    ["Der Streit geht weiter.", "Stimmen aus dem Rat", "Die Mehrheit sprach von einem Erfolg."],
    ["Was bisher geschah", "Im März trat der Vorstand zurück."],
    ["1. Der Rat zahlt.", "2. Die Stadt baut."],
    ["Sie ging.", "'Nein', rief der Wirt."],
    ["KIEL/HUSUM. Der Norden friert.", "Es schneit."],
    ["Genf (dpa) Die Gespräche dauern an.", "Ein Ende fehlt."],
]

WHOLE = [
    "Die Wache in der Doktor-Lindner-Str. 9 bleibt zu.",
    "Im Gasthaus Zum Anker trafen sich alle.",
    "Am Abend spielten Die Zwölf Ruderer im Saal.",
    "Auf der Bühne stand der Film „Was war Die Sache wert“ zur Wahl.",
    "Sie las in Der Spiegel davon.",
    "Er wählte Die Linke aus Protest.",
    "Stadt und Land gaben Ministerpräsident Stephan Weil recht.",
]


@pytest.mark.parametrize("parts", CASES, ids=lambda parts: parts[0][:25])
def test_sentences(parts: list[str]) -> None:
    text = " ".join(parts)
    found = split(text, tokenize(text), (Block("paragraph", 0, len(text)),))
    assert [text[s.start : s.end] for s in found] == parts


@pytest.mark.parametrize("text", WHOLE)
def test_capitals_of_names_end_nothing(text: str) -> None:
    assert len(split(text, tokenize(text), ())) == 1


def test_a_tagger_is_heard_where_no_mark_tells() -> None:
    text = "Der Regen hielt an. Stimmen aus dem Rat Bürgermeister Lohse war enttäuscht."
    tokens = tokenize(text)
    chances = [0.9 if token.text == "Rat" else 0.0 for token in tokens]
    assert [text[s.start : s.end] for s in split(text, tokens, (), chances)][1:] == [
        "Stimmen aus dem Rat",
        "Bürgermeister Lohse war enttäuscht.",
    ]
    everywhere = [1.0] * len(tokens)
    assert next(text[s.start : s.end] for s in split(text, tokens, (), everywhere)) == "Der Regen hielt an."


def test_wrapped_lines_are_one_sentence_and_list_items_are_not() -> None:
    wrapped = "Der Rat hat am Montag die\nneuen Zahlen gesehen. Sie sind\nschlecht."
    assert len(split(wrapped, tokenize(wrapped), ())) == 2
    items = "Es fehlt:\n- Geld\n- Zeit\n"
    assert len(split(items, tokenize(items), ())) == 3


def test_time_is_linear_in_lines_and_capitals() -> None:
    def spent(size: int) -> float:
        text = "Rat Die \n" * size
        tokens = tokenize(text)
        begun = time.process_time()
        split(text, tokens, ())
        return time.process_time() - begun

    spent(500)
    assert spent(16_000) < 40 * spent(2_000) + 0.5


def test_blocks_are_borders_even_without_a_full_stop() -> None:
    text = "Rat tagt im Hafen\nAm Abend tagt der Rat"
    found = split(text, tokenize(text), (Block("heading", 0, 17), Block("paragraph", 18, len(text))))
    assert [(text[s.start : s.end], s.block) for s in found] == [("Rat tagt im Hafen", 0), ("Am Abend tagt der Rat", 1)]


@given(st.text(alphabet='aB .!?„“"\n1', max_size=100), st.lists(st.integers(0, 99), max_size=6))
def test_every_token_lies_in_exactly_one_sentence(text: str, cuts: list[int]) -> None:
    borders = sorted({0, *(c for c in cuts if c < len(text)), len(text)})
    blocks = [Block("paragraph", a, b) for a, b in itertools.pairwise(borders)]
    tokens = tokenize(text)
    found = split(text, tokens, blocks)
    assert [i for s in found for i in range(s.first, s.last)] == list(range(len(tokens)))
    assert all(s.start == tokens[s.first].start and s.end == tokens[s.last - 1].end for s in found)
