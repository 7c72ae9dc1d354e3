"""The history of one plan: every version that was disclosed, the newest first, with its day, its changes and its proof."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.gate.published import PublishedPlan, State
from generator.ledger.entry import receipt_address, revision_address
from generator.show.history import History, PlanRevision
from generator.show.history_told import (
    LATEST,
    LATEST_TITLE,
    ToldGroup,
    anchor,
    carrier_changes_stem,
    carrier_text,
    happened_text,
    moment_text,
    on_page,
    plan_changes_address,
    told,
)
from generator.show.page import CallLink, Link, Page, PageType
from generator.show.proof_lines import in_groups, verify_address
from generator.show.site import Site
from generator.show.words.calling import Calling, calling
from generator.show.words.marking import sayer
from generator.show.words.rows import plan_address
from generator.show.words.saying import labelled
from generator.show.words.state import state_line
from generator.tariff.language import Language, Text, counted, message, sentence


@dataclass(frozen=True, slots=True)
class Version:
    """One disclosed version of a plan, or the end of its sale."""

    anchor: str
    heading: str
    ordinal: str
    told: tuple[ToldGroup, ...]
    """What changed, a sentence each, what is worse for customers first; of the first version what it said."""
    fingerprint: str
    data_address: str
    """The address of its canonical JSON; empty where the log does not publish it."""
    receipt_address: str
    """As above."""
    verify_address: str
    """The page that checks the receipt at once; empty as above."""


@dataclass(frozen=True, slots=True)
class ChangesPlanView:
    """Everything on the page of a plan's history."""

    title: str
    carrier: str
    number: str
    state: str
    """What the plan is today; empty where the catalogue does not hold it any more."""
    state_class: str
    sold_before: bool
    plan_address: str
    """The plan's own page; empty as above."""
    calling: Calling | None
    counted: str
    versions: tuple[Version, ...]
    others: tuple[Link, ...]
    """The latest changes of its carrier, with the feeds to subscribe to, and those of the whole site."""


def _pages(site: Site, language: Language) -> Iterator[Page]:
    if site.history is None:
        return
    for number, revisions in sorted(site.history.of_plan.items()):
        yield _page(site, site.history, site.catalogue.plans.get(number), revisions, language)


def _page(site: Site, history: History, plan: PublishedPlan | None, revisions: Sequence[PlanRevision], language: Language) -> Page:
    say = sayer(language)
    latest = revisions[-1]
    profile = site.catalogue.carriers.get(latest.carrier)
    numbers = None if profile is None else calling(profile, language)
    title = sentence("%(name)s：公示改过什么", name=latest.name)
    return Page(
        address=plan_changes_address(latest.filing_number),
        language=language,
        title=sentence("%(title)s（%(filing_number)s）", title=title, filing_number=latest.filing_number).say(language),
        description=sentence("%(name)s每次公示的日期、改动和凭据。", name=latest.name).say(language),
        template="changes_plan.html",
        view=ChangesPlanView(
            title=say(title),
            carrier=say(carrier_text(site, latest.carrier)),
            number=latest.filing_number,
            state="" if plan is None else say(state_line(plan)),
            state_class="" if plan is None else plan.state.value.replace("_", "-"),
            sold_before=plan is None or plan.state is State.OFF_SALE,
            plan_address="" if plan is None else plan_address(plan.filing_number),
            calling=numbers,
            counted=counted("一共记了 %(number)s 次。", len(revisions)).say(language),
            versions=tuple(_version(history, revision, language) for revision in reversed(revisions)),
            others=tuple(Link(say(text), address) for text, address in _others(site, latest.carrier)),
        ),
        breadcrumbs=(Link(LATEST_TITLE.say(language), LATEST),),
        call=None if numbers is None else CallLink(numbers.person.label, numbers.person.number),
    )


def _others(site: Site, carrier: str) -> Iterator[tuple[Text, str]]:
    if carrier in site.catalogue.carriers:
        name = carrier_text(site, carrier)
        yield sentence("%(name)s：%(title)s", name=name, title=LATEST_TITLE), f"{carrier_changes_stem(carrier)}.html"
    yield message("所有运营商的"), LATEST


def _version(history: History, revision: PlanRevision, language: Language) -> Version:
    moment, what = moment_text(revision.at), happened_text(revision)
    data, receipt = (file(revision.filing_number, revision.number) for file in (revision_address, receipt_address))
    return Version(
        anchor=anchor(revision),
        heading=sayer(language)(labelled(moment, what)),
        ordinal=sentence("第 %(number)s 次", number=revision.number).say(language),
        told=on_page(told(history, revision), language),
        fingerprint=in_groups(revision.sha256),
        data_address=data if data in history.files else "",
        receipt_address=receipt if receipt in history.files else "",
        verify_address=verify_address(revision) if receipt in history.files else "",
    )


PAGE_TYPE = PageType(name="changes_plan", pages=_pages, each_plan=True)
