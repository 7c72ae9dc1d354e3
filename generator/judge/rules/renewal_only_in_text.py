"""That the plan renews or ends at expiry, told in small print alone or against its field (R53)."""

import re
from collections.abc import Iterator

from generator.claims.claim import claims_in
from generator.claims.passage import Passage
from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.filling import filled
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.file_edits import Edit
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Duration
from generator.tariff.term import AtExpiry
from generator.tariff.words import NOT_STATED, Renewal

_BOXES = frozenset({"有效期限", "有效期", "到期规则", "到期处理规则"})
"""The boxes of a filing that say what happens at expiry."""
_KINDS = {Renewal.AUTOMATIC: Text(zh="自动续", en="renews by itself"), Renewal.ENDS: Text(zh="到期就停", en="ends")}

_OUTRIGHT = re.compile(r"自动[^,，。;；]{0,6}[续延顺]")
"""Words that leave no doubt: “自动续订”; “到期自动转为月包” may be said of what comes after."""
_DENIED = re.compile(r"(?:不|无法|禁止|取消|非)(?:得|再|会|能|予|以|可|支持|允许|进行|办理|继续|为[您其])*自动[^,。;\n]{0,6}[续延顺]")
_OF_A_PART = re.compile(r"(?:会员|权益|副卡|赠品|保险|延保|设备)[^,。;\n]{0,12}自动[^,。;\n]{0,6}[续延顺]")
"""A denial, and what belongs to the plan without being it: neither says that the plan itself renews."""
_FOLLOWED_BY = re.compile(
    r"(?:到期|期满|届满|结束)(?:之|以)?后?[^。;\n]{0,16}?(?:执行|按|恢复|转为?)[^。;\n]{0,24}?(?:资费|套餐|标准|价|元)"
)
"""A box that names the tariff that follows says that the service goes on, in other words: “到期后执行办理时约定的资费”."""


_BY_THE_MONTH = re.compile(
    r"(?<!不)(?:[按逐每](?:自然)?[月年季]|以[^,。;]{1,6}为(?:单位|周期))[^,。;不]{0,6}(?:续[订约费期展]|延续|顺延|接续)"
)
"""A box in which it goes on by the month says that it goes on by itself: “按月续订”."""
_ENDS_AT = re.compile(r"(?:[0-9]{1,2}[:时点][0-9:时点分秒整]{0,7}|[0-9零]点|月[底末](?:最后一[天日])?)(?:止|失效|截止|到期|结束)")
"""A box that gives the hour of the end says that it ends then: “生效第3天23:59:59秒止”."""
_LOOKED_AHEAD = 6
_BEFORE_THE_OFFER = re.compile(r"原(?!价|优惠|活动|合约|协议)")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at words that say what happens at expiry, where `term.at_expiry` says nothing of it or the opposite.

    An error where the words say “renews by itself” outright and the field says that it ends. A plan that changes to
    another price may both end and go on, and is left alone.
    """
    boxes = [Passage(filed.text) for filed in plan.as_filed if filed.element in _BOXES]
    boxed = {claim.value.kind for box in boxes for claim in claims_in(box, "renewal") if isinstance(claim.value, AtExpiry)}
    if any(_FOLLOWED_BY.search(box.folded) or _BY_THE_MONTH.search(box.folded) for box in boxes):
        boxed.add(Renewal.AUTOMATIC)
    if any(_ENDS_AT.search(box.folded) for box in boxes):
        boxed.add(Renewal.ENDS)
    seen: set[tuple[Renewal, bool]] = set()
    # Whom it is offered to may name the same in passing: the text that is about it is quoted first.
    for claim in sorted(claims_of(plan, "renewal"), key=lambda claim: claim.path[0] == "eligibility"):
        if claim.path[0] == "term" or claim.element in _BOXES or not isinstance(claim.claim.value, AtExpiry):
            continue
        if _of_what_was_before(plan, claim, boxed):
            continue
        for fault in _faults(plan, claim, claim.claim.value, boxed):
            told = (claim.claim.value.kind, fault.severity is Severity.ERROR)
            if told not in seen:
                seen.add(told)
                yield fault


def _of_what_was_before(plan: Plan, claim: FiledClaim, boxed: set[Renewal]) -> bool:
    """Return whether the box says that the offer ends, and the words that what one had before it goes on: “继续执行原宽带资费”."""
    told, stated = claim.claim.value, plan.term.at_expiry
    ends = Renewal.ENDS in boxed or (isinstance(stated, AtExpiry) and stated.kind is Renewal.ENDS)
    if not ends or not isinstance(told, AtExpiry) or told.kind is not Renewal.AUTOMATIC:
        return False
    span = claim.claim.span
    return bool(_BEFORE_THE_OFFER.search(claim.passage.folded, span.start, span.end + _LOOKED_AHEAD))


def _faults(plan: Plan, claim: FiledClaim, told: AtExpiry, boxed: set[Renewal]) -> Iterator[Fault]:
    stated = plan.term.at_expiry
    if not isinstance(stated, AtExpiry):
        if told.kind not in boxed:
            yield claim.fault(
                f"文字里写“{claim.words}”，到期规则没有写",
                f"the text says “{claim.words}”; what happens at expiry is not stated",
            )
    elif stated.kind is Renewal.REVERTS:
        return
    elif claim.element is None and _for_another_length(stated, told):
        yield claim.fault(
            f"文字里写“{claim.words}”，到期规则写的是每次续 {stated.length.text.zh}",
            f"the text says “{claim.words}”; by the field it renews for {stated.length.text.en}",
        )
    elif stated.kind is not told.kind and told.kind not in boxed:
        outright = told.kind is Renewal.AUTOMATIC and _outright(claim)
        kind = _KINDS[stated.kind]
        yield claim.fault(
            f"文字里写“{claim.words}”，到期规则写的是{kind.zh}",
            f"the text says “{claim.words}”, the field says that it {kind.en}",
            severity=Severity.ERROR if outright else None,
        )


def _for_another_length(stated: AtExpiry, told: AtExpiry) -> bool:
    """Return whether both renew by themselves, the words for another length: “自动续约5年” beside two years.

    By the month what is paid goes on; a plan that is valid for years and renewed for years says so besides.
    """
    if stated.kind is not Renewal.AUTOMATIC or told.kind is not Renewal.AUTOMATIC:
        return False
    one, other = (length.months if isinstance(length, Duration) else None for length in (stated.length, told.length))
    return one is not None and other is not None and other > 1 and one != other


def _outright(claim: FiledClaim) -> bool:
    """Return whether the words say outright that this plan renews by itself, with no denial before them."""
    passage, span = claim.passage, claim.claim.span
    clause = passage.folded[passage.clause_at(span.start).start : span.end]
    return _OUTRIGHT.search(claim.words) is not None and not _DENIED.search(clause) and not _OF_A_PART.search(clause)


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Write what happens at expiry into a field that states nothing, where every text says the same."""
    if plan.term.at_expiry is NOT_STATED:
        yield from filled(("term", "at_expiry"), claims_of(plan, "renewal"), AtExpiry)


RULE = Rule(
    id="renewal-only-in-text",
    severity=Severity.WARNING,
    title=Text(zh="到期续不续，只写在文字里", en="Renewal or end told in small print alone"),
    why=Text(
        zh="自动续就会接着收钱，到期停就没有服务。要写在到期规则里，才看得见。",
        en="One that renews goes on charging, one that ends gives no service. It belongs into the field for it, in sight.",
    ),
    mend=Text(
        zh="核对 term.at_expiry：自动续写 automatic 和 length，到期停写 ends",
        en="check term.at_expiry: automatic with length where it renews, ends where it ends",
    ),
    citations=("R53", "R22"),
    bad=Example(("notes: [{zh: 合约到期不自动续约。}]",)),
    good=Example(("notes: [{zh: 到期无异议则自动续约 24 个月。}]",)),
    check=check,
    fix=fix,
    fix_example=(
        Example(("notes: [{zh: 到期无异议则自动续约 24 个月。}]\nterm: {at_expiry: not_stated}",)),
        Example(("notes: [{zh: 到期无异议则自动续约 24 个月。}]\nterm: {at_expiry: {kind: automatic, length: 24 months}}",)),
    ),
)
