"""What an item of a list is called in a sentence, so that a reader knows which of several is meant."""

from collections.abc import Sequence

from generator.changes.change import Place
from generator.tariff.allowances import AppDataAllowance, DataAllowance
from generator.tariff.beyond import DataTier, Throttle
from generator.tariff.carrier import ComplaintStep
from generator.tariff.language import Text, as_written, sentence
from generator.tariff.offer import SalesChannel
from generator.tariff.price import Deposit, OneTimeCharge, PriceStep, ThirdPartyCharge
from generator.tariff.prose import Prose
from generator.tariff.quantity import DataVolume
from generator.tariff.wording import months_named, quoted, since
from generator.tariff.words import Area

NAMING = frozenset({"name", "from_month", "to_month", "from_day", "above", "area", "number"})
"""The fields that items are called by here; where one of them differs, its item cannot be called by it."""


def item_name(version: object, place: Place) -> Text | None:  # noqa: PLR0911 - one for each sort of item
    """Return what the item at a place of a version is called by what it holds; None where its number has to do."""
    found, beside = _found(version, place)
    several = len(beside) > 1
    match found:
        case OneTimeCharge() | Deposit() | ThirdPartyCharge():
            return quoted(found.name)
        case ComplaintStep():
            return as_written(found.number)
        case SalesChannel(name=Prose() as name):
            return quoted(name)
        case PriceStep() if several:
            return when_of(found)
        case DataTier(above=DataVolume() as above) | Throttle(above=above) if several:
            return sentence("超出 %(above)s 以后", above=above.text)
        case DataAllowance(area=Area() as area) | AppDataAllowance(area=Area() as area) if several:
            return area.text
        case _:
            return None


def _found(version: object, place: Place) -> tuple[object, Sequence[object]]:
    """Return the item and the list that it is of; nothing where the version has no such place."""
    beside: Sequence[object] = ()
    for step in place:
        if isinstance(step, str):
            version = getattr(version, step, None)
        else:
            beside = version if isinstance(version, tuple) else ()
            version = beside[step] if step < len(beside) else None
    return version, beside


def when_of(step: PriceStep) -> Text | None:
    """Return when a step of a price holds, as the page of the plan says it; None where that is always."""
    return since(step.from_day) if step.from_day is not None else months_named(step.from_month or 1, step.to_month)
