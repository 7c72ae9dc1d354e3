"""What makes a sum none that is asked for at the start: given, due on leaving, paid later, another offer's, free to take."""

from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.payment_by_default import ONE_OFF
from generator.claims.quantities import MONEY

# Money that is given, saved, weighed against a penalty, or paid for leaving is not asked for beforehand.
_NOT_ASKED_BEFORE = Pattern(
    r"(?:价值|原价|减免|免收?|免除?|赠送?|优惠|直降|返还?|退还?|抵扣|折扣|省|得|(?<![配派运])送|最高|不超过|剩余|折抵"
    r"|(?<![专尊])享(?!受套)"
    r"|(?<!元)每个?月[^,。;\n]{0,4}|[不无毋勿]|用[于来以]"
    r"|已收取?的?|已缴纳?的?|0 ?)(?:的|了|价值)?$"
)
_LEAVING = Pattern(
    r"(?:违约|赔偿|赔付|退订|退网|退机|停用|转网|携转|携号|不再使用|未(?:使)?用满|毕业|离校|拆机|拆除|(?:未满|不满"
    r"|(?<!信用)(?<!额度)(?<!芝麻分)(?<!信用分)(?<!缴费)(?<!交费)(?<!预缴)(?<!预存)不足)(?! ?\d+周?岁)"
    r"|销户|销号|销卡|退卡|注销|解约|解除|提前(?!预|缴|交|支付|付|充|存|一次|\d)|遗失|丢失"
    r"|损坏|离网|补收|补缴|履约|取消|重新(?:安装|开通|办理)|终止(?:服务|使用|业务|合[约同]|协议)|报停|停机|停复机|保号|挂失"
    r"|补卡|换卡|移机|人为|过户|归还|更换|再次|[如若]需(?:要)?[^,。;\n]{0,6}(?:变更|移|补|换|迁|增)|(?:变更|修改|更改)[^,。;\n]{0,4}地址"
    r"|(?:无法|不能|[未不])(?:按时|完好|予|能)?(?:归还|退还|退回|返还|返回|交还|交回)|缺失|[如若](?:需(?:要)?)?(?:增加|新增|第[二三2-9])"
    r"|可选(?!择?办理本))"
)
# “提前解约的，需支付…” is what the next clause is for; “营业厅退订，” and “违约金=42元*已生效月份，” are facts that end there,
# unless the next clause goes on with “并”, “同时”, “还需”.
_IF_LEFT = Pattern(
    r"[如若未]|一旦|提前|中途|擅自|[期年月天日]内|期间|[不未]满|不足|无法|丢失|缺失|损坏|遗失|人为|违约(?!金)|违反|(?:[的后时者]|移机)$"
)
_LEFT_AND_DONE = Pattern(r"不[得能可收予]|无违约|可(?:自行|随时|以)|支付|[缴交]纳|收取|扣除|赔|违约金|\*|(?<![<>])=|需归还|[需须]承诺")
_ON_LEAVING_TOO = Pattern(r"\s*(?:[并且还另及或则]|同时|以及|否则|仍|需补|须补)")
# “续约年费240元”, “期满如需使用须缴纳…”, “一年后收取材料费”: paid later, if at all.
_AFTERWARDS = Pattern(
    r"(?:恢复|上调|调整|续[费约订]|第[二三四2-9]年|次年|以后|到期后?|期满|(?:\d|[一二两三四五])年后|个月后)[^,。;\n]{0,10}$"
)
_A_DEPOSIT = Pattern(r"预存|押金|保证金")
# “每月从预存款中扣除10元”: there already.
_FROM_IT = Pattern(r"(?<=从)(?:预存|押金|质押|冻结|话费|保证金)")
_LATER_STILL = Pattern(
    r"(?:国际(?:漫游|长途|业务|通话)|点播|(?:副|亲情|子)卡(?:的)?(?:开卡|制卡|工本)费|发票|超出(?:免费)?次数|复机|保修|质保|维修"
    r"|二次(?:上门|施工|安装|装机|布线|调测))[^,。;\n]*$"
)
# Moving house, a new card: paid later, by whoever wants it.
_MOVING = Pattern(r"(?:宽带|固话|电视|线路)*(?:移机|搬迁|迁移|移址|换卡|补卡)(?:基础|服务|调测|安装|工本|手续|工料)*费")
# “移机费标准按一个主光猫300元/次收取，每增加一个50元”
_PRICES_OF_MOVING = Pattern(r"(?:移机|搬迁|补卡|换卡)费(?:用)?(?:标准|收取|收费)*(?:按照?|为|:)[^。;\n]*$")
# “上门退订，收取上门服务费30元”: for coming to take the device away.
_TAKEN_AWAY = Pattern(r"上门(?:退订|拆机|取机|取回|回收|收回|销户)[^。;\n]{0,30}$")
# “无法归还需收取设备费用，2023年前安装的按100元/台收取设备费用”: what is due for keeping it, told over several clauses.
_NOT_GIVEN_BACK = Pattern(r"(?:无法|不能|未|没有|不)(?:按时|完好|予|能|可)?(?:归还|退还|返还|交还|交回|退回)[^。;\n]*$")
_OF_A_DEVICE = Pattern(r"设备|终端|光猫|机顶盒|网关|路由")
# “前13个月（含宽带安装首月）收费360元”: the months of a fee are counted from the installation.
_MONTH_OF_WORK = Pattern(r"(?:安装|装机)(?:首月|当月)\)")
# “调测费100元/次，办理某包可享0折优惠”
_WAIVED = Pattern(r"[^。;\n]{0,50}?(?<![0-9.])0 ?折")
# “优惠券在购买1000元以上手机时抵扣”: what a voucher is good for.
_VOUCHER_BUYS = Pattern(
    r"(?:券|红包|豆|补贴款?)[^,。;\n]{0,12}用于(?:支付|抵扣|偿还|购买|缴纳)[^,。;\n]*$|券[^,。;\n费]{0,6}(?:[购选][买购]|购置"
    r"|订购)[^,。;\n]*$"
)
_NOT_ASKED_AFTER = Pattern(
    r"^(?: ?(?:/ ?[台户个端张条路部套] ?)?/ ?(?:每)?个?月|(?<=元)每月|[^,。;\n]{0,2}已?(?:取消|停收)|(?:[折减优][扣免惠]?后|现价?"
    r"|实[付收际]|立减后|限时)[^,。;\n\d]{0,3}0 ?元"
    r"|[^,。;\n享得送返可]{0,6}(?:不予|不退|不可)?(?:优惠券|代金券|减免|全免)|[^,。;\n]{0,4},?(?:现|均"
    r"|可|已|全部|目前|活动期[间内]|限时|当前)*(?:免收|全免|减免|免除|免费)(?!押金)"
    r"|,?[^,。;\n]{0,6}(?<![\d.])0 ?元(?:购|得|领|享|即)|-已|(?:及)?以上(?:即)?可|[*x×]未"
    r"|[^,。;\n]{0,6}(?:赔偿|补偿款|违约)|[^,。;\n]{0,2},?(?:均|全部)?由(?!用户|客户|您)[^,。;\n]{0,6}(?:公司|移动|联通|电信|广电|商家"
    r"|集团|单位|我方)[^,。;\n]{0,4}(?:承担"
    r"|负担|支付|补贴))"
)
# “未参加预存版活动的”, “与预存版互斥”: another offer's.
_KIND_OF_OFFER = Pattern(r"存费(?:折扣|合约|直降|优惠|购机)|预存(?:版|模式|方式|档|得|享|送|赠|购机|优惠)")
_ANOTHER_OFFER = Pattern(r"(?:[与和]|互斥|[已未](?:曾|经)?(?:办理|参[加与]|订购|享受)|同类|其[他它]|限)[^,。;\n]{0,20}$")
# “已办理预存300送宽带的用户”: what a customer did before.
_DONE_BEFORE = Pattern(r"[已曾]经?(?:办理|参[加与]|订购|享受)(?:(?!需|须|应|可|用户|客户|另|还)[^,。;\n]){0,12}$")
# “好友通过其邀请办理，激活并首充50元”: what somebody else does.
_ANOTHERS_DOING = Pattern(r"(?:好友|被邀请|受邀|被推荐)(?!推荐)[^。;\n]{0,60}$")
# “参加别的预存100元活动的号码”: what is paid for something else that one has.
_FOR_ANOTHER = Pattern(
    r"(?:参[加与]|办理|享受|订购|使用)[了过]?(?:的)?(?:别的|其[他它]|另外的?一[个款种项])(?:(?!需|须|应|要|用户|客户)[^,。;\n]){0,16}$"
)
# “办第2张要另付开卡费”: who wants another one pays for that.
_FOR_A_SECOND = Pattern(r"第[二三四五2-9][张条台个部户](?!年|月)[^,。;\n]{0,6}$")
# “每个月收取60元（月初一次性收取）”: the monthly fee, and when it is taken.
_EACH_MONTH = Pattern(r"每个?(?:自然|账)?月[^,。;\n\d]{0,8}$|\(?(?:每月|月初|每?月底|次月(?!账单))[^,。;\n]{0,3}一次性")
# “享存100送120”: the offer is what one enjoys.
_PAID_FOR_THE_GIFT = Pattern(r"(?:预?[存缴交]|充)[^,。;\n\d]{0,4}[\d.]+ ?元?[^,。;\n\d]{0,4}[送赠得返享]")
# “无合约用户存100元”, “非实名客户”: whom the words before name, not what is denied.
_WITHOUT = Pattern(r"[无非](?!需|须)[^,。;\n存押费金款]{1,6}?的?(?:用户|客户|号码|会员)(?=[^,。;\n]{0,6}$)")
# “享1元保证金租用终端”: what one leaves with the carrier is no gift.
_HELD = Pattern(rf"{MONEY}的?(?:押金|保证金)")
_ENJOYED = Pattern(r"享受?$")
# “订购首月收取1元，次月起9.9元/月” is a price of the first month; what names a charge of its own is none.
_FIRST_MONTH = Pattern(r"首[个]?月|第[一1]个?月|当月")
_THEN_ANOTHER = Pattern(
    rf"^[^。;\n]{{0,4}},?(?:次月|第[二2]个?月|此后|之后|以后|后续|其后|从次月)[^。;\n免0]{{0,12}}?(?:{MONEY} ?(?:/ ?(?:每)?个?月|每月)"
    rf"|每月{MONEY}"
    rf"|恢复|按标准)"
)
_FIRST_FEE = Pattern(r"首个?月的?(?:月费|月租|套餐费|功能费|费用)(?!及|和|、|与)")
_WHOLE_MONTH = Pattern(r"[整全]月")
_OF_ITS_OWN = Pattern(rf"{ONE_OFF}|预存|一次性")
# “首次充50元以上，分12个月返120元”: a gift for topping up, which nobody has to take.
_TOPPED_UP = Pattern(r"(?<!预)充|[缴交]费")
_ASKS = Pattern(r"[需须应]|一次性")
_FOR_A_GIFT = Pattern(r"^(?:及?以上)?(?:话费)?,?(?:分[^,。;\n]{0,8})?[送赠得返享]")
# “全省用户均可办理” says who may have it and ends with its comma; “可参与首充活动，” goes on to say what one may do.
_OPTIONAL = Pattern(
    r"(?:(?:可参与|参与首充|每充值?|每预存|(?<![需须])首充|可选(?!择?办理本)择?)[^。;\n]{0,20}"
    r"|(?:可在|(?<![均都也])可办理(?!本))[^,。;\n]{0,20})$"
)
_FAR_BEFORE = 300
"""How far before a sum what it is for may stand in its sentence; a text of one endless sentence is not read again for each sum."""


def asked_for(passage: Passage, span: Span) -> bool:
    """Return whether nothing around the words of a sum takes it out of what one pays when one signs up."""
    sentence = passage.sentence_at(span.start)
    before, after = passage.folded[max(sentence.start, span.start - _FAR_BEFORE) : span.start], passage.folded[span.end : span.end + 20]
    told = before + passage.folded[span.start : span.end]
    return not (
        _MOVING.match(passage.folded, span.start)
        or _TAKEN_AWAY.search(told)
        or _PRICES_OF_MOVING.search(before)
        or _VOUCHER_BUYS.search(told)
        or (_NOT_GIVEN_BACK.search(before) and _OF_A_DEVICE.search(passage.folded, span.start, span.end + 6))
        or (_MONTH_OF_WORK.match(passage.folded, span.start) and not _OF_ITS_OWN.search(passage.folded, *span))
        or _WAIVED.match(passage.folded, span.end)
        or _FROM_IT.match(passage.folded, span.start)
        or (_NOT_ASKED_BEFORE.search(before) and not _enjoyed(passage, span, before))
        or _ANOTHERS_DOING.search(before)
        or _EACH_MONTH.search(told)
        or _on_leaving(before)
        or _DONE_BEFORE.search(before)
        or _FOR_ANOTHER.search(told)
        or _FOR_A_SECOND.search(before)
        or _LATER_STILL.search(passage.folded, sentence.start, span.end)
        or (_AFTERWARDS.search(before) and not _A_DEPOSIT.search(passage.folded, *span))
        or _OPTIONAL.search(before)
        or _NOT_ASKED_AFTER.match(after)
        or _price_of_first_month(passage, span)
        or (_KIND_OF_OFFER.match(passage.folded, span.start) and _ANOTHER_OFFER.search(before))
        or (
            _FOR_A_GIFT.match(after)
            and _TOPPED_UP.search(passage.folded, *span)
            and not _ASKS.search(passage.folded, passage.clause_at(span.start).start, span.end)
        )
        or (negated(passage, span) and not _WITHOUT.search(before))
        or about_other_plan(passage, span)
    )


def _enjoyed(passage: Passage, span: Span, before: str) -> bool:
    """Return whether what one enjoys is an offer that one pays for: “享1元保证金租机”, “享存100送120”."""
    told = passage.folded
    return bool(_ENJOYED.search(before) and (_HELD.match(told, *span) or _PAID_FOR_THE_GIFT.match(told, span.start)))


def _price_of_first_month(passage: Passage, span: Span) -> bool:
    told = passage.folded[passage.clause_at(span.start).start : span.end]
    then = passage.folded[span.end : span.end + 50]
    if _OF_ITS_OWN.search(told):
        return bool(_FIRST_FEE.search(told) and _THEN_ANOTHER.match(then))
    return bool(_WHOLE_MONTH.search(told) or (_FIRST_MONTH.search(told) and _THEN_ANOTHER.match(then)))


def _on_leaving(before: str) -> bool:
    """Return whether what comes next is due on leaving, on losing or on changing something, and not at the start."""
    *earlier, own = before.split(",")
    if _LEAVING.search(own):
        return True
    return any(
        _ON_LEAVING_TOO.match(own) if _LEFT_AND_DONE.search(clause) else _IF_LEFT.search(clause)
        for clause in earlier
        if _LEAVING.search(clause)
    )
