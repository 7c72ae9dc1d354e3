"""Was it really disclosed? Every public number has its page and its place in the list, what is not public has none."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from generator.assembly import site_of
from generator.gate.publication import publish
from generator.gate.published import State
from generator.show.complaint_steps import dispute_path, spam_place
from generator.show.pages.check_list import CheckListView
from generator.show.pages.check_number import CheckNumberView
from generator.show.site import Site
from generator.tariff.language import Language
from site_tests.html_pages import HtmlPage, squeezed
from site_tests.rendered import BASE, outline, pages_of, real_pages, real_site, rendered
from site_tests.synthetic import write_synthetic
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, sound_plan, write_tree

LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=lambda language: language.value)
NOT_PUBLIC = {
    "26HE200002": {"status: ready": "status: draft"},
    "26HE200003": {"published_on: 2026-01-01": "published_on: 2027-06-01", "first_day: 2026-01-05": "first_day: 2027-06-05"},
}
"""A draft, and a plan before the day of its disclosure."""
MOST_SIGNS = 6_000
"""Signs of the page of a number without its frame: there are as many as plans, and a script fetches one while somebody waits."""
BLAMING = re.compile("违法|非法|诈骗|骗子|违规|illegal|unlawful|fraud|scam", re.IGNORECASE)


@pytest.fixture(scope="module")
def site(repo_root: Path, as_of: date) -> Site:
    return real_site(repo_root, as_of)


@pytest.fixture(scope="module")
def pages(repo_root: Path, as_of: date) -> dict[str, str]:
    return real_pages(repo_root, as_of)


def parsed(html: str) -> HtmlPage:
    return HtmlPage(f"<article>{html}</article>")


def limits_of_plan(html: str) -> Counter[str]:
    """Weight and heading of every restriction on a plan's page."""
    titles = [element for element in parsed(html).all("h3") if element.attributes.get("class") == "callout__title"]
    return Counter(re.sub("[:：]", "", title.text) for title in titles)


def limits_of_check(html: str) -> Counter[str]:
    """The same on the page of its number."""
    inside = [item for item in parsed(html).all("li") if any("data-limits" in one.attributes for one in item.ancestors)]
    return Counter(re.sub("[:：]", "", item.text) for item in inside)


def price_in(html: str) -> str:
    return next(element.text for element in parsed(html).all("div") if element.attributes.get("class") == "price")


@LANGUAGES
def test_the_page_of_every_number_says_the_price_and_all_restrictions_of_the_plans_page(
    language: Language, site: Site, pages: dict[str, str]
) -> None:
    assert len(site.catalogue) > 100
    with_limits = 0
    for plan in site.catalogue:
        check = pages[f"{language.folder}check/{plan.filing_number}.html"]
        whole = pages[f"{language.folder}plans/{plan.filing_number}.html"]
        assert limits_of_check(check) == limits_of_plan(whole), plan.filing_number
        assert price_in(check) == price_in(whole), plan.filing_number
        assert sum(limits_of_check(check).values()) == len(plan.restrictions)
        with_limits += bool(plan.restrictions)
        assert f'href="../plans/{plan.filing_number}.html"' in check
        assert f'href="../check/{plan.filing_number}.html"' in whole
    assert with_limits > 100


@LANGUAGES
def test_the_page_of_every_number_says_its_state_and_what_to_do(language: Language, site: Site) -> None:
    found = pages_of(site, language)
    answers = {}
    for plan in site.catalogue:
        view = found[f"check/{plan.filing_number}.html"].view
        assert isinstance(view, CheckNumberView)
        answers.setdefault(plan.state, set()).add(view.answer)
        assert [passage.anchor for passage in view.advice] == ["must-ask", "say"]
        assert [place.number for place in view.dispute] == ["", "12300", "12315"]
        assert view.sold_before is (plan.state is State.OFF_SALE)
    assert {len(answer) for answer in answers.values()} == {1}
    assert len(set.union(*answers.values())) == len(answers) >= 2


def test_a_plan_that_is_not_on_sale_yet_is_said_to_be_that(tmp_path: Path, as_of: date) -> None:
    early = sound_plan("26HE200002", **{"first_day: 2026-01-05": "first_day: 2027-01-05"})
    page = rendered(site_of(publish(write_tree(tmp_path, {"26HE200002": early}), as_of), BASE))["check/26HE200002.html"]
    said = parsed(page).said
    assert "查到了，还没有开售" in said
    assert "先别答应" in said


def test_what_is_not_public_has_no_page_and_no_place_in_the_list(tmp_path: Path, as_of: date) -> None:
    plans = {SOUND_NUMBER: SOUND_PLAN, **{number: sound_plan(number, **changes) for number, changes in NOT_PUBLIC.items()}}
    small = site_of(publish(write_tree(tmp_path, plans), as_of), BASE)
    for language in Language:
        made = rendered(small, language)
        assert {address for address in made if re.search(r"check/\d\d[A-Z]", address)} == {f"{language.folder}check/{SOUND_NUMBER}.html"}
        assert SOUND_NUMBER in made[f"{language.folder}check/index.html"]
        for address in made:
            if "check" in address:
                assert not [number for number in NOT_PUBLIC if number in made[address]], address


def listed(site: Site, language: Language) -> Counter[str]:
    views = [page.view for page in pages_of(site, language).values() if isinstance(page.view, CheckListView)]
    return Counter(entry.number for view in views for group in view.groups for entry in group.entries)


@LANGUAGES
def test_every_number_is_in_the_list_exactly_once(language: Language, site: Site, tmp_path: Path, as_of: date) -> None:
    write_synthetic(tmp_path, 700)
    for one in (site, site_of(publish(tmp_path, as_of), BASE)):
        assert listed(one, language) == Counter(one.catalogue.plans.keys())


def test_from_the_first_page_of_the_list_every_beginning_is_one_link_away(pages: dict[str, str], site: Site) -> None:
    links = [link for link in outline(pages["check/index.html"]).links if "#" in link]
    assert {link.partition("#")[2] for link in links} == {number[:4] for number in site.catalogue.plans}
    for link in links:
        address, _, anchor = link.removeprefix("../").partition("#")
        assert anchor in outline(pages[address]).anchors, link
    for number in site.catalogue.plans:
        page = next(
            html for address, html in pages.items() if re.fullmatch(r"check/(index|\d+)\.html", address) and f"/{number}.html" in html
        )
        assert f"{number[:4]} 开头的编号" in page


def test_a_list_without_numbers_says_so(tmp_path: Path, as_of: date) -> None:
    made = rendered(site_of(publish(write_tree(tmp_path, {}), as_of), BASE))
    assert "今天没有公示的套餐。" in made["check/index.html"]
    assert "共 0 个" not in made["check/index.html"]


@LANGUAGES
def test_the_page_of_the_question_knows_every_registered_number_and_no_other(language: Language, site: Site, pages: dict[str, str]) -> None:
    known = re.findall(r'data-telephone="(\d+)"', pages[f"{language.folder}check.html"])
    registered = Counter(number for carrier in site.catalogue.carriers.values() for number in carrier.numbers)
    authorities = Counter(place.number for place in (*dispute_path(language), spam_place(language)) if place.number)
    assert Counter(known) == registered + authorities


def test_a_number_says_whose_it_is_and_from_where_that_carrier_calls(pages: dict[str, str]) -> None:
    told = {
        number: parsed(part.split("</div>")[0]).said
        for number, part in re.findall(r'data-telephone="(\d+)">\n(.*?</div>)', pages["check.html"], re.DOTALL)
    }
    assert told["10086"] == squeezed("10086：中国移动 这是它登记的号码：客服热线、人工服务、投诉。 它打电话推销，只能用 10085。")
    assert told["10085"] == squeezed("10085：中国移动 这是它登记的号码：打电话推销。 它打电话推销，就用这个号码。")
    assert told["10099"].endswith("没有查到它打给您的官方号码。")


@pytest.mark.parametrize(("folder", "sentence"), [("", "先别答应任何事。"), ("en/", "Do not agree to anything yet.")])
def test_what_is_not_found_is_answered_in_one_way_and_nobody_is_blamed(folder: str, sentence: str, pages: dict[str, str]) -> None:
    page = pages[f"{folder}check.html"]
    outcomes = dict(re.findall(r'<template data-outcome="(\w+)">(.*?)</template>', page, re.DOTALL))
    assert set(outcomes) == {"empty", "unknown", "failed", "telephone"}
    assert sentence in outcomes["unknown"]
    assert sentence in outcomes["failed"]
    for address, html in pages.items():
        if re.match(r"(en/)?check", address):
            assert not BLAMING.search(re.sub("<[^>]*>", "", html)), address


def test_without_a_script_the_form_leads_to_the_list_and_sends_nothing(pages: dict[str, str]) -> None:
    form = re.search(r'<form[^>]*action="check/index\.html".*?</form>', pages["check.html"], re.DOTALL)
    assert form is not None
    assert " name=" not in form[0]


@pytest.mark.parametrize("from_page", ["index.html", "who-called.html", "en/index.html", "en/who-called.html"])
def test_the_question_is_one_link_away(from_page: str, pages: dict[str, str]) -> None:
    assert "check.html" in outline(pages[from_page]).links


def test_the_page_of_a_number_is_light(pages: dict[str, str]) -> None:
    sizes = {address: len(html) for address, html in pages.items() if re.search(r"check/\d\d[A-Z]", address)}
    assert len(sizes) > 300
    assert max(sizes.values()) < MOST_SIGNS, max(sizes.items(), key=lambda one: one[1])
