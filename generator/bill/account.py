"""The account of one customer: a plan, the day it begins and a usage; its months, and the totals over them."""

from dataclasses import dataclass
from datetime import date

from generator.bill.figure import FREE, Figure, fen, greatest, total, unbounded
from generator.bill.leaving import leaving_figures
from generator.bill.month_bill import MonthBill, bill
from generator.bill.month_fee import Fees
from generator.bill.month_use import WHOLE_MONTH, uses
from generator.bill.months import days_within
from generator.bill.terms import Terms
from generator.bill.usage import NO_USE, Usage
from generator.bill.whole_term import whole_term
from generator.bill.worst_month import Worst, worst_overage
from generator.tariff.overage_cost import highest_charge

YEAR = 12
TWO_YEARS = 24


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of some months of a plan."""

    figure: Figure
    months: int
    """How many months are in it: fewer than were asked for where the plan ends before."""

    @property
    def a_month(self) -> Figure:
        """The mean of a month."""
        return self.figure.shared_by(self.months)


class Account:
    """A plan that begins on `start` and is used the same in every month; bills are worked out when they are asked for."""

    def __init__(self, terms: Terms, start: date, usage: Usage = NO_USE) -> None:
        self.terms, self.start, self.usage = terms, start, usage
        self._fees = Fees(terms, start)
        self._uses = uses(terms)
        self._days_matter = self._uses.follow_days
        self._unstated = terms.unstated
        self._bills: dict[int, MonthBill] = {}
        self._alike: dict[tuple[Figure, int], MonthBill] = {}
        self._figures: dict[int, Figure] = {}

    def has(self, month: int) -> bool:
        """Whether the plan still runs in a month, the first being 1."""
        return self._fees.last is None or month <= self._fees.last

    def fee(self, month: int) -> Figure:
        """Return the fee of a month in which the plan runs."""
        known = self._figures.get(month)
        if known is None:
            known = self._figures[month] = self._fees.of(month)
        return known

    def month(self, number: int) -> MonthBill | None:
        """Return the bill of a month, None where the plan has ended."""
        if not self.has(number):
            return None
        known = self._bills.get(number)
        if known is None:
            known = self._bills[number] = self._bill(number)
        return known

    def _bill(self, number: int) -> MonthBill:
        days = days_within(self.start, number) if self._days_matter else WHOLE_MONTH
        fee = self.fee(number)
        if number == 1:
            return bill(self.terms.price, fee, self._uses.of(self.usage, days), self._unstated, first=True)
        alike = self._alike.get((fee, days))
        if alike is None:
            alike = bill(self.terms.price, fee, self._uses.of(self.usage, days), self._unstated, first=False)
            self._alike[fee, days] = alike
        return alike

    def over(self, first: int, last: int) -> Total | None:
        """Return the total of the months `first` to `last`, both included; None where the plan has none of them."""
        end = last if self._fees.last is None else min(last, self._fees.last)
        if end < first:
            return None
        bills = [self.month(number) for number in range(first, end + 1)]
        return Total(total(bill.total for bill in bills if bill is not None), len(bills))

    def whole_term(self) -> Total | None:
        """Return the total of the whole term, None where the plan has no stated term or has ended."""
        months = whole_term(self.terms)
        return None if months is None else self.over(1, months)

    def mean(self) -> Figure | None:
        """Return the mean of a month over the whole term, without one over two years; None where the plan has no month."""
        whole = self.over(1, whole_term(self.terms) or TWO_YEARS)
        return None if whole is None else whole.a_month

    def long_run(self) -> Total | None:
        """Return the total of two years, or of the whole term where that is longer: a cheap beginning cannot make a plan look cheap."""
        return self.over(1, max(whole_term(self.terms) or 0, TWO_YEARS))

    def most_in_a_month(self) -> Figure | None:
        """Return the greatest fee of two years and data at its worst; calls and messages are not in it. None without a month."""
        end = TWO_YEARS if self._fees.last is None else min(TWO_YEARS, self._fees.last)
        if not end:
            return None
        return greatest(self.fee(number) for number in range(1, end + 1)) + self._worst()

    def _worst(self) -> Figure:
        worst, limit = worst_overage(self.terms.beyond), highest_charge(self.terms.beyond)
        if worst is Worst.CAP and limit is not None:
            return Figure(fen(limit), fen(limit))
        if worst is Worst.NOTHING:
            return FREE
        return unbounded("beyond.cap") if worst is Worst.NOT_DISCLOSED else unbounded()

    def staying_dearer_from(self) -> int | None:
        """Return after how many months leaving surely costs less than the fees that are left of the minimum term.

        None where that never comes, or where what leaving costs has no bound.
        """
        leaving = leaving_figures(self.terms)
        term = len(leaving)
        left = sum(self.fee(number).least for number in range(1, term + 1) if self.has(number))
        for served, cost in enumerate(leaving):
            if served:
                if cost.most is None:
                    return None
                if cost.most < left:
                    return served
            left -= self.fee(served + 1).least if self.has(served + 1) else 0
        return None
