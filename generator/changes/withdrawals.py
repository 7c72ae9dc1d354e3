"""Accidents over a whole list of plans: many withdrawn at once, a class or a province left without any."""

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from generator.changes.accident import Accident, AccidentKind, WithdrawalLimits
from generator.tariff.language import sentence
from generator.tariff.offer import RegionPart
from generator.tariff.words import TariffType, Word


class Listed(Protocol):
    """What must be known of a plan that is public and on sale; a plan itself fits, and so does a row of an index."""

    @property
    def tariff_type(self) -> TariffType:
        """Its class."""

    @property
    def region(self) -> RegionPart:
        """Where it is sold."""


def mass_withdrawal(on_sale_before: int, withdrawn: int, limits: WithdrawalLimits) -> Accident | None:
    """Return the accident where more plans are withdrawn than the limits allow, of those that were on sale before.

    One plan alone is never a mass withdrawal, however few there are (design choice).
    """
    if withdrawn <= 1 or (withdrawn <= limits.count and withdrawn <= limits.share * on_sale_before):
        return None
    what = sentence("在售 %(before)s 个，一次停售 %(withdrawn)s 个。", before=on_sale_before, withdrawn=withdrawn)
    return Accident(AccidentKind.MASS_WITHDRAWAL, what)


def emptied(on_sale_before: Iterable[Listed], on_sale_after: Iterable[Listed]) -> tuple[Accident, ...]:
    """Return an accident for each class and each province in which plans were on sale before and none is now.

    A plan of the whole country does not keep a province's own plans from being all gone.
    """
    before, after = _places(on_sale_before), _places(on_sale_after)
    return tuple(_emptied(place, count) for place, count in before.items() if place not in after)


def _places(plans: Iterable[Listed]) -> Counter[Word]:
    return Counter(place for plan in plans for place in (plan.tariff_type, *plan.region.offered_in))


def _emptied(place: Word, count: int) -> Accident:
    what = sentence("%(place)s：原来在售 %(before)s 个，现在一个也没有了。", place=place.text, before=count)
    return Accident(AccidentKind.EMPTIED, what)
