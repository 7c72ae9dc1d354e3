"""Changes against the bills: what is not called worse for customers never makes a bill or leaving early dearer."""

from collections.abc import Iterator
from random import Random

from generator.bill.account import Account
from generator.bill.figure import FREE, Figure, total
from generator.bill.leaving import leaving_figures
from generator.bill.month_bill import LineKind, MonthBill, filled_up
from generator.bill.terms import terms_of
from generator.bill.usage import Usage
from generator.changes.comparison import changes
from generator.read.plan_file import Plan
from generator.read.sources import SourceFile, read_plan
from site_tests.random_tariffs import PlanFile, as_yaml, random_plan, random_start, random_usage

SEEDS = range(800)
MONTHS = range(1, 40)
PARTS = ("price", "allowances", "beyond", "term")


def read(plan: PlanFile) -> Plan:
    found = read_plan(SourceFile("plans/china-mobile/26HE200001.yml", ""), as_yaml(plan)).plan
    assert found is not None
    return found


def with_one_element_of(other: PlanFile, plan: PlanFile, random: Random) -> PlanFile:
    """The plan with one element, such as the steps of its price, as another plan has it."""
    part = random.choice(PARTS)
    element = random.choice(sorted(other[part]))
    return {**plan, part: {**plan[part], element: other[part][element]}}


def pairs() -> Iterator[tuple[Random, Plan, Plan]]:
    for seed in SEEDS:
        random = Random(seed)  # noqa: S311 - it makes plans, no secrets
        plan = random_plan(random)
        yield random, read(plan), read(with_one_element_of(random_plan(random), plan, random))


def most(figure: Figure | None) -> tuple[bool, int]:
    figure = figure or FREE
    return (figure.most is None, figure.most or 0)


def closest(plan: Plan, bill: MonthBill, month: int) -> Figure:
    """The bill told as closely as can be: its total is wider where an uncertain sum and its minimum spend move against each other."""
    paid_once = {LineKind.ONE_TIME, LineKind.DEPOSIT}
    spent = total(line.figure for line in bill.lines if line.kind not in {LineKind.TOP_UP, *paid_once})
    return filled_up(plan.price, spent, first=month == 1) + total(line.figure for line in bill.lines if line.kind in paid_once)


def dearer(random: Random, before: Plan, after: Plan) -> Iterator[str]:
    """What costs more after than before: the most of some month's bill, or of leaving."""
    start, usage = random_start(random), Usage(**random_usage(random))
    then, now = Account(terms_of(before), start, usage), Account(terms_of(after), start, usage)
    for month in MONTHS:
        bills = [bill for account in (then, now) if (bill := account.month(month))]
        if len(bills) == 2 and most(closest(after, bills[1], month)) > most(closest(before, bills[0], month)):
            yield f"month {month}, {usage}, {start}"
    leaving = [leaving_figures(terms_of(plan)) for plan in (before, after)]
    for served, (one, other) in enumerate(zip(*leaving, strict=False)):
        if most(other) > most(one):
            yield f"leaving after {served} months"


def test_what_is_not_called_worse_never_costs_more() -> None:
    judged, contradicted = 0, []
    for seed, (random, before, after) in enumerate(pairs()):
        found = changes(before, after)
        if found and not any(change.effect.counts_as_worse for change in found):
            judged += 1
            for what in dearer(random, before, after):
                contradicted.append((seed, what, [change.sentence.zh for change in found]))
                break
    assert contradicted == []
    assert judged > 120
