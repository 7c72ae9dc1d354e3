"""A text that lets leaving early cost money while the field of the charge says none or nothing (R33, R34)."""

import re
from collections.abc import Iterator

from generator.claims.kinds.leaving_charge import is_for_device
from generator.claims.leaving_doubts import costs_nothing, in_doubt
from generator.claims.passage import passage_of
from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of, passages_of
from generator.judge.filling import filled
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.file_edits import Edit
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NONE, NOT_STATED

_BOX = "违约"
_IN_SO_MANY_WORDS = re.compile(r"违约|赔|解约|退还|交还|扣回|返还|追[回缴]|收回|[补折]|\d ?元")
"""“提前退订需要支付相应优惠款” may mean money that was given; it is worth a warning only."""
_DUE = re.compile(r"[需须应将要付缴交收扣]|承担|\d")
_SOMEBODY_LEAVES = re.compile(
    r"解约|解除|退|提前|终止|中[断止]|离网|离校|取消|销[户号]|注销|携|转网|转出|拆|违|降|变更|更换"
    r"|履[约行]|[期年月]内|期间|[未不]满|不足|用满"
)
_POINTS_ELSEWHERE = re.compile(r"^[^。;!?\n]{0,4}(?:以[^,。;!?\n]{1,16}为准|详[见询情]|参[见照]|见(?:协议|合约))")
"""“违约责任以协议为准” names no charge, only where one may be found."""
_NO_CHARGE = re.compile(r"(?:无|不(?!予?[退返])|免|没有|毋须)[^,。;!?\n]{0,10}")
_OF_MONEY = re.compile(r"[元费款金额豆券%]|赔|补[交缴偿足]|扣|付|违约责任|协议|合同|详[见询情]|为准|公示")
"""What of the filing's own box states a charge, or says where to find it."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault for each text that names a charge where the field says none, or where neither field nor box names one.

    What is due only for equipment that is not given back is worth a warning; where there is any charge, nothing.
    """
    charges = plan.term.early_termination
    if charges is not NONE and charges is not NOT_STATED:
        return
    # Words of the filing's own box that the format cannot hold (“100元” without a formula) state the charge in their way.
    if charges is NOT_STATED and any(_names_charge(filed.text) for filed in plan.as_filed if _BOX in filed.element):
        return
    claims = [claim for claim in claims_of(plan, "leaving_charge") if not _own_box(claim)]
    told: dict[tuple[str | int, ...], FiledClaim] = {}
    # Of the claims of one text the first is told, and what everybody who leaves has to pay before what is due for equipment.
    for claim in sorted(claims, key=_for_device):
        told.setdefault(claim.path, claim)
    for claim in told.values():
        yield _fault(claim, plan)


def _fault(claim: FiledClaim, plan: Plan) -> Fault:
    words = claim.words
    if plan.term.early_termination is NONE:
        return claim.fault(
            f"写着提前走不收钱，文字却写“{words}”",
            f"leaving is said to cost nothing, yet a text says “{words}”",
            severity=None if _is_certain(claim, plan) else Severity.WARNING,
        )
    return claim.fault(
        f"文字写“{words}”，违约责任却没写",
        f"a text says “{words}”, yet the charge for leaving is not stated",
        severity=Severity.WARNING,
    )


def _is_certain(claim: FiledClaim, plan: Plan) -> bool:
    """Return whether whoever leaves this plan has to pay, whatever else its texts say."""
    words = claim.words
    aside = claim.path[0] == "eligibility" or (claim.element is not None and _ASIDE.search(claim.element))
    if aside or not _IN_SO_MANY_WORDS.search(words) or _for_device(claim):
        return False
    if not _SOMEBODY_LEAVES.search(claim.passage.folded):
        return False  # “补交已减免的费用” without a word of leaving may be asked of whoever cheats
    if not _DUE.search(words) and _POINTS_ELSEWHERE.search(claim.passage.folded[claim.claim.span.end :]):
        return False
    return not in_doubt(claim.passage, claim.claim.span) and not any(
        costs_nothing(passage.folded) for _, element, passage in passages_of(plan) if element is None or _BOX not in element
    )


_ASIDE = re.compile(r"适用|超出|渠道")
"""Where a filing tells what is not the plan itself: who may have it, what comes extra."""


def _for_device(claim: FiledClaim) -> bool:
    return is_for_device(claim.passage, claim.claim)


def _names_charge(box: str) -> bool:
    """Return whether a box names a charge or points to one, other than by denying it: “不能提前退订” names none."""
    return bool(_OF_MONEY.search(_NO_CHARGE.sub("", passage_of(box).folded)))


_FILLED = """\
notes: [{zh: 提前解约需支付违约金100元。}]
term: {minimum: 12 months, early_termination: [{kind: fixed, amount: 100.00, unit: yuan}]}
"""


def _own_box(claim: FiledClaim) -> bool:
    return claim.element is not None and _BOX in claim.element


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Write the formula into a field that states nothing, where every text names the same one."""
    if plan.term.early_termination is NOT_STATED:
        yield from filled(("term", "early_termination"), claims_of(plan, "leaving_charge"), tuple)


RULE = Rule(
    id="leaving-charge-only-in-text",
    severity=Severity.ERROR,
    title=Text(zh="文字里要收违约金，栏目里没有", en="A charge for leaving only in the text"),
    why=Text(
        zh="提前走要付的钱必须提醒在前。栏目写不收，文字写要收，客户会白付一笔钱。",
        en="What leaving costs must be pointed out beforehand. A field that says none and a text that asks for money mislead.",
    ),
    mend=Text(
        zh="把这笔钱按公式写进 early_termination，期限写进 minimum；真的不收，就改掉这句话",
        en="write the formula into early_termination and the length into minimum; or correct the sentence if nothing is due",
    ),
    citations=("R33", "R34", "R22"),
    bad=Example(("notes: [{zh: 提前解约需支付违约金100元。}]",)),
    good=Example(("notes: [{zh: 提前解约不收取违约金。}]",)),
    check=check,
    fix=fix,
    fix_example=(
        Example(("notes: [{zh: 提前解约需支付违约金100元。}]\nterm: {minimum: 12 months, early_termination: not_stated}",)),
        Example((_FILLED,)),
    ),
)
