"""What a plan costs at a need, worked out by the tariff engine: on average a month over two years, or over a longer minimum term."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from generator.bill.account import Account
from generator.bill.figure import FEN_PER_YUAN, Figure
from generator.bill.order import first_day
from generator.bill.terms import terms_of
from generator.bill.usage import Usage
from generator.gate.published import PublishedPlan
from generator.show.finder.answers import Need
from generator.tariff.quantity import MB_PER_GB
from generator.tariff.words import FirstMonth

_REMEMBERED = 1 << 16
_FEBRUARY, _DAYS = 28, 30


@dataclass(frozen=True, slots=True)
class NeedCost:
    """What one plan costs at one need."""

    a_month: Figure | None
    """On average, one-off charges included; None where the plan has no month at all."""
    delivered: bool
    """Whether all of the use is had at full speed, what is beyond the bundle too."""

    @property
    def place(self) -> tuple[bool, int]:
        """What plans are ordered by: the most that it can cost; where nothing bounds that, last, by the least."""
        return (True, 0) if self.a_month is None else self.a_month.place

    @property
    def most(self) -> int | None:
        """The most that it can cost a month, in fen; None where nothing bounds it."""
        return None if self.a_month is None else self.a_month.most


@lru_cache(maxsize=_REMEMBERED)
def cost_for(plan: PublishedPlan, need: Need, as_of: date) -> NeedCost:
    """Return what `plan` costs somebody who takes it out on the first of the month after `as_of`."""
    account = Account(terms_of(plan), first_day(as_of), Usage(data=need.gigabytes * MB_PER_GB, minutes=need.minutes))
    whole = account.long_run()
    bill = account.month(2) or account.month(1)
    return NeedCost(
        None if whole is None else whole.a_month,
        bill is not None and not (bill.throttled or bill.stops),
    )


def least_fee(plan: PublishedPlan) -> int:
    """Return an amount in fen below which a month surely does not cost on average: quickly found, so that few plans are worked out."""
    fees = [step.yuan_a_month for step in plan.price.steps]
    if not fees or plan.price.first_month in {FirstMonth.FREE, FirstMonth.HALF}:
        return 0
    # A month of 30 days may be one of 28.
    return int(min(Decimal(0) if fee is None else fee for fee in fees) * FEN_PER_YUAN * _FEBRUARY / _DAYS)
