"""Each check sees what it is there to see: pages broken on purpose are seen by the checks that are named, and by no others."""

import io
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import BinaryIO

import pytest
from playwright.sync_api import Browser

from site_tests.browser.breakages import BREAKAGES, PAIR, PLAN, Breakage
from site_tests.browser.check import Check
from site_tests.browser.checks import all_checks
from site_tests.browser.conftest import StaticFiles
from site_tests.browser.tour import Seen, tour
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Openings


class ChangedFiles(StaticFiles):
    """Serves a folder of which some files are changed. The browser is told to keep none of them, so that the next change counts."""

    def __init__(self, *args: object, changed: Mapping[str, bytes], **kwargs: object) -> None:
        # The request is answered while its handler is made.
        self._changed = changed
        super().__init__(*args, **kwargs)

    def send_head(self) -> BinaryIO | None:
        """Answers with the changed file where there is one."""
        address = self.path.removeprefix("/")
        if address not in self._changed:
            return super().send_head()
        body = self._changed[address]
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(address))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self) -> None:
        """Adds that nothing is to be kept."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


class BreakableSite:
    """The complete site on a server of its own, opened in a browser, as each breakage makes it."""

    def __init__(self, browser: Browser, site: Path) -> None:
        self._site = site
        self._changed: dict[str, bytes] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(ChangedFiles, directory=str(site), changed=self._changed))
        Thread(target=self._server.serve_forever, daemon=True).start()
        self._openings = Openings(browser, f"http://127.0.0.1:{self._server.server_port}/")

    def seen(self, address: str, viewing: Viewing | None, broken: Mapping[str, bytes]) -> list[Seen]:
        """What all checks see on a page while these files are broken."""
        self._changed.update(broken)
        try:
            return list(tour(self._openings, self._site, [address], brief(viewing)))
        finally:
            self._openings.rest()
            self._changed.clear()

    def close(self) -> None:
        """Close the browser's pages and the server."""
        self._openings.close()
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture(scope="module")
def breakable_site(browser: Browser, built_site: Path) -> Iterator[BreakableSite]:
    """One site for all breakages: nothing of one is left when the next one is looked at."""
    site = BreakableSite(browser, built_site)
    yield site
    site.close()


def brief(viewing: Viewing | None) -> list[tuple[Check, Viewing]]:
    """Every check once, in this viewing if it is one of its own, otherwise in its first."""
    return [(check, viewing if viewing in check.viewings else check.viewings[0]) for check in all_checks()]


def faults(seen: Sequence[Seen]) -> str:
    """All faults, a line for each."""
    return "\n".join(fault for one in seen for fault in one.faults)


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: breakage.what)
def test_a_broken_page_is_seen_by_its_checks_and_no_others(breakage: Breakage, breakable_site: BreakableSite, built_site: Path) -> None:
    seen = breakable_site.seen(breakage.address, breakage.viewing, breakage.files(built_site))
    assert {one.check for one in seen if one.outcome.faults} == breakage.seen_by, faults(seen)


@pytest.mark.parametrize("viewing", [None, *sorted({breakage.viewing for breakage in BREAKAGES if breakage.viewing}, key=str)], ids=str)
@pytest.mark.parametrize("address", [PLAN, PAIR])
def test_the_same_pages_unbroken_have_no_fault(address: str, viewing: Viewing | None, breakable_site: BreakableSite) -> None:
    assert not faults(breakable_site.seen(address, viewing, {}))


def test_every_check_is_proved_by_a_breakage() -> None:
    assert {check.id for check in all_checks()} == {check for breakage in BREAKAGES for check in breakage.seen_by}
