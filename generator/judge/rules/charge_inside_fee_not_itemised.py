"""A charge for something extra inside the fee that no item states (R28; real filings 24HE500001, 25HE500040)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.claims.quantities import MONEY, money
from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_THING = (
    r"(?P<thing>(?:[A-Za-z0-9\u4e00-\u9fff]{0,8})"
    r"(?:视频彩铃|彩铃|来电显示|会员|权益(?:包)?|云盘|云手机|云电脑|电视|保险|安全管家|功能包|增值业务))"
)
_INSIDE = Pattern(
    rf"(?:月费|资费|套餐费|费用|其中|套餐)?(?:已|中)?(?:包含|含有|含|包括)(?:了)?{_THING}(?:的)?(?:功能费|服务费|费用|费|月租)?"
    rf"[(:为]? ?(?P<sum>{MONEY}) ?(?:[/每] ?(?:个)?月)"
)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at words that name a monthly charge inside the fee whose sum is not among `price.third_party`."""
    listed = plan.price.third_party
    sums = {charge.yuan for charge in listed} if isinstance(listed, tuple) else set()
    for path, _, passage in passages_of(plan):
        for found in passage.find(_INSIDE):
            amount = money(found["sum"])
            if amount and amount not in sums:
                words = passage.text[found.start() : found.end()]
                yield Fault(
                    path, Text(zh=f"文字写“{words}”，收费项目里没有", en=f"the text says “{words}”; no item of the price states it")
                )
                break


_TOLD = "notes: [{zh: 月费已含视频彩铃 2 元/月。}]"

RULE = Rule(
    id="charge-inside-fee-not-itemised",
    severity=Severity.WARNING,
    title=Text(zh="月费里含的收费没有单列", en="A charge inside the fee that is not itemised"),
    why=Text(
        zh="代收的和增值的收费要单列。混在月费里，读者不知道能不能退。",
        en="Charges for extras are itemised. Mixed into the fee, nobody knows that they can be dropped.",
    ),
    mend=Text(zh="在 price.third_party 写名称、金额和周期", en="state name, amount and period in price.third_party"),
    citations=("R28",),
    bad=Example((_TOLD,)),
    good=Example((_TOLD + "\nprice: {third_party: [{amount: 2.00, unit: yuan, per: month, name: {zh: 视频彩铃, en: Video ring-back}}]}",)),
    check=check,
)
