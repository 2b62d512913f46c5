"""The dossier in a real browser: clicking through, keyboard, phone, dark, language, and text that tries to run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from lagebild.views.export import html
from tests.surfaces.web.conftest import view
from tests.views import harbour

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

READINGS = harbour.readings()
FIRST, SECOND = READINGS[0].article.id, READINGS[1].article.id
QUOTE = READINGS[0].statements[0].id


@pytest.fixture
def single(tmp_path: Path) -> str:
    """The address of the exported file."""
    path = tmp_path / "dossier.html"
    with path.open("w", encoding="utf-8") as out:
        html.write(harbour.view(), out, "de", harbour.story())
    return path.as_uri()


def visible(chromium: Chrome, id: str) -> bool:
    """True where the element lies inside the window."""
    box = chromium.execute_script("const r = document.getElementById(arguments[0]).getBoundingClientRect(); return [r.top, r.bottom]", id)
    return bool(0 <= box[0] < box[1] <= chromium.execute_script("return innerHeight"))


def arrives(chromium: Chrome, path: str) -> None:
    """Wait until the page of this path is there; fails after ten seconds."""
    from selenium.webdriver.support.wait import WebDriverWait

    WebDriverWait(chromium, 10).until(lambda c: urlsplit(c.current_url).path == path, f"never came to {path}")


def requests(chromium: Chrome) -> list[str]:
    """Addresses the browser asked for since the log was last read."""
    events = [json.loads(line["message"])["message"] for line in chromium.get_log("performance")]
    return [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]


def background(chromium: Chrome, id: str) -> str:
    return str(chromium.execute_script("return getComputedStyle(document.getElementById(arguments[0])).backgroundColor", id))


def test_a_line_of_the_dossier_opens_its_sentence(chromium: Chrome, site: str) -> None:
    chromium.get(f"{site}/?lang=de")
    chromium.find_element("css selector", f"#d-{QUOTE} a.src").click()
    arrives(chromium, f"/article/{FIRST}")
    mark = f"m-{QUOTE}"
    assert visible(chromium, mark)
    assert chromium.find_element("id", mark).text.startswith("Wir reden über alles")
    assert background(chromium, mark) != "rgba(0, 0, 0, 0)"
    assert "on" in chromium.find_element("id", mark).get_attribute("class").split()


def test_from_a_claim_to_its_sentence_and_back(chromium: Chrome, site: str) -> None:
    view(chromium, 1280, 420)
    chromium.get(f"{site}/article/{FIRST}")
    line = chromium.find_element("id", f"f-{QUOTE}")
    line.click()
    assert visible(chromium, f"m-{QUOTE}")
    assert chromium.find_elements("css selector", ".m.on")[0].get_attribute("id") == f"m-{QUOTE}"
    chromium.find_element("css selector", f"#m-{QUOTE} .ref").click()
    assert "on" in line.get_attribute("class").split()
    assert chromium.current_url.endswith(f"#f-{QUOTE}")


def test_it_works_without_javascript(chromium: Chrome, site: str) -> None:
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        chromium.get(f"{site}/article/{FIRST}?lang=de")
        chromium.find_element("css selector", f"#f-{QUOTE} .to-text").click()
        assert chromium.current_url.endswith(f"#m-{QUOTE}")
        chromium.find_element("css selector", f"#m-{QUOTE} .ref").click()
        assert chromium.current_url.endswith(f"#f-{QUOTE}")
        chromium.find_element("css selector", ".colophon a").click()
        box = chromium.find_element("id", "show-statement")
        box.click()
        assert not chromium.find_element("id", f"f-{QUOTE}").is_displayed()
        chromium.find_element("id", "q").send_keys("Reederei\n")
        arrives(chromium, "/search")
    finally:
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("where", ["story", "article", "file"])
def test_html_in_an_article_never_runs(chromium: Chrome, site: str, single: str, where: str) -> None:
    address = {"story": site, "article": f"{site}/article/{SECOND}", "file": single}[where]
    chromium.get(address)
    from selenium.webdriver.support.expected_conditions import alert_is_present

    assert not alert_is_present()(chromium)
    assert '<script>alert("Hafen")</script>' in chromium.find_element("tag name", "body").text or where == "story"
    assert chromium.find_elements("tag name", "img") == []
    assert [line for line in chromium.get_log("browser") if line["level"] == "SEVERE"] == []


@pytest.mark.parametrize("path", ["/", f"/article/{FIRST}", f"/actor/{harbour.BRANDT}", "/search?q=Reederei"])
def test_nothing_is_asked_of_other_hosts(chromium: Chrome, site: str, path: str) -> None:
    chromium.get("about:blank")
    requests(chromium)
    chromium.get(site + path)
    hosts = {urlsplit(url).netloc for url in requests(chromium) if url.startswith("http")}
    assert hosts == {urlsplit(site).netloc}
    assert [line for line in chromium.get_log("browser") if line["level"] == "SEVERE"] == []


def test_the_file_asks_for_nothing(chromium: Chrome, single: str) -> None:
    chromium.get("about:blank")
    requests(chromium)
    chromium.get(single)
    assert [url for url in requests(chromium) if not url.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize("path", ["/", f"/article/{FIRST}", f"/actor/{harbour.JENSEN}", "/search?q=Reederei", "/nowhere"])
@pytest.mark.parametrize("width", [320, 375, 768])
def test_a_phone_never_scrolls_sideways(chromium: Chrome, site: str, path: str, width: int) -> None:
    view(chromium, width, 800)
    chromium.get(site + path)
    assert chromium.execute_script("return document.documentElement.scrollWidth") <= width


def test_the_file_fits_a_phone(chromium: Chrome, single: str) -> None:
    view(chromium, 375, 800)
    chromium.get(single)
    assert chromium.execute_script("return document.documentElement.scrollWidth") <= 375


def test_dark_where_the_reader_prefers_it(chromium: Chrome, site: str) -> None:
    def ground() -> list[int]:
        colour = chromium.execute_script("return getComputedStyle(document.body).backgroundColor")
        return [int(n) for n in colour[4:-1].split(",")]

    chromium.get(site)
    assert min(ground()) > 200
    view(chromium, 1280, 900, "dark")
    assert max(ground()) < 60


def test_the_language_switch_keeps_the_page(chromium: Chrome, site: str) -> None:
    from selenium.webdriver.support.wait import WebDriverWait

    chromium.get(f"{site}/article/{FIRST}?lang=de")
    assert "Was dieser Artikel sagt" in chromium.find_element("tag name", "main").text
    chromium.find_element("css selector", ".tongues a[hreflang=en]").click()
    WebDriverWait(chromium, 10).until(lambda c: c.find_element("tag name", "html").get_attribute("lang") == "en")
    assert urlsplit(chromium.current_url).path == f"/article/{FIRST}"
    assert "What this article says" in chromium.find_element("tag name", "main").text
    chromium.get(site)
    assert chromium.find_element("tag name", "html").get_attribute("lang") == "en"


def test_the_keyboard_reaches_everything_in_order(chromium: Chrome, site: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys

    chromium.get(f"{site}/?lang=de")
    seen = []
    for _ in range(8):
        ActionChains(chromium).send_keys(Keys.TAB).perform()
        seen.append(chromium.execute_script("const e = document.activeElement; return e.id || e.className || e.textContent.trim()"))
    assert seen[:4] == ["skip", "brand", "q", "Suchen"]
    ring = chromium.execute_script("return getComputedStyle(document.activeElement).outlineStyle")
    assert ring == "solid"


def test_the_skip_link_shows_itself_and_skips(chromium: Chrome, site: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys

    chromium.get(f"{site}/?lang=de")
    ActionChains(chromium).send_keys(Keys.TAB).perform()
    assert chromium.execute_script("return document.activeElement.getBoundingClientRect().left") >= 0
    ActionChains(chromium).send_keys(Keys.ENTER).perform()
    assert chromium.execute_script("return document.activeElement.id") == "main"


def test_j_and_k_walk_through_the_claims(chromium: Chrome, site: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    def chosen() -> str:
        return str(chromium.find_element("css selector", ".finding.on").get_attribute("value"))

    chromium.get(f"{site}/article/{FIRST}")
    ActionChains(chromium).send_keys("jj").perform()
    assert chosen() == "2"
    ActionChains(chromium).send_keys("k").perform()
    assert chosen() == "1"


def test_the_file_is_searched_without_a_server(chromium: Chrome, single: str) -> None:
    chromium.get(single)
    box = chromium.find_element("id", "q")
    box.send_keys("ZUGESTAENDNISSEN bereit")
    results = chromium.find_elements("css selector", "#results .result a")
    assert ["Zugeständnissen bereit" in r.text for r in results] == [True]
    results[0].click()
    assert visible(chromium, chromium.current_url.split("#")[1])
    box.clear()
    box.send_keys("Zeppelin")
    assert "Nichts gefunden" in chromium.find_element("id", "results").text


def test_a_claim_of_the_file_opens_its_sentence(chromium: Chrome, single: str) -> None:
    chromium.get(single)
    chromium.find_element("css selector", f"#d-{QUOTE} a.src").click()
    assert visible(chromium, f"m-{QUOTE}")


def test_paper_gets_the_text_and_not_the_tools(chromium: Chrome, site: str) -> None:
    chromium.get(f"{site}/article/{FIRST}")
    view(chromium, 800, 900, media="print")
    try:
        assert not chromium.find_element("class name", "toggles").is_displayed()
        assert not chromium.find_element("class name", "masthead").is_displayed()
        assert chromium.find_element("class name", "text").is_displayed()
    finally:
        view(chromium, 1280, 900, media="")
