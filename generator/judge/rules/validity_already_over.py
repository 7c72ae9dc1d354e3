"""A plan that is still offered although its validity has ended (R11)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.term import AtExpiry, Validity
from generator.tariff.words import Renewal


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the validity ended before today and the plan is not off sale.

    A warning where the plan renews by itself: it then still holds, but the day on the page misleads.
    """
    validity = plan.term.validity
    if not isinstance(validity, Validity) or validity.until is None or validity.until >= setting.as_of:
        return
    if plan.sale.ended(setting.as_of):
        return
    renews = isinstance(plan.term.at_expiry, AtExpiry) and plan.term.at_expiry.kind is Renewal.AUTOMATIC
    yield Fault(
        ("term", "validity", "until"),
        Text(
            zh=f"有效期只到 {validity.until}，已经过了，却没有停售",
            en=f"it was valid until {validity.until} only, yet it is not off sale",
        ),
        severity=Severity.WARNING if renews else None,
    )


_BAD = """\
remove: [term.validity.length, term.at_expiry.length]
term: {validity: {until: 2025-12-31}, at_expiry: {kind: ends}}
"""

_GOOD = """\
remove: [term.validity.length, term.at_expiry.length]
term: {validity: {until: 2028-12-31}, at_expiry: {kind: ends}}
"""

RULE = Rule(
    id="validity-already-over",
    severity=Severity.ERROR,
    title=Text(zh="有效期已过，却还在卖", en="Still offered although its validity is over"),
    why=Text(
        zh="资费公示要及时更新。过了期的条件，办了也不算数。",
        en="Disclosures are kept up to date. Conditions that have ended do not hold for a new customer.",
    ),
    mend=Text(
        zh="在 term.validity 写现在的期限；不再卖的，写 sale.withdrawn_on",
        en="state the present period in term.validity; write sale.withdrawn_on if it is no longer sold",
    ),
    citations=("R11",),
    bad=Example((_BAD,)),
    good=Example((_GOOD,)),
    check=check,
)
