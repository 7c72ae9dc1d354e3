"""A minimum term that runs on after the plan's validity has ended (R36)."""

from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Duration
from generator.tariff.term import AtExpiry, Validity
from generator.tariff.words import Renewal

_MONTHS_A_YEAR = 12


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where not even somebody of the first day of sale could serve the term within the validity.

    A validity that renews by itself has no end and is left alone.
    """
    term = plan.term
    if not isinstance(term.minimum, Duration) or not isinstance(term.validity, Validity):
        return
    if isinstance(term.at_expiry, AtExpiry) and term.at_expiry.kind is Renewal.AUTOMATIC:
        return
    minimum, validity = term.minimum, term.validity
    if validity.length is not None and _longer(minimum, validity.length):
        yield Fault(
            ("term", "minimum"),
            Text(
                zh=f"要用满 {minimum.text.zh}，有效期却只有 {validity.length.text.zh}",
                en=f"it binds for {minimum.text.en}, yet holds for {validity.length.text.en} only",
            ),
        )
    elif (
        validity.until is not None
        and isinstance(plan.sale.first_day, date)
        and _months_between(plan.sale.first_day, validity.until) < (minimum.months or 0)
    ):
        yield Fault(
            ("term", "minimum"),
            Text(
                zh=f"从 {plan.sale.first_day} 开始卖，到 {validity.until} 为止，用不满 {minimum.text.zh}",
                en=f"sold from {plan.sale.first_day} and valid until {validity.until}, it cannot be kept for {minimum.text.en}",
            ),
        )


def _longer(one: Duration, other: Duration) -> bool:
    """Return whether `one` is surely longer; days and months are not compared."""
    if one.months is not None and other.months is not None:
        return one.months > other.months
    return one.unit is other.unit and one.count > other.count


def _months_between(first: date, last: date) -> int:
    """Return the months from one day to another, a begun month counted as a whole one."""
    return (last.year - first.year) * _MONTHS_A_YEAR + last.month - first.month + 1


RULE = Rule(
    id="term-longer-than-validity",
    severity=Severity.WARNING,
    title=Text(zh="在网要求比有效期还长", en="A term longer than the validity"),
    why=Text(
        zh="套餐到期了人还不能走，那到期以后按什么收钱？",
        en="Where customers are still bound after the plan has ended, nobody knows what they pay then.",
    ),
    mend=Text(
        zh="核对 term.minimum 和 term.validity；到期会自动续的，写进 term.at_expiry",
        en="check term.minimum against term.validity; if it renews by itself, say so in term.at_expiry",
    ),
    citations=("R36", "R34"),
    bad=Example(("term: {minimum: 36 months, at_expiry: {kind: ends}}\nremove: [term.at_expiry.length]",)),
    good=Example(("term: {minimum: 12 months, at_expiry: {kind: ends}}\nremove: [term.at_expiry.length]",)),
    check=check,
)
