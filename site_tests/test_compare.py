"""4G and 5G side by side: the same rows and units, nothing empty, chosen by the formula that the page states."""

from pathlib import Path

import pytest

from generator.gate.publication import publish
from generator.show.pages import compare, compare_any, compare_index, compare_pair, plan
from generator.show.pages.compare import CompareView
from generator.show.side_by_side import Comparison
from generator.show.site import Site
from generator.show.words.difference import difference
from generator.show.words.exchange import gains_and_losses, main_difference
from generator.tariff.language import Language
from site_tests.conftest import AS_OF, ROOT
from site_tests.reading_pages import Element, foreign_pieces, pages_of, read, site_with
from site_tests.trees import SOUND_CARRIER, sound_plan

ADDRESS = "compare/china-mobile/hebei.html"
TENS = "volume: 10 GB"
NO_TERM = "  minimum: none\n  early_termination: none"
TERM = "  minimum: 12 months\n  early_termination: [{kind: per_remaining_month, amount: 10.00, unit: yuan}]"


def _plan(number: str, network: str, fee: int, **more: str) -> str:
    facts = {
        "安心套餐 39 元": f"套餐 {number[-4:]}",
        "Easy plan 39": f"Plan {number[-4:]}",
        "network: 4G": f"network: {network}",
        "tier: low": "tier: not_stated",
        "amount: 39.00": f"amount: {fee}.00",
    }
    return sound_plan(number, **facts, **more)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Two 4G plans and two 5G plans of the low tier, one 4G plan of the middle tier, one without a network."""
    plans = {
        "26HE200001": _plan("26HE200001", "4G", 19),
        "26HE200002": _plan("26HE200002", "4G", 9, **{"{customers: all}": "{customers: all, age: {minimum: 60}}"}),
        "26HE200003": _plan("26HE200003", "5G", 79, **{TENS: "volume: 30 GB", NO_TERM: TERM, "minutes: 100": "minutes: 50"}),
        "26HE200004": _plan("26HE200004", "5G-A", 99),
        "26HE200005": _plan("26HE200005", "4G", 49),
        "26HE200006": _plan("26HE200006", "not_stated", 49),
    }
    return site_with(tmp_path, plans)


@pytest.fixture(scope="module")
def real() -> Site:
    """The plans of this repository."""
    return Site(publish(ROOT, AS_OF).catalogue, "https://tariffs.example/")


def _place(site: Site, language: Language = Language.ZH) -> CompareView:
    view = pages_of(compare.PAGE_TYPE, site, language)[ADDRESS].view
    assert isinstance(view, CompareView)
    return view


def _numbers(table: Comparison | None) -> list[str]:
    assert table is not None
    return [head.plan.number for head in table.plans]


def _tables(site: Site, language: Language) -> list[Element]:
    pages = [*pages_of(compare.PAGE_TYPE, site, language).values(), *pages_of(compare_pair.PAGE_TYPE, site, language).values()]
    return [table for page in pages for table in read(page).all("table", "compare-table")]


def test_each_tier_shows_one_plan_of_each_network_by_the_stated_formula(site: Site) -> None:
    low, middle, high = _place(site).tiers
    assert _numbers(low.table) == ["26HE200001", "26HE200003"]
    assert _numbers(middle.table) == ["26HE200005"]
    assert high.table is None


def test_further_plans_of_a_tier_are_named_below_in_the_order_of_the_formula(site: Site) -> None:
    low = _place(site).tiers[0]
    assert [[plan.number for plan in more.plans] for more in low.more] == [["26HE200002"], ["26HE200004"]]


def test_a_tier_without_a_plan_says_so_in_words(site: Site) -> None:
    low, middle, high = _place(site).tiers
    assert low.absent == ()
    assert middle.absent == ("本站没有收到中国移动在河北的中档 5G 套餐。",)
    assert high.absent == ("本站没有收到中国移动在河北的高档 4G 套餐。", "本站没有收到中国移动在河北的高档 5G 套餐。")


def test_where_the_carriers_list_is_complete_a_missing_tier_is_not_disclosed(tmp_path: Path) -> None:
    complete = SOUND_CARRIER.replace("list_is_complete: no", "list_is_complete: yes")
    add_on = {"26HE200001": _plan("26HE200001", "4G", 19, **{"tariff_type: plan": "tariff_type: add_on"})}
    high = _place(site_with(tmp_path, add_on, complete)).tiers[2]
    assert high.absent == ("中国移动在河北没有公示高档 4G 套餐。", "中国移动在河北没有公示高档 5G 套餐。")


def test_plans_that_name_no_network_are_counted_and_not_compared(site: Site) -> None:
    view = _place(site)
    assert view.unnamed == "另有 1 个套餐没写明是 4G 还是 5G，没有放进来比。"
    assert "26HE200006" not in read(pages_of(compare.PAGE_TYPE, site, Language.ZH)[ADDRESS]).text


def test_the_main_difference_is_said_from_the_fields_and_the_price_comes_first(site: Site) -> None:
    assert _place(site).tiers[0].difference == (
        "和这个 4G 套餐比，这个 5G 套餐每月多付 60 元。",
        "这个 5G 套餐每月流量多 20 GB，每月通话少 50 分钟，要用满 12 个月。",
    )


PRICES = {
    "19 now, later 39": "{amount: 19.00, unit: yuan, per: month, to_month: 6}, {amount: 39.00, unit: yuan, per: month, from_month: 7}",
    "39": "{amount: 39.00, unit: yuan, per: month}",
    "49": "{amount: 49.00, unit: yuan, per: month}",
    "19 now, then 29, then 59": "{amount: 19.00, unit: yuan, per: month, to_month: 6}, "
    "{amount: 29.00, unit: yuan, per: month, from_month: 7, to_month: 12}, {amount: 59.00, unit: yuan, per: month, from_month: 13}",
    "39, from 2027 on 49": "{amount: 39.00, unit: yuan, per: month}, {amount: 49.00, unit: yuan, per: month, from_day: 2027-01-01}",
    "59 for two months": "{amount: 59.00, unit: yuan, per: 2 months}",
}


@pytest.mark.parametrize(
    ("four_g", "five_g", "said"),
    [
        ("39", "49", "和这个 4G 套餐比，这个 5G 套餐每月多付 10 元。"),
        ("39", "19 now, later 39", "和这个 4G 套餐比，这个 5G 套餐头 6 个月每月少付 20 元，以后一样。"),
        ("19 now, later 39", "49", "和这个 4G 套餐比，这个 5G 套餐头 6 个月每月多付 30 元；第 7 个月起每月多付 10 元。"),
        (
            "39",
            "19 now, then 29, then 59",
            "和这个 4G 套餐比，这个 5G 套餐头 6 个月每月少付 20 元；第 7 到第 12 个月每月少付 10 元；第 13 个月起每月多付 20 元。",
        ),
        ("19 now, later 39", "19 now, later 39", "能比的几样都一样。"),
        ("39", "39, from 2027 on 49", "和这个 4G 套餐比，这个 5G 套餐长期每月多付 10 元。"),
        ("39", "59 for two months", "和这个 4G 套餐比，这个 5G 套餐每月少付 9.50 元。"),
    ],
)
def test_the_price_is_compared_over_the_months_and_never_by_its_promotional_part(
    four_g: str, five_g: str, said: str, tmp_path: Path
) -> None:
    step = "{amount: 39.00, unit: yuan, per: month}"
    plans = {
        number: sound_plan(number, **{"安心套餐 39 元": f"套餐 {network}", "network: 4G": f"network: {network}", step: PRICES[price]})
        for number, network, price in (("26HE200001", "4G", four_g), ("26HE200003", "5G", five_g))
    }
    found = site_with(tmp_path, plans).catalogue.plans
    assert main_difference(found["26HE200001"], found["26HE200003"])[0].zh == said


def test_an_equal_price_is_said_before_what_else_differs(tmp_path: Path) -> None:
    plans = {"26HE200001": _plan("26HE200001", "4G", 39), "26HE200003": _plan("26HE200003", "5G", 39, **{TENS: "volume: 30 GB"})}
    found = site_with(tmp_path, plans).catalogue.plans
    said = [text.zh for text in main_difference(found["26HE200001"], found["26HE200003"])]
    assert said == ["这个 4G 套餐和这个 5G 套餐，价钱一样。", "这个 5G 套餐每月流量多 20 GB。"]


def test_data_that_work_in_other_places_are_not_compared_without_a_word(tmp_path: Path) -> None:
    province = {"10 GB, per: month, area: mainland": "30 GB, per: month, area: province"}
    plans = {"26HE200001": _plan("26HE200001", "4G", 39), "26HE200003": _plan("26HE200003", "5G", 39, **province)}
    found = site_with(tmp_path, plans).catalogue.plans
    assert "两个套餐的流量，能用的地方写得不一样。" in [text.zh for text in main_difference(found["26HE200001"], found["26HE200003"])]


def test_gains_and_losses_of_one_way_are_losses_and_gains_of_the_other(site: Site) -> None:
    plans = site.catalogue.plans
    there = difference(plans["26HE200001"], plans["26HE200003"])
    back = difference(plans["26HE200003"], plans["26HE200001"])
    assert len(there.gains) == len(back.losses) == 1
    assert len(there.losses) == len(back.gains) == 3
    said = [text.zh for text in gains_and_losses(plans["26HE200003"], plans["26HE200001"])]
    assert said == [
        "换成它的好处：每月少付 60 元，每月通话多 50 分钟，不用再用满 12 个月。",
        "换成它的代价：每月流量少 20 GB。",
    ]


def test_what_is_not_disclosed_is_never_compared_as_nothing(tmp_path: Path) -> None:
    silent = {"[{volume: 10 GB, per: month, area: mainland}]": "not_stated"}
    plans = {"26HE200001": _plan("26HE200001", "4G", 19), "26HE200003": _plan("26HE200003", "5G", 79, **silent)}
    catalogue = site_with(tmp_path, plans).catalogue.plans
    said = [text.zh for text in gains_and_losses(catalogue["26HE200001"], catalogue["26HE200003"])]
    assert said[:2] == ["换成它的代价：每月多付 60 元。", "有一边未公示，或给法不同，比不了的：流量。"]


def test_changing_to_5g_says_what_5g_needs(site: Site) -> None:
    plans = site.catalogue.plans
    said = [text.zh for text in gains_and_losses(plans["26HE200001"], plans["26HE200003"])]
    assert "要有 5G 手机、当地有 5G 信号，才用得上 5G。" in said


@pytest.mark.parametrize("language", list(Language))
def test_every_table_has_the_same_rows_and_no_empty_cell(real: Site, language: Language) -> None:
    tables = _tables(real, language)
    rows = [[row.all("th")[0].text for row in table.all("tr")[1:]] for table in tables]
    assert tables
    assert all(questions == rows[0] for questions in rows)
    for table in tables:
        assert table.all("caption")[0].text
        assert all(cell.text.strip() for cell in (*table.all("td"), *table.all("th")))
        assert all(head.attributes["scope"] in {"row", "col"} for head in table.all("th"))


def test_limits_stand_before_the_price_in_every_comparison(site: Site) -> None:
    table = _place(site).tiers[0].table
    assert table is not None
    assert [row.question for row in table.rows[:2]] == ["办之前，要知道哪些限制？", "要付多少钱？"]
    for number, cell in zip(_numbers(table), table.rows[0].cells, strict=True):
        limits = site.catalogue.plans[number].restrictions
        assert len(cell.lines) == max(len(limits), 1)
        assert all(limit.weight.text.zh in line for limit, line in zip(limits, cell.lines, strict=False))


def test_the_list_for_narrow_screens_says_what_the_table_says(site: Site) -> None:
    page = read(pages_of(compare.PAGE_TYPE, site, Language.ZH)[ADDRESS])
    table, stack = page.all("table", "compare-table")[0], page.all("div", "compare-stack")[0]
    assert [cell.text for cell in table.all("td")] == [answer.text for answer in stack.all("dd")]
    assert [row.all("th")[0].text for row in table.all("tr")[1:]] == [question.text for question in stack.all("h3")]
    assert [name.text for name in stack.all("dt")[:2]] == ["4G", "5G"]


def test_every_region_with_plans_on_sale_is_listed_and_has_its_page(real: Site) -> None:
    places = pages_of(compare.PAGE_TYPE, real, Language.ZH)
    index = read(pages_of(compare_index.PAGE_TYPE, real, Language.ZH)["compare/index.html"])
    linked = {link.attributes["href"].removeprefix("../") for link in index.all("a") if "/compare/" in link.attributes["href"]}
    assert linked - {compare_any.ANY} == set(places)
    expected = {
        f"compare/{carrier}/{region.value}.html"
        for carrier, regions in real.places.items()
        for region in regions
        if real.available(carrier, region)
    }
    assert set(places) == expected


def test_every_nearest_plan_has_a_page_for_the_pair_and_every_pair_is_linked(real: Site) -> None:
    linked = {
        view.nearest.pair_address
        for page in pages_of(plan.PAGE_TYPE, real, Language.ZH).values()
        if isinstance(view := page.view, plan.PlanView) and view.nearest
    }
    assert linked == set(pages_of(compare_pair.PAGE_TYPE, real, Language.ZH))
    assert linked


def test_the_4g_plan_stands_first_in_a_pair(real: Site) -> None:
    for page in pages_of(compare_pair.PAGE_TYPE, real, Language.ZH).values():
        heads = [tag.text for tag in read(page).all("table")[0].all("span", "tag")]
        assert heads[0] == "4G"
        assert heads[1] in {"5G", "5G-A"}


@pytest.mark.parametrize("page_type", [compare.PAGE_TYPE, compare_index.PAGE_TYPE, compare_pair.PAGE_TYPE], ids=lambda kind: kind.name)
def test_chinese_on_english_pages_is_marked_as_chinese(real: Site, page_type: plan.PageType) -> None:
    missed = {
        address: pieces
        for address, page in pages_of(page_type, real, Language.EN).items()
        if (pieces := foreign_pieces(read(page), Language.EN))
    }
    assert missed == {}


def test_titles_are_unique(real: Site) -> None:
    pages = [
        page
        for page_type in (compare.PAGE_TYPE, compare_index.PAGE_TYPE, compare_pair.PAGE_TYPE)
        for page in pages_of(page_type, real, Language.ZH).values()
    ]
    assert len({page.title for page in pages}) == len(pages)
