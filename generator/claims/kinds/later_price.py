"""Another price for a later or an earlier time: “前48个月19元，到期恢复49元” (R24)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.claims.claim import Claim
from generator.claims.context import about_other_plan
from generator.claims.later_price_by_default import later_prices_by_default
from generator.claims.passage import Passage, Span
from generator.claims.quantities import DAY, LENGTH, MONEY, NUMBER, length, money, number
from generator.tariff.price import PriceStep
from generator.tariff.quantity import Period, TimeUnit
from generator.tariff.words import MoneyUnit

_A_MONTH = r"(?:(?:/ ?|每)(?:个)?月|/张/月|/户/月|/月/户)"
_N, _SUM, _LENGTH = rf"(?: ?{NUMBER} ?)", rf"(?: ?{MONEY} ?)", rf"(?: ?{LENGTH})"
"""As one may write them, with a space between letters and digits."""
_PRICE = rf"{_SUM}{_A_MONTH}?"
# Between a time and its price stands no word that makes the sum something given, saved or due as a penalty.
_GIFT = r"(?:返|分摊|赠|送|发放|到账|充|减免|抵|违约|赔|奖|补贴|券|消费满|保底指|履约|价值|流量不)"
_NO_GIFT = rf"(?!{_GIFT}|前\d|第\d)"
_SHORT = rf"(?:{_NO_GIFT}[^。;\n,]){{0,18}}?"
_LONG = rf"(?:{_NO_GIFT}[^。;\n]){{0,45}}?"
_WHAT = r"(?:优惠|合约|活动|协议|承诺|体验|套餐|有效|免费|试用|折扣|减免|促销|特惠|赠送|签约|约定|服务)"
_OVER = (
    rf"(?:(?:(?:优惠|合约|活动|协议|承诺|体验|套餐|{_LENGTH}|免费期?)?(?:到期|期满|届满|结束|期结束|期到期|过期))(?:(?:之|以)?后"
    rf"|时|(?:次|当)月起?)?|{_WHAT}期(?:限|间)?(?:满|过|结束)?(?:(?:之|以)?后|外|过了?)|{_N}个(?:自然)?月(?:之|以)?后|{_N}年(?:之"
    rf"|以)?后|满{_LENGTH}(?:之|以)?后"
    rf"|从?第{_N}年起?)"
)
_BACK = r"(?:恢复|回到|回归|回调|转回|还原|调回)"
_OLD_PRICE = (
    r"(?:原价|原(?:套餐)?(?:月)?(?:资|租)?费|(?:标准|正常|常规|目录|刊例|公示|挂牌|门市|官方)(?:套餐|产品|业务|包月|月度|当期)?(?:月费"
    r"|月租|资费|价格?|收费|费用|套餐费|标准)|套餐(?:标准|原)(?:月费|资费|价)"
    r"|目录价|刊例价|原档位?|[^,。;\n]{0,8}套餐月费)"
)
# After “恢复” every fee is an old one: “恢复原有云存能力资费”.
_OLD_FEE = rf"(?:{_OLD_PRICE}|(?:原(?:有|先|来|定)?|标准|正常)[^,。;\n]{{0,16}}?(?:价|资费|月费|月租|收费|费用|功能费|套餐费))"
_FEE_IS = r"(?:月费|月租费?|套餐费|月基本费|月功能费|资费|价格|费用)(?:将|会|自动)*(?:变|调整|改|涨|升|恢复|执行|回升|转)?(?:为|至|到|是)"
_FREE = r"(?:免费|免收|全免|(?<![\d.]) ?(?<![\d.])0(?:\.0+)? ?元)"
_FIRST_MONTH = r"(?:首个?(?:自然)?月|第(?:一|1)个(?:自然)?月|(?:开通|订购|办理|激活|生效|完工|竣工|入网)?当月)"
_PATTERNS = (
    # 前48个月19元，到期恢复49元 / 第2-36个月收费40元/月，第37个月起20元/月
    re.compile(
        rf"(?:前|首)(?P<first>{_N})个(?:自然)?月(?P<between>{_SHORT})(?P<early>{_PRICE})[,;。]?"
        rf"(?:{_SHORT}(?:第(?P<from>{_N})个(?:自然)?月(?:起|开始|及以后)?|到期后?|之后|期满后?|此后|次月起|优惠期?结束后|优惠期?到期后?))"
        rf"{_SHORT}(?:恢复(?:至|为|到)?|按|收费|收取)?{_SHORT}(?P<late>{_PRICE})"
    ),
    # 六个月内月租9元，之后回到29元 / 首年99元，次年起199元
    re.compile(
        rf"(?:(?:前|首|头)(?:{_N}个?(?:自然)?(?:月|季度|年)|年)|{_LENGTH}(?:之|以)?内){_SHORT}{_PRICE}(?:/年)?[,;。]?(?:但)?"
        rf"(?:之后|此后|随后|其后|后续|以后|往后|剩余(?:的)?(?:月份|时间)?|次年起?|{_OVER}|第{_N}个(?:自然)?月起)[,]?"
        rf"(?:(?!{_GIFT})[^,。;\n\d]){{0,16}}?{_PRICE}"
    ),
    re.compile(rf"{_OVER}[,]?{_LONG}{_BACK}(?:至|为|到|成|按|收取?)?(?:[^,。;\n]{{0,6}}?(?P<late>{_PRICE})|{_OLD_FEE}(?:\(?{_PRICE})?)"),
    # 首月0元，次月起15元/月
    re.compile(
        rf"{_FIRST_MONTH}(?:(?!调测|装机|安装|一次性|资源|流量|语音|权益)[^。;\n]){{0,16}}?(?P<free>{_FREE})(?:(?!返|赠|送|充"
        rf"|券)[^。;\n\d]){{0,50}}?"
        rf"(?:次月|第(?:二|2)个(?:自然)?月)(?:起|开始|后)?(?:{_SHORT}(?P<late>{_SUM}{_A_MONTH})|[^,。;\n]{{0,10}}(?:收费|收取|计收|计费"
        rf"|扣费))"
    ),
    re.compile(
        rf"(?:{_OVER}|第{_N}个月(?:起|开始)|第{_N}年(?:起)?)[,]?(?:(?!终止|失效"
        rf"|取消){_NO_GIFT}[^。;\n]){{0,45}}?(?:恢复(?:[^,。;\n]{{0,4}})收费|不再收(?:费"
        rf"|取(?![^,。;]{{0,4}}(?:保底|违约|赔))))"
    ),
    re.compile(
        rf"{_OVER}(?:\([^()]{{0,10}}\))?[,]?(?:{_LONG}(?:按照?|收取|收费|计费|扣费|每月收(?:费|取)?|每月(?:支付|扣费)|资费|费用|价格|月"
        rf"(?:基本|功能|租|套餐|使用|服务)?费|套餐费|月租|恢复|转为"
        rf"|变为|改为|调整为|调为|变更为|执行|适用|可享受|延续[,]?)(?:为|是|按)?(?:{_NO_GIFT}[^,。;\n]){{0,8}}?|)"
        rf"(?P<late>{_SUM}{_A_MONTH}|每月(?:扣费?|收|缴|付|支付|扣除)?{_SUM}|{_FEE_IS}{_SUM}|(?<=每月收费){_SUM}|(?<=每月收取){_SUM}|"
        rf"(?<=月基本费){_SUM}|(?<=月功能费){_SUM}|(?<=月套餐费){_SUM}"
        rf"|(?<=月租费){_SUM}|(?<=月费){_SUM}|(?<=月租){_SUM}|{_OLD_PRICE}(?=收|执行|计|资费|并|扣|缴|交|付|,|。|;|\)|$))"
    ),
    re.compile(
        rf"第 ?{_N} ?(?:-|~|至|到|个月至第) ?{_N} ?个?月{_SHORT}{_PRICE}(?:[,;。]{_SHORT}第 ?{_N} ?个?月(?:起|开始|以?后){_SHORT}{_PRICE})?"
    ),
    re.compile(rf"(?:第 ?(?!(?:一|1)(?:个?月|期)){_N} ?(?:个?月|期)|次月|第二个?月)(?:起|开始|及以后)[,]?{_SHORT}(?P<late>{_PRICE})"),
    re.compile(
        rf"(?:前|首)(?:{_N}个(?:自然)?月|{_N}?年){_SHORT}(?:{_SUM}{_A_MONTH}|(?<=收费){_SUM}|{_SUM}(?=[)。;,]|$)|免费(?!领|提供|赠)"
        rf"|免月费|免收)"
    ),
    re.compile(rf"第{_N}个月(?:起|开始)[,]?{_SHORT}{_BACK}(?:至|为|到)?(?:{_OLD_FEE}|{_SUM}[^,。;\n]{{0,2}}{_OLD_PRICE})"),
    # 到期后自动转为59元套餐
    re.compile(rf"{_OVER}[,]?{_SHORT}(?:转为|转成|转入|变更为|变为|改为|切换为|切换到){_SHORT}(?P<late>{_SUM})(?:档位?|档次)?的?套餐"),
    # 免费体验到期后正常收费
    re.compile(
        r"(?:免费|体验|试用|赠送|优惠|减免)[^。;\n]{0,30}?(?:到期|期满|结束|届满|期)(?:之|以)?后(?:(?!继续|仍|不|可|返"
        r"|赠)[^。;\n\d]){0,16}?"
        r"(?:正常|开始|自动|恢复|转为)(?:按月)?(?:收费|收取|计费|扣费|付费)"
    ),
    re.compile(rf"(?:前|首)(?:{_N}个(?:自然)?月|{_N}?年)(?:(?!返|赠|送)[^,。;\n\d]){{0,10}}[\d.]+ ?折"),
    re.compile(
        rf"(?:次月|下个?月|第{_N}个?月)(?:起|开始)?[^,。;\n]{{0,8}}{_BACK}(?:至|为|到|成|按|收取?)?(?:[^,。;\n]{{0,6}}?{_PRICE}|{_OLD_FEE})"
    ),
    re.compile(rf"(?<=[,;。])(?:之后|此后|随后|其后|后续)(?:(?!返|赠|送|发)[^,。;\n\d]){{0,10}}{_SUM}{_A_MONTH}"),
    re.compile(rf"续(?:订|费|约)(?:价格?|资费|费用)(?:为|是|:)?{_SUM}"),
    re.compile(rf"(?:次年|第[二2]年)(?:起|开始){_SHORT}{_SUM}(?:/年|/月)"),
    re.compile(rf"(?:前|首){_N}个(?:自然)?月[^。;,\n]{{0,6}}优惠价(?:为)?{_SUM}"),
    re.compile(rf"第{_N}(?:-{_N})?年{_SHORT}{_SUM}{_A_MONTH}"),
    re.compile(r"首月[^,。;\n]{0,8}费[^,。;\n]{0,4}(?:免收|免费|全免|减免)[^。;\n]{0,50}?次月起[^,。;\n]{0,8}(?:收取|收费|计收)"),
    re.compile(rf"{_OVER}[,]?{_LONG}自动(?:续订|续费|续约)[^。;\n]{{0,10}}?(?P<late>{_SUM}{_A_MONTH})"),
    re.compile(rf"{_OVER}[^。;\n]{{0,50}}?{_SUM}{_A_MONTH}[^,。;\n]{{0,8}}恢复收费"),
    re.compile(rf"优惠(?:至|价(?:格)?(?:为)?)(?P<offer>{_SUM}{_A_MONTH})[,]优惠期(?:为)?{_LENGTH}"),
    re.compile(
        rf"(?:前|首){_N}(?:个月|年)减免{_SUM}{_A_MONTH}?[^。;,\n]{{0,12}}[,、;]第{_N}(?:-|~|至|到){_N}?(?:个月|年)减免{_SUM}{_A_MONTH}?"
    ),
    re.compile(
        rf"(?:免费|0元)(?:体验|试用|使用|赠送)?(?:期)?{_LENGTH}[,]?{_LONG}{_SUM}{_A_MONTH}|(?:体验|试用|免费)期?{_LENGTH}"
        rf"(?:内)?免费[,]?{_LONG}{_SUM}{_A_MONTH}"
    ),
)
# The same put together freely: a time that is over or another that begins, and what is then paid.
_WHOLE_TIME = rf"(?:{_LENGTH}|半年|{_N}个?季度)"
_TIME_OVER = (
    rf"(?:(?:{_WHAT}|包年|首)(?:期(?:限|间)?)?(?:{_WHOLE_TIME})?(?:到期|期满|届满|结束|截止|终止|满|已?过)(?:转正)?(?:(?:之|以)?后|时"
    rf"|的|起)?"
    rf"|(?<![返不未])(?<!赠送)(?:{_WHAT}|满|超过|超出){_WHOLE_TIME}(?:到期|期满|结束)?(?:(?:之|以)?后|的|(?=[^,。;\n]{{0,3}}{_PRICE}))"
    rf"|(?:到期|期满|届满|届时|过期|逾期)(?:转正|未续约?|不续约?)?(?:(?:之|以)?后|时)?|{_WHAT}期(?:限|间)?(?:之|以)?(?:后|外)"
    rf"|{_WHOLE_TIME}(?:之|以)?后|从?(?:次年|第{_N}年)(?:度)?(?:起|开始)?|(?:自|从){DAY}(?:起|开始|后)"
    rf"|(?<=[,;。])(?:之后|此后|其后|以后|往后))"
)
_FEE = (
    r"(?:(?:月|年|包年|包月|基本|功能|服务|使用|套餐|宽带|业务|产品|会员|续费|续订)*(?:费用?|月租|租金|年费|资费|价格?)"
    r"|(?:自动|每月|按月|正常|开始|按|照|继续)*(?:收取|收费|计费|计收|计价|扣费|扣取|扣除|扣收|扣|缴纳|缴费|缴|交纳|支付|付费|付|执行"
    r"|续费|续订))"
)
_FREELY = (
    rf"(?:{_NO_GIFT}(?!可选|可办|可以?另|可订|退还|押金|移机|调测|装机|安装费|副卡|停机|超出|套外|任选|用完|较|近{_N}个|更改|[如若]变更"
    rf"|降档|分月付|续约、)[^。;\n])"
)
_CHANGES = (
    r"(?:(?:上|下)?(?:调|浮|涨|升)(?:整|高|回|至|为|到)*|提(?:高|升)(?:至|为|到)|(?:变更|变|改|转|调整|还原|回)(?:为|至|到|成|按)|恢复"
    r"(?:至|为|到|按)?)"
)
_NO_MORE = r"(?:取消(?:直降|折扣|减免)|不再(?:打折|优惠|减免|免费|享受?[^,。;\n]{0,6}(?:折扣|价优惠|月费优惠|资费优惠))|无(?:折扣|优惠价))"
_USUAL = rf"(?:{_OLD_PRICE}|全价|原价|(?:当期|当时|届时|实际|现行|当前|最新|业务|产品|国内)?(?:标准|正常|公示|公开)?资费(?:标准)?)"
_EARLY_TIME = (
    rf"(?:(?:前|首|头|第一|第1)(?:{_N}个?(?:自然|季)?(?:月|度|年|期|季度)|半年|个?(?:自然)?(?:月|年|季度?|期|次))(?:订购|办理|开通)?(?:内)?"
    rf"|{_LENGTH}(?:\([^()]{{0,4}}\))?(?:之|以)?内|{DAY}(?:之|以)?前|(?:试用|体验|优惠|免费|合约|活动|{_LENGTH})期(?:内|间)?|首订|"
    rf"(?:尝鲜|新人|新客|新用户)(?:价|专享)?)"
)
_EARLY_PRICE = (
    rf"(?:{_PRICE}(?:/年)?|{_FREE}|免收|免(?:月|年)?(?:租|(?:功能|套餐|服务|基本)?费)|[\d.一二三四五六七八九]+ ?折|半价|减半|减免|立减|特惠"
    rf"|体验价?|优惠价)"
)
_NEXT_TIME = (
    rf"(?:次月|下个?月|次年|第二个?(?:月|年|期)|(?:从|自)?第{_N}个?(?:自然)?(?:月|年|期|季度)|之后|此后|随后|其后|后续|以后|往后"
    rf"|后{_N}个?(?:月|年|期)"
    rf"|余下(?:的)?[^,。;\n]{{0,4}}|剩余(?:的)?(?:期数|月份|时间|月)|续(?:订|费|约|期)(?:时)?|超过{_LENGTH}|{_LENGTH}(?:之|以)?后"
    rf"|{_TIME_OVER}|{DAY}(?:之|以)?(?:后|起))(?:起|开始|每[年月])?"
)
_MONTHLY_OR_YEARLY = rf"(?:{_A_MONTH}|/ ?年)"
_PAID_THEN = (
    rf"(?:(?:{_NO_GIFT}[^,。;\n]){{0,14}}?(?:{_PRICE}(?:/年)?|{_USUAL}|全额|恢复)|(?:{_NO_GIFT}[^,。;\n\d]){{0,8}}?(?:正常|开始)"
    rf"(?:按月)?(?:收|扣|计|缴|付)费?"
    rf"|(?:享|收)?(?:[\d.一二三四五六七八九]+ ?折|半价|全价))"
)
_FREE_ORDER = (
    # 优惠期届满，资费上浮至89元 / 赠送期结束后将自动扣取6元/月功能费
    re.compile(
        rf"{_TIME_OVER}[,]?{_FREELY}{{0,20}}?(?:{_CHANGES}|{_FEE}(?:按照?|为|是|:)?){_FREELY}{{0,6}}?"
        rf"(?:每[年月])?{_SUM}{_MONTHLY_OR_YEARLY}?"
    ),
    re.compile(rf"{_TIME_OVER}[,]?{_FREELY}{{0,24}}?[,]?(?<!\d){_SUM}{_MONTHLY_OR_YEARLY}"),
    # 活动结束，原价续费 / 连续优惠六个月，满六个月后资费恢复
    re.compile(
        rf"{_TIME_OVER}[,]?{_FREELY}{{0,14}}?(?:{_NO_MORE}|(?:资费|月费|价格|套餐费|费用|月租)(?:自动|将|会)*(?:恢复|还原|上调|上浮"
        rf"|上涨|回升|提高)"
        rf"|(?:按照?|恢复|执行|以|转为|转|回到)[^,。;\n\d]{{0,8}}?{_USUAL}(?:收|执行|计|扣|缴|交|付|续|,|。|;|\)|$)|{_OLD_PRICE}(?:续"
        rf"|收|计|扣|执行)|(?:转为?|开始)付费)"
    ),
    # 首月半价，次月恢复原价 / 2026年12月31日前19元，此后39元
    re.compile(rf"{_EARLY_TIME}{_FREELY}{{0,14}}?{_EARLY_PRICE}{_FREELY}{{0,12}}?[,;。、]?(?:但|再|则|自|从)*{_NEXT_TIME}[,]?{_PAID_THEN}"),
    # 折后29元/月，限前12个月 / 前24个月免月功能费
    re.compile(
        rf"(?:折后|优惠后|优惠价|活动价|特惠价|限时){_FREELY}{{0,6}}?{_PRICE}[,(]*(?:仅|只)?(?:限|享)(?:前|首){_N}个?(?:自然)?(?:月|年)"
    ),
    re.compile(
        rf"(?:前|首|头)(?:{_N}个?(?:自然)?(?:月|年)|半年|年){_FREELY}{{0,6}}?(?:免(?:月|年|租|(?:功能|套餐|服务|基本)?费)|半价|减半"
        rf"|立减|每月(?:减|优惠){_SUM})"
    ),
    re.compile(rf"\((?:首|前|头)(?:{_N}个?)?(?:月|年|期)(?:仅|只需?|优惠)?(?:{_SUM}{_A_MONTH}?|免费|免月租|半价)\)"),
    re.compile(rf"第{_N}个?月起[^,。;\n]{{0,6}}不再(?:享受?)?[^,。;\n]{{0,4}}(?:优惠|折扣|减免)"),
    re.compile(rf"{_TIME_OVER}[,]?{_FREELY}{{0,12}}?恢复[^,。;\n\d]{{0,8}}?套餐(?:月)?(?:基本费|月租|资费|租费|费)"),
    # 优惠至50元/月，优惠期24个月 / 让利6元/月，让利36个月: a price less for a time is another price after it
    re.compile(
        rf"(?:优惠(?:价|后)?(?:至|到|为)|特惠价?(?:至|为)?|降至|减免至|折后(?:价)?(?:为|仅)?)[^,。;\n\d]{{0,6}}?{_PRICE}(?:的?(?:优惠"
        rf"|价格))?[,(]*"
        rf"(?:共|连续|持续|可)*(?:优惠|特惠|折扣|让利|减免)(?:期|时长|期限)?(?:为|限|共)?{_LENGTH}"
    ),
    re.compile(
        rf"(?:让利|减免|立减|直降|优惠|减)(?:金额|月费|套餐费)?(?:为)?{_PRICE}(?:的?(?:优惠|月费|套餐费))*[,(]*(?:共|连续|持续|可)*"
        rf"(?:让利|减免|立减|优惠|折扣)(?:期|时长|期限)?(?:为|限|共)?{_LENGTH}"
    ),
    re.compile(rf"(?:次年|续(?:订|费|约))(?:续费|价格?|资费|费用|时)*(?:按照?|为|是|:)?{_SUM}(?:{_MONTHLY_OR_YEARLY}|(?=[,。;)]|$))"),
)
_OF_TIME = re.compile(
    r"[到过逾]期|期满|届|期(?:限|间)?[内后外过结]|[前首头第次][^,。;]{0,8}[年月期季]|[后续内]|[月年](?:起|开始)|起按|折后|优惠期"
    r"|优惠\d|让利|当月|超过"
    r"|此后|满|折|恢复|[减免]"
)

_NEXT_MONTH = re.compile(r"^(?:次月|第二个?月|第 ?2 ?个?月)")
_FIRST_PAID = re.compile(rf"(?:首月|第(?:一|1)个月|当月|一次性|办理)[^。;\n]{{0,30}}{_SUM}|首月[^。;\n]{{0,8}}(?:免|0元)")
# Penalty formulas and what is given month by month have prices of their own.
_NO_PRICE = re.compile(r"(?:违约金|赔偿金?|违约|解约|履约|赔付)[^。;\n]*$|(?:返还|发放|到账|返充|赠送|减免)[^。;,\n]*$")
_BARE_EARLY = re.compile(rf"[前首]{_N}(?:个(?:自然)?月|年)[^,。;\n]*?{_SUM}")
_GIVEN_BY_THE_MONTH = re.compile(r"(?:返|发放|到账|赠|解冻|摊|补贴|抵扣|券)[^。;\n]*$")
_PAID_WORD = re.compile(r"费|价|收|扣|缴|付|折|免|恢复|/ ?月|按|每月")
_FORMULA = re.compile(r"违约金(?:额)?(?:为|=|:|,)[^。\n]*$")
_GIVEN_AFTER = re.compile(
    r"^(?:\+|[^,。;\n]{0,3}(?:话费|电子券|消费券|优惠券|代金券|AI豆)|券|(?:及)?以[上下]|[*x×]|/(?:台|个|分钟|条|GB|MB|M|G|次))"
)
_FIRST_CHARGED = re.compile(r"首月(?:收费|扣费|扣除|收取|缴费)")
_MONTH = Period(1, TimeUnit.MONTH)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield a claim for each stretch that names a price for a time; the value has both steps where both are exact."""
    taken: list[Span] = []
    if not _OF_TIME.search(passage.folded):
        return
    for pattern in (*_PATTERNS, *_FREE_ORDER):
        for found in passage.find(pattern):
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


def _is_price(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    before, after = passage.folded[sentence.start : span.start], passage.folded[span.end : span.end + 12]
    # “次月起10元/月” is a later price only where the first month has another.
    if _NEXT_MONTH.match(passage.folded[span.start : span.end]) and not _FIRST_PAID.search(before):
        return False
    # “话费分36个月返还，前35个月41元”: a sum without “a month” is what is given where giving is what the sentence is about.
    if _BARE_EARLY.fullmatch(passage.folded, *span) and _GIVEN_BY_THE_MONTH.search(before):
        return False
    if _GIVEN_BY_THE_MONTH.search(before) and not _PAID_WORD.search(passage.folded, *span):
        return False
    formula = _FORMULA.search(passage.folded[max(0, span.start - 80) : span.start])
    return not (formula or _NO_PRICE.search(before) or _GIVEN_AFTER.match(after) or about_other_plan(passage, span))


_OFFER = re.compile(
    rf"优惠(?:后|至|价)[^,。;\n]{{0,12}}?(?P<early>{_SUM}{_A_MONTH})[,。;](?:优惠期|合约期|活动期)(?:为)?(?P<first>{_LENGTH})[,。;]$"
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
    if not re.search(_A_MONTH, early + late) and not re.search("月费|月租", early + late):
        return None
    return (_step(amounts[0], 1, months), _step(amounts[1], months + 1, None))


def _step(amount: Decimal, first: int, last: int | None) -> PriceStep:
    return PriceStep(amount=amount, unit=MoneyUnit.YUAN, per=_MONTH, from_month=first, to_month=last)
