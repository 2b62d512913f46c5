"""Whatever comes in: spans hold, the map is true, nothing but white space and the invisible is lost between text and cut."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild import intake
from lagebild.errors import IntakeError
from lagebild.records.article import Article
from lagebild.records.ids import text_hash
from lagebild.text.spelling import spelled

PARTS = st.sampled_from(
    [
        "Der Rat hat getagt.",
        "Mehr zum Thema",
        "Streit: Der Rat ist uneins",
        "(Foto: Jo Muster/dpa)",
        "Video | Bagger Player wird geladen Quelle: dpa",
        "„Wir reden“, sagte sie.",
        "14.05 Uhr: Es geht los",
        "Stand: 07.08.2025, 14:35 Uhr",
        "Anzeige",
        "Was nun?",
        "(dpa/AFP)",
        "Kiel (dpa) – Es regnet.",
        "\xa0",
        "\n",
        "\n\n",
        " ",
        "\r\n",
        "date 2025-08-07",
        "😀",
        "\ud800",
    ]
)
TEXTS = st.lists(st.one_of(PARTS, st.text(max_size=12)), max_size=14).map("".join)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def seen(text: str) -> str:
    return re.sub("[\u00ad\u200b-\u200d\u2060\ufeff]", "", unicodedata.normalize("NFD", text))


def holds(article: Article, data: bytes) -> None:
    assert article.sha256 == text_hash(article.text)
    assert "\n".join(article.text[b.start : b.end] for b in article.blocks) == article.text
    for segment in article.source_map:
        if segment.exact:
            source = data[segment.source_start : segment.source_end].decode(str(article.encoding), "surrogatepass")
            assert source == article.text[segment.start : segment.end]


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_a_text_becomes_blocks_cuts_and_a_complete_map(text: str) -> None:
    try:
        article = intake.from_text(text)
    except IntakeError:
        return
    holds(article, text.encode("utf-8", "surrogatepass"))
    mapped = sum(s.end - s.start for s in article.source_map)
    assert mapped + len(article.blocks) - 1 == len(article.text)
    everything = squeezed(article.text) + "".join(squeezed(c.text) for c in article.cut)
    assert sorted(everything) == sorted(squeezed(spelled(text)))
    for cut in article.cut:
        assert cut.source_start is not None and seen(text[cut.source_start :]).startswith(seen(cut.text))


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.json", "a.jsonl", "a.mhtml", "a.md", "a.gz", "a"]))
@settings(max_examples=200, deadline=None)
def test_arbitrary_bytes_never_crash(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    path: Path = tmp_path_factory.mktemp("bytes") / name
    path.write_bytes(data)
    for found in intake.load([path]):
        assert isinstance(found, Article | IntakeError)
        if isinstance(found, Article) and name in ("a.txt", "a.md"):
            holds(found, data)


@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]))
@settings(max_examples=150, deadline=None)
def test_the_map_is_true_in_every_encoding(tmp_path_factory: pytest.TempPathFactory, text: str, encoding: str) -> None:
    data = f"Der Rat hat am Abend getagt und es ist noch nicht klar, wie es weiter geht.\n{text}".encode(encoding, "ignore")
    path = tmp_path_factory.mktemp("encodings") / "a.txt"
    path.write_bytes(data)
    for found in intake.load([path]):
        if isinstance(found, Article):
            holds(found, data)


def test_reading_twice_gives_the_same_article() -> None:
    text = "Rat tagt lange\nDer Rat hat getagt.\nMehr zum Thema\nStreit: Der Rat ist uneins\nEnde. (dpa)"
    assert intake.from_text(text) == intake.from_text(text)
