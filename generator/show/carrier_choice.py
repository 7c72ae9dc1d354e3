"""The choice of a carrier and one of its regions, as the doors to comparisons and calculators offer it."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.show.page import Link
from generator.show.site import Site
from generator.show.words.marking import sayer
from generator.show.words.saying import own_words
from generator.tariff.language import Language
from generator.tariff.regions import Region


@dataclass(frozen=True, slots=True)
class CarrierChoice:
    """One carrier and its regions that can be chosen."""

    name: str
    anchor: str
    places: tuple[Link, ...]
    """The regions by their names alone: the carrier's name stands above them."""


def carrier_choices(site: Site, language: Language, address: Callable[[str, Region], str | None]) -> tuple[CarrierChoice, ...]:
    """Return the carriers with the regions for which `address` returns one; a carrier without any is left out."""
    say = sayer(language)
    choices = []
    for carrier, regions in site.places.items():
        found = [(region, address(carrier, region)) for region in regions]
        places = tuple(Link(say(region.text), there) for region, there in found if there is not None)
        if places:
            choices.append(CarrierChoice(say(own_words(site.catalogue.carriers[carrier].name)), carrier, places))
    return tuple(choices)
