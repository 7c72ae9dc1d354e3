"""What plans cost at the use that the page is built with, and which plans one page compares."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from generator.bill.account import TWO_YEARS, Account
from generator.bill.figure import Figure
from generator.bill.month_bill import MonthBill
from generator.bill.order import GIGABYTES, MINUTES
from generator.bill.terms import terms_of
from generator.bill.usage import Usage
from generator.bill.whole_term import whole_term
from generator.bill.wire import plan_facts
from generator.gate.published import PublishedPlan, State
from generator.show.site import Site
from generator.tariff.quantity import MB_PER_GB
from generator.tariff.regions import Region
from generator.tariff.words import Audience, TariffType

MIDDLE_GIGABYTES = GIGABYTES[len(GIGABYTES) // 2]
MIDDLE_MINUTES = MINUTES[len(MINUTES) // 2]
"""The use that a page is built with: the middle of the uses by which all lists are ordered."""
_USE = Usage(data=MIDDLE_GIGABYTES * MB_PER_GB, minutes=MIDDLE_MINUTES)
_PLANS_REMEMBERED = 1 << 16


@dataclass(frozen=True, slots=True)
class Cost:
    """What a plan comes to. The figures are None where it has no month, or where a script could not work it out either."""

    workable: bool
    average: Figure | None
    """A month, over two years or over the whole term where that is longer: a cheap beginning cannot make a plan look cheap."""
    first: Figure | None
    dearest: Figure | None
    """The greatest bill of a month."""
    most: Figure | None
    """The most in a month, however much data is used; calls and messages are not in it."""
    months: int
    """How many months the average is over."""
    usual: MonthBill | None
    """The bill of the second month, of the first where there is no other."""

    def key(self, number: str) -> tuple[bool, int, int, str]:
        """Return what plans are ordered by: the most that it can cost; where nothing bounds that, last, by the least."""
        if self.average is None:
            return True, 1, 0, number
        least, most = self.average.least, self.average.most
        return (True, 0, least, number) if most is None else (False, most, 0, number)


def is_compared(plan: PublishedPlan) -> bool:
    """Whether a plan stands on the pages of the calculator: a 套餐 on sale that is open to the public."""
    return plan.state is State.ON_SALE and plan.tariff_type is TariffType.PLAN and plan.audience is Audience.PUBLIC


def compared(site: Site, carrier: str, region: Region) -> tuple[PublishedPlan, ...]:
    """Return the plans that one page compares."""
    return tuple(plan for plan in site.available(carrier, region) if is_compared(plan))


def calculator_address(carrier: str, region: Region) -> str:
    """Return the address of the calculator for a carrier's plans in a region."""
    return f"calculate/{carrier}/{region.value}.html"


@lru_cache(maxsize=_PLANS_REMEMBERED)
def facts(plan: PublishedPlan) -> dict[str, Any]:
    """Return the plan's facts for the script; the page of the other language asks again."""
    return plan_facts(terms_of(plan))


@lru_cache(maxsize=_PLANS_REMEMBERED)
def cost(plan: PublishedPlan, start: date) -> Cost:
    """Return what a plan that begins on `start` costs at the middle use."""
    account = Account(terms_of(plan), start, _USE)
    longest = max(whole_term(account.terms) or 0, TWO_YEARS)
    whole, first = account.over(1, longest), account.month(1)
    if None in facts(plan).values() or whole is None or first is None:
        return Cost(whole is None, None, None, None, None, 0, None)
    return Cost(
        workable=True,
        average=whole.figure.shared_by(whole.months),
        first=first.total,
        dearest=_greatest(bill.total for bill in map(account.month, range(1, longest + 1)) if bill is not None),
        most=account.most_in_a_month(),
        months=whole.months,
        usual=account.month(2) or first,
    )


def _greatest(figures: Iterable[Figure]) -> Figure:
    seen = list(figures)
    bounds = [figure.most for figure in seen if figure.most is not None]
    unknown = frozenset[str]().union(*(figure.unknown for figure in seen))
    return Figure.between(max(figure.least for figure in seen), max(bounds) if len(bounds) == len(seen) else None, unknown)
