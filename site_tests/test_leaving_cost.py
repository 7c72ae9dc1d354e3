"""Fees over some months, and what leaving early costs: figures by hand, and what must be true of every plan."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.tariff.fees import fee_for, fees_of_months
from generator.tariff.leaving_cost import (
    cost_by_months_left,
    cost_by_months_served,
    highest_cost,
    leaving_cost,
    month_of_example,
)
from generator.tariff.price import Money, PricePart, PriceStep
from generator.tariff.prose import Prose
from generator.tariff.quantity import Duration, Period, read_day
from generator.tariff.sums import sum_text
from generator.tariff.term import BenefitsRepaid, FixedCharge, LeavingCharge, PerMonthServed, PerRemainingMonth, ShareOfRemainingFees
from generator.tariff.words import NOT_STATED, MoneyUnit

YUAN = MoneyUnit.YUAN


def step(amount: str, per: str = "month", first: int | None = None, last: int | None = None, day: str | None = None) -> PriceStep:
    from_day = None if day is None else read_day(day)
    return PriceStep(amount=Decimal(amount), unit=YUAN, per=Period.read(per), from_month=first, to_month=last, from_day=from_day)


def price(*steps: PriceStep) -> PricePart:
    return PricePart(steps=steps, first_month=NOT_STATED)


FLAT = price(step("39"))
RISING = price(step("19", last=12), step("39", first=13))
UNSTATED = BenefitsRepaid(kind="benefits_repaid", benefit=Prose(zh="电子券"))


def repaid(amount: str) -> BenefitsRepaid:
    return BenefitsRepaid(kind="benefits_repaid", benefit=Prose(zh="优惠"), per_month_served=Money(amount=Decimal(amount), unit=YUAN))


def fixed(amount: str) -> FixedCharge:
    return FixedCharge(kind="fixed", amount=Decimal(amount), unit=YUAN)


def per_left(amount: str) -> PerRemainingMonth:
    return PerRemainingMonth(kind="per_remaining_month", amount=Decimal(amount), unit=YUAN)


def per_served(amount: str) -> PerMonthServed:
    return PerMonthServed(kind="per_month_served", amount=Decimal(amount), unit=YUAN)


def share(percent: int) -> ShareOfRemainingFees:
    return ShareOfRemainingFees(kind="share_of_remaining_fees", percent=percent)


@pytest.mark.parametrize(
    ("part", "first", "last", "yuan"),
    [
        (FLAT, 1, 24, "936"),
        (RISING, 1, 12, "228"),
        (RISING, 1, 24, "696"),
        (RISING, 12, 13, "58"),
        (price(step("19", last=12), step("39")), 1, 24, "696"),
        (price(step("19"), step("39", first=13)), 1, 24, "696"),
        (price(step("228", "year")), 1, 24, "456"),
        (price(step("228", "year")), 1, 18, None),
        (price(step("72", "24 months")), 1, 24, "72"),
        (price(step("1.94", "day")), 1, 12, None),
        (price(step("10", "once")), 1, 12, None),
        (price(step("39"), step("49", day="2027-01-01")), 1, 12, None),
        (price(step("19", last=12)), 1, 24, None),
        (price(step("19", last=12), step("39", first=15)), 1, 24, None),
        (price(step("19", last=12), step("39", first=10)), 1, 24, None),
        (price(step("19", first=2)), 1, 24, None),
        # months 10 to 12 have two prices, 15 to 17 none: 24 prices in all, and still no sum
        (price(step("19", last=12), step("29", first=10, last=14), step("39", first=18)), 1, 24, None),
        # the second ends before it begins, so that the third, which joins it, has month 3 once more
        (price(step("19", last=3), step("29"), step("39", first=3)), 1, 2, None),
        (price(), 1, 12, None),
    ],
)
def test_the_fees_of_some_months_follow_the_steps_or_are_not_given(part: PricePart, first: int, last: int, yuan: str | None) -> None:
    assert fees_of_months(part, first, last) == (None if yuan is None else Decimal(yuan))


@pytest.mark.parametrize(
    ("charge", "length", "yuan"),
    [
        (step("39"), "24 months", "936"),
        (step("39"), "2 years", "936"),
        (step("228", "year"), "2 years", "456"),
        (step("228", "year"), "18 months", None),
        (step("79", "7 days"), "14 days", "158"),
        (step("79", "7 days"), "10 days", None),
        (step("39"), "30 days", None),
        (step("10", "once"), "1 month", None),
    ],
)
def test_a_recurring_charge_is_counted_only_where_its_period_fits(charge: PriceStep, length: str, yuan: str | None) -> None:
    assert fee_for(charge, Duration.read(length)) == (None if yuan is None else Decimal(yuan))


@pytest.mark.parametrize(
    ("charge", "served", "yuan"),
    [
        (fixed("100"), 0, "100"),
        (fixed("100"), 11, "100"),
        (fixed("100"), 12, "0"),
        (per_left("30"), 5, "210"),
        (per_left("30"), 12, "0"),
        (per_left("30"), 20, "0"),
        (per_served("79"), 5, "395"),
        (per_served("79"), 12, "0"),
        (share(30), 5, "81.90"),
        (share(100), 5, "273"),
        (share(30), 12, "0"),
        (repaid("29"), 5, "145"),
        (repaid("29"), 12, "0"),
    ],
)
def test_each_formula_comes_to_the_sum_that_one_gets_by_hand(charge: LeavingCharge, served: int, yuan: str) -> None:
    assert leaving_cost((charge,), FLAT, served=served, term=12).known == Decimal(yuan)


def test_a_share_of_the_fees_follows_the_steps_of_the_price() -> None:
    # 7 months at 19 and 12 at 39 are 601
    assert leaving_cost((share(30),), RISING, served=5, term=24).known == Decimal("180.30")


def test_what_cannot_be_worked_out_is_kept_apart_and_never_counted_as_nothing() -> None:
    cost = leaving_cost((fixed("100"), UNSTATED), FLAT, served=5, term=12)
    assert (cost.known, cost.unknown) == (Decimal(100), (UNSTATED,))
    alone = leaving_cost((UNSTATED,), FLAT, served=5, term=12)
    assert (alone.known, alone.unknown) == (None, (UNSTATED,))
    by_day = leaving_cost((share(30),), price(step("1.94", "day")), served=5, term=12)
    assert (by_day.known, by_day.unknown) == (None, (share(30),))


def test_without_a_known_term_only_the_fitting_formulas_yield_a_sum() -> None:
    assert cost_by_months_left(per_left("30"), FLAT, left=3) == Decimal(90)
    assert cost_by_months_left(share(30), FLAT, left=3) == Decimal("35.10")
    assert cost_by_months_left(share(30), price(), left=3) is None
    assert cost_by_months_left(fixed("100"), FLAT, left=3) is None
    assert cost_by_months_served(per_served("79"), served=5) == Decimal(395)
    assert cost_by_months_served(fixed("100"), served=5) == Decimal(100)
    assert cost_by_months_served(per_left("30"), served=5) is None
    assert cost_by_months_served(UNSTATED, served=5) is None


def test_the_example_leaves_inside_the_term() -> None:
    assert [month_of_example(term) for term in (1, 2, 3, 6, 9, 10, 12, 36, 120)] == [0, 1, 1, 3, 4, 5, 5, 5, 5]


@pytest.mark.parametrize(
    ("amount", "zh", "en"),
    [
        ("29", "29 元", "29 yuan"),
        ("29.90", "29.90 元", "29.90 yuan"),
        ("4.9152", "4.92 元左右", "about 4.92 yuan"),
        ("0.005", "0.01 元以内", "less than 0.01 yuan"),
        ("0", "0 元", "0 yuan"),
    ],
)
def test_a_sum_is_shown_to_the_fen_and_marked_where_it_is_rounded(amount: str, zh: str, en: str) -> None:
    shown = sum_text(Decimal(amount))
    assert (shown.zh, shown.en) == (zh, en)


amounts = st.decimals(min_value=0, max_value=2000, places=2).map(str)
formulas = st.lists(
    amounts.map(fixed) | amounts.map(per_left) | amounts.map(per_served) | amounts.map(repaid) | st.integers(0, 100).map(share),
    min_size=1,
    max_size=4,
).map(tuple)
terms = st.integers(min_value=1, max_value=60)


@given(formulas, terms)
def test_the_most_that_leaving_can_cost_is_never_passed_and_is_reached(charges: tuple[LeavingCharge, ...], term: int) -> None:
    most = highest_cost(charges, RISING, term=term)
    costs = [leaving_cost(charges, RISING, served=served, term=term).known for served in range(term)]
    assert most == max(cost for cost in costs if cost is not None)


@given(formulas, formulas, terms, st.data())
def test_formulas_add_up(one: tuple[LeavingCharge, ...], other: tuple[LeavingCharge, ...], term: int, data: st.DataObject) -> None:
    served = data.draw(st.integers(min_value=0, max_value=term))
    parts = [leaving_cost(charges, RISING, served=served, term=term).known for charges in (one, other)]
    together = leaving_cost(one + other, RISING, served=served, term=term).known
    assert together == sum(part for part in parts if part is not None)


@given(formulas, terms)
def test_nothing_is_due_once_the_term_is_over(charges: tuple[LeavingCharge, ...], term: int) -> None:
    assert leaving_cost(charges, RISING, served=term, term=term).known == 0


@given(amounts, terms, st.data())
def test_a_charge_by_the_months_left_falls_with_every_month(amount: str, term: int, data: st.DataObject) -> None:
    served = data.draw(st.integers(min_value=0, max_value=term))
    for charge in (per_left(amount), share(30)):
        now = leaving_cost((charge,), RISING, served=served, term=term).known
        later = leaving_cost((charge,), RISING, served=served + 1, term=term).known
        assert now is not None
        assert later is not None
        assert later <= now


def test_a_repayment_that_is_worked_out_in_words_is_not_called_undisclosed():
    with_figures = BenefitsRepaid(kind="benefits_repaid", benefit=Prose(zh="首月 100 元、次月起每月 99 元的电子券"))
    without = BenefitsRepaid(kind="benefits_repaid", benefit=Prose(zh="已享受的优惠"))
    assert "未公示" not in with_figures.formula.zh
    assert "未公示" in without.formula.zh
