"""What is searched: for each public plan a small card with its name, number, carrier, province, network and price.

Cards instead of whole pages: a search for a plan's name must not find every page that mentions the words, and
Pagefind reads 10,000 cards in a fifth of the time that it needs for 10,000 pages.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from generator.gate.published import PublishedPlan, State
from generator.show.site import Site
from generator.tariff.language import Language, Text

_PRICE = Text(zh="长期价格", en="lasting price")


@dataclass(frozen=True, slots=True)
class SearchCard:
    """One card: the carrier whose index it belongs to, its file name, its HTML."""

    carrier: str
    address: str
    html: str


def search_cards(site: Site, language: Language) -> Iterator[SearchCard]:
    """Yield the card of every public plan in one language."""
    for plan in site.catalogue:
        yield SearchCard(plan.carrier, f"{language.value}/{plan.filing_number}.html", _card(plan, site, language))


def _card(plan: PublishedPlan, site: Site, language: Language) -> str:
    carrier = site.catalogue.carriers[plan.carrier].name
    regions = "、".join(region.text.say(language) for region in plan.region.offered_in)
    about = [
        carrier.say(language),
        regions,
        plan.tariff_type.text.say(language),
        plan.network.text.say(language) if plan.network.value != "not_stated" else "",
        *(group.text.say(language) for group in plan.eligibility.groups),
    ]
    price = f"{_PRICE.say(language)} {plan.price.lasting.text.say(language)}"
    state = "" if plan.state is State.ON_SALE else plan.state.text.say(language)
    meta = {
        "number": plan.filing_number,
        "name": plan.name.say(language),
        "about": " · ".join(part for part in (carrier.say(language), regions, price, state) if part),
    }
    spans = "".join(f'<span data-pagefind-meta="{key}">{escape(value)}</span> ' for key, value in meta.items())
    words = escape(" ".join(part for part in about if part))
    return (
        f'<!doctype html><html lang="{language.tag}"><head><title>{escape(plan.name.say(language))}</title></head>'
        f"<body data-pagefind-body><h1>{escape(plan.name.zh)}</h1>{spans}<p>{words}</p></body></html>"
    )
