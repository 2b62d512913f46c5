"""The served pages without a browser: addresses, headers, languages, bad input."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lagebild import store
from lagebild.errors import StoreError
from lagebild.surfaces.web.app import create
from tests.views import harbour

FIRST = harbour.readings()[0].article.id


@pytest.fixture
def client(database: Path) -> Iterator[TestClient]:
    with TestClient(create(database), headers={"accept-language": "de"}) as opened:
        yield opened


@pytest.mark.parametrize(
    "path", ["/", "/all", f"/story/{harbour.story().id}", f"/article/{FIRST}", f"/actor/{harbour.BRANDT}", "/search", "/search?q=Reeder"]
)
def test_every_page_answers_in_both_languages(client: TestClient, path: str) -> None:
    for lang in ("de", "en"):
        answer = client.get(path, params={"lang": lang} | ({"q": "Reeder"} if "q=" in path else {}))
        assert answer.status_code == 200
        assert answer.headers["content-language"] == lang
        assert f'<html lang="{lang}">' in answer.text


@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/lagebild.css", f"/article/{FIRST}"])
def test_every_answer_is_closed_to_the_outside(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["/article/ar_nothing", "/actor/ac_nobody", "/story/sy_none", "/nowhere", "/static/../app.py", "/static/base.html"]
)
def test_what_is_not_there_says_so(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Nicht gefunden" in answer.text


@pytest.mark.parametrize("query", ["", " ", '"', "AND OR NOT", "*", "' OR 1=1 --", "ä" * 5000, "\x00", "<script>alert(1)</script>", "🚢"])
def test_any_search_is_answered(client: TestClient, query: str) -> None:
    answer = client.get("/search", params={"q": query})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize("at", ["", "5", "9-2", "0-99999999", "a-b", "-1-5", "0-5"])
def test_any_stretch_is_answered(client: TestClient, at: str) -> None:
    assert client.get(f"/article/{FIRST}", params={"at": at}).status_code == 200


def test_a_search_hit_leads_to_its_passage(client: TestClient) -> None:
    found = client.get("/search", params={"q": "Reederei"}).text
    assert f'href="/article/{FIRST}?at=' in found
    link = found.split(f'href="/article/{FIRST}')[1].split('"')[0].split("#")[0]
    assert 'id="m-here"' in client.get(f"/article/{FIRST}{link}").text


def test_what_somebody_said_about_a_word(client: TestClient) -> None:
    page = f"/actor/{harbour.BRANDT}"
    assert "Wir reden über alles" in client.get(page, params={"about": "Geld"}).text
    assert "Wir reden über alles" not in client.get(page, params={"about": "Zeppelin"}).text
    assert client.get(page, params={"about": '"><script>alert(1)</script>'}).text.count("<script") == 1


def test_the_language_is_remembered(client: TestClient) -> None:
    assert "Wer was gesagt hat" in client.get("/").text
    client.get("/?lang=en")
    assert "Who said what" in client.get("/").text


def test_an_unknown_language_changes_nothing(client: TestClient) -> None:
    answer = client.get("/?lang=xx")
    assert "set-cookie" not in answer.headers
    assert answer.headers["content-language"] == "de"


def test_text_and_title_of_an_article_stay_text(client: TestClient) -> None:
    second = harbour.readings()[1].article.id
    text = client.get(f"/article/{second}").text
    assert "&lt;script&gt;" in text
    assert "<script>alert" not in text
    assert "<img" not in text
    assert 'href="javascript:' not in text


def test_an_article_leads_back_to_its_story(client: TestClient) -> None:
    assert f'<a href="/story/{harbour.story().id}" data-back>' in client.get(f"/article/{FIRST}").text


def test_what_was_cut_and_why_the_date_is_known_are_shown(client: TestClient) -> None:
    text = client.get(f"/article/{FIRST}").text
    assert "Newsletter bestellen" in text
    assert "steht im Text" in text
    assert "Datumszeile" in text


def test_an_unknown_date_is_said_with_its_bound(client: TestClient) -> None:
    assert "Datum unbekannt (frühestens 1. Mai 2025)" in client.get("/").text


def test_several_stories_are_listed(tmp_path: Path) -> None:
    path = tmp_path / "two.db"
    with store.open(path, create=True) as opened:
        for reading in harbour.readings():
            opened.write(reading)
        whole = harbour.story()
        half = type(whole)(id="sy_half", title="Nur <b>die</b> Absage", articles=whole.articles[1:2])
        opened.append([whole, half])
    with TestClient(create(path)) as client:
        text = client.get("/").text
        assert "Fährstreit in Lindenau" in text
        assert "Nur &lt;b&gt;die&lt;/b&gt; Absage" in text


def test_an_article_outside_the_only_story_is_not_hidden(tmp_path: Path) -> None:
    path = tmp_path / "stray.db"
    with store.open(path, create=True) as opened:
        for reading in harbour.readings():
            opened.write(reading)
        whole = harbour.story()
        opened.append([type(whole)(id="sy_two", title="Nur zwei", articles=whole.articles[:2])])
    with TestClient(create(path), headers={"accept-language": "de"}) as client:
        text = client.get("/").text
        assert '<h1 lang="de">Nur zwei</h1>' in text
        assert '<a href="/all">Alle Artikel</a>' in text


def test_an_empty_database_says_that_it_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    store.open(path, create=True).close()
    with TestClient(create(path)) as client:
        assert "noch kein Artikel" in client.get("/").text


def test_an_article_added_meanwhile_is_there_at_the_next_page(tmp_path: Path) -> None:
    path = tmp_path / "growing.db"
    readings = harbour.readings()
    with store.open(path, create=True) as opened, TestClient(create(path), headers={"accept-language": "de"}) as client:
        opened.write(readings[1])
        assert "Ole Jensen" in client.get("/").text
        opened.write(readings[0])
        assert "Fährstreit: Treffen in Lindenau geplant" in client.get("/").text
        assert client.get(f"/actor/{harbour.BRANDT}").status_code == 200


def test_a_database_that_is_gone_is_said_on_a_page(tmp_path: Path) -> None:
    path = tmp_path / "gone.db"
    with store.open(path, create=True) as opened:
        opened.write(harbour.readings()[0])
    with TestClient(create(path), headers={"accept-language": "de"}) as client:
        path.write_bytes(b"")
        answer = client.get("/")
        assert answer.status_code == 503
        assert "Die Datenbank antwortet nicht" in answer.text


def test_many_readers_at_once_get_the_same_page(client: TestClient) -> None:
    with ThreadPoolExecutor(12) as pool:
        pages = list(pool.map(lambda _: client.get("/").text, range(36)))
    assert len(set(pages)) == 1


def test_no_database_is_an_error_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        create(tmp_path / "nothing.db")
    assert "nothing.db" in str(caught.value.facts["path"])
