"""Ties to a main plan that is named by its price alone: “129元（含）以上套餐客户”, “套餐升档20元以上”, “承诺套餐58元/月及以上档次”.

What one spends, tops up or pays up front is a price too and no plan; so is a list of what each level of this very plan gives.
"""

from collections.abc import Iterator

from generator.claims.edges import ENDS, START
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.ties.reasons import is_choice, is_offered, leaves_out
from generator.claims.ties.relations_of_products import Kinds, ties_of

_FROM = r"(?:[(]含[)]|含|及|或)*(?:以上|起)(?:[(]含[)])?"
_YUAN = r"(?<![0-9.])[0-9]{1,4} ?元?(?:/月)?"
_FLOOR = rf"(?<![0-9.])[0-9]{{1,4}} ?元?档?(?:/月)?{_FROM}"
_RANGE = r"(?<![0-9.])[0-9]{1,4} ?元?(?:[(]不?含[)])? ?(?:至|到|-|~|—|/) ?[0-9]{2,4} ?元?(?:[(]不?含[)])?"
_LEVEL = rf"(?:{_FLOOR}|{_RANGE}|(?<![0-9.])[0-9]{{1,4}} ?元档)"
_STEP = rf"(?<![0-9.])[0-9]{{2,4}} ?元?档{_FROM}"
_NOT_SPENT = r"(?<![满充存低消赠减折券款价机底])(?<![消话信]费)"
_PLAN = r"(?:主?套餐|主套|档[次位]?|融合|主资费|移网)(?!费|内|外|月费)"
_WORTH = (
    r"(?:主?套餐|主资费|主套|基础资费|手机资费|资费档[次位]|档[次位]|月租|移网套餐)(?:的)?(?:月?基本费|月租费?|月费|资费|档[次位]|价值"
    r"|标准|净值|值|费)?"
)
_HOLDERS = r"(?:的)?(?:新|老|在网|存量)*(?:用户|客户|号码|家庭)"
_TAKE = (
    r"(?:办理|签约|选用|选择|使用|入网|新开|新办|开通|订购|改办|改套[至到为]?|换套[至到为]?|转[至到入为]|迁转[至到为]?|迁入"
    r"|变更[至到为]|升[档级套]?[至到为])(?:了)?"
)
_GAIN = (
    r"(?:(?:享(?![受]?[^,。;]{0,6}[0-9]+ ?(?:GB|G|T|分钟))|赠|送|直降|减免|立减|优惠|返|领取?|获|得(?!到)|补贴|免(?!责|收取违)|半价"
    r"|[0-9.]+ ?折|减(?=[0-9]))|(?:就)?有机会)"
)
_ON_TO = r"(?:(?![不如若无需须]|违约|扣|收取|恢复|取消|失效|按照?)[^。;\n])"

HELD = (
    Pattern(
        rf"{_NOT_SPENT}{_LEVEL}(?:的)?(?:(?![,。;()可赠送享]|费|消费)[^,。;()]){{0,8}}?{_PLAN}{_HOLDERS}(?=(?:可|方可|均可|即可|才可)?(?:办理|订购|参加|参与|专享|专属)|{ENDS}|$)"
    ),
    Pattern(rf"{_STEP}(?:主?套餐|融合|合约)?{_HOLDERS}(?!除外|不|无|若|如)"),
    Pattern(
        rf"{_NOT_SPENT}(?<![0-9.])[0-9]{{2,4}} ?元?档?(?:/月)?{_FROM}(?:的)?(?:融合|主?套餐|档[次位]?|资费|移网)*(?:用户|客户)?"
        r"(?:均|即|方|才|都)?可(?:以)?(?:免费)?"
        r"(?:办|订|叠加|享|加装|加购|参|申|选|领|0元|半价)"
    ),
    Pattern(rf"{_WORTH}(?:为|在|是|处于|介于|满)?{_LEVEL}(?:的|之间|以内|区间|范围|内|\(含\))*{_HOLDERS}"),
    Pattern(rf"{_WORTH}(?:满|达到?|满足)(?:了)? ?{_YUAN}(?:以上)?{_HOLDERS}"),
    Pattern(rf"(?<=[费租格])(?:在|为)?{_RANGE}(?:之间)?的?(?:主套餐|套餐|档[次位])(?:内|中|范围内)*(?:选择|任选)?(?:办理|订购|参加|参与)"),
    Pattern(
        rf"(?:^|{START}|[:为]){_LEVEL}(?:的)?(?:主?套餐|融合|档[次位]?|移网|资费)+(?:(?!不|最多|加装|另|送|赠|副卡)[^,。;]){{0,24}}?(?:可以?|方可|均可|即可)?(?:办理|订购|参加|参与|叠加|申请)(?={ENDS}|$)"
    ),
)
"""“129元（含）以上套餐客户”, “主资费为99-299元的用户”, “68元及以上套餐宽带办理”."""
ASKED = (
    Pattern(rf"{_WORTH}(?:要求|必须|须|需要?|应)(?:为|在|是|达到?|大于等于|大于|高于|满|保持在?|维持在?|[≥>=])* ?{_YUAN}"),
    Pattern(rf"{_WORTH}(?:大于等于|不小于|高于等于|大于或等于) ?{_YUAN}"),
    Pattern(rf"{_WORTH}[0-9]{{1,4}} ?元?档?(?:[(]含[)]|含|及)*以上(?=[)）]|$)"),
)
"""“合约期套餐费需大于等于18元”, “套餐月基本费要求79元及以上”."""
PROMISED = (
    Pattern(
        r"承诺(?:使用|办理|选用|保持|保留|订购|选择|在用)?(?:的)?(?:主|基础|移网|手机)?套餐(?:档[次位]|月费|资费|价值)?(?:为|在"
        rf"|达到?|不低于)? ?(?:{_FLOOR}|{_YUAN}(?=档|套餐))(?:主?套餐|档[次位]?)*(?![^,。;]{{0,4}}(?:消费|保底))"
    ),
    Pattern(
        rf"承诺(?:使用|办理|选用|保持|保留|订购|选择|在用)?(?:{_FLOOR}|(?<![0-9.])[0-9]{{1,4}} ?元)(?:的)?(?:主?套餐|档[次位]?)"
        rf"(?!费|内|外|[^,。;]{{0,4}}(?:消费|保底|低消))"
    ),
)
"""“承诺套餐58元/月及以上档次”, “承诺59元套餐”; a promise to spend is none."""
REWARDED = (
    Pattern(
        rf"(?<![可如若须需由])(?:新入网)?(?:用户|客户)?{_TAKE}(?:{_LEVEL}|(?<![0-9.])[0-9]{{1,4}} ?元)(?:的)?(?:"
        rf"(?![,。;本该此可享赠送])[^,。;()]){{0,8}}?(?:主?套餐|档[次位]?|礼包)(?:入网|新卡|新号)?{_HOLDERS}?(?:后|即|就|可|均|都"
        rf"|,|并|且|每月|首年|首月|免费)*{_ON_TO}{{0,20}}?{_GAIN}"
    ),
    Pattern(
        r"(?<![可能许持不])(?:主?套餐|主资费|主套|资费|档[次位])?(?:升档|升套|提档|升级|提升|升(?=[至到]))(?:主?套餐|主资费"
        rf"|档[次位])?(?:金额|幅度|差额)?(?:达到?|超过?|满|至|到|为)? ?(?:{_LEVEL}|{_RANGE}|(?<![0-9.])[0-9]{{1,4}} ?元)(?!M|兆)"
        rf"(?:(?!恢复|取消|失效|违约|不再)[^。;\n]){{0,48}}?{_GAIN}"
    ),
    Pattern(rf"(?<![可能许持不])(?:升档|提升|升级|升套)(?:主套餐|套餐|主资费)(?:后|,|的(?:用户|客户))+{_ON_TO}{{0,48}}?{_GAIN}"),
    Pattern(
        r"(?:月费|套餐月费|套餐|主资费|资费|档[次位])(?:增加|提升|提高|上升|升高)(?:金额)?(?:达到?"
        rf"|满)? ?[0-9]{{1,3}} ?元(?:及以上|以上|\(含\)以上)?(?:的)?(?:用户|客户)?,?{_ON_TO}{{0,16}}?{_GAIN}"
    ),
    Pattern(
        rf"升级至{_FLOOR}[^,。;]{{1,24}}?(?:套餐|模组|卡)[^,。;]{{0,16}}?,{_ON_TO}{{0,8}}?{_GAIN}|升级至{_FLOOR}[^,。;]{{1,24}}?(?:套餐|模组|卡)[^。;]{{0,16}}?加享"
    ),
)
"""“办理129元套餐，赠送AI豆”, “套餐升档20元以上可获赠流量”, “客户升档主套餐后…直降优惠”."""
_IN_A_NAME = Patterns(
    (False, Pattern(pattern))
    for pattern in (
        (
            rf"(?<![充存购机费底消赔])[(](?:(?:仅限?|限|适用|主套餐?|承诺)(?:{_FLOOR}|{_RANGE})|{_RANGE}(?=,|$|套餐|档|用户|客户)"
            rf"|[0-9]{{2,4}} ?元?档?(?:[(]含[)]|含|及)*以上)(?:主?套餐|档[次位]?|融合)*(?:用户|客户)?(?:专[享属用]|可办|办理|适用)?"
            r"(?=[),]|$)"
        ),
        r"(?:主套餐?|套餐|资费)升档 ?[0-9]{1,3}(?:元|-)",
        rf"(?:^|{START}|[,(])(?:主套餐|主套|套餐|主资费)(?:月费|档[次位])?{_FLOOR}",
        (
            rf"(?:^|{START})(?:办理|签约|订购|入网|开通|选用|升档至?)(?:{_LEVEL}|[0-9]{{1,4}}(?:[.][0-9]+)? ?元)(?:[一-龥]享(?=包|版"
            rf"|礼|套餐|家)|[^,。;()享送赠减可]){{0,8}}?(?:套餐|[一-龥]?包|会员|档)(?:用户|客户)?(?:可|即)?(?:享|送|赠|直降|立减|减免"
            r"|得|返|[0-9.]+ ?折|优惠)"
        ),
        rf"(?:^|{START})[0-9]{{2,3}} ?元?档(?:用户|客户)?(?:送|享|赠|得|减|返)(?![^,。;]{{0,4}}[0-9]+ ?(?:G|分钟))",
        rf"(?:^|{START}){_FLOOR}(?:主?套餐|档[次位]?|融合|资费)?(?:用户|客户)?(?:存[费款]|预存|购机|专[享属用]|享|加[0-9])",
    )
)
_LONGEST_NAME = 50
_FORMULA = Pattern(r"[*×=]|违约")
_SPENT_BEFORE = Pattern(
    r"(?:消费|保底|低消|充值|首充|预存|话费|承诺月|月承诺|价格?|终端|手机|账单|余额|收取|缴纳|ARPU|月均|收入|满)[^,。;]{0,8}$"
)
_OUT_OF = Pattern(r"的主?套餐[内中]")
"""“月消费59至599元的主套餐内选择”: plans are named all the same."""
_FORMER_BEFORE = Pattern(r"原(?!价)[^,。;]{0,16}$")
_KINDS: Kinds = Patterns.grouped((leaves_out, HELD), (is_choice, ASKED), (is_offered, PROMISED), (leaves_out, REWARDED))


def level_ties(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Yield the words of each tie to a plan of some price, with an empty name."""
    for span, _ in ties_of(passage, _KINDS):
        if not _is_spent(passage, span):
            yield span, ""
    for piece in passage.phrases:
        if piece.end - piece.start <= _LONGEST_NAME and not _FORMULA.search(passage.folded, *piece):
            for _, found in passage.find_each(_IN_A_NAME, piece):
                if not _is_spent(passage, span := Span(*found.span())):
                    yield span, ""


def _is_spent(passage: Passage, span: Span) -> bool:
    """Return whether the price is what one spends, tops up or pays for a phone, or what a former plan had."""
    if _OUT_OF.search(passage.folded, *span) or passage.folded.startswith("承诺", span.start):
        return False
    before = passage.folded[passage.clause_at(span.start).start : span.start]
    return bool(_SPENT_BEFORE.search(before) or _FORMER_BEFORE.search(before))
