"""A later price unless something speaks against it: a time that begins or ends, and a price, in one sentence.

The patterns of `kinds.later_price` say which words may join the two. Here any words may, except where one of those
stands near them that were seen to make the sum something else: given back, a penalty, a charge paid once, a charge
for use beyond the bundle.
"""

import re
from collections.abc import Iterator

from generator.claims.passage import Passage, Span
from generator.claims.quantities import LENGTH, MONEY, NUMBER

_N = rf"(?: ?{NUMBER} ?)"
_MANY = rf"(?:首|头|前)(?:{_N})?个?(?:自然)?(?:月|年|期|季度?)(?!份|底|初|末|租|功能|费|另|订购|一次)"
_TIME = (
    rf"(?:{_MANY}|第{_N}个?(?:自然)?(?:月|年|期)(?:起|开始)?"
    r"|(?:合约|优惠|体验|试用|活动|减免|折扣|协议|承诺|免费)?(?:到期|期满|届满|期后|期外|期过后|过后|期结束|结束后|试用后|体验后)|合约外"
    rf"|{LENGTH}(?:之|以)?后|次年|续(?:费|订|约|期)(?:价|按)|(?<=月,)次月|从下个?月(?:起|开始)?"
    rf"|(?:优惠|折扣|减免)(?:期|时长|期限)(?:为|共)?{LENGTH}|为期(?={LENGTH})|(?<![0-9年])[0-9]{1, 2}(?:-[0-9]{1, 2})?月(?:起)?(?=["
    rf"0-9]+ ?元)"
    rf"|(?:享|立享|连续|共){LENGTH}(?:的)?(?=半价|[0-9.]+折|免)|以后每年)"
)
_PAID = (
    rf"(?:{MONEY}(?: ?/ ?[月年期张户]|每月)?|[\d.一二三四五六七八九]+ ?折|半价|原价|全价"
    r"|(?:按照?|执行|恢复|转为?|以|续)[^,。;\n]{0,12}?(?:标准|正常|原(?!活动)|实际|当期|公示|目录)[^,。;\n]{0,8}?(?:资费|价|月费"
    r"|收费|费用|计费)|标准(?:资费|价|月费)|正常(?:价|资费|收费|计费|扣费|缴费)"
    r"|(?:开始|恢复|自动)(?:按月)?(?:收取|收费|计费|扣费|缴费|扣款)"
    r"|不(?:再)?(?:享受?|打)[^,。;\n]{0,3}(?:折|优惠)|恢复(?:原|标准|正常(?!网|使用|上网)|资费|月费|收费))"
)
_FREE = (
    r"(?:免费(?!领|提供|赠|观|看|升|获|办|拨|安|用户|通|热|咨|电|开|寄|上门|兑)|免收(?!安|装|调|押)|免月(?:租|费|功能费)"
    r"|免(?:功能|套餐|服务)费|(?<![\d.])0(?:\.0+)? ?元(?! ?(?:预存|购机|押)))"
)
_QUIET = re.compile(
    r"返|(?<!体验)(?<!活动)赠|发放|到账|券|违约|赔|充|押金|装机|安装|调测|(?<!成员)副卡|超出|套外|封顶|/ ?GB|/ ?G|分钟|/条|/次"
    r"|消费|保底|账单|一次性|预存|退订|提前"
    r"|解约|拆机|红包|积分|补贴|摊|其他(?!套餐)|其它|取整|激活|首付|扣减|可选|直降|抵|结转|欠费|停机|超过|近|如需|若需|流量|已享|网龄|在网"
    r"|生效|老用户|参加|列账|话费|解冻|冻结|自动(?:失效|取消|退订|终止|结束)|自动按月续|按需|仍保留|承诺使用|实行|另行|首月可选"
    r"|可选择|包年宽带|改出|短信|主动订购|重新|按[日天]|折算|剩余天数|可办|其他"
)
_GIVEN = re.compile(
    r"返|违约|赔|解约|补缴|补交|券|到账|发放|摊|抵扣|解冻|分钟|/ ?GB|/条|/次|主动订购|重新(?:订|办)|短信|归还|拆机|可办|其[他"
    r"它]|可选"
)
_BEYOND_BEFORE, _BEYOND_AFTER = 10, 6
_TIME_FIRST = re.compile(rf"{_TIME}[^。;!?\n]{{0,24}}?{_PAID}|{_MANY}[^,。;!?\n]{{0,8}}?{_FREE}")
_PRICE_FIRST = re.compile(
    rf"{_PAID}[^。;!?\n]{{0,8}}?(?:(?:仅|只)(?:限|享)?{_MANY}|为期{LENGTH}|(?:优惠|折扣|减免)(?:期|时长|期限)(?:为|共)?{LENGTH}"
    rf"|体验首月)|合约期间[^。;!?\n]{{0,6}}折[^。;!?\n]{{0,6}}期满取消优惠|(?:免费体验|免费试用)(?:期)?(?:为)?{LENGTH}"
)
# After an end comes a charge by the month, whatever stands between the two.
_END_AND_CHARGE = re.compile(
    rf"(?:到期|期满|届满|期结束|期过)(?:之?后|且|时)?(?:(?!{_GIVEN.pattern})[^。;!?\n]){{0,40}}?(?:(?:按照?|收取?|执行|将|恢复"
    rf"|每月)[^。;,\n]{{0,20}}?{MONEY}(?: ?/ ?[月年])?|(?<![\d.]){MONEY} ?/ ?[月年]|标准[^,。;\n]{{0,6}}资费(?!一致))"
)


def later_prices_by_default(passage: Passage) -> Iterator[Span]:
    """Yield, once a sentence, the words from a time to a price that holds then."""
    for sentence in passage.sentences:
        for pattern in (_TIME_FIRST, _PRICE_FIRST):
            found = next(passage.find(pattern, sentence), None)
            if found is not None and not _QUIET.search(
                passage.folded, max(sentence.start, found.start() - _BEYOND_BEFORE), min(sentence.end, found.end() + _BEYOND_AFTER)
            ):
                yield Span(*found.span())
                break
        else:
            found = next(passage.find(_END_AND_CHARGE, sentence), None)
            if found is not None and not _GIVEN.search(passage.folded, sentence.start, found.end() + _BEYOND_AFTER):
                yield Span(*found.span())
