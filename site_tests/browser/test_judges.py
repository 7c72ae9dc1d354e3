"""IBM's engine and the Nu validator, two further judges, find no fault on any page; and they see one where it is made."""

import shutil
from collections import defaultdict
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path

import pytest

from generator.show.conformance.requirements import requirements
from site_tests.browser.conftest import OpenPage
from site_tests.browser.judges import axe, ibm, nu, readers_settings
from site_tests.browser.judges.exceptions import faults, needless
from site_tests.browser.page_samples import page_samples
from site_tests.browser.viewing import Viewing, told

# So many tests share the pages, because they are known only when the site is built.
PARTS = 4


@pytest.mark.parametrize("part", range(PARTS))
def test_ibms_engine_finds_nothing_on_any_page_type(part: int, built_site: Path, site_address: str, open_page: OpenPage) -> None:
    page = open_page()
    found = []
    for address in page_samples(built_site)[part::PARTS]:
        page.goto(site_address + address)
        for viewing in ibm.VIEWINGS:
            viewing.of(page)
            found += [f"{address}, {viewing} | {fault}" for fault in faults(ibm.ibm_found(page), ibm.EXEMPTIONS)]
    assert not found, told(found, "IBM's engine finds barriers")


def test_every_exemption_from_ibms_rules_is_still_needed(built_site: Path, site_address: str, open_page: OpenPage) -> None:
    page = open_page()
    left = list(ibm.EXEMPTIONS)
    for address in unlike_first(address for address in page_samples(built_site) if address.startswith("en/")):
        page.goto(site_address + address)
        for viewing in (ibm.VIEWINGS[0], ibm.VIEWINGS[-1]):
            viewing.of(page)
            unneeded = needless(ibm.ibm_found(page), left)
            left = [one for one in left if one.rule in unneeded]
            if not left:
                return
    assert left == []


def unlike_first(addresses: Iterable[str]) -> list[str]:
    """The addresses with one page of each folder first: what is alike stands side by side."""
    folders: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        folders[address.rpartition("/")[0]].append(address)
    return [address for row in zip_longest(*folders.values()) for address in row if address]


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("document.querySelector('label').htmlFor = 'nothing'", "label_ref_valid"),
        ("document.querySelector('nav').setAttribute('aria-expanded', 'true')", "aria_attribute_valid"),
        ("document.querySelector('main').innerHTML += '<div tabindex=0>停在这里</div>'", "element_tabbable_role_valid"),
        ("document.querySelector('main').innerHTML += '<img src=a.png>'", "img_alt_"),
        ("document.documentElement.lang = 'xx-wrong-1234567890'", "html_lang_|element_lang_"),
        ("document.querySelector('main').innerHTML += '<ul role=list></ul>'", "aria_child_"),
        ("document.querySelector('main').innerHTML += '<p>Press the button on the right.</p>'", "text_sensory_misuse"),
    ],
)
def test_ibms_engine_sees_a_barrier_made_on_purpose(broken: str, fault: str, open_page: OpenPage) -> None:
    page = open_page("en/search.html", forgives=("404",))
    page.evaluate(broken)
    seen = [str(one) for one in faults(ibm.ibm_found(page), ibm.EXEMPTIONS)]
    assert any(one.startswith(tuple(fault.split("|"))) for one in seen), seen


def test_the_nu_validator_finds_nothing_on_any_page(built_site: Path) -> None:
    found = [f"{one.where.removeprefix(built_site.as_uri())} | {one}" for one in faults(nu.nu_found([built_site]), nu.EXEMPTIONS)]
    assert not found, told(found, "The Nu validator finds faults")


@pytest.mark.parametrize(
    ("said", "address", "passed_over"),
    [
        ("This document appears to be written in Norwegian, but", "format.html", True),
        ("This document appears to be written in Norwegian, but", "index.html", False),
        ("No “p” element in scope", "format.html", False),
    ],
)
def test_only_a_guess_about_the_page_of_field_names_is_passed_over(said: str, address: str, *, passed_over: bool) -> None:
    assert nu.guessed(said, f"file:/site/{address}") is passed_over


def test_every_exemption_from_the_nu_validator_is_still_needed(built_site: Path) -> None:
    assert needless(nu.nu_found([built_site / "index.html"]), nu.EXEMPTIONS) == []


@pytest.mark.parametrize(
    ("whole", "broken", "said"),
    [
        ("<h1>", "<h1><p>", "No “p” element in scope|not allowed as child"),
        ('lang="zh-CN"', 'lang="zh_CN"', "Bad value"),
        ("</main>", "<table><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></table></main>", "column"),
        ("</main>", '<div role="table">价</div><label for="no">价</label></main>', "for"),
        ("</title>", "</title><title>又一个</title>", "title"),
        ("<main", "<main hidden=yes aria-nonsense=1", "aria-nonsense"),
    ],
)
def test_the_nu_validator_sees_a_fault_made_on_purpose(whole: str, broken: str, said: str, built_site: Path, tmp_path: Path) -> None:
    page = (built_site / "index.html").read_text(encoding="utf-8")
    assert whole in page
    (tmp_path / "index.html").write_text(page.replace(whole, broken, 1), encoding="utf-8")
    seen = [one.said for one in faults(nu.nu_found([tmp_path]), nu.EXEMPTIONS)]
    assert any(part in one for one in seen for part in said.split("|")), seen


def test_each_judge_has_entries_for_the_record(
    built_site: Path, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # One page in one viewing: the entries, not the pages, are what this is about.
    shutil.copy(built_site / "rights.html", tmp_path)
    monkeypatch.setattr("site_tests.browser.viewing.page_samples", lambda _: ("rights.html",))
    for judge in (axe, ibm, readers_settings):
        for viewings in {"VIEWINGS", "EVERY_SIZE", "FORCED"} & vars(judge).keys():
            monkeypatch.setattr(judge, viewings, (Viewing(320, "largest"),))
    page = open_page()
    judging = ((axe, built_site), (ibm, built_site), (nu, tmp_path), (readers_settings, built_site))
    entries = [one for judge, site in judging for one in judge.conformance_entries(page, site)]
    assert [one["id"] for one in entries] == ["axe", "ibm", "nu", "E17", "E26"]
    known = {requirement.criterion for requirement in requirements()} | {"house"}
    for one in entries:
        assert one["faults"] == 0
        assert set(one["criteria"]) <= known
        assert {one[words].keys() == {"zh", "en"} for words in ("title", "asked", "measured")} == {True}
    assert [one["pages"] for one in entries] == [1, 1, 1, 1, 1]


def test_a_judge_that_is_not_installed_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("site_tests.browser.judges.PACKAGES", tmp_path)
    with pytest.raises(FileNotFoundError, match="run make judges"):
        nu.nu_found([tmp_path])
