"""What leaving early costs, heard by default: who leaves too soon, a word for paying or giving back, and what is paid.

No word of a penalty is needed (“中途销户须退回已赠送的话费”, “未满24个月拆机，补交设备款”). What looks alike and is none is
told apart by what stands near: a least spend made up, a device kept, a bill or a loan, money that the carrier owes.
"""

import re

from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.quantities import LENGTH, MONEY, NUMBER, PERCENT, money

_LEAVE = (
    r"(?:解约|退订|终止|离网|中断|中止|取消|销户|销号|注销|携号转网|携转|转网|拆机|拆网|拆除|解除|退网|退出|退租|停用|停止使用|降档"
    r"|转出|离校"
    r"|降低[^,。;!?\n]{0,6}(?:套餐|档)|(?:更换|变更|改为)[^,。;!?\n]{0,6}(?:套餐|低档)|违约)"
)
_EARLY = (
    r"(?:提前|中途|中间|擅自|强制|自行|单方面?|违反|违约|(?:合约|协议|承诺|活动|优惠|签约|约定|合同|服务|捆绑|在网)期?(?:间"
    r"|限)?(?:之?内|未满|未到期)|未到期"
    rf"|未满|不满|不足|未(?:使)?用满|未达到?(?:约定|承诺)|{LENGTH}(?:之?内)|毕业前|到期前|期满前|未履[约行]|未按(?:照)?(?:约定|承诺"
    rf"|协议|合约))"
)
_WHEN = rf"(?:{_EARLY}[^。;!?\n]{{0,20}}?{_LEAVE}|违约|违反[^,。;!?\n]{{0,8}}(?:承诺|约定|协议)|未(?:按约定)?履[约行]|未达到?约定)"
_DUTY = r"(?:需要?|须|应当?|要|将|则|得|必须|仍|并|会|同时|还|另|,)"
_PAY = r"(?:支付|偿付|缴[纳清还]?|交[纳清]?|付清?|补[足齐交缴付收偿]|偿还|赔[付偿]|扣[除收取减]|收取|承担|结清|结算|购买|追[缴回收])"
_BENEFIT = r"(?:优惠|补贴|减免|折扣|赠送|赠费|直降|立减|让利|返还|返费|红包|电子券|购机券|消费券|权益|AI豆|金币|话费)"
_DUE = (
    rf"(?:{MONEY}(?! ?/ ?(?:每)?个?(?:月|天|日|GB|MB|条|分钟)(?! ?(?:[*×]|收取|缴纳|支付|计收|赔)))|{PERCENT}|差[额价]"
    rf"|赔偿款?|补偿款?|{_BENEFIT}(?:差|的)?(?:款项?|金额|总?额|费用|价值|部分|差价)?"
    r"|(?:终端|购机|设备|手机|光猫|机顶盒|网关|硬件)(?:补贴|优惠|使用|尾)?(?:款项?|费用?|成本|残值|价款|差价|原价)|成本|残值|折旧|尾款"
    r"|(?:合约|合同|协议)?剩余[^,。;!?\n]{0,8}(?:费用?|月租|款|金额|价值|部分)|损失"
    r"|(?:一定|相应|相关|对应)的?(?:费用|款项|金额)|(?:手续|退订|解除|终止|拆机|解约|安装|施工|调测|装机|初装|工料"
    r"|工程)[^,。;!?\n]{0,2}(?:费用?|成本))"
)
_WHO_LEAVES_PAYS = re.compile(
    rf"(?P<when>{_WHEN})[^。;!?\n]{{0,12}}?{_DUTY}?(?:(?!不|无|免|恢复|停止|当月)[^。;!?\n,]){{0,10}}?(?<!已)(?P<verb>{_PAY})(?!的)"
    rf"(?:(?!不|无|免|欠费|账单|分期|借款|贷款|当月)[^,。;!?\n]){{0,14}}?{_DUE}"
)
# “若未使用满24个月，需支付设备费200元”: the time that is not served says who leaves.
_NOT_SERVED = re.compile(
    rf"(?:未满|不满|不足|少于|未(?:使)?用满) ?(?:(?!(?:1|一) ?个?月){NUMBER} ?(?:个月|年)|(?:合约|协议|承诺|约定)期"
    rf"|一?学年)[^。;!?\n]{{0,10}}?(?:需|须|应|将)"
    rf"(?:(?!不|无|免)[^,。;!?\n]){{0,10}}?(?P<verb>支付|缴纳|交纳|补[足齐交缴付收偿]|赔[付偿]|收取|购买)(?:(?!不|无|免|欠费|账单"
    rf"|消费)[^,。;!?\n]){{0,14}}?{_DUE}"
    rf"|(?:需|须|应)按(?P<price>{MONEY})(?:/[台个部套])?(?:的?价格)?(?:购买|赔付|赔偿)"
)
# “提前解约须退还终端补贴”
_GIFT_BACK = re.compile(
    rf"(?P<when>{_WHEN})[^。;!?\n]{{0,12}}?(?:需要?|须|应|将|要)(?:(?!不|无|免|停止|终止|设备|终端设备)[^,。;!?\n]){{0,6}}?"
    rf"(?P<verb>退还|退回|返还|归还|交还|偿还|缴还)(?:(?!不|无|免|设备)[^,。;!?\n]){{0,8}}?(?:{_BENEFIT}|补贴|差额)"
    rf"|(?P<when_of>解约|违约|{_WHEN})[^。;!?\n]{{0,6}}?(?P<verb_of>收取|扣除|补[缴交收足])(?:全部|所有)?未(?:返还|抵扣"
    rf"|摊销)[^,。;!?\n]{{0,6}}?(?:优惠|补贴|直降|金额|成本)"
)
_GIVE_BACK = r"(?:退还|退回|交还|返还|归还|偿还|缴还|追[缴回收]|收回|扣[回除减收]|补[缴交收足齐偿]|赔偿|赔付)"
_HAD = (
    r"(?:已|所)(?:经)?(?:享受?|减免|优惠|赠送|获赠|获得|补贴|领取|使用|发放|返还?|兑换|抵扣|到账)的?(?:过的?)?"
    r"(?:(?!设备|终端(?!补贴|优惠|直降)|光猫|机顶盒|手机(?!补贴|优惠)|硬件|流量(?!价值|费)|月份|天数)[^,。;!?\n()]){0,14}?"
)
_OF_WORTH = r"(?:优惠|减免|话费|金额|价值|补贴|赠费|月费|费用?|差额|折扣|券|AI豆|金币|红包|权益|款|奖励|礼包|元)"
_GIVEN_BACK = re.compile(
    rf"(?<![不再可])(?P<verb>{_GIVE_BACK})(?:用户|客户|您|其|全部|所有|相应){{0,2}}(?P<had>(?:已|所)(?:经)?(?:享受?|减免|优惠)(?!用户"
    rf"|客户|后)"
    rf"|{_HAD}{_OF_WORTH})(?![^,。;!?\n]{{0,8}}后[^,。;!?\n]{{0,6}}(?:退|返))"
    rf"|按照?{_HAD}{_OF_WORTH}[^,。;!?\n不]{{0,6}}?(?P<verb_by>赔[偿付]|补偿|缴纳|支付|退还|折价)"
    rf"|(?P<had_first>{_HAD}{_OF_WORTH}?)(?:均|全部|金额|价值)*(?:需要?|须|应当?|将|要|得)(?:(?!不"
    rf"|无)[^,。;!?\n]){{0,8}}?(?P<verb_last>{_GIVE_BACK})(?!给)"
)
_LEFT = r"(?:(?:合约|合同|协议)?剩余(?:合约|协议|合同|承诺|未履[约行]|未使用|在网)?(?:的)?)"
_ALL_THAT_IS_LEFT = re.compile(
    rf"{_LEFT}(?:(?!流量|语音|资源|话费(?!返)|分期|权益|优惠|天数)[^,。;!?\n]){{0,8}}?(?:月份|月数|期限?|合约期|月租|费用|月费|尾款"
    rf"|终端款|购机款|套餐费|金额|价值|款项?)"
    rf"(?:(?!不|无|免|退|返|归|视|发放|到账|还款)[^,。;!?\n]){{0,10}}?(?P<verb>照常收取|一次性[^,。;!?\n]{{0,4}}(?:收取|扣除|付清"
    rf"|缴[清纳]|结清|支付|补[交缴收齐])"
    rf"|(?:须|需|应|要|仍)[^,。;!?\n不]{{0,6}}(?:收取|扣除|付清|缴[清纳]|结清|支付|补[交缴收齐]|赔付)|按[^,。;!?\n]{{0,10}}(?:{MONEY}"
    rf"|{PERCENT})[^,。;!?\n]{{0,4}}(?:收取|赔[付偿]|补[收缴交]|支付|扣[除收]|缴纳))"
    rf"|按照?{_LEFT}(?:月份数?|月数|期限|合约期|期数|时长)(?:(?!退|返)[^,。;!?\n]){{0,10}}?(?P<by_month>补[缴交收足齐]?|赔[付偿]|支付"
    rf"|收取|缴纳|扣[除收])"
    rf"|每(?:少用?|差|欠|提前) ?(?:{NUMBER} ?)?个?月[^,。;!?\n]{{0,6}}?(?P<each>扣|补|赔|付|收|缴)[^,。;!?\n]{{0,6}}?{MONEY}"
    rf"|(?:{_DUTY}|一次性)(?:(?!不|无|免)[^,。;!?\n]){{0,6}}?(?P<clears>付清|结清|缴清|补[足齐交缴]|支付|偿还|赔付)(?:全部"
    rf"|所有)?{_LEFT}(?!分期|话费)"
    r"[^,。;!?\n]{0,10}?(?:费用?|月租|款|金额|价值)"
)
_KEPT_DEPOSIT = re.compile(
    rf"(?P<when>{_WHEN})[^。;!?\n]{{0,14}}?(?:(?<!不)扣(?:除|收|取|减)|没收|(?P<from>从))[^,。;!?\n]{{0,6}}?(?:押金|保证金|预存(?:款"
    rf"|话费)?|协议款|冻结|质押|诚意金)"
    r"(?(from)[^,。;!?\n]{0,8}扣)"
)
_STILL_PAID = re.compile(
    rf"(?P<when>{_WHEN})[^。;!?\n]{{0,6}}?(?P<verb>仍[需须要应]?|照常|继续)(?:收取|支付|缴纳|扣除|计收|承担)[^,。;!?\n]{{0,6}}?(?:月费"
    rf"|费用?|月租|套餐费)"
    rf"|(?P<when_reckoned>{_WHEN})[^。;!?\n]{{0,6}}?按(?:照)?(?:原价|标准(?:资费|价格?)|正常资费|目录价)[^,。;!?\n]{{0,6}}?(?:结算"
    rf"|补[收缴交足齐]|重新计算|追[缴收])"
)
_NAMED = re.compile(
    r"(?:提前(?:终止|解除|退订|拆机|销户|退网|取消|离网|解约)|解约|中途(?:退订|取消|退出))(?:补偿(?:金|费用?)|手续费|费)(?!用?(?:由我"
    r"|[:为]?0|全免))"
)
_MADE_UP = re.compile(
    r"(?:解约|提前(?:终止|解除|退订|拆机|销户|退网|取消|离网)|中途(?:退订|取消|退出|销户))[^。;!?\n]{0,6}?(?:需|须|应)(?P<verb>补偿|赔偿)"
    r"|(?:需|须|应)(?P<verb_of>补偿|赔偿|承担|偿还)[^,。;!?\n]{0,8}(?:设备|终端|硬件)(?:成本|残值|折旧)|按违约(?:条款|责任"
    r"|处理)[^,。;!?\n]{0,4}(?P<verb_under>支付|缴纳|收取|赔[付偿])"
)
_SAYINGS = (_WHO_LEAVES_PAYS, _NOT_SERVED, _GIFT_BACK, _GIVEN_BACK, _ALL_THAT_IS_LEFT, _KEPT_DEPOSIT, _STILL_PAID, _NAMED, _MADE_UP)

# A device kept or broken, a bill, a loan, a least spend made up, a refund, an insurance, the carrier's own duty.
_DEVICE = re.compile(
    r"(?:未|不|无法|没有)(?:能|按时|及时)?(?:退还|归还|交回|退回|返还(?!已|优惠|的?金额|的?补贴|的?部分))|丢失|损坏|遗失|人为|损毁|破损"
)
_OF_SOMETHING_ELSE = re.compile(
    r"欠费|账单|话费账|分期(?:业务|订单|还款|金额|借款)|借款|贷款|还款|保险|维修|故障|停机保号|移机[^,。;!?\n不]{0,4}(?:费|收取|元)"
    r"|补卡|发票"
    r"|(?:不足|未满|未达|未满足|达不到|低于)[^。;!?\n]{0,12}(?:消费|保底|低消|档)|(?:消费|保底|低消)[^。;!?\n]{0,8}(?:不足|未满|未达)"
    r"|[不未][满足] ?\d+(?:\.\d+)? ?(?:元|GB|MB|分钟|秒)"
    r"|赔[偿付](?:给)?(?:用户|客户|您)(?!已)|(?:移动|电信|联通|广电|我)(?:公司|方)违约|超时|慢必赔|押金[^,。;!?\n]{0,6}退还|\d ?岁"
)
_HIGHEST = re.compile(r"(?:保险|意外)[^。;!?\n]{0,10}赔")


def leaving_by_default(passage: Passage, sentence: Span) -> Span | None:
    """Return the words of one sentence that let leaving early cost money; None where there are none."""
    words = passage.folded[sentence.start : sentence.end]
    if _DEVICE.search(words) or _OF_SOMETHING_ELSE.search(words) or _HIGHEST.search(words):
        return None
    for saying in _SAYINGS:
        for found in passage.find(saying, sentence):
            verb = next((found.start(name) for name, told in found.groupdict().items() if told and name.startswith("verb")), found.start())
            at = Span(verb, found.end())
            if not _is_nothing(found[0]) and not negated(passage, at) and not about_other_plan(passage, Span(*found.span())):
                return Span(*found.span())
    return None


_SUMS = re.compile(MONEY)


def _is_nothing(words: str) -> bool:
    """Return whether every sum is nought: “赔付0元”."""
    sums = [money(told[0]) for told in _SUMS.finditer(words)]
    return bool(sums) and not any(sums)
