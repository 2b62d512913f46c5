"""A served dossier over the harbour story, and a browser to look at it with."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn

from lagebild import store
from lagebild.surfaces.web.app import create
from tests.views import harbour

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The harbour story in a database."""
    path = tmp_path_factory.mktemp("web") / "harbour.db"
    with store.open(path, create=True) as opened:
        for reading in harbour.readings():
            opened.write(reading)
        opened.append([harbour.passage(), harbour.story()])
    return path


@pytest.fixture(scope="session")
def site(database: Path) -> Iterator[str]:
    """The address of a server over it."""
    yield from served(database)


def served(database: Path) -> Iterator[str]:
    """The address of a server over a database, as long as somebody reads it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create(database), port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    for _ in range(200):
        if server.started:
            break
        time.sleep(0.05)
    assert server.started, "the server did not start"
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """Headless Chromium with an empty profile; skipped where Chromium or its driver is not installed."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("Chromium and chromedriver are not installed (Debian: apt-get install chromium chromium-driver)")
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    opened = Chrome(options=options, service=Service(driver))
    yield opened
    opened.quit()


@pytest.fixture
def chromium(browser: Chrome) -> Iterator[Chrome]:
    """The browser at desktop width, light, without cookies or old log lines."""
    view(browser, 1280, 900)
    browser.delete_all_cookies()
    browser.get_log("performance")
    browser.get_log("browser")
    yield browser


def view(browser: Chrome, width: int, height: int, scheme: str = "light", **media: str) -> None:
    """Set the window and what the reader prefers."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    )
    wishes = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wishes, **media})
