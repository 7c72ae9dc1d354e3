"""Where a carrier sells: for each province its own plans, the nationwide ones that cover it, and the addresses of both."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.show.pages.compare_index import place_address
from generator.show.site import Site
from generator.tariff.language import Text, sentence
from generator.tariff.prose import Prose
from generator.tariff.regions import Region

PROVINCES = tuple(region for region in Region if region is not Region.NATIONAL)


@dataclass(frozen=True, slots=True)
class CarrierPlace:
    """One carrier in one region."""

    own: int
    """Plans on sale whose filing names this region."""
    nationwide: int
    """Nationwide plans on sale that can be had here as well; 0 for the country itself."""
    comparison: str
    """The address of 4G and 5G side by side, empty where there is none."""


@lru_cache(maxsize=1)
def carrier_places(site: Site) -> Mapping[tuple[str, Region], CarrierPlace]:
    """Return every carrier in every region; each plan is looked at once."""
    missing: Counter[tuple[str, Region]] = Counter()
    for (carrier, region), plans in site.by_place.items():
        if region is Region.NATIONAL:
            for plan in plans:
                missing.update((carrier, without) for without in {*plan.region.excluded, *plan.region.offered_in})
    found = {}
    for carrier in site.catalogue.carriers:
        everywhere = len(site.by_place.get((carrier, Region.NATIONAL), ()))
        named = site.places.get(carrier, ())
        for region in Region:
            own = len(site.by_place.get((carrier, region), ()))
            nationwide = everywhere - missing[carrier, region] if region is not Region.NATIONAL else 0
            compared = region in named and own + nationwide > 0
            found[carrier, region] = CarrierPlace(own, nationwide, place_address(carrier, region) if compared else "")
    return found


def list_address(carrier: str, region: Region) -> str:
    """Return the address of a carrier's own plans in a region."""
    return f"carriers/{carrier}/{region.value}.html"


def carrier_address(carrier: str) -> str:
    """Return the address of a carrier's page."""
    return f"carriers/{carrier}.html"


def in_place(name: Prose, region: Region) -> Text:
    """Return carrier and region as a heading names them."""
    return sentence("%(name)s·%(region)s", name=name.text, region=region.text)
