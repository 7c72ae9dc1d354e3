"""What leaving early costs: all formulas of a plan added up for one who leaves after some months (R35)."""

from dataclasses import dataclass
from decimal import Decimal

from generator.tariff.fees import fee_for, fees_of_months
from generator.tariff.price import PricePart
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.term import LeavingCharge, PerRemainingMonth, ShareOfRemainingFees, SpreadOverTerm

_MONTH_OF_EXAMPLE = 5


@dataclass(frozen=True, slots=True)
class LeavingCost:
    """What one owes on leaving: the sum in yuan of all that can be worked out, and the formulas that cannot."""

    known: Decimal | None
    """None where nothing at all can be worked out."""
    unknown: tuple[LeavingCharge, ...]


def month_of_example(term: int) -> int:
    """Return after how many whole months of a term the worked example leaves: after 5, or halfway where that is earlier."""
    return min(_MONTH_OF_EXAMPLE, term // 2)


def leaving_cost(charges: tuple[LeavingCharge, ...], price: PricePart, *, served: int, term: int) -> LeavingCost:
    """Return what one owes who leaves after `served` whole months of a term of `term` months."""
    sums = [(charge, _due(charge, price, served=served, term=term)) for charge in charges]
    known = [due for _, due in sums if due is not None]
    return LeavingCost(sum(known, Decimal(0)) if known else None, tuple(charge for charge, due in sums if due is None))


def highest_cost(charges: tuple[LeavingCharge, ...], price: PricePart, *, term: int) -> Decimal | None:
    """Return the most that leaving can cost during the term; None where a part of it cannot be worked out."""
    costs = [leaving_cost(charges, price, served=served, term=term) for served in range(term)]
    known = [cost.known for cost in costs if cost.known is not None and not cost.unknown]
    return max(known) if known and len(known) == len(costs) else None


def cost_by_months_left(charge: LeavingCharge, price: PricePart, *, left: int) -> Decimal | None:
    """Return what one formula asks for `left` months at the lasting price, where nobody knows the whole term.

    None where the formula does not depend on the months left, or the price is not by the month.
    """
    if isinstance(charge, PerRemainingMonth):
        return charge.yuan * left
    if isinstance(charge, ShareOfRemainingFees) and price.steps:
        fees = fee_for(price.lasting, Duration(left, TimeUnit.MONTH))
        return None if fees is None else charge.due(served=0, term=1, monthly_fee=fees)
    return None


def cost_by_months_served(charge: LeavingCharge, *, served: int) -> Decimal | None:
    """Return what one formula asks after `served` months of a term that nobody knows, and that is still running.

    None where the formula depends on the months left, or states no sum.
    """
    if isinstance(charge, (PerRemainingMonth, ShareOfRemainingFees, SpreadOverTerm)):
        return None
    return charge.due(served=served, term=served + 1, monthly_fee=Decimal(0))


def cost_halfway(charge: LeavingCharge) -> Decimal | None:
    """Return what one formula asks of who leaves halfway through a term that nobody knows; None where it depends on months alone."""
    return charge.due(served=1, term=2, monthly_fee=Decimal(0)) if isinstance(charge, SpreadOverTerm) else None


def _due(charge: LeavingCharge, price: PricePart, *, served: int, term: int) -> Decimal | None:
    if not isinstance(charge, ShareOfRemainingFees):
        return charge.due(served=served, term=term, monthly_fee=Decimal(0))
    if served >= term:
        return Decimal(0)
    # The price may change in the months that are left, so the formula is given their sum, as one month's fee.
    fees = fees_of_months(price, served + 1, term)
    return None if fees is None else charge.due(served=0, term=1, monthly_fee=fees)
