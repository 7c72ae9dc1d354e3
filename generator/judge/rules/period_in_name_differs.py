"""A name that says a day, a week or one time while the price comes back every month, or no day while it is by the day (R08)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.rules.pack_priced_monthly import check as told_by_the_fields
from generator.judge.texts import PlanText, texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Period, TimeUnit
from generator.tariff.words import TariffType

_PACK = r"(?:全国|国内|省内|通用|定向|流量|语音|权益|加油|体验|[0-9.]+ ?(?:[GM]B?|分钟))*(?:包|卡|版)"
_NAMED = (
    (Pattern(rf"(?:(?<![0-9每])1?[日天]|[0-9一二三五七] ?天|周){_PACK}"), frozenset({TimeUnit.DAY, TimeUnit.ONCE})),
    (
        Pattern(r"日租(?!宝)|(?i:\bfor ?[0-9]{1,2} days?\b|\b[0-9]{1,2}[- ]days? (?:sim|card|pack|pass))"),
        frozenset({TimeUnit.DAY, TimeUnit.ONCE}),
    ),
    (Pattern(r"[(]一次性[)]|单次包|次包"), frozenset({TimeUnit.ONCE, TimeUnit.DAY})),
    (Pattern(r"(?<![半两0-9])(?:包年|年包|年卡)(?!优惠)"), frozenset({TimeUnit.YEAR, TimeUnit.ONCE})),
)
_YEAR = (12, 365)

_WHOLE_PRICE = Pattern(r"(?<![0-9.])(?P<sum>[0-9]+(?:\.[0-9]+)?) ?元(?! ?/?[日天次])")
_BY_THE_DAY = Pattern(r"[日天夜周时次]|(?i:\bday|daily)")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where no step of the price comes as often as the name says.

    A pack whose allowances are given once or by the day already tells it in its fields, and another rule says so.
    """
    if any(True for _ in told_by_the_fields(plan, setting)):
        return
    units = {unit for step in plan.price.steps for unit in _units(step.per)}
    for text in texts_of(plan, *(words for words, _ in _NAMED), _WHOLE_PRICE):
        if text.part != "name" or not text.chinese or not units:
            continue
        for words, fitting in _NAMED:
            found = words.search(text.folded)
            if found and not units & fitting:
                per = plan.price.steps[0].text
                yield text.fault(f"名称写“{found[0]}”，价格却写{per.zh}", f"the name says “{found[0]}”, yet it costs {per.en}")
        yield from _daily(plan, text)


def _daily(plan: Plan, text: PlanText) -> Iterator[Fault]:
    """Yield a fault where a plan of its own has the whole sum of its name as the price of a single day, and the name says no day."""
    day = [step for step in plan.price.steps if step.per == Period(1, TimeUnit.DAY)]
    if not day or plan.tariff_type is not TariffType.PLAN or _BY_THE_DAY.search(text.folded):
        return
    for found in _WHOLE_PRICE.finditer(text.folded):
        if Decimal(found["sum"]) in {step.yuan for step in day}:
            per = day[0].text
            yield text.fault(
                f"名称写“{found[0]}”，没说按天，价格却写{per.zh}", f"the name says “{found[0]}” and no day, yet it costs {per.en}"
            )
            return


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
