"""A pack that is given once or by the day, priced by the month (R08; real filings 24HE500087 and 24HE500089)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.allowances import AllowancePart, SmsAllowance, VoiceAllowance
from generator.tariff.language import Text
from generator.tariff.quantity import Period, TimeUnit
from generator.tariff.term import TermPart, Validity
from generator.tariff.words import TariffType, Throughout


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where an add-on gives something once, or on some days only, and is charged by the month.

    Data that is new every day of a pack that runs for months is sound.
    """
    if plan.tariff_type is not TariffType.ADD_ON:
        return
    periods = {period.unit for period in _periods(plan.allowances)}
    once = periods == {TimeUnit.ONCE}
    by_day = bool(periods) and periods <= {TimeUnit.ONCE, TimeUnit.DAY} and not _runs_for_months(plan.term)
    if not once and not by_day:
        return
    for place, step in enumerate(plan.price.steps):
        if step.per.months is not None:
            yield Fault(
                ("price", "steps", place, "per"),
                Text(
                    zh=f"只给一次或几天的包，却写{step.text.zh}",
                    en=f"it is given once or for some days, yet it costs {step.text.en}",
                ),
            )


def _periods(gives: AllowancePart) -> Iterator[Period]:
    for buckets in (gives.data, gives.app_data):
        if isinstance(buckets, tuple):
            yield from (bucket.per for bucket in buckets)
    if isinstance(gives.voice, VoiceAllowance):
        yield gives.voice.per
    if isinstance(gives.sms, SmsAllowance):
        yield gives.sms.per


def _runs_for_months(term: TermPart) -> bool:
    if isinstance(term.validity, Validity):
        return term.validity.length is None or term.validity.length.months is not None
    return term.validity is Throughout.OPEN_ENDED


_PACK = """\
name: {zh: 流量日包 10 元, en: Day pack 10}
tariff_type: add_on
network: not_stated
tier: not_stated
price: {steps: [{amount: 10.00, unit: yuan, per: PERIOD}], first_month: full}
allowances: {data: [{volume: 9 GB, per: day, area: mainland}], voice: none}
beyond: {data: as_main_plan, voice: as_main_plan, sms: as_main_plan, cap: not_stated}
term: {validity: {length: 1 day}, at_expiry: {kind: ends}}
remove: [term.at_expiry.length]
"""

RULE = Rule(
    id="pack-priced-monthly",
    severity=Severity.ERROR,
    title=Text(zh="用一次的包写成按月收钱", en="A one-off pack priced by the month"),
    why=Text(
        zh="价格要写对周期。日包写成每月多少元，读者会以为便宜一个月。",
        en="A price has its right period. A day pack priced by the month looks like a cheap month.",
    ),
    mend=Text(
        zh="把 price.steps 的 per 改成 once 或 day；真的按月给的，改 allowances 里的 per",
        en="set per in price.steps to once or day; or mend per in allowances if it is given by the month",
    ),
    citations=("R08",),
    bad=Example((_PACK.replace("PERIOD", "month"),)),
    good=Example((_PACK.replace("PERIOD", "once"),)),
    check=check,
)
