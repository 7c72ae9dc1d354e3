"""Ties that a name tells by whose it is: “云盘业务专属U享合约”, “限时服务包-冀享专属”, “（旺铺套餐88元连带）”, “全家享二路宽带活动”.

A name has no verbs; what stands before a word of belonging is the thing. Those whom everybody can become (new, old, young, far
away) hold no product.
"""

from collections.abc import Iterator

from generator.claims.edges import START
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.ties.words import BRAND

_NOBODY = (
    r"(?!本|该|此|新|老|存量|在网|个人|集团|政企|企业|商企|校园|高校|大?学生|教师|老年|银发|青年|青少|岁|残|军|职工|员工|移动|联通"
    r"|电信|广电|星级|网龄|信用|携转|携入|异网|预付|后付|实名|公众|农|目标|受邀|本地|线[上下]|渠道|入网|全网|会员|权益|高价值|互联网"
    r"|国际|港澳|漫游|限时|春节|节日|周年|端午|国庆|尊|至尊|客服|VIP|vip|钻|金|银|女性|女神|情侣|宝妈)"
)
_WORD = rf"(?:{_NOBODY}[一-龥A-Za-z0-9])"
_OWN = r"专(?:[属用](?!于|[^,。;]{0,3}流量|卡|网络|客服|通道|热线|权益|福利|经理|号|人|线|网|区|顾问)|享(?!版|流量|权益|福利|价|客服|顾问))"
_LINE = r"(?:宽带|FTTR|FTTH|IPTV|固话|组网|看家|安防|云盘|云电脑|云手机|智慧屏|彩铃|电视|高清)"
_PATTERNS = Patterns(
    (None, Pattern(pattern))
    for pattern in (
        rf"(?:^|{START}){_WORD}{{1,8}}?(?:业务|产品)(?:用户|客户)?{_OWN}",
        rf"(?:^|{START}){_WORD}{{0,6}}?{_LINE}(?:业务|产品|服务)?(?:用户|客户)?{_OWN}",
        rf"(?:^|{START})(?<!月[(])(?<!元[(]){_WORD}{{1,5}}?(?:享|礼包|套餐|家|福|(?<![金银钻新银行])卡|冰激凌)(?:用户|客户)?专[属用享](?=[)\]】-]|$)",
        (
            rf"(?<![月元])[(](?:限|仅限)?{_WORD}{{0,12}}?(?:套餐|礼包|系列|融合|宽带|(?<![金银钻新行])卡|冰激凌|FTTR|IPTV)"
            rf"(?:[0-9]{{2,4}} ?元)?档?(?:及以上)?(?:用户|客户)?(?:连带|必选|配套|捆绑|附属|专用|专属|专享|加装|适用|可选|(?<=户))[)]"
        ),
        rf"{BRAND}(?:套餐|系列)?(?:用户|客户)?(?:{_OWN}|半价购|[0-9.]+ ?[元折](?:加?购|办理|订购|升级))",
        r"(?:二路|第[二三23]路|第[三3]条|[三3]路)宽带",
        rf"(?:^|{START})(?:开通?|办|办理|订|订购)(?![本该此])(?:(?!户|卡|机|户|门|学|业|通)[一-龥A-Za-z0-9]){{2,8}}?(?:包|套餐|会员|礼包)(?:送|赠|享|得|减|返)",
        rf"(?:^|{START})购(?:买)?(?:指定)?(?:手表|腕表|平板|摄像头|学生证|手环|门锁|音箱|云电脑|智慧屏|灵犀屏)(?:终端)?(?:送|赠|享|得|减|返)",
    )
)
_LONGEST = 50
"""A longer stretch is a sentence."""


def named_ties(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Yield the words of a name, or of a piece between commas that could be one, which tell whose holders it is for."""
    for piece in passage.phrases:
        if piece.end - piece.start <= _LONGEST:
            for _, found in passage.find_each(_PATTERNS, piece):
                yield Span(*found.span()), ""
