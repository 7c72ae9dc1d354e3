"""A least monthly spend, told in small print alone (R22, R07)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.filed_prices import hidden_claims, price_boxes
from generator.judge.filling import filled
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.file_edits import Edit
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.price import RecurringCharge
from generator.tariff.words import NONE, NOT_STATED

_LEAST = re.compile(
    r"不足[0-9]+元按|月消费|月承诺|消费[0-9]|保底|最低(?:月)?(?:消费|话费)|低消|低销|约消|(?:承诺|签约|合约)[^,。;]{0,6}(?:消费|档)|基[本础](?:月)?消费|\((?:个人|家庭|手机|每?月)消费\)"
)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at words that ask for a least spend, where `price.minimum_spend` states none or another.

    An error where the plan says that there is none and the words name the sum.
    """
    stated = plan.price.minimum_spend
    if any(_LEAST.search(box) for box in price_boxes(plan)):
        return
    for claim in hidden_claims(plan, "minimum_spend", price_boxes_alone=True):
        least = claim.claim.value
        if isinstance(stated, RecurringCharge):
            if isinstance(least, RecurringCharge) and (least.yuan_a_month, least.per) != (stated.yuan_a_month, stated.per):
                yield claim.fault(
                    f"文字里写“{claim.words}”，最低消费写的是{stated.text.zh}",
                    f"the text says “{claim.words}”, the minimum spend is stated as {stated.text.en}",
                )
        else:
            yield claim.fault(
                f"文字里写“{claim.words}”，最低消费没有写",
                f"the text says “{claim.words}”; no minimum spend is stated",
                severity=Severity.ERROR if stated is NONE and isinstance(least, RecurringCharge) else None,
            )


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Write the sum into a field that states nothing, where every text names the same one."""
    if plan.price.minimum_spend is NOT_STATED:
        yield from filled(("price", "minimum_spend"), hidden_claims(plan, "minimum_spend"), RecurringCharge)


RULE = Rule(
    id="minimum-spend-only-in-text",
    severity=Severity.WARNING,
    title=Text(zh="最低消费只写在文字里", en="A minimum spend told in small print alone"),
    why=Text(
        zh="保底就是不用也要付的钱。要和月费写在一起，不能藏在说明里。",
        en="A minimum spend is paid even if nothing is used. It belongs beside the fee, not into the notes.",
    ),
    mend=Text(
        zh="写进 price.minimum_spend，例如 {amount: 59.00, unit: yuan, per: month}",
        en="write it into price.minimum_spend, for example {amount: 59.00, unit: yuan, per: month}",
    ),
    citations=("R22", "R07"),
    bad=Example(("notes: [{zh: 每月保底消费 59 元。}]\nprice: {minimum_spend: not_stated}",)),
    good=Example(("notes: [{zh: 每月保底消费 59 元。}]\nprice: {minimum_spend: {amount: 59.00, unit: yuan, per: month}}",)),
    check=check,
    fix=fix,
)
