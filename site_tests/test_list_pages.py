"""Lists of plans: complete, each plan once, in one neutral order, bounded, and 4G as near as 5G."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assembly import site_of
from generator.gate.publication import publish
from generator.gate.published import State
from generator.show.neutral_order import in_order
from generator.show.paging import MOST, in_folder, numbered, sheets
from generator.show.pairs import Generation, generation_of, is_unnamed
from generator.show.plan_lists import PlanEntry, PlanListView, plan_entry
from generator.show.site import Site
from generator.tariff.language import Language
from generator.tariff.words import TariffType
from site_tests.rendered import BASE, outline, pages_of, real_pages, real_site, rendered
from site_tests.synthetic import write_synthetic
from site_tests.trees import sound_plan, write_tree

AS_OF = date(2026, 11, 22)


@pytest.fixture(scope="module")
def real(repo_root: Path, as_of: date) -> Site:
    return real_site(repo_root, as_of)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Enough plans for several pages of the complete list."""
    root = tmp_path_factory.mktemp("many")
    write_synthetic(root, 700)
    return site_of(publish(root, AS_OF), BASE)


def entries(site: Site, *folders: str) -> Counter[str]:
    """The filing numbers on all pages of the lists below `folders`."""
    found: Counter[str] = Counter()
    for address, page in pages_of(site).items():
        if address.startswith(folders) and isinstance(page.view, PlanListView):
            found.update(plan.number for group in page.view.groups for plan in group.plans)
    return found


def numbers(plans: Iterable[object]) -> Counter[str]:
    return Counter(plan.filing_number for plan in plans)  # type: ignore[attr-defined]


def test_every_plan_on_sale_is_in_the_complete_list_exactly_once(real: Site, many: Site) -> None:
    for site in (real, many):
        assert site.on_sale
        assert entries(site, "catalogue/") == numbers(site.on_sale)


def test_plans_no_longer_sold_are_in_the_archive_and_in_no_list_of_plans_on_sale(real: Site, many: Site) -> None:
    for site in (real, many):
        assert site.archive
        assert entries(site, "archive/") == numbers(site.archive)
        offered = entries(site, "catalogue/", "carriers/", "networks/", "announced/")
        assert offered.keys().isdisjoint(numbers(site.archive))


def test_a_plan_that_is_not_on_sale_yet_stands_apart(tmp_path: Path) -> None:
    plans = {
        "26HE200001": sound_plan("26HE200001"),
        "26HE200002": sound_plan("26HE200002", **{"first_day: 2026-01-05": "first_day: 2027-01-05"}),
    }
    site = site_of(publish(write_tree(tmp_path, plans), AS_OF), BASE)
    assert entries(site, "announced/") == Counter(["26HE200002"])
    assert set(entries(site, "catalogue/", "carriers/", "networks/", "archive/")) == {"26HE200001"}


def test_every_plan_on_sale_is_in_the_list_of_each_region_that_its_filing_names(real: Site, many: Site) -> None:
    for site in (real, many):
        expected = Counter({plan.filing_number: len(plan.region.offered_in) for plan in site.on_sale})
        assert entries(site, "carriers/") == expected


def test_every_plan_with_a_network_is_in_one_tier_and_every_other_one_under_not_stated(real: Site) -> None:
    for generation, folder in ((Generation.FOUR_G, "networks/4g/"), (Generation.FIVE_G, "networks/5g/")):
        assert entries(real, folder) == numbers(plan for plan in real.on_sale if generation_of(plan) is generation)
    assert entries(real, "networks/not-stated") == numbers(plan for plan in real.on_sale if is_unnamed(plan))


def test_no_page_lists_more_than_twenty_plans(many: Site) -> None:
    sizes = [sum(len(group.plans) for group in page.view.groups) for page in pages_of(many).values() if isinstance(page.view, PlanListView)]
    assert max(sizes) == MOST


def test_the_pager_leads_to_every_page_of_the_complete_list(many: Site) -> None:
    pages = {address: html for address, html in rendered(many).items() if address.startswith("catalogue/")}
    assert len(pages) > 10
    seen, waiting = set(), ["catalogue/index.html"]
    while waiting:
        address = waiting.pop()
        if address not in seen:
            seen.add(address)
            waiting += [link.removeprefix("../") for link in outline(pages[address]).links if link.removeprefix("../") in pages]
    assert seen == set(pages)


def test_a_very_long_list_has_a_short_pager() -> None:
    found = list(sheets(range(100_000), in_folder("catalogue")))
    assert [item for sheet in found for item in sheet.items] == list(range(100_000))
    assert max(len(sheet.pager.numbers) for sheet in found) <= 7
    assert found[0].pager.previous == ""
    assert found[-1].pager.following == ""
    assert found[1].pager.previous == "catalogue/index.html"
    assert [number.number for number in found[999].pager.numbers] == [1, 998, 999, 1000, 1001, 1002, 5000]


def test_an_empty_list_still_has_its_page() -> None:
    only = list(sheets((), numbered("networks/4g/low")))
    assert [(sheet.address, len(sheet.items), sheet.pager.numbers) for sheet in only] == [("networks/4g/low.html", 0, ())]


@given(data=st.data())
def test_the_order_of_the_files_makes_no_difference(real: Site, data: st.DataObject) -> None:
    some = list(real.on_sale)[:40]
    assert in_order(data.draw(st.permutations(some)), real) == in_order(some, real)


def test_lists_go_by_the_mean_cost_and_then_by_filing_number(real: Site) -> None:
    places = [(real.mean_costs[plan.filing_number].all_points, plan.filing_number) for plan in in_order(real.on_sale, real)]
    bounds = [cost.most for cost, _ in places if cost.most is not None]
    assert [cost.most for cost, _ in places[: len(bounds)]] == bounds == sorted(bounds), "plans without a bound come last"
    open_ended = [(cost.least, number) for cost, number in places[len(bounds) :]]
    assert open_ended == sorted(open_ended)
    assert open_ended
    for (one, first), (two, second) in pairwise(places[: len(bounds)]):
        assert one.most != two.most or first < second


def test_a_list_never_shows_a_promotional_price_as_the_price(many: Site) -> None:
    for plan in many.on_sale[:60]:
        first, last = plan.price.steps
        entry: PlanEntry = plan_entry(plan, many, Language.ZH)
        assert entry.price == f"每月 {last.yuan.normalize():f} 元"
        assert f"头 12 个月每月 {first.yuan.normalize():f} 元" in entry.development
        assert entry.price in entry.development


def test_what_is_not_disclosed_is_said_in_a_list_too(real: Site) -> None:
    silent = [
        plan for plan in real.on_sale if not isinstance(plan.allowances.data, tuple) and str(plan.allowances.data.value) == "not_stated"
    ]
    assert silent
    for plan in silent:
        assert "流量：未公示" in plan_entry(plan, real, Language.ZH).gives


def test_the_two_doors_have_the_same_class_and_lead_equally_deep(repo_root: Path, as_of: date) -> None:
    home = real_pages(repo_root, as_of)["index.html"]
    doors = re.findall(r'<li><a class="([^"]*)" href="(networks/[45]g\.html)"><span class="([^"]*)">([45])G 套餐</span>', home)
    assert [(link, digit) for _, link, _, digit in doors] == [("networks/4g.html", "4"), ("networks/5g.html", "5")]
    assert len({(door, title) for door, _, title, _ in doors}) == 1
    assert len({len(PurePosixPath(link).parts) for _, link, _, _ in doors}) == 1


def test_the_pages_of_4g_and_5g_have_the_same_structure(repo_root: Path, as_of: date) -> None:
    pages = real_pages(repo_root, as_of)
    four, five = outline(pages["networks/4g.html"]), outline(pages["networks/5g.html"])
    assert four.tags == five.tags
    assert four.anchors == five.anchors
    assert [link.replace("4g", "5g") for link in four.links if "/4g/" in link] == [link for link in five.links if "/5g/" in link]


def test_the_counts_on_the_doors_are_those_of_the_plans(real: Site, repo_root: Path, as_of: date) -> None:
    pages = real_pages(repo_root, as_of)
    counted = Counter(generation_of(plan) for plan in real.on_sale)
    for generation, folder in ((Generation.FOUR_G, "4g"), (Generation.FIVE_G, "5g")):
        door = re.search(rf'href="networks/{folder}\.html">.*?<span class="door__note">(\d+) 个', pages["index.html"])
        assert door is not None
        assert int(door[1]) == counted[generation]
        tiers = [int(number) for number in re.findall(r'door__note">[^<]* · (\d+) 个', pages[f"networks/{folder}.html"])]
        untiered = re.search(r"不分档的 .G 套餐（(\d+) 个）", pages[f"networks/{folder}.html"])
        assert untiered is not None
        assert sum(tiers) + int(untiered[1]) == counted[generation]


def test_provinces_show_carriers_and_counts_and_no_prices(real: Site, repo_root: Path, as_of: date) -> None:
    pages = real_pages(repo_root, as_of)
    for address, html in pages.items():
        if address.startswith("provinces/"):
            assert not re.search(r"\d ?元|yuan", html), f"{address} puts prices of different carriers on one page (R29)"
            if address != "provinces/index.html":
                assert [name for _, name in re.findall(r"<h2( id=\"[a-z]+\")?>([^<]+)</h2>", html)][:-1] == [
                    carrier.name.zh for carrier in real.catalogue.carriers.values()
                ]


def test_add_ons_stand_under_their_own_heading(real: Site, repo_root: Path, as_of: date) -> None:
    pages = real_pages(repo_root, as_of)
    places = {(plan.carrier, region) for plan in real.on_sale if plan.tariff_type is TariffType.ADD_ON for region in plan.region.offered_in}
    assert places
    for carrier, region in places:
        lists = [html for address, html in pages.items() if re.fullmatch(rf"carriers/{carrier}/{region.value}(-\d+)?\.html", address)]
        assert any("add-on" in outline(html).anchors for html in lists), (carrier, region)


def test_plans_are_listed_only_in_the_state_that_they_are_in(real: Site) -> None:
    for address, page in pages_of(real).items():
        if isinstance(page.view, PlanListView):
            expected = "off-sale" if address.startswith("archive/") else "announced" if address.startswith("announced/") else "on-sale"
            assert {plan.state_class for group in page.view.groups for plan in group.plans} <= {expected}, address
    assert {plan.state for plan in real.catalogue} >= {State.ON_SALE, State.OFF_SALE}
