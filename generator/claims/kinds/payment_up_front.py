"""Money asked for beside the fee when one signs up: prepaid credit, installation, activation, equipment."""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.quantities import MONEY, NUMBER, money
from generator.tariff.price import Deposit, OneTimeCharge
from generator.tariff.prose import Prose
from generator.tariff.words import MoneyUnit

_DEPOSIT = (
    r"(?:预存(?:款|金|话费|协议款|通信费|费用?|本金|购机款)?|预缴(?:款|金|话费|费用?)?|预付(?:款|费)|押金|保证金|质押(?:金)?|存入(?:话费)?)"
)
_CHARGE = (
    r"(?:(?:宽带|移动高清(?:电视)?|电视|FTTR|组网|设备|光猫|音箱|灵犀屏|业务|高端慧眼云盒)?(?:装机|安装|装移机|上门)?(?:、|/|及)?"
    r"(?:调测费|装移机费|安装(?:服务)?费|安装调测费|装机费|装机调测费|初装费|工料费|施工费|开户费|开通费|入网费|卡费|SIM卡费"
    r"|补卡费|换卡费|手续费|工本费|"
    r"上门服务费|购机款|购机费|终端款|终端费|材料费))"
)
_LINK = r"(?:一次性|均|需|共|各|为|是|金额|标准|收取|收费|缴纳|交纳|支付|费用|话费|的|:|\(|约|新装(?:宽带)?|装机| ){0,4}"
_EACH = r"(?:/(?:台|户|次|张|个|端|线|部|套))?"
_ONCE = (
    r"(?:(?:首月|首次|当月|一次性|现金|另行|另外|额外|需|须|先行)*一次性(?:现金|另行)?(?:支付|收取|收费|缴纳|交纳"
    r"|缴费|扣费|扣除|付费|付款|交费|计收)(?:费用|金额|服务费|总计|共"
    r"|[^,。;\n0-9返赠送]{0,8}费)?(?:为|:|\()?|首月另行(?:支付|收取)|另行支付|(?:安装|上门|调测|办理"
    r"|装机)[^,。;\n]{0,6}(?:另付|另收|另行收取|另需支付)|趸交|整付)"
)
_WITH_SUM = re.compile(
    rf"(?P<deposit>{_DEPOSIT}{_LINK}(?P<deposited>{MONEY})(?: ?的?(?P<what>话费|购机款|协议款))?)"
    rf"|(?P<ahead>预存 ?{NUMBER} ?个月(?:的)?(?:费用?|月费|功能费|资费)\(?(?:共|合计)?(?P<ahead_sum>{MONEY})\)?)"
    rf"|(?P<deposit_after>(?P<deposited_first>{MONEY}) ?(?:/)?(?:的)?(?:一次性)?(?:U宝)?(?P<kind>{_DEPOSIT})(?! ?[0-9]|版))"
    r"|(?P<top_up>(?:(?:需|须|激活|开卡|首次)(?:要)?(?:首次)?(?:充值|首充)(?:话费)?(?:不低于|不少于"
    rf"|满)?(?P<topped_up>{MONEY})(?=(?:话费)?(?:方可|才可|才能|后)?(?:激活|开通|启用))"
    rf"|激活(?:时)?(?:需|须|首次)+充值(?:不低于|不少于|满)?(?P<topped>{MONEY})))"
    rf"|(?P<charge>(?P<charge_name>{_CHARGE}){_LINK}(?P<charged>{MONEY}){_EACH})"
    rf"|(?P<charge_after>(?P<charged_first>{MONEY}){_EACH} ?(?:收取|的)?(?P<charge_kind>{_CHARGE}))"
    rf"|(?P<once>{_ONCE}(?P<paid> ?{MONEY}){_EACH})"
)
_WITHOUT_SUM = re.compile(
    rf"(?:需|须|应|另需)(?:要|先|提前)?(?:一次性)?(?:缴纳|交纳|支付|收取)?(?:一定)?(?:的)?(?>{_DEPOSIT}|{_CHARGE})(?!{_LINK}{MONEY}|[0-9])"
)

# Money that is given, saved, weighed against a penalty, or paid for leaving is not asked for beforehand.
_NOT_ASKED_BEFORE = re.compile(
    r"(?:价值|原价|减免|免收?|免除?|赠送?|优惠|直降|返还?|退还?|抵扣|折扣|省|得|送|最高|剩余|折抵|享(?!受套)"
    r"|已收取?的?|已缴纳?的?|0 ?)(?:的|了|价值)?$"
)
_LEAVING = re.compile(
    r"(?:违约|赔偿|赔付|退订|拆机|拆除|未满|不满|不足|销户|解约|解除|提前|遗失|丢失|损坏|离网|补收|补缴|履约|取消"
    r"|补卡|换卡|移机|人为|过户|归还|更换|再次|如需|若需|可选)[^。;\n]*$"
)
_NOT_ASKED_AFTER = re.compile(r"^(?:[^,。;\n]{0,6}(?:不予|不退|不可)?(?:优惠券|代金券|减免|全免)|-已|(?:及)?以上(?:即)?可|[*x×]未)")
_OPTIONAL = re.compile(r"(?:可参与|可在|参与首充|每充值?|每预存|首充|可办理|可选择?)[^。;\n]{0,20}$")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield a claim for each sum that one pays at the start; the value is None where the sum is not stated."""
    taken: list[Span] = []
    for pattern in (_WITH_SUM, _WITHOUT_SUM):
        for found in passage.find(pattern):
            span = Span(*found.span())
            if any(span.overlaps(other) for other in taken) or not _asked_for(passage, span):
                continue
            value = _value(found) if pattern is _WITH_SUM else None
            if value is not None and value.amount == 0:
                continue
            taken.append(span)
            yield Claim("payment_up_front", span, value)


def _asked_for(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    before, after = passage.folded[sentence.start : span.start], passage.folded[span.end : span.end + 20]
    return not (
        _NOT_ASKED_BEFORE.search(before)
        or _LEAVING.search(before)
        or _OPTIONAL.search(before)
        or _NOT_ASKED_AFTER.match(after)
        or negated(passage, span)
        or about_other_plan(passage, span)
    )


def _value(found: re.Match[str]) -> Deposit | OneTimeCharge | None:
    sums = ("deposited", "topped_up", "topped", "ahead_sum", "deposited_first", "charged", "charged_first", "paid")
    words = next(found[name] for name in sums if found[name])
    amount = money(words)
    if amount is None:
        return None
    if noun_words := found["deposit"] or found["ahead"] or found["kind"] or found["top_up"]:
        noun = re.match(_DEPOSIT, noun_words)
        name = (noun[0] if noun else "充值话费" if found["top_up"] else "预存") + (found["what"] or "")
        return Deposit(name=Prose(zh=name), amount=amount, unit=MoneyUnit.YUAN)
    # “一次性收取宽带装机调测费200元”: the words between name the charge.
    between = re.search(_CHARGE, found["once"] or "")
    name = found["charge_name"] or found["charge_kind"] or (between[0] if between else "一次性费用")
    return OneTimeCharge(name=Prose(zh=name), amount=amount, unit=MoneyUnit.YUAN)
