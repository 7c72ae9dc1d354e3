"""What ends, falls back or stops working when another thing is left: a main plan, a group, a number that pays, the line it runs on.

“转其他资费时，优惠自动终止”, “退出副卡群后套餐默认转为…”, “付费号停机，宽带无法使用”, “未办理芒果卡的，按标准资费收取”. What the plan itself loses
when it is left is none, nor is a breach of contract, which costs money and has a rule of its own.
"""

from collections.abc import Iterator

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.ties.reasons import forbids
from generator.claims.ties.relations_of_products import Kinds, ties_of

_GO = (
    r"(?<!不)(?<!不[可能得予再会])(?<!无法)(?<!禁止)(?<!不允许)(?<!提前)(?<!中途)(?:变更|更换|更改|改办|改换|转换|转入|转出|转至|转为|改出|改为|改成|迁出|迁转|退出|脱离|离开|调整|降低|转|换|改)"
)
_ANOTHER = (
    r"(?:为|至|到|成|出)?(?:了)?(?:其[他它余]|别的|非|更低|较低|低档|主|基础|移网|手机|原)?(?:(?!本|该|此|新|后|时|前)[^,。;\n]){0,10}?"
    r"(?:主?套餐|主资费|资费|档[次位]|系列|品牌|融合|(?<![换银])卡)(?!内|外|中的|流量)"
)
_WHEN = r"(?:或(?:者)?[^,。;]{1,8}?)?(?:的|后|时|,|则|将|即|系统|次月|当月|立即|用户|客户){0,6}"
_OFFER = r"(?:本|该|此)?(?:月费|套餐|资费|合约|宽带|流量)?(?:优惠|活动|折扣|减免|赠送|补贴|返还|返费|直降|权益包|合约|业务|产品|服务)"
_LOST = (
    rf"(?:{_OFFER}[^,。;原]{{0,6}}?(?:取消|失效|终止|停止|不再|作废|结束|中止)"
    r"|不再(?:享(?!受?(?:本|该|此|原)套餐)|赠送|返还|减免|优惠)|视(?:为|同)(?:自动|主动)?放弃"
    r"|(?:宽带|副卡|组网|电视|IPTV|FTTR)[^,。;]{0,4}(?:无法|不能|不可)(?:继续|再)?(?:使用|享)"
    r"|(?:恢复|转为|按照?|执行)(?:至|到|为)?[^,。;原新后]{0,4}?(?:标准资费|标准价|原价|标准收))"
)
_LINE = r"(?:宽带|固话|IPTV|电视|副宽|看家|组网)"
_STOPPED = r"(?:停机|停用|无法|不能|暂停|关闭|拆机|失效|取消|停止|中断|停)"

LEFT = (
    Pattern(rf"{_GO}{_ANOTHER}{_WHEN}(?:(?!原|剩余|不影响|仍)[^,。;、]){{0,6}}?{_LOST}"),
    Pattern(
        rf"(?:主套餐|主资费|主卡|主号|基础套餐|(?:(?!本|该|此|新|副)[一-龥]){{1,4}}(?:(?<![副新])卡|礼包|享))(?:降档|改套|变更|转出|退订|销户|拆机|销号|取消)"
        rf"(?:、[^,。;]{{1,10}})?{_WHEN}(?:(?!原|剩余|不影响|仍)[^,。;、]){{0,8}}?{_LOST}"
    ),
    Pattern(
        rf"(?:主卡|主号|主宽带)(?:销户|拆机|销号|停机|携转|离网)(?:、[^,。;]{{1,8}})?{_WHEN}副卡(?:将|则|自动|默认|统一)*(?:转为|恢复|变更为|改为|按)"
    ),
    Pattern(
        r"(?:退出|离开|脱离|解除|移出)(?:(?!本|该|此)[^,。;]){0,8}?(?:群组?|家庭|关系|融合|共享|计划|组网)(?:关系)?(?:的|后|时|则|将|,)+"
        r"(?:(?!通话|主叫)[^,。;]){0,2}?(?:套餐|副卡|宽带|资费|月费)[^,。;]{0,6}?(?:转为|恢复|变为|改为|变更为|按)[^。;]{0,12}?(?:标准|原价|资费|[0-9]+ ?元|套餐)"
    ),
)
"""“更换非融合套餐，宽带无法继续使用”, “主套餐降档后月费减免停止”, “退出副卡群后，套餐默认转为…”."""
FIRST = (
    Pattern(
        r"(?:改出|转出|退出|迁出|脱离)(?!本|该|此|其)(?:(?!本|该|此)[^,。;]){2,16}?(?:套餐|卡|系列|融合|宽带)(?:的|前|时|,)*(?:须|需|应|必须|请)先(?:行)?"
        r"(?:终止|取消|退订|解除|解约)(?:本|该|此)"
    ),
)
"""“如提前改出…套餐，需先终止本活动”."""
STOPPED = (
    Pattern(
        r"(?<!套餐中)(?<!套餐内)(?:手机号码?|号码|付费号码?|付费手机号?|主卡|主号|账户)[^,。;]{0,6}?(?:停机|销户|欠费|注销|携转|离网|单停|双停|报停)"
        rf"(?:(?!不|恢复|缴)[^,。;]){{0,14}}?(?:的|后|时|,|则|将)+(?:则|同时|将|该|本|对应)*{_LINE}(?:账号|业务|服务|产品)?(?:(?!不受|仍|正常|不停)[^,。;]){{0,6}}?{_STOPPED}"
    ),
    Pattern(
        r"(?:未|没有|不再|不)(?:办理|使用|订购|开通|选用|保持|持有|符合|满足|达到)(?!本|该|此|过|条件|要求)(?:(?!任何|重复)[^,。;]){2,20}?"
        r"(?:套餐|(?<![银换])卡|宽带|合约|礼包|档[次位]|系列)(?:要求|标准|条件|活动|的|用户|客户|或[^,。;]{1,6})*(?:时|,|则|将|次月起?|每月)*(?:[^,。;]{0,4}?)"
        r"(?:按照?|恢复|执行)[^,。;]{0,4}(?:标准|原价|原资费)"
    ),
    Pattern(
        r"(?:(?<![一-龥])|如|若|在|为|(?<=[于果]))(?:非|离开|脱离|不在|没有|无)(?:(?!线)[^,。;]){0,8}?(?:宽带|光网|FTTR)(?:网络|环境|线路|下|条件|场景|覆盖)+"
        r"[^。;\n]{0,10}?(?:无法|不能|不可)(?:正常)?[^,。;]{0,4}(?:联网|激活|使用|上网|工作|连接|享|开通)"
    ),
)
"""“付费号欠费停机，IPTV将无法使用”, “若您不再使用云卡套餐，将按标准资费收费”, “非移动宽带环境下设备无法联网”."""
_OF_ITS_OWN = Pattern(r"流量|语音|短信|首月|当月|入网|体验")
"""What a main plan itself gives and takes back."""
_IF_NOT_BEFORE = Pattern(r"(?:未|提前|中途)[^,。;]{0,8}$")
_FIRST_AFTER = Pattern(r"^[^,。;]{0,3}(?:首月|当月|新入网|入网|剩余|未使用)")
_STANDS_AFTER = Pattern(r"^[^,。;]{0,6}(?:不受|除外|仍)")


def _is_own(passage: Passage, span: Span) -> bool:
    """Return whether the words are denied, of leaving early, or of what a main plan itself gives."""
    before, after = passage.folded[passage.clause_at(span.start).start : span.start], passage.folded[span.end : span.end + 12]
    return bool(
        _OF_ITS_OWN.search(passage.folded, *span) or _IF_NOT_BEFORE.search(before) or _FIRST_AFTER.match(after) or forbids(passage, span)
    )


def _is_unharmed(passage: Passage, span: Span) -> bool:
    """Return whether nothing stops after all."""
    return bool(_STANDS_AFTER.match(passage.folded[span.end : span.end + 12]))


_KINDS: Kinds = Patterns.grouped((_is_own, LEFT), (_is_unharmed, (*FIRST, *STOPPED)))


def lapses(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Yield the words of each offer that lapses with another thing, with an empty name."""
    return ties_of(passage, _KINDS)
