"""Each check sees what it is there to see: pages broken on purpose are seen by the checks that are named, and by no others."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from site_tests.browser.breakages import BREAKAGES, PAIR, PLAN, Breakage
from site_tests.browser.check import Check
from site_tests.browser.checks import all_checks
from site_tests.browser.tour import Seen, tour
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Change, Openings


def brief(viewing: Viewing | None) -> list[tuple[Check, Viewing]]:
    """Every check once, in this viewing if it is one of its own, otherwise in its first."""
    return [(check, viewing if viewing in check.viewings else check.viewings[0]) for check in all_checks()]


@contextmanager
def opened(browser: Browser, root: str, change: Change | None = None) -> Iterator[Openings]:
    """Openings of the served site, its files changed on their way."""
    openings = Openings(browser, root, change)
    yield openings
    openings.close()


def faults(seen: Sequence[Seen]) -> str:
    """All faults, a line for each."""
    return "\n".join(fault for one in seen for fault in one.faults)


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: breakage.what)
def test_a_broken_page_is_seen_by_its_checks_and_no_others(
    breakage: Breakage, browser: Browser, site_address: str, built_site: Path
) -> None:
    with opened(browser, site_address, breakage.change) as openings:
        seen = list(tour(openings, built_site, [breakage.address], brief(breakage.viewing)))
    assert {one.check for one in seen if one.outcome.faults} == breakage.seen_by, faults(seen)


@pytest.mark.parametrize("viewing", [None, *sorted({breakage.viewing for breakage in BREAKAGES if breakage.viewing}, key=str)], ids=str)
@pytest.mark.parametrize("address", [PLAN, PAIR])
def test_the_same_pages_unbroken_have_no_fault(
    address: str, viewing: Viewing | None, browser: Browser, site_address: str, built_site: Path
) -> None:
    with opened(browser, site_address) as openings:
        seen = list(tour(openings, built_site, [address], brief(viewing)))
    assert not faults(seen)


def test_every_check_is_proved_by_a_breakage() -> None:
    assert {check.id for check in all_checks()} == {check for breakage in BREAKAGES for check in breakage.seen_by}
