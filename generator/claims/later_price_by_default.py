"""A later price unless something speaks against it: a time that begins or ends, and a price, in one sentence.

The patterns of `later_price_sayings` say which words may join the two. Here any words may, except where one of those
stands near them that were seen to make the sum something else: given back, a penalty, a charge paid once, a charge
for use beyond the bundle.
"""

from collections.abc import Iterator

from generator.claims.later_price_words import AT_NUMBER, CREDITED, SUM_OR_RATE
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import AT_LENGTH, AT_MONEY, LENGTH, MONEY, NUMBER

_N = rf"(?: ?{NUMBER} ?)"
_OFFER = r"(?:合约|优惠|体验|试用|活动|减免|折扣|协议|承诺|免费|促销|推广|特惠|签约|赠送|赠)"
_MANY = (
    rf"(?:首|头|前)(?:{_N})?个?(?:自然)?(?:月|年|账?期|学期|季度?|周期)(?!份|底|初|末|租|起|功能|费|另|订购|一次|[^,。;]{{0,8}}全[额量])"
)
_MONTHS = r"(?=[0-9])(?<![0-9/.-])(?<![0-9]年)(?:[0-9]{1,2}(?:-|~|至|到)[0-9]{1,2}个?月|[0-9]{1,2}月)(?:份)?(?:起)?"
_GROWN_UP = rf"(?:毕业(?:当年|次年)?(?:[0-9]{{1,2}}月)?|离校|(?:年)?满{_N}周?岁)(?:之|以)?(?:后|起|的)"
_TIME = (
    rf"(?:{_MANY}|第{_N}个?(?:自然)?(?:月|年|账?期|学期|周期)(?:起|开始)?"
    rf"|{_OFFER}?(?:到期|期满|届满|期后|期外|期过后|过后|期结束|结束后|(?:执行|履行)?(?:(?<!使用)(?<!消耗)完毕|期满)|(?<!提前)(?:合约|协议|活动"
    rf"|优惠)终止后|试用后|体验后)|合约外|非(?:合约|优惠|活动)期"
    # A length first: “24个月后”, “12个月合约到期”.
    rf"|{AT_LENGTH}{LENGTH}(?:(?:之|以)?[后外]|{_OFFER}(?:到期|期满|结束))"
    rf"|超过{_OFFER}期|{_OFFER}期(?:间|内)?(?=[^,。;!?\n]{{0,16}}?[,;](?:其余|其他)?(?:时间|月份))"
    rf"|次年|下一?个?(?:周期|年度)(?=恢复|按|为)|续(?:费|订|约|期)(?:价|按"
    r"|恢复|时)|(?<=[,;。])(?:(?<=月,)次月"
    r"|(?<=[,;])次月(?=[0-9])|(?:之后|此后|以后|后续)(?=按|每|为|恢复|月|[0-9]|开始|收))"
    rf"|(?:正式)?商用后|{AT_NUMBER}(?<![第0-9]){_N}个月起"
    r"|从下个?月(?:起|开始)?"
    r"|次月(?:起|开始|1日起|1号起)(?=[^。;!?\n]{0,4}(?:恢复|开始收))|日(?=恢复[0-9原标正])"
    r"|20[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:起|以?后|之后|底后)"
    rf"|(?:优惠|折扣|减免)(?:期|时长|期限)(?:为|共)?{LENGTH}|为期(?={LENGTH})|{_MONTHS}(?=[0-9.]+ ?元(?!档|套餐|版))"
    rf"|(?:享|立享|连续|共){LENGTH}(?:的)?(?=半价|[0-9.]+折|免)|以后每年|{_GROWN_UP})"
)
# The rate in folds begins with a set and not with a repetition, which would be tried at every character.
_PAID = (
    rf"(?:{AT_MONEY}{SUM_OR_RATE}(?: ?/ ?[月年期张户]|每月)?|[\d.一二三四五六七八九][\d.一二三四五六七八九]* ?折"
    r"|半价|减半|原价|全价|按[0-9]+ ?%|全额(?:缴|收|扣|月|套餐|付"
    rf"|支付|资费)"
    r"|(?:按照?|执行|恢复|转为?|以|续)[^,。;\n]{0,12}?(?:标准|正常|原(?!活动)|实际|当期|公示|目录|刊例|挂牌|门市|公开|非优惠|无优惠"
    r"|现行|届时|当地|当时)"
    r"[^,。;\n]{0,8}?(?:资费|价|月费|收费|费用|计费)|(?:资费|价格|月费)(?:自动)?(?:回归|恢复|回到)(?:正常|原)|标准(?:资费|价|月费|月租"
    r"|套餐费)|正常(?:价|资费|收费|计费|扣费|缴费)|(?:恢复"
    r"|转为?|转成)(?:全额|正式)"
    r"|(?:开始|恢复|自动|正式)(?:按月|逐月)?(?:收取|收费|计费|扣费|缴费|扣款)|按月(?:收费|计费|扣费)|按标准(?:收|执行|缴)"
    r"|收取?(?:月)?(?:功能|套餐|服务"
    r"|使用|会员)费|执行原(?:套餐)?标准|按[^,。;\n]{0,4}(?:当时|届时|当期|最新|现行)[^,。;\n]{0,4}(?:政策|标准)|需要?(?:付费|缴费|自费"
    r"|另行缴费)"
    r"|不(?:再)?(?:享受|享(?!受)|打)(?!以上|上述|相关|额外)[^,。;\n]{0,3}(?:折|优惠)|恢复(?:原|标准|正常(?!网|使用|上网)|资费|月费|收费))"
)
_FREE = (
    r"(?:免费(?!领|提供|送|检|配|赠|更|观|看|升|获|办|拨|安|用户|通|热|咨|电|开|寄|上门|兑|质保|保修|维|换)|免收(?!安|装|调|押)|免月(?:租|费|功能费)"
    r"|免(?:功能|套餐|服务)费|全免|不收(?:取)?(?:任何)?(?:月|费|功能|套餐|租)|(?<![\d.])0(?:\.0+)? ?元(?! ?(?:预存|购机|押))"
    r"|免(?=[)。;,]|$))"
)
_QUIET = Pattern(
    rf"返|{CREDITED}|(?<!体验)(?<!活动)赠(?!送?期)|券|违约|赔|充|押金|装机|安装|调测|(?<!成员)副卡(?!免费|月费|功能费)|超出|套外|封顶"
    r"|/ ?GB|/ ?G|分钟|/条|/次"
    r"|消费|保底|账单|一次性|预存|退订|提前"
    r"|解约|拆机|红包|积分|补贴(?!期)|摊|其他(?!套餐)|其它|取整|激活(?!当月|首月|之日|后)|首付|扣减|可选|直降|抵|结转|欠费|停机"
    r"|超过(?!优惠"
    r"|合约|活动)|近|如需|若需|流量|已享|网龄|在网"
    r"|生效|老用户|参加|列账|话费|冻结|自动(?:失效|取消|退订|终止|结束)|自动按月续|按需|仍保留|承诺使用|实行|另行|首月可选"
    r"|可选择|包年宽带|改出|短信|主动订购|重新|按[日天]|天数|整月|折算|可办|保修|维修|材料|小时|补卡|移机|重装|每张|每个成员"
    r"|第[一二三四五六七八九0-9]张|更换手机"
)
_GIVEN = Pattern(
    rf"返|{CREDITED}|违约|赔|解约|补缴|补交|券|摊|抵扣|分钟|/ ?GB|/条|/次|主动订购|重新(?:订|办)|短信|归还|拆机|可办|补卡|换卡|维修"
    r"|材料|其[他它](?!优惠)"
    r"|可选"
)
_BEYOND_BEFORE, _BEYOND_AFTER = 10, 6
# “首月（指产品生效当月）2.9元”: an aside that only says which time is meant.
_WHICH_TIME = Pattern(r"\((?:指|即|含|不含|自|从|以)[^()。;\n元费]{0,24}\)")
_TIME_FIRST = Pattern(rf"{_TIME}[^。;!?\n-]{{0,24}}?{_PAID}")
_FREE_FIRST = Pattern(rf"{_MANY}[^,。;!?\n]{{0,8}}?{_FREE}|首(?:个)?[月年](?:月|功能|套餐|服务)[费租]全?免")
_PRICE_FIRST = Pattern(
    rf"{_PAID}[^。;!?\n]{{0,8}}?(?:(?:仅|只)(?:限|享)?{_MANY}|为期{LENGTH}|(?:优惠|折扣|减免)(?:期|时长|期限)(?:为|共)?{LENGTH}"
    rf"|(?:折|优惠)(?:优惠)?(?:仅|只)(?:限|享)(?:前|首)?{LENGTH}|体验首月|(?:仅|只)限?{_OFFER}期(?:间|内)?)"
    rf"|合约期间[^。;!?\n]{{0,6}}折[^。;!?\n]{{0,6}}期满取消优惠"
    rf"|(?:免费体验|免费试用)(?:期)?(?:为)?{LENGTH}"
    # 标准资费20元/月，优惠期内10元/月
    rf"|(?:标准|原)(?:资费|价|月费|月租)(?:为|是|:)?{MONEY}[^。;!?\n\d]{{0,6}}?[,(]{_OFFER}期(?:间|内)?[^,。;!?\n\d]{{0,8}}?{MONEY}"
)
# After an end comes a charge by the month, whatever stands between the two.
_END_AND_CHARGE = Pattern(
    rf"(?:到期|期满|届满|期结束|期过|毕业后|结束后)(?:之?后|且|时)?(?:(?!{_GIVEN.pattern})[^。;!?\n]){{0,40}}?(?:(?:按照?|收取?|执行"
    rf"|将|恢复"
    rf"|每月|转[为入至]|变更为|降为)[^。;,\n]{{0,20}}?{MONEY}(?: ?/ ?[月年])?|(?<![\d.]){MONEY} ?/ ?[月年]"
    rf"|标准[^,。;\n]{{0,6}}资费(?!一致))"
)
# Less for a time that runs from joining, or until the end of an offer: what comes after costs more.
_LESS_FOR_A_TIME = Pattern(
    rf"(?:自)?(?:办理|订购|入网|开通|生效|激活|参加)(?:之日|当月|次月)?[起后](?:的)?{LENGTH}(?:之?内)[^,。;!?\n\d]{{0,8}}?(?:减半|半价"
    rf"|[\d.]+ ?折"
    rf"|免(?:月|功能|套餐)|(?:优惠|减免|立减|直降)(?![至到为]){MONEY})"
    rf"|{MONEY}[*x×]{LENGTH},(?:之后|此后|以后){MONEY}|免首(?:个)?[年月](?:功能|套餐|月|服务)?[费租]"
    rf"|{LENGTH}(?:的)?(?:套餐|月)?[费租][^,。;!?\n\d]{{0,4}}[\d.]+ ?折(?:优惠)?,到期(?:后)?恢复"
    rf"|(?:学期内?|寒暑假|旺季|淡季|{_MONTHS})[^,。;!?\n\d]{{0,6}}?{MONEY}(?:/月)?,?(?:寒暑假|假期|旺季|淡季|其余|其他)(?:的)?(?:月份"
    rf"|时间)?[^,。;!?\n\d]{{0,6}}?{MONEY}"
    rf"|享受?{LENGTH}[^,。;!?\n\d]{{0,14}}?(?:[\d.]+ ?折|半价|免费)[^。!?\n]{{0,40}}?恢复原(?:资费|价)"
    rf"|(?:优惠|减免){MONEY}(?:/月)?,(?:活动|优惠|合约)(?:结束|到期|期满)(?:之?后)?,?优惠(?:即|自动|随之)?(?:取消|终止|失效)"
)


def later_prices_by_default(passage: Passage) -> Iterator[Span]:
    """Yield, once a sentence, the words from a time to a price that holds then."""
    for sentence in passage.sentences:
        for pattern in (_TIME_FIRST, _FREE_FIRST, _PRICE_FIRST, _LESS_FOR_A_TIME):
            told = _told(passage, pattern, sentence)
            if told is not None:
                yield told
                break
        else:
            found = next(passage.find(_END_AND_CHARGE, sentence), None)
            if found is not None and not _GIVEN.search(passage.folded, sentence.start, found.end() + _BEYOND_AFTER):
                yield Span(*found.span())


def _told(passage: Passage, pattern: Pattern, sentence: Span) -> Span | None:
    """Return the first find in a sentence with no word in it, or near it, that makes the sum something else."""
    within = sentence
    while (found := next(passage.find(pattern, within), None)) is not None:
        span = Span(*found.span())
        around = passage.fact_around(span, _BEYOND_BEFORE, _BEYOND_AFTER)
        if not _QUIET.search(_WHICH_TIME.sub("", passage.folded[around.start : around.end])):
            return span
        within = Span(span.start + 1, sentence.end)
    return None
