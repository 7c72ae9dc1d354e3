"""The page of one plan: everything that is public, in its order, in plain words, in both languages."""

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import get_type_hints

import pytest

from generator.gate.publication import publish
from generator.gate.published import PublishedPlan, State
from generator.show.pages.plan import PAGE_TYPE, PlanView
from generator.show.site import Site
from generator.show.words import ELEMENTS
from generator.show.words.element import NOT_DISCLOSED, NOTHING, Answer, Standing, merged
from generator.show.words.marking import marked
from generator.tariff.language import Language, Text
from site_tests.conftest import AS_OF, ROOT
from site_tests.reading_pages import Element, foreign_pieces, pages_of, read, site_with
from site_tests.trees import SOUND_NUMBER, sound_plan

SHOWN_ELSEWHERE = {"carrier", "filing_number", "name", "restrictions", "state", "_seal"}
"""Fields that stand on the page outside the rows: in its head, and as callouts."""
HEADINGS = ["limits", "below", "pay", "get", "beyond", "bound", "cancel", "who", "consent", "call", "source", "kit"]
INTRODUCTORY = {
    "steps: [{amount: 39.00, unit: yuan, per: month}]": (
        "steps: [{amount: 19.00, unit: yuan, per: month, from_month: 1, to_month: 12},"
        " {amount: 39.00, unit: yuan, per: month, from_month: 13}]"
    )
}
LEAVING = {
    "  minimum: none\n  early_termination: none": (
        "  minimum: 12 months\n  early_termination: [{kind: per_remaining_month, amount: 10.00, unit: yuan}]"
    )
}
OFF_SALE = {"last_day: 2027-12-31": "last_day: 2026-10-31"}
ANNOUNCED = {"first_day: 2026-01-05": "first_day: 2027-01-05"}


def _page(root: Path, language: Language = Language.ZH, **changes: str) -> Element:
    site = site_with(root, {SOUND_NUMBER: sound_plan(**changes)})
    return read(pages_of(PAGE_TYPE, site, language)[f"plans/{SOUND_NUMBER}.html"])


def _sections(page: Element) -> dict[str, str]:
    """What stands below each heading of the second level, by the heading's id."""
    found: dict[str, str] = {}
    here = ""
    for child in page.children:
        if isinstance(child, Element) and child.tag == "h2":
            here = child.attributes["id"]
        found[here] = found.get(here, "") + (child if isinstance(child, str) else child.text)
    return found


@pytest.fixture(scope="module")
def real() -> Site:
    """The plans of this repository."""
    return Site(publish(ROOT, AS_OF).catalogue, "https://tariffs.example/")


def test_every_public_field_of_the_format_has_its_row() -> None:
    expected = set()
    for name, kind in get_type_hints(PublishedPlan).items():
        if name not in SHOWN_ELSEWHERE:
            parts = is_dataclass(kind) and {f"{name}.{field.name}" for field in fields(kind)}
            expected |= parts or {name}
    told = [path for element in ELEMENTS for path in element.paths]
    assert set(told) == expected
    assert len(told) == len(set(told))


@pytest.mark.parametrize("language", list(Language))
def test_every_row_stands_on_every_page_with_an_answer(real: Site, language: Language) -> None:
    for page in pages_of(PAGE_TYPE, real, language).values():
        view = page.view
        assert isinstance(view, PlanView)
        rows = [*view.pay, *view.get, *view.beyond, *view.bound, *view.cancel, *view.who, *view.evidence]
        assert len(rows) == len(ELEMENTS)
        assert all(row.label and (row.lines or row.plans) and all(row.lines) for row in rows), page.address


@pytest.mark.parametrize("language", list(Language))
def test_what_a_filing_leaves_out_is_said_and_seen(tmp_path: Path, language: Language) -> None:
    page = _page(tmp_path, language, **{"  throttle: none": "  throttle: not_stated"})
    silent = NOT_DISCLOSED.lines[0].say(language).capitalize()
    answers = {question.text: answer for question, answer in zip(page.all("dt"), page.all("dd"), strict=True)}
    throttle = answers[{Language.ZH: "网速会变慢吗", Language.EN: "Does it get slower"}[language]]
    assert (throttle.text, throttle.attributes["class"]) == (silent, "undisclosed")
    deposits = answers[{Language.ZH: "要先存的钱", Language.EN: "Paid in advance"}[language]]
    assert "class" not in deposits.attributes
    assert deposits.text == NOTHING.lines[0].say(language).capitalize()


def test_the_page_goes_from_limits_to_price_to_source(tmp_path: Path) -> None:
    page = _page(tmp_path)
    assert [heading.attributes["id"] for heading in page.all("h2")] == HEADINGS
    head = _sections(page)[""]
    assert head.index("安心套餐") < head.index(SOUND_NUMBER) < head.index("每月 39 元")


def test_every_restriction_is_a_callout_unfolded_with_weight_and_example(real: Site) -> None:
    for address, page in pages_of(PAGE_TYPE, real, Language.ZH).items():
        plan = real.catalogue.plans[address.removeprefix("plans/").removesuffix(".html")]
        shown = read(page)
        callouts = shown.all("section", "callout")
        assert len(callouts) == len(plan.restrictions)
        for callout, restriction in zip(callouts, plan.restrictions, strict=True):
            assert callout.all("h3")[0].text == f"{restriction.weight.text.zh} {restriction.title.zh}"
            assert restriction.sentence(plan).zh in callout.text
            assert restriction.consequence(plan).zh in callout.text
        assert not shown.all("details")


def test_a_promotional_price_never_stands_alone(tmp_path: Path) -> None:
    page = _page(tmp_path, **INTRODUCTORY)
    assert [line.text for line in page.all("strong", "price__line")] == ["头 12 个月每月 19 元，第 13 个月起每月 39 元"]
    assert "第 13 个月起：每月 39 元" in _sections(page)["pay"]
    totals = page.all("table")[0].text
    assert "12 个月每月 19 元" in totals
    assert "12 个月每月 39 元" in totals
    for line in page.text.replace(totals, "").splitlines():
        assert "19 元" not in line or "39 元" in line or "头 12 个月" in line


def test_a_step_without_its_first_month_starts_at_the_first(tmp_path: Path) -> None:
    steps = {key: text.replace("from_month: 1, ", "") for key, text in INTRODUCTORY.items()}
    assert "头 12 个月：每月 19 元" in _page(tmp_path, **steps).text


def test_a_yearly_price_is_said_by_the_month_as_well(tmp_path: Path) -> None:
    yearly = {
        "amount: 39.00, unit: yuan, per: month}]": "amount: 228.00, unit: yuan, per: year}]",
        "安心套餐 39 元": "安心年套餐",
        "Easy plan 39": "Easy plan",
    }
    assert "每年 228 元，合每月 19 元" in _sections(_page(tmp_path, **yearly))["pay"]


def _leaving(page: Element) -> list[list[str]]:
    return [[cell.text for cell in (*row.all("th"), *row.all("td"))] for table in page.all("table")[1:] for row in table.all("tr")]


def test_leaving_early_is_worked_out_for_every_month(tmp_path: Path) -> None:
    assert _leaving(_page(tmp_path, **LEAVING)) == [
        ["没用满 1 个月就走", "120 元"],
        ["用了 1 到 11 个月就走", "110 元到 10 元\n每多用 1 个月，少付 10 元"],
        ["用满 12 个月再走", "0 元"],
    ]


def test_leaving_that_nobody_can_work_out_has_no_table(tmp_path: Path) -> None:
    stated = "per_remaining_month, amount: 10.00, unit: yuan"
    unknown = {key: text.replace(stated, "benefits_repaid, benefit: {zh: 每月优惠}") for key, text in LEAVING.items()}
    page = _page(tmp_path, **unknown)
    assert not _leaving(page)
    assert "退还已享受的优惠，金额未公示，要退还的是每月优惠" in _sections(page)["bound"]


@pytest.mark.parametrize(
    ("language", "sold", "left"),
    [
        (Language.ZH, "所有渠道（公示没有逐一写明）", "运营商自己的渠道（公示没有逐一写明）、营业厅"),
        (
            Language.EN,
            "Through every channel (the filing does not say which)",
            "Through the carrier's own channels (the filing does not say which), in a shop",
        ),
    ],
)
def test_channels_that_a_filing_does_not_spell_out_are_said_as_such(tmp_path: Path, language: Language, sold: str, left: str) -> None:
    open_lists = {
        "channels: [{kind: online}, {kind: shop}]": "channels: [{kind: every}]",
        "channels: [online, shop, phone]": "channels: [own, shop]",
    }
    page = _page(tmp_path, language, **open_lists)
    sections = _sections(page)
    assert sold in sections["who"]
    assert left in sections["cancel"]
    assert "只能去营业厅" not in page.text


def test_an_announced_plan_says_from_when(tmp_path: Path) -> None:
    page = _page(tmp_path, **ANNOUNCED)
    assert [tag.text for tag in page.all("span", "tag")] == ["即将开售"]
    assert "即将开售：2027 年 1 月 5 日起才能办。" in page.all("div", "notice")[0].text


@pytest.mark.parametrize("language", list(Language))
def test_a_plan_no_longer_sold_is_not_offered(tmp_path: Path, language: Language) -> None:
    page = _page(tmp_path, language, **OFF_SALE)
    banner = page.all("div", "notice")[0].text
    ids = [heading.attributes["id"] for heading in page.all("h2")]
    assert [name for name in HEADINGS if name not in ids] == ["consent", "kit"]
    if language is Language.ZH:
        assert "已停售：卖到 2026 年 10 月 31 日为止，现在不能再办了。" in banner
        assert "换成别的套餐以后，就换不回来了" in banner
        offers = ("谁能办？在哪里办？", "办之前", "在哪里卖", "卖给谁")
        assert not [words for words in offers if words in page.text.replace(f"当时{words}", "")]
    else:
        assert "you cannot change back" in banner
        assert "Before you sign up" not in page.text


def test_a_plan_on_sale_has_no_banner(tmp_path: Path) -> None:
    page = _page(tmp_path)
    assert not page.all("div", "notice")
    assert [tag.text for tag in page.all("span", "tag")] == [State.ON_SALE.text.zh]


def test_a_5g_plan_without_a_term_says_that_one_may_change(tmp_path: Path) -> None:
    five_g = {"network: 4G": "network: 5G"}
    said = "您可以随时改成正在卖的别的套餐"
    assert said in _page(tmp_path, **five_g).text
    assert said not in _page(tmp_path, **five_g, **LEAVING).text
    assert said not in _page(tmp_path, **five_g, **OFF_SALE).text


def test_the_page_gives_the_number_to_call_and_the_data(tmp_path: Path) -> None:
    page = _page(tmp_path, Language.EN)
    links = [link.attributes["href"] for link in page.all("a")]
    assert "tel:10086" in links
    assert "tel:10080" in links
    assert f"../../api/v1/plans/{SOUND_NUMBER}.json" in links


def test_plans_that_cannot_be_combined_are_linked_where_they_are_public(tmp_path: Path) -> None:
    first = sound_plan().replace("sharing:", "exclusions: {plans: [26HE200002, 26HE299999]}\nsharing:")
    site = site_with(tmp_path, {SOUND_NUMBER: first, "26HE200002": sound_plan("26HE200002")})
    page = read(pages_of(PAGE_TYPE, site, Language.ZH)[f"plans/{SOUND_NUMBER}.html"])
    assert "../plans/26HE200002.html" in [link.attributes["href"] for link in page.all("a")]
    assert "26HE299999" in _sections(page)["who"]


def test_chinese_on_english_pages_is_marked_as_chinese(real: Site) -> None:
    missed = {
        address: pieces
        for address, page in pages_of(PAGE_TYPE, real, Language.EN).items()
        if (pieces := foreign_pieces(read(page), Language.EN))
    }
    assert missed == {}


@pytest.mark.parametrize(
    ("english", "html"),
    [
        ("29 yuan a month", "29 yuan a month"),
        ("only for 欢孝卡2024版-29元 & more", 'only for <span lang="zh-CN">欢孝卡2024版-29元</span> &amp; more'),
        ("安心套餐 39 元", '<span lang="zh-CN">安心套餐 39 元</span>'),
        ("视频彩铃: 2 yuan", '<span lang="zh-CN">视频彩铃</span>: 2 yuan'),
        ("<b>中文</b>", '&lt;b&gt;<span lang="zh-CN">中文</span>&lt;/b&gt;'),
    ],
)
def test_only_the_chinese_is_marked_and_everything_is_escaped(english: str, html: str) -> None:
    assert str(marked(english)) == html


def test_words_stay_words_even_where_the_gate_would_have_let_markup_through(tmp_path: Path) -> None:
    site = site_with(tmp_path, {SOUND_NUMBER: sound_plan()})
    page = pages_of(PAGE_TYPE, site, Language.EN)[f"plans/{SOUND_NUMBER}.html"]
    assert isinstance(page.view, PlanView)
    hostile = "<b>{{ 7 * 7 }}</b>"
    row = replace(page.view.pay[0], label=hostile, lines=(hostile, marked(f"{hostile} 套餐")))
    shown = read(replace(page, view=replace(page.view, name=hostile, banner=(hostile,), pay=(row,))))
    assert shown.all("h1")[0].text == hostile
    assert [answer.text for answer in shown.all("dd")[0].all("p")] == [hostile, f"{hostile} 套餐"]
    assert not shown.all("b")


def test_several_answers_are_none_only_where_every_one_is() -> None:
    said = Answer((Text("满 60 岁的人能办", "people aged 60 or older"),))
    assert merged([NOTHING, NOT_DISCLOSED]).standing is Standing.NOT_STATED
    assert merged([NOTHING, NOTHING]).standing is Standing.NONE
    assert merged([NOT_DISCLOSED, said]).lines == said.lines


def test_titles_are_unique_and_addresses_are_the_filing_numbers(real: Site) -> None:
    pages = pages_of(PAGE_TYPE, real, Language.ZH)
    assert list(pages) == [f"plans/{number}.html" for number in real.catalogue.plans]
    assert len({page.title for page in pages.values()}) == len(pages)
