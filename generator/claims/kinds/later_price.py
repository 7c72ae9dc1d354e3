"""Another price for a later or an earlier time: “前48个月19元，到期恢复49元” (R24)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan
from generator.claims.later_price_by_default import later_prices_by_default
from generator.claims.later_price_for_a_time import FOR_A_TIME
from generator.claims.later_price_frames import FRAMES
from generator.claims.later_price_sayings import A_MONTH, COUNT, LIMITED, SUM, TOLD_FREELY, TOLD_IN_STEPS
from generator.claims.later_price_turns import IN_NAMES, PASSING, TURNS
from generator.claims.later_price_unnamed import UNNAMED
from generator.claims.later_price_words import CREDITED
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.quantities import LENGTH, MONEY, SUMS, length, money, number
from generator.tariff.price import PriceStep
from generator.tariff.quantity import Period, TimeUnit
from generator.tariff.words import MoneyUnit

_NEXT_MONTH = Pattern(r"^(?:次月|第二个?月|第 ?2 ?个?月)")
_FIRST_PAID = Pattern(
    rf"(?:首月|第(?:一|1)个月|当月|一次性|办理)[^。;\n]{{0,30}}{SUM}|(?:首月|当月)[^。;\n]{{0,8}}(?:免|0元)|首单|首次|体验|试用"
    r"|不再?续|不(?:主动)?(?:退订|取消)|到期|期满|结束"
)
# Penalty formulas and what is given month by month have prices of their own.
_NO_PRICE = Pattern(rf"(?:违约金|赔偿金?|违约|解约|履约|赔付)[^。;\n]*$|(?:返还|{CREDITED}|赠送|减免)[^。;,\n]*$")
_BARE_EARLY = Pattern(rf"[前首]{COUNT}(?:个(?:自然)?月|年)[^,。;\n]*?{SUM}")
_GIVEN_BY_THE_MONTH = Pattern(rf"(?:返|{CREDITED}|赠|摊|补贴|抵扣|券)[^。;\n]*$")
# “36个月内分月返还，首月55元，次月起27元/月”
_GIVEN_IN_PARTS = Pattern(
    rf"(?:(?:分|按|逐)(?:月|期|次)|分{COUNT}(?:个?月|期|次)|每(?:个)?月|首月|剩余[^,。;]{{0,6}})[^,。;\d]{{0,4}}(?:返|{CREDITED}"
    r"|赠)[^。;\n收扣缴]*$"
)
_IS_CHARGED = Pattern(r"收|扣|缴|恢复|付")
_PAID_WORD = Pattern(r"费|价|收|扣|缴|付|折|免|恢复|/ ?月|按|每月")
# What is paid off by instalments changes no price.
# How the first month is billed may be chosen: “首月全量全价、首月套餐减半、首月按天折算”.
_HALVED = Pattern(r"(?:首个?月|[^,。;]{0,6}日[前后][^,。;]{0,6},?当月)[^,。;]{0,16}减半|[0-9]{1,2}日[前后][^,。;]{0,6},?(?:月租|月费)?减半")
"""A first month at half the fee is a way to bill it, for which a price has a word of its own."""
_BILLED = Pattern(r"首月可选|首月按[天日量]|首月全量")
# “首月不区分上下半月，功能费全额收取”: a first month in full costs what every month costs.
_IN_FULL = Pattern(
    r"^(?:首个?月|第[一1]个月|[^,。;]{0,4}当月)(?:(?!免|折(?!算)|半价|减半|一半|[次下]月|第[二2]|元)[^。;])*?(?:全额|全月|整月|全量|足月)"
)
# What one may order besides has prices of its own: “可选加装会员，首月1元”.
_EXTRA = Pattern(
    r"(?:可选(?:择)?(?:装|购|加|订|开通|业务|产品|会员|增值|叠加)|选购|加购|选装|可加装(?!本|此|该|,)|可(?:以)?(?:另外|单独|额外"
    r"|自愿|自行|按需|另)(?:加|订|购|开|办|选|付费)"
    r"|(?:如果?|若)需(?:要)?(?:加装|增加|增配|增购|另|额外|单独|选装|叠加))[^。;\n]*$"
)
# “前6个月9元/月，到期后业务终止”: where the thing ends with its price, nothing is paid later.
_ENDS_WITH_IT = Pattern(
    r"[^。\n]{0,24}?(?:到期|期满|届满|结束)(?:之?后|时)?,?(?:该|此|本|则|即)?(?:(?:业务|产品|服务|套餐|会员)(?:将|会|即|随之|自动"
    r"|默认|系统){0,3}(?:终止|取消|失效|退订|停止|关闭)"
    r"|(?:将|会|即|系统)*(?:自动|默认)(?:终止|取消(?!优惠|折扣|减免)|失效|退订|停止|关闭))"
)
_LATER_TIME = Pattern(r"到期|期满|届满|结束|[之以此]后|恢复|次[月年]|[个期]?[月期年]起|续")
# “商品直降1500元优惠36个月”: less for a thing bought, and bound for so long.
_OFF_A_THING = Pattern(r"^(?:直降|立减|优惠|减免|减|让利)(?![^,。;]{0,12}(?:/ ?月|每月))[^,。;]*$")
_THING_BEFORE = Pattern(r"(?:购机|终端|商品|手机|换机|话机|设备|金融)[^,。;\d]{0,4}$")
_BOUND_AFTER = Pattern(r"^(?:期)?(?:的)?(?:购机|合约(?!期))")
_CHARGED_AFTER = Pattern(r"(?:到期|期满|届满|期结束)[^。;\n]*(?:收|缴|按|扣|恢复)")
# A sum for each of several things, for equipment, or to make up for leaving is no price of the plan.
_EACH = Pattern(r"每[张次台]|归还|退还|遗失|丢失|损坏|补[缴交偿足]|携转|滞纳金|手续费|工本费|折旧|设备以|购买(?:设备|终端|手机)|未退(?!订)")
# “到期后可另行订购其他产品，价格15元”: another product; “资费不变”: the same price; “自动退订，不再收费”: no product any more.
_ANOTHER_OR_THE_SAME = Pattern(
    r"(?<![未不有])(?:主动|另行|重新|另外|可再)(?:订购|办理)|订购其[他它]|(?:资费|价格|费用|月费|标准)(?:均|保持|维持)?不变"
    r"|(?:按照?|以)(?:原)?(?:订购|本套餐|本产品|本业务|同等|相同|同样|原优惠)时?的?(?:优惠)?(?:价格?|资费)(?!标准)"
    r"|(?:按照?|执行)[^,。;]{0,3}(?:套餐?(?:以)?外|漫游)[^,。;]{0,4}(?:标准|资费|收)"
    r"|(?<![不未])(?<!没有)(?:解约|离网|拆机|销户|携转)[^,。;]{0,6}(?:支付|收取|缴|赔|扣)"
    r"|按照?原(?:套餐)?资费(?:标准)?继续|继续按照?原(?:价格|资费)|起,?(?:正式)?(?:上线|下线|停售|推出|(?:停止|暂停|开始)(?:受理"
    r"|办理|销售|发展))|(?:按照?|以)原有?(?:套餐|合约|协议)?资费(?:标准)?[^,。;]{0,4}(?:自动)?(?:顺延|延续|续约|续展|延期|续签"
    r"|继续(?:使用|执行|履行))"
    r"|可(?:以|选择)?(?:按|以)[^,。;]{0,16}(?:续约|续签|办理)|到期后?可(?:以|选择)?(?:续约|续签|办理)(?:享|并享)"
    r"|自动(?:退订|取消|失效|终止|结束)[^。;]{0,4}不再|无需再|(?:余额|权益)[^,。;]{0,8}(?:转|变更)[为成](?!付费|收费|自费|按)"
    r"|后(?:方|才)?可(?:订购|办理|申请|参加|参与)"
)
# “提速包到期自动取消，宽带恢复原速率并按正常资费收取”: what is charged then is what the pack was added to.
_PACK_ENDED = Pattern(
    r"(?<!优惠)(?<!折扣)(?<!减免)(?:自动|(?:到期|期满)后?)(?:退订|取消|失效|终止|结束)[^。;]{0,20}?(?:速率|带宽|网速)[^。;]{0,4}?[按及和]"
)
# “停机后复机恢复原资费”, “退出组合后恢复原价”: not with time, but with what the customer does or fails to do.
# “超出部分系统自动按标准资费计费”, “信用额度自动调整为100元”: what happens by itself there is not a price for later.
_BY_ITSELF = Pattern(r"自动|默认|系统|继续|将|会|则")
_OF_USE = Pattern(r"(?:超出|套外|溢出|用完|用尽|漫游|以外|单独|额度|余额|速率|积分|流量(?!包)|申请)[^。;]{0,20}$")
_THE_SAME_AFTER = Pattern(r"^[^,。;]{0,10}不变")
_THE_SAME_BEFORE = Pattern(r"不变[,]?[^,。;]{0,4}$")
_BACK = Pattern(r"恢复")
_DONE_BY_CUSTOMER = Pattern(
    r"(?<![不未没有动])(?<!不可单独)(?<!不能单独)(?<!不得单独)(?:停机|复机|开机|挂失|欠费|缴清|退订|退出|变更|取消(?!优惠|折扣"
    r"|减免)|解约|解除|过户|销户|转出)|限速|降速|离网|[如若][^。;]{0,16}(?:降档|终止)"
)
# “电子券前12个月每月20元，后12个月每月10元”
_MONTHS_OF_IT = Pattern(r"[前首第每次后剩其][^折]*$")
_GIVEN_THING = Pattern(
    r"(?:电子券|代金券|消费券|话费券|红包|赠款|赠费|返费|赠金|补贴|(?:奖励|回馈|优惠)话费|终端款|购机款)"
    r"[^,。;\d]{0,4}(?:(?:首月|[前首第][0-9]{1,2}个?[月期])[^,。;]{0,8},从?)?$"
)
_GIVEN_FIRST = Pattern(rf"首月[^,。;]{{0,4}}(?:返|{CREDITED}|赠|送|摊)[^,。;]*,从?$")
_SUM_GIVEN = Pattern(rf"[返送赠](?:费|话费)?{SUM}$")
# “停机保号费5元，满6个月后10元”: what a plan at rest costs.
_AT_REST = Pattern(
    r"(?:停机|保号|报停)[^,。;]{0,4}费[^。;]*$|(?:停机|报停)(?:后)?$|(?:设备|终端|光猫|机顶盒)(?:租金|款|押金)[^,。;\d]{0,4}$"
)
_INSTALMENTS = Pattern(rf"分{COUNT}期|分期|购机款|还款|偿还|首期付款|首付")
_FORMULA = Pattern(r"违约金(?:额)?(?:为|=|:|,)[^。\n]*$")
_GIVEN_AFTER = Pattern(
    r"^(?:[^-,。;\n]{0,2}购机|[^,。;\n]{0,4}(?:补[缴交足]|赔付|赔偿|违约金)|[^,。;\n]{0,12}差[额价][^,。;\n]{0,4}赔"
    r"|\+(?! ?[0-9.]+ ?(?:[MGT兆条]|分钟))|[^,。;\n]{0,3}(?:话费|电子券|消费券|优惠券|代金券|AI豆)|券"
    r"|(?:及)?以[上下]|[*x×]|/(?:台|个|分钟|条|GB|MB|M|G|次)"
    # “1GB以内每MB收3分，之后5元1GB”: what is used beyond is paid by the volume.
    r"| ?每? ?[0-9一]{0,4} ?(?:[KMGT]B?|分钟|条)(?=[,。;)/\n]|$))"
)
# “首年不收费，次年起也不另收”: what follows costs nothing either.
_FREE_AFTER_TOO = Pattern(
    r"[^。;\n\d]{0,4}?[,;、]?(?:次年|第[二2]年|次月|之后|此后|以后|后续|其后|到期后?|期满后?)(?:起|开始)?,?[^,。;\n\d]{0,4}?(?:也|亦|仍(?:然|旧)?"
    r"|依然|继续|同样|均|都|还是)(?:不(?:会|再|另|予|用|需要?)*(?:另外|额外)?(?:收|扣|计|付|缴)|免(?!责)|无需(?:付|缴|支付)|没有费用)"
)
# “未到期就退的，按终端原价…赔付”
_PAID_IN_COMPENSATION = Pattern(r"(?:终端|手机|设备|商品|机器|光猫|裸机)(?:的)?原价")
# “首月立增价值50元权益”: what is given, by its worth.
_WORTH = Pattern(r"(?:立增|增送|加赠|立得|获得?)(?:价值)")
# “使用不足6个月收取调测费100元，使用满6个月不收取”: a charge for work that long use lets off.
_NOT_TAKEN = Pattern(rf"满{LENGTH}(?:之?后|的)?(?:不再?|免)收取?")
_WORK = Pattern(r"(?:调测|安装|装机|初装|开户|设备|终端)[^,。;\n]{0,4}费[^。;\n]*$")
# “须同时办理“组合折扣-7折-12个月””: the price in the name of what one needs besides is that one's.
_IN_ANOTHER_NAME = Pattern(r"(?:同时|另外?|需|须|先)[^,。;\n]{0,4}(?:办理|订购|叠加|开通)[^。;\n]*[“\"][^”\"]*$")
# “承诺期结束后仍执行20元/月”: who still pays a price has paid it before.
_STILL = Pattern(
    r"(?:仍(?:然|旧|将)?(?:继续)?|(?:继续)?(?:保持|维持|延续)|继续执行|继续按照?(?=原价格|原资费)|持续(?=扣))(?:按照?|执行|为|以"
    rf"|收取?费?|扣费?|是|每月|每年|原价格?|月费|资费|优惠价?)*{SUM}"
)
# “首年59元，往后仍为每月59元”, “头三个月与随后各月均按59元收取”: two times and one price.
_BOTH_THE_SAME = Pattern(
    rf"(?:仍|还|也|均|都|同样|依旧)(?:然|旧)?(?:继续)?(?:需|要|是|为|按照?|收取?|付|执行|每月|月付)*(?P<same>{SUM})[^。;!?\n]{{0,8}}$"
)
_AFTER_IT = Pattern(r"[^,。;]{0,10}(?:到期|期满|届满|结束|[之以]?后)")
_SAME_AFTER = Pattern(rf",[^,。;!?\n\d]{{0,10}}?(?:仍|还|也|均|都|同样|依旧)[^,。;!?\n\d]{{0,8}}?{SUM}")
_LESS_OR_MORE = Pattern(r"恢复|原价|折|优惠|减|免|体验|试用|返|半价|降|涨|升|上调|起收")
_COSTS_ANOTHER = Pattern(
    r"新(?:增|入网|办|开|装|用户|客户)|恢复|原价(?!格)|标准(?!收)|正常|调整|上调|下调|首|前|第[^,。;]{1,4}[月年期]|免|折|优惠(?![期价])|减"
)
_BY_THE_MONTH = Pattern(rf"({MONEY}) ?/ ?个?月|(?:每个?月|月(?:基本|功能|套餐|使用|服务)?[费租])[^,。;\d]{{0,6}}({MONEY})")
_COST_LESS = Pattern(
    r"副卡|一次性|优惠(?:[至到价后]|[0-9])|减免|[0-9] ?折|免费|免收|直降|立减|(?<![0-9.])0 ?元|体验|试用|首月|首年"
    r"|前[0-9一二三六]+个?[月年]|半价"
)
_FIRST_CHARGED = Pattern(r"首月(?:收费|扣费|扣除|收取|缴费)")
_MONTH = Period(1, TimeUnit.MONTH)
_PATTERNS = Patterns.untagged(*TOLD_IN_STEPS, *TOLD_FREELY, *LIMITED, *FRAMES, *UNNAMED, *FOR_A_TIME, *TURNS, *PASSING, *IN_NAMES)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield a claim for each stretch that names a price for a time; the value has both steps where both are exact."""
    taken: list[Span] = []
    for _, found in passage.find_each(_PATTERNS):
        span = Span(*found.span())
        if any(span.overlaps(other) for other in taken) or not _is_price(passage, span):
            continue
        taken.append(span)
        yield Claim("later_price", span, _steps(passage, found))
    for span in later_prices_by_default(passage):
        # Where a text has told its price for sure, the rest of it is about that; only a first month may cost more besides.
        told = taken and (not _FIRST_CHARGED.match(passage.folded, span.start) or any(span.overlaps(other) for other in taken))
        if not told and _is_price(passage, span):
            yield Claim("later_price", span)


def _is_billing(passage: Passage, span: Span) -> bool:
    """Return whether the words only say how the first month is billed, or how it may be."""
    sentence = passage.sentence_at(span.start)
    choice = "首月" in passage.folded[span.start : span.end] and _BILLED.search(passage.folded, sentence.start, sentence.end)
    words = passage.folded[span.start : span.end]
    return bool(choice or _HALVED.fullmatch(words) or _IN_FULL.match(words))


def _is_of_another_thing(passage: Passage, span: Span, before: str) -> bool:
    """Return whether the words are about an extra that one may order besides, a thing bought, or one that ends with its price."""
    if _ENDS_WITH_IT.match(passage.folded, span.end) and not _LATER_TIME.search(passage.folded, *span):
        return True
    off = _OFF_A_THING.match(passage.folded[span.start : span.end])
    after = passage.folded[span.end : span.end + 6]
    bought = off and (_THING_BEFORE.search(before) or (_BOUND_AFTER.match(after) and not re.search("[月费租]", before[-8:])))
    return bool(bought or _EXTRA.search(before))


def _is_price(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    before, words = passage.folded[sentence.start : span.start], passage.folded[span.start : span.end]
    after = passage.folded[span.end : span.end + 12]
    # “次月起10元/月” is a later price only where the first month has another.
    if _NEXT_MONTH.match(words) and not _FIRST_PAID.search(before):
        return False
    if (
        _THE_SAME_BEFORE.search(before)
        or _THE_SAME_AFTER.match(after)
        or _is_given(passage, span, before)
        or _is_billing(passage, span)
        or _is_of_another_thing(passage, span, before)
        or _ANOTHER_OR_THE_SAME.search(passage.folded, span.start, span.end + 8)
        or _stays_the_same(passage, span)
        or _AT_REST.search(before)
        or _PACK_ENDED.search(passage.folded, sentence.start, span.end)
        or _FREE_AFTER_TOO.match(passage.folded, span.end)
        or _PAID_IN_COMPENSATION.search(words)
        or _WORTH.search(words)
        or (_NOT_TAKEN.fullmatch(words) and _WORK.search(before))
    ):
        return False
    by_itself = _BY_ITSELF.match(passage.folded, span.start)
    if (by_itself and _OF_USE.search(before)) or (
        (by_itself or _BACK.match(passage.folded, span.start)) and _DONE_BY_CUSTOMER.search(before)
    ):
        return False
    # From one character before: “续费50元” may be the end of “手续费50元”.
    if (
        _EACH.search(passage.folded, max(sentence.start, span.start - 1), span.end + 4)
        or _INSTALMENTS.search(before)
        or _INSTALMENTS.search(passage.folded, *span)
    ):
        return False
    formula = _FORMULA.search(passage.folded[max(0, span.start - 80) : span.start])
    given = _NO_PRICE.search(before) and not _CHARGED_AFTER.match(passage.folded, *span)
    return not (formula or given or _IN_ANOTHER_NAME.search(before) or _GIVEN_AFTER.match(after) or about_other_plan(passage, span))


def _both_the_same(words: str) -> bool:
    """Return whether words say of two times that one and the same sum is due in both."""
    both = _BOTH_THE_SAME.search(words)
    return (
        both is not None and {money(told[0]) for told in SUMS.finditer(words)} == {money(both["same"])} and not _LESS_OR_MORE.search(words)
    )


def _stays_the_same(passage: Passage, span: Span) -> bool:
    """Return whether the sum that is paid later is the one told for the time before: “月功能费20元，协议期24个月，到期后20元/月”."""
    words = passage.folded[span.start : span.end]
    goes_on = _SAME_AFTER.match(passage.folded, span.end)
    if _both_the_same(words) or (goes_on and _both_the_same(words + goes_on[0])):
        return True
    if _COSTS_ANOTHER.search(words):
        return False
    if _STILL.search(words):
        return True
    later = {money(told[0]) for told in SUMS.finditer(words)}
    before = passage.folded[passage.sentence_at(span.start).start : span.start]
    earlier = {money(told[1] or told[2]) for told in _BY_THE_MONTH.finditer(before)}
    return bool(_AFTER_IT.match(words)) and len(later) == 1 and later == earlier and not _COST_LESS.search(before)


def _is_given(passage: Passage, span: Span, before: str) -> bool:
    """Return whether the sums are what the customer is given, month by month or at first."""
    # “话费分36个月返还，前35个月41元”: a sum without “a month” is what is given where giving is what the sentence is about.
    bare = _BARE_EARLY.fullmatch(passage.folded, *span) or not _PAID_WORD.search(passage.folded, *span)
    if bare and _GIVEN_BY_THE_MONTH.search(before):
        return True
    words = passage.folded[span.start : span.end]
    of_a_gift = _GIVEN_THING.search(before) and _MONTHS_OF_IT.match(words)
    if (_GIVEN_IN_PARTS.search(before) or of_a_gift) and not _IS_CHARGED.search(words):
        return True
    return bool(_GIVEN_FIRST.search(before) or _SUM_GIVEN.search(passage.folded, *span))


_OFFER = Pattern(
    rf"优惠(?:后|至|价)[^,。;\n]{{0,12}}?(?P<early>{SUM}{A_MONTH})[,。;](?:优惠期|合约期|活动期)(?:为)?(?P<first>{LENGTH})[,。;]$"
)


def _steps(passage: Passage, found: re.Match[str]) -> tuple[PriceStep, ...] | None:
    """Return both steps where the words state both prices by the month and the month of the change."""
    groups = found.groupdict()
    late = groups.get("late")
    if not late or money(late) is None:
        return None
    if groups.get("free"):
        return _two("0元", 1, late)
    return _after_months(groups, late) if groups.get("first") else _after_offer(passage, found, late)


def _after_months(groups: dict[str, str | None], late: str) -> tuple[PriceStep, ...] | None:
    months = number(str(groups["first"]))
    following = number(groups["from"] or "") if groups.get("from") else None
    # “优惠10元” is ten yuan less; only “优惠至10元” and the like name the price.
    if re.search("优惠(?![至价后])|直降|减", str(groups["between"])):
        return None
    if months is None or (following is not None and following != months + 1):
        return None
    return _two(str(groups["early"]), int(months), late)


def _after_offer(passage: Passage, found: re.Match[str], late: str) -> tuple[PriceStep, ...] | None:
    offer = _OFFER.search(passage.folded[max(0, found.start() - 40) : found.start()])
    months_of_offer = length(offer["first"]) if offer else None
    if offer is None or months_of_offer is None or months_of_offer.months is None:
        return None
    return _two(offer["early"], months_of_offer.months, late)


def _two(early: str, months: int, late: str) -> tuple[PriceStep, ...] | None:
    amounts = money(early), money(late)
    if amounts[0] is None or amounts[1] is None or months < 1:
        return None
    # “前48个月19元，到期恢复49元/月”: what one says of the month holds for both; a sum without any month is not read.
    if not re.search(A_MONTH, early + late) and not re.search("月费|月租", early + late):
        return None
    return (_step(amounts[0], 1, months), _step(amounts[1], months + 1, None))


def _step(amount: Decimal, first: int, last: int | None) -> PriceStep:
    return PriceStep(amount=amount, unit=MoneyUnit.YUAN, per=_MONTH, from_month=first, to_month=last)
