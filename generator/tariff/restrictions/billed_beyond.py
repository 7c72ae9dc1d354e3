"""套外收费: data beyond the bundle goes on and is charged, `达量不限速` or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.beyond import DataTier
from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.overage_cost import (
    Cost,
    bundle_megabytes,
    cost_before_caps,
    highest_charge,
    overage_cost,
    stops_within,
)
from generator.tariff.quantity import MB_PER_GB, yuan
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.wording import sentences
from generator.tariff.words import NONE, NOT_STATED, CapEffect, Rounding

_EXAMPLES = (1, 10)
"""GB beyond the bundle in the worked examples: a little, and a lot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BilledBeyond(Restriction):
    """Follows from a price in `beyond.data` (R26b, R54)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "billed_beyond"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("流量用完，另外收钱")
    explanation: ClassVar[Text] = message("套外收费：套餐里的用完以后，再用要另外付的钱。达量不限速也要付：意思是网速不变慢，接着收钱。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "beyond: {data: [{amount: 5.00, unit: yuan, per: 1 GB, rounding: up}]}"
    absent_from: ClassVar[str] = "beyond: {data: no_charge}"

    kind: Literal["billed_beyond"] = "billed_beyond"
    tiers: Annotated[tuple[DataTier, ...], Meaning("每多少流量收多少钱", "the price per volume", "", "13")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where data beyond the bundle costs something."""
        tiers = facts.beyond.data
        if isinstance(tiers, tuple) and any(tier.yuan > 0 for tier in tiers):
            yield cls(tiers=tiers)

    def sentence(self, facts: Facts) -> Text:
        """Return that it costs, and the prices one after the other."""
        if facts.allowances.data is NONE:
            opening = message("这个套餐不带流量，上网要另外付钱。")
        else:
            opening = message("流量用完还能上网，但要另外付钱。")
        told = [opening]
        for place, tier in enumerate(self.tiers):
            money = yuan(tier.yuan)
            price = sentence("每 %(per)s 收 %(money)s", per=tier.per.text, money=money)
            if tier.above is not None:
                told.append(sentence("超出 %(above)s 后，%(price)s。", above=tier.above.text, price=price))
            else:
                told.append(sentence("%(price)s。", price=price))
            if place == 0 or _parts(tier) != _parts(self.tiers[place - 1]):
                told.append(_parts(tier))
        return sentences(told)

    def consequence(self, facts: Facts) -> Text:
        """Return what a little and a lot of use beyond the bundle costs, and the most that a month can cost."""
        told = [self._example(facts, count) for count in _EXAMPLES]
        limit, caps = highest_charge(facts.beyond), facts.beyond.cap
        if limit is not None:
            most = sum_text(limit)
            told.append(sentence("流量一个月最多多付 %(most)s。", most=most))
        elif caps is NONE:
            told.append(message("没有封顶：用得越多，付得越多。"))
        elif caps is NOT_STATED:
            told.append(message("有没有封顶，未公示。"))
        for cap in caps if isinstance(caps, tuple) else ():
            if cap.effect is CapEffect.ASKS_FIRST and cap.at_charge is not None:
                money = cap.at_charge.text
                told.append(sentence("到 %(money)s时，先问您再继续。", money=money))
        return sentences(told)

    def _example(self, facts: Facts, count: int) -> Text:
        bundle, used = bundle_megabytes(facts.allowances), Decimal(count * MB_PER_GB)
        if stops_within(facts.beyond, used, bundle=bundle):
            return sentence("还没多用到 %(count)s GB，就会停止上网。", count=count)
        cost = overage_cost(facts.beyond, used, bundle=bundle) or cost_before_caps(self.tiers, used)
        if cost is None:
            return sentence("多用 %(count)s GB 要付多少，未公示。", count=count)
        return _price_of(cost, count)


def _price_of(cost: Cost, count: int) -> Text:
    least, most = sum_text(cost.least), sum_text(cost.most)
    if cost.exact is not None:
        return sentence("多用 %(count)s GB，多付 %(most)s。", count=count, most=most)
    return sentence("多用 %(count)s GB，多付 %(least)s到 %(most)s。", count=count, least=least, most=most)


def _parts(tier: DataTier) -> Text:
    """Return how a part of a unit is charged."""
    if tier.small_use is not None:
        small, most = tier.small_use, yuan(tier.yuan)
        return sentence(
            "不够 %(per)s 时，每 %(small)s 收 %(price)s，最多 %(most)s。",
            per=tier.per.text,
            small=small.per.text,
            price=yuan(small.yuan),
            most=most,
        )
    if tier.rounding is Rounding.UP:
        return sentence("不够 %(per)s，也按 %(per)s 收。", per=tier.per.text)
    if tier.rounding is Rounding.EXACT:
        return message("用多少，收多少。")
    return sentence("不够 %(per)s 怎么收，未公示。", per=tier.per.text)
