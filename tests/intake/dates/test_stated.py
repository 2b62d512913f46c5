"""Publish and change dates in twenty-odd shapes of pages and texts; all of our own making."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lagebild.intake import from_text, load
from lagebild.records.article import Article

BODY = (
    "<p>Der Stadtrat von Kiel hat am Abend nach langer Sitzung beschlossen, dass die alte Brücke am Hafen abgerissen und durch eine neue "
    "ersetzt wird. Bürgermeisterin Kraus sprach von einem guten Tag für die Stadt.</p><p>Die Arbeiten sollen im Frühjahr beginnen und zwei "
    "Jahre dauern, teilte die Verwaltung mit. Anwohner hatten lange dafür gestritten, wie ihr Sprecher sagte.</p>"
)
TEXT = "Der Rat hat getagt und die Brücke beschlossen, sagte Kraus am Abend. Die Arbeiten sollen schon im Frühjahr beginnen."
DAY, MOMENT, LATER = "2025-08-12", "2025-08-12T14:35", "2025-08-13T09:00"


def _page(tmp_path: Path, head: str = "", top: str = "", bottom: str = "", article: str = "") -> Article:
    path = tmp_path / "seite.html"
    title = "<h1>Brücke wird abgerissen</h1>"
    path.write_text(
        f'<!doctype html><html lang="de"><head><title>Brücke wird abgerissen</title>{head}</head><body><main><article {article}>{title}'
        f"{top}{BODY}{bottom}</article></main><footer>© 2024 Das Blatt</footer></body></html>",
        encoding="utf-8",
    )
    (found,) = load([path])
    assert isinstance(found, Article), found
    return found


def _jsonld(**facts: object) -> str:
    return (
        f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "Brücke wird abgerissen", **facts})}</script>'
    )


@pytest.mark.parametrize(
    ("head", "published", "modified"),
    [
        (_jsonld(datePublished=MOMENT + ":00+02:00", dateModified=LATER + ":00+02:00"), MOMENT + "+02:00", LATER + "+02:00"),
        (_jsonld(datePublished=MOMENT + ":00Z"), MOMENT + "+00:00", None),
        (_jsonld(datePublished="12.08.2025 14:35"), MOMENT, None),
        (_jsonld(datePublished=1755009300, dateModified=1755075600000), "2025-08-12T14:35+00:00", "2025-08-13T09:00+00:00"),
        (
            '<meta property="article:published_time" content="2025-08-12T14:35:00+02:00">'
            '<meta property="article:modified_time" content="2025-08-13T09:00:00+02:00">',
            MOMENT + "+02:00",
            LATER + "+02:00",
        ),
        (
            '<meta name="date" content="2025-08-12T14:35:00+02:00">'
            '<meta http-equiv="last-modified" content="Wed, 13 Aug 2025 09:00:00 +0200">',
            MOMENT + "+02:00",
            LATER + "+02:00",
        ),
        ('<meta name="DC.date.issued" content="2025-08-12">', DAY, None),
    ],
)
def test_a_page_says_it_in_its_head(tmp_path: Path, head: str, published: str, modified: str | None) -> None:
    found = _page(tmp_path, head)
    assert (found.published, found.modified, found.published_basis) == (published, modified, "metadata")


def test_a_page_says_it_in_marked_elements(tmp_path: Path) -> None:
    times = '<p><time itemprop="datePublished" datetime="2025-08-12T14:35+02:00">12.08.</time> '
    times += '<time itemprop="dateModified" datetime="2025-08-13T09:00+02:00">13.08.</time></p>'
    found = _page(tmp_path, top=times)
    assert (found.published, found.modified) == (MOMENT + "+02:00", LATER + "+02:00")
    micro = '<meta itemprop="datePublished" content="2025-08-12T14:35:00+02:00"><span itemprop="dateModified" content="2025-08-13"></span>'
    found = _page(tmp_path, top=micro, article='itemscope itemtype="https://schema.org/NewsArticle"')
    assert (found.published, found.modified) == (MOMENT + "+02:00", "2025-08-13")


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("Stand: 12.08.2025, 14:35 Uhr", MOMENT, None),
        ("Stand: 12. August 2025, 14.35 Uhr MESZ", MOMENT + "+02:00", None),
        ("Stand: 12.8.25, 14:35 Uhr", MOMENT, None),
        ("Veröffentlicht am 12.08.2025 um 14:35 Uhr, aktualisiert am 13.08.2025 um 9 Uhr", MOMENT, LATER),
        ("Erstellt: 12.08.2025 14:35 Uhr | Aktualisiert: 13.08.2025 09:00 Uhr", MOMENT, LATER),
        ("Aktualisiert am 13. August 2025, 09:00 Uhr", None, LATER),
        ("Zuletzt aktualisiert am 13.08.2025 um 9 Uhr", None, LATER),
        ("Von Mia Muster, 12.08.2025, 14:35 Uhr", MOMENT, None),
        ("Von Mia Muster | 12. August 2025 | 14:35 Uhr", MOMENT, None),
        ("Dienstag, 12.08.2025, 14:35 Uhr", MOMENT, None),
        ("14:35 Uhr, 12. August 2025", MOMENT, None),
        ("2025-08-12 14:35", MOMENT, None),
        ("Kiel, 12. August 2025", DAY, None),
        ("Lokales · 12. August 2025 · 14:35 Uhr", MOMENT, None),
        ("Ausgabe vom 12. August 2025, Seite 3", DAY, None),
        ("Dieser Artikel erschien zuerst am 12. August 2025 und wurde am 13. August 2025 aktualisiert.", DAY, LATER[:10]),
        ("Dieser Text wurde am 13. August 2025 aktualisiert.", None, LATER[:10]),
    ],
)
def test_a_line_says_it_in_a_page_and_in_a_text(tmp_path: Path, line: str, published: str | None, modified: str | None) -> None:
    page = _page(tmp_path, top=f"<p>{line}</p>")
    text = from_text(f"Brücke wird abgerissen\n{line}\n{TEXT}")
    for found in (page, text):
        assert (found.published, found.modified) == (published, modified), found.published_why
        assert line not in found.text and any(c.text == line for c in found.cut)
        assert published is None or (found.published_basis == "stated" and line in found.published_why)
    if published is None:
        assert text.published_range == (None, "2025-08-13")


@pytest.mark.parametrize(
    "line",
    [
        "Konzert, 12. September 2025, 20 Uhr",
        "Stadtfest, 12. September 2025",
        "Stand: 30.02.2025",
        "Der 12. August 2025",
        "12.8.25",
        "Aktenzeichen 12.08.2025",
    ],
)
def test_a_line_that_is_about_something_else_dates_nothing(line: str) -> None:
    assert from_text(f"Brücke wird abgerissen\n{line}\n{TEXT}").published is None


def test_a_comment_or_a_copyright_dates_nothing(tmp_path: Path) -> None:
    below = '<section class="comments"><h2>Kommentare</h2><p>Otto schrieb am 15.08.2025 um 10:00 Uhr: Gut so!</p></section>'
    assert _page(tmp_path, bottom=below).published is None


TICKER = (
    "Brücke in Kiel: der Tag im Ticker\n{}21.00 Uhr: Der Rat hat getagt, sagte Kraus.\n"
    "18.30 Uhr: Vor dem Rathaus stehen Leute.\n{}06.00 Uhr: Der Rat beginnt."
)


def test_the_stamps_of_a_live_ticker_date_its_begin_and_its_last_change() -> None:
    found = from_text(TICKER.format("12. August 2025\n", ""))
    assert (found.published, found.published_basis, found.modified) == ("2025-08-12T06:00", "stated", "2025-08-12T21:00")


def test_a_ticker_of_two_days_is_given_both() -> None:
    found = from_text(TICKER.format("Mittwoch, 13. August 2025\n", "Dienstag, 12. August 2025\n"))
    assert (found.published, found.published_range) == (None, ("2025-08-12", "2025-08-13"))
    assert "stamped" in found.published_why and found.modified == "2025-08-13T21:00"


def test_a_ticker_without_days_is_not_dated() -> None:
    assert from_text(TICKER.format("", "")).published is None


def test_what_the_page_states_wins_over_its_words_and_those_over_its_address(tmp_path: Path) -> None:
    found = _page(tmp_path, _jsonld(datePublished=DAY), top="<p>Stand: 13.08.2025, 9 Uhr</p>")
    assert (found.published, found.published_basis) == (DAY, "metadata")
    addressed = from_text(f"Brücke\nStand: 12.08.2025\n{TEXT}", url="https://blatt.example/2025/08/14/bruecke.html")
    assert addressed.published == DAY
    only = from_text(f"Brücke\n{TEXT}", url="https://blatt.example/2025/08/14/bruecke.html")
    assert only.published == "2025-08-14" and "address" in only.published_why


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Frankfurt/Kiel, 12.8.2025, 14:35 Uhr", MOMENT),
        ("Kiel (dpa), 12.08.2025", DAY),
        ("Havelkurier – 12. August 2025", DAY),
        ("Der Havelkurier | 12.08.2025 | 14:35 Uhr", MOMENT),
        ("12. August 2025 · Lesezeit 3 Minuten", DAY),
        ("Konzert, 12. August 2025, 14:35 Uhr", None),
        ("Sommerfest – 12. August 2025", None),
    ],
)
def test_a_place_or_an_outlet_may_stand_before_the_day(line: str, published: str | None) -> None:
    found = from_text(f"Brücke wird abgerissen\n\n{line}\n\n{TEXT}")
    assert (found.published if found.published_basis == "stated" else None) == published
    assert (line in found.text) == (published is None)
