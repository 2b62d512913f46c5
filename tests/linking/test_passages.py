"""Shared wording: found with exact spans, told apart from phrases of the language, and with a direction only where something tells."""

from __future__ import annotations

import dataclasses
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.linking import passages
from lagebild.linking.passages import compare, keys, prepare
from lagebild.records.article import Article

SHARED = "Die Werft in Stralsund bekommt einen Auftrag über vier Fähren und stellt dafür zweihundert Schweißer neu ein."


def make(text: str, **more: object) -> Article:
    facts = {"outlet": None, "published": None} | more
    identity, digest = Article.identify(text, url=None, outlet=facts["outlet"], published=facts["published"])  # type: ignore[arg-type]
    return Article(id=identity, source="x", text=text, sha256=digest, **facts)  # type: ignore[arg-type]


def pair(a: Article, b: Article) -> list[passages.Passage]:  # type: ignore[name-defined]
    return compare(prepare(a), prepare(b))


ONE = make(f"Gute Nachricht für die Küste. {SHARED} Das sagte der Betriebsrat.", published="2025-05-01")
TWO = make(f"Seit Wochen wurde darüber gesprochen. {SHARED} Der Bürgermeister freut sich.", published="2025-05-03")


def test_verbatim_with_exact_spans() -> None:
    (found,) = pair(ONE, TWO)
    assert found.kind == "verbatim"
    assert found.similarity == 1.0
    assert found.a.text == found.b.text == SHARED
    for side, article in ((found.a, min(ONE, TWO, key=lambda x: x.id)), (found.b, max(ONE, TWO, key=lambda x: x.id))):
        assert article.text[side.start : side.end] == side.text
        assert side.article == article.id


def test_it_does_not_matter_which_comes_first() -> None:
    assert pair(ONE, TWO) == pair(TWO, ONE)
    assert passages.find([ONE, TWO]) == passages.find([TWO, ONE]) == pair(ONE, TWO)


@pytest.mark.parametrize(
    ("changed", "least"),
    [
        ("Die Werft in Stralsund erhält einen Auftrag über vier Fähren und stellt dafür zweihundert Schweißer neu ein.", 0.9),
        ("Die Werft in Stralsund bekommt nun doch einen Auftrag über vier Fähren und stellt dafür rund zweihundert Schweißer ein.", 0.8),
        ("Die Werft in Stralsund bekomme einen Auftrag über vier Fähren und stelle dafür zweihundert Schweißer neu ein, hieß es.", 0.8),
    ],
)
def test_edited(changed: str, least: float) -> None:
    (found,) = pair(ONE, make(f"Anderswo steht: {changed}"))
    assert found.kind == "edited"
    assert found.similarity >= least


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Das teilte Bundeskanzlerin Maria Lindner am Montag in Berlin mit.",
            "Am Abend flog Bundeskanzlerin Maria Lindner am Montag in Berlin ab.",
        ),
        (
            "Er will, dass es so ist, wie es immer auch schon war, und nicht anders.",
            "Sie sagt, dass es so ist, wie es immer auch schon war, oder fast.",
        ),
        (
            "Insgesamt haben rund 60 Prozent der Wahlberechtigten ihre Stimme abgegeben.",
            "Nur 40 Prozent der Wahlberechtigten ihre Stimme ließen ungenutzt.",
        ),
        ("Der Zug kam pünktlich.", "Der Zug kam pünktlich."),
    ],
)
def test_phrases_of_the_language_are_no_passage(a: str, b: str) -> None:
    assert pair(make(a + " Alpha."), make(b + " Beta.")) == []


def test_wording_over_several_sentences_is_one_passage() -> None:
    longer = SHARED + " Die ersten Schiffe sollen im Sommer 2028 vom Stapel laufen. Der Preis blieb geheim."
    (found,) = pair(make("Eins. " + longer + " Ende eins."), make("Zwei hier. " + longer + " Schluss."))
    assert found.a.text == longer


def test_a_text_that_repeats_itself_costs_no_time() -> None:
    chorus = make("und wieder ruft der Kuckuck aus dem Wald " * 3000)
    assert isinstance(pair(chorus, make("und wieder ruft der Kuckuck aus dem Wald " * 2999)), list)


def test_direction_by_credit_quote_version_and_date() -> None:
    def told(a: Article, b: Article) -> tuple[str, str]:
        (found,) = pair(a, b)
        return found.direction, found.why

    first, second = (dataclasses.replace(x, credits=("dpa",)) for x in (ONE, TWO))
    assert told(first, second) == ("common_source", "both credit dpa")
    assert told(ONE, second)[0] == "unknown"
    assert told(dataclasses.replace(ONE, published=None), TWO)[0] == "unknown"
    quoted = [make(f"{who} sagte: „{SHARED}“") for who in ("Anna", "Der Sprecher")]
    assert told(*quoted) == ("common_source", "both quote the same words")
    longer = SHARED + " Die ersten Schiffe sollen im Sommer 2028 vom Stapel laufen, der Preis blieb geheim."
    early, late = make(longer + " A.", published="2025-05-01"), make("B. " + longer, published="2025-05-04")
    assert told(early, late)[0] == ("b_from_a" if early.id < late.id else "a_from_b")
    newer = dataclasses.replace(late, previous=early.id)
    assert told(early, newer)[1] == "two versions of one article"


def test_articles_with_a_passage_share_a_key() -> None:
    assert set(keys(prepare(ONE))) & set(keys(prepare(TWO)))


def test_adding_an_article_changes_nothing_between_the_others() -> None:
    third = make("Dritter Bericht. " + SHARED)
    two, three = passages.find([ONE, TWO]), passages.find([ONE, TWO, third])
    assert set(two) <= set(three)
    assert len(three) == 3


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts(a: str, b: str) -> None:
    left, right = make(a + " links"), make(b + " rechts")
    for found in pair(left, right):
        for side in (found.a, found.b):
            whole = left if side.article == left.id else right
            assert whole.text[side.start : side.end] == side.text


@given(st.integers(0, 10_000))
def test_a_planted_passage_is_always_found(seed: int) -> None:
    rng = random.Random(seed)
    words = ["Hafen", "Kran", "Segel", "Ruder", "Mole", "Tau", "Anker", "rot", "blau", "alt", "schnell", "leise", "hebt", "zieht", "dreht"]
    noise = [" ".join(rng.choices(words, k=40)) + ". " for _ in range(4)]
    a, b = make(noise[0] + SHARED + " " + noise[1]), make(noise[2] + SHARED + " " + noise[3])
    assert any(SHARED[5:60] in p.a.text and SHARED[5:60] in p.b.text for p in pair(a, b))
