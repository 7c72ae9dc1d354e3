"""What plans cost at the use that the page is built with, and which plans one page compares."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from generator.bill.account import Account
from generator.bill.figure import FREE, Figure, greatest
from generator.bill.month_bill import MonthBill
from generator.bill.order import GIGABYTES, MINUTES
from generator.bill.terms import terms_of
from generator.bill.usage import Usage
from generator.bill.wire import plan_facts
from generator.gate.published import PublishedPlan
from generator.show.site import Site, is_for_the_public
from generator.tariff.quantity import MB_PER_GB
from generator.tariff.regions import Region

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

    def key(self, number: str) -> tuple[bool, tuple[bool, int], str]:
        """Return what plans are ordered by: the most that it can cost; one that cannot be worked out comes last."""
        return self.average is None, FREE.place if self.average is None else self.average.place, number


def compared(site: Site, carrier: str, region: Region) -> tuple[PublishedPlan, ...]:
    """Return the plans that one page compares."""
    return tuple(plan for plan in site.available(carrier, region) if is_for_the_public(plan))


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
    whole, first = account.long_run(), account.month(1)
    if None in facts(plan).values() or whole is None or first is None:
        return Cost(whole is None, None, None, None, None, 0, None)
    return Cost(
        workable=True,
        average=whole.a_month,
        first=first.total,
        dearest=greatest(bill.total for bill in map(account.month, range(1, whole.months + 1)) if bill is not None),
        most=account.most_in_a_month(),
        months=whole.months,
        usual=account.month(2) or first,
    )
