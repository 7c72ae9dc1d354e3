"""The parts of a plan that its bills follow from, and nothing else of it."""

from dataclasses import dataclass
from typing import Protocol

from generator.tariff.allowances import AllowancePart
from generator.tariff.beyond import BeyondPart
from generator.tariff.price import PricePart
from generator.tariff.quantity import TimeUnit
from generator.tariff.term import TermPart
from generator.tariff.words import NotStated


class Priced(Protocol):
    """Anything that has the parts of a plan that a bill needs: a plan file, a published plan, terms."""

    @property
    def price(self) -> PricePart:
        """What it costs."""

    @property
    def allowances(self) -> AllowancePart:
        """What it gives."""

    @property
    def beyond(self) -> BeyondPart:
        """What happens when the bundle is used up."""

    @property
    def term(self) -> TermPart:
        """How long it binds."""


@dataclass(frozen=True, slots=True)
class Terms:
    """A plan's price, what it gives, what happens beyond that, and how long it binds."""

    price: PricePart
    allowances: AllowancePart
    beyond: BeyondPart
    term: TermPart

    @property
    def charged_once(self) -> bool:
        """Whether the price is paid once and never comes back."""
        return bool(self.price.steps) and all(step.per.unit is TimeUnit.ONCE for step in self.price.steps)

    @property
    def unstated(self) -> tuple[str, ...]:
        """The elements that are not disclosed and could only add to a sum; no figure holds them."""
        elements = {
            "price.one_time": self.price.one_time,
            "price.deposits": self.price.deposits,
            "price.minimum_spend": self.price.minimum_spend,
        }
        return tuple(path for path, value in elements.items() if isinstance(value, NotStated))


def terms_of(plan: Priced) -> Terms:
    """Return the terms of a plan."""
    return Terms(plan.price, plan.allowances, plan.beyond, plan.term)
