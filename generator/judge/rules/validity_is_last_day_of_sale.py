"""A validity that is nothing but the last day of sale (R07, R36; real filing 25CQ301838)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.term import AtExpiry, Validity
from generator.tariff.words import Renewal


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the agreement ends on the last day of sale for everybody and does not go on after it."""
    validity, expiry = plan.term.validity, plan.term.at_expiry
    if not isinstance(validity, Validity) or validity.length is not None or validity.until is None:
        return
    goes_on = isinstance(expiry, AtExpiry) and expiry.kind is not Renewal.ENDS
    if validity.until == plan.sale.last_day and not goes_on:
        yield Fault(
            ("term", "validity", "until"),
            Text(
                zh=f"有效期和下线日期都是 {validity.until}：这天办的只能用一天",
                en=f"validity and sale both end on {validity.until}: who joins that day has it for a day",
            ),
        )


_UNTIL = "remove: [term.validity.length, term.at_expiry.length]\nterm: {validity: {until: DAY}, at_expiry: {kind: ends}}\n"

RULE = Rule(
    id="validity-is-last-day-of-sale",
    severity=Severity.WARNING,
    title=Text(zh="把下线日期当成有效期", en="The last day of sale filed as validity"),
    why=Text(
        zh="有效期是办了以后能用多久，不是卖到哪天。混在一起，办得晚就用得短。",
        en="Validity is how long it holds once ordered, not how long it is sold. Mixed up, late customers get less.",
    ),
    mend=Text(zh="在 term.validity 写 length，例如 24 months", en="state `length` in term.validity, for example 24 months"),
    citations=("R07", "R36"),
    bad=Example((_UNTIL.replace("DAY", "2027-12-31"),)),
    good=Example((_UNTIL.replace("DAY", "2029-12-31"),)),
    check=check,
)
