"""A price in the plan's name that is none of its prices (R06; real filing 24HE500064)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Severity
from generator.judge.filed_prices import is_price
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import PlanText, texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import yuan
from generator.tariff.words import TariffType

_CLAIM = re.compile(r"(?<![0-9.,])([0-9]{1,6}(?:\.[0-9]{1,2})?) ?(?:元|yuan\b)|[¥￥] ?([0-9]{1,6}(?:\.[0-9]{1,2})?)(?![0-9.])")

_NOT_THE_PRICE_AFTER = re.compile(
    r"(?:充|充值|存|存费|返|送|赠|(?<![畅尊优臻乐悦智])享|减|降|抵|抵扣|补|补贴|加|满|优惠|保底|低消|低销|约消|消费|承诺|升|升档|奖|领|押|押金|至|最高|立省|得|价值|叠加"
    r"|[+~～/\-至到x×*][0-9. ]*|[0-9]元?[+~～/\-至到])[ (（:：]?\Z"
)
"""Words and signs before a sum that is given, saved, paid in, or one end of a range, rather than the price."""

_NOT_THE_PRICE_BEFORE = re.compile(
    r" ?(?:档|套餐(?:专|及|以上|月?享|返|得|可|用户|客户|叠加|优惠)|连带|及?以上|及?以下|券|话费|红包|保底|低消|低销|代金"
    r"|预存|终端费|调测费|电子券|优惠|抵|返|直降|立减|减免|费用?补贴|额度|[/每] ?(?![月年日天次 ])|[+~～至到x×*]|-[0-9])"
)
"""The same after a sum."""

_A_MONTH = re.compile(r" ?(?:/|每)(?:个)?月| a month")
_OF_A_CONTRACT = re.compile(r"分期|金融|U享合约|(?:送|存)[0-9.]+元(?!包|套餐)|[0-9]元(?:活动|合约)(?=[0-9]+个月)|调测费 ?[0-9]")
"""A name of what is paid by instalments, paid in or given over the months of a contract: its sums are of that."""
_DISCOUNT = re.compile(r"[0-9.]折|打折|半价")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at a name that states prices of which not one is the plan's.

    Of a promotion, whose name speaks of gifts and of the plans it goes with, only “N 元/月” counts, and as a warning; of
    a contract in the name only “N 元/月” counts too.
    Names of discounts are left alone.
    """
    if not plan.price.steps:
        return
    for text in texts_of(plan):
        if text.part == "name" and not _DISCOUNT.search(text.folded):
            promotion = plan.tariff_type is TariffType.PROMOTION
            claims = _claims(text, monthly_only=promotion or bool(_OF_A_CONTRACT.search(text.folded)))
            if claims and not any(is_price(claim, plan) for claim in claims):
                said, filed = yuan(claims[0]), plan.price.lasting.text
                yield Fault(
                    text.path,
                    Text(zh=f"名称里写 {said.zh}，公示的价格是{filed.zh}", en=f"the name says {said.en}, the price filed is {filed.en}"),
                    severity=Severity.WARNING if promotion else None,
                )


def _claims(text: PlanText, *, monthly_only: bool) -> list[Decimal]:
    """Return the sums in a name that can only be read as its price."""
    name = text.folded
    sums = ((Decimal(found[1] or found[2]), found) for found in _CLAIM.finditer(name))
    return [
        claim
        for claim, found in sums
        # “0元购机”, “0元调测费” speak of something else that costs nothing.
        if ((claim and not monthly_only) or _A_MONTH.match(name, found.end()))
        and not _NOT_THE_PRICE_AFTER.search(name, 0, found.start())
        and not _NOT_THE_PRICE_BEFORE.match(name, found.end())
    ]


RULE = Rule(
    id="price-in-name-differs",
    severity=Severity.ERROR,
    title=Text(zh="名称里的价格和公示的不一样", en="The name states another price"),
    why=Text(
        zh="多数人只看名称。名称写 40 元，账单却是 76 元，就是宣传与公示不一致。",
        en="Most people read the name alone. A name of 40 yuan and a bill of 76 is an advertisement unlike the filing.",
    ),
    mend=Text(
        zh="改名称，或改 price.steps 里的 amount；优惠价和原价要分段写",
        en="mend the name, or amount in price.steps; write offer and full price as steps",
    ),
    citations=("R06",),
    bad=Example(("name: {zh: 安心套餐 19 元, en: Easy plan}",)),
    good=Example(("name: {zh: 安心套餐 39 元（充 100 元返 50 元）, en: Easy plan}",)),
    check=check,
)
