"""What happens at expiry: it renews by itself, or it ends (R53)."""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan
from generator.claims.passage import Passage, Span
from generator.claims.quantities import LENGTH, length
from generator.tariff.quantity import Duration, TimeUnit
from generator.tariff.term import AtExpiry
from generator.tariff.words import NOT_STATED, Renewal

_RENEW = r"(?:续展|续约|续订|续期|续费|续包|续办|续用|续签|续租|顺延|延续|延期|延长|展期)"
_CYCLE = rf"(?:以(?: ?{LENGTH}|自然月|月|年)为(?:一个)?(?:周期|单位)|(?:按|逐)[年月]|每次?[年月])"
_EACH = rf"(?:[,。;]?(?:且|并)?每次(?:{_RENEW})?期?(?:限)?(?:为)? ?{LENGTH})"
_AUTOMATIC = re.compile(
    rf"(?P<no>不(?:再|会|支持|能|予|可)?)?(?:(?P<cycle>{_CYCLE})自动|(?:自动|默认)(?:为(?:您|客户|用户)|进行|办理)?(?P<cycle_after>{_CYCLE})?"
    rf"|(?P<yearly>逐[年月])){_RENEW}(?P<each>期?(?:为)? ?{LENGTH})?(?P<every>{_EACH})?"
)
_UNOPPOSED = re.compile(
    r"(?:无|没有|未提出)(?:书面)?异议(?:的)?[,，]?则?(?:有效期(?:限)?|合约期?"
    rf"|协议)?(?:{_RENEW}|继续(?:有效|生效|执行))(?P<each>期?(?:为)? ?{LENGTH})?(?P<every>{_EACH})?"
)
_CHARGES = r"(?:收费|收取|计费|计收|扣费|扣取|扣除|元/月|执行)"
_GOES_ON = re.compile(
    r"(?:到期|期满|届满|结束)(?:之|以)?后(?:(?!申请|暂停|停机|失效|终止)[^。;\n]){0,30}?(?:持续(?:提供|享)[^,。;\n]{0,8}?服务|持续服务|(?:服务|业务)(?:将|会|同步)*延续|继续(?:有效|生效)|持续为您(?:提供)?服务"
    rf"|(?:继续|仍(?:然|旧)?|照常)[^,。;\n可]{{0,12}}?{_CHARGES}|可?继续使用[^。;\n]{{0,16}}?按[^,。;\n]{{0,24}}?{_CHARGES}"
    r"|默认(?:续|继续)[^,。;\n]{0,6}|(?<![如若])不会?(?:自动)?(?:失效|取消|停止|终止)(?:,[^,。;\n]{0,8}正常收取)?)"
)
"""Nobody says “renews”, but the service and its charge go on unless one cancels."""

# “如不主动取消，则继续收费”, “未变更则自动展期”: going on is what follows from doing nothing.
_NOT_LEFT = (
    r"(?:未|不|没有|没)(?:另行|主动|提前|及时|自行|申请|办理|提出|要求|进行|选择|再|向我[司方]|到营业厅|前往营业厅)*"
    r"(?:退订|取消|终止|变更|更改|注销|解约|解除|通知|拆机|关闭|停用|退出|操作)"
    r"(?:营销|本|该|此|活动|业务|套餐|产品|服务|合约|协议|权益包|权益|其他|申请|要求|操作|手续|的|者)*"
)
_UNLESS = re.compile(
    rf"{_NOT_LEFT}[,]?(?:则|将|会|即|系统|也|都|有效期(?:限)?|合约|协议|(?:本|该|此)?(?:套餐|产品|业务|活动|服务|优惠))*"
    rf"(?:(?:自动|默认|继续|视为|视同|仍)[^,。;\n]{{0,14}}?(?:{_RENEW}|{_CHARGES}|生效|使用|提供|有效|订购|收)"
    rf"|(?:自动)?按[^,。;\n]{{0,30}}?(?:自动[^,。;\n]{{0,4}}{_RENEW}))"
)
_UNLESS_PRICED = re.compile(
    rf"(?:到期|期满|届满|结束)(?:之|以)?(?:后|时)?,?[^。;\n]{{0,6}}?{_NOT_LEFT}[,]?(?:[^,。;\n不未]{{0,20}},?)"
    rf"(?:将|则|会)?(?:按|执行)(?!原价)[^,。;\n]{{0,30}}?(?:{_CHARGES}|\d元(?:/月)?)"
)

# What ends: the plan itself. A coupon, a gift, data or minutes that lapse end no plan.
_PART = r"(?:流量|话费|券|金币|AI豆|积分|权益金|体验金|红包|语音|时长|礼包|密码|赠|返|资源|违约|减免|优惠价|承诺消费|保底|日租)"
_UNRENEWED = (
    r"(?:[,]?(?:如|若|且|并)?(?:客户|用户|您)?(?:仍)?(?:未|没有|不)(?:提前|主动|及时|申请|办理|再|能)*(?:续约|续订|续费|续展|续办|续期|充值|缴费)"
    r"(?:的|则|将|,)*)?"
)
_ENDS = re.compile(
    rf"(?:到期|期满|届满|满期|(?:有效|合约|活动|协议|优惠|承诺|服务|体验)期(?:限)?(?:结束|满)|(?:活动|合约|协议|优惠|服务)(?:结束|终止)(?=后|时))"
    rf"(?:(?:之|以)?[后时]|当[日天月])?{_UNRENEWED}[,，]?"
    rf"(?P<what>(?:(?!{_PART}|如|若|可|未|没|无需|需|须|不|客户|用户|[,。;\n])[^,。;\n]){{0,24}}?)"
    r"(?:即|将|会|则|均|就|同步|系统)*(?:自动|同步|立即)?(?:为[其您])?(?:办理)?"
    r"(?:失效|终止|解除|取消(?!优惠)|(?<=[动步即将其您理])退订|作废|停止(?:扣费|服务|收费|使用|提供)?|关闭|销户|停用|结束"
    r"|(?<=[动步即将统会])(?:停机|暂停|中止|销号|注销|下线|收回|回收)|即止)"
)
_NO_CANCELLING = re.compile(r"^(?:[/、]|后|[^,。;\n]{0,4}(?:方式|规则|手续|办法|退订|流程|渠道|请|需))")
_DATED_PART = re.compile(rf"{_PART}[^,。;\n]{{0,12}}$")
_FOR_A_DAY = re.compile(r"当[日天月]有效[,(]?$")
_NOT_RENEWED = re.compile(rf"(?:到期|期满|届满)(?:之?后)?[,]?不(?:再|予)?(?:{_RENEW}|续)")
_ANEW = re.compile(r"(?:到期|期满|届满)(?:(?:之|以)?后)?,?[^,。;\n]{0,8}?(?:需|须|应)要?(?:重新|再次|另行)(?:办理|订购|申请|开通)")
_MONTH, _YEAR = Duration(1, TimeUnit.MONTH), Duration(1, TimeUnit.YEAR)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield a claim for each stretch that says it renews, or ends, at expiry; the value says for how long it renews.

    “不自动续约” is a claim that it ends. What is said of a coupon, of data or of another agreement is none.
    """
    taken: list[Span] = []
    for pattern in (_AUTOMATIC, _UNOPPOSED, _UNLESS, _GOES_ON, _UNLESS_PRICED, _ENDS, _NOT_RENEWED, _ANEW):
        for found in passage.find(pattern):
            span = Span(*found.span())
            if any(span.overlaps(other) for other in taken) or not _of_this_plan(passage, span):
                continue
            value = _value(pattern, found)
            if value is not None:
                taken.append(span)
                yield Claim("renewal", span, value)


def _of_this_plan(passage: Passage, span: Span) -> bool:
    clause = passage.clause_at(span.start)
    before, after = passage.folded[clause.start : span.start], passage.folded[span.end : span.end + 12]
    return not (
        _DATED_PART.search(before)
        or _FOR_A_DAY.search(passage.folded[: span.start])
        or _NO_CANCELLING.match(after)
        or about_other_plan(passage, span)
    )


def _value(pattern: re.Pattern[str], found: re.Match[str]) -> AtExpiry | None:
    if pattern in {_ENDS, _NOT_RENEWED, _ANEW}:
        return AtExpiry(kind=Renewal.ENDS)
    if pattern in {_GOES_ON, _UNLESS, _UNLESS_PRICED}:
        return AtExpiry(kind=Renewal.AUTOMATIC)
    if pattern is _AUTOMATIC and found["no"]:
        return AtExpiry(kind=Renewal.ENDS)
    return AtExpiry(kind=Renewal.AUTOMATIC, length=_length(found.groupdict()) or NOT_STATED)


def _length(groups: dict[str, str | None]) -> Duration | None:
    """Return for how long it renews; None where that is not said, or where two lengths disagree."""
    told = {read for name in ("each", "every") if (words := groups.get(name)) and (read := length(words[words.find("次") + 1 :]))}
    for name in ("cycle", "cycle_after", "yearly"):
        if words := groups.get(name):
            told.add(length(words) or (_YEAR if "年" in words else _MONTH))
    return told.pop() if len(told) == 1 else None
