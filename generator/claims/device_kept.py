"""Paying for equipment that whoever leaves does not give back, or gives back broken: “拆机须归还光猫，未归还的赔偿200元”.

It costs money only who keeps or loses what was lent, so that it is a charge for leaving of a lesser kind: worth a
warning where the filing names no charge at all, and never one where it names any. What is lost can never be given back,
so that “设备丢失须赔偿200元” counts; what is broken, or lost while the service is used, has nothing to do with leaving.
"""

from generator.claims.context import about_other_plan
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern

_THING = Pattern(
    r"设备|终端|硬件|配件|实物|[光主从智]猫|[机云智][顶慧]?盒|网关|路由|遥控|适配器|摄像|音[箱响]|门[铃锁]|[手腕]表|手环|学生证|话机"
    r"|[手学相]机"
    r"|平板"
    r"|台灯|屏|ONU|CPE|FTTR|AP|猫"
)
_GIVE_BACK = r"(?:归还|退还|返还|交还|退回|交回|缴回|缴还|送回|送还|寄回|上交|上缴|回收|收回)"
# “不予退还”, “不可返还” and “不再返还” are said of money that the carrier keeps.
_NOT_BACK = (
    rf"(?:(?:未|不|无法|不能|没有|没|拒不?|拒绝|逾期不?)(?:能够?|按[^,。;!?\n]{{0,4}}?|及时|如[期数]|完[整好]|全[部数]|足额|一并|进行"
    rf"|配合|肯|愿意?)*"
    rf"(?:[^,。;!?\n费款金额券豆不予可得再]{{0,10}}?)?{_GIVE_BACK}|(?:无法|不能|未能?)(?:提供|交出|出示)(?:完好|完整|原有?"
    rf"|相应)?的?(?:设备|终端|光猫|机顶盒)|还不(?:了|上|全|齐)|[未不]还(?=[,的则需须应将按照设终光]))"
    r"(?!的?[^,。;!?\n设终硬]{0,4}(?:话费|费用|款|押金|保证金|预存|金额|优惠|余额|本金|红包|[金豆券]))"
)
_SPOILT = r"(?:丢失|遗失|丢弃|灭失|遗落|损坏|损毁|破损|毁损|毁坏|人为损|缺失|缺少|短缺|不完整|不完好)"
_PAYS = (
    r"(?:赔|补偿|支付|偿付|缴(?!费)|交纳|付(?!费)|交(?=[^,。;!?\n]{0,8}(?:\d|费|款|金))|收取?(?=[^,。;!?\n]{0,10}(?:\d|费|款|金))"
    r"|扣(?:[除收减取]|(?=\d))|(?:按照?|为)[^,。;!?\n]{0,30}?\d[\d.]* ?\(?元\)?/[台部个件套只把]"
    r"|偿还|购买|照价|[按折]价|按[^,。;!?\n]{0,8}\d[^,。;!?\n]{0,6}[收计]|补[交缴收]|违约金|承担[^,。;!?\n]{0,8}(?:费|责任|损失))"
)
_THEN = r"(?:(?!无需|不[需用再必]|毋须|免|欠费|账单|话费)[^。;!?\n])"
_REST = r"[^,。;!?\n]{0,16}"
_KEPT = Pattern(
    rf"{_NOT_BACK}{_THEN}{{0,60}}?{_PAYS}{_REST}|{_GIVE_BACK}{_THEN}{{0,40}}?(?:否则|不然|或者?(?=需|须|应|按|照|支付|赔"
    rf"|以)){_THEN}{{0,24}}?{_PAYS}{_REST}"
    rf"|(?:拆机|退订|销户|取消|退网|离网|解约|退机){_THEN}{{0,24}}?(?:设备|终端|硬件)(?:赔[偿付]|补偿|损失)(?:金|款|费用?|标准"
    rf"|价格?)+[^。;!?\n]{{0,12}}?\d"
)
_BROKEN = Pattern(rf"{_SPOILT}{_THEN}{{0,40}}?{_PAYS}{_REST}")
_LOST = Pattern(rf"(?:丢失|遗失|灭失){_THEN}{{0,24}}?(?:赔|补偿|照价|[按折]价|违约金){_REST}")
# A deposit that is set against what was not brought back in time.
_OUT_OF_DEPOSIT = Pattern(
    rf"(?:超过|超出|超|逾期|过期|未|不)(?:(?!退订|续)[^。;!?\n]){{0,24}}?(?:(?:扣除|没收|扣收|扣罚|不退还?|不予退还?"
    rf"|不再退还?)[^,。;!?\n]{{0,4}}(?:押金|保证金)"
    rf"|(?:押金|保证金)[^,。;!?\n]{{0,8}}(?:不予?退|不再退|作为|抵作|抵扣|冲抵|没收)(?!的?用户)){_REST}"
)
# What a thing that is lost has to do with leaving: one leaves, or gives it back.
_ON_LEAVING = Pattern(
    rf"拆(?:机|除|网)|退(?:订|机|网|租|出)|销[户号]|注销|取消|解(?:约|除)|离网|[终中]止|停用|停止(?:使用|服务)|不再(?:使用|需要)"
    rf"|携(?:号)?转|转网|过户|到期|期满|{_GIVE_BACK}"
)
# While it is used, under warranty or insured, or as a gift: nobody leaves.
_IN_USE = Pattern(
    r"使用期间|租用期间|在网期间|使用(?:过程)?中|保管|保修|质保|维修|更换|险|理赔|碎屏|补办|补领|再次|重新|另行提供|购买新|自购"
    r"|归属?(?:用户|客户)|自然损"
)
# What was broken on the way is found when it is given back: “须将设备退还；使用期间造成损坏或遗失的，应予赔偿”.
_REPLACED = Pattern(r"保修|质保|维修|更换|险|理赔|碎屏|补办|补领|再次|重新|另行提供|购买新|自购|归属?(?:用户|客户)|自然损")
_TO_GIVE_BACK = Pattern(rf"(?:需要?|须|应|将|请)(?!提供)[^,。;!?\n]{{0,20}}?{_GIVE_BACK}")
_FOR_A_THING = Pattern(
    r"(?:设备|终端|光猫|机顶盒|硬件)[^。;!?\n]{0,60}(?:押金|保证金)|(?:押金|保证金)[^。;!?\n]{0,60}(?:设备|终端|光猫|机顶盒|硬件)"
)
_MONEY_BACK = Pattern(r"(?:费用?|款项?|金额?|余额|券|豆|红包|话费|押金)(?:[将均也一概]*)$")
_BEFORE = 60
"""How far back a sentence may stand that says that one leaves: the one before, and no long one."""


def device_kept(passage: Passage, sentence: Span) -> Span | None:
    """Return the words of a sentence that make whoever leaves pay for equipment that is not given back; None where there are none."""
    near = Span(_start_near(passage, sentence), sentence.end)
    if not _THING.search(passage.folded, *near):
        return None
    for found in passage.find(_KEPT, sentence):
        span = Span(*found.span())
        if not _MONEY_BACK.search(passage.folded, sentence.start, span.start) and not about_other_plan(passage, span):
            return span
    for found in passage.find(_OUT_OF_DEPOSIT, sentence):
        if _FOR_A_THING.search(passage.folded, *near):
            return Span(*found.span())
    for found in passage.find(_BROKEN, sentence):
        span = Span(*found.span())
        left = max((one.end() for one in _ON_LEAVING.finditer(passage.folded, near.start, span.start)), default=None)
        in_use = _REPLACED if _TO_GIVE_BACK.search(passage.folded, near.start, span.start) else _IN_USE
        if left is not None and not in_use.search(passage.folded, left, span.end):
            return span
    for found in passage.find(_LOST, sentence):
        span = Span(*found.span())
        if not _IN_USE.search(passage.folded, near.start, sentence.end) and not about_other_plan(passage, span):
            return span
    return None


def _start_near(passage: Passage, sentence: Span) -> int:
    """Return where what belongs to a sentence begins: with the one before it, if that is near."""
    before = passage.sentence_at(max(0, sentence.start - 2))
    return max(before.start, sentence.start - _BEFORE) if before.end <= sentence.start else sentence.start
