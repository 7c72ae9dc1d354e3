"""The finder: every answer ends on a page, nobody is shown a plan that they cannot have, the order is the one that the page states."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest

from generator.gate.publication import publish
from generator.gate.published import PublishedPlan, State
from generator.show.finder.answers import QUESTIONS, Need, needs
from generator.show.finder.choosing import DEARER, SHOWN, Found, found, sold_in
from generator.show.finder.cost import cost_for, least_fee
from generator.show.finder.danger import danger
from generator.show.finder.enough import given
from generator.show.finder.people import _FURTHER, Person, is_for_everybody, people
from generator.show.page import Page
from generator.show.pages import find, find_results
from generator.show.pages.find import QuestionView
from generator.show.pages.find_results import FoundSection, ResultsView
from generator.show.site import Site
from generator.tariff.language import Language
from generator.tariff.regions import Region
from generator.tariff.restrictions import kinds
from generator.tariff.words import Audience, Customers, Group, Network, TariffType
from site_tests.conftest import AS_OF, ROOT
from site_tests.reading_pages import foreign_pieces, pages_of, read, site_with
from site_tests.trees import sound_plan

START = "find/index.html"
EVERYBODY = "eligibility: {customers: all}"
SENIOR = "您满 60 岁"
ALL_NEEDS = tuple(needs())
MIDDLE = Need(4, 200, 10)
LIGHT = Need(4, 50, 1)
HEAVY = Need(5, 600, 40)


@pytest.fixture(scope="module")
def real() -> Site:
    """The plans of this repository."""
    return Site(publish(ROOT, AS_OF).catalogue, "https://tariffs.example/")


def _plan(number: str, fee: int, **more: str) -> str:
    """A sound 4G plan of 300 minutes and 20 GB, that is enough for the middle need, at a fee of its own."""
    facts = {"amount: 39.00, unit: yuan, per: month": f"amount: {fee}.00, unit: yuan, per: month", "minutes: 100": "minutes: 300"}
    return sound_plan(
        number,
        **{
            **facts,
            "volume: 10 GB": "volume: 20 GB",
            "安心套餐 39 元": f"套餐 {number[-4:]}",
            "Easy plan 39": f"Plan {number[-4:]}",
            **more,
        },
    )


def _found(site: Site, need: Need = MIDDLE, region: Region = Region.HEBEI) -> tuple[Found, ...]:
    return found(sold_in(site.catalogue, region), need, site.as_of)


def _numbers(section: Found) -> list[str]:
    return [plan.filing_number for plan in section.plans]


def _by_heading(sections: tuple[Found, ...]) -> dict[str, list[str]]:
    return {section.person.heading.zh if section.person else "": _numbers(section) for section in sections}


@lru_cache(maxsize=8)
def _results(site: Site, language: Language = Language.ZH) -> dict[str, Page]:
    return pages_of(find_results.PAGE_TYPE, site, language)


def _view(page: Page) -> ResultsView:
    assert isinstance(page.view, ResultsView)
    return page.view


# --- the pages ---------------------------------------------------------------------------------------


def _ways(site: Site) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every way through the questions: the answers given, and the address where it ends."""
    pages = pages_of(find.PAGE_TYPE, site, Language.ZH)

    def on(address: str, answered: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
        if address not in pages:
            yield answered, address
            return
        view = pages[address].view
        assert isinstance(view, QuestionView)
        for choice in view.choices:
            yield from on(choice.address, (*answered, choice.title))
        for place in view.places:
            yield from on(place.address, (*answered, place.text))

    return on(START, ())


@pytest.mark.parametrize("neutral", [True, False])
def test_every_way_to_answer_ends_on_a_page_of_results(real: Site, neutral: bool) -> None:  # noqa: FBT001 - pytest names the case
    site = replace(real, neutral=neutral)
    ways = list(_ways(site))
    results = _results(site)
    carriers = 1 if neutral else len(site.catalogue.carriers)
    assert len(ways) == carriers * 3 * 4 * 4 * 32
    assert {address for _, address in ways} == set(results)
    assert len(results) == carriers * len(ALL_NEEDS) * 32


def test_every_question_can_be_answered_with_not_knowing(real: Site) -> None:
    for page in pages_of(find.PAGE_TYPE, real, Language.ZH).values():
        assert isinstance(page.view, QuestionView)
        assert sum(choice.title.startswith("不知道") for choice in page.view.choices) == 1


def test_not_knowing_counts_as_a_phone_of_4g_and_as_the_middle(real: Site) -> None:
    ends = dict(_ways(real))
    unknown = ("不知道是什么手机", "不知道打多少", "不知道看多少", "不知道是哪个省份")
    assert ends[unknown] == "find/national/4g-200-10.html"
    assert [answer.means for question in QUESTIONS for answer in question.answers if answer.key == "unknown"] == [4, 200, 10]


def test_every_page_leads_back_to_the_question_before(real: Site) -> None:
    pages = pages_of(find.PAGE_TYPE, real, Language.ZH)
    for address, page in pages.items():
        assert isinstance(page.view, QuestionView)
        assert (page.view.previous in pages) is (address != START)
        for choice in page.view.choices:
            following = pages.get(choice.address)
            if following is not None:
                assert isinstance(following.view, QuestionView)
                assert following.view.previous == address


def test_the_way_to_another_province_leads_to_a_question_with_the_same_need(real: Site) -> None:
    ends = {}
    for address, page in pages_of(find.PAGE_TYPE, real, Language.ZH).items():
        assert isinstance(page.view, QuestionView)
        ends[address] = {place.address for place in page.view.places}
    for address, page in _results(real).items():
        back = _view(page).again[0].address
        assert f"find/hebei/{Path(address).name}" in ends[back]


def test_more_plans_make_no_more_pages(real: Site, tmp_path: Path) -> None:
    small = site_with(tmp_path, {"26HE200001": sound_plan()})
    assert _results(small).keys() == _results(real).keys()


@pytest.mark.parametrize("language", Language)
def test_no_two_pages_have_the_same_title(real: Site, language: Language) -> None:
    titles = [page.title for kind in (find, find_results) for page in pages_of(kind.PAGE_TYPE, real, language).values()]
    assert len(set(titles)) == len(titles)


def test_english_pages_mark_what_is_chinese(real: Site) -> None:
    for page in _results(real, Language.EN).values():
        if "hebei" in page.address:
            assert not foreign_pieces(read(page), Language.EN)


# --- nobody is shown what they cannot have -----------------------------------------------------------


@dataclass(frozen=True)
class Somebody:
    """A person as the test knows them, judged by the plan's own fields and not by the finder's words."""

    age: int
    groups: frozenset[Group] = frozenset()

    def can_have(self, plan: PublishedPlan) -> bool:
        who = plan.eligibility
        low = who.age.minimum if who.age and who.age.minimum else 0
        high = who.age.maximum if who.age and who.age.maximum is not None else 200
        return low <= self.age <= high and (not who.groups or bool(self.groups & set(who.groups)))


GRANDMOTHER = Somebody(80, frozenset({Group.ELDER}))
AT_SIXTY = Somebody(60, frozenset({Group.ELDER}))
STUDENTS = (Somebody(18, frozenset({Group.STUDENT})), Somebody(25, frozenset({Group.STUDENT})))
ADULTS = (Somebody(16), Somebody(40), Somebody(59), GRANDMOTHER)


@lru_cache(maxsize=1)
def _everything(site: Site) -> list[tuple[Region, Need, tuple[Found, ...]]]:
    return [(region, need, _found(site, need, region)) for region in Region for need in ALL_NEEDS]


def test_nothing_is_shown_that_is_not_sold_to_the_public_there_or_that_the_phone_cannot_use(real: Site) -> None:
    for region, need, sections in _everything(real):
        for plan in (plan for section in sections for plan in section.plans):
            assert plan.state is State.ON_SALE
            assert (plan.tariff_type, plan.audience) == (TariffType.PLAN, Audience.PUBLIC)
            assert region in plan.region.offered_in or Region.NATIONAL in plan.region.offered_in
            assert region not in plan.region.excluded
            assert need.phone == 5 or plan.network not in {Network.FIVE_G, Network.FIVE_G_A}


def test_everybody_can_have_what_stands_among_the_plans_for_everybody(real: Site) -> None:
    for _, _, (everybody, *_) in _everything(real):
        for plan in everybody.plans:
            assert all(adult.can_have(plan) for adult in (*ADULTS, *STUDENTS))
            assert not plan.eligibility.needs
            assert plan.eligibility.customers not in {Customers.NEW, Customers.EXISTING, Customers.PORTING_IN}


def test_everybody_whom_a_section_speaks_to_can_have_its_plans(real: Site) -> None:
    seen = set()
    for _, _, sections in _everything(real):
        for section in sections[1:]:
            person = section.person
            assert person is not None
            ages = {person.youngest or 30, person.oldest or max(person.youngest or 30, 90)}
            groups = frozenset({person.group}) if person.group else frozenset()
            assert all(Somebody(age, groups).can_have(plan) for age in ages for plan in section.plans)
            seen.add(person.group)
    assert seen == {Group.ELDER, Group.DISABILITY, Group.LOW_INCOME, Group.STUDENT, None}


def test_no_plan_for_the_young_stands_outside_the_sections_of_the_young(real: Site) -> None:
    for _, _, sections in _everything(real):
        for section in sections:
            young = section.person is not None and section.person.oldest is not None
            assert young or all(plan.eligibility.age is None or plan.eligibility.age.maximum is None for plan in section.plans)


@pytest.mark.parametrize("somebody", [AT_SIXTY, GRANDMOTHER, *STUDENTS, Somebody(40, frozenset({Group.DISABILITY}))])
def test_where_there_are_plans_for_somebody_one_is_named(real: Site, somebody: Somebody) -> None:
    for region, need, sections in _everything(real):
        special = [
            plan
            for plan in sold_in(real.on_sale, region)
            if somebody.can_have(plan) and set(plan.eligibility.groups) & somebody.groups
            if need.phone == 5 or plan.network not in {Network.FIVE_G, Network.FIVE_G_A}
        ]
        named = [plan for section in sections[1:] for plan in section.plans if somebody.can_have(plan)]
        assert bool(named) or not special


def _one_of(number: str, fee: int, eligibility: str) -> str:
    return _plan(number, fee, **{EVERYBODY: f"eligibility: {eligibility}"})


def test_each_kind_of_people_has_its_own_section(tmp_path: Path) -> None:
    plans = {
        "26HE200001": _plan("26HE200001", 39),
        "26HE200002": _one_of("26HE200002", 29, "{customers: all, groups: [elder], age: {minimum: 60}}"),
        "26HE200003": _one_of("26HE200003", 19, "{customers: all, groups: [elder], age: {minimum: 70}}"),
        "26HE200004": _one_of("26HE200004", 18, "{customers: all, groups: [student]}"),
        "26HE200005": _one_of("26HE200005", 9, "{customers: all, groups: [disability, low_income]}"),
        "26HE200006": _one_of("26HE200006", 8, "{customers: all, age: {maximum: 30}}"),
        "26HE200007": _one_of("26HE200007", 7, "{customers: all, groups: [teacher]}"),
        "26HE200008": _one_of("26HE200008", 6, "{customers: all, age: {minimum: 18}}"),
        "26HE200009": _one_of("26HE200009", 5, "{customers: all, needs: [{zh: 要有本地户籍。}]}"),
        "26HE200010": _one_of("26HE200010", 4, "{customers: all, groups: [elder]}"),
    }
    assert _by_heading(_found(site_with(tmp_path, plans))) == {
        "": ["26HE200001"],
        "您是老年人": ["26HE200010"],
        "您满 60 岁": ["26HE200002"],
        "您满 70 岁": ["26HE200003"],
        "您家是低保户，或者别的困难家庭": ["26HE200005"],
        "您有残疾人证": ["26HE200005"],
        "您是学生，18 到 25 岁": ["26HE200004"],
        "您满 18 岁": ["26HE200008"],
    }


def test_an_older_age_has_no_section_where_a_younger_one_has_the_cheaper_plan(tmp_path: Path) -> None:
    plans = {
        "26HE200001": _one_of("26HE200001", 19, "{customers: all, groups: [elder], age: {minimum: 55}}"),
        "26HE200002": _one_of("26HE200002", 29, "{customers: all, groups: [elder], age: {minimum: 65}}"),
    }
    assert _by_heading(_found(site_with(tmp_path, plans))) == {"": [], SENIOR: ["26HE200001"]}


def test_what_stands_from_sixty_on_is_not_said_again_for_those_who_are_older(real: Site) -> None:
    for _, _, sections in _everything(real):
        elder = [section for section in sections if section.person is not None and section.person.group is Group.ELDER]
        numbers = [number for section in elder for number in _numbers(section)]
        assert len(set(numbers)) == len(numbers)


def test_an_age_with_an_end_is_not_promised_to_everybody_above_it(tmp_path: Path) -> None:
    plan = _one_of("26HE200001", 19, "{customers: all, groups: [elder], age: {minimum: 60, maximum: 75}}")
    assert _by_heading(_found(site_with(tmp_path, {"26HE200001": plan}))) == {"": [], "您 60 到 75 岁": ["26HE200001"]}


@pytest.mark.parametrize("customers", ["new", "existing"])
def test_what_only_some_customers_can_have_is_not_for_everybody(tmp_path: Path, customers: str) -> None:
    plans = {"26HE200001": _plan("26HE200001", 39), "26HE200002": _one_of("26HE200002", 9, f"{{customers: {customers}}}")}
    assert _by_heading(_found(site_with(tmp_path, plans))) == {"": ["26HE200001"]}


def test_of_plans_for_a_group_one_without_further_conditions_comes_first_and_a_cheaper_one_with_some_after_it(tmp_path: Path) -> None:
    plans = {
        "26HE200001": _one_of("26HE200001", 29, "{customers: all, groups: [disability]}"),
        "26HE200002": _one_of("26HE200002", 9, "{customers: existing, groups: [disability]}"),
        "26HE200003": _one_of("26HE200003", 39, "{customers: all, groups: [disability], needs: [{zh: 要有本地户籍。}]}"),
    }
    assert _by_heading(_found(site_with(tmp_path, plans)))["您有残疾人证"] == ["26HE200001", "26HE200002"]
    only = site_with(tmp_path / "only", {number: plans[number] for number in ("26HE200002", "26HE200003")})
    assert _by_heading(_found(only))["您有残疾人证"] == ["26HE200002"]
    card = _view(_results(only)["find/hebei/4g-200-10.html"]).sections[1].cards[0]
    assert "只有已经在用的人能办" in card.who


def test_a_cheap_plan_for_locals_does_not_hide_the_one_for_every_elder(real: Site) -> None:
    sections = _found(real, LIGHT, Region.SHANGHAI)
    assert _by_heading(sections)[SENIOR] == ["24JT207641", "24SH100308"]


def test_what_is_not_on_sale_or_no_plan_is_never_found(tmp_path: Path) -> None:
    plans = {
        "26HE200001": _plan("26HE200001", 39),
        "26HE200002": _plan("26HE200002", 9, **{"last_day: 2027-12-31": "last_day: 2026-11-21"}),
        "26HE200003": _plan("26HE200003", 9, **{"first_day: 2026-01-05": "first_day: 2026-11-23"}),
        "26HE200004": _plan("26HE200004", 9, **{"audience: public": "audience: business"}),
    }
    assert _by_heading(_found(site_with(tmp_path, plans))) == {"": ["26HE200001"]}


def test_a_plan_that_leaves_a_province_out_is_not_shown_there_nor_as_nationwide(tmp_path: Path) -> None:
    plan = _plan("26JT200001", 39, **{"offered_in: [hebei]": "offered_in: [national], excluded: [hebei]"})
    site = site_with(tmp_path, {"26JT200001": plan})
    assert _by_heading(_found(site, region=Region.HEBEI)) == {"": []}
    assert _by_heading(_found(site, region=Region.NATIONAL)) == {"": []}
    assert _by_heading(_found(site, region=Region.HENAN)) == {"": ["26JT200001"]}


def test_every_condition_that_the_finder_looks_for_is_a_kind_of_restriction() -> None:
    assert set(kinds()) >= _FURTHER


# --- enough, in the order that the page states ---------------------------------------------------------


def test_the_cheapest_of_all_that_is_enough_comes_first(real: Site) -> None:
    for region, need, (everybody, *_) in _everything(real):
        candidates = [plan for plan in sold_in(real.on_sale, region) if is_for_everybody(plan) and given(plan).is_enough(need)]
        usable = [plan for plan in candidates if need.phone == 5 or plan.network not in {Network.FIVE_G, Network.FIVE_G_A}]
        order = sorted(usable, key=lambda plan: (cost_for(plan, need, AS_OF).place, plan.filing_number))
        assert list(everybody.enough) == order[: len(everybody.enough)]
        assert bool(everybody.enough) is bool(order)
        assert len(everybody.plans) <= 3


def test_no_fee_is_below_the_bound_by_which_plans_are_passed_over(real: Site) -> None:
    for plan in real.on_sale:
        for need in ALL_NEEDS:
            place = cost_for(plan, need, AS_OF).place
            assert place[0] or least_fee(plan) <= place[1]


def test_the_order_of_the_plans_makes_no_difference(real: Site) -> None:
    shuffled = list(real.on_sale)
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - any order will do
        for need in ALL_NEEDS:
            assert found(sold_in(shuffled, Region.SHANGHAI), need, AS_OF) == _found(real, need, Region.SHANGHAI)


def test_the_filing_number_decides_between_plans_that_cost_the_same(tmp_path: Path) -> None:
    plans = {number: _plan(number, 39) for number in ("26HE200003", "26HE200001", "26HE200002")}
    assert _by_heading(_found(site_with(tmp_path, plans))) == {"": ["26HE200001", "26HE200002"]}


def test_a_promotion_does_not_win(tmp_path: Path) -> None:
    steps = "steps: [{amount: 39.00, unit: yuan, per: month}]"
    rising = "steps: [{amount: 1.00, unit: yuan, per: month, to_month: 6}, {amount: 79.00, unit: yuan, per: month, from_month: 7}]"
    more = {
        steps: rising,
        "安心套餐 39 元": "套餐一",
        "Easy plan 39": "Plan one",
        "minutes: 100": "minutes: 300",
        "volume: 10 GB": "volume: 20 GB",
    }
    plans = {"26HE200001": sound_plan("26HE200001", **more), "26HE200002": _plan("26HE200002", 49)}
    site = site_with(tmp_path, plans)
    assert _numbers(_found(site)[0])[0] == "26HE200002"
    gravest = danger(site.catalogue.plans["26HE200001"])
    assert gravest is not None
    assert gravest.name == "price_steps_up"


def test_one_who_uses_much_is_shown_plans_that_give_as_much(tmp_path: Path) -> None:
    large = {"minutes: 300": "minutes: 2000"}
    plans = {
        "26HE200001": _plan("26HE200001", 39),
        "26HE200002": _plan("26HE200002", 99, **{"volume: 10 GB": "volume: 500 GB"}).replace(*large.popitem()),
    }
    everybody = _found(site_with(tmp_path, plans), HEAVY)[0]
    assert [plan.filing_number for plan in everybody.enough] == ["26HE200002"]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"area: mainland}]": "area: city}]"}, "only in one city"),
        ({"area: mainland}]": "area: mainland, hours: {zh: 每天 23 点到次日 7 点}}]"}, "only at night"),
        ({"throttle: none": "throttle: [{above: 5 GB, speed: 1 Mbps}]"}, "slow after 5 GB"),
        ({"minutes: 300, per: month": "minutes: 300, per: year"}, "once a year"),
    ],
)
def test_what_cannot_surely_be_used_is_not_enough(tmp_path: Path, change: dict[str, str], why: str) -> None:
    (old, new) = next(iter(change.items()))
    plan = _plan("26HE200001", 39)
    assert old in plan, why
    everybody = _found(site_with(tmp_path, {"26HE200001": plan.replace(old, new, 1)}))[0]
    assert not everybody.enough, why
    assert _numbers(everybody) == ["26HE200001"]


def test_data_for_certain_apps_is_not_counted(tmp_path: Path) -> None:
    plan = _plan(
        "26HE200001", 39, **{"volume: 10 GB": "volume: 1 GB", "app_data: none": "app_data: [{volume: 90 GB, per: month, apps: [抖音]}]"}
    )
    assert not _found(site_with(tmp_path, {"26HE200001": plan}))[0].enough


def test_where_nothing_is_enough_the_nearest_says_what_is_lacking(tmp_path: Path) -> None:
    plans = {
        "26HE200001": sound_plan("26HE200001"),
        "26HE200002": sound_plan("26HE200002", **{"minutes: 100": "minutes: 150", "安心套餐 39 元": "套餐二"}),
        "26HE200003": sound_plan("26HE200003", **{"minutes: 100": "minutes: 10", "安心套餐 39 元": "套餐三"}),
    }
    site = site_with(tmp_path, plans)
    assert _numbers(_found(site)[0]) == ["26HE200002", "26HE200001"]
    section = _view(_results(site)["find/hebei/4g-200-10.html"]).sections[0]
    assert "没有分钟和流量都够的" in section.missing
    assert "少 50 分钟" in section.cards[0].reason


def test_a_plan_with_a_low_fee_is_named_where_it_costs_less_in_all(tmp_path: Path) -> None:
    low = _plan("26HE200002", 8).replace("minutes: 300", "minutes: 30").replace("volume: 20 GB", "volume: 1 GB")
    site = site_with(tmp_path, {"26HE200001": _plan("26HE200001", 39), "26HE200002": low})
    light, heavy = _found(site, LIGHT)[0], _found(site, Need(4, 200, 10))[0]
    assert light.cheaper is not None
    assert light.cheaper.filing_number == "26HE200002"
    assert heavy.cheaper is None
    card = _view(_results(site)["find/hebei/4g-50-1.html"]).sections[0].cards[1]
    assert card.cost == "平均每月 11 元"
    assert "少 20 分钟" in card.reason


def test_a_low_fee_is_no_bargain_where_the_data_stops(tmp_path: Path) -> None:
    low = (
        _plan("26HE200002", 8)
        .replace("volume: 20 GB", "volume: 0.5 GB")
        .replace("data: [{amount: 5.00, unit: yuan, per: 1 GB, rounding: up}]", "data: not_included")
    )
    low = low.replace("cap: [{effect: service_stops, at_charge: {amount: 200.00, unit: yuan}, resumes: next_month}]", "cap: none")
    site = site_with(tmp_path, {"26HE200001": _plan("26HE200001", 39), "26HE200002": low})
    assert _found(site, LIGHT)[0].cheaper is None


def test_a_further_plan_that_is_far_dearer_is_not_shown(real: Site) -> None:
    for _, need, (everybody, *_) in _everything(real):
        assert len(everybody.enough) <= SHOWN
        costs = [cost_for(plan, need, AS_OF).most for plan in everybody.enough]
        for first, further in pairwise(costs):
            assert first is not None
            assert further is not None
            assert further * 100 <= first * (100 + DEARER)


# --- what the pages say ---------------------------------------------------------------------------------


def _cards(section: FoundSection) -> list[tuple[str, str]]:
    return [(card.number, card.cost) for card in section.cards]


def test_every_card_has_its_reason_its_danger_and_its_cost(real: Site) -> None:
    for page in _results(real).values():
        for section in _view(page).sections:
            for card in section.cards:
                assert any(digit in card.reason for digit in "0123456789")
                assert card.danger is not None
                assert card.cost


def test_the_page_says_why_a_plan_is_shown_and_what_to_beware_of(tmp_path: Path) -> None:
    page = _results(site_with(tmp_path, {"26HE200001": _plan("26HE200001", 39)}))["find/hebei/4g-200-10.html"]
    said = read(page).text
    for words in (
        "每月给：打电话 300 分钟、流量 20 GB。都够您用。",
        "平均每月 39 元",
        "流量用完，另外收钱",
        "26HE200001",
        "每月打电话 200 分钟",
    ):
        assert words in said


def test_in_a_province_without_plans_the_page_says_so_and_whom_to_call(tmp_path: Path) -> None:
    page = _results(site_with(tmp_path, {"26HE200001": _plan("26HE200001", 39)}))["find/tibet/4g-200-10.html"]
    view = _view(page)
    assert [section.missing for section in view.sections] == ["这里没有人人能办的套餐。"]
    assert [step.number for step in view.hotlines] == ["10086"]
    assert "10086" in read(page).text


def test_where_a_plan_for_everybody_is_cheaper_the_section_of_a_group_says_so(tmp_path: Path) -> None:
    dear = _one_of("26HE200002", 59, "{customers: all, groups: [elder], age: {minimum: 60}}")
    site = site_with(tmp_path, {"26HE200001": _plan("26HE200001", 39), "26HE200002": dear})
    everybody, elder = _view(_results(site)["find/hebei/4g-200-10.html"]).sections
    assert everybody.dearer == ""
    assert "有更便宜的" in elder.dearer
    same = site_with(tmp_path / "same", {"26HE200001": _plan("26HE200001", 39), "26HE200002": dear.replace("59.00", "39.00")})
    assert _view(_results(same)["find/hebei/4g-200-10.html"]).sections[1].dearer == ""


def test_a_site_that_is_not_neutral_puts_no_two_carriers_on_a_page(real: Site) -> None:
    site = replace(real, neutral=False)
    for address, page in _results(site).items():
        carrier = Path(address).parts[1]
        for section in _view(page).sections:
            assert {site.catalogue.plans[card.number].carrier for card in section.cards} <= {carrier}
    mixed = {site.catalogue.plans[card.number].carrier for page in _results(real).values() for card in _view(page).sections[0].cards}
    assert len(mixed) > 1


def test_the_danger_is_of_the_heaviest_weight_and_renewal_comes_after_all_that_costs_more(real: Site) -> None:
    for plan in real.on_sale:
        gravest = danger(plan)
        assert (gravest is None) is (not plan.restrictions)
        if gravest is not None:
            costs = [each for each in plan.restrictions if each.weight is gravest.weight]
            assert gravest.weight is plan.restrictions[0].weight
            assert gravest.name != "auto_renewal" or all(each.name == "auto_renewal" for each in costs)


def test_a_person_is_told_apart_by_group_and_age(tmp_path: Path) -> None:
    plan = _one_of("26HE200001", 19, "{customers: all, groups: [disability], age: {minimum: 60}}")
    site = site_with(tmp_path, {"26HE200001": plan})
    assert people(site.on_sale) == (Person(Group.DISABILITY, 60),)
    assert people(site.on_sale)[0].heading.zh == "您有残疾人证，满 60 岁"


def test_the_day_of_the_build_is_the_only_clock(real: Site) -> None:
    plan = real.on_sale[0]
    assert cost_for(plan, MIDDLE, date(2026, 11, 1)) == cost_for(plan, MIDDLE, date(2026, 11, 30))
