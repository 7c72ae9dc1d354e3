"""The page of one plan: everything that is public about it, in the order in which a customer has to know it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.gate.published import PublishedPlan, State
from generator.show.calculator.costs import calculator_address
from generator.show.carrier_places import carrier_address
from generator.show.compared_figures import Figures, compared_figures
from generator.show.history_told import plan_changes_address
from generator.show.page import CallLink, Link, Page, PageType
from generator.show.pairs import Generation, generation_of, nearest_plans, pair_address
from generator.show.plan_dates import calendar_address, dates_to_come
from generator.show.plan_money import PlanMoney, plan_money
from generator.show.proof_lines import latest_entry, proof_line
from generator.show.site import Site, is_for_the_public
from generator.show.words.allowances import GET
from generator.show.words.beyond import BEYOND
from generator.show.words.calling import Calling, calling
from generator.show.words.exchange import gains_and_losses
from generator.show.words.marking import sayer
from generator.show.words.offer import EVIDENCE, WHO
from generator.show.words.price import PAY, price_line
from generator.show.words.rows import (
    PlanLink,
    Row,
    foreign_tag,
    kit_address,
    plan_address,
    plan_link,
    rows,
    sheet_address,
    told_in,
)
from generator.show.words.state import banner
from generator.show.words.term import BOUND, CANCEL
from generator.show.words.warning import Callout, callouts
from generator.tariff.facts import is_five_g
from generator.tariff.language import Language, sentence
from generator.tariff.offer import Transcription
from generator.tariff.wording import day_text
from generator.tariff.words import NONE


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest plan of the other network and what changing to it means."""

    heading: str
    plan: PlanLink
    sentences: tuple[str, ...]
    pair_address: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything on a plan's page."""

    name: str
    name_lang: str
    number: str
    figures: Figures
    """What a script compares with another plan."""
    carrier: str
    state: str
    state_class: str
    sold_before: bool
    """Whether the plan is no longer sold, so that nothing on the page may sound like an offer."""
    banner: tuple[str, ...]
    carrier_address: str
    """The carrier's own page, with the plans that it sells."""
    price: str
    callouts: tuple[Callout, ...]
    pay: tuple[Row, ...]
    get: tuple[Row, ...]
    beyond: tuple[Row, ...]
    bound: tuple[Row, ...]
    money: PlanMoney
    """What it comes to over time, by gigabytes, and on leaving."""
    free_to_change: bool
    """A 5G plan without a minimum term: one may change to any other plan on sale (R38)."""
    calendar_address: str
    """The address of its days for the calendar of a phone; empty where none are to come."""
    cancel: tuple[Row, ...]
    who: tuple[Row, ...]
    calling: Calling
    nearest: Nearest | None
    evidence: tuple[Row, ...]
    as_of: str
    proof: str
    """Which entry of the log the plan has, and the beginning of its fingerprint; empty where the site has no log."""
    source_address: str
    """The address of the carrier's zone that the plan was copied from, or an empty text."""
    data_address: str
    history_address: str
    """The address of what was disclosed of it before; empty where nothing is known of that."""
    calculator_address: str
    """The address of the calculator that has this plan; empty where none has."""
    sheet_address: str
    """The address of the plan on one sheet of paper; nothing leads there from a plan that is no longer sold."""
    kit_address: str
    """The address of its texts for text message, telephone and shop; as above."""


_SECTION_OF = {Generation.FOUR_G: "4g", Generation.FIVE_G: "5g", None: "catalogue"}
"""The header's link under which a plan on sale stands."""
_SECTIONS = (PAY, GET, BEYOND, BOUND, CANCEL, WHO, (EVIDENCE,))


def _pages(site: Site, language: Language) -> Iterator[Page]:
    nearest = nearest_plans(site.catalogue)
    numbers = {name: calling(carrier, language) for name, carrier in site.catalogue.carriers.items()}
    for number, plan in site.catalogue.plans.items():
        view = _view(site, plan, nearest.get(number), numbers[plan.carrier], language)
        yield _page(site, plan, view, language)


def _page(site: Site, plan: PublishedPlan, view: PlanView, language: Language) -> Page:
    carrier, name = site.catalogue.carriers[plan.carrier].name.say(language), plan.name.say(language)
    title = sentence("%(name)s（%(filing_number)s）", name=name, filing_number=plan.filing_number)
    description = sentence("%(carrier)s %(name)s：%(price)s。限制、收费、怎么退，都在这里。", carrier=carrier, name=name, price=view.price)
    return Page(
        address=plan_address(plan.filing_number),
        language=language,
        title=title.say(language),
        description=description.say(language),
        template="plan.html",
        view=view,
        breadcrumbs=(Link(view.carrier, carrier_address(plan.carrier)),),
        section=_SECTION_OF[generation_of(plan)] if plan.state is not State.OFF_SALE else "",
        call=CallLink(view.calling.person.label, view.calling.person.number),
    )


def _view(site: Site, plan: PublishedPlan, nearest: PublishedPlan | None, numbers: Calling, language: Language) -> PlanView:
    say = sayer(language)
    past = plan.state is State.OFF_SALE
    entry = latest_entry(site, plan)
    pay, get, beyond, bound, cancel, who, evidence = (rows(elements, plan, language, site.catalogue.plans) for elements in _SECTIONS)
    return PlanView(
        name=plan.name.say(language),
        name_lang=foreign_tag(plan, language),
        number=plan.filing_number,
        figures=compared_figures(plan, language),
        carrier=numbers.carrier,
        state=say(plan.state.text),
        state_class=plan.state.value.replace("_", "-"),
        sold_before=past,
        banner=told_in(language, banner(plan)),
        carrier_address=carrier_address(plan.carrier),
        price=say(price_line(plan)),
        callouts=callouts(plan, language),
        pay=pay,
        get=get,
        beyond=beyond,
        bound=bound,
        money=plan_money(plan, site.as_of, language),
        free_to_change=is_five_g(plan) and plan.term.minimum is NONE and not past,
        calendar_address=calendar_address(plan.filing_number) if dates_to_come(plan, site.as_of) and not site.catalogue.preview else "",
        cancel=cancel,
        who=who,
        calling=numbers,
        nearest=None if nearest is None else _nearest(plan, nearest, language),
        evidence=evidence,
        as_of=say(day_text(site.as_of)),
        proof="" if entry is None else say(proof_line(entry)),
        source_address=plan.disclosure.source_url if isinstance(plan.disclosure, Transcription) else "",
        data_address=f"api/v1/plans/{plan.filing_number}.json",
        history_address="" if entry is None else plan_changes_address(plan.filing_number),
        calculator_address=calculator_address(plan.carrier, plan.region.offered_in[0]) if is_for_the_public(plan) else "",
        sheet_address=sheet_address(plan.filing_number),
        kit_address=kit_address(plan.filing_number),
    )


def _nearest(plan: PublishedPlan, nearest: PublishedPlan, language: Language) -> Nearest:
    network = nearest.network.value
    heading = sentence("最接近的 %(network)s 套餐", network=network)
    return Nearest(
        heading.say(language),
        plan_link(nearest, language),
        told_in(language, gains_and_losses(plan, nearest)),
        pair_address(plan, nearest),
    )


PAGE_TYPE = PageType(name="plan", pages=_pages, each_plan=True)
