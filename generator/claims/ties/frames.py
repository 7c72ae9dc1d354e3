"""How Chinese ties one thing to another, as frames that take any thing: need, keep, audience, condition, hanging together.

A frame is a few classes of words in an order; the things are those of `ties.words`. What only sounds like a tie is told
by the words right before it (a choice, an “if”, a denial) and in it (a coupon, a login, what leaving costs).
"""

from collections.abc import Iterator

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.ties.frames_of_customers import CUSTOMERS
from generator.claims.ties.frames_of_hanging import HANGING
from generator.claims.ties.frames_of_needs import NEEDS
from generator.claims.ties.reasons import CHOICE_BEFORE
from generator.claims.ties.words import Guard

_AUDIENCE_BEFORE = Pattern(r"(?:不限|不支持|暂不|非|不对|不向|未|除|若|如(?!下))[^,。;、]{0,3}$|不$")
_EARLY_BEFORE = Pattern(r"(?:提前|中途|不能|不可|不得)[^,。;]{0,3}$|终止合约")
_NONE = Pattern(
    r"券|违约|赔|退还|归还|退回|营业厅|热线|咨询|登录|密码|充值|APP|抖音|积分|VOLTE|VoLTE|5G终端|支持5G|身份证|实名|有效证件|手续|呼叫"
    r"|彩铃|兑换|投诉|销售渠道|[免不]需?收|补卡|预约|覆盖|质保|维修|体验|补贴|抵扣"
)
_NONE_AFTER = Pattern(r"^[^,。;]{0,6}(?:券|费用|款项|手续|服务费|设备费|赔|归还|退还|登录|密码|抵)|^[^,。;]{0,10}(?:补贴|让利)")
_SPENT_BEFORE = Pattern(r"(?:消费|话费|余额|充值|首充|网龄)[^,。;]{0,6}$")
_EVERYBODY = Pattern(
    r"新老|全部|所有|任意|任何|全网|各类|未办|未参|不享|其[他它]|非|(?:网络|区域|国际|会员|权益|金|银|钻)(?:的)?(?:用户|客户)"
)

_FRAMES = Patterns((*NEEDS, *HANGING, *CUSTOMERS))


def framed_ties(passage: Passage) -> Iterator[Span]:
    """Yield the words of each frame that ties the plan to something."""
    for guard, found in passage.find_each(_FRAMES):
        span = Span(*found.span())
        if not _is_none(passage, span, guard):
            yield span


def _is_none(passage: Passage, span: Span, guard: Guard) -> bool:
    words = passage.folded[span.start : span.end]
    if _NONE.search(words) or _NONE_AFTER.match(passage.folded[span.end : span.end + 12]):
        return True
    before = passage.folded[passage.clause_at(span.start).start : span.start]
    if _SPENT_BEFORE.search(before):
        return True
    if guard is Guard.CHOICE:
        return bool(CHOICE_BEFORE.search(before))
    if guard is Guard.EVERYBODY:
        return bool(_EVERYBODY.search(words) or _AUDIENCE_BEFORE.search(before))
    return guard is Guard.EARLY and bool(_EARLY_BEFORE.search(passage.folded[passage.sentence_at(span.start).start : span.start]))
