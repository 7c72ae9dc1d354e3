"""What the words around a claim make of it: denied, about the customer's past, about another plan.

Every test takes the passage and the span of the words in question and looks at the same sentence only. The words
of the span itself are not looked at: a finder whose pattern takes in a “无需” has to know what it matched.
"""

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern

# Words that deny what follows. After 未 stands the customer's doing ("未按约定使用需支付…"), which denies no claim.
_NO = (
    r"(?:不(?:再|会|另|必|用|需要?|须|得|额外|单独|涉及|承担|产生|支付|缴纳|交纳|收取?|设|含|包含|存在|限制?|要求|作|予|加收|视为|构成|属于)"
    r"|无(?:需|须|任何)?|毋须|没有|免(?:除|收|缴|交|付|于)?|零(?=违约|押金|预存)|非)"
)
# What may stand between the denying word and what it denies: no word that turns the sentence round again.
_REACH = r"(?:(?!需|须|应|版|要求|将|则|而|但|并|否则|之后|以后|外|的(?:用户|客户|情况|号码))[^,。;!?\n]){0,10}"
_DENIED_BEFORE = Pattern(rf"(?<!若)(?<!如)(?<!无)(?:{_NO}){_REACH}$")
_DENIED_AFTER = Pattern(
    r"^(?:[^,。;!?\n0-9]{0,4}(?:[:为是]|等于) ?(?:无|零|没有|0(?![.\d])(?: ?元)?|0\.0+ ?元)|0 ?元"
    r"|[^,。;!?\n]{0,4}(?:不(?:再)?(?:收取|需要|涉及|承担|产生)|无需|可免|免除|免收))"
)

_STANDING_BEFORE = Pattern(
    r"(?:网龄|入网|开户|激活|实名|注册|使用我?(?:公司|网)[^,。;]{0,6}|(?:已|连续|正常|累计)在网|在网(?:时长|时间|月份|年限)?(?:[≥>]=?|大于|不(?:小于|少于|低于)|达到?|超过|满|已满|需满)"
    r"|(?:近|过去|最近|此前|上一?个?(?:年度?|季度|半年)|去年|(?:办理|申请|订购|参加|参与|活动)前|(?<!需)(?<!须)(?<!至少)(?<!承诺)连续))[^,。;!?\n]{0,8}$"
)
_STANDING_AFTER = Pattern(
    r"^(?:[^,。;!?\n]{0,3}(?:月均|平均|实际消费|账单)|[^,。;!?\n]{0,3}(?:及以上|\(?含\)?以上|以上|满|以下|以内)[^,。;!?\n]{0,6}(?:的?(?:用户|客户|号码|老客|会员)|无合约|且|可|方可|才能)"
    r"|[^,。;!?\n]{0,4}(?:的(?:存量|老|在网|移动|电信|联通|广电)*(?:用户|客户|号码)|(?:用户|客户)(?:可|均可|方可|才能|专享|办理)))"
)

_OTHER_PLAN = Pattern(
    r"(?:(?:已|仍|还|尚|正)(?:有|在|处于)[^,。;!?\n]{0,6}(?:合约|协议)期?[内中]?(?:的|时)?"
    r"|原(?:有|来|先|套餐|合约|协议|活动|优惠|签约)|存量(?:合约|活动|优惠|协议)|现有(?:合约|活动|优惠|协议|套餐)"
    r"|其[他它](?:合约|协议|套餐|优惠|活动|营销)|所办理的?其[他它]|主套餐(?:的|有|本身|自身)?(?:合约|协议|在网)|以主套餐|依主套餐"
    r"|(?:合约|协议|活动|套餐)(?:仍)?未到期)[^,。;!?\n]{0,6}$"
)
_IF_ANOTHER = Pattern(
    r"(?:如果?|若|倘若)[^,。;!?\n]{0,6}(?:仍|还|尚|已|正)?(?:有|在|存在|办理|处于|享受)(?:了|过)?(?:其[他它]|原|别的|未到期|在约)"
)
_OTHER_PLAN_AFTER = Pattern(r"^[^,。;!?\n]{0,8}(?:以(?:原|其[他它]|主套餐)|按(?:原|其[他它])|等?互斥)")


def negated(passage: Passage, span: Span) -> bool:
    """Return whether the words are denied: “不收取…”, “无需…”, “免…”, “没有…” before them, “…为0元”, “…：无” after them.

    A denial reaches over ten characters at most and never past a comma, 需, 将, 否则 and the like, so that
    “未按约定使用，需支付违约金” is none.
    """
    return bool(_DENIED_BEFORE.search(_before(passage, span)) or _DENIED_AFTER.match(_after(passage, span)))


def about_standing(passage: Passage, span: Span) -> bool:
    """Return whether a length of time is what a customer already has or did: “在网满6个月的用户”, “网龄1年以上”, “近3个月”."""
    return bool(_STANDING_BEFORE.search(_before(passage, span)) or _STANDING_AFTER.match(_after(passage, span)))


def about_other_plan(passage: Passage, span: Span) -> bool:
    """Return whether the words are about another plan or agreement: “如有其他合约”, “原合约”, “主套餐的合约”.

    “变更套餐参加其它优惠活动需缴纳违约金” is about this plan: there the other one is what one leaves for.
    """
    before = _before(passage, span)
    return bool(_OTHER_PLAN.search(before) or _IF_ANOTHER.search(before) or _OTHER_PLAN_AFTER.match(_after(passage, span)))


def _before(passage: Passage, span: Span) -> str:
    return passage.folded[passage.sentence_at(span.start).start : span.start]


def _after(passage: Passage, span: Span) -> str:
    return passage.folded[span.end : max(span.end, passage.sentence_at(max(span.start, span.end - 1)).end)]
