"""No order on the site can be bought or gamed: it follows from what plans cost in use, and from nothing else (R43)."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assembly import site_of
from generator.bill.account import TWO_YEARS, Account
from generator.bill.order import GIGABYTES, MINUTES, first_day
from generator.bill.terms import terms_of
from generator.bill.usage import Usage
from generator.gate.publication import publish
from generator.gate.published import PublishedPlan
from generator.read.json_schema import json_schema
from generator.show.neutral_order import ORDER, in_order
from generator.show.plan_lists import PlanListView
from generator.show.site import Site
from generator.tariff.quantity import MB_PER_GB
from site_tests.rendered import BASE, pages_of, real_site
from site_tests.trees import SOUND_CARRIER, changed, sound_plan, write_tree

AS_OF = date(2026, 11, 22)
_PRICE, _DATA, _MINUTES = "amount: 39.00, unit: yuan, per: month", "volume: 10 GB", "minutes: 100, per"
_OVERAGE, _CALLS, _CAP = "amount: 5.00, unit: yuan, per: 1 GB", "amount: 0.15", "at_charge: {amount: 200.00"
_NAME = "{zh: 安心套餐 39 元, en: Easy plan 39}"
# Honest plans as they are sold: yuan a month, GB, minutes. Beyond them 5 yuan a GB and 0.15 yuan a minute.
_HONEST = [
    *((19, 5, 100), (29, 10, 100), (39, 15, 200), (49, 20, 200), (59, 30, 300), (69, 40, 500)),
    *((79, 50, 600), (89, 60, 700), (99, 80, 800), (109, 80, 1000), (119, 100, 1000), (129, 120, 1200)),
]
# For use at exactly these points each is by far the cheapest of all.
_BULLSEYES = [
    (
        "dear beyond",
        (20, 200),
        {_PRICE: "amount: 5.00, unit: yuan, per: month", _DATA: "volume: 20 GB", _MINUTES: "minutes: 200, per"}
        | {_OVERAGE: "amount: 30.00, unit: yuan, per: 1 GB", _CALLS: "amount: 1.00", _CAP: "at_charge: {amount: 9000.00"},
    ),
    (
        "dear beyond and calls for nothing",
        (40, 600),
        {_PRICE: "amount: 19.00, unit: yuan, per: month", _DATA: "volume: 40 GB", _MINUTES: "minutes: 3000, per"}
        | {_OVERAGE: "amount: 30.00, unit: yuan, per: 1 GB", _CAP: "at_charge: {amount: 9000.00"},
    ),
    (
        "stops",
        (10, 200),
        {_PRICE: "amount: 9.00, unit: yuan, per: month", _DATA: "volume: 10 GB", _MINUTES: "minutes: 200, per"}
        # The least cap that is sold: one below the price of a gigabyte withholds the plan (cap-below-unit-price).
        | {_CALLS: "amount: 1.50", _CAP: "at_charge: {amount: 5.00"},
    ),
    (
        "slows down",
        (10, 200),
        {_PRICE: "amount: 9.00, unit: yuan, per: month", _DATA: "volume: 10 GB", _MINUTES: "minutes: 200, per", _CALLS: "amount: 1.50"}
        | {"throttle: none": "throttle: [{above: 10 GB, speed: 128 Kbps, resumes: next_month}]"},
    ),
    (
        "cheap for a year and then dear",
        (20, 200),
        {
            "steps: [{amount: 39.00, unit: yuan, per: month}]": "steps: [{amount: 1.00, unit: yuan, per: month, to_month: 3}, "
            "{amount: 199.00, unit: yuan, per: month, from_month: 4}]",
            _DATA: "volume: 20 GB",
            _MINUTES: "minutes: 200, per",
        },
    ),
]


def honest(numbers: list[str], **changes: str) -> dict[str, str]:
    """The honest plans under these filing numbers."""
    return {
        number: sound_plan(
            number,
            **{_PRICE: f"amount: {fee}.00, unit: yuan, per: month", _DATA: f"volume: {data} GB", _MINUTES: f"minutes: {minutes}, per"},
            **{_NAME: f"{{zh: 安心套餐 {fee} 元, en: Easy plan {fee}}}", **changes},
        )
        for number, (fee, data, minutes) in zip(numbers, _HONEST, strict=True)
    }


def site(root: Path, plans: dict[str, str], carrier: str = SOUND_CARRIER) -> Site:
    return site_of(publish(write_tree(root, plans, carrier), AS_OF), BASE)


def costs_at(plan: PublishedPlan, gigabytes: int, minutes: int) -> int:
    """What two years cost at one point of use, in fen, at most; for the first months alone where the price rises later."""
    account = Account(terms_of(plan), first_day(AS_OF), Usage(data=gigabytes * MB_PER_GB, minutes=minutes))
    months = plan.price.steps[0].to_month or TWO_YEARS
    total = account.over(1, months)
    assert total is not None
    assert total.figure.most is not None
    return total.figure.most * TWO_YEARS // months


NUMBERS = [f"26HE2{number:05}" for number in range(1, len(_HONEST) + 1)]


@pytest.mark.parametrize(("point", "changes"), [case[1:] for case in _BULLSEYES], ids=[case[0] for case in _BULLSEYES])
def test_a_plan_built_to_win_at_one_point_of_use_is_not_among_the_first_ten(
    point: tuple[int, int], changes: dict[str, str], tmp_path: Path
) -> None:
    built = site(tmp_path, honest(NUMBERS) | {"26HE200000": sound_plan("26HE200000", **changes, **{_NAME: "{zh: 靶心, en: Bullseye}"})})
    bullseye = built.catalogue.plans["26HE200000"]
    others = [costs_at(plan, *point) for number, plan in built.catalogue.plans.items() if number in NUMBERS]
    assert costs_at(bullseye, *point) < min(others), "the plan has to be the cheapest at its point"
    assert bullseye not in in_order(built.on_sale, built)[:10]


def test_names_filing_numbers_and_carriers_make_no_difference(tmp_path: Path) -> None:
    one = site(tmp_path / "one", honest(NUMBERS))
    renamed = {
        number: text.replace("安心套餐", "至尊套餐").replace("Easy plan", "A plan") for number, text in honest(NUMBERS[::-1]).items()
    }
    two = site(tmp_path / "two", renamed, changed(SOUND_CARRIER, {"中国移动": "另一家"}))
    prices = [[plan.price.lasting.yuan for plan in in_order(built.on_sale, built)] for built in (one, two)]
    assert prices[0] == prices[1]


@given(order=st.permutations(NUMBERS))
def test_the_order_of_plans_makes_no_difference(order: list[str], a_site: Site) -> None:
    plans = [a_site.catalogue.plans[number] for number in order]
    assert in_order(plans, a_site) == in_order(a_site.on_sale, a_site)


@pytest.fixture(scope="module")
def a_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site(tmp_path_factory.mktemp("honest"), honest(NUMBERS))


def test_every_list_says_the_order_with_its_numbers(repo_root: Path, as_of: date) -> None:
    said = " ".join(line.zh for line in ORDER)
    for number in (*GIGABYTES, *MINUTES, TWO_YEARS, len(GIGABYTES) * len(MINUTES)):
        assert re.search(rf"(?<!\d){number}(?!\d)", said), number
    lists = [page.view for page in pages_of(real_site(repo_root, as_of)).values() if isinstance(page.view, PlanListView)]
    assert len(lists) > 30
    for view in lists:
        assert view.order == tuple(line.zh for line in ORDER)


_BOUGHT = re.compile(
    r"sponsor|weight|popular|rank|featur|promot(?!ion$)|priorit|boost|score|order|recommend|advert|position|top", re.IGNORECASE
)


def names(schema: object) -> set[str]:
    """The names of all fields that a JSON Schema allows, at any depth."""
    if isinstance(schema, dict):
        own = set(schema.get("properties", {}))
        return own.union(*(names(value) for value in schema.values()))
    return set().union(*(names(value) for value in schema)) if isinstance(schema, list) else set()


def test_the_format_has_no_field_by_which_a_place_could_be_bought() -> None:
    fields = names(json_schema())
    assert "filing_number" in fields
    assert not [name for name in fields if _BOUGHT.search(name)]


@pytest.mark.parametrize("field", ["sponsored", "weight", "popularity", "rank"])
def test_a_field_that_would_buy_a_place_is_refused(field: str, tmp_path: Path) -> None:
    plan = changed(sound_plan(), {"status: ready": f"status: ready\n{field}: 1"})
    publication = publish(write_tree(tmp_path, {"26HE200001": plan}), AS_OF)
    assert publication.blocked
    assert not publication.catalogue.plans
