"""What must be true of the bills of every plan that the format allows, and of every plan of this repository."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bill.account import Account
from generator.bill.curve import curve
from generator.bill.figure import Figure, total
from generator.bill.leaving import leaving_figures
from generator.bill.month_bill import LineKind
from generator.bill.order import first_day, mean_cost
from generator.bill.terms import Terms, terms_of
from generator.bill.usage import NO_USE, Usage
from generator.bill.wire import leaving_facts, plan_facts
from generator.gate.publication import publish
from site_tests.bill_plans import any_terms, cap, starts, usages
from site_tests.bill_plans import terms as made

AS_OF = date(2026, 11, 22)


def figures_of(account: Account) -> list[Figure]:
    """Return every figure of an account."""
    bills = [bill for number in range(1, 26) if (bill := account.month(number)) is not None]
    totals = [account.over(1, 1), account.over(1, 12), account.over(13, 24), account.whole_term()]
    figures = [line.figure for bill in bills for line in bill.lines] + [bill.total for bill in bills]
    figures += [total.figure for total in totals if total is not None]
    return figures + [figure for figure in (account.mean(), *leaving_figures(account.terms)) if figure is not None]


def no_more(less: Figure, more: Figure) -> bool:
    """Whether each bound of one figure is no more than that of another."""
    return less.least <= more.least and (more.most is None or (less.most is not None and less.most <= more.most))


@given(any_terms, starts, usages)
def test_every_figure_lies_between_its_bounds_and_is_uncertain_only_for_a_reason(terms: Terms, start: date, usage: Usage) -> None:
    for figure in figures_of(Account(terms, start, usage)):
        assert type(figure.least) is int
        assert figure.least >= 0
        assert figure.most is None or (type(figure.most) is int and figure.least <= figure.most)
        assert (figure.exact is None) == bool(figure.unknown)


@given(any_terms, starts, usages)
def test_totals_are_the_sums_of_their_months_and_months_of_their_lines(terms: Terms, start: date, usage: Usage) -> None:
    account = Account(terms, start, usage)
    bills = [account.month(number) for number in range(1, 25)]
    running = [bill for bill in bills if bill is not None]
    assert bills == [*running, *[None] * (24 - len(running))]
    for bill in running:
        assert bill.total == total(line.figure for line in bill.lines)
    whole = account.over(1, 24)
    assert (whole is None) == (not running)
    if whole is not None:
        assert (whole.figure, whole.months) == (total(bill.total for bill in running), len(running))
        parts = [part.figure for part in (account.over(1, 12), account.over(13, 24)) if part is not None]
        assert total(parts) == whole.figure


@given(any_terms, starts, usages, usages)
def test_using_more_never_costs_less(terms: Terms, start: date, one: Usage, other: Usage) -> None:
    names = ("data", "app_data", "minutes", "messages")
    less = Usage(**{name: min(getattr(one, name), getattr(other, name)) for name in names})
    more = Usage(**{name: max(getattr(one, name), getattr(other, name)) for name in names})
    for number in (1, 2):
        bills = [Account(terms, start, usage).month(number) for usage in (less, more)]
        if bills[0] is not None and bills[1] is not None:
            for line, dearer in zip(bills[0].lines, bills[1].lines, strict=True):
                if line.kind is not LineKind.TOP_UP:
                    assert no_more(line.figure, dearer.figure), line.kind


@given(any_terms, starts)
def test_who_uses_nothing_pays_for_nothing_beyond_the_bundle(terms: Terms, start: date) -> None:
    bill = Account(terms, start, NO_USE).month(1)
    if bill is not None:
        assert {line.figure for line in bill.lines[1:4]} == {Figure(0, 0)}
        assert not bill.throttled
        assert not bill.stops


@given(charge=st.sampled_from(["0", "0.005", "20", "600"]), plain=st.booleans(), terms=any_terms, start=starts, usage=usages)
def test_no_fee_and_no_data_make_a_month_dearer_than_the_dearest(
    terms: Terms, start: date, usage: Usage, charge: str, *, plain: bool
) -> None:
    capped = replace(terms.beyond, cap=(cap(charge),))
    account = Account(replace(made() if plain else terms, beyond=capped), start, usage)
    dearest = account.most_in_a_month()
    for number in range(1, 25):
        bill = account.month(number)
        if bill is not None and dearest is not None and dearest.most is not None:
            most = (bill.lines[0].figure + bill.lines[1].figure).most
            assert most is not None
            assert most <= dearest.most


@given(any_terms, starts)
def test_leaving_is_told_for_each_month_of_the_term_and_is_never_below_nothing(terms: Terms, start: date) -> None:
    figures = leaving_figures(terms)
    minimum = terms.term.minimum
    assert len(figures) == (getattr(minimum, "months", None) or 0)
    assert all(figure.least >= 0 for figure in figures)
    served = Account(terms, start).staying_dearer_from()
    assert served is None or 1 <= served < len(figures)
    if served is not None:
        account = Account(terms, start)
        fees = [account.fee(number).least for number in range(served + 1, len(figures) + 1) if account.has(number)]
        most = figures[served].most
        assert most is not None
        assert most < sum(fees)


@given(any_terms, st.integers(min_value=0, max_value=40))
def test_the_curve_never_falls_and_its_cliffs_are_where_it_jumps(terms: Terms, gigabytes: int) -> None:
    drawn = curve(terms, gigabytes)
    assert len(drawn.costs) == gigabytes + 1
    assert all(no_more(less, more) for less, more in pairwise(drawn.costs))
    for cliff in drawn.cliffs:
        before, cost = drawn.costs[cliff.gigabyte - 1], drawn.costs[cliff.gigabyte]
        assert cliff.more.most is None or cliff.more.most >= 100
        assert cost.most is None or before.most is None or cliff.more.least <= cost.most - before.most or cliff.more.exact is None


@pytest.fixture(scope="module")
def plans(repo_root):
    return tuple(publish(repo_root, AS_OF).catalogue)


@pytest.mark.parametrize(
    "usage", [NO_USE, Usage(data=20 * 1024, minutes=300), Usage(data=10**9, app_data=10**9, minutes=10**9, messages=10**9)]
)
def test_every_plan_of_this_repository_answers(plans, usage):
    for plan in plans:
        terms = terms_of(plan)
        account = Account(terms, AS_OF, usage)
        assert figures_of(account), plan.filing_number
        account.most_in_a_month()
        account.staying_dearer_from()


def test_every_plan_of_this_repository_has_a_curve_a_place_and_facts_for_a_script(plans):
    keys = set()
    for plan in plans:
        terms = terms_of(plan)
        assert len(curve(terms, 40).costs) == 41
        keys.add(mean_cost(terms, first_day(AS_OF)).key(plan.filing_number))
        assert None not in plan_facts(terms).values(), plan.filing_number
        leaving_facts(terms)
    assert len(keys) == len(plans)
