"""What leaves in doubt whether whoever has a plan is held or pays: a denial, a choice, somebody else's claim, a way out.

A word of a penalty or of a term stands in many texts that hold nobody: “退订、销户无需承担相应违约责任”, “如选择购机，须在网24个月”,
“违约责任由银行追究”, “携转需先取消本活动”. The rules warn of such words at most; they withhold no plan.
"""

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern

_LEAVE = r"(?:退订|销户|销号|携转|携号转网|取消|变更|解约|离网|拆机|降档|[终中]止(?:本?协议)?|解除|退网|退出|转网|违约)"
_DENIED = (
    r"(?:(?:无(?:需|须)|毋须|不(?:再|会|需要?|用|必|须|予|另|补)*(?:向[^,。;!?\n]{0,8}?)?(?:承担|收取?|支付|缴纳?|交纳?|付|产生|涉及|构成"
    r"|追究|存在|视[为作]|属于?|算)"
    r"|(?<!减)免(?:除|收|于|[交缴付予])*|没有)(?:(?!需|须|将|否则|但|并|后|外|设备|终端)[^,。;!?\n]){0,12}?|(?:无|没有)(?:任何|相关"
    r"|其[他它])?)"
)
_CHARGE = r"(?:违约|解约金|赔[偿付]|补偿)"
_BETWEEN = r"(?:(?!到期|期满|届满|结束|期外|满|需付|须|应付|支付|\d ?元)[^。;!?\n]){0,30}?"
"""From the word of leaving to the denial: over no other time, and no charge that is due before it."""
_CHARGE_DENIED = Pattern(rf"{_LEAVE}{_BETWEEN}(?<!有){_DENIED}{_CHARGE}")
_AT_THE_END = Pattern(r"(?:(?:到期|期满|届满|结束)(?:之?后)?,?|期外|满|(?:\d|[年月])(?:[以之])?后|第\d+个?月)[^,。;!?\n]{0,12}$")
# A denial reaches to the end of its clause: over “相应”, “任何形式的”, “由此产生的”.
_LET_OFF = Pattern(rf"(?<![如若]){_DENIED}(?:(?!需|须|将|否则|但|并|后|外)[^,。;!?\n]){{0,6}}$")

_NOT_ASKED_BACK = Pattern(r"(?<![否若如])不(?:再|予|会|作|需)*(?:补收|追回|追缴|追讨|扣回|收回)")
"""“已付的补贴款不追回”: the denial stands among the words themselves."""
_CHOICE = Pattern(
    r"可选|任选|自选|选配|选择|自愿|另(?:可|需|外)|额外|加装|叠加|扩展包|每?增加[一\d]|[二三四五六多N\d]选[一二三\d]"
    r"|以下[^,。;!?\n]{0,6}之一"
    r"|[如若](?:果|需|为|是|客户|用户|您)?[^,。;!?\n]{0,8}?(?:办理|订购|参[加与]|购买|领取|租用|开通|申请)(?:了|的)?"
    r"(?!销|携|退|离|拆|过户|停机|变更|解约|取消|提前|转网|降|终止)"
)
_OF_OTHERS = Pattern(
    r"银行|金融机构|金融公司|贷款|借款|信用购|花呗|征信|第三方|还款|授信|理赔|保险公司"
    r"|(?:靓号|吉祥号?|分期|信用|主卡|主套餐|副卡|从卡|原|前期|其[他它])(?:码)?[^,。;!?\n]{0,4}(?:合约|协议|合同|活动)"
)
_IF_ANY = Pattern(r"(?:[如若](?:果)?(?:有|存在|涉及|产生)|可能|视情况)[^,。;!?\n]{0,8}(?:违约|解约|赔|补偿|费)")
_NEAR = 12
"""How far before the words it may stand that they are named only in case there is any: “如有违约金”."""
_WAY_OUT = Pattern(
    r"(?:归还|退还|交回)(?:全部|所有)?(?:终端|设备)[^,。;!?\n]{0,4}?(?:则|就|即)?(?:不|无需?|免)(?:予|再|收取?|支付)?(?:赔付|赔偿|违约金)|"
    r"(?:需|须|应|请|可|要)(?:要|提)?(?:先|前)?(?:[至到在][^,。;!?\n付缴赔违]{1,8})?(?:行|进行|办理)?(?:取消|退订|终止|解除|退出)(?:本|该"
    r"|此)?(?:活动|业务|产品|套餐|优惠|协议|合约)?"
    r"(?:后(?:方可|再|才[可能])?[^,。;!?\n]{0,6})?(?=[,。;!?\n]|$)"
)


def let_off(passage: Passage, span: Span) -> bool:
    """Return whether the clause before the words denies them: “无需承担相应违约责任”, “不收取任何形式的赔偿”."""
    if _NOT_ASKED_BACK.search(passage.folded, max(span.start - 1, 0), span.end):
        return True
    return _LET_OFF.search(passage.folded, passage.sentence_at(span.start).start, span.start) is not None


def costs_nothing(folded: str) -> bool:
    """Return whether a text says that leaving costs nothing, other than after the end of the agreement."""
    return any(not _AT_THE_END.search(folded, 0, found.start()) for found in _CHARGE_DENIED.finditer(folded))


def in_doubt(passage: Passage, span: Span) -> bool:
    """Return whether what the words ask for is one's own choice, what somebody else asks for, or named only in case there is any."""
    sentence = passage.sentence_at(span.start)
    return bool(
        _CHOICE.search(passage.folded, sentence.start, span.end)
        or _OF_OTHERS.search(passage.folded, *sentence)
        or _IF_ANY.search(passage.folded, max(sentence.start, span.start - _NEAR), span.end)
    )


def has_way_out(passage: Passage) -> bool:
    """Return whether a text says how one may go: after leaving the offer (“携转需先取消本活动”), or by giving the device back."""
    return _WAY_OUT.search(passage.folded) is not None
