"""A one-off recharge filed as a monthly fee (R08; real filing 24HE500097)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Duration
from generator.tariff.words import Nothing, NotStated


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the monthly fee equals a deposit that is returned in parts, and no service is given.

    All three together cannot be a plan: what is paid comes back, and nothing is had for it.
    """
    gives = plan.allowances
    services = (gives.data, gives.voice, gives.app_data, gives.sms, gives.broadband)
    if any(not isinstance(service, Nothing | NotStated) for service in services):
        return
    deposits = plan.price.deposits if isinstance(plan.price.deposits, tuple) else ()
    returned = {deposit.yuan for deposit in deposits if isinstance(deposit.returned_over, Duration)}
    for place, step in enumerate(plan.price.steps):
        if step.per.months is not None and step.yuan in returned:
            yield Fault(
                ("price", "steps", place, "per"),
                Text(
                    zh=f"充一次、分月返还的钱，写成了{step.text.zh}",
                    en=f"a sum that is paid once and returned in parts is written as {step.text.en}",
                ),
            )


_RECHARGE = """\
name: {zh: 充 100 元返 100 元, en: "Top up 100, get 100 back"}
tariff_type: promotion
network: not_stated
tier: not_stated
price:
  steps: [{amount: 100.00, unit: yuan, per: PERIOD}]
  deposits:
    - name: {zh: 预存话费, en: prepaid credit}
      amount: 100.00
      unit: yuan
      returned_over: 10 months
      lost_on_leaving: no
allowances:
  data: none
  voice: none
  other: [{zh: 每月返还 10 元话费。, en: 10 yuan of credit come back each month.}]
beyond: {data: as_main_plan, voice: as_main_plan, sms: as_main_plan, cap: not_stated}
"""

RULE = Rule(
    id="recharge-priced-monthly",
    severity=Severity.ERROR,
    title=Text(zh="充一次的钱写成月费", en="A one-off recharge priced by the month"),
    why=Text(
        zh="价格要写对周期。充一次的钱写成月费，读者会以为每月都要付。",
        en="A price has its right period. A recharge priced by the month looks due every month.",
    ),
    mend=Text(
        zh="把 price.steps 的 per 改成 once",
        en="set per in price.steps to once",
    ),
    citations=("R08",),
    bad=Example((_RECHARGE.replace("PERIOD", "month"),)),
    good=Example((_RECHARGE.replace("PERIOD", "once"),)),
    check=check,
)
