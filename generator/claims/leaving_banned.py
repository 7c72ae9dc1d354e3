"""Bans on leaving without a length of their own: “合约期内不得转网”, “到期后方可退订”, “活动期间不可携出、销户”.

A part of the offer that may not be taken alone, a gift and what happens where nobody leaves are no ban.
"""

from collections.abc import Iterator

from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.staying_words import CHANGE, LEAVE, MAY_NOT, NOT_LEAVING, PERIOD

_FREE_BAN = Pattern(
    # The ban before the time: “不得在合约期内转网”, “携转须待合约期满”.
    rf"{MAY_NOT}在?{PERIOD}(?:[之以]?内|期间|间|届?满前|结束前|到期前)[^,。;!?\n\d]{{0,6}}?{LEAVE}(?!分期)"
    rf"|{LEAVE}(?:业务)?(?:需|须|应|只能)(?:待|等|在|于)*{PERIOD}?(?:届?满|结束|到期)(?:之?后)?(?!前)"
    rf"|(?:合约|协议|活动|承诺|签约|履约|服务)(?:期)?(?:到期|期满|届满|结束|终止)(?:之)?前[^。;!?\n\d]{{0,12}}?{NOT_LEAVING}"
    rf"|(?:需|须|应|只能)(?:待|等)[^,。;!?\n\d]{{0,6}}?(?:到期|期满|届满|结束)(?:之?后)?(?:再|方可|才能)?(?:办理|申请)?{LEAVE}"
    rf"|(?:合约|合同|协议|承诺|签约|履约|约定|服务|在网|包年|捆绑|绑定)(?:有效)?期(?:限)?(?:内|间|期间)?,?(?!满|后|外|结束"
    rf"|到)[^,。;!?\n]{{0,12}}?"
    rf"(?:{NOT_LEAVING}(?!分期)|(?:限制|暂不支持|锁定)[^,。;!?\n]{{0,6}}?(?:{LEAVE}|套餐))"
    rf"|(?:合约|合同|协议|承诺期?|活动|套餐)?(?:未到期|未期?满|未届满|未(?:履行|执行)(?:完毕|完|期满)|到期前|期满前"
    rf"|届满前)前?,?[^,。;!?\n\d]{{0,6}}?{NOT_LEAVING}(?!分期)"
    rf"|(?:套餐|业务|产品|方案|资费|约定|优惠|活动|返还|分摊|享受|分期|(?<![一-龥])(?=期)|(?<=包))(?:生效|有效|使用)?期限?(?:[间内]{{1,2}}"
    rf"|(?=不[得可能]"
    rf"|禁止)),?[^,。;!?\n\d]{{0,6}}?{NOT_LEAVING}(?!分期)"
    rf"|(?:合约|合同|协议|承诺|签约|履约)期(?:限)?(?:内|间|期间)?,?(?:[^。;!?\n]{{0,12}}?{LEAVE}[^。;!?\n]{{0,10}}?)(?:将"
    rf"|会)?(?:受到?限制?|不予受理|不予办理|无法办理)"
    # “一经订购，当年内不能取消”
    rf"|(?:当年度?|本年度?|年度|全年|(?<![期度])首年)(?:之?内|期间),?[^,。;!?\n\d]{{0,6}}?{NOT_LEAVING}(?!分期)"
    rf"|(?:(?:中途|(?<![内在])期间)[^,。;!?\n\d]{{0,4}}?{MAY_NOT}|{MAY_NOT}(?:用户|客户)?(?:单方面?)?(?:中途|提前))(?:申请"
    rf"|办理)?{LEAVE}(?!分期)"
)
_BINDS = Pattern(
    rf"(?:{PERIOD}|活动期|优惠期|有效期|生效期|合约|协议)(?:限|间)?(?:[之以]?内,?|,)[^,。;!?\n]{{0,20}}?{MAY_NOT}"
    rf"(?:直接)?(?:办理|进行|申请|做)?(?:(?![若如])[^,。;!?\n]){{0,15}}?{LEAVE}(?!分期)"
    rf"|(?:参与|参加|办理)(?:本|该)?(?:活动|业务)?后,?{MAY_NOT}(?:进行)?(?:活动)?(?:中断|回退|退订|取消)"
    rf"|(?:参与|参加)(?:本|该)?(?:活动|业务)后,?[^,。;!?\n\d]{{0,6}}?{MAY_NOT}(?:办理|申请)?(?:销户|销号|携转|转网|离网|拆机|携号转网)"
    rf"|(?:(?:合约|协议|合同|承诺|活动)期?(?:结束|满|履行完毕?|履约完毕?|完结)|满(?:合约|协议|承诺|签约)期?|到期|期满"
    rf"|届满)(?:之?后)?,?(?:方可|方能|才可以?|才能)(?:申请"
    rf"|办理)?[^,。;!?\n\d]{{0,4}}(?:{LEAVE}|{CHANGE})"
    rf"|(?:{PERIOD}|活动期|优惠期)(?:限|间)?[内间]?,?[^,。;!?\n]{{0,8}}?(?:需|须|承诺|应)(?:保持|承诺)*(?:正常)?在网"
    rf"|(?:参加|参与|办理|订购|申请)[^,。;!?\n]{{0,8}}(?:至|到)[^,。;!?\n]{{0,6}}(?:结束|到期|期满)(?:前|为止)?,?"
    rf"[^,。;!?\n]{{0,8}}{MAY_NOT}[^,。;!?\n]{{0,15}}{LEAVE}"
    rf"|{MAY_NOT}(?:申请|办理|要求)?(?:单方面?|提前|中途|擅自)+(?:申请|办理)?{LEAVE}"
    rf"|(?:履约|履行|在网|使用|合约|协议)(?:满期|期满|完成|完毕|届满)(?:之?后)?,?(?:方可|方能|才可以?|才能)(?:申请"
    rf"|办理)?[^,。;!?\n\d]{{0,4}}(?:{LEAVE}|{CHANGE}|降档)"
)
# “活动期间（不含到期当月），主号不可降档，也不可携出、销户”: what may not be done while it runs is a list, and leaving is in it.
_BAN_IN_LIST = Pattern(
    rf"(?P<time>(?:活动|合约|协议|合同|套餐|业务|产品|优惠|承诺|签约|约定)[^,。;!?\n]{{0,8}}?(?:期间|期内"
    rf"|期限内)(?:\([^()\n]{{0,20}}\))?),?"
    rf"(?:[^,。;!?\n若如]{{1,40}},){{0,2}}?[^,。;!?\n若如]{{0,12}}?(?:也|亦|均|且|并)?{MAY_NOT}(?:办理|进行|申请"
    rf"|做)?(?:[^,。;!?\n、/若如]{{1,8}}[、/及和或]){{0,6}}?"
    r"(?:携出|携转|携号转网|转网|离网|销户|销号|注销|退网|拆机)(?![^,。;!?\n]{0,6}(?:用户|客户|的|后))"
)
_AT_REST = Pattern(r"停机|欠费|报停|保号|限速|暂停|分期|还款")
# “赠送的会员不可单独取消”, “不能取消办理的看家资费”: a part of the offer, or another product, cannot be left alone.
_A_PART = Pattern(
    r"(?:不(?:可以?|能|得|支持|允许)|无法)[^,。;!?\n]{0,4}单独"
    r"|(?:家庭|融合|群组|套餐|资费)内?中的?[^,。;!?\n]{0,8}(?:不(?:可以?|能|得|支持|允许)|无法)[^,。;!?\n]{0,4}退出"
)
_OF_A_GIFT = Pattern(r"(?:赠送|附赠|获赠|权益|会员|优惠券|电子券|礼包)的?[^,。;!?\n]{0,6}$")
# “届满前如用户不退订，则自动续订”: what happens where nobody leaves.
_IF_NOT = Pattern(r"[如若](?:果)?[^,。;!?\n]{0,6}不(?![得可能允准许支])")
# “视频彩铃基础会员包（6元/月）合约期内不能退订”: what may not be left is a pack beside the plan.
_OF_A_MEMBERSHIP = Pattern(r"(?:会员|彩铃)[^,。;\n()]{0,4}(?:包|业务|产品)?(?:\([^()\n]{0,20}\)){0,2}(?:在|于)?$")
_OF_MEMBERSHIP_IN_IT = Pattern(
    r"(?:期内|期间|期限内),?[^,。;\n]{0,6}?(?:会员|彩铃)[^,。;\n]{0,4}(?:包|业务)+[^,。;\n]{0,2}(?:不|无法|禁止)[^,。;\n]{0,3}(?:退订|取消)$"
)
_OF_WHAT_ELSE = Pattern(r"(?:已|所)?(?:办理|订购|开通|参[加与])的")


def bans_on_leaving(passage: Passage) -> Iterator[Span]:
    """Yield the words of each ban."""
    for pattern in (_BINDS, _FREE_BAN, _BAN_IN_LIST):
        for found in passage.find(pattern):
            span = Span(*found.span())
            if pattern is _BAN_IN_LIST and _AT_REST.search(passage.folded, passage.sentence_at(span.start).start, found.end("time")):
                continue
            if not (about_other_plan(passage, span) or negated(passage, span) or _of_a_part(passage, span)):
                yield span


def _of_a_part(passage: Passage, span: Span) -> bool:
    return bool(
        _A_PART.search(passage.folded, *span)
        or _IF_NOT.search(passage.folded, *span)
        or _OF_A_GIFT.search(passage.folded, passage.sentence_at(span.start).start, span.start)
        or _OF_WHAT_ELSE.match(passage.folded, span.end)
        or _OF_A_MEMBERSHIP.search(passage.folded, passage.clause_at(span.start).start, span.start)
        or (_OF_MEMBERSHIP_IN_IT.search(passage.folded, *span))
    )
