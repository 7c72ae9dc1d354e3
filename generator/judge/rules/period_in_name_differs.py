"""A name that says a day, a week or one time while the price comes back every month (R08)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.rules.pack_priced_monthly import check as told_by_the_fields
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Period, TimeUnit

_PACK = r"(?:全国|国内|省内|通用|定向|流量|语音|权益|加油|体验|[0-9.]+ ?(?:[GM]B?|分钟))*(?:包|卡|版)"
_NAMED = (
    (re.compile(rf"(?:(?<![0-9每])1?[日天]|[0-9一二三五七] ?天|周){_PACK}"), frozenset({TimeUnit.DAY, TimeUnit.ONCE})),
    (re.compile(r"[(]一次性[)]|单次包|次包"), frozenset({TimeUnit.ONCE, TimeUnit.DAY})),
    (re.compile(r"(?<![半两0-9])(?:包年|年包|年卡)(?!优惠)"), frozenset({TimeUnit.YEAR, TimeUnit.ONCE})),
)
_YEAR = (12, 365)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where no step of the price comes as often as the name says.

    A pack whose allowances are given once or by the day already tells it in its fields, and another rule says so.
    """
    if any(True for _ in told_by_the_fields(plan, setting)):
        return
    units = {unit for step in plan.price.steps for unit in _units(step.per)}
    for text in texts_of(plan):
        if text.part != "name" or not text.chinese or not units:
            continue
        for words, fitting in _NAMED:
            found = words.search(text.folded)
            if found and not units & fitting:
                per = plan.price.steps[0].text
                yield text.fault(f"名称写“{found[0]}”，价格却写{per.zh}", f"the name says “{found[0]}”, yet it costs {per.en}")


def _units(per: Period) -> Iterator[TimeUnit]:
    yield per.unit
    if per.months == _YEAR[0] or (per.unit is TimeUnit.DAY and per.count == _YEAR[1]):
        yield TimeUnit.YEAR


_NAME = "name: {zh: 假日 7 天包 39 元, en: Holiday pack 39}"

RULE = Rule(
    id="period-in-name-differs",
    severity=Severity.WARNING,
    title=Text(zh="名称里的周期和价格不一样", en="The name states another period"),
    why=Text(
        zh="价格要写对周期。名称说用几天，价格按月写，读者算不清。",
        en="A price has its right period. Named by the day and priced by the month, nobody can tell the cost.",
    ),
    mend=Text(zh="核对后改 price.steps 的 per，或改名称", en="check, then mend `per` in price.steps or the name"),
    citations=("R08", "R06"),
    bad=Example((_NAME,)),
    good=Example((_NAME + "\nprice: {steps: [{amount: 39.00, unit: yuan, per: 7 days}], first_month: full}",)),
    check=check,
)
