"""Who can have a plan, where, when and through whom, and on what evidence it stands here, in plain words."""

from datetime import date

from generator.gate.published import PublishedPlan
from generator.show.words.element import Answer, Element, absence, stated
from generator.show.words.saying import clauses, labelled, own_words
from generator.tariff.facts import is_five_g
from generator.tariff.language import Text, joined
from generator.tariff.offer import AgeRange, OwnDisclosure, SalesChannel
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
    phone = Text(
        zh=f"{name}，要有 5G 手机、当地有 5G 信号，才用得上 5G",
        en=f"{name}; 5G works with a 5G phone only, and where there is 5G coverage",
    )
    return stated(phone)


def _tier(plan: PublishedPlan) -> Answer:
    tier = tier_of(plan)
    if tier is None:
        return absence(plan.tier)
    if isinstance(plan.tier, Tier):
        return stated(Text(zh=f"{tier.text.zh}（运营商申报）", en=f"{tier.text.en} (declared by the carrier)"))
    return stated(
        Text(
            zh=f"{tier.text.zh}（运营商未申报，本站按月费划分）",
            en=f"{tier.text.en} (not declared; set by this site, by the monthly fee)",
        )
    )


def _region(plan: PublishedPlan) -> Answer:
    lines = [joined([region.text for region in plan.region.offered_in])] if plan.region.offered_in else []
    if plan.region.excluded:
        without = joined([region.text for region in plan.region.excluded])
        lines.append(Text(zh=f"这些地方不卖：{without.zh}", en=f"not sold in: {without.en}"))
    return stated(*lines)


def _customers(plan: PublishedPlan) -> Answer:
    customers = plan.eligibility.customers
    return stated(customers.text) if isinstance(customers, Customers) else absence(customers)


def _age(plan: PublishedPlan) -> Answer:
    age = plan.eligibility.age
    return stated(_age_text(age)) if age is not None and (age.minimum or age.maximum) else absence(None)


def _age_text(age: AgeRange) -> Text:
    if age.minimum and age.maximum:
        return Text(
            zh=f"满 {age.minimum} 岁、不超过 {age.maximum} 岁的人能办",
            en=f"people aged {age.minimum} to {age.maximum}",
        )
    if age.minimum:
        return Text(zh=f"满 {age.minimum} 岁的人能办", en=f"people aged {age.minimum} or older")
    return Text(zh=f"不超过 {age.maximum} 岁的人能办", en=f"people aged {age.maximum} or younger")


def _groups(plan: PublishedPlan) -> Answer:
    groups = plan.eligibility.groups
    if not groups:
        return absence(None)
    names = joined([group.text for group in groups])
    return stated(Text(zh=f"只给{names.zh}办", en=f"only for {names.en}"))


def _per_person(plan: PublishedPlan) -> Answer:
    many = plan.eligibility.per_person
    if many is None:
        return absence(None)
    return stated(Text(zh=f"每人最多办 {many} 个", en=f"at most {many} for each person"))


def _needs(plan: PublishedPlan) -> Answer:
    return stated(*map(own_words, plan.eligibility.needs))


def _not_with_plans(plan: PublishedPlan) -> Answer:
    numbers = plan.exclusions.plans
    return Answer((), plans=numbers) if numbers else absence(None)


def _not_with_offers(plan: PublishedPlan) -> Answer:
    return stated(*map(own_words, plan.exclusions.offers))


def _channel(channel: SalesChannel) -> Text:
    line = channel.kind.text
    if channel.name is not None:
        line = labelled(line, own_words(channel.name))
    if channel.badge is not None:
        badge = Text(zh=f"电子标识牌 {channel.badge}", en=f"electronic badge {channel.badge}")
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
        lines.append(Text(zh=f"{early.zh}已提前停售", en=f"withdrawn early, on {early.en}"))
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
            Text(zh=f"运营商自己公示，{published.zh}", en=f"disclosed by the carrier, on {published.en}"),
            labelled(Text(zh="谁对内容负责", en="who answers for it"), who),
        )
    seen = day_text(evidence.seen_on)
    return stated(
        Text(
            zh=f"抄自运营商的资费公示专区，{seen.zh}看到",
            en=f"copied from the carrier's tariff zone as seen on {seen.en}",
        )
    )


NETWORK = Element(("network",), Text("什么网络", "Network"), _network)
TIER = Element(("tier",), Text("档次", "Tier"), _tier)
TYPE = Element(("tariff_type",), Text("属于哪一类", "Kind of tariff"), _type)
AUDIENCE = Element(("audience",), Text("卖给谁", "Sold to"), _audience, Text("当时卖给谁", "Was sold to"))
REGION = Element(
    ("region.offered_in", "region.excluded"), Text("在哪里卖", "Where it is sold"), _region, Text("当时在哪里卖", "Where it was sold")
)
CUSTOMERS = Element(("eligibility.customers",), Text("新老用户", "New or existing customers"), _customers)
AGE = Element(("eligibility.age",), Text("年龄要求", "Age"), _age)
GROUPS = Element(
    ("eligibility.groups",), Text("只给哪些人", "Only for certain people"), _groups, Text("当时只给哪些人", "Was only for certain people")
)
PER_PERSON = Element(
    ("eligibility.per_person",),
    Text("每人能办几个", "How many for each person"),
    _per_person,
    Text("当时每人能办几个", "How many each person could have"),
)
NEEDS = Element(("eligibility.needs",), Text("还有什么条件", "Further conditions"), _needs)
NOT_WITH_PLANS = Element(("exclusions.plans",), Text("不能和哪些套餐一起办", "Not together with these plans"), _not_with_plans)
NOT_WITH_OFFERS = Element(("exclusions.offers",), Text("不能和哪些活动一起办", "Not together with these offers"), _not_with_offers)
CHANNELS = Element(("sale.channels",), Text("在哪里办", "Where to sign up"), _channels, Text("当时在哪里办", "Where one could sign up"))
FIRST_DAY = Element(("sale.first_day",), Text("从哪天开始卖", "First day of sale"), _first_day)
LAST_DAY = Element(("sale.last_day", "sale.withdrawn_on"), Text("卖到哪天为止", "Last day of sale"), _last_day)
TAKES_EFFECT = Element(
    ("sale.takes_effect",), Text("办了什么时候开始", "When it starts"), _takes_effect, Text("当时什么时候开始", "When it started")
)
NOTES = Element(("notes",), Text("其他说明", "Notes"), _notes)
EVIDENCE = Element(("disclosure",), Text("出处", "Source"), _evidence)

WHO = (
    CUSTOMERS, AGE, GROUPS, PER_PERSON, NEEDS, REGION, NETWORK, TIER, TYPE, AUDIENCE,
    NOT_WITH_PLANS, NOT_WITH_OFFERS, CHANNELS, TAKES_EFFECT, FIRST_DAY, LAST_DAY, NOTES,
)  # fmt: skip
"""Who can have it, where and how to get it, in the order of the page."""
