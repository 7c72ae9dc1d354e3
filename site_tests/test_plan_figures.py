"""The sums on a plan's page: the engine's own for every plan, by hand for some; and pictures drawn from the same figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bill.account import TWO_YEARS, YEAR, Account
from generator.bill.curve import curve
from generator.bill.figure import Figure
from generator.bill.leaving import leaving_figures
from generator.bill.terms import terms_of
from generator.bill.whole_term import whole_term
from generator.bill.worst_month import Worst, worst_overage
from generator.gate.publication import publish
from generator.gate.published import PublishedPlan, State
from generator.show.pages.plan import PAGE_TYPE
from generator.show.picture import BAR, MONTH, bars, lines
from generator.show.site import Site
from generator.show.words import ELEMENTS
from generator.show.words.gigabytes import WIDTHS
from generator.show.words.totals import first_day_of
from generator.tariff.language import Language
from site_tests.conftest import AS_OF, ROOT
from site_tests.reading_pages import Element, pages_of, read, site_with
from site_tests.trees import SOUND_NUMBER, sound_plan

LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=lambda language: language.value)
STEPS = "steps: [{amount: 39.00, unit: yuan, per: month}]"
RISING = (
    "steps: [{amount: 19.00, unit: yuan, per: month, from_month: 1, to_month: 12}, {amount: 39.00, unit: yuan, per: month, from_month: 13}]"
)
RETURNED = "deposits: [{amount: 120.00, unit: yuan, name: {zh: 预存话费}, returned_over: 12 months, lost_on_leaving: no}]"
SIX_MONTHS = "validity: {length: 6 months}\n  at_expiry: {kind: ends}"
TRANSCRIPTION = "kind: transcription\n  seen_on: 2026-10-09\n  source_url: https://www.10086.cn/"
TERM = "  minimum: none\n  early_termination: none"
WORDS_OF_THE_SITE = {
    "allowances.data": {"zh": "一个月一共给多少流量", "en": "Data in a whole month"},
    "beyond.data": {"zh": "多用的流量怎么算钱", "en": "How more data is charged"},
    "term.at_expiry": {"zh": "到期以后的价钱", "en": "Price after it ends"},
}


@dataclass(frozen=True)
class Shown:
    """One plan and its page as it is rendered."""

    plan: PublishedPlan
    page: Element

    def rows(self, table: str) -> list[tuple[str, list[str]]]:
        """The lines of a table: its heading, and the lines of its sum."""
        found = next((one for one in self.page.all("table") if one.attributes["id"] == table), None)
        return [] if found is None else [(row.all("th")[0].text, row.all("td")[0].text.split("\n")) for row in found.all("tr")]

    @property
    def sums(self) -> list[str]:
        return [lines[0] for _, lines in self.rows("totals")]

    @property
    def account(self) -> Account:
        return Account(terms_of(self.plan), first_day_of(self.plan, AS_OF))

    def picture(self, name: str) -> Element | None:
        return next((one for one in self.page.all("svg") if one.attributes["aria-labelledby"] == name), None)

    def words(self, identity: str) -> str:
        return next(one for one in self.page.walk() if one.attributes.get("id") == identity).text


@pytest.fixture(scope="module")
def shown() -> dict[Language, list[Shown]]:
    """Every plan of this repository in each language."""
    site = Site(publish(ROOT, AS_OF).catalogue, "https://tariffs.example/")
    return {
        language: [Shown(page_plan(site, address), read(page)) for address, page in pages_of(PAGE_TYPE, site, language).items()]
        for language in Language
    }


def page_plan(site: Site, address: str) -> PublishedPlan:
    """The plan of a page."""
    return site.catalogue.plans[address.removeprefix("plans/").removesuffix(".html")]


def one(root: Path, language: Language = Language.ZH, **changes: str) -> Shown:
    """The sound plan with changes."""
    site = site_with(root, {SOUND_NUMBER: sound_plan(**changes)})
    address, page = next(iter(pages_of(PAGE_TYPE, site, language).items()))
    return Shown(page_plan(site, address), read(page))


def amount(fen: int, language: Language) -> str:
    """Fen as pages write them."""
    yuan = str(fen // 100) if fen % 100 == 0 else str(Decimal(fen) / 100 + Decimal("0.00"))
    return f"{yuan} 元" if language is Language.ZH else f"{yuan} yuan"


def in_words(figure: Figure, language: Language) -> str:
    """A figure as pages write it."""
    least = amount(figure.least, language)
    if figure.most is None and not figure.least:
        return "未公示" if language is Language.ZH else "Not disclosed"
    if figure.most is None:
        return f"至少 {least}，最多多少未公示" if language is Language.ZH else f"At least {least}; the most is not disclosed"
    if figure.most == figure.least:
        return least
    return f"{least}到 {amount(figure.most, language)}" if language is Language.ZH else f"{least} to {amount(figure.most, language)}"


def totals_of(account: Account) -> Iterator[Figure]:
    """The figures of the table in its order, but for the most in a month."""
    parts = [account.over(1, 1), account.over(2, YEAR) and account.over(1, YEAR), account.over(YEAR + 1, TWO_YEARS)]
    whole, year = account.whole_term(), account.over(1, YEAR)
    if whole is not None and year is not None and whole.months not in {1, year.months}:
        parts.append(whole)
    yield from (part.figure for part in parts if part is not None)
    mean = account.mean()
    if mean is not None and account.has(2):
        yield mean


# --- every plan


@LANGUAGES
def test_the_table_of_every_plan_says_the_engines_figures(shown: dict[Language, list[Shown]], language: Language) -> None:
    assert len(shown[language]) > 100
    for each in shown[language]:
        account = each.account
        expected = [in_words(figure, language) for figure in totals_of(account)]
        assert each.sums[:-1] == expected, each.plan.filing_number
        most, worst = account.most_in_a_month(), worst_overage(account.terms.beyond)
        if worst in {Worst.NOTHING, Worst.CAP} and most is not None:
            assert each.sums[-1] == in_words(most, language), each.plan.filing_number
        else:
            assert not re.search("[0-9]", each.sums[-1]), each.plan.filing_number


@LANGUAGES
def test_every_element_that_leaves_a_sum_uncertain_is_named(shown: dict[Language, list[Shown]], language: Language) -> None:
    labels = {path: element.label.say(language) for element in ELEMENTS for path in element.paths}
    labels |= {path: words[language.value] for path, words in WORDS_OF_THE_SITE.items()}
    undisclosed = "：未公示" if language is Language.ZH else ": not disclosed"
    named = 0
    for each in shown[language]:
        table = "\n".join(line for _, lines in each.rows("totals") for line in lines)
        for path in frozenset[str]().union(*(figure.unknown for figure in totals_of(each.account))):
            named += 1
            assert labels[path] + undisclosed in table, (each.plan.filing_number, path)
        bill = each.account.month(1)
        for path in () if bill is None else bill.unstated:
            assert labels[path] in each.page.text.split("</table>")[-1], (each.plan.filing_number, path)
    assert named > 100


def test_the_lines_of_leaving_hold_every_month_of_the_term(shown: dict[Language, list[Shown]]) -> None:
    told = 0
    for each in shown[Language.ZH]:
        figures = leaving_figures(terms_of(each.plan))
        rows = each.rows("leaving")
        if not rows:
            assert all(figure.least == figure.most == 0 or figure.most is None for figure in figures), each.plan.filing_number
            continue
        told += 1
        said = {month: sum_ for when, lines in rows for month, sum_ in months_of(when, lines, len(figures))}
        assert sorted(said) == list(range(len(figures) + 1)), each.plan.filing_number
        assert [said[month] for month in range(len(figures))] == [figure.exact for figure in figures], each.plan.filing_number
    assert told > 5


def months_of(when: str, lines: list[str], term: int) -> Iterator[tuple[int, int]]:
    """Each month of one line of the table of leaving, with what is due in fen."""
    amounts = [int(Decimal(found) * 100) for found in re.findall(r"([0-9.]+) 元", lines[0])]
    numbers = [int(found) for found in re.findall("[0-9]+", when)]
    if "没用满" in when:
        yield from ((month, amounts[0]) for month in range(1 if numbers == [1] else term))
    elif "用满" in when:
        yield numbers[0], amounts[0]
    else:
        step = 0
        if len(lines) > 1:
            found = re.search(r"每多用 1 个月，(多|少)付 ([0-9.]+) 元$", lines[1])
            assert found is not None, lines
            step = int(Decimal(found[2]) * 100) * (1 if found[1] == "多" else -1)
        run = range(numbers[0], numbers[-1] + 1)
        assert amounts[-1] == amounts[0] + step * (len(run) - 1)
        yield from ((month, amounts[0] + step * place) for place, month in enumerate(run))


# --- by hand


def test_a_rising_price_by_hand(tmp_path: Path) -> None:
    rising = one(tmp_path, **{STEPS: RISING})
    assert rising.rows("totals") == [
        ("头一个月", ["19 元"]),
        ("头 12 个月", ["228 元", "12 个月每月 19 元"]),
        ("第 13 到第 24 个月", ["468 元", "12 个月每月 39 元"]),
        ("整个 24 个月", ["696 元", "有效期这么久"]),
        ("平均每月", ["29 元", "按 24 个月算"]),
        ("流量用得再多，一个月最多", ["239 元"]),
    ]
    assert "从 2026 年 12 月 1 日开始用" in rising.page.text
    assert "要是 2026 年 12 月 31 日才开始用，头一个月付 0.61 元。" in rising.page.text


def test_what_is_paid_once_in_advance_and_up_to_a_least_spend_by_hand(tmp_path: Path) -> None:
    more = one(
        tmp_path,
        **{
            "one_time: none": "one_time: [{amount: 10.00, unit: yuan, name: {zh: 开卡费}}]",
            "deposits: none": RETURNED,
            "minimum_spend: none": "minimum_spend: {amount: 50.00, unit: yuan, per: month}",
            "first_month: prorated_by_day": "first_month: full",
        },
    )
    rows = dict(more.rows("totals"))
    assert rows["头一个月"] == ["60 元", "套餐费：39 元，开卡费：10 元，补足最低消费：11 元"]
    assert rows["头 12 个月"] == ["610 元", "12 个月每月 39 元，开卡费：10 元，补足最低消费：132 元"]
    assert rows["第 13 到第 24 个月"] == ["600 元", "12 个月每月 39 元，补足最低消费：132 元"]
    assert rows["平均每月"] == ["50.42 元", "按 24 个月算"]
    assert "头一个月还要先存 120 元，以后还给您，没有算进去。" in more.page.text
    assert "才开始用" not in more.page.text


def test_what_nobody_disclosed_is_a_span_with_its_reason_and_never_nothing(tmp_path: Path) -> None:
    silent = one(
        tmp_path,
        **{
            "kind: own\n  published_on: 2026-01-01\n  attested_by: {zh: 资费管理部, en: Tariff office}": TRANSCRIPTION,
            "first_month: prorated_by_day": "first_month: not_stated",
            "one_time: none": "one_time: not_stated",
            "deposits: none": "deposits: not_stated",
            "  at_expiry: {kind: automatic, length: 24 months}": "  at_expiry: not_stated",
            "length: 24 months}": "length: 12 months}",
            "  cap: [{effect: service_stops, at_charge: {amount: 200.00, unit: yuan}, resumes: next_month}]": "  cap: not_stated",
        },
    )
    assert silent.rows("totals") == [
        ("头一个月", ["0 元到 39 元", "头一个月怎么收：未公示"]),
        ("头 12 个月", ["429 元到 468 元", "头一个月 0 元到 39 元，11 个月每月 39 元"]),
        ("第 13 到第 24 个月", ["未公示", "12 个月收多少未公示", "到期以后的价钱：未公示"]),
        ("平均每月", ["35.75 元到 39 元", "按 12 个月算"]),
        ("流量用得再多，一个月最多", ["说不准", "头一个月怎么收：未公示", "封顶（最多用到或花到多少）：未公示", "到期以后的价钱：未公示"]),
    ]
    assert "未公示，所以没有算进去的：只收一次的钱、要先存的钱。" in silent.page.text


def test_without_a_cap_the_page_says_so(tmp_path: Path) -> None:
    cap = "  cap: [{effect: service_stops, at_charge: {amount: 200.00, unit: yuan}, resumes: next_month}]"
    assert one(tmp_path, **{cap: "  cap: none"}).sums[-1] == "没有封顶，用多少付多少"
    assert one(tmp_path, Language.EN, **{cap: "  cap: none"}).sums[-1] == "No cap: you pay for all you use"


def test_a_price_that_comes_after_the_table_is_said(tmp_path: Path) -> None:
    late = RISING.replace("to_month: 12", "to_month: 36").replace("from_month: 13", "from_month: 37")
    assert "再往后：第 37 个月起每月 39 元，不在上面。" in one(tmp_path, **{STEPS: late}).page.text
    assert "再往后" not in one(tmp_path, **{STEPS: RISING}).page.text


def test_a_plan_that_ends_has_no_later_months(tmp_path: Path) -> None:
    short = {"validity: {length: 24 months}\n  at_expiry: {kind: automatic, length: 24 months}": SIX_MONTHS}
    rows = one(tmp_path, **short).rows("totals")
    assert [when for when, _ in rows] == ["头一个月", "头 6 个月", "平均每月", "流量用得再多，一个月最多"]
    assert rows[1][1] == ["234 元", "6 个月每月 39 元"]


def test_staying_and_leaving_are_held_against_each_other(tmp_path: Path) -> None:
    # leaving after n months costs 100; the fees that are left are more than that until 2 months are left
    fixed = one(tmp_path, **{TERM: "  minimum: 12 months\n  early_termination: [{kind: fixed, amount: 100.00, unit: yuan}]"})
    assert fixed.rows("leaving") == [("没用满 12 个月就走", ["100 元"]), ("用满 12 个月再走", ["0 元"])]
    assert "用了 1 个月以后，提前走比用满省钱。那时走，付 100 元。用满，月费还要付 429 元。" in fixed.page.text
    all_fees = one(tmp_path, **{TERM: "  minimum: 12 months\n  early_termination: [{kind: share_of_remaining_fees, percent: 100}]"})
    assert all_fees.rows("leaving")[1] == ("用了 1 到 11 个月就走", ["429 元到 39 元", "每多用 1 个月，少付 39 元"])
    assert "什么时候提前走，都不比用满省钱。" in all_fees.page.text


def test_sums_that_are_rounded_keep_to_one_line(tmp_path: Path) -> None:
    third = one(
        tmp_path,
        **{
            TERM: "  minimum: 12 months\n  early_termination: [{kind: share_of_remaining_fees, percent: 33}]",
            "amount: 39.00": "amount: 29.99",
            "安心套餐 39 元": "安心套餐",
            "Easy plan 39": "Easy plan",
        },
    )
    # 11 x 29.99 x 0.33 = 108.8637, 1 x 29.99 x 0.33 = 9.8967
    assert third.rows("leaving")[1] == ("用了 1 到 11 个月就走", ["108.86 元到 9.90 元", "每多用 1 个月，少付 9.90 元左右"])


# --- the first day


def test_a_plan_that_is_no_longer_sold_begins_while_it_was(tmp_path: Path) -> None:
    past = one(tmp_path, **{"last_day: 2027-12-31": "last_day: 2026-10-31"})
    assert past.plan.state is State.OFF_SALE
    assert first_day_of(past.plan, AS_OF) == date(2026, 10, 1)
    assert "从 2026 年 10 月 1 日开始用" in past.page.text


def test_a_plan_that_will_be_sold_begins_after_its_first_day(tmp_path: Path) -> None:
    coming = one(tmp_path, **{"first_day: 2026-01-05": "first_day: 2027-01-05"})
    assert first_day_of(coming.plan, AS_OF) == date(2027, 2, 1)


# --- pictures


def points(path: str) -> list[tuple[int, int]]:
    """The corners of a path of a line."""
    return [(int(x), int(y)) for x, y in re.findall(r"[ML]([0-9]+) ([0-9]+)", path)]


def heights(path: str, width: int) -> list[Decimal]:
    """How far down the line is at each whole unit."""
    corners = points(path)
    assert corners[0][0] == 0
    assert corners[-1][0] == width
    found = [Decimal(corners[0][1])]
    for (left, before), (right, after) in pairwise(corners):
        found += [before + (after - before) * Decimal(x - left) / (right - left) for x in range(left + 1, right + 1)]
    return found


def paths(picture: Element) -> list[Element]:
    return picture.all("path")


@LANGUAGES
def test_every_picture_is_sound_named_and_told_in_words(shown: dict[Language, list[Shown]], language: Language) -> None:
    drawn = [(each, picture) for each in shown[language] for picture in each.page.all("svg")]
    assert len(drawn) > 100
    for each, picture in drawn:
        attributes = picture.attributes
        assert attributes["role"] == "img"
        assert each.words(attributes["aria-labelledby"]).strip()
        assert each.words(attributes["aria-describedby"]).strip()
        assert {one.tag for one in picture.walk()} == {"path"}
        assert not any("style" in one.attributes for one in (picture, *picture.walk()))
        markup = "".join(f"<path d='{path.attributes['d']}'/>" for path in paths(picture))
        ET.fromstring(f"<svg>{markup}</svg>")  # noqa: S314 - our own pages
        assert all(re.fullmatch(r"(M[0-9]+ [0-9]+(h0|([LV][0-9 ]+|h80)*z?))+", path.attributes["d"]) for path in paths(picture))


def test_the_line_by_gigabytes_is_the_engines_curve(shown: dict[Language, list[Shown]]) -> None:
    drawn = 0
    for each in shown[Language.ZH]:
        picture = each.picture("by-gigabytes")
        if picture is None:
            continue
        drawn += 1
        _, _, width, height = map(int, picture.attributes["viewbox"].split())
        found = curve(terms_of(each.plan), width)
        line, *others = [path for path in paths(picture) if "picture__marks" not in path.attributes.get("class", "")]
        assert [height - down for down in heights(line.attributes["d"], width)] == [cost.most for cost in found.costs], (
            each.plan.filing_number
        )
        certain = all(cost.exact is not None for cost in found.costs)
        assert bool(others) is not certain
        for lower in others:
            assert [height - down for down in heights(lower.attributes["d"], width)] == [cost.least for cost in found.costs]
        marks = [points(path.attributes["d"]) for path in paths(picture) if path.attributes.get("class") == "picture__marks"]
        expected = [(cliff.gigabyte - 1, height - (found.costs[cliff.gigabyte - 1].most or 0)) for cliff in found.cliffs]
        assert marks == ([expected] if expected else []), each.plan.filing_number
        words = each.words("gigabytes")
        for cliff in found.cliffs[:3]:
            assert f"1 GB，多付 {in_words(cliff.more, Language.ZH)}。" in words, each.plan.filing_number
    assert drawn > 50


def test_a_cliff_by_hand(tmp_path: Path) -> None:
    plan = one(tmp_path)
    picture = plan.picture("by-gigabytes")
    assert picture is not None
    assert picture.attributes["viewbox"] == "0 0 20 8900"
    assert [path.attributes["d"] for path in paths(picture)] == ["M0 5000L10 5000L20 0", "M10 5000h0"]
    assert plan.words("by-gigabytes") == "每月用 0 到 20 GB，付 39 元到 89 元"
    assert plan.words("gigabytes") == "一个月用 10 GB，付 39 元。再多用 1 GB，多付 5 元。一个月用 20 GB，付 89 元。"


def test_the_line_ends_where_data_stops(tmp_path: Path) -> None:
    plan = one(tmp_path, **{"amount: 200.00": "amount: 20.00"})
    picture = plan.picture("by-gigabytes")
    assert picture is not None
    assert picture.attributes["viewbox"] == "0 0 14 5900"
    assert "流量就停了" in plan.words("gigabytes")


def test_a_rising_price_is_drawn_month_by_month(tmp_path: Path) -> None:
    picture = one(tmp_path, **{STEPS: RISING}).picture("over-time")
    assert picture is not None
    assert picture.attributes["viewbox"] == f"0 0 {TWO_YEARS * MONTH} 3900"
    drawn = re.findall(r"M([0-9]+) 3900V([0-9]+)h80V3900z", paths(picture)[0].attributes["d"])
    assert drawn == [(str(MONTH * place), "2000" if place < YEAR else "0") for place in range(TWO_YEARS)]


def test_where_a_picture_would_show_nothing_a_sentence_stands(tmp_path: Path) -> None:
    priced = "  data: [{amount: 5.00, unit: yuan, per: 1 GB, rounding: up}]"
    for said, words in {
        "  data: no_charge": "上网用多少，都付一样的钱。",
        "  data: not_included": "流量用完就不能上网，不会多付钱。",
    }.items():
        plan = one(tmp_path, **{priced: said})
        assert not plan.page.all("svg")
        assert plan.words("gigabytes") == words
    silent = one(tmp_path, **{"  data: [{volume: 10 GB, per: month, area: mainland}]": "  data: not_stated"})
    assert silent.words("gigabytes") == "给多少流量未公示，算不出用多少要付多少。"


amounts = st.integers(min_value=0, max_value=10**7)
figures = st.tuples(amounts, amounts | st.none()).map(lambda pair: Figure(pair[0], None if pair[1] is None else pair[0] + pair[1]))


@given(st.lists(amounts, min_size=2, max_size=WIDTHS[-1] + 1))
def test_a_line_goes_through_every_cost(costs: list[int]) -> None:
    drawing = lines([Figure(cost, cost) for cost in costs], ())
    assert [drawing.height - down for down in heights(drawing.line, drawing.width)] == costs
    assert not drawing.lower


@given(st.lists(figures, min_size=1, max_size=TWO_YEARS))
def test_a_bar_ends_at_what_is_sure_and_its_frame_at_the_most(months: list[Figure]) -> None:
    drawing = bars(months, TWO_YEARS)
    sure = {int(x) // MONTH: drawing.height - int(y) for x, y in re.findall(rf"M([0-9]+) [0-9]+V([0-9]+)h{BAR}", drawing.bars)}
    frames = {int(x) // MONTH: drawing.height - int(y) for x, y in re.findall(rf"M([0-9]+) [0-9]+V([0-9]+)h{BAR}", drawing.line)}
    assert sure == {place: figure.least for place, figure in enumerate(months) if figure.least}
    assert frames == {place: figure.most for place, figure in enumerate(months) if figure.most is not None and figure.most > figure.least}


def test_the_whole_term_is_a_line_of_its_own_where_it_says_more(shown: dict[Language, list[Shown]]) -> None:
    told = [each for each in shown[Language.ZH] if any(when.startswith("整个") for when, _ in each.rows("totals"))]
    assert told
    for each in told:
        assert f"整个 {whole_term(terms_of(each.plan))} 个月" in dict(each.rows("totals"))
