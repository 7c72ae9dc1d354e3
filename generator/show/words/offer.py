"""Who can have a plan, where, when and through whom, and on what evidence it stands here, in plain words."""

from datetime import date

from generator.gate.published import PublishedPlan
from generator.show.words.element import Answer, Element, absence, stated
from generator.show.words.saying import channel_kind, clauses, labelled, own_words
from generator.tariff.facts import is_five_g
from generator.tariff.language import Text, joined, message, sentence
from generator.tariff.offer import AgeRange, OwnDisclosure, SalesChannel
from generator.tariff.plain_names import PLAIN_NAMES
from generator.tariff.tiers import tier_of
from generator.tariff.wording import day_text
from generator.tariff.words import Customers, Network, TakesEffect, Tier


def _type(plan: PublishedPlan) -> Answer:
    return stated(plan.tariff_type.text)


def _audience(plan: PublishedPlan) -> Answer:
    return stated(plan.audience.text)


def _network(plan: PublishedPlan) -> Answer:
    if not isinstance(plan.network, Network):
        return absence(plan.network)
    if not is_five_g(plan):
        return stated(plan.network.text)
    name = plan.network.value
    phone = sentence("%(name)s，要有 5G 手机、当地有 5G 信号，才用得上 5G", name=name)
    return stated(phone)


def _tier(plan: PublishedPlan) -> Answer:
    tier = tier_of(plan)
    if tier is None:
        return absence(plan.tier)
    if isinstance(plan.tier, Tier):
        return stated(sentence("%(tier)s（运营商申报）", tier=tier.text))
    return stated(sentence("%(tier)s（运营商未申报，本站按月费划分）", tier=tier.text))


def _region(plan: PublishedPlan) -> Answer:
    lines = [joined([region.text for region in plan.region.offered_in])] if plan.region.offered_in else []
    if plan.region.excluded:
        without = joined([region.text for region in plan.region.excluded])
        lines.append(labelled(PLAIN_NAMES["region.excluded"], without))
    return stated(*lines)


def _customers(plan: PublishedPlan) -> Answer:
    customers = plan.eligibility.customers
    return stated(customers.text) if isinstance(customers, Customers) else absence(customers)


def _age(plan: PublishedPlan) -> Answer:
    age = plan.eligibility.age
    return stated(_age_text(age)) if age is not None and (age.minimum or age.maximum) else absence(None)


def _age_text(age: AgeRange) -> Text:
    if age.minimum and age.maximum:
        return sentence("满 %(minimum)s 岁、不超过 %(maximum)s 岁的人能办", minimum=age.minimum, maximum=age.maximum)
    if age.maximum:
        return sentence("不超过 %(maximum)s 岁的人能办", maximum=age.maximum)
    return sentence("满 %(minimum)s 岁的人能办", minimum=age.minimum or 0)


def _groups(plan: PublishedPlan) -> Answer:
    groups = plan.eligibility.groups
    if not groups:
        return absence(None)
    names = joined([group.text for group in groups])
    return stated(sentence("只给%(names)s办", names=names))


def _per_person(plan: PublishedPlan) -> Answer:
    many = plan.eligibility.per_person
    if many is None:
        return absence(None)
    return stated(sentence("每人最多办 %(many)s 个", many=many))


def _needs(plan: PublishedPlan) -> Answer:
    return stated(*map(own_words, plan.eligibility.needs))


def _not_with_plans(plan: PublishedPlan) -> Answer:
    numbers = plan.exclusions.plans
    return Answer((), plans=numbers) if numbers else absence(None)


def _not_with_offers(plan: PublishedPlan) -> Answer:
    return stated(*map(own_words, plan.exclusions.offers))


def _channel(channel: SalesChannel) -> Text:
    line = channel_kind(channel.kind)
    if channel.name is not None:
        line = labelled(line, own_words(channel.name))
    if channel.badge is not None:
        badge = sentence("电子标识牌 %(badge)s", badge=channel.badge)
        line = clauses((line, badge))
    return line


def _channels(plan: PublishedPlan) -> Answer:
    channels = plan.sale.channels
    return stated(*map(_channel, channels)) if isinstance(channels, tuple) else absence(channels)


def _first_day(plan: PublishedPlan) -> Answer:
    first = plan.sale.first_day
    return stated(day_text(first)) if isinstance(first, date) else absence(first)


def _last_day(plan: PublishedPlan) -> Answer:
    lines = [day_text(plan.sale.last_day)] if isinstance(plan.sale.last_day, date) else []
    if plan.sale.withdrawn_on is not None:
        early = day_text(plan.sale.withdrawn_on)
        lines.append(sentence("%(early)s已提前停售", early=early))
    return stated(*lines)


def _takes_effect(plan: PublishedPlan) -> Answer:
    when = plan.sale.takes_effect
    return stated(when.text) if isinstance(when, TakesEffect) else absence(when)


def _notes(plan: PublishedPlan) -> Answer:
    return stated(*map(own_words, plan.notes))


def _evidence(plan: PublishedPlan) -> Answer:
    evidence = plan.disclosure
    if isinstance(evidence, OwnDisclosure):
        published, who = day_text(evidence.published_on), own_words(evidence.attested_by)
        return stated(
            sentence("运营商自己公示，%(published)s", published=published),
            labelled(PLAIN_NAMES["disclosure.attested_by"], who),
        )
    seen = day_text(evidence.seen_on)
    return stated(sentence("抄自运营商的资费公示专区，%(seen)s看到", seen=seen))


NETWORK = Element(("network",), _network)
TIER = Element(("tier",), _tier)
TYPE = Element(("tariff_type",), _type)
AUDIENCE = Element(("audience",), _audience, message("当时卖给谁"))
REGION = Element(("region.offered_in", "region.excluded"), _region, message("当时在哪里卖"))
CUSTOMERS = Element(("eligibility.customers",), _customers)
AGE = Element(("eligibility.age",), _age)
GROUPS = Element(("eligibility.groups",), _groups, message("当时只给哪些人"))
PER_PERSON = Element(
    ("eligibility.per_person",),
    _per_person,
    message("当时每人能办几个"),
)
NEEDS = Element(("eligibility.needs",), _needs)
NOT_WITH_PLANS = Element(("exclusions.plans",), _not_with_plans)
NOT_WITH_OFFERS = Element(("exclusions.offers",), _not_with_offers)
CHANNELS = Element(("sale.channels",), _channels, message("当时在哪里办"))
FIRST_DAY = Element(("sale.first_day",), _first_day)
LAST_DAY = Element(("sale.last_day", "sale.withdrawn_on"), _last_day)
TAKES_EFFECT = Element(("sale.takes_effect",), _takes_effect, message("当时什么时候开始"))
NOTES = Element(("notes",), _notes)
EVIDENCE = Element(("disclosure",), _evidence)

WHO = (
    CUSTOMERS, AGE, GROUPS, PER_PERSON, NEEDS, REGION, NETWORK, TIER, TYPE, AUDIENCE,
    NOT_WITH_PLANS, NOT_WITH_OFFERS, CHANNELS, TAKES_EFFECT, FIRST_DAY, LAST_DAY, NOTES,
)  # fmt: skip
"""Who can have it, where and how to get it, in the order of the page."""
