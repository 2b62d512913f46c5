"""Saved pages: the words come from the page, the structure from its markup, the facts from its metadata."""

from pathlib import Path

import pytest

from lagebild import intake
from lagebild.errors import IntakeError
from lagebild.intake.formats.align import locate
from lagebild.intake.formats.structured import items
from lagebild.intake.formats.visible import visible
from lagebild.records.article import Article

PAGE = """<!doctype html><html lang="de"><head><meta charset="{charset}"><title>Brücke gesperrt - Das Blatt</title>
<meta property="og:site_name" content="Das Blatt"><link rel="canonical" href="https://blatt.example/kiel/bruecke">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":["NewsArticle"],
"headline":"Brücke gesperrt","datePublished":"2024-03-02T08:15:00+01:00","dateModified":"2024-03-03T10:00:00+01:00",
"author":[{{"@type":"Person","name":"Mia Muster"}}]}}]}}</script>
<style>p {{ color: red }}</style></head><body><nav><a href="/">Start</a> <a href="/kiel">Kiel</a></nav>
<article><h1>Brücke gesperrt</h1>
<p>Die Stadt hat die Br&uuml;cke gesperrt.&nbsp;Sie ist <b>alt</b> &amp; morsch, wie der Bürgermeister am Freitag
nach einer Sitzung sagte.</p>
<figure><img src="a.jpg"><figcaption>Die Brücke am Fluss. (Foto: Jo Muster/dpa)</figcaption></figure>
<h2>Was kostet das?</h2><p>Rund zehn Millionen Euro,
   sagt der Kämmerer. Das Geld kommt vom Land, die Stadt zahlt nur einen kleinen Teil davon.</p>
<div class="teaser-box">Externer Inhalt</div><p>Gebaut wird ab Mai, die Arbeiten dauern nach Angaben der Stadt
zwei Jahre. (dpa/AFP)</p></article>
<footer>Impressum</footer><script>var x = "<p>nein</p>";</script></body></html>"""


def read(tmp_path: Path, data: bytes, name: str = "seite.html") -> Article:
    (tmp_path / name).write_bytes(data)
    (found,) = intake.load([tmp_path / name])
    assert isinstance(found, Article), found
    return found


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_a_page_keeps_its_own_words_and_their_bytes(tmp_path: Path, charset: str) -> None:
    data = PAGE.format(charset=charset).encode(charset)
    article = read(tmp_path, data)
    assert [(b.kind, article.text[b.start : b.end][:24]) for b in article.blocks] == [
        ("title", "Brücke gesperrt"),
        ("paragraph", "Die Stadt hat die Brücke"),
        ("caption", "Die Brücke am Fluss."),
        ("heading", "Was kostet das?"),
        ("paragraph", "Rund zehn Millionen Euro"),
        ("paragraph", "Gebaut wird ab Mai, die "),
    ]
    assert "gesperrt.\xa0Sie ist alt & morsch" in article.text
    assert "Euro, sagt der Kämmerer" in article.text
    exact = [s for s in article.source_map if s.exact]
    for s in exact:
        assert data[s.source_start : s.source_end].decode(str(article.encoding)) == article.text[s.start : s.end]
    assert sum(s.end - s.start for s in article.source_map) == len(article.text) - len(article.blocks) + 1


def test_the_facts_of_a_page_come_from_its_metadata(tmp_path: Path) -> None:
    article = read(tmp_path, PAGE.format(charset="utf-8").encode())
    assert (article.published, article.published_basis) == ("2024-03-02T08:15+01:00", "metadata")
    assert article.published_why == "metadata of the page: JSON-LD 'datePublished'"
    assert article.modified == "2024-03-03T10:00+01:00"
    assert (article.title, article.outlet, article.url) == ("Brücke gesperrt", "Das Blatt", "https://blatt.example/kiel/bruecke")
    assert article.authors == ("Mia Muster",) and article.credits == ("dpa", "AFP")
    assert {c.reason for c in article.cut} >= {"photo-credit", "agency-credit"}
    assert "Externer Inhalt" not in article.text and "Externer Inhalt" in {c.text for c in article.cut}


def test_a_page_without_metadata_is_dated_by_its_name_or_not_at_all(tmp_path: Path) -> None:
    body = PAGE[PAGE.index("<article>") :].format()
    bare = f"<html><body>{body}".encode()
    assert read(tmp_path, bare).published is None
    dated = read(tmp_path, bare, "2024-03-02_bruecke.html")
    assert (dated.published, dated.published_why) == ("2024-03-02", "the file's name carries the day")


def test_a_page_under_a_text_files_name_is_known_by_its_first_characters(tmp_path: Path) -> None:
    assert read(tmp_path, PAGE.format(charset="utf-8").encode(), "seite.txt").title == "Brücke gesperrt"


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    import base64

    body = base64.encodebytes(PAGE.format(charset="utf-8").encode()).decode()
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
    part = (
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://blatt.example/b\r\n\r\n"
    )
    article = read(tmp_path, f"{head}{part}{body}\r\n--x--\r\n".encode(), "seite.mhtml")
    assert article.title == "Brücke gesperrt" and article.url == "https://blatt.example/b"


def test_a_live_blog_gives_its_stamped_entries(tmp_path: Path) -> None:
    updates = ",".join(
        f'{{"@type":"BlogPosting","headline":"Meldung {i}",'
        f'"articleBody":"<p>Die Bahn meldet Zug {i} als \\u00fcberf\\u00e4llig.</p><p>Mehr folgt.</p>",'
        f'"datePublished":"2025-08-16T0{i}:45:00+02:00"}}'
        for i in range(1, 5)
    )
    page = (
        '<html><head><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Streik im Ticker",'
        f'"datePublished":"2025-08-16T01:00:00+02:00","liveBlogUpdate":[{updates}]}}</script></head><body><p>Lädt …</p></body></html>'
    )
    article = read(tmp_path, page.encode())
    assert article.genre == "ticker" and article.title == "Streik im Ticker"
    entries = [(b.at, article.text[b.start : b.end]) for b in article.blocks if b.kind == "entry"]
    assert entries[:2] == [("2025-08-16T01:45", "Die Bahn meldet Zug 1 als überfällig."), ("2025-08-16T01:45", "Mehr folgt.")]
    assert len(entries) == 8


def test_a_page_of_links_is_no_article_and_a_consent_page_says_so(tmp_path: Path) -> None:
    for name, body, code in (
        ("a.html", "<ul><li><a href='/1'>Politik</a></li><li><a href='/2'>Sport</a></li></ul>", "no-article"),
        ("b.html", "<div><p>Weiter mit Werbung lesen</p><p>Wir verwenden Cookies und ähnliche Techniken.</p></div>", "consent-page"),
    ):
        (tmp_path / name).write_text(f"<html><body>{body}</body></html>")
        (found,) = intake.load([tmp_path / name])
        assert isinstance(found, IntakeError) and found.code == code


def test_what_a_page_shows_leads_back_to_its_markup() -> None:
    source = "<p>A&auml;  b<script>x<y</script><!-- c --><br>d</p>1 < 2"
    shown = visible(source).page
    assert shown.text.replace("\n", "|") == "Aä b|d|1 < 2"
    for i, c in enumerate(shown.text):
        piece = source[shown.starts[i] : shown.ends[i]]
        assert c == piece or piece[0] in "<& "


def test_blocks_are_found_by_their_letters_in_order() -> None:
    page = "Start\nWas nun?\n„Wir gehen“, sagte sie am Abend des langen Tages in der alten Stadt am Fluss.\nWas nun?\nEnde."
    blocks = ["Was nun?", "„Wir gehen“, sagte sie am Abend des langen Tages in der alten Stadt am Fluss.", "Was nun?", "fehlt hier"]
    found = locate(page, blocks)
    assert [page[s.start : s.end] if s else None for s in found] == [*blocks[:3], None]
    assert found[0] != found[2]


def test_broken_structured_data_is_passed_over() -> None:
    assert items('<script type="application/ld+json">{"@type": "NewsArticle",</script>') == []
    assert items('<script type="application/ld+json">[1, "x", {"@type": "Recipe"}]</script>') == []


@pytest.mark.parametrize(
    ("head", "published", "modified"),
    [
        ('<meta property="article:published_time" content="20233-05-03">', None, None),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00Z"}</script>', None, None),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":{"@value":"2024-03-02"}}</script>', "2024-03-02", None),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":["2024-03-02"]}</script>', "2024-03-02", None),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":1709395200}</script>', "2024-03-02T16:00+00:00", None),
        ('<meta property="article:modified_time" content="2024-03-02T21:13+01:00">', None, "2024-03-02T21:13+01:00"),
        ('<meta name="date" content="2. März 2024, 18:00 Uhr">', "2024-03-02T18:00", None),
    ],
)
def test_messy_metadata_gives_the_day_it_states_or_none(tmp_path: Path, head: str, published: str | None, modified: str | None) -> None:
    body = PAGE[PAGE.index("<article>") :].format()
    article = read(tmp_path, f"<html><head>{head}</head><body>{body}".encode())
    assert (article.published, article.modified) == (published, modified)


def test_a_page_that_states_only_its_change_is_of_that_day_or_before(tmp_path: Path) -> None:
    body = PAGE[PAGE.index("<article>") :].format()
    article = read(tmp_path, f'<html><head><meta property="article:modified_time" content="2024-03-02"></head><body>{body}'.encode())
    assert article.published_range is not None and article.published_range[1] == "2024-03-02"


def test_a_day_no_calendar_has_is_not_completed_to_another(tmp_path: Path) -> None:
    body = PAGE[PAGE.index("<article>") :].format().replace("<h1>", '<time datetime="2024-02-30">30.02.2024</time><h1>')
    assert read(tmp_path, f"<html><body>{body}".encode()).published is None
