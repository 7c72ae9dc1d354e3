"""More ways to say that money paid is kept: given up, set against a penalty, lapsed, or refused whatever the reason."""

import re

_PAID_MONEY = (
    r"(?:预存(?:款|话费|金额?|费用|部分)?|协议(?:款|话费)|合约款|专款|押金|保证金|诚意金|[定订]金|[本租]金|预[付缴交](?:款项?|费用?"
    r"|金额?|话费)"
    r"|首付款?"
    r"|(?:账户|充值卡?|卡内|话费|预存)?(?<![包券金豆])余额|余款|存(?:款|费)|存入(?:的)?款项|充值(?:的)?(?:话费|金额|款)|首充金额)"
)
_REFUSES = (
    r"(?:不(?:予|再|可以?|能|得|会|做|办理|支持|接受|受理|涉及|提供|承担|允许|产生|存在|作)?|概不|恕不|均不|一律不|无法|未)"
    r"(?:以)?(?:任何|折算|减免|返销|中途|提前|部分|全额|提现|取消|按[天日月]|按比例|或|及|和|办理|申请|进行|给予|做|再|现金|形式|方式|的)*"
)
_KEPT = re.compile(
    # 视为放弃剩余预存款 / 剩余款项视为用户放弃
    r"(?:视为|视作|视同|等同)(?:用户|客户|您)?(?:自动|主动|自愿)?放弃(?:对|其)?(?:剩余|未返还|未使用|余下|已(?:缴|付|交)[纳的]?)?(?:的)?"
    rf"(?:{_PAID_MONEY}|(?:全部|所有)?(?:费用|款项|话费(?!券)|金额))"
    r"|(?:剩余|余下|未使用|未返还)(?:的)?(?:费用|款项|金额|预存款?|预存话费|余额|协议款)[^,。;!?\n]{0,4}?(?:视为|视作|视同)(?:用户|客户"
    r"|您)?(?:自动|主动|自愿)?放弃"
    # 剩余预存款作为违约金扣除 / 押金冲抵违约金
    rf"|{_PAID_MONEY}[^,。;!?\n不]{{0,8}}?(?:抵作|冲抵|抵扣|作为|充作|充抵|转为|转作|抵充|抵)(?:违约金|赔偿|违约赔偿)"
    rf"|(?:剩余|未返还|未使用)(?:的)?{_PAID_MONEY}[^,。;!?\n不]{{0,6}}?(?:全部|全额|一次性)扣(?:除|收|划)"
    # 已到账未使用及未到账的套餐费、流量同步失效
    rf"|未(?:使用|用完|返还|到账|抵扣|消费)完?(?:的)?(?:{_PAID_MONEY}|套餐费|分摊话费)(?:[、及和][^,。;!?\n赠]{{1,8}})?(?:到期|将|则|均"
    rf"|即|全部|一并|同步|同时|自动|立即)*"
    r"(?:失效|作废|清零|归零|收回|停止返还)"
    # 逾期未使用的预存款自动失效
    rf"|(?<!赠送)(?<!赠送的)(?<!返还的)(?<!权益金){_PAID_MONEY}(?:到期|逾期|期满|过期|将|则|自动|均|即)*失效"
    # 专款仅限套餐使用，离网清零 / 未返还部分视为违约金
    r"|(?:专款|预存款|协议款|押金|保证金|充值(?:金额|话费)|(?<!返还的)预存话费)[^。;!?\n赠]{0,16}?,(?:离网|销户|到期|期满|逾期|系统|过期"
    r"|退订)[^,。;!?\n]{0,3}(?:清零|作废|归零|没收"
    r"|失效)"
    r"|未(?:返还|到账)(?:的)?(?:部分|金额|话费|款项?)[^,。;!?\n]{0,4}(?:视为|作为|转为|抵作)违约金"
    # 停止返还剩余预存款
    r"|(?:停止|终止|不再)(?:返还|退还|发放)(?:剩余|未返还|余下|的)*(?:预存|协议款|协议话费|押金|保证金)"
    r"|(?:剩余|未返还|未到账|分月返还)[^,。;!?\n赠]{0,8}?(?:预存(?:款|话费)?|协议(?:款|话费)|本金)(?:均|将|则|即)*(?:停止|终止|不再"
    r"|不予)(?:返还"
    r"|退还|发放|到账)"
    # 余额不予转移和退还 / 不予减免退还 / 不予退补
    rf"|(?:{_PAID_MONEY}|(?<![赠返])费用?)[^,。;!?\n赠返券]{{0,8}}?不(?:予|可|能|得|支持)?(?:转移|转让|提现|减免|折算|结转|转账)(?:和"
    rf"|或|及|与|/|也不|且不)?(?:退还|退费|退款|返还|退回)"
    r"|(?<!资源)(?<!流量)不予退补|不退不补"
)
_NO_MONEY_BACK = re.compile(
    rf"{_REFUSES}(?:退订)?(?:及|和|或|、)?(?:退费|退款)(?!保障|险|规则)"
    r"|(?:一经(?:缴纳|收费|受理|扣费|扣款|激活|充值|缴费|付款|购买|生效|预存|缴存)|(?:支付|付款|缴费|扣费|扣款|充值"
    r"|缴纳)(?:成功)?后)[^,。;!?\n]{0,4}?,?(?:均|概|一律|恕)?(?:不(?:予|能|可|再|得|会|支持)?|无法)"
    r"(?:以)?(?:退(?!订|网|出|租|换|货|卡|机|保)|清退|返还)"
    r"|(?<![赠返免])(?<!代收)[一-龥]费(?!券|包)用?(?:均|概|一律|一经收取,?|收取后)?不(?:予|能|可|再|得|会|支持)?退(?!订|网|出|租|换|货)"
    r"|(?<![一-龥])无退费|退订无退费"
    r"|(?:没收|扣留|罚没|(?<![抵中])扣除)(?:其|用户|客户|您|全部|相应|已[缴交]纳?)*的?(?:押金|保证金|诚意金|[定订]金)(?![^,。;!?\n]{0,6}后)"
    r"|(?:清零|清空|没收|扣除)(?:剩余|全部|账户)+(?:的)?(?:预存(?:话费|款)?|话费|余额|金额)|(?:无需|不承担"
    r"|不负责)(?:向[^,。;!?\n]{0,4})?(?:退还|返还|清退)[^,。;!?\n设备终光]{0,8}?(?:预存|费用?|款|余额|话费)"
    r"|有权不予?(?:退还|退款|退费|返还)"
    rf"|{_PAID_MONEY}(?:均|概|一律|将|则)*不(?:予|能|可|再|得|会|支持)?(?:清退|退(?!订|网|出|租|货))"
)
KEPT_SAYINGS = (_KEPT, _NO_MONEY_BACK)
"""To be tried after the plain patterns of `no_refund`."""

GIFT_BEFORE = re.compile(
    r"(?:(?<!发)券|礼|红包|AI豆|金币|积分|赠送|赠费|获赠|赠款|回馈|返(?:还|费)的?(?:话费|金额|费用)|补贴|体验金|奖励|权益金|商品|实物"
    r"|兑换)[^,。;!?\n]{0,14}$"
)
"""What is no money of the customer's; a product that was bought, a data pack or a membership, is."""

# What a refusal speaks of is what was named last before it: a gift, credit given, what is used up, a thing to hold, or money.
_NAMED = re.compile(
    r"(?P<gift>(?:电子|消费|代金|优惠|抵扣|抵用|购机|终端|话费)?(?<!发)券(?!包)|卡密|礼(?:品|包|物|金)|红包|AI豆|金[币豆]|积分|奖[励品金]"
    r"|权益(?!包|产品|费|业务|类|商品|金额)"
    r"|(?:体验|抵扣|权益|回馈)金|赠[款费金]|(?:赠送|[所获受]赠|奖励|兑换|补贴)的?(?:[\d.]+ ?元)?(?:话费|金额|费用|余额|预存款)?"
    r"|补贴(?:的?(?:话费|金额|款))?"
    r"|减免的?[一-龥]{0,4}费用?|(?<![于可能])抵扣的?(?:话费|金额)|(?:优惠|减免|折扣|直降)的?(?:金额|费用|部分)?(?!价|后|期|活动|套餐))"
    r"|(?P<credit>(?<!未)(?<!停止)返[还充费]的?(?:[\d.]+ ?元)?(?:话费|金额|费用|月费|款)|月返(?:话费)?|返费"
    r"|(?:[得获享送补返]|获得|领取|返还|发放)[^,。;!?\n]{0,4}?[\d.]+ ?元[^,。;!?\n费券]{0,4}话费)"
    r"|(?P<used_up>(?:流量|语音|短信|彩信)(?![^,。;!?\n]{0,3}[包费卡])|分钟数?|资源|时长)"
    r"|(?P<thing>(?:终端|设备|手机|光猫|机顶盒|网关|路由器?|摄像头|接入器|遥控器|硬件|[号卡]片|SIM卡|商品"
    r"|实物)(?!的?(?:[款费价租押定订尾]|购买款|使用费|补差)))"
    r"|(?P<paid>预[存付缴交收充]|押金|保证金|诚意金|[定订]金|首付|[本租]金|(?:协议|合约|[存余尾机专])款|款项"
    r"|(?<!违约)(?<!补偿)(?<!赔偿)(?<!免)费|余额"
    r"|[已所][缴交付支收扣]|一次性[收扣付支缴]|月租|话费|[缴交]纳|充值|扣[费款]|一经|(?:购买|订购|开通|支付|付款|激活|办理"
    r"|受理)(?:成功)?之?后"
    r"|[年月季]包|会员(?!权益))"
    r"|(?P<event>退订|中途|提前|取消|拆机|解约|离网|销户|终止|停用)"
)
_PREPAID_CREDIT = re.compile(r"预[存付缴交收充]|本金|协议款|合约款|充值|[缴交]纳")
_FAR_BEFORE = 80
# “不可抵扣国际业务费、代收费”: what credit does not pay for is not what is kept.
_NOT_FOR = re.compile(r"(?:不[可能得]|无法|不支持)(?:用于)?(?:抵[扣充]|冲抵|支付|购买|缴纳)[^,。;!?\n]{0,40}")
_HELD_FOR_IT = re.compile(r"押金|保证金")
_NAMES_MONEY = re.compile(r"[费款钱]")


def speaks_of_money_paid(before: str, refusal: str) -> bool:
    """Return whether a refusal speaks of money that the customer paid, from the words of its sentence before it.

    Credit that comes back month by month is the customer's own where the sentence says that it was prepaid; a device that
    “无法退还” is none, while “归还设备后不退费” names the money in the refusal.
    """
    last = _named_last(before, refusal)
    if last is None or last["paid"] or last["event"]:
        return True
    if _NAMES_MONEY.search(refusal) and "后" in last.string[last.end() :]:
        return True  # “领取权益后不支持退款”: what comes after is the order's own end, and its price is what is asked back.
    if last["credit"]:
        return bool(_PREPAID_CREDIT.search(before))
    return bool(last["thing"]) and bool(_NAMES_MONEY.search(refusal) or _HELD_FOR_IT.search(before))


def _named_last(before: str, refusal: str) -> re.Match[str] | None:
    """Return the thing named last before a refusal; leaving is one only where what is refused is not itself a giving back."""
    told = _NOT_FOR.sub("", before)
    named = [found for found in _NAMED.finditer(told, max(0, len(told) - _FAR_BEFORE)) if not (found["event"] and "返" in refusal)]
    return named[-1] if named else None
