"""Money paid that a text does not give back: “预存款不退不转”, “已付费用不予退还”. Its value is always None.

Vouchers, perks and data that lapse are no money paid, and are not meant.
"""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.refund_sayings import GIFT_BEFORE, KEPT_SAYINGS, speaks_of_money_paid

_PAID = (
    r"(?:预存|协议款|话费|费用|款项|预付|月费|套餐费|年费|(?:半年|季|年)包|包年(?:套餐|产品)?|(?:功能|装机|调测|初装|安装|开户|工料|施工"
    r"|材料|接入|选号|服务|会员|使用"
    r"|宽带)费|一次性(?:支付|收取|收费|缴纳|费用|到账)"
    r"|押金|保证金|余额|[本租]金|金额|(?<!流量)(?<!资源)(?<!语音)(?<!当月)(?:未使用|剩余|未用完)的?部分|充值(?:本)?金(?!额)|已(?:支付"
    r"|缴纳?|交|付|收)"
    r"|(?<![还贷借])款)"
)
_ANYHOW = r"(?:以)?(?:减免|返销|退换|中途|提前|部分|再|做|作|进行|给予|办理|支持|另行|任何|形式的?|方式的?|现金|申请|要求)*"
# What may stand between a denial in so many words and what is refused: “不可原路退回”, “不允许变更、退订、退费”; nothing that allows it.
_REFUSED_TOO = (
    r"不(?:予|可以?|能够?|得|支持|允许|接受|受理|提供|办理)(?:(?!可|能|将|须|需|会|影响|且|但|而|则|(?<!随)时|后|的|若"
    r"|如)[^,。;!?\n返还]){0,10}?"
)
_NOT_BACK = (
    r"(?:不退(?:不转|不换|不补|还|款|费|回|现|$|(?=[,。;!?\n)且并]))"
    rf"|(?:不(?:予|再|可以?|能|得|会|支持|做|作|办理|给予|进行)?|概不|一律不|均不|恕不|无法|无权|不受理){_ANYHOW}(?:予以)?"
    r"(?:退还|退费|退款|清退|退回|退转|退现|回退|退返|冲[正销]|返还现金|折现|兑现|提现|提取|取现|找零|现金退出?|退(?!订|出本|网|换|租|保"
    r"|出[^,。;]{0,3}活动))"
    rf"|{_REFUSED_TOO}(?:退还|退费|退款|清退|退回|退现|回退|退返|撤回|提现|取现|退(?![一-龥]))"
    r"|不(?:因[^,。;\n]{0,12}?(?:而)?|折算|分摊|按(?:天|日|月|比例)(?:折算)?)(?:退还|退回|退费|退款|返还)"
    r"|(?:(?<=预存话费)|(?<=预存款)|(?<=协议款)|(?<=未返还部分)|(?<=剩余预存))(?:将|则)?(?:不再?|停止|终止)返还?|不予返还|"
    r"(?<!还)不返还|不可(?:作|做)现金退出"
    r"|(?:作废|清零|归零|没收)(?!规则))"
)
_WORDS = Pattern(rf"{_PAID}[^。;!?\n]{{0,25}}?{_NOT_BACK}")
# “调测费为已经发生的服务，如宽带已经安装成功，则不予退还”: farther, where nothing nearer says it.
_FAR = Pattern(rf"{_PAID}[^。;!?\n]{{26,60}}?{_NOT_BACK}")
_SUM = Pattern(rf"(?<![\d.])[\d.]+ ?元[^,。;!?\n]{{0,8}}?{_NOT_BACK}")
_VOUCHER = Pattern(
    r"(?:(?<!发)券|权益|会员|礼品|红包|卡密|AI豆|金币|积分|(?:赠送|所赠|奖励|兑换)的?(?:[\d.]+元)?(?:话费|金额)?|赠费|获赠|回馈"
    r"|(?<!未)返(?:还"
    r"|费)?的?"
    r"(?:话费|金额|费用|专款)?|赠款|补贴|直降|优惠金额?|体验金|奖励|抵扣金|兑换|商品|充值)[^,。;!?\n元 ]{0,14}$"
)
# “套餐含30GB流量 预存款不退”: a resource in front of money named in so many words is another fact.
_RESOURCE_LEFT = Pattern(r"(?:流量|资源|时长|语音)的?余额[^,。;!?\n]{0,8}$")
_RESOURCE = Pattern(r"(?:流量|资源|时长|语音)[^,。;!?\n元 ]{0,14}$")
_MONEY_NAMED = Pattern(r"预存|协议款|押金|保证金|本金|租金|诚意金|[定订]金|预付金|余额|话费|金额|(?<![退流])[费款](?!券)")
# “返还49元赠款，不可退转”, “赠送的话费可用于…，不可退费”: past the comma the gift is still what is spoken of.
_GIFT_SPOKEN_OF = Pattern(
    r"(?:赠款|赠费|赠送的?(?:[\d.]+元)?话费|券|红包|体验金)[^,。;!?\n]{0,4},(?:不可|不能|不)?$"
    r"|(?:赠送|返还|获赠|回馈)的?[^,。;!?\n]{0,4}(?:话费|金额)[^,。;!?\n]{0,4}用于[^。;!?\n]{0,30}$"
)
# “无权要求退还已付年费”: the money after the words that refuse.
_REFUSED = Pattern(
    rf"(?:不(?:再|予|会|可|能|得)?|概不|无权|无法){_ANYHOW}(?:退还|清退|退回|返还)(?:您|用户|客户|所|剩余|未使用|未返还|的){{0,3}}"
    r"(?:预存|协议款|已(?:支付|缴|交|付|收)|押金|保证金|年费|套餐费|月费|款项|余额|装机费|调测费)[^,。;!?\n]{0,6}"
)
# “权益包费用不予退还”: what is kept is the money that stands right before the refusal.
_MONEY_LAST = Pattern(
    r"(?<!赠)(?<!赠送)(?<!赠送的)(?<!返还)(?<!返还的)(?<!减免)(?:预存(?:款|话费|金)?|协议款|押金|保证金|费用|(?:套餐|月|年|功能|服务"
    r"|会员|包|权益|业务)费"
    r"|款项|充值(?:金额|款)|已(?:支付|缴纳?|交|付|收|扣)[^,。;!?\n券]{0,6})(?:[^,。;!?\n券赠返]{0,8})$"
)
# “预存、赠送话费不退不转”: a list of what is not given back names money that was paid, beside a gift.
_MONEY_IN_LIST = Pattern(
    r"(?<!赠)(?<!赠送)(?<!赠送的)(?<!返还)(?<!返还的)(?:预存(?:款|话费|金)?|协议款|押金|保证金|余额|充值(?:金额|款)|(?:分摊话|套餐|月)费"
    r"|已(?:缴|交"
    r"|付)(?:费用|款项?)?)"
    r"(?:、|及|和|与|或|以及)[^,。;!?\n]{1,14}$"
)
_PREPAID = Pattern(r"(?<!赠送)(?<!赠送的)(?:预存|协议款|押金|保证金)")
# The same put together freely: money that was paid, and that it stays where it is; or that, and the money after it.
_MONEY_PAID = (
    r"(?:预存(?:款|金额?|话费|的?费用)?|协议款|押金|保证金|诚意金|[定订]金|[本租]金|首付款?|预付(?:款|金|费)?|充值(?:款|金额?|费用?)?"
    r"|余款|余额"
    r"|话费余额|(?:包年|年|月|套餐|功能|服务|装机|调测|安装|会员|宽带|使用|业务|初装|开户)+费用?"
    r"|(?<!违约)费用|款项?|未(?:返还|到账)的?(?:部分|金额|款项?)|(?:剩余|剩下|未用完?|未使用|余下|多余)(?:的)?(?:金额|部分|费用|月份费用"
    r"|天数的?费用|款项?|话费|预存款)|"
    r"(?:已|所)(?:经)?(?:支付|缴纳?|交纳?|付|收取?|扣除?)(?:的)?(?:钱|费用?|款项?|金额)?"
    r"|(?:收费|支付|缴纳|预存|收取|一次性)(?:费用|为)?(?:[\d.]+)元(?:/[年次月])?)"
)
_STAYS = (
    r"(?:(?:不|概不|恕不|均不|不予|不再|不能|不可|不得|不会|无法|无权|不支持|不办理|将不|一律不)(?:再|予以?|做|作|进行|办理|申请|要求"
    r"|以现金(?:形式|方式)?|按[天日月]|按比例|拆分|折算|给予|支持|任何形式的?|现金)*"
    r"(?:退(?!订|网|出|租|换货|货)(?:还|款|费|回|转|补|换|现)?|清退|回退|撤回|冲[正销]|返还|返回|返(?![一-龥])|结算|结转退还|提取|提现"
    r"|取现|转为现金"
    r"|变现|兑换现金|兑现"
    r"|折现|转现)"
    r"|(?:视为|视同|等同)(?:自动|主动|自愿)?放弃|(?:自动)?(?:归零|没收|作废|清零)|归[^,。;\n]{0,4}(?:公司|我司|乙方|运营商)所有)"
)
_AND = r"(?:(?!返还|赠|送|券|流量|权益|设备|终端|光猫|机顶盒|积分|红包|有效|资源|语音|礼|卡|会员|抵扣|AI豆|次月|退还|退订)[^。;,\n])"
_NO_THINGS = r"(?!(?:设备|终端|光猫|机顶盒)(?!的?(?:押金|保证金|租金))|流量|权益|券|赠|礼|红包|积分|优惠|资源)"
_FREE = Pattern(
    rf"(?<!返)(?<!赠送)(?<!赠送的)(?<!获赠)(?<!返还)(?<!返还的){_MONEY_PAID}{_AND}{{0,16}}?,?(?:到期|期满|退订|中途|逾期|提前)?{_STAYS}"
    rf"|(?:不|概不|不予|不再|不会|恕不|无法|无权(?:要求)?|均不|不可)(?:再|予以?|做)*(?:因[^,。;\n]{{1,14}})?(?:退(?:还|回)|返还|清退"
    rf"|结算)(?:{_NO_THINGS}[^,。;\n]){{0,10}}?{_MONEY_PAID}(?!优惠)"
    rf"|(?:(?:购买|订购|办理|支付|付款|开通|取消|退订|中途取消)(?:成功)?(?:之?后)?,?(?:均|一律|概|恕)?(?:不(?:予|可|能|支持|接受"
    rf"|办理)?)退(?:款|费)|不支持(?:[7七]天)?(?:无理由)?退(?:款|费))"
    # 未使用完的预存款视作放弃 / 预存款归中国联通所有 / 未返还话费不再返还 / 剩余返还款停止返还 / 不退剩余月费
    rf"|(?:未(?:使用|用|返还|到账|抵扣|消费)完?|剩余|余下)的?(?:未返还|未到账|返还)?的?(?:预存(?:款|话费)?|话费|款项?|金额|本金|返还款"
    rf"|协议款"
    rf"|费用)(?:均|将|则|即)*"
    rf"(?:视作放弃|视为放弃|(?:不再|停止|终止|不予)(?:继续)?(?:返还|发放|退还|给予|兑现|到账)|(?:自动|主动)?(?:视为|视作|视同)(?:自动"
    rf"|主动)?放弃)"
    rf"|(?:预存(?:款|话费|金)?|押金|保证金|余款|余额|[本租]金|剩余(?:费用|款项))(?:均|将|则)*归(?:[^,。;\n]{{1,8}}所有|[我本]?公?司"
    rf"|[我乙]方|运营商)"
    rf"|(?:退订|离网|销户|取消|拆机|解约|降档|变更)(?:后|时|的|,)*(?:概|均)?不退(?:还)?(?:剩余|未使用|已收|已缴|当月)?的?(?:(?:月|年"
    rf"|套餐|功能)?费|差[价额])"
    rf"|(?:本产品|本业务|本套餐|该产品|该业务|该套餐|本活动)[^,。;\n]{{0,6}}不(?:支持|适用)[^,。;\n]{{0,2}}[7七](?:天|日)无理由退款?"
)
_PAID_MARKS = (
    "退",
    "返",
    "提",
    "放弃",
    "没收",
    "作废",
    "清零",
    "归零",
    "结算",
    "现",
    "归",
    "失效",
    "违约金",
    "赔",
    "扣",
    "清空",
    "发放",
    "补偿",
    "释放",
    "解冻",
    "分摊",
    "到账",
    "解约",
    "撤回",
    "冲正",
    "冲销",
)

_BARE = Pattern(rf"(?:(?:不(?:予|支持|可以?|能|得|办理|再)?|概不|恕不|无法){_ANYHOW}|{_REFUSED_TOO})(?:退款|退费)")
# Without a word for the money: “（不退不转）”, “一经办理概不退还”, “中途退订不退”.
_NOTHING_BACK = Pattern(
    r"(?<![一-龥])不退不[转换还补]|(?:一经(?:办理|订购|收取|售出|支付|开通)|办理后|订购后|购买后|付款后|缴纳后|收取后|中途退订"
    r"|提前退订|中途取消|退订后?|离网|销户|(?:提前)?(?:解约|终止|拆机|停用))[^,。;!?\n]{0,6}?,?"
    r"(?:(?:均|概|一律|恕)?不(?:予|能|可|再|得|会)?(?:以)?(?:退(?!订|网|出|租|卡|机|保|设备)|清退|返还)|无法退)"
    r"(?!(?:还|回|给)?(?:用户|客户|剩余|已|的|每月|当月|后续){0,2}(?:赠|优惠|减免|补贴|券|权益|礼|红包|设备|终端|光猫|机顶盒))"
)
# 流量 that lapses at the end of the month is no money; only money itself can be “作废” or “清零”.
_LAPSES = Pattern(r"(?:作废|清零|归零|没收)$")
_MONEY_ITSELF = Pattern(
    r"(?:预存|协议款|余额|款项?|押金|保证金|话费|费用|金额)(?:[^,。;!?\n]{0,12}|[^,。;!?\n]{0,4},(?:到期|逾期|期满|过期|系统|将|则|均"
    r"|自动)+)$"
)
_UNUSED_GIFT = Pattern(r"(?:剩余|未使用)(?:的)?(?:流量|资源|语音|权益)")

_PLAIN = (_WORDS, _SUM, _REFUSED, _BARE, _FREE, _NOTHING_BACK, _FAR)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield each statement that money paid is not given back on leaving or where it is not used."""
    if not any(mark in passage.folded for mark in _PAID_MARKS):
        return
    told: list[Span] = []
    for pattern in (*_PLAIN, *KEPT_SAYINGS):
        for found in passage.find(pattern):
            span = Span(*found.span())
            gift = _is_gift(passage, found) if pattern in _PLAIN else _follows_gift(passage, span)
            if gift or not _of_money_paid(passage, span) or any(span.overlaps(other) for other in told) or about_other_plan(passage, span):
                continue
            told.append(span)
            yield Claim("no_refund", span)


_REFUSAL = Pattern(_NOT_BACK + "|" + _STAYS)
# “无法退还完好设备”: what the customer cannot give back.
_A_THING_BACK = Pattern(
    r"(?:完好|完整|原有?|该|其|上述|相应|全部|所有|所?领取?|租[用赁]|配套|的){0,3}(?:终端|设备|手机|光猫|机顶盒|网关|路由器?|摄像头"
    r"|遥控器|话机|硬件|配件"
    r"|附件)(?!的?(?:[款费价租押定订尾]|购买款|使用费|保证金|补差))"
)


# “可获赠900元话费，每月返还25元 … 剩余话费不再返还”: what was told as given by the month, and never as prepaid, is no money of the
# customer's.
_STOPS_GIVING = Pattern(
    r"(?:话费|金额|部分|返还款?|余额)[^,。;!?\n费款]{0,6}(?:(?:不再?|停止|终止|不予)(?:再|予以)?(?:返还?|发放|到账|补发|给予)|放弃$)"
)
_GIVEN = Pattern(r"(?:赠送?|获得|[得享返送]|领取)[^,。;!?\n预存缴充]{0,8}?[\d.]+ ?元[^,。;!?\n预存缴充]{0,6}?话费")
_EVERY_MONTH = Pattern(r",?[^。;\n]{0,6}(?:每月|分[^,。;\n]{0,8}月)")
_PREPAID_MONEY = Pattern(r"预[存付缴交收充]|[缴交]纳|存[入费款\d]|充值|本金|协议(?:款|话费)|合约款|押金|保证金|支付|一次性收")


def _of_money_given(passage: Passage, span: Span) -> bool:
    told = passage.folded
    return bool(
        _STOPS_GIVING.search(told, *span)
        and not _PREPAID_MONEY.search(told, *span)
        and any(
            found.start() >= passage.sentence_at(span.start).start or _EVERY_MONTH.match(told, found.end())
            for found in _GIVEN.finditer(told, 0, span.start)
        )
        and not _PREPAID_MONEY.search(told, 0, span.start)
    )


# “预存款不得提现，仅在销户、携转时可退”: who leaves gets it back, and so does everybody in the end.
_BACK_ON_LEAVING = Pattern(
    r"(?:仅|只|可)[^。;!?\n不]{0,8}(?:销户|离网|携|退网|拆机|过户|到期|期满|合约期?满|退订)[^。;!?\n不未]{0,14}?(?<!不)(?:可|予以?|能"
    r"|办理|申请|全额|一次性)+(?:转、?可?)?(?:退|返还|提现|提取)(?!订|出|网|租|[^,。;!?\n]{0,4}(?:押金|设备|终端|保证金))"
    r"|(?<!押金)(?<!保证金)(?:销户|离网|携(?:号)?转网?|退网|到期后?|期满后?)时?(?:可|予以|方可|才可以?|才能)(?:申请|办理|全额"
    r"|一次性)*(?:退|返还|提现"
    r"|提取)(?!订|出|网|租|[^,。;!?\n]{0,4}(?:押金|设备|终端|保证金))"
    r"|除(?:[^,。;!?\n不]{0,6}(?:销户|离网|携|退网))[^,。;!?\n不]{0,10}外"
)


# “请及时使用，逾期视为自动放弃，不退不补”: what was not used in time lapses; no money is spoken of.
_NOT_USED = Pattern(r"(?:逾期|过期|未(?:及时|按时)?(?:领取?|使用|兑换|激活))[^,。;!?\n费款金额元]{0,12},(?:均|则|概|一律)*$")


def _of_money_paid(passage: Passage, span: Span) -> bool:
    """Return whether the words keep money that was paid: named behind the refusal, or last before it."""
    refusal = _REFUSAL.search(passage.folded, *span)
    if _BACK_ON_LEAVING.search(passage.folded, *passage.sentence_at(span.start)):
        return False
    if _of_money_given(passage, span) or (
        not _MONEY_NAMED.search(passage.folded, *span)
        and _NOT_USED.search(passage.folded, passage.sentence_at(span.start).start, span.start)
    ):
        return False
    if refusal is not None and re.search("[还回]$", refusal[0]) and _A_THING_BACK.match(passage.folded, refusal.end()):
        return False
    if refusal is None or _MONEY_NAMED.search(passage.folded, refusal.end(), span.end):
        return True
    before = passage.folded[passage.sentence_at(span.start).start : refusal.start()]
    return bool(_MONEY_IN_LIST.search(before)) or speaks_of_money_paid(before, refusal[0])


def _follows_gift(passage: Passage, span: Span) -> bool:
    before = passage.folded[passage.sentence_at(span.start).start : span.start]
    return bool(GIFT_BEFORE.search(before) or (_GIFT_SPOKEN_OF.search(before) and not _PREPAID.search(passage.folded, *span)))


def _is_gift(passage: Passage, found: re.Match[str]) -> bool:
    """Return whether what is not given back is a voucher or perk: it stands last before the words that refuse."""
    refusal = re.search(_NOT_BACK, found[0])
    spoken = found[0][: refusal.start()] if refusal else ""
    # “电子券用于消费（含购机款），不可退转”: money named in brackets that close before the refusal is not what is meant.
    if spoken.count(")") > spoken.count("("):
        return True
    before = passage.folded[passage.sentence_at(found.start()).start : found.start()] + spoken
    if refusal and _LAPSES.search(refusal[0]) and (before.endswith(("不", "不会")) or not _MONEY_ITSELF.search(before)):
        return True
    if _MONEY_LAST.search(before) or _MONEY_IN_LIST.search(before):
        return False
    if _VOUCHER.search(before) or _RESOURCE_LEFT.search(before) or (_GIFT_SPOKEN_OF.search(before) and not _PREPAID.search(found[0])):
        return True
    of_resources = spoken if _MONEY_NAMED.search(spoken or found[0]) else before
    return bool(_RESOURCE.search(of_resources) or _UNUSED_GIFT.search(of_resources))
