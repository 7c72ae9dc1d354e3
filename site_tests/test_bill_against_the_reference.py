"""The tariff engine against the reference calculator, line by line: on random tariffs and on every plan of the catalogue."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import product
from math import ceil
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import TypeAdapter

from generator.bill.account import Account, Total
from generator.bill.figure import Figure
from generator.bill.leaving import leaving_figures
from generator.bill.month_bill import MonthBill
from generator.bill.order import FEN_PER_GIGABYTE_MISSING, GIGABYTES, MINUTES, first_day, mean_cost
from generator.bill.terms import terms_of
from generator.bill.usage import Usage
from generator.read.plan_file import Plan
from generator.read.yaml_reader import read_yaml
from site_tests.random_tariffs import as_yaml, random_plan, random_start, random_usage
from site_tests.reference_bill import PlanFile, reference_bill, reference_leaving

_PLANS = Path(__file__).resolve().parents[1] / "plans"
_ADAPTER = TypeAdapter(Plan)
_GROUPS = 10
_TARIFFS_IN_A_GROUP = 150
_GRID = [
    {"data": 0, "app_data": 0, "minutes": 0, "messages": 0},
    {"data": 3000, "app_data": 500, "minutes": 90, "messages": 5},
    {"data": 31_000, "app_data": 40_000, "minutes": 700, "messages": 120},
    {"data": 900_000, "app_data": 0, "minutes": 6000, "messages": 0},
]


def _shown(figure: Figure | None) -> dict[str, Any] | None:
    if figure is None:
        return None
    return {"least": figure.least, "most": figure.most, "unknown": sorted(figure.unknown)}


def _of_range(total: Total | None) -> dict[str, Any] | None:
    return None if total is None else {"months": total.months, **(_shown(total.figure) or {})}


def _of_month(bill: MonthBill | None) -> dict[str, Any] | None:
    if bill is None:
        return None
    return {
        "lines": [{"line": line.kind.value, **(_shown(line.figure) or {})} for line in bill.lines],
        "total": _shown(bill.total),
        "throttled": [(Fraction(slower.full_speed_megabytes), str(slower.speed)) for slower in bill.throttled],
        "stops": list(bill.stops),
    }


def _by_engine(plan: Plan, start: date, usage: dict[str, int], months: int) -> dict[str, Any]:
    """Return what the engine says, in the words of the reference calculator."""
    terms = terms_of(plan)
    account = Account(terms, start, Usage(**usage))
    first = account.month(1)
    return {
        "months": [_of_month(account.month(number + 1)) for number in range(months)],
        "first_month": _of_range(account.over(1, 1)),
        "months_1_to_12": _of_range(account.over(1, 12)),
        "months_13_to_24": _of_range(account.over(13, 24)),
        "whole_term": _of_range(account.whole_term()),
        "mean": _shown(account.mean()),
        "most_in_a_month": _shown(account.most_in_a_month()),
        "deposit_paid": None if first is None else first.deposit_paid,
        "unstated": list(terms.unstated),
        "leaving": [_shown(figure) for figure in leaving_figures(terms)],
        "staying_dearer_from": account.staying_dearer_from(),
    }


def _by_reference(plan: PlanFile, start: date, usage: dict[str, int]) -> dict[str, Any]:
    bill, leaving = reference_bill(plan, start, usage), reference_leaving(plan, start)
    if bill["first_month"] is None:
        bill["deposit_paid"] = None
    return {**bill, "leaving": leaving["table"] or [], "staying_dearer_from": leaving["staying_dearer_from"]}


def _differences(written: bytes, start: date, usage: dict[str, int]) -> Iterator[str]:
    """Yield every place where the two calculators do not agree."""
    root = read_yaml(written).root
    assert isinstance(root, dict)
    reference = _by_reference(root, start, usage)
    engine = _by_engine(_ADAPTER.validate_python(root), start, usage, len(reference["months"]))
    for name, expected in reference.items():
        said = engine[name]
        if said == expected:
            continue
        if isinstance(expected, list) and len(expected) == len(said):
            place = next(number for number, pair in enumerate(zip(expected, said, strict=True)) if pair[0] != pair[1])
            yield f"{name}[{place}]: the engine says {said[place]}, the reference {expected[place]}"
        else:
            yield f"{name}: the engine says {said}, the reference {expected}"


@pytest.mark.parametrize("group", range(_GROUPS))
def test_the_engine_and_the_reference_agree_on_random_tariffs(group: int) -> None:
    random = Random(group)  # noqa: S311 - a seed, so that every run meets the same tariffs
    for _ in range(_TARIFFS_IN_A_GROUP):
        plan, start, usage = random_plan(random), random_start(random), random_usage(random)
        differences = list(_differences(as_yaml(plan), start, usage))
        assert not differences, "\n".join([*differences, f"start {start}, {usage}", as_yaml(plan).decode()])


@pytest.mark.parametrize("usage", _GRID, ids=lambda usage: f"{usage['data']} MB")
def test_the_engine_and_the_reference_agree_on_every_plan_of_the_catalogue(usage: dict[str, int]) -> None:
    files = sorted(_PLANS.glob("*/[0-9]*.yml"))
    assert files
    for number, file in enumerate(files):
        start = date(2026, 1 + number % 12, 1 + number % 28)
        differences = list(_differences(file.read_bytes(), start, usage))
        assert not differences, "\n".join([file.name, f"start {start}, {usage}", *differences])


def _mean_by_reference(plan: PlanFile, start: date) -> dict[str, Any] | None:
    """Return what two years cost, summed over all points of use; None where something is cut off, which the order counts in its own way."""
    least, unknown = 0, set[str]()
    most: int | None = 0
    for gigabytes, minutes in product(GIGABYTES, MINUTES):
        bill = reference_bill(plan, start, {"data": gigabytes * 1024, "app_data": 0, "minutes": minutes, "messages": 0})
        if None in bill["months"] or any(month["stops"] for month in bill["months"]):
            return None
        for month in bill["months"][:24]:
            total = month["total"]
            slow_from = min([Fraction(gigabytes * 1024), *(megabytes for megabytes, _ in month["throttled"])])
            slow = ceil(gigabytes - slow_from / 1024) * FEN_PER_GIGABYTE_MISSING
            least += total["least"] + slow
            most = None if most is None or total["most"] is None else most + total["most"] + slow
            unknown |= set(total["unknown"])
    return {"least": least, "most": most, "unknown": sorted(unknown)}


def test_the_neutral_order_goes_by_the_sums_of_the_reference() -> None:
    start, compared = first_day(date(2026, 11, 22)), 0
    for file in sorted(_PLANS.glob("*/[0-9]*.yml"))[::5]:
        root = read_yaml(file.read_bytes()).root
        assert isinstance(root, dict)
        expected = _mean_by_reference(root, start)
        if expected and "minimum_spend" not in root["price"]:
            compared += 1
            assert _shown(mean_cost(terms_of(_ADAPTER.validate_python(root)), start).all_points) == expected, file.name
    assert compared > 20
