"""The channel kit of each plan: a sheet for paper, and the words for text message, telephone and shop, from the same facts as its page.

A plan that is no longer sold has none: these are texts for selling, and nobody may be sold it. Who still uses it has its page,
which prints too. Sheet and texts are one page type, so that what is worked out of a plan serves all of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.gate.published import PublishedPlan, State
from generator.show.addresses import file_address
from generator.show.page import CallLink, Link, Page, PageType
from generator.show.proof_lines import latest_entry, proof_line
from generator.show.qr_code import QrCodes
from generator.show.sheet_size import Lines, fitting
from generator.show.site import Site
from generator.show.text_message import length, messages
from generator.show.words.calling import Calling, calling
from generator.show.words.channel_facts import Fact, channel_facts
from generator.show.words.marking import Say, line_sayer, sayer
from generator.show.words.order_messages import OrderMessages, limits_counted, order_messages
from generator.show.words.rows import foreign_tag, kit_address, plan_address, sheet_address, told_in
from generator.show.words.saying import own_words
from generator.show.words.state import banner
from generator.show.words.term import CANCEL_HOW
from generator.tariff.carrier import Carrier
from generator.tariff.language import Language, Text, counted, in_every_language, message, sentence
from generator.tariff.wording import day_text, sentences


@dataclass(frozen=True, slots=True)
class SaidFact:
    """A question and its answer."""

    label: str
    answer: str
    line: str
    """Both in one line."""


@dataclass(frozen=True, slots=True)
class SaidLimit:
    """One restriction: its heading, what a short text says of it, its whole sentence."""

    title: str
    short: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SaidFacts:
    """What every channel says of one plan, in one language."""

    name: str
    name_lang: str
    number: str
    carrier: str
    banner: tuple[str, ...]
    """What is said first of a plan that is not sold yet."""
    price: SaidFact
    once: SaidFact | None
    gives: tuple[str, ...]
    limits: tuple[SaidLimit, ...]
    limits_counted: str
    term: SaidFact
    leaving: SaidFact
    cancelling: SaidFact
    calling: Calling
    as_of: str
    address: str
    """The public address of the plan's page, as it is printed."""


@dataclass(frozen=True, slots=True)
class SheetView:
    """One sheet of paper about one plan."""

    facts: SaidFacts
    open_here: str
    dated: str
    code_side: int
    """Modules from one side of the QR code to the other."""
    code_strokes: str
    plan_address: str
    kit_address: str
    size: str = "tight"
    """Points of the letters on paper, or that there is too much for any but the smallest and closest: part of a class name."""


@dataclass(frozen=True, slots=True)
class SaidMessage:
    """A text message with its length."""

    text: str
    length: str


@dataclass(frozen=True, slots=True)
class KitView:
    """The texts of one plan for text message, telephone and shop."""

    facts: SaidFacts
    heading: str
    confirmation: SaidMessage
    success: SaidMessage
    greeting: tuple[str, ...]
    cancelling_how: tuple[str, ...]
    plan_address: str
    sheet_address: str


def _pages(site: Site, language: Language) -> Iterator[Page]:
    codes = QrCodes()
    numbers = {name: calling(carrier, language) for name, carrier in site.catalogue.carriers.items()}
    greetings = {name: told_in(language, _greeting(carrier)) for name, carrier in site.catalogue.carriers.items()}
    as_of = day_text(site.as_of)
    for plan in site.catalogue:
        if plan.state is State.OFF_SALE:
            continue
        facts = _facts(site, plan, numbers[plan.carrier], as_of.say(language), language)
        yield _sheet_page(plan, facts, codes, _dated(site, plan, as_of), language)
        yield _kit_page(site, plan, facts, greetings[plan.carrier], language)


def _sheet_page(plan: PublishedPlan, facts: SaidFacts, codes: QrCodes, dated: Text, language: Language) -> Page:
    name, number = plan.name.say(language), plan.filing_number
    side, strokes = codes.drawn(facts.address)
    view = SheetView(
        facts=facts,
        open_here=message("扫一扫，或在网上打开：").say(language),
        dated=dated.say(language),
        code_side=side,
        code_strokes=strokes,
        plan_address=plan_address(number),
        kit_address=kit_address(number),
    )
    size = fitting(_lines(plan, view, language))
    return Page(
        address=sheet_address(number),
        language=language,
        title=sentence("一张纸说清楚：%(name)s（%(number)s）", name=name, number=number).say(language),
        description=sentence("“%(name)s”印在一张 A4 纸上：价钱、每一条限制、怎么退。", name=name).say(language),
        template="sheet.html",
        view=view if size is None else replace(view, size=str(size)),
        breadcrumbs=_above(number, language),
        call=_call(facts),
    )


def _dated(site: Site, plan: PublishedPlan, as_of: Text) -> Text:
    """Return whose day the sheet shows, and which entry of the log of disclosure where there is one."""
    told, entry = sentence("这是 %(day)s的情况。", day=as_of), latest_entry(site, plan)
    return told if entry is None else sentences((told, proof_line(entry)))


def _lines(plan: PublishedPlan, view: SheetView, language: Language) -> Lines:
    """Return what the sheet says as plain text, to be measured."""
    facts, numbers = channel_facts(plan), view.facts.calling
    plain = [*facts.gives, facts.term.text, facts.leaving.text, facts.cancelling.text]
    if facts.once is not None:
        plain.append(facts.once.text)
    return Lines(
        name=plan.name.say(language),
        price=facts.price.answer.say(language),
        plain=(
            *(line.say(language) for line in plain),
            message("打哪个电话？").say(language) + numbers.person.label,
            *numbers.lines[:1],
            *view.facts.banner,
        ),
        limits=[limit.short.say(language) for limit in facts.limits],
        beside_code=(view.open_here, view.facts.address, view.dated),
    )


def _kit_page(site: Site, plan: PublishedPlan, facts: SaidFacts, greeting: tuple[str, ...], language: Language) -> Page:
    say = sayer(language)
    name, number = plan.name.say(language), plan.filing_number
    told = _messages(site, plan)
    heading = sentence("“%(name)s”：短信、电话、店里怎么说", name=own_words(plan.name))
    return Page(
        address=kit_address(number),
        language=language,
        title=sentence("短信、电话、店里怎么说：%(name)s（%(number)s）", name=name, number=number).say(language),
        description=sentence("“%(name)s”的短信、电话和店里的话：价钱和每一条限制，处处一样。", name=name).say(language),
        template="kit.html",
        view=KitView(
            facts=facts,
            heading=say(heading),
            confirmation=_said_message(told.confirmation, say, language),
            success=_said_message(told.success, say, language),
            greeting=greeting,
            cancelling_how=() if plan.cancelling.how is None else told_in(language, CANCEL_HOW.answer(plan).lines),
            plan_address=plan_address(number),
            sheet_address=sheet_address(number),
        ),
        breadcrumbs=_above(number, language),
        call=_call(facts),
    )


def _above(number: str, language: Language) -> tuple[Link, ...]:
    # Not by its name, which may be sixty characters long and stands in the heading below.
    return (Link(message("这个套餐的全部内容").say(language), plan_address(number)),)


def _call(facts: SaidFacts) -> CallLink:
    return CallLink(facts.calling.person.label, facts.calling.person.number)


def _facts(site: Site, plan: PublishedPlan, numbers: Calling, as_of: str, language: Language) -> SaidFacts:
    say, line = sayer(language), line_sayer(language)
    facts = channel_facts(plan)
    return SaidFacts(
        name=plan.name.say(language),
        name_lang=foreign_tag(plan, language),
        number=plan.filing_number,
        carrier=numbers.carrier,
        banner=told_in(language, banner(plan)),
        price=_said(facts.price, line),
        once=None if facts.once is None else _said(facts.once, line),
        gives=tuple([line(each) for each in facts.gives]),
        limits=tuple([SaidLimit(say(limit.title), say(limit.short), say(limit.sentence)) for limit in facts.limits]),
        limits_counted=line(limits_counted(facts)) if facts.limits else "",
        term=_said(facts.term, line),
        leaving=_said(facts.leaving, line),
        cancelling=_said(facts.cancelling, line),
        calling=numbers,
        as_of=as_of,
        address=_public_address(site, plan).say(language),
    )


def _said(fact: Fact, line: Say) -> SaidFact:
    return SaidFact(line(fact.label), line(fact.answer), line(fact.text))


def _public_address(site: Site, plan: PublishedPlan) -> Text:
    address = plan_address(plan.filing_number)
    return in_every_language(lambda language: site.base_address + file_address(address, language))


@lru_cache(maxsize=64)
def _messages(site: Site, plan: PublishedPlan) -> OrderMessages:
    """Return the messages in every language; kept for a moment, for the page of the other language."""
    return order_messages(plan, site.catalogue.carriers[plan.carrier], _public_address(site, plan))


def _said_message(text: Text, say: Say, language: Language) -> SaidMessage:
    words = text.say(language)
    sent = counted("分 %(number)s 条发出。", messages(words))
    return SaidMessage(say(text), sentence("长 %(length)s 个字，%(sent)s", length=length(words), sent=sent).say(language))


def _greeting(carrier: Carrier) -> Iterator[Text]:
    yield sentence("您好，我是%(carrier)s的客服。", carrier=own_words(carrier.name))
    if isinstance(carrier.outbound_number, str):
        yield sentence("我们打给您，只用 %(number)s 这个号码。", number=carrier.outbound_number)
    yield message("现在方便听吗？不想听，随时可以挂断。")


PAGE_TYPE = PageType(name="channel_kit", pages=_pages, each_plan=True)
