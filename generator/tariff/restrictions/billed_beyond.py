"""套外收费: data beyond the bundle goes on and is charged, `达量不限速` or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.beyond import DataTier
from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
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
    title: ClassVar[Text] = Text(zh="流量用完，另外收钱", en="Data beyond the bundle costs extra")
    explanation: ClassVar[Text] = Text(
        zh="套外收费：套餐里的用完以后，再用要另外付的钱。达量不限速也要付：意思是网速不变慢，接着收钱。",
        en="Charges beyond the bundle: what you pay once the plan is used up. "
        "“No slowing down” does not mean free: the speed stays and the charges go on.",
    )
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
            opening = Text(zh="这个套餐不带流量，上网要另外付钱。", en="This plan has no data; going online costs extra.")
        else:
            opening = Text(zh="流量用完还能上网，但要另外付钱。", en="When the data is used up you can go on, and pay extra.")
        told = [opening]
        for place, tier in enumerate(self.tiers):
            money = yuan(tier.yuan)
            price = Text(zh=f"每 {tier.per} 收 {money.zh}", en=f"{money.en} for each {tier.per}")
            if tier.above is not None:
                told.append(Text(zh=f"超出 {tier.above} 后，{price.zh}。", en=f"After {tier.above} more it is {price.en}."))
            else:
                told.append(Text(zh=f"{price.zh}。", en=f"It is {price.en}."))
            if place == 0 or _parts(tier) != _parts(self.tiers[place - 1]):
                told.append(_parts(tier))
        return sentences(told)

    def consequence(self, facts: Facts) -> Text:
        """Return what a little and a lot of use beyond the bundle costs, and the most that a month can cost."""
        told = [self._example(facts, count) for count in _EXAMPLES]
        limit, caps = highest_charge(facts.beyond), facts.beyond.cap
        if limit is not None:
            most = sum_text(limit)
            told.append(Text(zh=f"流量一个月最多多付 {most.zh}。", en=f"In a month, data costs at most {most.en} extra."))
        elif caps is NONE:
            told.append(Text(zh="没有封顶：用得越多，付得越多。", en="There is no cap: the more you use, the more you pay."))
        elif caps is NOT_STATED:
            told.append(Text(zh="有没有封顶，未公示。", en="Whether there is a cap is not disclosed."))
        for cap in caps if isinstance(caps, tuple) else ():
            if cap.effect is CapEffect.ASKS_FIRST and cap.at_charge is not None:
                money = cap.at_charge.text
                told.append(Text(zh=f"到 {money.zh}时，先问您再继续。", en=f"At {money.en} you are asked before it goes on."))
        return sentences(told)

    def _example(self, facts: Facts, count: int) -> Text:
        bundle, used = bundle_megabytes(facts.allowances), Decimal(count * MB_PER_GB)
        if stops_within(facts.beyond, used, bundle=bundle):
            return Text(zh=f"还没多用到 {count} GB，就会停止上网。", en=f"Data stops before {count} GB more is used.")
        cost = overage_cost(facts.beyond, used, bundle=bundle) or cost_before_caps(self.tiers, used)
        if cost is None:
            return Text(zh=f"多用 {count} GB 要付多少，未公示。", en=f"What {count} GB more would cost is not disclosed.")
        return _price_of(cost, count)


def _price_of(cost: Cost, count: int) -> Text:
    least, most = sum_text(cost.least), sum_text(cost.most)
    if cost.exact is not None:
        return Text(zh=f"多用 {count} GB，多付 {most.zh}。", en=f"{count} GB more costs {most.en}.")
    return Text(zh=f"多用 {count} GB，多付 {least.zh}到 {most.zh}。", en=f"{count} GB more costs between {least.en} and {most.en}.")


def _parts(tier: DataTier) -> Text:
    """Return how a part of a unit is charged."""
    if tier.small_use is not None:
        small, most = tier.small_use, yuan(tier.yuan)
        return Text(
            zh=f"不够 {tier.per} 时，每 {small.per} 收 {small.text.zh}，最多 {most.zh}。",
            en=f"Less than {tier.per} is {small.text.en} for each {small.per}, at most {most.en}.",
        )
    if tier.rounding is Rounding.UP:
        return Text(zh=f"不够 {tier.per}，也按 {tier.per} 收。", en=f"Less than {tier.per} counts as {tier.per}.")
    if tier.rounding is Rounding.EXACT:
        return Text(zh="用多少，收多少。", en="You pay for exactly what you use.")
    return Text(zh=f"不够 {tier.per} 怎么收，未公示。", en=f"How less than {tier.per} is charged is not disclosed.")
