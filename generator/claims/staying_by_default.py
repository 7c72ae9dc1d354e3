"""That one has to stay, said without a number, or with a bare one: “用户承诺在网”, “合约期内须持续使用本网”, “在网36个月”.

What looks alike and is none is told apart by what stands near: who may have it (“在网90天以上用户”), what is given while one
stays (“正常在网每月送10元”), other offers (“与承诺在网类活动互斥”), a condition that ends a gift and nothing else.
"""

from collections.abc import Iterator

from generator.claims.context import about_other_plan, about_standing, negated
from generator.claims.edges import ENDS, FACT_ENDS, START
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import LENGTH

_NETWORK = r"(?:[^,。;!?\n\d]{0,10}?|由?[^,。;!?\n\d]{0,24}?提供的[^,。;!?\n\d]{0,6}?)(?:网络|通信服务|通信业务)(?!权益)"
_STAY = (
    rf"(?:在(?:网|用(?!户))(?!络|上|点|厅|期间|[^,。;:!?\n]{{0,4}}(?:用户|客户|优惠|活动|奖励|礼|积分)|满|内)"
    rf"|(?:持续|继续|正常|连续|一直|始终)+使用(?!{LENGTH})(?:[^,。;!?\n\d]{{0,12}}?(?:网络|套餐|号码|宽带|业务|服务|产品|资费)"
    rf"|(?=[,。;!?\n(:]|$))"
    rf"|使用{_NETWORK}|不(?:得|会|再|可)?(?:办理|申请)?(?:离网|转网|携转|拆机|销户|退网|携号转网))"
)
_VOW = r"(?:承诺(?!消费|书|函|保底|低消|期)|(?<![为以])保证(?!金|客户|用户|您|[^,。;!?\n]{0,4}正常)|约定(?!的|期))"
_DUTY = r"(?:需要?|须|应当?|必须|请|要求|得|要)"
_TERM = r"(?:合约|合同|协议|承诺|签约|履约|约定|活动|优惠|业务|产品|套餐|服务|有效|生效|使用)"
_DURING = (
    rf"(?:{_TERM}{{1,2}}(?:有效)?期?(?:限|间)?(?:之?内|期间|间)(?:的)?,?"
    rf"|(?:至|到)[^,。;!?\n]{{0,8}}?期?(?:满|结束|届满|到期)(?:前|为止|日)?,?)"
)

_SAYINGS = Pattern(
    # A vow to stay: “用户承诺在网”, “承诺不转网”, “须承诺持续使用我公司网络”.
    rf"(?P<vow>{_VOW})(?:(?!如|若|可|有(?!效)|与|和|未)[^,。;!?\n\d元消]){{0,10}}?(?:{_STAY})"
    rf"(?:使用)?(?={ENDS}|[/、:且并及和至到或期合协]|$|[^,。;!?\n]{{0,3}}(?:{LENGTH}|[不未]))"
    # To the end of the agreement: “承诺使用至合约期满日”.
    rf"|{_VOW}(?:[^,。;!?\n]{{0,14}}?)(?:使用|在网|保持|保留|持有)[^,。;!?\n]{{0,8}}?(?:至|到)[^,。;!?\n]{{0,8}}?(?:满|结束|届满|到期)"
    rf"|{_DUTY}[^,。;!?\n\d]{{0,6}}?(?:保持|维持|处于)(?:正常|有效)?(?:在网|使用|在用|开通|有效)(?:状态)?[^,。;!?\n\d]{{0,2}}(?:至|到"
    rf"|直至)[^,。;!?\n]{{0,8}}?(?:满|结束|届满|到期|终止)"
    # To a day: “须在网至2028年底”.
    rf"|(?:{_DUTY}|{_VOW})[^,。;!?\n\d]{{0,8}}?(?:在网|保持使用|持续使用)(?:至|到) ?20\d\d"
    # While it runs: “合约期内须持续使用移动网络”, “协议期间应保持宽带在网”.
    rf"|{_DURING}[^,。;!?\n]{{0,10}}?(?:{_DUTY}|{_VOW})[^,。;!?\n]{{0,14}}?(?:保持|持续|继续|正常|连续)[^,。;!?\n]{{0,12}}?(?:{_STAY})"
    # “合约期间须保持号码状态正常”
    rf"|{_DURING}[^,。;!?\n]{{0,10}}?{_DUTY}[^,。;!?\n]{{0,8}}?(?:保持|处于|维持)[^,。;!?\n]{{0,8}}?(?:正常(?:使用|开机|在用|激活)?状态"
    rf"|状态正常|有效状态|正常使用|正常在用)"
    # “合约期内需要承诺使用FTTR组网服务”
    rf"|{_DURING}[^,。;!?\n]{{0,10}}?(?:承诺|约定|保证|同意)(?:继续|持续|正常|保持|一直)*使用(?!的)(?:(?![低高][于档]|以上|起|优惠|活动"
    rf"|不变)[^,。;!?\n\d]){{1,12}}?"
    rf"(?:服务|业务|宽带|网络|号码|产品|终端|设备){FACT_ENDS}"
    # “须使用至合约期满”
    rf"|(?:须|需|应当?|必须|保证)(?:持续|正常|连续|继续)*(?:使用|在网|保留|订购|开通)[^,。;!?\n]{{0,8}}?(?:至"
    rf"|到)[^,。;!?\n]{{0,8}}?(?:合约|协议"
    rf"|承诺)期?(?:满|结束|届满|到期)"
    rf"|{_DURING}[^,。;!?\n]{{0,10}}?{_DUTY}(?:使用{_NETWORK}|(?:正常)?在网(?!络|上))"
)
# “在网36个月，可享…”: nobody else can be meant where no condition leads to it and no customer follows.
_BARE = Pattern(
    rf"在网(?:使用|约定|承诺|时间|时长)?(?:至少|不(?:得)?[少低短]于|最[少低]|为|:)? ?(?P<length>{LENGTH})(?:\(含\))?{FACT_ENDS}"
    rf"|(?:{START}|^|[须需应且并后])(?P<used>(?:正常|持续|连续)+使用[^,。;!?\n]{{1,18}}?(?:套餐|宽带|号码|资费|产品"
    rf"|业务)(?P<months>{LENGTH})){FACT_ENDS}"
)
_WHOSE = Pattern(
    r"(?:限|仅|适用|面向|针对|符合|满足|条件|对象|目标|老用户|存量|目前|当前|现有?|已|曾|网龄|非|如果?|若|凡|当|≥|>|累计|老客户|入网|全网"
    r"|近|过去"
    r"|[且为是](?=在网)|连续(?=在网)|有效(?=在网))[^,。;!?\n]{0,24}$"
)
_WHO_FOLLOWS = Pattern(
    r"[^。;!?\n(]{0,20}?(?:用户|客户|号码)(?:可(?=办|参|申|订)|均|方|才|专享|办理|参加|参与)|[^。;!?\n(]{0,12}?(?:方可|才可|才能|方能"
    r"|以上|的用户|的客户)"
)
_VOWED_LENGTH = Pattern(rf"[日,，的]{{0,2}}(?:(?:优惠|有效|活动|合约|协议|业务|产品)期(?:限|为)?:? ?)(?P<length>{LENGTH}){FACT_ENDS}")
# “…，否则停止发放”: what ends is a gift, and nobody is held.
_ENDS_A_GIFT = Pattern(
    r"[^。;!?\n]{0,24}?(?:否则|方可|才能|才可|方能)[^。;!?\n]{0,12}?(?:不(?:再)?(?:发放|享受|赠送|返还)|停止|取消|终止|失效|享受|领取"
    r"|获得|返还|返充|到账|发放|赠送)"
)
_GIVEN_MEANWHILE = Pattern(r"[^-,、。;!?\n]{0,4}(?:每月|即)?(?:可|送|赠|享|返|得)")
_OFFER_BEFORE = Pattern(r"(?:互斥|同享|叠加|同时(?:办理|参加|享受)|[与和](?=[^,。;!?\n]{0,8}$)|参加[过了]|办理[过了])[^,。;!?\n]{0,12}$")
_NEAR = 40
"""How far back it is looked for whose a length is: over one phrase, and no endless text."""


def staying(passage: Passage) -> Iterator[tuple[Span, Span | None]]:
    """Yield the words of each saying that one has to stay, with the stretch of its length where it names one."""
    told: set[tuple[int, str]] = set()
    for found in passage.find(_BARE):
        name = "length" if found["length"] else "months"
        span = Span(found.start("used") if found["used"] else found.start(), found.end())
        sentence = passage.sentence_at(span.start)
        # Said again in one sentence it says nothing more.
        if (sentence.start, found[name]) not in told and not _is_of_others(passage, span, Span(*found.span(name))):
            told.add((sentence.start, found[name]))
            yield span, Span(*found.span(name))
    for found in passage.find(_SAYINGS):
        span = Span(*found.span())
        if _is_no_duty(passage, span, vow=bool(found["vow"])) or negated(passage, span) or about_other_plan(passage, span):
            continue
        runs = _VOWED_LENGTH.match(passage.folded, span.end)
        yield (Span(span.start, runs.end()), Span(*runs.span("length"))) if runs else (span, None)


def _is_of_others(passage: Passage, span: Span, of_length: Span) -> bool:
    return bool(
        _WHOSE.search(passage.folded, _start_near(passage, span), span.start)
        or _WHO_FOLLOWS.match(passage.folded, span.end)
        or about_standing(passage, of_length)
        or negated(passage, span)
        or about_other_plan(passage, span)
    )


def _start_near(passage: Passage, span: Span) -> int:
    return max(passage.sentence_at(span.start).start, span.start - _NEAR)


def _is_no_duty(passage: Passage, span: Span, *, vow: bool) -> bool:
    return bool(
        _OFFER_BEFORE.search(passage.folded, _start_near(passage, span), span.start)
        or _ENDS_A_GIFT.match(passage.folded, span.end)
        or (not vow and _GIVEN_MEANWHILE.match(passage.folded, span.end))
    )
