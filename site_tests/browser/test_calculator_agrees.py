"""The arithmetic of the calculator in a real browser, to the fen: against the tariff engine and against the reference calculator.

Each line of each month, every total, and what makes a figure uncertain: on random tariffs, and on every plan of the catalogue.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pydantic import TypeAdapter

from generator.bill.account import TWO_YEARS, Account
from generator.bill.figure import Figure
from generator.bill.month_bill import MonthBill
from generator.bill.terms import Terms, terms_of
from generator.bill.usage import Usage
from generator.bill.whole_term import whole_term
from generator.bill.wire import plan_facts
from generator.bill.wire_units import MOST_COUNTED, MOST_MEGABYTES
from generator.read.plan_file import Plan
from generator.read.yaml_reader import read_yaml
from site_tests.random_tariffs import as_yaml, random_plan, random_start, random_usage
from site_tests.reference_bill import reference_bill

_ROOT = Path(__file__).resolve().parents[2]
_SCRIPT = _ROOT / "templates" / "theme" / "assets" / "bill.js"
_ADAPTER = TypeAdapter(Plan)
_GROUPS = 8
_TARIFFS_IN_A_GROUP = 150
_USAGES_OF_A_TARIFF = 3
_HELD_AGAINST_THE_REFERENCE = 40
"""Of each group: the reference walks day by day, and the engine is held against it elsewhere too."""
_MOST = {"data": MOST_MEGABYTES, "app_data": MOST_MEGABYTES, "minutes": MOST_COUNTED, "messages": MOST_COUNTED}
_GRID = [
    {"data": data, "app_data": app_data, "minutes": minutes, "messages": messages}
    for data, (app_data, minutes, messages) in product(
        (0, 1, 5120, 10_241, 31_000, MOST_MEGABYTES), ((0, 0, 0), (700, 90, 5), (40_000, 701, 120), (0, MOST_COUNTED, MOST_COUNTED))
    )
]

_WORKED_OUT = """cases => cases.map(([facts, start, use, months, whole]) => {
  const paths = MingbaiBill.PATHS;
  const shown = figure => figure && [figure.least, figure.most, paths.filter((_, place) => figure.why >> place & 1)];
  const over = sum => sum && [sum.months, shown(sum.figure)];
  const account = MingbaiBill.account(facts, start, use);
  const bill = month => month && [
    month.rows.map(([kind, figure]) => [kind, shown(figure)]), shown(month.total), month.slower,
    Object.keys(month.stops).filter(service => month.stops[service]).sort(),
  ];
  const numbers = Array.from({ length: months }, (_, place) => place + 1);
  return {
    months: numbers.map(number => bill(account.month(number))),
    first_month: over(account.over(1, 1)),
    months_1_to_12: over(account.over(1, 12)),
    months_13_to_24: over(account.over(13, 24)),
    whole_term: whole ? over(account.over(1, whole)) : null,
    mean: shown(account.mean(whole || 24)),
    mean_of_two_years_or_more: shown(account.mean(Math.max(whole, 24))),
    greatest_month: account.last
      ? shown(MingbaiBill.greatest(numbers.filter(number => number <= account.last).map(number => account.month(number).total)))
      : null,
    most_in_a_month: shown(account.mostInAMonth()),
    deposit_paid: account.putDown,
  };
})"""


@dataclass(frozen=True, eq=False)
class Case:
    """One account to work out; `written` is the plan as its file has it."""

    written: bytes
    terms: Terms
    start: date
    usage: dict[str, int]

    @cached_property
    def facts(self) -> dict[str, Any]:
        """The plan's facts for a script."""
        return plan_facts(self.terms)

    @property
    def fits(self) -> bool:
        """Whether all facts of the plan are numbers that a script can hold."""
        return None not in self.facts.values()

    @property
    def months(self) -> int:
        """How many months are looked at."""
        return max(TWO_YEARS, whole_term(self.terms) or 0)

    @property
    def for_script(self) -> list[Any]:
        """The account as the script takes it."""
        use = {"appData" if name == "app_data" else name: amount for name, amount in self.usage.items()}
        start = [self.start.year, self.start.month, self.start.day]
        return [self.facts, start, use, self.months, whole_term(self.terms) or 0]


Shown = list[Any] | None


def _shown(figure: Figure | None) -> Shown:
    return None if figure is None else [figure.least, figure.most, sorted(figure.unknown)]


def _by_engine(case: Case) -> dict[str, Any]:
    account = Account(case.terms, case.start, Usage(**case.usage))
    facts = case.facts

    def over(first: int, last: int) -> Shown:
        total = account.over(first, last)
        return None if total is None else [total.months, _shown(total.figure)]

    def month(bill: MonthBill | None) -> Shown:
        if bill is None:
            return None
        slower = [(slower.full_speed_megabytes * facts["v"], slower.speed.kilobits * 1000) for slower in bill.throttled]
        lines = [[line.kind.value, _shown(line.figure)] for line in bill.lines]
        return [lines, _shown(bill.total), slower, sorted(bill.stops)]

    whole, longest = whole_term(case.terms), account.over(1, case.months)
    bills = [account.month(number + 1) for number in range(case.months)]
    return {
        "months": [month(bill) for bill in bills],
        "first_month": over(1, 1),
        "months_1_to_12": over(1, 12),
        "months_13_to_24": over(13, 24),
        "whole_term": over(1, whole) if whole else None,
        "mean": _shown(account.mean()),
        "mean_of_two_years_or_more": None if longest is None else _shown(longest.figure.shared_by(longest.months)),
        "greatest_month": _greatest([bill.total for bill in bills if bill is not None]),
        "most_in_a_month": _shown(account.most_in_a_month()),
        "deposit_paid": sum(amount for amount, kind in facts.get("k", []) if kind == 1),
    }


def _greatest(figures: Sequence[Figure]) -> Shown:
    if not figures:
        return None
    bounds = [figure.most for figure in figures if figure.most is not None]
    most = max(bounds) if len(bounds) == len(figures) else None
    return _shown(Figure.between(max(figure.least for figure in figures), most, frozenset().union(*(one.unknown for one in figures))))


def _by_reference(case: Case) -> dict[str, Any]:
    root = read_yaml(case.written).root
    assert isinstance(root, dict)
    bill = reference_bill(root, case.start, case.usage)
    facts = case.facts

    def figure(one: dict[str, Any] | None) -> Shown:
        return None if one is None else [one["least"], one["most"], one["unknown"]]

    def over(one: dict[str, Any] | None) -> Shown:
        return None if one is None else [one["months"], figure(one)]

    def month(one: dict[str, Any] | None) -> Shown:
        if one is None:
            return None
        slower = [(Fraction(above) * facts["v"], _bits(speed)) for above, speed in one["throttled"]]
        return [[[line["line"], figure(line)] for line in one["lines"]], figure(one["total"]), slower, sorted(one["stops"])]

    totals = ("first_month", "months_1_to_12", "months_13_to_24", "whole_term")
    return {
        "months": [month(one) for one in bill["months"]],
        **{name: over(bill[name]) for name in totals},
        "mean": figure(bill["mean"]),
        "most_in_a_month": figure(bill["most_in_a_month"]),
        "deposit_paid": bill["deposit_paid"],
    }


def _bits(speed: str) -> int:
    number, unit = speed.split()
    return int(Fraction(number) * {"Kbps": 1000, "Mbps": 1_000_000, "Gbps": 1_000_000_000}[unit])


def _differences(by_script: dict[str, Any], expected: dict[str, Any], case: Case) -> Iterator[str]:
    """Yield where the script says something else. A month slower is named by its place among the facts."""
    throttles = case.facts["b"].get("t", [])
    months = [month and [*month[:2], [tuple(throttles[one]) for one in month[2]], month[3]] for month in by_script["months"]]
    said = {**by_script, "months": months}
    for name, value in expected.items():
        if said[name] == value:
            continue
        if name == "months":
            place = next(number for number, pair in enumerate(zip(said[name], value, strict=True)) if pair[0] != pair[1])
            yield f"month {place + 1}: the script says {said[name][place]}, expected {value[place]}"
        else:
            yield f"{name}: the script says {said[name]}, expected {value}"


def _worked_out(page: Page, cases: list[list[Any]]) -> list[dict[str, Any]]:
    """Return what the script says of many accounts; both ways it is one text, which is many times faster than a tree of values."""
    answers: list[dict[str, Any]] = json.loads(
        page.evaluate(f"text => JSON.stringify(({_WORKED_OUT})(JSON.parse(text)))", json.dumps(cases))
    )
    return answers


def _check(page: Page, cases: Sequence[Case], *, against_reference: int) -> None:
    answers = _worked_out(page, [case.for_script for case in cases])
    for number, (case, said) in enumerate(zip(cases, answers, strict=True)):
        differences = list(_differences(said, _by_engine(case), case))
        if number < against_reference:
            differences += _differences(said, _by_reference(case), case)
        assert not differences, "\n".join([*differences, f"start {case.start}, {case.usage}", case.written.decode()])


@pytest.fixture(scope="module")
def calculator(browser: Browser) -> Iterator[Page]:
    """A page with nothing but the arithmetic."""
    page = browser.new_page()
    page.add_script_tag(path=_SCRIPT)
    yield page
    page.close()


def _random_cases(group: int) -> Iterator[Case]:
    random = Random(1000 + group)  # noqa: S311 - a seed, so that every run meets the same tariffs
    for _ in range(_TARIFFS_IN_A_GROUP):
        written = as_yaml(random_plan(random))
        terms = terms_of(_ADAPTER.validate_python(read_yaml(written).root))
        for _ in range(_USAGES_OF_A_TARIFF):
            usage = {name: min(amount, _MOST[name]) for name, amount in random_usage(random).items()}
            yield Case(written, terms, random_start(random), usage)


@pytest.mark.parametrize("group", range(_GROUPS))
def test_browser_engine_and_reference_agree_on_random_tariffs(group: int, calculator: Page) -> None:
    cases = list(_random_cases(group))
    workable = [case for case in cases if case.fits]
    assert len(workable) > len(cases) * 2 / 3
    Random(group).shuffle(workable)  # noqa: S311 - as above
    _check(calculator, workable, against_reference=_HELD_AGAINST_THE_REFERENCE)


def test_browser_engine_and_reference_agree_on_every_plan_of_the_catalogue(calculator: Page) -> None:
    files = sorted((_ROOT / "plans").glob("*/[0-9]*.yml"))
    assert files
    cases = []
    for number, file in enumerate(files):
        written = file.read_bytes()
        terms = terms_of(_ADAPTER.validate_python(read_yaml(written).root))
        start = date(2026, 1 + number % 12, 1 + number % 28)
        cases += [Case(written, terms, start, usage) for usage in _GRID[number % 4 :: 4]]
        assert cases[-1].fits, file.name
    Random(0).shuffle(cases)  # noqa: S311 - as above
    _check(calculator, cases, against_reference=_HELD_AGAINST_THE_REFERENCE)


def test_where_a_fact_is_too_large_for_a_script_it_gives_no_figure_instead_of_a_wrong_one(calculator: Page) -> None:
    """A null among the facts takes away the lines that need it and the totals, nothing else."""
    case = next(case for case in _random_cases(0) if case.fits and "e" not in case.facts)
    for letter, line in (("f", "fee"), ("b", "overage_data"), ("d", "overage_data"), ("g", "overage_voice"), ("t", "overage_sms")):
        said = _worked_out(calculator, [[{**case.facts, letter: None}, *case.for_script[1:]]])[0]
        lines = dict(said["months"][1][0])
        assert lines[line] is None, letter
        assert [name for name, figure in lines.items() if figure is None and name != "top_up"] == [line]
        assert said["months"][1][1] is None
        assert said["mean"] is None
        assert said["first_month"][1] is None
