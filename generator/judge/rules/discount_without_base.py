"""A discount in per cent without the price that it is taken from (R24)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.passage import Passage
from generator.claims.pattern import Pattern
from generator.claims.quantities import number
from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.filed_prices import stated_sums, sums_in
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import TariffType

_SHARE = Pattern(r"(?<![\d.])(?P<share>[1-9](?:\.\d)?|[一二三四五六七八九]) ?折(?![叠扣算])")
_TENTHS = 10
_ROUNDED = Decimal("0.03")
_FEE = Pattern(r"(?:套餐|月|主产品|资费|产品|合约)[费]?|资费")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield one fault where a promotion takes tenths off the fee and no two sums of it are the price before and after.

    A plan that takes tenths off its own price is no fault: the price stands there.
    """
    if plan.tariff_type is TariffType.PLAN and plan.price.steps:
        return
    told: tuple[tuple[str | int, ...], str] | None = None
    sums = stated_sums(plan)
    shares: set[Decimal] = set()
    for path, _, passage in passages_of(plan):
        sums |= sums_in(passage.text)
        for found in passage.find(_SHARE):
            share = number(found["share"])
            if share is not None and _is_of_the_fee(passage, found):
                shares.add(share / _TENTHS)
                told = told or (path, found[0])
    if told and not any(abs(low - high * share) <= high * _ROUNDED for share in shares for low in sums for high in sums if low < high):
        path, words = told
        yield Fault(path, Text(zh=f"写着“{words}”，没写原价或折后价", en=f"it says “{words}”, yet not the price before or after"))


def _is_of_the_fee(passage: Passage, found: re.Match[str]) -> bool:
    """Return whether the clause speaks of the plan's fee; shopping vouchers and perks at a discount are another matter."""
    clause = passage.clause_at(found.start())
    words = passage.folded[clause.start : clause.end]
    return _FEE.search(words) is not None and not re.search(r"购|券|会员|铂金|权益|终端直降", words.replace("购机", ""))


_GOOD = """\
tariff_type: promotion
notes: [{zh: 套餐月费打 7 折，从 39 元减到 27.3 元。}]
price:
  steps: [{amount: 27.30, unit: yuan, per: month, to_month: 12}, {amount: 39.00, unit: yuan, per: month, from_month: 13}]
"""

RULE = Rule(
    id="discount-without-base",
    severity=Severity.WARNING,
    title=Text(zh="打折没写原价和折后价", en="A discount without the prices"),
    why=Text(
        zh="优惠不得片面夸大。只写几折，读者算不出要付多少。",
        en="A discount must not be overstated. With a share alone, nobody can tell what to pay.",
    ),
    mend=Text(
        zh="在 price.steps 写折后价和几个月，再写恢复的原价",
        en="state the reduced price, its months and the price after in price.steps",
    ),
    citations=("R24",),
    bad=Example(("tariff_type: promotion\nnotes: [{zh: 办理本活动，套餐月费打 7 折。}]",)),
    good=Example((_GOOD,)),
    check=check,
)
