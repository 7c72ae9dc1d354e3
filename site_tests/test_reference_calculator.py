"""The reference calculator itself: bills of real plans worked out by hand, and what must be true of every bill."""

import re
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.read.plan_file import Plan
from generator.read.yaml_reader import read_yaml
from site_tests.random_tariffs import as_yaml, plans, random_plan, random_start, random_usage, starts, usages
from site_tests.reference_bill import PlanFile, Usage, reference_bill, reference_leaving

_HERE = Path(__file__).parent
_USE = re.compile(r"(?P<number>\d+) (?P<unit>GB|MB|min|sms)(?P<app> app)?")
_SUMS = {
    "first month": "first_month",
    "months 1-12": "months_1_to_12",
    "months 13-24": "months_13_to_24",
    "whole term": "whole_term",
    "mean": "mean",
    "most in a month": "most_in_a_month",
}


class ByHand(NamedTuple):
    """One row of the table."""

    plan: str
    start: str
    use: str
    what: str
    yuan: str


def _by_hand() -> list[ByHand]:
    lines = (_HERE / "bills_by_hand.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|") for line in lines if line and not line.startswith("#")]
    return [ByHand(*(cell.strip() for cell in row[:-1])) for row in rows]


@cache
def _plan(number: str) -> Any:
    (file,) = (_HERE.parent / "plans").glob(f"*/{number}.yml")
    return read_yaml(file.read_bytes()).root


def _usage(written: str) -> Usage:
    usage = {"data": 0, "app_data": 0, "minutes": 0, "messages": 0}
    for found in _USE.finditer(written):
        number, unit = int(found["number"]), found["unit"]
        kind = {"min": "minutes", "sms": "messages"}.get(unit, "app_data" if found["app"] else "data")
        usage[kind] += number * 1024 if unit == "GB" else number
    return usage


def _worked_out(row: ByHand) -> str:
    """Return what the calculator says in the words of the table."""
    plan, start = _plan(row.plan), date.fromisoformat(row.start)
    bill = reference_bill(plan, start, _usage(row.use))
    if row.what in _SUMS:
        return _shown(bill[_SUMS[row.what]])
    if row.what == "staying dearer from":
        return str(reference_leaving(plan, start)["staying_dearer_from"] or "none")
    if row.what.startswith("leaving after "):
        return _shown(reference_leaving(plan, start)["table"][int(row.what.removeprefix("leaving after "))])
    return _of_month(bill["months"], *row.what.removeprefix("month ").split(" "))


def _of_month(months: list[Any], number: str, what: str = "total") -> str:
    month = months[int(number) - 1]
    if month is None:
        return "none"
    if what == "stops":
        return ", ".join(month["stops"])
    if what == "throttled":
        return ", ".join(f"{megabytes} {speed}" for megabytes, speed in month["throttled"])
    lines = {line["line"]: line for line in month["lines"]}
    return _shown(month["total"] if what == "total" else lines[what])


def _shown(figure: PlanFile | None) -> str:
    if figure is None:
        return "none"
    least, most = figure["least"], figure["most"]
    bounds = [_yuan(least)] if least == most else [_yuan(least), "?" if most is None else _yuan(most)]
    return " ".join(["..".join(bounds), *figure["unknown"]])


def _yuan(fen: int) -> str:
    whole, part = divmod(fen, 100)
    return f"{whole}.{part:02}" if part else str(whole)


@pytest.mark.parametrize("row", _by_hand(), ids=lambda row: f"{row.plan} {row.what} {row.use} {row.start}")
def test_the_calculator_says_what_one_gets_by_hand(row: ByHand) -> None:
    assert _worked_out(row) == row.yuan


def test_the_table_covers_many_plans_and_every_kind_of_sum() -> None:
    rows = _by_hand()
    assert len(rows) >= 40
    assert len({row.plan for row in rows}) >= 30
    assert set(_SUMS) <= {row.what for row in rows}


# --- the random tariffs ----------------------------------------------------------------------------


def test_random_tariffs_are_plan_files_that_pass_the_format() -> None:
    adapter, random = TypeAdapter(Plan), Random(0)  # noqa: S311 - a seed, so that every run meets the same tariffs
    for _ in range(200):
        plan = random_plan(random)
        document = read_yaml(as_yaml(plan))
        assert not document.faults
        assert document.root == plan
        assert isinstance(adapter.validate_python(plan), Plan)


def test_random_tariffs_meet_every_kind_of_line_and_every_way_of_not_knowing() -> None:
    random, met = Random(0), set[str]()  # noqa: S311 - as above
    for _ in range(400):
        plan, start, usage = random_plan(random), random_start(random), random_usage(random)
        bill, leaving = reference_bill(plan, start, usage), reference_leaving(plan, start)
        for month in bill["months"][:3]:
            met |= {"no month"} if month is None else {*month["stops"], *(["slower"] if month["throttled"] else [])}
            for line in [] if month is None else month["lines"]:
                certainty = "open" if line["most"] is None else "known" if line["least"] == line["most"] else "bounds"
                met |= {*line["unknown"], f"{line['line']} {certainty}"}
        met |= {path for row in leaving["table"] or [] for path in row["unknown"]}
        later = leaving["staying_dearer_from"]
        met.add("staying never dearer" if later is None else "dearer at once" if later == 1 else "dearer later")
    overages = {f"overage_{kind} {certainty}" for kind in ("data", "voice", "sms") for certainty in ("known", "bounds", "open")}
    assert met >= overages | {f"fee {certainty}" for certainty in ("known", "bounds", "open")}
    assert met >= {"top_up known", "top_up bounds", "top_up open", "one_time known", "deposit known", "deposit bounds"}
    assert met >= {"no month", "slower", "data", "voice", "sms", "staying never dearer", "dearer at once", "dearer later"}
    assert met >= {f"allowances.{name}" for name in ("data", "app_data", "voice", "sms")}
    assert met >= {f"beyond.{name}" for name in ("data", "voice", "sms")}
    assert met >= {f"price.{name}" for name in ("steps", "first_month", "deposits", "minimum_spend")}
    assert met >= {"term.at_expiry", "term.validity", "term.early_termination"}


# --- what must be true of every bill ---------------------------------------------------------------


def _line(bill: PlanFile, month: int, name: str) -> PlanFile | None:
    there = bill["months"][month - 1]
    return None if there is None else next(line for line in there["lines"] if line["line"] == name)


def _lies_within(inner: PlanFile | None, outer: PlanFile | None) -> bool:
    """Whether one figure lies within the bounds of another; a month that is not there lies within itself."""
    if inner is None or outer is None:
        return inner is outer
    return bool(
        inner["least"] >= outer["least"] and (outer["most"] is None or (inner["most"] is not None and inner["most"] <= outer["most"]))
    )


def _figures(bill: PlanFile) -> list[PlanFile]:
    months = [month for month in bill["months"] if month is not None]
    sums = [bill[name] for name in ("first_month", "months_1_to_12", "months_13_to_24", "whole_term", "mean")]
    return [*(line for month in months for line in month["lines"]), *(month["total"] for month in months), *filter(None, sums)]


@given(plans, starts, usages)
def test_a_figure_is_either_known_or_says_what_is_not_disclosed(plan: PlanFile, start: date, usage: Usage) -> None:
    for figure in _figures(reference_bill(plan, start, usage)):
        known = figure["least"] == figure["most"]
        assert known is (figure["unknown"] == [])
        assert figure["least"] >= 0
        assert figure["most"] is None or figure["least"] <= figure["most"]


@given(plans, starts, usages, st.sampled_from(["full", "prorated_by_day", "free", "half"]))
def test_whatever_the_first_month_really_costs_lies_within_the_bounds(plan: PlanFile, start: date, usage: Usage, rule: str) -> None:
    real, unsaid = ({**plan, "price": {**plan["price"], "first_month": word}} for word in (rule, "not_stated"))
    fees = [_line(reference_bill(one, start, usage), 1, "fee") for one in (real, unsaid)]
    assert _lies_within(*fees)


@given(plans, starts, usages, st.integers(0, 3000), st.integers(0, 40))
def test_whatever_is_really_given_lies_within_the_bounds(plan: PlanFile, start: date, usage: Usage, count: int, gigabytes: int) -> None:
    given_really = {
        "voice": {"minutes": str(count), "per": "month"},
        "sms": {"messages": str(count), "per": "month"},
        "app_data": [{"volume": f"{gigabytes} GB", "per": "month", "apps": "not_stated"}],
    }
    unsaid = dict.fromkeys(given_really, "not_stated")
    real, bounds = (
        reference_bill({**plan, "allowances": {**plan["allowances"], **elements}}, start, usage) for elements in (given_really, unsaid)
    )
    for line in ("overage_data", "overage_voice", "overage_sms"):
        assert _lies_within(_line(real, 2, line), _line(bounds, 2, line))


@given(plans, starts, usages)
def test_from_the_first_day_of_a_month_on_a_price_by_the_day_is_the_whole_price(plan: PlanFile, start: date, usage: Usage) -> None:
    first = start.replace(day=1)
    by_day, full = ({**plan, "price": {**plan["price"], "first_month": word}} for word in ("prorated_by_day", "full"))
    if all(step["per"] in {"month", "1 month", "day", "1 day", "once"} for step in plan["price"]["steps"]):
        assert _line(reference_bill(by_day, first, usage), 1, "fee") == _line(reference_bill(full, first, usage), 1, "fee")


@given(plans, starts, usages, usages)
def test_more_use_beyond_the_bundle_never_costs_less(plan: PlanFile, start: date, one: Usage, other: Usage) -> None:
    less, more = ({kind: pick(one[kind], other[kind]) for kind in one} for pick in (min, max))
    for line in ("overage_data", "overage_voice", "overage_sms"):
        low, high = (_line(reference_bill(plan, start, usage), 2, line) for usage in (less, more))
        if low is None or high is None:
            assert low is high
        else:
            assert low["least"] <= high["least"]
            assert high["most"] is None or (low["most"] is not None and low["most"] <= high["most"])


@given(plans, starts, usages)
def test_the_months_of_a_range_add_up_to_its_sum(plan: PlanFile, start: date, usage: Usage) -> None:
    bill = reference_bill(plan, start, usage)
    for name, first, last in (("first_month", 0, 1), ("months_1_to_12", 0, 12), ("months_13_to_24", 12, 24)):
        there = [month["total"] for month in bill["months"][first:last] if month is not None]
        assert (bill[name] is None) is (not there)
        if there:
            assert bill[name]["months"] == len(there)
            assert bill[name]["least"] == sum(total["least"] for total in there)


@given(plans, starts)
def test_leaving_has_a_row_for_every_month_of_the_term_and_staying_may_only_be_dearer_within_it(plan: PlanFile, start: date) -> None:
    leaving = reference_leaving(plan, start)
    from_month = leaving["staying_dearer_from"]
    if leaving["table"] is None:
        assert from_month is None
    else:
        assert from_month is None or 1 <= from_month < len(leaving["table"])
        assert all(row["least"] >= 0 for row in leaving["table"])
