"""What is searched: for each public plan a small card with its name, number, carrier, province, network and price.

Cards instead of whole pages: a search for a plan's name must not find every page that mentions the words, and
Pagefind reads cards in a fraction of the time that it needs for pages. One card holds the words of all languages, so that
a Chinese name is found on a page of another language too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from generator.gate.published import PublishedPlan, State
from generator.show.site import Site
from generator.tariff.language import Language, message

_PRICE = message("长期价格")


@dataclass(frozen=True, slots=True)
class SearchCard:
    """One card: the carrier whose index it belongs to, its file name, its HTML."""

    carrier: str
    name: str
    html: str


def search_cards(site: Site) -> Iterator[SearchCard]:
    """Yield the card of every public plan."""
    for plan in site.catalogue:
        yield SearchCard(plan.carrier, f"{plan.filing_number}.html", _card(plan, site))


def _card(plan: PublishedPlan, site: Site) -> str:
    meta = {"number": plan.filing_number}
    words: list[str] = []
    for language in Language:
        carrier = site.catalogue.carriers[plan.carrier].name.say(language)
        regions = "、".join(region.text.say(language) for region in plan.region.offered_in)
        price = f"{_PRICE.say(language)} {plan.price.lasting.text.say(language)}"
        state = "" if plan.state is State.ON_SALE else plan.state.text.say(language)
        meta[f"name-{language.tag}"] = plan.name.say(language)
        meta[f"about-{language.tag}"] = " · ".join(part for part in (carrier, regions, price, state) if part)
        words += [plan.tariff_type.text.say(language), *(group.text.say(language) for group in plan.eligibility.groups)]
    if plan.network.value != "not_stated":
        words.append(plan.network.value)
    spans = "".join(f'<span data-pagefind-meta="{key}">{escape(value)}</span> ' for key, value in meta.items())
    return (
        f'<!doctype html><html lang="{Language.ZH.tag}"><head><title>{escape(plan.name.zh)}</title></head>'
        f"<body data-pagefind-body><h1>{escape(plan.name.zh)}</h1>{spans}<p>{escape(' '.join(words))}</p></body></html>"
    )
