"""A text charges the first month in another way than the field (R06)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import FirstMonth

_SOME_CUSTOMERS = re.compile(
    r"[新老]用户|[新老]客户|存量|改|变更|转|选|[0-9]+[日号]|如|若|宽带|副卡|仅|除|合约|其[他它]|分别|不同|渠道|线[上下]|预约|携|激活"
)
"""Words by which a sentence speaks of some customers or another case, so that two ways stand beside each other for good reason."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first such text; texts that name several ways may speak of several kinds of customers.

    Where another text agrees with the field, it is a warning, and only of a sentence that speaks of everybody.
    """
    field = plan.price.first_month
    told = [claim for claim in claims_of(plan, "first_month") if isinstance(claim.claim.value, FirstMonth)]
    ways = {claim.claim.value for claim in told}
    if not isinstance(field, FirstMonth) or not ways - {field}:
        return
    if len(ways) == 1:
        yield _fault(told[0], field, None)
        return
    agreeing = {claim.path for claim in told if claim.claim.value is field}
    plain = [claim for claim in told if claim.claim.value is not field and claim.path not in agreeing and not _is_of_some(claim)]
    if agreeing and plain:
        yield _fault(plain[0], field, Severity.WARNING)


def _is_of_some(claim: FiledClaim) -> bool:
    return _SOME_CUSTOMERS.search(claim.passage.words(claim.passage.sentence_at(claim.claim.span.start))) is not None


def _fault(claim: FiledClaim, field: FirstMonth, severity: Severity | None) -> Fault:
    return claim.fault(
        f"文字说“{claim.words}”，栏目写的是“{field.text.zh}”",
        f"the text says “{claim.words}”, the field says “{field.text.en}”",
        severity=severity,
    )


RULE = Rule(
    id="first-month-differs-in-text",
    severity=Severity.ERROR,
    title=Text(zh="头一个月怎么收，前后不一样", en="Two answers on the first month"),
    why=Text(
        zh="计费原则只能有一个。写了两个，第一张账单就会吵架。", en="There is one billing rule. With two, the first bill is a quarrel."
    ),
    mend=Text(zh="核对后改 price.first_month，或改文字", en="check, then mend price.first_month or the text"),
    citations=("R06", "R07"),
    bad=Example(("notes: [{zh: 首月月费全额收取。}]\nprice: {first_month: prorated_by_day}",)),
    good=Example(("notes: [{zh: 首月月费按天折算。}]\nprice: {first_month: prorated_by_day}",)),
    check=check,
)
