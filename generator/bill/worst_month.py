"""What data beyond the bundle can cost in the worst month."""

from enum import Enum

from generator.tariff.beyond import BeyondPart
from generator.tariff.overage_cost import highest_charge
from generator.tariff.words import NotStated, Unpriced


class Worst(Enum):
    """How bad it can get."""

    NOTHING = 0
    """Nothing is charged, however much is used."""
    CAP = 1
    """A cap holds: no more than its charge."""
    WITHOUT_END = 2
    """The filing itself sets no bound."""
    NOT_DISCLOSED = 3
    """Whether there is a bound, or what happens at it, is not disclosed."""


def worst_overage(beyond: BeyondPart) -> Worst:
    """Return how bad the charge for data beyond the bundle can get in a month."""
    tiers = beyond.data if isinstance(beyond.data, tuple) else ()
    if beyond.data in {Unpriced.NO_CHARGE, Unpriced.NOT_INCLUDED} or (tiers and not any(tier.yuan for tier in tiers)):
        return Worst.NOTHING
    if highest_charge(beyond) is not None:
        return Worst.CAP
    caps = beyond.cap if isinstance(beyond.cap, tuple) else ()
    undisclosed = isinstance(beyond.cap, NotStated) or any(isinstance(cap.effect, NotStated) for cap in caps)
    return Worst.NOT_DISCLOSED if undisclosed else Worst.WITHOUT_END
