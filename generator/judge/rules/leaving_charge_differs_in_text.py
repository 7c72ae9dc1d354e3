"""A text that lets leaving early cost another sum than the field (R33, R34)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.kinds.leaving_charge import is_for_device
from generator.claims.leaving_doubts import in_doubt
from generator.claims.quantities import SUMS, money
from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of, passages_of
from generator.judge.filed_prices import stated_sums
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.price import Money
from generator.tariff.quantity import Duration
from generator.tariff.term import BenefitsRepaid, LeavingCharge, ShareOfRemainingFees

_BOX = "违约"
_OF_OTHERS = frozenset({"eligibility", "exclusions", "name"})
_OF_A_SUM = re.compile(r"[元块角分%¥￥成半折倍]")
_OF_ANOTHER_CASE = re.compile(r"宽带|电视|终端|光猫|设备|副卡|成员|装机|调测|机顶盒|合约机|话费券|补卡|押金")
"""What some give back or pay for, and the plan's own charge need not hold."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text none of whose sums for leaving is one that the field states, where no other text agrees with it.

    An error only where the words make a whole formula of the same kind as the field's and no other text names a charge. Such a
    formula is worth a warning even beside a text that agrees; other sums only where none does.
    """
    charges = plan.term.early_termination
    if not isinstance(charges, tuple) or not charges:
        return
    stated = _figures(charges)
    if not stated:
        return  # “退还已享受的优惠” without a sum leaves every sum open
    if not any(_OF_A_SUM.search(passage.folded) for path, _, passage in passages_of(plan) if path[0] not in _OF_OTHERS):
        return  # no text has a sum that could differ: most plans
    known = stated | _over_the_term(stated, plan)
    told = [claim for claim in claims_of(plan, "leaving_charge") if _is_of_leaving(claim)]
    # What was given may be worth any sum (“交还已享受的 550 元 AI豆”); only a formula for it can differ from the field's.
    given = any(isinstance(charge, BenefitsRepaid) for charge in charges)
    figures = [(claim, _told(claim)) for claim in told if isinstance(claim.claim.value, tuple) or not given]
    agreed = any(sums & known for _, sums in figures)
    other = stated_sums(plan)
    for claim, sums in figures:
        value = claim.claim.value
        exact = isinstance(value, tuple) and {type(one) for one in value} == {type(one) for one in charges}
        if (exact or not agreed) and sums and not sums & known and (exact or sums - other):
            certain = exact and not agreed and len(told) == 1 and not in_doubt(claim.passage, claim.claim.span)
            shown = charges[0].formula
            yield claim.fault(
                f"文字说提前走“{claim.words}”，栏目写的是“{shown.zh}”",
                f"of leaving a text says “{claim.words}”, the field says “{shown.en}”",
                severity=None if certain else Severity.WARNING,
            )
            return


def _is_of_leaving(claim: FiledClaim) -> bool:
    sentence = claim.passage.words(claim.passage.sentence_at(claim.claim.span.start))
    return not (
        claim.path[0] in _OF_OTHERS
        or _BOX in (claim.element or "")
        or is_for_device(claim.passage, claim.claim)
        or _OF_ANOTHER_CASE.search(sentence)
    )


def _told(claim: FiledClaim) -> set[Decimal]:
    """Return the sums and shares of what a text lets leaving cost, in yuan and per cent; of words without a formula every sum."""
    if isinstance(claim.claim.value, tuple):
        return _figures(claim.claim.value)
    sentence = claim.passage.sentence_at(claim.claim.span.start)
    words = claim.passage.folded[claim.claim.span.start : sentence.end]
    return {amount for found in SUMS.finditer(words) if (amount := money(found[0]))}


def _figures(charges: tuple[LeavingCharge, ...]) -> set[Decimal]:
    figures = {charge.yuan for charge in charges if isinstance(charge, Money)}
    figures |= {Decimal(charge.percent) for charge in charges if isinstance(charge, ShareOfRemainingFees)}
    each = [charge.per_month_served for charge in charges if isinstance(charge, BenefitsRepaid)]
    return figures | {one.yuan for one in each if isinstance(one, Money)}


def _over_the_term(stated: set[Decimal], plan: Plan) -> set[Decimal]:
    """Return what the figures come to over the whole term, and what of them falls to a month: “12 个月共 300 元” is 25 a month."""
    length = plan.term.minimum
    months = length.months if isinstance(length, Duration) else None
    whole = {figure * months for figure in stated} | {figure / months for figure in stated} if months else set()
    return whole | {sum(stated, Decimal(0))}


_SIXTY = "term: {minimum: 12 months, early_termination: [{kind: fixed, amount: 60.00, unit: yuan}]}"

RULE = Rule(
    id="leaving-charge-differs-in-text",
    severity=Severity.ERROR,
    title=Text(zh="提前走要付的钱，前后不一样", en="Two answers on what leaving costs"),
    why=Text(
        zh="提前走要付多少，只能有一个数。写了两个，付钱时一定会吵。",
        en="What leaving costs is one figure. With two, whoever leaves has a quarrel.",
    ),
    mend=Text(zh="核对后改 early_termination，或改文字", en="check, then mend early_termination or the text"),
    citations=("R33", "R34", "R06"),
    bad=Example(("notes: [{zh: 提前解约需支付违约金100元。}]\n" + _SIXTY,)),
    good=Example(("notes: [{zh: 提前解约需支付违约金60元。}]\n" + _SIXTY,)),
    check=check,
)
