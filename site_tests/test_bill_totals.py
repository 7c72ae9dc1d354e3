"""Totals of bills, the dearest month and what leaving costs: figures worked out by hand."""

from datetime import date

import pytest

from generator.bill.account import Account, Total
from generator.bill.figure import Figure
from generator.bill.leaving import free_to_leave, leaving_figures
from generator.bill.usage import Usage
from generator.tariff.words import NONE, NOT_STATED, CapEffect, FirstMonth, Unpriced, YesNo
from site_tests.bill_plans import (
    ENDS,
    REPAID,
    cap,
    deposit,
    fixed,
    once,
    per_left,
    share,
    step,
    terms,
    tier,
    validity,
)

GB = 1024
START = date(2026, 12, 1)
MID_MONTH = date(2026, 11, 16)
RISING = (step("19", last=12), step("39", first=13))


def exact(fen_amount):
    return Figure(fen_amount, fen_amount)


def between(least, most, *unknown):
    return Figure(least, most, frozenset(unknown))


def test_totals_add_the_months_they_name():
    account = Account(terms(*RISING, first_month=FirstMonth.PRORATED_BY_DAY, one_time=(once("10"),)), MID_MONTH, Usage(data=11 * GB))
    # half of 19, 5 yuan for a GB, 10 yuan once; then 24 a month, from month 13 on 44
    assert account.over(1, 1) == Total(exact(950 + 500 + 1000), 1)
    assert account.over(1, 12) == Total(exact(2450 + 11 * 2400), 12)
    assert account.over(13, 24) == Total(exact(12 * 4400), 12)


@pytest.mark.parametrize(
    ("plan", "whole", "mean"),
    [
        (terms(*RISING, minimum="24 months"), Total(exact(12 * 1900 + 12 * 3900), 24), exact(2900)),
        (terms(*RISING, valid=validity("18 months")), Total(exact(12 * 1900 + 6 * 3900), 18), exact(2567)),
        (terms(*RISING, minimum="6 months", valid=validity("18 months")), Total(exact(6 * 1900), 6), exact(1900)),
        (terms(*RISING, minimum="90 days", valid=validity("1 year")), Total(exact(12 * 1900), 12), exact(1900)),
        (terms(*RISING), None, exact(2900)),
        (terms(*RISING, valid=validity("90 days"), at_expiry=ENDS), None, exact(1900)),
        (terms(minimum="24 months", valid=validity("5 months"), at_expiry=ENDS), Total(exact(5 * 3900), 5), exact(3900)),
    ],
)
def test_the_whole_term_is_the_minimum_term_or_else_the_validity(plan, whole, mean):
    account = Account(plan, START)
    assert account.whole_term() == whole
    assert account.mean() == mean


def test_a_range_is_cut_short_by_the_end_and_missing_after_it():
    account = Account(terms(valid=validity("14 months"), at_expiry=ENDS), START)
    assert account.over(13, 24) == Total(exact(2 * 3900), 2)
    assert account.over(15, 24) is None
    over_before_it_began = Account(terms(valid=validity(until="2026-11-15"), at_expiry=ENDS), MID_MONTH)
    assert over_before_it_began.over(1, 1) is over_before_it_began.mean() is over_before_it_began.most_in_a_month() is None


@pytest.mark.parametrize(
    ("plan", "most"),
    [
        (terms(data_price=Unpriced.NO_CHARGE), exact(3900)),
        (terms(data_price=Unpriced.NOT_INCLUDED), exact(3900)),
        (terms(data_price=(tier("0"),)), exact(3900)),
        (terms(caps=(cap("600"),)), exact(63900)),
        (terms(data_price=NOT_STATED, caps=(cap("600"),)), exact(63900)),
        (terms(caps=(cap("600", effect=NOT_STATED),)), between(3900, None, "beyond.cap")),
        (terms(caps=NOT_STATED), between(3900, None, "beyond.cap")),
        (terms(caps=(cap("600", effect=CapEffect.ASKS_FIRST),)), between(3900, None)),
        (terms(caps=NONE), between(3900, None)),
        (terms(*RISING, caps=(cap("600"),)), exact(63900)),
        (terms(step("19", last=3), step("39", first=5), caps=(cap("600"),)), between(63900, None, "price.steps")),
        (terms(step("19", last=30), step("39", first=31), caps=(cap("600"),)), exact(61900)),
        (terms(first_month=NOT_STATED, caps=(cap("600"),)), exact(63900)),
        (terms(step("360", "year"), first_month=NOT_STATED, caps=(cap("1"),)), exact(36100)),
    ],
)
def test_the_dearest_month_is_the_dearest_fee_and_data_at_its_worst(plan, most):
    assert Account(plan, START).most_in_a_month() == most


# --- leaving -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("charges", "costs"),
    [
        (NONE, [exact(0)] * 3),
        (NOT_STATED, [between(0, None, "term.early_termination")] * 3),
        ((fixed("100"), per_left("30")), [exact(19000), exact(16000), exact(13000)]),
        ((share(30),), [exact(3510), exact(2340), exact(1170)]),
        ((REPAID,), [between(0, None, "term.early_termination")] * 3),
        ((fixed("100"), REPAID), [between(10000, None, "term.early_termination")] * 3),
    ],
)
def test_leaving_costs_what_its_formulas_come_to(charges, costs):
    assert leaving_figures(terms(minimum="3 months", early_termination=charges)) == tuple(costs)


@pytest.mark.parametrize(
    ("paid", "costs"),
    [
        (deposit("100", "3 months", YesNo.YES), [exact(10000), exact(6667), exact(3333), exact(0)]),
        (deposit("100", "3 months", YesNo.NO), [exact(0)] * 4),
        (
            deposit("100", "3 months"),
            [*(between(0, lost, "price.deposits") for lost in (10000, 6667, 3333)), exact(0)],
        ),
        (deposit("100", "90 days", YesNo.YES), [between(0, 10000, "price.deposits")] * 4),
        (deposit("100", NONE, YesNo.YES), [exact(0)] * 4),
        (deposit("100", NOT_STATED, YesNo.YES), [exact(0)] * 4),
    ],
)
def test_deposits_that_would_have_come_back_are_lost_on_leaving(paid, costs):
    assert leaving_figures(terms(minimum="4 months", deposits=(paid,))) == tuple(costs)


def test_without_a_minimum_term_in_months_there_is_no_table():
    for minimum in (NONE, NOT_STATED, "90 days"):
        assert leaving_figures(terms(minimum=minimum, early_termination=(fixed("100"),))) == ()
    assert free_to_leave(terms())
    assert not free_to_leave(terms(early_termination=NOT_STATED))
    assert not free_to_leave(terms(early_termination=(fixed("100"),)))
    assert not free_to_leave(terms(minimum="3 months"))


@pytest.mark.parametrize(
    ("plan", "served"),
    [
        # after n months 12 - n fees of 39 are left
        (terms(minimum="12 months"), 1),
        (terms(minimum="12 months", early_termination=(fixed("390"),)), 1),
        (terms(minimum="12 months", early_termination=(fixed("429"),)), None),
        (terms(minimum="12 months", early_termination=(per_left("40"),)), None),
        (terms(*RISING, minimum="24 months", early_termination=(share(100),)), None),
        (terms(step("10", last=6), step("100", first=7), minimum="12 months", early_termination=(per_left("60"),)), 2),
        (terms(minimum="12 months", early_termination=(REPAID,)), None),
        (terms(minimum="12 months", early_termination=NOT_STATED), None),
        (terms(minimum="1 month"), None),
        (terms(), None),
        (terms(minimum="12 months", valid=validity("2 months"), at_expiry=ENDS, early_termination=(fixed("38"),)), 1),
        (terms(minimum="12 months", valid=validity("1 month"), at_expiry=ENDS), None),
        # a share of fees by the year is known where whole years are left: nobody can say which month is the first
        (terms(step("360", "year"), minimum="24 months", early_termination=(share(10),)), None),
    ],
)
def test_staying_is_dearer_from_the_first_month_on_which_leaving_surely_saves(plan, served):
    assert Account(plan, START).staying_dearer_from() == served
