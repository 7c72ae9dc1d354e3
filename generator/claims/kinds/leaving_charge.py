"""What a text says leaving early costs: the formulas as parts of the format, None where it states no exact sum."""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan, negated
from generator.claims.device_kept import device_kept
from generator.claims.leaving_by_default import leaving_by_default
from generator.claims.leaving_doubts import let_off
from generator.claims.leaving_formula import FIXED, fixed, formulas_in, repaid
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import MONEY, is_nothing, money
from generator.tariff.term import LeavingCharge

_PENALTY = Pattern(
    r"违约(?:赔偿金|赔付责任|赔付|赔偿|责任|罚[金款]|金额|金(?!减免|豁免|报销|补贴)|费用?|款)|解约(?:赔偿金|费用|金|费|款)"
    r"|(?P<weak>赔[偿付](?:金|费用|款)?|补偿[金款]|赔款|赔付|折损费|折旧费用?|硬件成本|补收|补缴|补交|补齐|补扣|追补|追缴(?!欠)|追回"
    r"|退还(?=已享)|扣回"
    r"|返还(?=终端设备折旧|已享))"
    r"|(?:剩余|剩下|余下)[^,。;!?\n]{0,10}(?:一次性|全额)(?:收取|缴清|付清|扣除|缴纳|支付)"
)
_LEAVING = Pattern(
    r"解约|退订|提前|终止|离网|中断|中止|取消|销户|销号|携号|携转|转网|拆机|拆网|违约|解除|退网|退出|降档|(?:合约|协议|承诺)期内"
    r"|(?:未满|不足|不满)[^,。;]{0,8}(?:退|拆|销|离)"
)
# Whoever leaves pays: “合约期内退订，需付157元抵扣终端成本”, “中途取消须按原价补足差额”. No word of a penalty is needed.
_WHEN_LEAVING = (
    r"(?:(?:提前|中途|擅自|违反[^,。;!?\n]{0,6}|自行|单方(?:面)?|(?:合约|协议|承诺|活动|优惠|签约|约定)期(?:间|限)?(?:之?内|未满)?|未满"
    r"|不满|不足|[年月天]内)[^。;!?\n]{0,16}?"
    r"(?:退订|离网|解约|取消|终止|解除|销户|销号|注销|携转|携号转网|转网|拆机|退出|退网|中断|中止|降档|转出)[^,。;!?\n]{0,10}?[,]?)"
)
_PAYS = Pattern(
    rf"(?P<leaves>{_WHEN_LEAVING})(?:(?!不|无|免|恢复)[^。;!?\n]){{0,12}}?"
    r"(?:(?:需|须|应|要|将|则|得|必须)(?:向[^,。;!?\n]{0,8})?(?:要|另|额外|一次性|先|全额|足额|再|按照?(?:原价|标准资费|标准价)"
    r"|向我?[司方])*|(?<=[,的者]))"
    r"(?P<verb>支付|付|缴纳|交纳|缴|交|补(?:足|齐|交|缴|付)?|偿付|扣除|扣收|扣取|扣减|收取)"
    rf"(?P<sum>[^,。;!?\n]{{0,12}}?(?:{MONEY}|优惠款|差额|终端款|优惠金额|折扣金额|减免(?:金额|费用)|成本|预存款"
    rf"|(?:剩余|剩下|余下)[^,。;!?\n]{{0,8}}费))"
)
_NO_CHARGE = Pattern(r"欠费|账单|结清|话费账|分期|借款|贷款|还款|押金|/GB|/分钟|/条|元/(?:月|年)(?![*×/\d])|移机|装机费?后|停机保号")
_DEVICE = Pattern(
    r"(?:归还|退还|交回|返还)(?:全部|所有)?(?:设备|终端|光猫|机顶盒)[^。;!?\n]{0,8}否则|(?:未|不|无法|没有)(?:能|按时|及时)?(?:退还"
    r"|归还|交回|退回|返还)|丢失|损坏|遗失|人为|损毁"
)
_ASIDE_BEFORE = Pattern(r"(?:(?<![扣解])除[^,。;!?\n]{0,6}|涉及[^,。;!?\n]{0,20}|有[^,。;!?\n]{0,12}(?:或|、))$")
_ASIDE_AFTER = Pattern(r"[^,。;!?\n]{0,6}(?:除外|情形外|以外|之外)")
_OURS = Pattern(r"(?<![向给])(?:中国)?(?<![向给])(?:移动|电信|联通|广电|我)(?:公司|方)(?:将|应|需|负责)?[^,。;!?\n收扣追权求]{0,6}$")
# “返还的话费不可用于抵扣代收费、违约金”: what credit cannot pay.
_NOT_PAYABLE_WITH = Pattern(r"(?:不可|不能|不得|不支持|无法)(?:用于|用来|抵扣|支付|缴纳)[^。;!?\n]{0,30}$")
# “违约责任：合约期内不可携转”: a heading names no charge by itself.
_NO_WORDS = Pattern(r"(?:[^,。;!?\n:]{1,16}:)?[\s(\[【《“\"*●★•·>-]*(?:[一二三四五六七八九十\d]{1,2}[.、)]?)?[\s【]*")
_HEADS = Pattern(r"(?:说明|条款|约定|规定|如下)?(?:[】》”\")\]]{0,2} ?:|[】\]]| +(?![由自]))")
_SOMETHING_PAID = r"(?:费用?|[款金额价豆券]|成本|损失|差[额价]|月租|优惠|余额|补贴|减免|低消|消费|月份|借款|欠款)"
_CHARGE_BELOW = Pattern(
    rf"赔|补[交缴收足齐偿扣款回差]|追[缴回收补扣]|折[旧损]费?|罚[金款没]?|违约(?:金额?|费)?|解约(?:条款|金|费)|[*×✖%]|倍|扣(?:[除回减]"
    rf"|收(?!缴?套餐))|没收"
    rf"|(?<!不)(?<!不再)(?<!不予)(?<!不会)(?<!免予)(?:支付(?!宝)|缴纳|交纳|收取|计收|偿还|承担|付清|结清|缴清|偿付|还清"
    rf"|[需须应]付)[^,。;!?\n]{{0,14}}?(?:{MONEY}|{_SOMETHING_PAID})"
    rf"|(?<!自行)(?:退还|返还|交还|归还|偿还|缴还|退回)[^,。;!?\n]{{0,10}}?(?:{MONEY}|{_SOMETHING_PAID})"
    rf"|{MONEY}(?!(?:及以上|以上|的|包|/月)*[^,。;!?\n]{{0,4}}(?:套餐|档|资费|产品))"
    r"|(?:费用?|款|金|话费|余额)[^,。;!?\n]{0,6}?(?:不退|不予退|不可清?退|不再退|不予返|概不|无法退|清零|作废)|(?:原价|标准价?"
    r"|目录价)[^,。;!?\n]{0,8}?(?:收|付|算|购买|补)"
)
# The fee goes on, gifts stop or are handed out, what happens after the end.
_NO_CHARGE_BELOW = Pattern(
    r"(?:停机|欠费)[^,。;!?\n]{0,8},?[^,。;!?\n]{0,4}(?:正常|照常|继续)|正常(?:扣缴?|收取|计收|缴纳)|按月(?:缴纳|支付|收取|扣)"
    r"|继续(?:收取|收费|扣费|计费|缴纳)"
    r"|(?:发放|到账|领取|赠送|获得)(?:[^,。;!?\n]{0,12}?(?:\d ?元|券))(?![^,。;!?\n]{0,20}[*×])"
    r"|(?:月基本|月功能|套餐|月租|月)费(?:为|:)? ?\d[\d.]* ?元(?! ?[*×/])$|不再享|停止发放|金额[^,。;!?\n]{0,8}为准"
    r"|不低于[^,。;!?\n]{0,6}档"
    r"|(?:到期|期满|届满)后[^,。;!?\n]{0,12}(?:收取|收费|扣费|元/月)"
)
_NAUGHT = Pattern(r" ?(?:[:为是=]|等于) ?(?:0(?![.\d])(?: ?元)?|0\.0+ ?元|零|无)(?! ?[*×\d])")
_STRUCK_OUT = Pattern(r"[:为]? ?[—–/-]+(?! ?[\w—–/¥-])")
# “逾期缴费加收违约金”, “欠费按日加收3‰违约金”: what paying late costs.
_LATE = Pattern(r"(?:逾期|欠费|欠缴|滞纳金|拖欠|‰|还款|分期违约|银行)[^。;!?\n]{0,16}$")
_RULES_BROKEN = Pattern(r"违规|违法|转售|转[租借卖让]|实名|恶意|盗用|(?:未|不)(?:按[时期]|及时)?[^,。;!?\n]{0,4}(?:缴|交)(?:费|纳)")
"""“违规转售的须承担违约责任”, “未按期缴费的…”: a penalty for other things than leaving."""
_OF_ANOTHER_AGREEMENT = Pattern(
    r"(?:主合约|主套餐(?:的|合约|协议|提前解约|本身)|(?:原有?|已有|现有|存量)的?(?:合约|协议|活动)|(?:涉及|[具带]有"
    r"|有)合约的?)[^。;!?\n]{0,24}$"
)
_ANOTHER_CASE = Pattern(r"解约|退订|提前|终止|离网|销户|拆机|携|取消|(?:合约|协议|承诺|活动)期内")
# “低消未达部分需补收”, “不足部分补收”: a least spend made up, by whoever stays.
_LEAST_SPEND = Pattern(
    r"(?:低消|消费|保底|月租|套餐费)[^。;!?\n]{0,14}?(?:不足|未满|未达|未到|不够|差额)|(?:不足|未满|未达到?)[^,。;!?\n]{0,12}?(?:消费"
    r"|保底|低消|部分)"
)
_JUST_AFTER = 8
"""How far behind the word for paying it may be said that a least spend is made up: “补缴低消差额”."""
_REALLY_LEAVES = Pattern(
    r"解约|退订|提前|终止|离网|中断|中止|取消|销户|销号|携|转网|拆机|拆网|违约|解除|退网|退出|降档|变更|更换"
    r"|[未不]满[^,。;!?\n]{0,8}(?:年|月|期)"
)
# “按未履约月份*20元申请退费”: what the carrier gives back.
_REFUNDED = Pattern(
    r"[^,。;!?\n需须应]{0,8}?(?:退费|退款|(?:退还|返还|返给|退给)(?:(?=[,。;!?\n)]|$)|给|用户|客户|您|(?:剩余|剩下|余下)|话费|余额|预存))"
)
_LEAVING_AT_ALL = Pattern(r"解约|退订|提前|终止|离网|销户|销号|携|拆机|(?:合约|协议|承诺|有效|活动)期|取消|解除|过户|降")
# “应赔偿用户损失”, “移动公司违约的，…”: here the carrier pays.
_TO_CUSTOMER = Pattern(r"(?:给)?(?:用户|客户|您)(?!已)")
_THEIR_BREACH = Pattern(r"(?:移动|电信|联通|广电|我)(?:公司|方)违约的?[^。;!?\n]{0,6}$")
_BENEFIT = Pattern(
    r"(?:退还|扣回|补缴|补交|追回|返还)(?:用户|客户)?(?P<given>已(?:享受?|使用)(?:的|过的)?[^,。;!?\n()]{1,20}?(?:优惠|金额|减免|折扣"
    r"|差额)(?:金额|总额)?)(?=[,。;!?\n)]|$)"
    r"|按照?(?P<used>(?:合约期内)?(?:客户|用户)?已(?:使用|领取|发放|享受)(?:的)?[^,。;!?\n()]{1,12}?金额)(?:缴纳|收取"
    r"|支付)(?:相应的?)?违约金"
)
_FIXED_SUM = Pattern(
    rf"(?:违约金|赔偿金|赔付|补收(?:电视)?装机费|违约金额|解约金)(?:金额|标准)?(?:,?违约金)?(?:为|=|:|按照?|是|等于)?"
    rf" ?(?P<after>{MONEY})(?![*×/+xX\d]|每|/|-月)"
    rf"|违约金(?:金额|额)?(?:为|=|:) ?(?P<sum>{FIXED}(?:\+{FIXED})+)(?![*×/+xX\d])"
    rf"|(?:支付|缴纳|收取|赔付|赔偿|补收)(?:固定金额)? ?(?P<before>{MONEY})(?:的|固定)?(?:金额的)?(?:违约金|赔偿金)"
    rf"|(?:按照?) ?(?P<by>{MONEY})(?:缴纳|支付|收取)(?:的)?违约金"
)

_EACH_BEFORE = Pattern(r"每(?!月功能|月保底|月消费)[^。;!?\n]{0,16}$")


def find(passage: Passage) -> Iterator[Claim]:
    """Yield each sentence that lets leaving early cost money, from the clause that says so to the end of its formula."""
    for sentence in passage.sentences:
        kept = device_kept(passage, sentence)
        penalty = next((one for one in passage.find(_PENALTY, sentence) if _is_penalty(passage, sentence, one, kept)), None)
        if penalty is not None:
            yield _claim(passage, sentence, Span(*penalty.span()))
        elif pays := next((one for one in passage.find(_PAYS, sentence) if _is_due(passage, sentence, one)), None):
            yield Claim("leaving_charge", Span(*pays.span()))
        elif formulas := [one for one in formulas_in(passage, sentence) if _is_paid(passage, sentence, one.span, kept)]:
            yield from (Claim("leaving_charge", formula.span, formula.charges) for formula in formulas)
        elif told := kept or leaving_by_default(passage, sentence):
            yield Claim("leaving_charge", told)


def _is_paid(passage: Passage, sentence: Span, formula: Span, kept: Span | None) -> bool:
    return not (kept and formula.overlaps(kept)) and not _REFUNDED.match(passage.folded, formula.end, sentence.end)


def is_for_device(passage: Passage, claim: Claim) -> bool:
    """Return whether a charge is due from those alone who keep, lose or break equipment that they should give back."""
    kept = device_kept(passage, passage.sentence_at(claim.span.start))
    return kept is not None and kept == claim.span


def _is_penalty(passage: Passage, sentence: Span, found: re.Match[str], kept: Span | None) -> bool:
    if _is_heading(passage, sentence, Span(*found.span())):
        return _named_below(passage, Span(found.end(), sentence.end), kept)
    return _costs(passage, sentence, found, kept)


def _costs(passage: Passage, sentence: Span, found: re.Match[str], kept: Span | None) -> bool:
    span = Span(*found.span())
    words = passage.folded[sentence.start : sentence.end]
    before = passage.folded[sentence.start : span.start]
    # What follows on what is kept tells how much that costs, until somebody leaves for another reason.
    if kept and span.end > kept.start and not _ANOTHER_CASE.search(passage.folded, kept.end, span.end):
        return False
    if found["weak"] and _is_of_who_stays(words, passage.folded[sentence.start : min(span.end + _JUST_AFTER, sentence.end)]):
        return False
    if _ASIDE_BEFORE.search(before) or _ASIDE_AFTER.match(passage.folded, span.end, sentence.end) or _OURS.search(before[-12:]):
        return False
    if _NOT_PAYABLE_WITH.search(before) or _STRUCK_OUT.match(passage.folded, span.end) or _NAUGHT.match(passage.folded, span.end):
        return False
    if (_LATE.search(before) or _RULES_BROKEN.search(before)) and not _LEAVING_AT_ALL.search(words):
        return False
    return not (
        _of_others_before(before)
        or _TO_CUSTOMER.match(passage.folded, span.end)
        or negated(passage, span)
        or let_off(passage, span)
        or about_other_plan(passage, span)
    )


def _is_heading(passage: Passage, sentence: Span, span: Span) -> bool:
    return bool(
        passage.folded[span.start : span.end] == "违约责任"
        and _NO_WORDS.fullmatch(passage.folded, sentence.start, span.start)
        and _HEADS.match(passage.folded, span.end, sentence.end)
    )


def _named_below(passage: Passage, told: Span, kept: Span | None) -> bool:
    """Return whether what stands under the heading 违约责任 names a charge: money or repayment that nothing denies.

    The heading itself says who pays, so that a sum or a formula is enough; bans, reminders and what is no longer given are none.
    """
    for found in passage.find(_CHARGE_BELOW, told):
        span = Span(*found.span())
        clause = passage.phrase_at(span.start)
        if kept and span.end > kept.start and not _ANOTHER_CASE.search(passage.folded, kept.end, span.end):
            continue
        if _NO_CHARGE_BELOW.search(passage.folded, max(told.start, clause.start), clause.end):
            continue
        if not (negated(passage, span) or let_off(passage, span) or _NAUGHT.match(passage.folded, span.end) or is_nothing(found[0])):
            return True
    return False


def _is_of_who_stays(words: str, until_paid: str) -> bool:
    """Return whether nobody leaves in a sentence, or what is paid is for equipment or makes up a least spend.

    Who leaves after that is another matter: “低消不足的，月底补齐差额，如需携转请先取消活动”.
    """
    if not _LEAVING.search(words) or _DEVICE.search(words):
        return True
    return _LEAST_SPEND.search(until_paid) is not None and not _REALLY_LEAVES.search(until_paid)


def _of_others_before(before: str) -> bool:
    return _THEIR_BREACH.search(before) is not None or _OF_ANOTHER_AGREEMENT.search(before) is not None


def _is_due(passage: Passage, sentence: Span, found: re.Match[str]) -> bool:
    words = passage.folded[sentence.start : sentence.end]
    span = Span(*found.span("verb"))
    return not (
        _DEVICE.search(words)
        or _NO_CHARGE.search(passage.folded, found.start("verb"), min(sentence.end, found.end() + 4))
        or "满后" in found[0]
        or negated(passage, span)
        or let_off(passage, span)
        or about_other_plan(passage, Span(*found.span()))
    )


def _claim(passage: Passage, sentence: Span, span: Span) -> Claim:
    start = passage.folded.rfind(",", sentence.start, span.start) + 1 or sentence.start
    # “每提前一个月解约，支付10元”: a formula that begins before the comma is read from its beginning.
    start = min([start, *(one.span.start for one in formulas_in(passage, sentence) if one.span.overlaps(span))])
    formulas = tuple(formulas_in(passage, Span(start, sentence.end)))
    if len(formulas) == 1:
        return Claim("leaving_charge", Span(start, max(span.end, formulas[0].span.end)), formulas[0].charges)
    charge = None if formulas else fixed_sum(passage, Span(start, sentence.end)) or benefit_repaid(passage, Span(start, sentence.end))
    if charge is None:
        return Claim("leaving_charge", Span(start, span.end))
    return Claim("leaving_charge", Span(start, max(span.end, charge[0].end)), charge[1])


def fixed_sum(passage: Passage, within: Span) -> tuple[Span, tuple[LeavingCharge, ...]] | None:
    """Return the one fixed sum that a stretch asks for on leaving, with its words; None where there is none or more than one."""
    sums = list(passage.find(_FIXED_SUM, within))
    # A sum for each month, each day or each device is no fixed one.
    if len(sums) != 1 or _EACH_BEFORE.search(passage.folded, passage.sentence_at(sums[0].start()).start, sums[0].start()):
        return None
    words = next(words for words in sums[0].groupdict().values() if words)
    parts = [money(part[0]) for part in re.finditer(MONEY, words)]
    return (Span(*sums[0].span()), tuple(fixed(yuan) for yuan in parts if yuan)) if all(parts) else None


def benefit_repaid(passage: Passage, within: Span) -> tuple[Span, tuple[LeavingCharge, ...]] | None:
    """Return the one benefit that is to be repaid on leaving, with its words; None where there is none or more than one."""
    found = list(passage.find(_BENEFIT, within))
    if len(found) != 1:
        return None
    given = found[0].span("given") if found[0]["given"] else found[0].span("used")
    return Span(*found[0].span()), (repaid(passage.words(Span(*given))),)
