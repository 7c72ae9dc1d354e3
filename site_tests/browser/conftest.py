"""A real browser on the really built site, on a real server, with nothing to be had from elsewhere."""

from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from site_tests.browser.judges.axe import EXEMPTIONS, axe_found
from site_tests.browser.judges.exceptions import faults
from site_tests.browser.watch import Watch

# The same engine twice. The first one has no windows to draw, and opens a page in a third of the work.
_SHELL = Path("/usr/bin/chromium-headless-shell")
DEBIAN_CHROMIUM = _SHELL if _SHELL.exists() else Path("/usr/bin/chromium")
PHONE_WIDTH = 390

# Without these Chromium looks for updates and for Google's hosts at every start.
OFFLINE = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


class StaticFiles(SimpleHTTPRequestHandler):
    """Serves files as a plain static host does: `404.html` for what is not there, and no log."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the standard library's
        """Says nothing: pytest's output belongs to the tests."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answers with the site's own 404 page where it has one."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that puts a folder on a server of its own and returns the address, ending in a slash."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StaticFiles, directory=str(folder)))
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site_address(built_site: Path, serve: Callable[[Path], str]) -> str:
    """The address of the complete site on a server on this machine, ending in a slash."""
    return serve(built_site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window: Debian's where there is one, otherwise Playwright's."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=DEBIAN_CHROMIUM if DEBIAN_CHROMIUM.exists() else None,
            # It opens our own pages only, and as root or in a container Chromium's sandbox cannot start.
            chromium_sandbox=False,
            args=OFFLINE,
        )
        yield chromium
        chromium.close()


class OpenPage(Protocol):
    """Opens one address of the site (or of any folder that `serve` serves) and returns the page."""

    def __call__(
        self,
        address: str = "index.html",
        *,
        width: int = 1280,
        height: int = 900,
        javascript: bool = True,
        forgives: tuple[str, ...] = (),
    ) -> Page:
        """`address` is relative to the site's root. At phone width it is a phone, with touch.

        `forgives` names parts of console messages that this test expects, such as the 404 of a missing page.
        """
        ...


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Opens pages for one test, and fails it where a page asks another host for something or complains."""
    watches: list[Watch] = []
    contexts = []

    def open_one(
        address: str = "index.html",
        *,
        width: int = 1280,
        height: int = 900,
        javascript: bool = True,
        forgives: tuple[str, ...] = (),
    ) -> Page:
        root = "" if "://" in address else request.getfixturevalue("site_address")
        origin = root or address[: address.rindex("/") + 1]
        phone = width <= PHONE_WIDTH
        context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            is_mobile=phone,
            has_touch=phone,
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
        )
        contexts.append(context)
        watches.append(Watch(context, origin, forgives))
        page = context.new_page()
        page.goto(root + address)
        return page

    yield open_one
    for context in contexts:
        context.close()
    faults = [fault for watch in watches for fault in watch.faults]
    assert not faults, "\n".join(["No page may do this:", *faults])


AxeFaults = Callable[[Page], list[str]]
"""Runs axe-core on an open page, which must have JavaScript, and returns one line for each fault, and for what it cannot decide."""


@pytest.fixture(scope="session")
def axe_faults() -> AxeFaults:
    """The accessibility checker, from a package: nothing is fetched."""
    return lambda page: [str(fault) for fault in faults(axe_found(page), EXEMPTIONS)]
