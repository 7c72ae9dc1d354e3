"""The accessibility page: it says what a run measured, requirement by requirement, and claims nothing that no run has shown."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.mkdocs_plugin import CONFIGURATION
from generator.show.conformance.record import Entry, Record, record
from generator.show.conformance.requirements import Source, requirements
from generator.show.conformance.standing import Standing, judged
from generator.show.environment import Renderer
from generator.show.pages import accessibility
from generator.show.site import Contact, Site
from generator.tariff.language import Language, Text
from site_tests.rendered import real_site

# WCAG 2.2 has 86 criteria once 4.1.1, which it withdrew, is left out.
LEVELS = {"A": 31, "AA": 24, "AAA": 31}


def entry(*criteria: str, faults: int = 0) -> Entry:
    said = Text(zh="字不小", en="Text size")
    return Entry("E01", said, criteria, Text(zh="18 像素", en="18 px"), Text(zh="最小 18 像素", en="smallest 18 px"), faults)


def standing(criterion: str, *entries: Entry) -> Standing:
    (found,) = (one for one in judged(requirements(), entries) if one.requirement.criterion == criterion)
    return found.standing


def test_every_criterion_of_the_guidelines_is_there_once() -> None:
    wcag = [requirement for requirement in requirements() if requirement.source is Source.WCAG]
    assert {level: sum(one.level == level for one in wcag) for level in LEVELS} == LEVELS
    names = [requirement.criterion for requirement in requirements()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("criterion", "entries", "expected"),
    [
        ("WCAG 1.4.6", [], Standing.UNTESTED),
        ("WCAG 1.4.6", [entry("WCAG 1.4.6")], Standing.MEASURED),
        ("WCAG 1.4.6", [entry("WCAG 1.4.6"), entry("WCAG 1.4.6", faults=1)], Standing.FAULTY),
        ("WCAG 1.4.6", [entry("WCAG 1.4.61"), entry("MIIT app 1.3")], Standing.UNTESTED),
        ("WCAG 1.3.1", [entry("WCAG 1.3.1")], Standing.PARTLY),
        ("WCAG 1.2.2", [], Standing.NOTHING_HERE),
        ("WCAG 1.2.2", [entry("WCAG 1.2.2", faults=2)], Standing.FAULTY),
        ("MIIT web 1.2.3", [entry("MIIT web 1.2.3")], Standing.MEASURED),
    ],
)
def test_a_requirement_is_met_only_where_all_of_it_was_measured_without_a_fault(
    criterion: str, entries: list[Entry], expected: Standing
) -> None:
    assert standing(criterion, *entries) is expected


def test_every_criterion_that_the_record_names_is_known() -> None:
    known = {requirement.criterion for requirement in requirements()} | {"house"}
    strange = {criterion for one in record().entries for criterion in one.criteria} - known
    assert not strange


def test_the_record_is_of_one_run_without_faults() -> None:
    kept = record()
    assert kept.run_on >= date(2026, 11, 22)
    assert len({one.id for one in kept.entries}) == len(kept.entries) >= 30
    assert [one.id for one in kept.entries if one.faults] == []


def page_of(site: Site, language: Language) -> str:
    (page,) = accessibility.PAGE_TYPE.pages(site, language)
    return Renderer(language).render(page)


@pytest.fixture(scope="module")
def site(repo_root: Path, as_of: date) -> Site:
    return real_site(repo_root, as_of)


@pytest.mark.parametrize("language", Language)
def test_the_page_says_when_what_and_how_much_and_claims_no_conformance(site: Site, language: Language) -> None:
    html = page_of(site, language)
    kept = record()
    assert f"{kept.run_on.day} " in html
    assert str(kept.run_on.year) in html
    assert kept.engine in html
    assert all(str(one.measured.say(language)).split("<")[0].split("&")[0] in html for one in kept.entries)
    assert not re.search(r"AAA (?:conform|compliant|certified)|符合 ?AAA|AAA ?级?达标|通过(?:认证|评测)|AAA 认证", html)


def test_a_fault_of_the_run_stands_on_the_page(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty: Record = replace(record(), entries=(entry("WCAG 1.4.6", faults=3),))
    monkeypatch.setattr(accessibility, "record", lambda: faulty)
    html = page_of(site, Language.ZH)
    assert "有 3 处没有达到" in html
    assert "没有达到：1 条" in html


def test_the_page_tells_whom_to_reach_or_that_nobody_is_named(site: Site) -> None:
    assert "还没有写明由谁办" in page_of(site, Language.ZH)
    reached = page_of(replace(site, contact=Contact("01012345678", "help@mingbai.example")), Language.ZH)
    assert 'href="tel:01012345678"' in reached
    assert 'href="mailto:help@mingbai.example"' in reached
    assert "还没有写明由谁办" not in reached


def test_our_own_configuration_names_somebody() -> None:
    assert re.search(r"^ +email: \S+@\S+$", Path(CONFIGURATION).read_text(encoding="utf-8"), re.MULTILINE)
