"""The curve by gigabytes and the neutral order: figures by hand, and ways in which a bad plan could try to win."""

from datetime import date

import pytest
from hypothesis import given

from generator.bill.account import Account
from generator.bill.curve import curve
from generator.bill.figure import Figure
from generator.bill.order import (
    FEN_PER_GIGABYTE_MISSING,
    FEN_PER_MINUTE_MISSING,
    GIGABYTES,
    MINUTES,
    POINTS,
    first_day,
    mean_cost,
)
from generator.bill.terms import Terms
from generator.bill.usage import Usage
from generator.tariff.words import NOT_STATED, FirstMonth, Unpriced
from site_tests.bill_plans import (
    ENDS,
    any_terms,
    bucket,
    cap,
    minutes,
    once,
    spend,
    starts,
    step,
    terms,
    throttle,
    tier,
    validity,
)

GB = 1024
START = date(2026, 12, 1)
EVERYTHING = {"data": (bucket("100 GB"),), "voice": minutes(1000)}


def exact(fen_amount):
    return Figure(fen_amount, fen_amount)


def between(least, most, *unknown):
    return Figure(least, most, frozenset(unknown))


def mean(*steps, **changes):
    """Return the mean cost of a month in fen, of a plan that gives more than anybody uses unless it is changed."""
    return mean_cost(terms(*steps, **(EVERYTHING | changes)), START).a_month


# --- the curve -----------------------------------------------------------------------------------


def test_the_curve_is_flat_within_the_bundle_and_jumps_where_it_ends():
    drawn = curve(terms(), 13)
    assert drawn.costs == (*[exact(3900)] * 11, exact(4400), exact(4900), exact(5400))
    assert [(cliff.gigabyte, cliff.more) for cliff in drawn.cliffs] == [(11, exact(500))]
    assert (drawn.slower, drawn.stops_by) == ((), None)


def test_a_dearer_tier_and_a_block_of_several_gigabytes_are_cliffs_too():
    dearer = curve(terms(data_price=(tier("1"), tier("3", above="2 GB"))), 14)
    assert [(cliff.gigabyte, cliff.more) for cliff in dearer.cliffs] == [(11, exact(100)), (13, exact(300))]
    blocks = curve(terms(data_price=(tier("30", "3 GB"),)), 15)
    assert [(cliff.gigabyte, cliff.more) for cliff in blocks.cliffs] == [(11, exact(3000)), (14, exact(3000))]
    assert curve(terms(data_price=(tier("0.99"),)), 14).cliffs == ()


def test_what_a_cliff_adds_has_bounds_where_the_filing_leaves_them_open():
    unpriced = curve(terms(data_price=NOT_STATED), 12)
    assert [(cliff.gigabyte, cliff.more) for cliff in unpriced.cliffs] == [(11, between(0, None, "beyond.data"))]
    unrounded = curve(terms(data=(bucket("9.5 GB"),), data_price=(tier("5", rounding=NOT_STATED),)), 10)
    assert [(cliff.gigabyte, cliff.more) for cliff in unrounded.cliffs] == [(10, between(250, 500, "beyond.data"))]


def test_the_curve_says_where_data_slows_down_and_stops():
    drawn = curve(terms(throttles=(throttle("11 GB"), throttle("90 GB")), caps=(cap("10"),)), 20)
    assert [slower.full_speed_megabytes for slower in drawn.slower] == [11 * GB]
    assert drawn.stops_by == 13
    assert drawn.costs[13:] == (exact(4900),) * 8


@pytest.mark.parametrize(
    ("price", "fee"),
    [
        ((step("19", last=12), step("39", first=13)), 3900),
        ((step("360", "year"),), 3000),
        ((step("7", "7 days"),), 3000),
        ((step("10", "once"),), 1000),
    ],
)
def test_an_ordinary_month_is_at_the_lasting_price(price, fee):
    assert curve(terms(*price), 0).costs == (exact(fee),)


def test_a_minimum_spend_is_no_bill_beneath_it():
    drawn = curve(terms(minimum_spend=spend("50"), data_price=(tier("5"),)), 14)
    assert drawn.costs[:14] == (*[exact(5000)] * 13, exact(5400))
    assert curve(terms(minimum_spend=spend("50"), data_price=NOT_STATED), 11).costs[11] == between(5000, None, "beyond.data")


# --- the mean ------------------------------------------------------------------------------------


def test_the_order_begins_with_the_month_after_the_build():
    assert [first_day(date(2026, month, 22)) for month in (1, 11)] == [date(2026, 2, 1), date(2026, 12, 1)]
    assert first_day(date(2026, 12, 31)) == date(2027, 1, 1)


def test_a_plan_that_gives_everything_costs_its_fee():
    assert mean() == exact(3900)
    assert mean(step("19", last=12), step("39", first=13)) == exact(2900)
    assert mean(one_time=(once("24"),)) == exact(4000)
    assert mean(minimum_spend=spend("50")) == exact(5000)
    assert mean(first_month=FirstMonth.FREE) == exact(3738)  # 39 x 23 / 24 = 37.375


def test_the_mean_is_that_of_the_bills_at_all_points():
    # 10 GB, 100 minutes: beyond are 10, 30 and 70 GB, each at 3 of the 18 points, and 100 and 500 minutes, each at 6
    assert mean(data=(bucket("10 GB"),), voice=minutes(100)) == exact(round(3900 + (110 * 500 * 3 + 600 * 15 * 6) / 18))


@given(any_terms, starts)
def test_the_mean_is_never_below_the_bills_that_it_is_the_mean_of(terms: Terms, start: date) -> None:
    cost = mean_cost(terms, start)
    totals = [Account(terms, start, Usage(data=data * GB, minutes=called)).over(1, 24) for data in GIGABYTES for called in MINUTES]
    least = sum(whole.figure.least for whole in totals if whole is not None)
    assert cost.all_points.least >= least
    if not any(isinstance(part, Unpriced) for part in (terms.beyond.data, terms.beyond.voice)) and terms.beyond.data is not NOT_STATED:
        mosts = [None if whole is None else whole.figure.most for whole in totals]
        if cost.all_points.most is None:
            assert None in mosts


# beyond 10 GB are 10, 30 and 70 GB, each at 3 of the 18 points
MISSING_DATA = round(110 * FEN_PER_GIGABYTE_MISSING * len(MINUTES) / POINTS)


@pytest.mark.parametrize(
    "changes",
    [
        {"data": (bucket("10 GB"),), "data_price": Unpriced.NOT_INCLUDED},
        {"throttles": (throttle("10 GB", "128 Kbps"),)},
        {"caps": (cap(volume="10 GB"),)},
        {"data": (bucket("10 GB"),), "data_price": (tier("0"),), "throttles": (throttle("10 GB"),)},
        {"data": (bucket("10 GB"),), "data_price": Unpriced.NO_CHARGE, "throttles": (throttle("40 GB"), throttle("10 GB"))},
    ],
    ids=["not included", "slower", "stops by volume", "slower without charge", "the first of two"],
)
def test_data_that_is_not_had_at_full_speed_counts_at_the_published_price(changes):
    assert mean(**changes) == exact(3900 + MISSING_DATA)


def test_data_that_stops_by_charge_counts_as_charge_and_as_missing():
    # beyond 10 GB: 4 GB at 5 yuan, then it stops; a fifth GB is missing from the first MB on
    charged = (4 + 4 + 4) * 500 * 3 // 18
    missing = (6 + 26 + 66) * 500 * 3 / 18
    assert mean(data=(bucket("10 GB"),), caps=(cap("20"),)) == exact(round(3900 + charged + missing))


def test_a_gigabyte_begun_counts_whole():
    bundle = (bucket("79.5 GB"),)
    assert mean(data=bundle, data_price=Unpriced.NOT_INCLUDED) == exact(round(3900 + FEN_PER_GIGABYTE_MISSING * 3 / 18))


def test_minutes_that_are_not_included_count_at_the_published_price():
    missing = (100 + 500) * FEN_PER_MINUTE_MISSING * len(GIGABYTES) // POINTS
    assert mean(voice=minutes(100), voice_price=Unpriced.NOT_INCLUDED) == exact(3900 + missing)


def test_a_month_after_the_end_counts_as_bought_elsewhere():
    elsewhere = round(sum(GIGABYTES) * 500 / 6 + sum(MINUTES) * 15 / 3)
    assert mean(valid=validity("12 months"), at_expiry=ENDS) == exact((3900 + elsewhere) // 2)
    assert mean(step("0"), valid=validity(until="2026-11-30"), at_expiry=ENDS) == exact(elsewhere)


# --- the order -----------------------------------------------------------------------------------


def order(plans):
    """Return the names of plans in the neutral order; the names serve as filing numbers."""
    return sorted(plans, key=lambda name: mean_cost(plans[name], START).key(name))


def test_plans_whose_cost_has_no_bound_come_last_by_the_least_they_cost():
    plans = {
        "a": terms(step("1"), data_price=NOT_STATED),
        "b": terms(step("2"), voice=NOT_STATED, voice_price=NOT_STATED),
        "c": terms(step("900"), **EVERYTHING),
        "d": terms(step("39"), first_month=NOT_STATED, **EVERYTHING),
        "e": terms(step("38.9"), **EVERYTHING),
    }
    # a lacks data beyond 10 GB, b calls: at least 1 yuan and 30 for calls, at least 2 yuan and 91 for data
    assert order(plans) == ["e", "d", "c", "a", "b"]


def test_only_the_filing_number_decides_between_plans_that_cost_the_same():
    plans = {name: terms(**EVERYTHING) for name in ("26JT000003", "24HE100001", "25JT100002")}
    assert order(plans) == ["24HE100001", "25JT100002", "26JT000003"]


def test_the_order_does_not_follow_the_order_in_which_plans_are_given():
    plans = {f"{number:02}": terms(step(str(20 + number * 7 % 30)), data=(bucket(f"{1 + number * 11 % 40} GB"),)) for number in range(30)}
    names = list(plans)
    names.sort(key=lambda name: name[::-1])
    assert order({name: plans[name] for name in names}) == order(plans)


@pytest.mark.parametrize(
    "trick",
    [
        {"data": (bucket("20 GB"),), "data_price": Unpriced.NOT_INCLUDED, "voice": minutes(200), "voice_price": Unpriced.NOT_INCLUDED},
        {"data": (bucket("20 GB"),), "data_price": (tier("10", "1 MB"),), "voice": minutes(200)},
        {"data": (bucket("20 GB"),), "throttles": (throttle("20 GB", "1 Kbps"),), "data_price": Unpriced.NO_CHARGE, "voice": minutes(200)},
        {"valid": validity("1 month"), "at_expiry": ENDS, **EVERYTHING},
        {"step": step("1", last=1), "data_price": NOT_STATED},
    ],
    ids=["nothing beyond", "dear beyond", "crawls beyond", "over at once", "says nothing"],
)
def test_a_plan_built_to_win_at_one_point_of_use_does_not_enter_the_first_ten(trick):
    honest = {f"9{number}": terms(step(str(60 + number)), data=(bucket("60 GB"),), voice=minutes(500)) for number in range(10)}
    tricky = dict(trick)
    bait = terms(tricky.pop("step", step("50")), **tricky)
    use = Usage(data=20 * GB, minutes=200)
    first = Account(bait, START, use).over(1, 1)
    assert first is not None
    assert first.figure.least <= 5000
    assert order({"00": bait, **honest})[-1] == "00"
