"""Every page type in both languages passes every check, in all its widths, text sizes and colours."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.show.conformance.requirements import requirements
from generator.tariff.language import Text
from site_tests.browser import checks
from site_tests.browser.check import NOTHING, Check, Outcome
from site_tests.browser.checks import all_checks
from site_tests.browser.page_samples import page_samples
from site_tests.browser.tour import Seen, apart, everything, tour
from site_tests.browser.viewing import Viewing, told
from site_tests.browser.visit import Openings
from site_tests.conformance import checked, recorded
from site_tests.conftest import AS_OF

# So many tests share the pages, because they are known only when the site is built.
PARTS = 8
PLACED = "E13"
"""The check of what has the same place on every page."""


@pytest.fixture(scope="module")
def openings(browser: Browser, site_address: str) -> Iterator[Openings]:
    """Openings of the complete site that all parts of the tour share."""
    opened = Openings(browser, site_address)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def memory() -> dict[object, object]:
    """What need not be looked at twice in all parts of the tour."""
    return {}


@pytest.fixture(scope="module")
def placed() -> list[Seen]:
    """What the parts of the tour saw of that check."""
    return []


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_type_passes_every_check(
    part: int, openings: Openings, memory: dict[object, object], placed: list[Seen], built_site: Path
) -> None:
    seen = list(tour(openings, built_site, page_samples(built_site)[part::PARTS], everything(all_checks()), memory))
    placed += [one for one in seen if one.check == PLACED]
    faults = [fault for one in seen for fault in one.faults]
    assert not faults, told(faults, "Pages that do not pass")


def test_what_has_its_place_has_it_on_every_page(openings: Openings, placed: list[Seen], built_site: Path) -> None:
    checks = [check for check in all_checks() if check.id == PLACED]
    left = sorted(set(page_samples(built_site)) - {one.address for one in placed})
    seen = [*placed, *tour(openings, built_site, left, everything(checks))]
    assert {one.address for one in seen} == set(page_samples(built_site))
    assert any(one.outcome.place for one in seen)
    assert not apart(seen), "\n".join(apart(seen))


def seen_at(place: str | None, address: str = "index.html", check: str = "E13") -> Seen:
    return Seen(check, address, Viewing(390), Outcome(place=place))


def test_what_stands_elsewhere_on_one_page_is_seen() -> None:
    assert not apart([seen_at("8, 60 px"), seen_at("8, 60 px", "rights.html"), seen_at(None), seen_at("9, 60 px", "en/index.html")])
    assert len(apart([seen_at("8, 60 px"), seen_at("8, 61 px", "rights.html")])) == 2


def test_checks_are_told_apart_and_named_by_their_modules() -> None:
    ids = [check.id for check in all_checks()]
    assert len(set(ids)) == len(ids)
    modules = sorted(file.stem for file in Path(checks.__path__[0]).glob("e*.py"))
    assert [module.partition("_")[0].upper() for module in modules] == [check.id.upper() for check in all_checks()]


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_a_check_says_what_it_stands_for_and_what_it_measures(check: Check) -> None:
    known = {requirement.criterion for requirement in requirements()} | {"house"}
    assert check.criteria
    assert set(check.criteria) <= known
    assert check.viewings
    assert len(set(check.viewings)) == len(check.viewings)
    said = check.said([3, 5.25])
    expected = {min: "3.0", max: "5.2", sum: "8.2"}[check.worst]
    assert expected in said.zh
    assert expected in said.en
    assert check.said([]) == NOTHING


def test_counts_are_said_without_a_point() -> None:
    counted = next(check for check in all_checks() if check.worst is sum)
    assert "1,234" in counted.said([1_000, 234]).en


def test_the_record_holds_an_entry_for_each_check() -> None:
    check = all_checks()[0]
    viewing = check.viewings[0]
    seen = [
        Seen(check.id, "index.html", viewing, Outcome(figure=18.0)),
        Seen(check.id, "en/index.html", viewing, Outcome(("12 px",), 12.0)),
        Seen("another", "index.html", viewing, Outcome(("other",), 1.0)),
    ]
    entries = checked([check], seen)
    assert entries == [
        {
            "id": check.id,
            "title": {"zh": check.title.zh, "en": check.title.en},
            "criteria": list(check.criteria),
            "asked": {"zh": check.asked.zh, "en": check.asked.en},
            "measured": {"zh": check.measured.zh.format("12.0"), "en": check.measured.en.format("12.0")},
            "faults": 1,
            "pages": 2,
            "viewings": [str(viewing) for viewing in check.viewings],
        }
    ]
    record = recorded(AS_OF, {"name": "Chromium", "version": "156"}, ["index.html", "en/index.html"], entries)
    assert record["run_on"] == "2026-11-22"
    assert (record["pages"], record["page_types"]) == (2, 1)


def test_a_text_of_a_check_stands_in_both_languages() -> None:
    for check in all_checks():
        for text in (check.title, check.asked, check.measured):
            assert isinstance(text, Text)
