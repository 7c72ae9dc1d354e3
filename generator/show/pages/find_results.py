"""What the finder found for one need in one place: a few plans, each with its reason and its one danger, and what to ask in the shop."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.gate.published import PublishedPlan
from generator.show.carrier_places import PROVINCES
from generator.show.finder.answers import Need, needs
from generator.show.finder.choosing import DEARER, Found, found, sold_in
from generator.show.finder.danger import danger
from generator.show.finder.reasons import cost_text, reason_cheaper, reason_enough, reason_nearest
from generator.show.finder.trees import INDEX, Finder, finders
from generator.show.page import Link, Page, PageType
from generator.show.pages.find import TITLE
from generator.show.site import Site
from generator.show.words.calling import CallStep, hotlines
from generator.show.words.element import Standing
from generator.show.words.marking import sayer
from generator.show.words.offer import AGE, CUSTOMERS, GROUPS, NEEDS
from generator.show.words.price import price_line
from generator.show.words.rows import foreign_tag, plan_address, sheet_address, told_in
from generator.show.words.saying import own_words
from generator.tariff.facts import is_five_g
from generator.tariff.language import BETWEEN_CLAUSES, Language, Text, joined, message, sentence
from generator.tariff.regions import Region
from generator.tariff.words import NOT_STATED, Customers


@dataclass(frozen=True, slots=True)
class Danger:
    """One restriction: its weight as a class name, its title and what it comes to."""

    weight: str
    title: str
    consequence: str


@dataclass(frozen=True, slots=True)
class FinderCard:
    """One plan that was found."""

    name: str
    lang: str
    address: str
    number: str
    namesakes: bool
    """Whether another plan on the page has the same name, so that a link of the name alone would not say where it leads."""
    network: str
    carrier: str
    who: str
    """Who can have it, where not everybody can; else empty."""
    reason: str
    cost: str
    """What it costs a month on average at this use."""
    price: str
    danger: Danger | None
    """The gravest restriction; None where the filing states none."""
    further_limits: int


@dataclass(frozen=True, slots=True)
class FoundSection:
    """What was found for one kind of people."""

    heading: str
    anchor: str
    missing: str
    """That nothing is enough, or that there is nothing at all; else empty."""
    dearer: str
    """That a plan for everybody costs less; else empty."""
    cards: tuple[FinderCard, ...]


@dataclass(frozen=True, slots=True)
class ResultsView:
    """What was found."""

    title: str
    counted: tuple[str, ...]
    """What the answers count as."""
    sections: tuple[FoundSection, ...]
    sheets: tuple[Link, ...]
    """Each of the plans on a sheet of paper of its own."""
    questions: tuple[str, ...]
    """What to ask in the shop."""
    formula: tuple[str, ...]
    hotlines: tuple[CallStep, ...]
    """Whom to call where nothing was found."""
    again: tuple[Link, ...]


_QUESTIONS = (
    message("我能办这个套餐吗？要带什么证件？"),
    message("头几个月付多少？以后每个月付多少？"),
    message("用完了还收钱吗？快用完时，怎么提醒我？"),
    message("要用满多久？中途不用了，要赔多少钱？"),
    message("换了以后，还能换回现在的套餐吗？"),
    message("有没有一起开通别的收费业务？"),
)
_FORMULA = (
    message("只找在售的、卖给公众的套餐。只给一些人办的，单独写在后面。"),
    message("有别的办理条件的，不放进人人能办的里面。"),
    message("只给一些人办的，先列没有别的条件的，再列更便宜、另有条件的。"),
    message("先看手机用不用得上，再看分钟和流量够不够。"),
    message("只能在某些 App、某些时间、某个城市用的流量，不算进去。"),
    message("够用的，按照您这样用平均每月付的钱，从少到多排。"),
    message("平均每月的钱，从下个月 1 号起按两年算。在网要求或有效期更久的，按更久的算。"),
    message("算不准的，按最多要付的算。付的钱一样，按方案编号排。"),
    sentence("最多列两个。第二个比第一个贵 %(dearer)s%% 以上的，不列。", dearer=DEARER),
    message("给得不够，多用的另外付，加起来还是更少的，也列一个。"),
    message("不知道的，手机按 4G 算，打电话和流量按中间的算。"),
    message("谁也不能花钱排到前面。"),
)


def _pages(site: Site, language: Language) -> Iterator[Page]:
    for finder in finders(site):
        plans = [plan for plan in site.on_sale if finder.carrier in {"", plan.carrier}]
        for region in (Region.NATIONAL, *PROVINCES):
            here = sold_in(plans, region)
            for need in needs():
                yield _page(site, _Place(finder, region, need, here), language)


@dataclass(frozen=True, slots=True)
class _Place:
    """One page of results: whose plans, where, for which need, and the plans sold there."""

    finder: Finder
    region: Region
    need: Need
    plans: Sequence[PublishedPlan]


def _page(site: Site, place: _Place, language: Language) -> Page:
    say, need = sayer(language), place.need
    where = place.region.text
    if place.finder.carrier:
        where = joined([own_words(site.catalogue.carriers[place.finder.carrier].name), where], BETWEEN_CLAUSES)
    title = sentence("为您找到的套餐：%(where)s", where=where)
    in_full = sentence(
        "%(title)s（%(phone)sG 手机，%(minutes)s 分钟，%(gigabytes)s GB）",
        title=title,
        phone=need.phone,
        minutes=need.minutes,
        gigabytes=need.gigabytes,
    )
    sections = found(place.plans, need, site.as_of)
    plans = list(dict.fromkeys(plan for section in sections for plan in section.plans))
    names = Counter(plan.name.say(language) for plan in plans)
    back = place.finder.last_question(need)
    return Page(
        address=place.finder.result(place.region, need),
        language=language,
        title=in_full.say(language),
        description=sentence("%(title)s：够用、便宜的两三个，为什么选它，最要当心什么。", title=title).say(language),
        template="find_results.html",
        view=ResultsView(
            title=say(title),
            counted=told_in(language, _counted(need, where)),
            sections=tuple(_section(_Shown(site, need, names), section, language) for section in sections),
            sheets=tuple(Link(say(_sheet(plan)), sheet_address(plan.filing_number)) for plan in plans),
            questions=told_in(language, _questions(plans)),
            formula=told_in(language, _FORMULA),
            hotlines=hotlines(site.catalogue.carriers.values(), language) if not plans else (),
            again=(Link(say(message("换一个省份")), back), Link(say(message("从头再选")), INDEX)),
        ),
        breadcrumbs=(Link(TITLE.say(language), INDEX),),
    )


def _counted(need: Need, where: Text) -> Iterator[Text]:
    yield sentence("在%(where)s能办", where=where)
    yield message("5G 手机：4G、5G 套餐都用得上") if need.knows_five_g else message("4G 手机也用得上")
    yield sentence("每月打电话 %(minutes)s 分钟", minutes=need.minutes)
    yield sentence("每月用流量 %(gigabytes)s GB", gigabytes=need.gigabytes)


def _sheet(plan: PublishedPlan) -> Text:
    return sentence("%(name)s（%(number)s）", name=own_words(plan.name), number=plan.filing_number)


def _questions(plans: Sequence[PublishedPlan]) -> Iterator[Text]:
    yield from _QUESTIONS
    if any(is_five_g(plan) for plan in plans):
        yield message("我住的地方，有 5G 信号吗？")
    if any(plan.network is NOT_STATED for plan in plans):
        yield message("没写是 4G 还是 5G 的，我的手机用得上吗？")


@dataclass(frozen=True, slots=True)
class _Shown:
    """What all cards of a page share."""

    site: Site
    need: Need
    names: Mapping[str, int]
    """How often each name stands on the page."""


def _section(shown: _Shown, section: Found, language: Language) -> FoundSection:
    say, person, need = sayer(language), section.person, shown.need
    cards = [_card(shown, plan, reason_enough(plan), language) for plan in section.enough]
    cards += [_card(shown, plan, reason_nearest(plan, need), language) for plan in section.nearest]
    if section.cheaper is not None:
        cards.append(_card(shown, section.cheaper, reason_cheaper(section.cheaper, need), language))
    missing = message("这里没有人人能办的套餐。") if not cards else message("没有分钟和流量都够的。下面是差得最少的。")
    return FoundSection(
        heading=say(message("人人能办的") if person is None else person.heading),
        anchor="everybody" if person is None else person.key,
        missing="" if section.enough else say(missing),
        dearer=say(message("人人能办的里面，有更便宜的。")) if section.dearer else "",
        cards=tuple(cards),
    )


def _card(shown: _Shown, plan: PublishedPlan, reason: Text, language: Language) -> FinderCard:
    say, gravest, name = sayer(language), danger(plan), plan.name.say(language)
    return FinderCard(
        name=name,
        lang=foreign_tag(plan, language),
        address=plan_address(plan.filing_number),
        number=plan.filing_number,
        namesakes=shown.names[name] > 1,
        network=say(plan.network.text if plan.network is not NOT_STATED else message("没写几 G")),
        carrier=say(own_words(shown.site.catalogue.carriers[plan.carrier].name)),
        who=say(joined(list(_who(plan)), BETWEEN_CLAUSES)) if any(_who(plan)) else "",
        reason=say(reason),
        cost=say(cost_text(plan, shown.need, shown.site.as_of)),
        price=say(price_line(plan)),
        danger=None if gravest is None else Danger(gravest.weight.value, say(gravest.title), say(gravest.consequence(plan))),
        further_limits=max(len(plan.restrictions) - 1, 0),
    )


def _who(plan: PublishedPlan) -> Iterator[Text]:
    for element in (GROUPS, AGE, CUSTOMERS, NEEDS):
        answer = element.answer(plan)
        everybody = element is CUSTOMERS and plan.eligibility.customers is Customers.ALL
        if answer.standing is Standing.STATED and not everybody:
            yield from answer.lines


PAGE_TYPE = PageType(name="find_results", pages=_pages)
