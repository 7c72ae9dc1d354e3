"""The bill of a month, rule by rule: figures worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest

from generator.bill.account import Account
from generator.bill.figure import Figure, fen, total, unbounded
from generator.bill.month_bill import LineKind
from generator.bill.months import days_within, last_month_begun_by, month_begun
from generator.bill.usage import Usage
from generator.tariff.beyond import CallPrice
from generator.tariff.words import NONE, NOT_STATED, Area, CapEffect, FirstMonth, MoneyUnit, Rounding, Throughout, Unpriced
from site_tests.bill_plans import (
    AUTOMATIC,
    ENDS,
    REVERTS,
    app_bucket,
    bucket,
    cap,
    deposit,
    minutes,
    once,
    spend,
    step,
    terms,
    throttle,
    tier,
    validity,
)

GB = 1024
FIRST_OF_MONTH = date(2026, 12, 1)
MID_MONTH = date(2026, 11, 16)
"""Of whose month 15 of 30 days are left."""


def exact(fen_amount):
    return Figure(fen_amount, fen_amount)


def between(least, most, *unknown):
    return Figure(least, most, frozenset(unknown))


def line(plan, kind, month=1, start=FIRST_OF_MONTH, **use):
    bill = Account(plan, start, Usage(**use)).month(month)
    assert bill is not None
    return next((one.figure for one in bill.lines if one.kind is kind), None)


def fees(plan, count, start=FIRST_OF_MONTH):
    account = Account(plan, start)
    return [None if (bill := account.month(number)) is None else bill.lines[0].figure for number in range(1, count + 1)]


# --- figures -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("yuan", "amount"), [("0.004", 0), ("0.005", 1), ("0.0149", 1), ("12.345", 1235), ("0.0049999", 0)])
def test_a_line_is_rounded_half_up_to_the_fen(yuan, amount):
    assert fen(Decimal(yuan)) == amount


def test_adding_figures_adds_the_bounds_and_joins_what_is_unknown():
    added = exact(100) + between(5, 10, "a") + between(1, 2, "b")
    assert added == total([exact(100), between(5, 10, "a"), between(1, 2, "b")]) == between(106, 112, "a", "b")
    assert exact(100) + unbounded("a") == total([exact(100), unbounded("a")]) == between(100, None, "a")


def test_one_figure_between_two_equal_bounds_is_exact_and_knows_of_nothing_unknown():
    assert Figure.between(5, 5, ["a"]) == exact(5)
    assert between(100, 101, "a").shared_by(24) == exact(4)
    assert between(11, 13, "a").shared_by(2) == between(6, 7, "a")


@pytest.mark.parametrize("use", ["data", "app_data", "minutes", "messages"])
def test_a_use_below_nothing_is_refused(use):
    with pytest.raises(ValueError, match="below 0"):
        Usage(**{use: -1})


# --- months --------------------------------------------------------------------------------------


def test_month_1_is_the_one_of_the_first_day_and_the_others_are_whole():
    assert [month_begun(MID_MONTH, number) for number in (1, 2, 3, 15)] == [
        MID_MONTH,
        date(2026, 12, 1),
        date(2027, 1, 1),
        date(2028, 1, 1),
    ]
    assert [days_within(MID_MONTH, number) for number in (1, 2, 4, 16)] == [15, 31, 28, 29]


@pytest.mark.parametrize(("day", "month"), [("2026-11-15", 0), ("2026-11-16", 1), ("2026-11-30", 1), ("2026-12-01", 2), ("2027-11-30", 13)])
def test_the_last_month_begun_by_a_day(day, month):
    assert last_month_begun_by(MID_MONTH, date.fromisoformat(day)) == month


# --- fee -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "fee"),
    [
        (FirstMonth.FULL, exact(3900)),
        (FirstMonth.PRORATED_BY_DAY, exact(1950)),
        (FirstMonth.FREE, exact(0)),
        (FirstMonth.HALF, exact(1950)),
        (NOT_STATED, between(0, 3900, "price.first_month")),
    ],
)
def test_the_first_month_follows_its_rule_and_the_second_is_whole(rule, fee):
    assert fees(terms(first_month=rule), 2, MID_MONTH) == [fee, exact(3900)]


def test_a_prorated_month_counts_its_first_and_last_day_and_rounds_once():
    assert fees(terms(first_month=FirstMonth.PRORATED_BY_DAY), 1, date(2026, 12, 31)) == [exact(126)]  # 39 x 1/31 = 1.258
    assert fees(terms(step("0"), first_month=NOT_STATED), 1) == [exact(0)]


@pytest.mark.parametrize(("rule", "fee"), [(FirstMonth.FULL, exact(36000)), (FirstMonth.HALF, between(0, 36000, "price.first_month"))])
def test_a_price_by_the_year_is_charged_whole_when_each_year_begins(rule, fee):
    assert fees(terms(step("360", "year"), first_month=rule), 14, MID_MONTH) == [fee, *[exact(0)] * 11, exact(36000), exact(0)]


def test_the_periods_of_a_step_are_counted_from_its_own_first_month():
    plan = terms(step("10", first=1, last=2), step("90", "3 months", first=3))
    assert fees(plan, 7) == [exact(1000), exact(1000), exact(9000), exact(0), exact(0), exact(9000), exact(0)]


def test_a_price_by_days_is_charged_as_often_as_its_days_come_round():
    # from 16 November every 7 days: 16, 23, 30 November; 7, 14, 21, 28 December; 4 … 25 January
    assert fees(terms(step("5", "7 days")), 3, MID_MONTH) == [exact(1500), exact(2000), exact(2000)]
    assert fees(terms(step("1", "day"), first_month=FirstMonth.FREE), 2, MID_MONTH) == [exact(1500), exact(3100)]
    # 1 December, then 31 December, then 30 January
    assert fees(terms(step("30", "30 days")), 3) == [exact(6000), exact(3000), exact(0)]


def test_a_price_by_days_of_a_later_step_is_counted_from_the_first_of_its_month():
    plan = terms(step("10", first=1, last=1), step("30", "30 days", first=2))
    assert fees(plan, 3, MID_MONTH) == [exact(1000), exact(6000), exact(3000)]  # 1 and 31 December, 30 January


def test_a_price_that_is_paid_once_is_paid_in_the_first_month_of_its_step():
    assert fees(terms(step("10", "once")), 3) == [exact(1000), exact(0), exact(0)]
    assert fees(terms(step("10", last=1), step("99", "once", first=2)), 3) == [exact(1000), exact(9900), exact(0)]


@pytest.mark.parametrize(
    ("steps", "month"),
    [
        ((step("19", last=12), step("39", first=14)), 13),
        ((step("19", last=12), step("39", first=12)), 12),
        ((step("19", last=12),), 13),
    ],
    ids=["no step", "two steps", "after the last"],
)
def test_a_month_without_one_price_of_its_own_is_not_guessed_at(steps, month):
    assert line(terms(*steps), LineKind.FEE, month) == between(0, None, "price.steps")
    assert line(terms(*steps), LineKind.FEE, month - 2) == exact(1900)


def test_a_dated_step_replaces_what_held_from_the_first_month_that_begins_under_it():
    plan = terms(step("39"), step("49", day="2027-01-01"))
    assert fees(plan, 3) == [exact(3900), exact(4900), exact(4900)]
    assert fees(plan, 1, date(2027, 5, 5)) == [exact(4900)]
    assert fees(plan, 1, date(2027, 1, 1)) == [exact(4900)]


def test_the_month_within_which_a_dated_step_begins_lies_between_both_prices():
    plan = terms(step("49"), step("39", day="2027-01-02"))
    assert fees(plan, 3) == [exact(4900), between(3900, 4900, "price.steps"), exact(3900)]
    half = terms(step("49"), step("39", day="2026-11-30"), first_month=FirstMonth.HALF)
    assert fees(half, 2, MID_MONTH) == [between(1950, 2450, "price.steps"), exact(3900)]


def test_several_dated_steps_within_a_month_are_all_possible():
    plan = terms(step("49"), step("39", day="2027-01-10"), step("59", day="2027-01-20"))
    assert fees(plan, 3) == [exact(4900), between(3900, 5900, "price.steps"), exact(5900)]


def test_before_the_first_dated_step_nobody_knows_the_price():
    plan = terms(step("39", day="2027-01-15"))
    assert fees(plan, 3) == [between(0, None, "price.steps"), between(0, None, "price.steps"), exact(3900)]


def test_a_dated_price_by_periods_is_counted_from_the_first_month_wholly_under_it():
    plan = terms(step("10"), step("90", "3 months", day="2027-01-15"))
    assert fees(plan, 6) == [exact(1000), between(1000, 9000, "price.steps"), exact(9000), exact(0), exact(0), exact(9000)]
    daily = terms(step("10"), step("30", "30 days", day="2027-01-15"))
    # in January as if it held from the first: 1 and 31; from 1 February: 1 February, 3 March
    assert fees(daily, 4) == [exact(1000), between(1000, 6000, "price.steps"), exact(3000), exact(3000)]


# --- the end -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "last"),
    [
        (terms(valid=validity("2 months"), at_expiry=ENDS), 2),
        (terms(valid=validity("1 year"), at_expiry=ENDS), 12),
        (terms(valid=validity(until="2027-01-31"), at_expiry=ENDS), 3),
        (terms(valid=validity(until="2027-02-01"), at_expiry=ENDS), 4),
        (terms(valid=validity(until="2026-11-15"), at_expiry=ENDS), 0),
        (terms(valid=validity("30 days"), at_expiry=ENDS), 2),
        (terms(valid=validity("15 days"), at_expiry=ENDS), 2),
        (terms(valid=validity("14 days"), at_expiry=ENDS), 1),
        (terms(valid=validity("6 months", "2026-12-31"), at_expiry=ENDS), 2),
        (terms(step("10", "once"), valid=validity("3 months"), at_expiry=AUTOMATIC), 3),
        (terms(step("10", "once"), valid=validity("3 months")), 3),
        (terms(valid=validity("2 months"), at_expiry=AUTOMATIC), None),
        (terms(valid=validity("2 months"), at_expiry=REVERTS), None),
        (terms(valid=Throughout.OPEN_ENDED, at_expiry=ENDS), None),
        (terms(valid=NOT_STATED, at_expiry=ENDS), None),
    ],
)
def test_a_plan_has_months_until_it_ends(plan, last):
    account = Account(plan, MID_MONTH)
    present = [number for number in range(1, 40) if account.month(number) is not None]
    assert present == list(range(1, 40 if last is None else last + 1))


@pytest.mark.parametrize("at_expiry", [REVERTS, NOT_STATED], ids=["reverts", "not stated"])
def test_after_an_expiry_that_is_not_explained_the_fee_is_unknown(at_expiry):
    unknown = between(0, None, "term.at_expiry")
    assert fees(terms(valid=validity("2 months"), at_expiry=at_expiry), 3) == [exact(3900), exact(3900), unknown]
    assert fees(terms(valid=validity(until="2027-01-15"), at_expiry=at_expiry), 3) == [exact(3900), exact(3900), unknown]
    late = terms(valid=validity("1 month"), at_expiry=at_expiry)
    assert line(late, LineKind.OVERAGE_DATA, 2, data=11 * GB) == exact(500)


def test_a_price_paid_once_for_a_time_that_nobody_states_is_unknown_from_the_second_month():
    assert fees(terms(step("10", "once"), valid=NOT_STATED), 2) == [exact(1000), between(0, None, "term.validity")]
    assert fees(terms(valid=NOT_STATED), 2) == [exact(3900), exact(3900)]


# --- data beyond the bundle ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("buckets", "start", "beyond_gb"),
    [
        ((bucket("10 GB"),), FIRST_OF_MONTH, 90),
        ((bucket("10 GB"), bucket("5 GB", area=Area.PROVINCE), bucket("7 GB", area=NOT_STATED)), FIRST_OF_MONTH, 78),
        ((bucket("10 GB"), bucket("50 GB", area=Area.ABROAD)), FIRST_OF_MONTH, 90),
        ((bucket("1 GB", "day"),), FIRST_OF_MONTH, 69),
        ((bucket("1 GB", "day"),), MID_MONTH, 85),
        (NONE, FIRST_OF_MONTH, 100),
    ],
)
def test_the_bundle_of_a_month_is_what_can_be_used_at_home(buckets, start, beyond_gb):
    assert line(terms(data=buckets), LineKind.OVERAGE_DATA, start=start, data=100 * GB) == exact(beyond_gb * 500)


@pytest.mark.parametrize(
    ("buckets", "least", "most"),
    [
        ((bucket("10 GB"), bucket("20 GB", "once")), 7000, 9000),
        ((bucket("30 GB", "3 months"),), 7000, 10000),
        ((bucket("30 GB", "year"),), 7000, 10000),
        ((bucket("2 GB", "7 days"),), 9000, 10000),  # 31 days: begun five times
        (NOT_STATED, 0, 10000),
    ],
)
def test_a_bundle_that_is_not_certain_yields_bounds(buckets, least, most):
    plan = terms(data=buckets, data_price=(tier("1"),))
    assert line(plan, LineKind.OVERAGE_DATA, data=100 * GB) == between(least, most, "allowances.data")


def test_an_uncertain_bundle_that_changes_nothing_is_no_matter():
    assert line(terms(data=NOT_STATED, data_price=Unpriced.NO_CHARGE), LineKind.OVERAGE_DATA, data=100 * GB) == exact(0)
    assert line(terms(data=NOT_STATED), LineKind.OVERAGE_DATA, data=0) == exact(0)
    plan = terms(data=(bucket("1 GB", "once"),), caps=(cap("20"),))
    assert line(plan, LineKind.OVERAGE_DATA, data=100 * GB) == exact(2000)


@pytest.mark.parametrize(
    ("app_data", "charge"),
    [
        ((app_bucket("20 GB"),), exact(0)),
        ((app_bucket("5 GB"),), exact(500)),
        ((app_bucket("5 GB", area=Area.ABROAD),), exact(1000)),
        (NONE, exact(1000)),
        (NOT_STATED, between(0, 1000, "allowances.app_data")),
        ((app_bucket("5 GB"), app_bucket("1 GB", "once")), between(400, 500, "allowances.app_data")),
    ],
)
def test_app_data_beyond_its_own_bundle_is_general_use(app_data, charge):
    plan = terms(app_data=app_data, data_price=(tier("1"),))
    assert line(plan, LineKind.OVERAGE_DATA, data=10 * GB, app_data=10 * GB) == charge


@pytest.mark.parametrize(
    ("price", "caps", "charge"),
    [
        (Unpriced.NO_CHARGE, NONE, exact(0)),
        (Unpriced.NOT_INCLUDED, NONE, exact(0)),
        (Unpriced.AS_MAIN_PLAN, NONE, between(0, None, "beyond.data")),
        (NOT_STATED, NONE, between(0, None, "beyond.data")),
        (NOT_STATED, (cap("600"),), between(0, 60000, "beyond.data")),
        (Unpriced.AS_MAIN_PLAN, (cap("600"),), between(0, 60000, "beyond.data")),
        ((tier("5"),), (cap(volume="5 GB"),), between(0, None, "beyond.data")),
        ((tier("5"),), (cap(volume="12 GB"),), exact(1000)),
        ((tier("5"),), (cap("20"),), exact(2000)),
        ((tier("5", above="1 GB"),), NONE, between(0, None, "beyond.data")),
        ((tier("5", rounding=NOT_STATED),), NONE, between(4751, 5000, "beyond.data")),
        ((tier("5", rounding=Rounding.EXACT),), NONE, exact(4751)),  # 9.501953125 GB = 47.509765625
    ],
)
def test_data_beyond_the_bundle_costs_what_the_filing_lets_one_say(price, caps, charge):
    plan = terms(data_price=price, caps=caps)
    assert line(plan, LineKind.OVERAGE_DATA, data=19 * GB + 514) == charge
    assert line(plan, LineKind.OVERAGE_DATA, data=10 * GB) == exact(0)


# --- calls and messages --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("voice", "price", "charge"),
    [
        (minutes(100), None, exact(3000)),
        (minutes(100, area=Area.ABROAD), None, exact(4500)),
        (minutes(10, "day"), None, exact(0)),
        (minutes(100, "year"), None, between(3000, 4500, "allowances.voice")),
        (NONE, None, exact(4500)),
        (NOT_STATED, None, between(0, 4500, "allowances.voice")),
        (minutes(100), NOT_STATED, between(0, None, "beyond.voice")),
        (NOT_STATED, NOT_STATED, between(0, None, "beyond.voice", "allowances.voice")),
        (minutes(300), NOT_STATED, exact(0)),
        (minutes(100), Unpriced.AS_MAIN_PLAN, between(0, None, "beyond.voice")),
        (minutes(100), Unpriced.NOT_INCLUDED, exact(0)),
        (minutes(100), Unpriced.NO_CHARGE, exact(0)),
    ],
)
def test_minutes_beyond_the_bundle_cost_their_price(voice, price, charge):
    stated = CallPrice(amount=Decimal(15), unit=MoneyUnit.FEN) if price is None else price
    assert line(terms(voice=voice, voice_price=stated), LineKind.OVERAGE_VOICE, minutes=300) == charge


def test_messages_beyond_the_bundle_cost_their_price():
    assert line(terms(), LineKind.OVERAGE_SMS, messages=7) == exact(70)
    assert line(terms(sms=NOT_STATED), LineKind.OVERAGE_SMS, messages=7) == between(0, 70, "allowances.sms")


# --- minimum spend, once, deposits ---------------------------------------------------------------


def test_a_minimum_spend_fills_up_what_a_month_falls_short_of():
    plan = terms(minimum_spend=spend("50"))
    assert line(plan, LineKind.TOP_UP) == exact(1100)
    assert line(plan, LineKind.TOP_UP, data=11 * GB) == exact(600)
    assert line(plan, LineKind.TOP_UP, data=20 * GB) == exact(0)
    assert line(terms(), LineKind.TOP_UP) is None
    assert line(terms(minimum_spend=NOT_STATED), LineKind.TOP_UP) is None


def test_a_minimum_spend_on_top_of_bounds_has_bounds_the_other_way_round():
    plan = terms(minimum_spend=spend("50"), data_price=(tier("1"),), data=NOT_STATED)
    assert line(plan, LineKind.TOP_UP, data=5 * GB) == between(600, 1100, "allowances.data")
    unbounded_use = terms(minimum_spend=spend("50"), data_price=NOT_STATED)
    assert line(unbounded_use, LineKind.TOP_UP, data=11 * GB) == between(0, 1100, "beyond.data")
    assert line(terms(minimum_spend=spend("50", "year")), LineKind.TOP_UP) == between(0, None, "price.minimum_spend")


@pytest.mark.parametrize("rule", [FirstMonth.HALF, FirstMonth.FREE, NOT_STATED])
def test_whether_a_minimum_spend_holds_in_a_first_month_that_is_not_full_is_open(rule):
    plan = terms(minimum_spend=spend("50"), first_month=rule)
    short = 5000 - line(plan, LineKind.FEE).least
    assert line(plan, LineKind.TOP_UP) == between(0, short, "price.first_month")
    assert line(plan, LineKind.TOP_UP, 2) == exact(1100)


def test_what_is_paid_once_stands_in_the_first_month_line_by_line():
    plan = terms(
        one_time=(once("10.005"), once("5")), deposits=(deposit("100", NONE), deposit("200", "10 months"), deposit("30", NOT_STATED))
    )
    first, second = (Account(plan, FIRST_OF_MONTH).month(number) for number in (1, 2))
    assert first is not None
    assert second is not None
    assert [(one.kind.value, one.figure) for one in first.lines[4:]] == [
        ("one_time", exact(1001)),
        ("one_time", exact(500)),
        ("deposit", exact(10000)),
        ("deposit", exact(0)),
        ("deposit", between(0, 3000, "price.deposits")),
    ]
    assert first.deposit_paid == 20000
    assert first.total == between(3900 + 1001 + 500 + 10000, 3900 + 1001 + 500 + 13000, "price.deposits")
    assert [one.kind.value for one in second.lines] == ["fee", "overage_data", "overage_voice", "overage_sms"]
    assert second.deposit_paid == 0


# --- not money -----------------------------------------------------------------------------------


def test_the_month_says_at_which_speed_it_ends_and_what_stops():
    plan = terms(throttles=(throttle("20 GB"), throttle("40 GB", "128 Kbps")), caps=(cap("60"),), sms_price=Unpriced.NOT_INCLUDED)
    account = Account(plan, FIRST_OF_MONTH, Usage(data=20 * GB, messages=1))
    light, heavy = account.month(1), Account(plan, FIRST_OF_MONTH, Usage(data=41 * GB)).month(1)
    assert light is not None
    assert heavy is not None
    assert (light.throttled, light.stops) == ((), ("sms",))
    assert [(slower.full_speed_megabytes, str(slower.speed)) for slower in heavy.throttled] == [(20 * GB, "1 Mbps"), (40 * GB, "128 Kbps")]
    assert heavy.stops == ("data",)


@pytest.mark.parametrize(
    ("plan", "use", "stops"),
    [
        (terms(data_price=Unpriced.NOT_INCLUDED), {"data": 10 * GB}, ()),
        (terms(data_price=Unpriced.NOT_INCLUDED), {"data": 10 * GB + 1}, ["data"]),
        (terms(data_price=Unpriced.NOT_INCLUDED, data=NOT_STATED), {"data": 10 * GB + 1}, ()),
        (terms(caps=(cap(volume="8 GB"),)), {"data": 9 * GB}, ["data"]),
        (terms(caps=(cap(volume="8 GB"),)), {"data": 8 * GB}, ()),
        (terms(caps=(cap("5"),)), {"data": 11 * GB}, ()),
        (terms(caps=(cap("5"),)), {"data": 12 * GB}, ["data"]),
        (terms(caps=(cap("5", effect=CapEffect.CHARGING_STOPS),)), {"data": 12 * GB}, ()),
        (terms(caps=(cap("5", effect=NOT_STATED),)), {"data": 12 * GB}, ()),
        (terms(voice_price=Unpriced.NOT_INCLUDED), {"minutes": 101}, ["voice"]),
        (terms(voice_price=Unpriced.NOT_INCLUDED, voice=NOT_STATED), {"minutes": 101}, ()),
    ],
)
def test_only_what_surely_stops_is_said_to_stop(plan, use, stops):
    bill = Account(plan, FIRST_OF_MONTH, Usage(**use)).month(1)
    assert bill is not None
    assert bill.stops == tuple(stops)


def test_what_is_not_stated_and_could_only_add_is_listed():
    plan = terms(one_time=NOT_STATED, deposits=NOT_STATED, minimum_spend=NOT_STATED)
    bill = Account(plan, FIRST_OF_MONTH).month(2)
    assert bill is not None
    assert bill.unstated == ("price.one_time", "price.deposits", "price.minimum_spend")
    assert bill.total == exact(3900)
