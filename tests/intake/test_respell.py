"""The stored text is in one spelling, and its map still leads to the bytes that somebody wrote."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild import intake
from lagebild.errors import IntakeError
from lagebild.records.article import Article
from lagebild.text.spelling import spelled

CLEAN = "Möller rügt Behörde\nJördis Möller hat die Räumung der Brücke in Lübeck am Dienstag erneut verteidigt.\nDie Bürger hören zu."
WORD = re.compile(r"(?<=[^\W\d_]{2})(?=[^\W\d_]{2})")
DIRTY = {
    "decomposed": unicodedata.normalize("NFD", CLEAN),
    "soft hyphens": WORD.sub("\u00ad", CLEAN),
    "zero width": WORD.sub("\u200b", CLEAN),
    "joined": WORD.sub("\u2060\ufeff", CLEAN),
    "all": WORD.sub("\u00ad\u200c", unicodedata.normalize("NFD", CLEAN)),
}
PARTS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Der Rat hat",
                " ",
                "\n",
                "u\u0308",
                "a\u00ad\u0308",
                "\u00ad",
                "\u200b",
                "\ufeff",
                "😀\u200d😀",
                "می\u200cخ",
                "(dpa)",
                "Anzeige",
            ]
        ),
        st.text(max_size=6),
    ),
    max_size=16,
).map("".join)


def pieces(article: Article, data: bytes) -> Iterator[tuple[str, str, bool]]:
    """(wording of the segment, wording of its source, exact)."""
    for s in article.source_map:
        source = data[s.source_start : s.source_end].decode(str(article.encoding), "surrogatepass")
        yield article.text[s.start : s.end], source, s.exact


def bare(text: str) -> str:
    return re.sub("[\u00ad\u200b-\u200d\u2060\ufeff]", "", unicodedata.normalize("NFD", text))


@pytest.mark.parametrize("dirty", DIRTY.values(), ids=DIRTY)
def test_every_spelling_is_the_same_article(dirty: str) -> None:
    clean, found = intake.from_text(CLEAN), intake.from_text(dirty)
    assert (found.id, found.text, found.title, found.blocks) == (clean.id, CLEAN, clean.title, clean.blocks)
    for wording, source, exact in pieces(found, dirty.encode()):
        assert source == wording if exact else spelled(source) == wording
    assert found.source_sha256 != clean.source_sha256


def test_clean_text_is_left_alone() -> None:
    article = intake.from_text(CLEAN)
    assert article.text == CLEAN and all(s.exact for s in article.source_map) and len(article.source_map) == 3


def test_what_went_leaves_a_gap_and_what_changed_is_not_exact() -> None:
    article = intake.from_text("Mu\u0308ll\u00adabfuhr")
    assert article.text == "Müllabfuhr"
    assert [(s.start, s.end, s.source_start, s.source_end, s.exact) for s in article.source_map] == [
        (0, 1, 0, 1, True),
        (1, 2, 1, 4, False),
        (2, 4, 4, 6, True),
        (4, 10, 8, 14, True),
    ]


@given(PARTS, st.sampled_from(["utf-8", "utf-16-le", "utf-8-sig"]))
@settings(max_examples=200, deadline=None)
def test_the_map_leads_to_the_bytes(tmp_path_factory: pytest.TempPathFactory, text: str, encoding: str) -> None:
    data = f"Der Rat hat am Abend getagt und es ist noch nicht klar, wie es weiter geht.\n{text}".encode(encoding, "ignore")
    path: Path = tmp_path_factory.mktemp("spelling") / "a.txt"
    path.write_bytes(data)
    for article in intake.load([path]):
        if isinstance(article, IntakeError):
            continue
        assert spelled(article.text) == article.text
        for wording, source, exact in pieces(article, data):
            assert (source == wording) == exact and bare(source) == bare(wording)
        assert sum(s.end - s.start for s in article.source_map) + len(article.blocks) - 1 == len(article.text)


def test_pages_and_records_keep_their_way_back(tmp_path: Path) -> None:
    body = " ".join(CLEAN.split("\n")[1:]) + " Sie sagte, es gebe keinen anderen Weg für die Stadt und ihre Bürger, die seit Jahren warten."
    told = body.replace("Räumung", "Ra&#776;u&shy;mung").replace("Brücke", "Bru\u0308\u200bcke").replace("Möller", "Möl&#8203;ler")
    page = "<html><head><meta charset='utf-8'><title>B&shy;ild</title></head><body><article><h1>Möl&shy;ler</h1>"
    page += f"<p>{told}</p></article></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    record = {
        "title": "Mo\u0308l\u00adler",
        "text": WORD.sub("\u00ad", unicodedata.normalize("NFD", body)),
        "authors": ["Jo\u0308 Mu\u00adster"],
    }
    (tmp_path / "b.jsonl").write_text(json.dumps(record), encoding="utf-8")
    (tmp_path / "c.md").write_text(
        f"# \u200b Mo\u0308ller\n\n{told}\n".replace("&#776;", "\u0308").replace("&shy;", "\u00ad").replace("&#8203;", "\u200b")
    )
    found = list(intake.load([tmp_path]))
    assert [a.text for a in found if isinstance(a, Article)] == [f"Möller\n{body}"] * 3
    for article, name in zip(found, ("a.html", "b.jsonl", "c.md"), strict=True):
        assert isinstance(article, Article) and (article.title == "Möller" or name == "a.html")
        assert article.blocks[0].kind == "title"
        for wording, source, exact in pieces(article, (tmp_path / name).read_bytes()):
            assert source == wording or not exact
        assert sum(s.end - s.start for s in article.source_map) + 1 == len(article.text)
    assert isinstance(found[1], Article) and found[1].authors == ("Jö Muster",)


def test_names_from_the_caller_are_spelled_too() -> None:
    plain, odd = (intake.from_text(CLEAN, outlet=o, title="T") for o in ("Lübecker Blatt", "Lu\u0308becker Blatt"))
    assert odd.id == plain.id and odd.outlet == "Lübecker Blatt"
