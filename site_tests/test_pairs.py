"""The nearest plan of the other network: against a search of everything, in any order, and without going quadratic."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.publication import publish
from generator.gate.published import Catalogue, PublishedPlan, State
from generator.show.pairs import couples, nearest_among, nearest_plans, pair_address
from generator.tariff.regions import Region
from generator.tariff.words import Network, TariffType
from site_tests.trees import sound_plan, write_tree

AS_OF = date(2026, 11, 22)

_FEES = ("19.00", "39.00", "59.00")
_DATA = (
    "[{volume: 10 GB, per: month, area: mainland}]",
    "[{volume: 20 GB, per: month, area: mainland}]",
    "not_stated",
)
_REGIONS = (
    "{offered_in: [hebei]}",
    "{offered_in: [shanghai, hebei]}",
    "{offered_in: [shanghai]}",
    "{offered_in: [national]}",
    "{offered_in: [national], excluded: [hebei]}",
)
_NETWORKS = ("4G", "5G", "5G-A", "not_stated")


def _plan(number: str, network: str, fee: str, data: str, region: str, **more: str) -> str:
    return sound_plan(
        number,
        **{
            "安心套餐 39 元": f"套餐 {number[-4:]}",
            "Easy plan 39": f"Plan {number[-4:]}",
            "network: 4G": f"network: {network}",
            "tier: low": "tier: not_stated",
            "amount: 39.00": f"amount: {fee}",
            "[{volume: 10 GB, per: month, area: mainland}]": data,
            "{offered_in: [hebei]}": region,
            **more,
        },
    )


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Every mixture of network, price, data and region, and what must never be paired."""
    plans = {}
    for serial, facts in enumerate(product(_NETWORKS, _FEES, _DATA, _REGIONS)):
        number = f"26HE2{serial:05d}"
        plans[number] = _plan(number, *facts)
    special = {
        "26HE290001": {"tariff_type: plan": "tariff_type: add_on"},
        "26HE290002": {"last_day: 2027-12-31": "last_day: 2026-10-31"},
        "26HE290003": {"first_day: 2026-01-05": "first_day: 2027-01-05"},
        "26HE290004": {"audience: public": "audience: business"},
        "26HE290005": {"per: month}]\n  first_month": "per: once}]\n  first_month"},
        "26HE290006": {"{customers: all}": "{customers: all, groups: [elder], age: {minimum: 60}}"},
        "26HE290007": {
            "{customers: all}": "{customers: all, age: {maximum: 25}}",
            "region: {offered_in: [hebei]}": "region: {offered_in: [gansu]}",
        },
    }
    for number, change in special.items():
        plans[number] = _plan(number, "5G", "39.00", _DATA[0], _REGIONS[0], **change)
    return publish(write_tree(tmp_path_factory.mktemp("pairs"), plans), AS_OF).catalogue


def _brute_force(plans: Iterable[PublishedPlan]) -> dict[str, str]:
    """The definition, word by word, comparing everything with everything."""
    plans = [
        plan
        for plan in plans
        if plan.tariff_type is TariffType.PLAN and isinstance(plan.network, Network) and plan.price.lasting.yuan_a_month is not None
    ]
    provinces = [region for region in Region if region is not Region.NATIONAL]

    def distance(one: PublishedPlan, two: PublishedPlan) -> tuple[bool, Decimal, bool, Decimal, str]:
        one_data, two_data = one.allowances.data_megabytes, two.allowances.data_megabytes
        unknown = one_data is None or two_data is None
        return (
            bool(two.eligibility.groups) or two.eligibility.age is not None,
            abs(one.price.lasting.yuan_a_month - two.price.lasting.yuan_a_month),
            unknown,
            Decimal(0) if unknown else abs(one_data - two_data),
            two.filing_number,
        )

    found = {}
    for one in plans:
        others = [
            two
            for two in plans
            if (one.network is Network.FOUR_G) != (two.network is Network.FOUR_G)
            and one.carrier == two.carrier
            and one.audience is two.audience
            and any(one.region.covers(place) and two.region.covers(place) for place in provinces)
        ]
        if others:
            nearest = min(others, key=lambda two, one=one: distance(one, two))
            found[one.filing_number] = nearest.filing_number
    return found


def _numbers(nearest: dict[str, PublishedPlan]) -> dict[str, str]:
    return {number: plan.filing_number for number, plan in nearest.items()}


def test_the_catalogue_of_these_tests_passes_the_gate(catalogue: Catalogue) -> None:
    assert len(catalogue) == len(_NETWORKS) * len(_FEES) * len(_DATA) * len(_REGIONS) + 7


@given(data=st.data())
def test_nearest_is_what_a_search_of_everything_finds(catalogue: Catalogue, data: st.DataObject) -> None:
    everything = sorted(catalogue.in_state(State.ON_SALE), key=lambda plan: plan.filing_number)
    some = data.draw(st.lists(st.sampled_from(everything), unique_by=id, max_size=40))
    assert _numbers(nearest_among(some)) == _brute_force(some)


def test_nearest_of_the_complete_catalogue_is_what_a_search_of_everything_finds(catalogue: Catalogue) -> None:
    assert _numbers(dict(nearest_plans(catalogue))) == _brute_force(catalogue.in_state(State.ON_SALE))


def test_the_order_of_the_plans_makes_no_difference(catalogue: Catalogue) -> None:
    plans = catalogue.in_state(State.ON_SALE)
    assert _numbers(nearest_among(reversed(plans))) == _numbers(nearest_among(plans))


def test_add_ons_and_plans_that_are_not_on_sale_or_have_no_monthly_price_have_no_pair(catalogue: Catalogue) -> None:
    nearest = nearest_plans(catalogue)
    never = {"26HE290001", "26HE290002", "26HE290003", "26HE290005"}
    assert never.isdisjoint(nearest)
    assert never.isdisjoint(plan.filing_number for plan in nearest.values())


def test_a_plan_for_businesses_is_never_put_beside_one_for_the_public(catalogue: Catalogue) -> None:
    assert "26HE290004" not in nearest_plans(catalogue)


def test_every_couple_is_named_once_with_the_4g_plan_first(catalogue: Catalogue) -> None:
    found = couples(catalogue)
    assert len({frozenset((one.filing_number, two.filing_number)) for one, two in found}) == len(found)
    assert {one.network for one, _ in found} == {Network.FOUR_G}
    for number, plan in nearest_plans(catalogue).items():
        addresses = {pair_address(one, two) for one, two in found}
        assert pair_address(catalogue.plans[number], plan) in addresses
        assert pair_address(plan, catalogue.plans[number]) in addresses


def test_a_dear_5g_plan_has_a_nearest_4g_plan_that_is_nearer_to_another(tmp_path: Path) -> None:
    plans = {
        number: _plan(number, network, fee, _DATA[0], _REGIONS[0])
        for number, network, fee in (
            ("26HE200001", "4G", "59.00"),
            ("26HE200002", "5G", "99.00"),
            ("26HE200003", "5G", "199.00"),
        )
    }
    nearest = nearest_plans(publish(write_tree(tmp_path, plans), AS_OF).catalogue)
    assert _numbers(dict(nearest)) == {
        "26HE200001": "26HE200002",
        "26HE200002": "26HE200001",
        "26HE200003": "26HE200001",
    }
