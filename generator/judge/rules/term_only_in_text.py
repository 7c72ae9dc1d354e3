"""A text that binds the customer while the field of the minimum term says none, another length or nothing (R34)."""

import re
from collections.abc import Iterator

from generator.claims.kinds.leaving_charge import is_for_device
from generator.claims.kinds.minimum_term import told_by_name
from generator.claims.leaving_doubts import costs_nothing, has_way_out, in_doubt
from generator.claims.passage import Span, passage_of
from generator.claims.quantities import LENGTH, length
from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of, passages_of
from generator.judge.filling import filled
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.file_edits import Edit
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.words import NONE, NOT_STATED

_BOX = "在网"
_LENGTH = re.compile(LENGTH)
_DATE = re.compile(r"20\d\d")
_RANGE = re.compile(r"(?<!\d)([1-9]\d?) ?(?:个?月)?(?:-|~|至|到) ?([1-9]\d?) ?个?(?:自然)?月")
_LEAVING_BOX = "违约"
_DAYS_A_MONTH = (30, 31)
_LEAVING = r"(?:退[订网出租机]|解约|解除(?![^,。;!?\n]{0,6}关系)|取消|离[网开]|携|转[网出]|销[户号]|注销|(?<!分)拆|[终中]止)"
_BINDS = re.compile(
    r"承诺(?![^,。;!?\n]{0,10}消费)|保证|约定(?!期)|(?:须|需|应|要求|保持|至少|最[少低短]|不[少低短]于|不得[少低短]于)[^,。;!?\n]{0,10}(?:在网|使用|用满)"
    r"|在网(?:协议|合约|承诺|要求|期)|(?:不得|不可|不能|不允许|不支持|不予|无法|禁止|限制)[^。;!?\n]{0,24}"
    rf"{_LEAVING}|锁|绑|不(?=[离转退拆销携])|方可|方能|才[可能]|违约|解约|[退销离拆携转].{{0,6}}(?:方可|才能|才可)"
)
"""Words that hold the customer: a vow, a duty to stay, a ban on leaving. A bare “合约期24个月” is the length of something."""
_HOLDS_BESIDE = re.compile(
    r"(?:须|需|应|承诺|保持|要求|约定|保证|继续)[^,。;!?\n]{0,6}在网(?!络|上)|在网(?:协议|合约|承诺|要求|期)"
    r"|(?<!首月)(?<!当月)(?<!次月)(?:不得|不可以?|不能|不允许|不支持|无法|禁止)(?:(?!若|如|单独)[^,。;!?\n]){0,14}"
    rf"{_LEAVING}(?!后[再重])"
)
"""What in the sentences beside it makes a bare length certain: a vow, or a ban on leaving; one on another plan does not."""
_HOLDS = re.compile(
    r"(?:须|需|应|承诺|保持|要求|约定|保证|继续)[^,。;!?\n]{0,6}在网(?!络|上)|在网(?:协议|合约|承诺|要求|期)"
    r"|(?<!首月)(?<!当月)(?<!次月)(?:不得|不可以?|不能|不允许|不支持|无法|禁止|限制)(?:(?!若|如)[^,。;!?\n]){0,14}(?:退[订网出租机]|解[约除]|取消|离[网开]|携|转[网出套]"
    r"|销[户号]|注销|拆[机网除]|终止|中[止断]|停机|过户|降|变更|更[改换])|违约|(?<!自动)解约|(?<!理)(?<!必)赔[偿付]"
    r"|(?<!可)(?<!可以)(?<!可办理)(?<!再)(?:销户|携号?转|离网|拆机|退网)(?![^。;!?\n]{0,14}(?:失效|终止|自动|不再|停止|取消|收回|清零))"
)
"""What in the sentences beside it makes a bare length more than the length of something."""
_OF_ANOTHER = re.compile(
    r"其[他它]|原(?:有|合约|协议|套餐|活动)|已(?:有|办理|参加)|存量|现有|无需|不(?:收取|需要|承担|产生)|免(?:收|除)|险|理赔|碎屏|慢必赔"
)
_FREE_TO_GO = re.compile(
    r"(?<!到期后)(?<!期满后)(?<!到期)(?<!期满)(?:可以?|均可|能|支持|允许)?随时(?:可|均可|办理|自由|申请|都可以?)*(?:退|取消|销|携|离)"
    r"|(?<!到期)(?<!期满)(?<!满)(?<!后)(?:退订|销户|销号|携转|携号转网|取消|变更|解约|离网|降档|终止(?:本?协议)?)[^。;!?\n]{0,10}(?:无需|不需要?|不用|不必|无须|毋须|不|免)"
    r"[^,。;!?\n]{0,6}(?:违约|解约金|赔)|(?:无|没有|不设|非)(?:最低)?(?:在网|合约)(?:要求|期|限制|产品)?(?=[,。;!?\n]|$)"
)
"""A text or a box that says in so many words that one may go: what it calls a 合约期 holds nobody."""
_BARE_STAY = re.compile(
    rf"(?:须|需|要求|应|用户|客户|满足)*在网(?:时间|时长)?(?:至少|不(?:得)?[少低]于|满|达到?|为|:)? ?{LENGTH}(?:\(含\))?"
)
_AT_THE_END = re.compile(r"(?:到期|期满|届满|期外|满)[^,。;!?\n]{0,12}$")
_IN_SO_MANY_WORDS = re.compile(r"在网|合约|协议期|承诺(?!.{0,8}消费)|签约|离网|转网|携转")
_LEAVING_WORDS = re.compile(r"退|取消|解约|网|销|携|拆|终止|中止|中断|解除|离")
"""A ban on another plan alone, without a length, is no certain term."""
_OPEN_WORDS = re.compile(r"有效|(?:在网|使用)[^,。;]{0,4}(?:满|达)(?!.*(?:退|解|取消|销|携|拆))")
"""“协议有效期24个月” may be the validity, “需在网满24个月” may be who can have it."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault for each text that binds otherwise than the field says; one fault a text is enough.

    A filing that offers several terms names each, so texts are left alone as soon as one claim equals the field.
    It withholds the plan only where the words bind for certain, and for longer than stated; “36个月合约” in a name
    tells the kind of offer and is only worth a warning.
    """
    claims = list(claims_of(plan, "minimum_term"))
    stated = plan.term.minimum
    if stated is NOT_STATED and (any(_in_box(claim, _BOX) for claim in claims) or _box_binds(plan)):
        return  # the box says it in words that the format cannot hold
    claims = [claim for claim in claims if not _in_box(claim, _BOX)]
    if stated is NOT_STATED:
        written = list(_written(plan))
        claims = [claim for claim in claims if not written or claim.claim.value is not None]
        claims = [claim for claim in claims if not any(_equal(one, claim.claim.value) for one in written)]
    if isinstance(stated, Duration):
        lengths = [claim for claim in claims if isinstance(claim.claim.value, Duration)]
        claims = [] if any(_equal(stated, claim.claim.value) for claim in lengths) else _of_the_whole(lengths, stated)
    claims = [claim for claim in claims if not any(aside(claim) for aside in (_is_validity, _is_standing, _is_extra))]
    claims = [claim for claim in claims if not _goes_free(claim, plan)]
    for rank in (_BOUND_IN_TEXT, _IN_LEAVING_BOX):
        told = [claim for claim in claims if _rank(claim) == rank]
        claims = [claim for claim in claims if _rank(claim) <= rank or not any(_repeats(claim, other) for other in told)]
    for claim in {claim.path: claim for claim in reversed(claims) if not _told_elsewhere(claim)}.values():
        yield _fault(claim, plan)


_BOUND_IN_TEXT, _IN_LEAVING_BOX, _CHARGED_IN_TEXT = range(3)
_SERVED_TOO_SHORT = re.compile(r"(?:未满|不满|不足|未使?用满)")


def _rank(claim: FiledClaim) -> int:
    """Return what goes first of two that say the same: a text that binds, the box 违约责任, a text of who leaves too soon."""
    if _in_box(claim, _LEAVING_BOX):
        return _IN_LEAVING_BOX
    return _CHARGED_IN_TEXT if _SERVED_TOO_SHORT.match(claim.words) else _BOUND_IN_TEXT


def _of_the_whole(claims: list[FiledClaim], stated: Duration) -> list[FiledClaim]:
    """Leave out what may not be done at first, well within the term: “3个月内不得变更套餐” beside 24 months."""
    return [claim for claim in claims if _in_days(claim.claim.value) > _in_days(stated) or _BOUND.search(claim.words)]


_BOUND = re.compile(r"在网|合约|合同|协议|承诺|签约|约定|绑定|捆绑")
_BINDING_BOX = re.compile(r"^(?:有|是|需要?|须)(?!效)|合约|合同|协议期|承诺|签约|在网")
_EMPTY_BOX = re.compile(r"为准|详见|详情|见|约定|[无不0]|^-")


def _box_binds(plan: Plan) -> bool:
    """Return whether the box says that one is bound, without a length that could be read: “合约期内在网”, “有”."""
    boxes = (passage_of(filed.text).folded.strip() for filed in plan.as_filed if _BOX in filed.element)
    return any(_BINDING_BOX.search(box) and not _EMPTY_BOX.search(box) for box in boxes if not _NUMBER.search(box))


_NUMBER = re.compile(r"(?<!\d)[1-9]\d?(?!\d)")


def _written(plan: Plan) -> Iterator[Duration]:
    """Yield each length in the filing's own box, which the format may not hold (“24个月.”, “12-36个月”, “24”)."""
    for filed in plan.as_filed:
        if _BOX in filed.element:
            folded = passage_of(filed.text).folded
            for low, high in _RANGE.findall(folded):
                yield from (Duration(months, TimeUnit.MONTH) for months in range(int(low), int(high) + 1))
            found = [written for one in _LENGTH.finditer(folded) if (written := length(one[0])) is not None]
            yield from found or (Duration(int(one[0]), TimeUnit.MONTH) for one in _NUMBER.finditer(folded) if not _DATE.search(folded))


def _fault(claim: FiledClaim, plan: Plan) -> Fault:
    stated = plan.term.minimum
    words = claim.words
    certain = _is_certain(claim, plan)
    if isinstance(stated, Duration):
        longer = _in_days(claim.claim.value) > _in_days(stated)
        return claim.fault(
            f"在网要求写 {stated.text.zh}，文字却写“{words}”",
            f"the minimum term is {stated.text.en}, yet a text says “{words}”",
            severity=None if certain and longer else Severity.WARNING,
        )
    if stated is NONE:
        return claim.fault(
            f"写着没有在网要求，文字却写“{words}”",
            f"no minimum term is stated, yet a text says “{words}”",
            severity=None if certain else Severity.WARNING,
        )
    return claim.fault(
        f"文字写“{words}”，在网要求却没写", f"a text says “{words}”, yet the minimum term is not stated", severity=Severity.WARNING
    )


def _is_certain(claim: FiledClaim, plan: Plan) -> bool:
    words = claim.passage.folded[slice(*claim.claim.span)]
    bound = claim.claim.value is not None or _LEAVING_WORDS.search(words) is not None
    if not bound or claim.path[0] == "name" or _IN_SO_MANY_WORDS.search(words) is None or _OPEN_WORDS.search(words):
        return False
    if (
        told_by_name(claim.passage, claim.claim)
        or _is_aside(claim)
        or in_doubt(claim.passage, claim.claim.span)
        or has_way_out(claim.passage)
    ):
        return False
    if any(costs_nothing(passage.folded) for _, _, passage in passages_of(plan)):
        return False
    if _BINDS.search(words):
        return True
    # Beside another length in the box a bare “合约期36个月” may be that of a part of the offer.
    return not isinstance(plan.term.minimum, Duration) and (bool(_HOLDS_BESIDE.search(_beside(claim))) or _costs_to_leave(plan))


def _is_aside(claim: FiledClaim) -> bool:
    """Return whether it stands where a filing tells what is not the plan itself: who may have it, what comes extra."""
    return _tells_who(claim) or (claim.element is not None and _ASIDE.search(claim.element) is not None)


_ASIDE = re.compile(r"超出|退订|渠道")


def _costs_to_leave(plan: Plan) -> bool:
    """Return whether a text or the box of leaving makes everybody pay who leaves early, without a doubt."""
    return any(
        not (is_for_device(one.passage, one.claim) or in_doubt(one.passage, one.claim.span)) for one in claims_of(plan, "leaving_charge")
    )


def _beside(claim: FiledClaim) -> str:
    """Return the text without the claim's own words and without the sentences about other agreements."""
    start, end = claim.claim.span
    passage = claim.passage
    return "\n".join(
        passage.folded[piece.start : piece.end]
        for sentence in passage.sentences
        for piece in (Span(sentence.start, min(sentence.end, start)), Span(max(sentence.start, end), sentence.end))
        if piece.start < piece.end and not _OF_ANOTHER.search(passage.folded, *sentence)
    )


def _goes_free(claim: FiledClaim, plan: Plan) -> bool:
    """Return whether a text that holds nobody stands beside words, or a box, that say that one may go at no cost."""
    if _HOLDS.search(claim.passage.folded[slice(*claim.claim.span)]):
        return False
    boxes = [passage_of(filed.text).folded for filed in plan.as_filed if _LEAVING_BOX in filed.element]
    free = costs_nothing(claim.passage.folded) or any(_lets_go(text) for text in (claim.passage.folded, *boxes))
    # What is let off may be a part: “提前解约须付违约金, 流量包不收取违约金”.
    return free and not _costs_to_leave(plan)


def _lets_go(text: str) -> bool:
    return any(not _AT_THE_END.search(text, 0, found.start()) for found in _FREE_TO_GO.finditer(text))


def _is_validity(claim: FiledClaim) -> bool:
    """Return whether the words are about how long an agreement is valid, and nothing beside them holds anybody (R36)."""
    words = claim.passage.folded[slice(*claim.claim.span)]
    return "有效" in words and claim.claim.value is not None and not (_HOLDS.search(words) or _HOLDS.search(_beside(claim)))


def _is_standing(claim: FiledClaim) -> bool:
    """Return whether a bare “在网24个月” stands where the filing says who may have it: it is what one has behind one."""
    words = claim.passage.folded[slice(*claim.claim.span)]
    return _tells_who(claim) and _BARE_STAY.fullmatch(words) is not None


def _tells_who(claim: FiledClaim) -> bool:
    return claim.path[0] == "eligibility" or (claim.element is not None and "适用" in claim.element)


def _is_extra(claim: FiledClaim) -> bool:
    """Return whether it is told of what one may order beside the plan, where the filing says what comes extra."""
    return claim.element is not None and "超出" in claim.element and in_doubt(claim.passage, claim.claim.span)


def _in_box(claim: FiledClaim, box: str) -> bool:
    return claim.element is not None and box in claim.element


def _repeats(claim: FiledClaim, other: FiledClaim) -> bool:
    """Return whether a text says no more than what the box 违约责任 is reported for already."""
    return claim is other or claim.claim.value is None or _equal(claim.claim.value, other.claim.value)


def _told_elsewhere(claim: FiledClaim) -> bool:
    """Return whether validity-taken-as-term reports these words: a ban on leaving during the validity in a text of the plan."""
    return claim.element is None and claim.claim.value is None and "有效期" in claim.words


def _equal(one: object, other: object) -> bool:
    """Return whether two lengths are one: 24 months are two years, and 730 days, and 720 of those that count 30 a month."""
    if not isinstance(one, Duration) or not isinstance(other, Duration):
        return False
    if one == other or one.months == other.months is not None:
        return True
    days, months = (one, other) if one.unit is TimeUnit.DAY else (other, one)
    short, long = _DAYS_A_MONTH
    return days.unit is TimeUnit.DAY and months.months is not None and short * months.months <= days.count <= long * months.months


def _in_days(length: object) -> int:
    if not isinstance(length, Duration):
        return 0
    return length.count if length.months is None else _DAYS_A_MONTH[0] * length.months


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Write the length into a field that states nothing, where every text names the same one."""
    if plan.term.minimum is NOT_STATED:
        yield from filled(("term", "minimum"), claims_of(plan, "minimum_term"), Duration)


RULE = Rule(
    id="term-only-in-text",
    severity=Severity.ERROR,
    title=Text(zh="文字里有在网要求，栏目里没有", en="A minimum term only in the text"),
    why=Text(
        zh="客户看栏目，以为随时能走。真正的期限藏在文字里，走的时候才知道。",
        en="Customers read the field and think that they can leave. The real term hides in the text until they try.",
    ),
    mend=Text(
        zh="把期限写进 term.minimum，提前走的钱写进 early_termination；真的没有，就改掉这句话",
        en="state the length in term.minimum and the cost in early_termination; or correct the sentence if there is no term",
    ),
    citations=("R34", "R22"),
    bad=Example(("notes: [{zh: 办理后需承诺在网24个月。}]",)),
    good=Example(("notes: [{zh: 在网满24个月的老用户也可以办。}]",)),
    check=check,
    fix=fix,
    fix_example=(
        Example(("notes: [{zh: 办理后需承诺在网24个月。}]\nterm: {minimum: not_stated}",)),
        Example(("notes: [{zh: 办理后需承诺在网24个月。}]\nterm: {minimum: 24 months}",)),
    ),
)
