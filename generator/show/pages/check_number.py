"""Whether one filing number is disclosed here: one small page for each, which the page of the question shows as its answer too."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.gate.published import PublishedPlan, State
from generator.show.being_sold import MUST_ASK, WHAT_TO_SAY
from generator.show.complaint_steps import ComplaintPlace, dispute_path, spam_place
from generator.show.page import CallLink, Link, Page, PageType
from generator.show.passages import Passage, passages
from generator.show.site import Site
from generator.show.words.calling import CallStep, calling
from generator.show.words.marking import line_sayer, sayer
from generator.show.words.offer import EVIDENCE
from generator.show.words.price import price_line
from generator.show.words.rows import foreign_tag, plan_address, told_in
from generator.show.words.saying import labelled
from generator.show.words.state import banner
from generator.tariff.language import Language, Text, message, sentence
from generator.tariff.restriction import Restriction

QUESTION = message("这个套餐公示过吗？")
ASK = "check.html"
"""The page on which one asks; the pages of the numbers stand below it."""
_ANSWER = {
    State.ON_SALE: message("查到了，正在卖"),
    State.ANNOUNCED: message("查到了，还没有开售"),
    State.OFF_SALE: message("查到了，已经停售"),
}
_CAUTION = {
    State.ON_SALE: message("公示过，也不用马上答应。先看价钱和限制。"),
    State.ANNOUNCED: message("有人现在就要给您办，先别答应。"),
    State.OFF_SALE: message("有人现在还卖给您，先别答应。"),
}


@dataclass(frozen=True, slots=True)
class CheckNumberView:
    """The answer for one filing number, and what to do while somebody is selling it."""

    number: str
    answer: str
    """That it is here, and whether it is on sale, in a few words."""
    name: str
    name_lang: str
    carrier: str
    sold_before: bool
    notice: tuple[str, ...]
    """What the state means for somebody to whom the plan is being sold."""
    price: str
    limits: tuple[str, ...]
    """Weight and heading of every restriction, in the order of the plan's page."""
    evidence: tuple[str, ...]
    plan_address: str
    person: CallStep
    advice: tuple[Passage, ...]
    dispute: tuple[ComplaintPlace, ...]
    spam: ComplaintPlace


def check_address(number: str) -> str:
    """Return the address of a filing number's page in either language's tree."""
    return f"check/{number}.html"


def _pages(site: Site, language: Language) -> Iterator[Page]:
    say, say_line = sayer(language), line_sayer(language)
    numbers = {name: calling(carrier, language) for name, carrier in site.catalogue.carriers.items()}
    advice, dispute, spam = passages((MUST_ASK, WHAT_TO_SAY), language), dispute_path(language), spam_place(language)
    above = (Link(QUESTION.say(language), ASK),)
    for plan in site.catalogue:
        number, called = plan.filing_number, numbers[plan.carrier]
        yield Page(
            address=check_address(number),
            language=language,
            title=sentence("方案编号 %(number)s 公示过吗？", number=number).say(language),
            description=sentence("方案编号 %(number)s：价钱、限制、怎么问、怎么说、怎么投诉。", number=number).say(language),
            template="check_number.html",
            view=CheckNumberView(
                number=number,
                answer=say(_ANSWER[plan.state]),
                name=plan.name.say(language),
                name_lang=foreign_tag(plan, language),
                carrier=called.carrier,
                sold_before=plan.state is State.OFF_SALE,
                notice=told_in(language, (*banner(plan)[:1], _CAUTION[plan.state])),
                price=say(price_line(plan)),
                limits=tuple([say(_heading(restriction)) for restriction in plan.restrictions]),
                evidence=tuple([say_line(line) for line in _evidence(plan)]),
                plan_address=plan_address(number),
                person=called.person,
                advice=advice,
                dispute=dispute,
                spam=spam,
            ),
            breadcrumbs=above,
            section="who-called",
            call=CallLink(called.person.label, called.person.number),
        )


def _heading(restriction: Restriction) -> Text:
    return _weighed(restriction.weight.text, restriction.title)


# There are some fifty headings, and every plan has several of them.
@lru_cache(maxsize=512)
def _weighed(weight: Text, title: Text) -> Text:
    return labelled(weight, title)


def _evidence(plan: PublishedPlan) -> tuple[Text, ...]:
    return EVIDENCE.answer(plan).lines


PAGE_TYPE = PageType(name="check_number", pages=_pages, each_plan=True)
