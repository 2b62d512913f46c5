"""Records of four exporters say the same; their text leads back to the line it stood in."""

import json
from pathlib import Path
from typing import Any

import pytest

from lagebild import intake
from lagebild.records.article import Article

BODY = "Die Stadt hat die „Brücke“ gesperrt.\nSie ist alt und morsch, sagte der Bürgermeister.\nGebaut wird ab Mai."
RECORDS: dict[str, dict[str, Any]] = {
    "news-please": {
        "title": "Brücke gesperrt",
        "maintext": BODY,
        "date_publish": "2024-03-02 08:15:00",
        "date_modify": "2024-03-03 10:00:00",
        "authors": ["Mia Muster"],
        "source_domain": "www.taz.de",
        "url": "https://www.taz.de/bruecke",
    },
    "fundus": {
        "title": "Brücke gesperrt",
        "body": {"summary": [], "sections": [{"headline": [], "paragraphs": BODY.split("\n")}]},
        "publishing_date": "2024-03-02 08:15:00",
        "authors": ["Mia Muster"],
        "html": {"responded_url": "https://www.taz.de/bruecke", "source_info": {"publisher": "taz"}},
    },
    "trafilatura": {
        "title": "Brücke gesperrt",
        "text": BODY,
        "date": "2024-03-02",
        "author": "Mia Muster",
        "hostname": "taz.de",
        "sitename": "taz",
        "url": "https://www.taz.de/bruecke",
    },
    "schema.org": {
        "@type": "NewsArticle",
        "headline": "Brücke gesperrt",
        "articleBody": BODY,
        "datePublished": "2024-03-02T08:15:00+01:00",
        "dateModified": "2024-03-03",
        "author": {"@type": "Person", "name": "Mia Muster"},
        "publisher": {"name": "taz"},
        "mainEntityOfPage": {"@id": "https://www.taz.de/bruecke"},
    },
}


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("name", RECORDS)
def test_every_exporter_gives_the_same_article(name: str, ascii_only: bool, tmp_path: Path) -> None:
    line = json.dumps(RECORDS[name], ensure_ascii=ascii_only)
    path = tmp_path / "a.jsonl"
    path.write_text(f"{line}\n", encoding="utf-8")
    (article,) = intake.load([path])
    assert isinstance(article, Article), article
    assert article.text == f"Brücke gesperrt\n{BODY}"
    assert [b.kind for b in article.blocks] == ["title", "paragraph", "paragraph", "paragraph"]
    assert str(article.published)[:10] == "2024-03-02" and article.published_basis == "metadata"
    assert article.authors == ("Mia Muster",) and article.outlet == "taz" and article.url == "https://www.taz.de/bruecke"
    for s in article.source_map:
        source = line.encode()[s.source_start : s.source_end].decode()
        assert (source == article.text[s.start : s.end]) == s.exact
        assert json.loads(f'"{source}"') == article.text[s.start : s.end]


def test_zone_and_change_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(RECORDS["schema.org"]))
    (article,) = intake.load([tmp_path])
    assert isinstance(article, Article)
    assert (article.published, article.modified) == ("2024-03-02T08:15+01:00", "2024-03-03")
    assert article.published_why == "field 'datePublished' of the record"


def test_a_list_a_feed_and_lines_under_another_name(tmp_path: Path) -> None:
    for name, text in (
        ("liste.json", json.dumps(list(RECORDS.values()))),
        ("feed.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": list(RECORDS.values())})),
        ("zeilen.json", "\n".join(json.dumps(r) for r in RECORDS.values()) + "\n"),
    ):
        (tmp_path / name).write_text(text)
        found = list(intake.load([tmp_path / name]))
        assert len(found) == 4 and all(isinstance(f, Article) for f in found), (name, found)
        assert len({f.source for f in found if isinstance(f, Article)}) == 4


def test_markup_in_a_text_field_is_shown_as_a_browser_would(tmp_path: Path) -> None:
    record = {
        "title": "Brücke gesperrt",
        "content_html": "<p>Die Br&uuml;cke ist <b>alt</b>.</p><p>Sie wird ab Mai neu gebaut, sagt die Stadt.</p>",
    }
    (tmp_path / "a.json").write_text(json.dumps(record))
    (article,) = intake.load([tmp_path])
    assert isinstance(article, Article)
    assert article.text == "Brücke gesperrt\nDie Brücke ist alt.\nSie wird ab Mai neu gebaut, sagt die Stadt."


def test_no_markup_of_a_title_reaches_the_record(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"title": "<p>Brücke</p>", "text": BODY}))
    (article,) = intake.load([tmp_path])
    assert isinstance(article, Article) and article.title == "Brücke"


def test_half_a_character_becomes_a_replacement_sign_and_the_offsets_hold(tmp_path: Path) -> None:
    line = r'{"title": "Rat tagt \ud83d", "text": "Der Rat tagt \ud83d in Kiel \ud83d\ude00. Ein \\ud83d bleibt, so die Stadt."}'
    file = tmp_path / "a.jsonl"
    file.write_text(line, encoding="utf-8")
    (article,) = intake.load([file])
    assert isinstance(article, Article)
    assert article.title == "Rat tagt \ufffd"
    assert article.text.splitlines()[1] == "Der Rat tagt \ufffd in Kiel \U0001f600. Ein \\ud83d bleibt, so die Stadt."
    article.text.encode("utf-8")


def test_a_title_stays_a_block_of_its_own_whatever_its_width(tmp_path: Path) -> None:
    title = "Der Rat der Stadt berät am Montag über die alte Brücke"
    body = "Die Stadt hat die Brücke gesperrt. " * 6 + "\n\nAm Ende zahlt der Bund."
    (tmp_path / "a.jsonl").write_text(json.dumps({"title": title, "text": body}), encoding="utf-8")
    (article,) = intake.load([tmp_path / "a.jsonl"])
    assert isinstance(article, Article)
    first = article.blocks[0]
    assert (first.kind, article.text[first.start : first.end]) == ("title", title)
