"""How long a text binds the customer: “承诺在网24个月”, “合约期2年”, “合约期内不得转网” (bound, no length: value None).

A validity or a discount's length alone binds nobody (R36), nor does what a customer must already have behind him.
"""

from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan, about_standing, negated
from generator.claims.edges import FACT_ENDS
from generator.claims.leaving_banned import bans_on_leaving
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import AT_LENGTH, LENGTH, length
from generator.claims.staying_by_default import staying
from generator.claims.staying_in_names import in_name
from generator.claims.staying_words import CHANGE, LEAVE, MAY_NOT, NOT_LEAVING, PERIOD
from generator.tariff.quantity import Duration

_IS = r"(?:为期|要求[:为是满]?|统一为|均为|共计?|约?为|是|:)? ?[(【\[“]?(?:至少|不少于|不低于|最少|最低)?个?"
_PROMISE = r"(?:承诺|约定|同意|签约|要求|需|须|应|至少|最低|最少|保证)"
_STAY = r"(?:在网|使用|在用|保持|用满|用足)"
_ONLY_THEN = r"(?:(?:之|以)?后)?(?:方可|才可以?|才能|方能|始可)[^,。;!?\n]{0,6}(?:变更|更改|更换|降|转|退|取消|销|离|携)"

_NAMED = r"(?:[^,。;!?\n\d元]|\d+(?:\.\d+)?(?:元|[GMK]B?|兆)(?!/))"
"""What may stand before a length: the names of plans hold sums and speeds, which are none (“承诺使用39元套餐24个月”)."""

_BINDS_FOR = Pattern(
    # A length first, and what it is.
    rf"{AT_LENGTH}(?:(?P<c>{LENGTH})(?:"
    r"内?[^,。;!?\n\d]{0,8}(?:(?:承诺|需要?|须)(?:保持)?|保持)(?:[^,。;!?\n\d]{0,6})在网(?!络|上)"
    r"|(?:的|期)?(?:服务|使用)?(?:在网(?:协议|合约|合同|承诺)|合约期?(?!到|满|外|款)|合同期(?!到|满|外)|协议期|承诺期|在网期|签约期"
    r"|履约期)"
    rf"|(?:[之以]?内|期间)[^。;!?\n\d]{{0,12}}{MAY_NOT}[^,。;!?\n\d]{{0,12}}{LEAVE}(?!分期|后[再重又])"
    rf"|(?P<to_leave>(?:以|之)?后,?(?:方可|方能|才可以?|才能|始可)(?:申请|办理|进行)?[^,。;!?\n\d]{{0,4}}(?:{LEAVE}(?!手续)|{CHANGE}|降档)"
    # To leave within a time is a breach: “12个月内如销户视为违约”.
    rf"|(?:[之以]?内|期间)[^。;!?\n\d]{{0,12}}?{LEAVE}[^。;!?\n\d]{{0,10}}?(?:视[为同作]|按|属于?|构成|算作?|即为?)[^,。;!?\n]{{0,2}}违约)))"
    rf"|{_PROMISE}[^,。;!?\n\d]{{0,8}}?{_STAY}{_NAMED}{{0,12}}?(?P<a>{LENGTH})"
    rf"|{_PROMISE}(?:号码|手机|宽带|用户|客户|本机|套餐)?(?:至少|不少于)?(?P<b>{LENGTH})(?:内|以上)?(?:保持|正常|持续|连续)*(?:在网"
    rf"|在用(?!户)|使用(?![费权量期])|合约期|协议期"
    rf"|不离网|不转网)|(?:约定"
    rf"|签约)(?P<q>{LENGTH})(?:的)?在网期?"
    rf"|(?<![/÷*×]){PERIOD}(?:{_IS}|[内间] ?\((?:共|为期)?)(?P<d>{LENGTH})"
    rf"|(?:合约|签约|绑定|捆绑){_IS}(?P<e>{LENGTH})"
    rf"|承诺(?P<i>{LENGTH})内[^,。;!?\n\d]{{0,8}}不(?:得|可|能|会)?(?:拆|离网|转网|退|销|携)"
    rf"|(?:承诺|约定|签约)(?:[^,。;!?\n\d]|\d+元(?=套餐|档)){{0,12}}?(?:消费|不降档|不变更|不更改"
    rf"|履约)[^,。;!?\n\d元]{{0,6}}?(?<![近前上去])(?P<j>{LENGTH})(?!内?累计)"
    rf"|(?:使用|在网|在用|生效|办理|订购)?(?:需|须)?满 ?(?P<k>{LENGTH})(?:后|之后|以后)?(?:,)?"
    rf"(?:方可|方能|才可以?|才能|始可)(?:申请|办理|进行)?[^,。;!?\n\d]{{0,4}}(?:{LEAVE}(?!手续)|{CHANGE}|降档)"
    rf"|(?:限制|锁定|禁止|不得)(?:办理)?(?:转出|转网|携转|携出|离网|销户)(?:[、/及和](?:转出|转网|携转|携出|离网|销户|过户"
    rf"|拆机))*{_IS}(?P<r>{LENGTH})"
    rf"|(?:{PERIOD}|(?<!其他)(?:合约|协议)(?=自|从))(?:为|是|:)?,?(?:(?:自|从)|(?=办理|受理|订购|生效|开通|激活|次月|当月))(?:[^,。;\d]"
    rf"|\d{{1,2}}日){{0,12}}(?:起|开始),?(?:计算,?)?(?:共)?(?P<s>{LENGTH})"
    rf"|承诺(?P<t>{LENGTH})内?(?:持续|连续|保持)(?:使用|在网)|(?:保持|持续|连续)(?:号码|手机|宽带"
    rf"|套餐)?正常使用(?P<u>{LENGTH}){FACT_ENDS}"
    rf"|在网承诺期?(?:为|:)? ?(?P<p>{LENGTH})"
    rf"|(?:办理|订购|参加|参与|开通|生效|激活|签约)(?:本|该)?(?:活动|业务|套餐)?后,?"
    rf"(?:须|需|应|要)(?:连续|正常)*在网满? ?(?P<m>{LENGTH})(?:{FACT_ENDS}|(?={_ONLY_THEN}))"
    r"|(?:次月|当月|即日|生效)[^,。;!?\n]{0,4}起,?(?:(?:连续|须|需|应)*在网(?:时间|时长)?"
    rf"(?:不少于|不低于|不得少于|不得低于|至少)|(?:须|需|应|要)(?:连续|持续)?在网满?) ?(?P<n>{LENGTH}){FACT_ENDS}"
    rf"|(?:未满|不满|不足|未达到?|不到)(?P<h>{LENGTH})[^。;!?\n]{{0,25}}(?:退订|解约|离网|拆机|销户|销号|违约责任|违约金|取消)"
)
# The same put together freely: a time that one must stay, or in which one may not leave.
_TO_STAY = r"(?:使用|用(?=[\d一二三两半])|在网|订购|起租|起订|租用|租期|在约|锁定|锁约|绑定|捆绑|捆绑使用|履约|入网使用|持续使用|服务)"
_FREE = Pattern(
    # A length first, and what it is.
    rf"{AT_LENGTH}(?:(?P<c>{LENGTH})(?:"
    rf"(?P<to_leave>(?:\([^()]{{0,4}}\))?(?:[之以]?内|期间)[^。;!?\n\d]{{0,10}}?{NOT_LEAVING}(?!分期|过|的|用户|后[再重又]))"
    r"|起订|起租|起签"
    r"|(?:[之以]?内|期间)[^,。;!?\n\d]{0,8}?(?:需|须|应|必须|承诺|保证)[^,。;!?\n\d]{0,4}?(?:持续|保持|连续|继续|正常)"
    r"[^,。;!?\n\d]{0,8}?(?:使用|在[网用])(?!户|费|即|方|才|后)"
    r"|内?(?:均)?(?:为|是)(?:合约|协议|承诺|在网|签约|履约|捆绑)期))"
    rf"|(?:最短|最小|最少|最低|至少|起码|不少于){_TO_STAY}(?:期限?|年限|时长|时间|周期)?(?:为|是|满|需满|:)? ?(?P<a>{LENGTH})(?!内|的|发送)"
    rf"|(?:起[租订签](?:期|量)?|锁定|锁约|锁网|在约|绑约|限约|最[短低](?:租用|使用))(?:期限?|年限|时长|时间)?(?:为|是|满"
    rf"|:)? ?(?P<b>{LENGTH})"
    rf"|(?:(?:使用|订购|租用|租赁)(?:期限?|年限|时长|时间)|租期|(?:订购|租用|租赁)(?=不|最短)|使用(?=不得))(?:应|须|需)?(?:不(?:得"
    rf"|能)?(?:低于|少于"
    rf"|短于)|至少|最[短少低]) ?(?P<d>{LENGTH})(?!,?(?:即|就)?(?:可享|享|可减))"
    rf"|(?:捆绑|绑定|锁定|签约|承诺)(?:使用|套餐|宽带|在网|合约)*(?:期限?)?(?:为|满|共)? ?(?P<e>{LENGTH}){FACT_ENDS}"
    rf"|(?:(?<![其原该满])协议)(?:为|:)? ?\(?(?P<f>{LENGTH}){FACT_ENDS}"
    rf"|(?:不满|未满|不足|未达到?|不到|少于)(?P<h>{LENGTH})[^,。;!?\n\d]{{0,6}}?,?{NOT_LEAVING}(?!过)"
    rf"|(?:稳定|持续|连续|继续|保持)在网(?!满)(?:使用)?(?:至少|不少于|不低于|达到)? ?(?P<i>{LENGTH}){FACT_ENDS}"
    rf"|(?:(?:服务|承诺|合约|使用|协议)期(?:限)?|期限)(?:为)? ?(?P<j>{LENGTH}),?(?:期[内间]|期间|在此期间"
    rf"|其间)[^。;!?\n\d]{{0,8}}?{NOT_LEAVING}"
    rf"|承诺(?:[^,。;!?\n\d]{{0,10}}?)(?P<k>{LENGTH})内?(?:[^,。;!?\n\d]{{0,8}}?){NOT_LEAVING}"
    rf"|(?:自|从)[^,。;!?\n\d]{{0,10}}?起,?(?:须|需|应|要)(?:连续|持续)?(?:在网|使用)满? ?(?P<n>{LENGTH}){FACT_ENDS}"
    rf"|(?:需|须|应|要求|必须|承诺|应当)(?:(?:连续|持续)使用|履约|履行)满? ?(?P<o>{LENGTH}){FACT_ENDS}"
    rf"|(?:使用|服务|履约|合约|协议|在约)期(?:限)?(?:需|须|应)(?:满|达到?|不少于|至少) ?(?P<r>{LENGTH})(?!后|的)"
    rf"|(?:需|须|应|承诺|保证)[^,。;!?\n\d]{{0,4}}?连续(?P<u>{LENGTH})(?:正常|保持)*(?:使用|在[网用]|订购)(?!户|费|即|方|才|后)"
    rf"|(?:承诺(?:连续|至少)*|(?:须|需|应)连续)(?:订购|租用|开通|使用)(?:不少于|不低于|至少|满)? ?(?P<v>{LENGTH}){FACT_ENDS}"
    # 开通后6个月不可退订 / 自订购次月起连续24个月不可取消
    rf"|(?:开通|订购|办理|生效|激活|入网|装机|签约|次月|当月|即日)(?:之?[后日]起?|起)(?:计算)?,?(?:连续"
    rf"|至少)?(?P<z>{LENGTH}),?{NOT_LEAVING}(?!分期|过|的|用户|后[再重又])"
    # 号码须保留24个月
    rf"|(?:号码|套餐|宽带|业务|产品|合约|副卡)[^,。;!?\n\d]{{0,6}}?(?:须|需|应|必须)(?:至少)?(?:保留|保持)(?:订购|开通|有效|正常|在用"
    rf"|使用|在网|状态)*(?:至少|不少于|不低于|满)? ?(?P<ab>{LENGTH}){FACT_ENDS}"
    rf"|(?:订购|使用|租用)(?:需|须|应)满 ?(?P<w>{LENGTH}){FACT_ENDS}"
    rf"|(?<![已曾])签(?:订|署|约)?(?:为期)? ?(?P<p>{LENGTH})(?:期|的)?(?:服务|在网|使用|入网)?(?:协议|合约|合同)(?!到|期?满)"
    rf"|(?:承诺|绑定|捆绑|锁定|锁网|绑网)(?:宽带|套餐|号码|业务|产品|使用|在网){{0,2}}(?P<q>{LENGTH})内?不(?:可|得|能|会|许)?(?:拆|退"
    rf"|转网?|离|销|携)(?![送赠])"
    rf"|承诺(?:保持|维持)[^,。;!?\n\d]{{0,12}}?(?P<l>{LENGTH})不(?:变|动|改)"
    rf"|期(?:间|限)?(?:[之以]?内)?\((?:共|为期)?(?P<y>{LENGTH})\)(?:[之以]?内)?[^。;!?\n\d]{{0,8}}?{NOT_LEAVING}"
    rf"|(?<!方)(?:须|需|应|要求)(?:连续|持续|正常|继续|保持)*在网(?:使用)?(?:满|达到?) ?(?P<x>{LENGTH}){FACT_ENDS}"
    r"(?!,?(?:即可|方可|才[可能]|可(?!享|获)))"
    rf"|(?:需|须|应|要求|必须)[^,。;!?\n\d]{{0,8}}?(?:用|使用|在网)满? ?(?P<m>{LENGTH})(?:后|之后|以后)?,?(?:方可|才可以?|才能|始可"
    rf"|方能)[^,。;!?\n\d]{{0,4}}{LEAVE}"
)
_FURTHER = Pattern(
    # “签署24个月的使用承诺”, “24个月锁定期”, “24个月内冻结携转功能”
    rf"{AT_LENGTH}(?P<b>{LENGTH})(?:(?:的)?(?:(?:使用|服务|在网|履约|消费)(?:承诺|约定)(?!书|函)"
    r"|锁定期|绑定期|捆绑期|锁网期|约定期|服务承诺期|最[低短]使用期|约束期|在约期)"
    r"|(?:之?内|期间)(?:将|会|系统)?(?:限制|锁定|冻结|关闭|屏蔽)(?:办理|用户|客户|号码)*(?:携号?转网?|转网|携出|销户|离网|退订|拆机|取消))"
    # “须在网24个月以上方可携转”
    rf"|(?:须|需|应|要|必须)(?:连续|持续|正常)*(?:在网|使用|订购|保留|履约)(?:满|达到?|至少"
    rf"|不少于)? ?(?P<a>{LENGTH})(?:\(含\))?(?:及?以上|之?后|期满)?,?"
    rf"(?:方可|方能|才可以?|才能|始可|后可)(?:申请|办理|进行|自由|自行)?[^,。;!?\n\d]{{0,4}}(?:{LEAVE}(?!手续)|{CHANGE}|降档)"
    # “需在24个月内保持号码正常使用”
    rf"|(?:需|须|应|必须|承诺|保证)(?:在|于|至少)?(?:未来|办理后|生效后)?(?P<c>{LENGTH})(?:之?内|期间)(?:保持|维持|持续|连续"
    rf"|一直)[^,。;!?\n\d]{{0,8}}?"
    rf"(?:使用|在[网用]|有效|正常)(?!户|费|即|方|才|后)"
    # “转出、销户受限24个月”
    rf"|(?:携转|转网|携出|销户|离网|拆机|退订)(?:功能|业务)?(?:受限|限制|锁定|冻结|关闭)(?:期|时间)?(?:为|至少|共)? ?(?P<d>{LENGTH})"
    # “自愿接受24个月合约约束”, “接受合约约束24个月”
    rf"|(?:接受|受)(?P<g>{LENGTH})(?:的)?(?:合约|协议|在网)?(?:约束|限制|捆绑)|(?:接受|受)(?:合约|协议|在网)(?:约束|限制"
    rf"|捆绑)(?:为期)? ?(?P<h>{LENGTH})"
    # “使用期不满24个月不予销户”, “在网不足24个月的，不受理携转”
    rf"|(?:不满|未满|不足|未达到?|少于) ?(?P<i>{LENGTH})(?:的|者)?,?(?:不予|不(?:予)?受理|暂不受理|不支持|拒绝)(?:受理|办理|其"
    rf"|进行)*(?:{LEAVE})"
)
_ENTRY = Pattern(
    r"(?:以上|满)?(?:[^,。;!?\n]{0,3}(?:方可|才能|才可|可以?)(?!退|解|取消|变更|更改|改|换|销|携|转|更换|享|拆|离|注|终|过户)"
    r"|[^,。;!?\n]{0,4}无合约)"
)
_ABOVE = Pattern(r" ?(?:\(含\))?(?:及)?以上")
_BOUND = Pattern(r"承诺|保证|至少|最低|最少|合约|协议|签约|绑定|约定|继续")
_FROM_NOW = Pattern(r" ?[(,]?(?:自|从|以)?(?:办理|生效|次月|当月|订购)[^,。;)\n]{0,6}起")
_VOWED = Pattern(r"承诺|保证|入网(?:协议|合约|合同)")
_NOT_WHOLE = Pattern(r" ?(?:-|~|至|到|或|/)(?=[\d一二三四五六七八九十])")

# “…为‘示例流量包（6个月合约）’的会员权益”: the name of the offer that this one belongs to, between quotation marks.
_OF_A_PACK = Pattern(r"[“\"][^“”\"。;!?\n]{0,30}?(?:包|套餐|卡|版|产品)\([^“”\"()]{0,8}$")

# “参与客户需在网满6个月”: who may have it. After that a duty to have stayed binds nobody.
_ENTRANTS = Pattern(
    r"(?:(?:申请|报名|资格|条件|对象|老用户|老客户|存量|前提)[^。;!?\n]{0,30}|(?:参[与加]|[仅只]限|限(?!制)|适用|面向|针对|符合"
    r"|凡)[^,。;!?\n]{0,30}"
    r"|用户|客户|号码|成员)$"
)
# “约定使用6/12/24个月”, “在网要求：12个月、24个月”: one of several lengths, as one chooses.
_OF_SEVERAL = Pattern(
    rf"(?:{_PROMISE}[^,。;!?\n\d]{{0,8}}?{_STAY}|{PERIOD}(?:可选|分为|有)?{_IS})满?(?:\d{{1,2}}(?:个?月|期|年)?(?:[/、或|]"
    rf"|或者)){{1,6}}{LENGTH}"
    rf"|(?=\d)(?<![\d.])(?:\d{{1,2}}(?:个?月|期|年)?(?:[/、或|]|或者)){{1,6}}{LENGTH}(?:的|期)?"
    r"(?:在网(?:协议|合约|合同|承诺|期)|合约期?(?!到|满|外|款|用|客)|合同期(?!到|满|外)|协议期(?!到|满|外)|承诺期|签约期|履约期)"
)
# “2026年11月合约升级礼包”: a month of a date.
_YEAR_BEFORE = Pattern(r"20\d\d ?年 ?$")
_ADJACENT = Pattern(rf"(?:合约|合同|协议){LENGTH}|{LENGTH}(?:合约|合同|协议)")
# “每月最低需使用5天”: what counts is each month by itself.
_EACH_TIME = Pattern(rf"每(?:一?个?(?:自然)?[月周天日年次]|{LENGTH})[^,。;!?\n]{{0,4}}$")
# “请办理同档位产品“示例合约36个月””: a product that is to be ordered in place of this one.
_OTHER_NAMED = Pattern(
    r"(?:同(?:档[位次]?|类|等)的?(?:产品|套餐|业务|活动|合约)|(?:[请应可须需]|建议|引导|改为?|另行?|转)(?:另外|另行|直接|优先|选择|改)*"
    r"(?:办理|订购|参[加与]|选择|选用|改办)[^,。;!?\n“”\"]{0,10})[:为]?[“\"《【][^“”\"《》【】。;!?\n]{0,40}$"
)
_OF_LEAVING = {
    _BINDS_FOR: frozenset({"k", "m", "n"}),
    _FREE: frozenset({"h", "m", "p", "z", "ab", "n", "o", "x"}),
    _FURTHER: frozenset({"a", "i"}),
}
"""What binds whoever has the plan, though the time alone could be one that a newcomer must have behind him."""


def find(passage: Passage) -> Iterator[Claim]:
    """Yield each length of time that the text binds for, and each ban on leaving without a length of its own."""
    told: list[Span] = []
    for claim in (*_lengths(passage), *_bans(passage), *_stays(passage), *_several(passage), *_named(passage)):
        if not any(claim.span.overlaps(other) for other in told):
            told.append(claim.span)
            yield claim


def _lengths(passage: Passage) -> Iterator[Claim]:
    for pattern in (_BINDS_FOR, _FREE, _FURTHER):
        for found in passage.find(pattern):
            name = next(key for key, words in found.groupdict().items() if words)
            span, of_length = Span(*found.span()), Span(*found.span(name))
            before = passage.sentence_at(span.start).start
            if _EACH_TIME.search(passage.folded, before, span.start) or _OTHER_NAMED.search(passage.folded, before, span.start):
                continue
            if _YEAR_BEFORE.search(passage.folded, before, of_length.start) and "个" not in found[name]:
                continue
            if name == "x" and _ENTRANTS.search(passage.folded, passage.sentence_at(span.start).start, span.start):
                continue
            if name in _OF_LEAVING[pattern] or found.groupdict().get("to_leave") or not _speaks_of_others(passage, span, of_length):
                yield Claim("minimum_term", span, _exact(passage, of_length))


def _several(passage: Passage) -> Iterator[Claim]:
    for found in passage.find(_OF_SEVERAL):
        span = Span(*found.span())
        if not (negated(passage, span) or about_standing(passage, span) or about_other_plan(passage, span)):
            yield Claim("minimum_term", span)


def _named(passage: Passage) -> Iterator[Claim]:
    told = in_name(passage)
    if told:
        yield Claim("minimum_term", told[0], told[1])


def told_by_name(passage: Passage, claim: Claim) -> bool:
    """Return whether a length is one that a name tells beside the word for a contract: worth a warning, and never more."""
    told = in_name(passage)
    return told is not None and told[0] == claim.span and not _ADJACENT.fullmatch(passage.folded, *claim.span)


def _bans(passage: Passage) -> Iterator[Claim]:
    for span in bans_on_leaving(passage):
        yield Claim("minimum_term", span)


def _stays(passage: Passage) -> Iterator[Claim]:
    for span, of_length in staying(passage):
        yield Claim("minimum_term", span, _exact(passage, of_length) if of_length else None)


def _speaks_of_others(passage: Passage, span: Span, of_length: Span) -> bool:
    return (
        negated(passage, span)
        or (
            about_standing(passage, of_length)
            and not _FROM_NOW.match(passage.folded, of_length.end)
            and not _VOWED.search(passage.folded, max(0, span.start - 2), of_length.start)
        )
        or about_other_plan(passage, span)
        # “要求在网12个月以上” is what a newcomer must have behind him as well as what he is bound to: nothing is certain.
        or bool(_ABOVE.match(passage.folded, of_length.end) and not _BOUND.search(passage.folded, span.start, of_length.end))
        or bool(_OF_A_PACK.search(passage.folded, passage.sentence_at(span.start).start, span.start))
        or bool(_ENTRY.match(passage.folded, of_length.end) and "满" in passage.folded[span.start : of_length.start])
    )


def _exact(passage: Passage, of_length: Span) -> Duration | None:
    """Return the length, None where it is one of several (“24个月或36个月”)."""
    if _NOT_WHOLE.match(passage.folded, of_length.end):
        return None
    return length(passage.folded[of_length.start : of_length.end])
