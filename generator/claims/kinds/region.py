"""Limits on where a plan can be had or used: “广东、江苏用户暂不支持”, “仅限校园内使用”, “归属地为江苏”.

The value is a `RegionPart` where the words name provinces, those that can have it or those left out; None where
they name a city, a campus, a village, the home area. 港澳台 left out of the mainland is no limit in this sense.
"""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.edges import ENDS
from generator.claims.gazetteer import AMBIGUOUS_PLACE, PLACE
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.place_by_default import places_by_default
from generator.claims.place_frames import framed_places
from generator.claims.place_limits import limits_to_places
from generator.claims.place_of_issue import places_of_issue
from generator.claims.place_sayings import SAYINGS
from generator.tariff.offer import RegionPart
from generator.tariff.regions import Region

_NAMES = {region.text.zh: region for region in Region if region is not Region.NATIONAL}
_NAME = rf"(?:{'|'.join(_NAMES)})"
_PROVINCE = rf"(?:{_NAME}(?:省|市|自治区|壮族自治区|维吾尔自治区|回族自治区)?)"
PROVINCES = rf"(?:{_PROVINCE}(?:[、,/和及与 ]{{1,2}}{_PROVINCE})*(?:等)?)"
"""Pattern of a list of provinces: `广东、江苏`, `河北省`."""
_CUSTOMERS = r"(?:偏远|边远|地区|区域|境内|省份|[两二三四]地|移动|电信|联通|广电|用户|客户|的|全省|范围内?|内)*"
_CANNOT = (
    r"(?:暂|暂时|目前)?(?:均|都)?(?:不支持|无法|不能|不可|不得|不予|不提供|不受理|不开放|不参与|不参加|不享受|未开放|暂停)"
    r"(?:办理|受理|订购|开通|参加|参与|购买|使用|安装|销售)?"
)

_LEFT_OUT = (
    Pattern(rf"(?P<where>{PROVINCES}){_CUSTOMERS}(?:除外|以外(?!(?:地区|的地方|的)?(?:使用|漫游|通话|上网|拨打))|不含在内)"),
    Pattern(rf"除(?:了)?(?P<where>{PROVINCES}){_CUSTOMERS}(?:外|之外|以外)?(?=[^,。;]{{0,6}}(?:用户|客户|地区|均|全国|全网|,|$))"),
    Pattern(rf"(?<!国家)(?:\(不含|不含|不包括)(?P<where>{PROVINCES})(?!移动)(?:地区|用户|客户|省)?(?={ENDS}|、|$|无法|不可|不能|暂不)"),
    Pattern(rf"(?<!非)(?P<where>{PROVINCES}){_CUSTOMERS},?{_CANNOT}(?={ENDS}|$|此|本|该)"),
    Pattern(rf"不适用于?(?P<where>{PROVINCES})(?:地区|用户|客户|省)*(?={ENDS}|$)"),
    Pattern(rf"(?:不支持|不面向|不适用于?|不向|不在|暂不对)(?P<where>{PROVINCES}){_CUSTOMERS}(?:办理|受理|订购|销售|开放|使用)"),
)
_ONLY = (
    Pattern(rf"非(?P<where>{PROVINCES})(?:地区|用户|客户|省|移动|联通|电信)*{_CANNOT}"),
    Pattern(
        rf"(?:仅|只|专)?(?:限|面向|支持|在|供|可在|能在|限于|限在|限于在)+(?:归属地为)?(?P<where>{PROVINCES}){_CUSTOMERS}(?:办理|受理"
        r"|订购|使用|参加|参与|购买|安装|销售|号码|入网)"
    ),
    Pattern(rf"(?:仅|只)限(?:于|在)?(?P<where>{PROVINCES}){_CUSTOMERS}(?={ENDS}|$)"),
    Pattern(rf"(?<!仅)仅(?P<where>{PROVINCES})(?:地区|省内|境内|用户|客户)?(?:可|能)?(?:办理|受理|使用|订购)"),
    Pattern(rf"归属地?(?:须|需|应)?为(?P<where>{PROVINCES})"),
    Pattern(
        rf"流量(?:包)?(?:仅|只)?(?:限(?:于)?(?:在)?|在|于|能在|可在)(?P<where>{PROVINCES})(?:本地|省内|市内|境内|区内|省|市|内|范围内?|地区|当地)*(?:有效|使用|可用|能用)(?!券)"
    ),
    Pattern(
        rf"(?<![一-龥])(?P<where>{_PROVINCE}(?:[、,/和及与]{_PROVINCE})+)(?:等)?(?:[两二三四五六七八九十]省|地区)?(?:用户|客户)专[享属用]"
    ),
    Pattern(rf"(?:仅|只)?(?:仅|只)(?:适用|面向|支持|针对|开放)(?:于|给|对)?(?P<where>{PROVINCES}){_CUSTOMERS}(?={ENDS}|$)"),
    Pattern(
        rf"(?:首批|目前|现)?(?:开放|试点|上线|受理|办理|销售|推广|开通)(?:的)?(?:范围|区域|地区|省份|省市|城市|地市)(?:仅限|限|为|是|:|有|包括)+"
        rf"(?P<where>{PROVINCES})(?={ENDS}|$)"
    ),
    Pattern(rf"安装地(?:址|区)?(?:须|需|应|仅限|限)?(?:为|是|在)(?P<where>{PROVINCES})"),
)
_CITY = r"(?:[一-龥]{2,4}(?<!全)(?<!上)(?<!城)市(?!场|民|面)|[一-龥]{2,4}(?<!本)县|[一-龥]{2,3}州(?!套|卡))"
_SITE = (
    r"(?:校园(?!沃派|用户|客户|渠道|卡|套餐|电子|优惠|宽带|融合)|校区|校内|学校|院校|高校|宿舍|小区|社区|园区|厂区|营区|景区|工业区|商圈"
    r"|楼宇|写字楼"
    r"|农村|乡村|乡镇|村镇|行政村|街道"
    r"|县域|县城|城区|市区|郊区|区县|市县|地市|城市|省份|地区|区域|地点|地址|场所|海岛|牧区|山区)"
)
_DO = r"(?:办理|受理|使用|安装|装机|有效|订购|可用|参加|参与|上网|拨打|销售|开放|开通)"
_OF_THE_PLACE = (
    r"(?:校园|学校|高校|大学|学院|中学|小学"
    r"|农村|乡镇|社区|小区|地区|区域|全市|本地|市区|城区|郊区|新区|县区|联通|移动|电信|广电|范围内?|境内|户籍|[内的、及和与])*"
)
_SHOP = r"(?![^,。;)]{0,12}(?:营业厅|专营店|门店|网点|渠道|厅店|领取|分公司|机场|客服))"
_NEAR = r"[^,。;()\n]"
_LIST_OF_PLACES = rf"{PLACE}(?:[、/和及与]{PLACE})*"
_HOME = rf"(?:{_NAME}|SH|本)?"
_NARROW = (
    # “其他市县不办”: what is left out is every other place.
    Pattern(
        r"(?<!与)(?<!或)(?<!和)其[他它余](?:市县|地区|地市|区域|城市|县区|区县|省份|省市|县市|盟市|市州)(?:的?(?:用户|客户))?(?:均|都|暂|一律)?(?:不|无法)(?:办理?|受理|可|能|支持|参与|参加|开放|开通|销售|提供|享受|予)(?!漫游|通话|收)"
    ),
    # A place in so many words: campus, village, estate, the home city.
    Pattern(
        r"(?:(?:仅|只)(?:限|能|可|在|限于|限在)*|限(?:于|在)?|须在|需在|必须在)(?:[^,。;()\n]{0,10}?)"
        r"(?:校园(?!沃派|用户|客户|渠道|卡|套餐|电子)|校区|校内|指定(?:区域|小区|地区|地点|园区|楼宇|地市)|小区|园区|厂区|农村|乡镇"
        r"|行政村|本地|本市|本县|市内|省内|本省|归属地|地市|FTTH网络|网络覆盖)"
        rf"(?:网络)?(?:内|区域|地区|范围|覆盖)*(?:(?!营业厅|门店|网点|厅店)[^,。;()\n]){{0,6}}?(?:办理|受理|使用|安装|有效|订购|可用|参加|$|(?={ENDS}))"
    ),
    Pattern(rf"(?:仅|只)(?:限|在|于|限在|限于)?{_CITY}(?:地区|用户|客户|内|移动|联通|电信)*(?:办理|受理|使用|订购|参加|可)"),
    Pattern(r"仅(?:限)?(?:[一-龥]{2,3})(?:地区)?受理"),
    # Places that the carrier has chosen: “指定小区范围内”, “限指定市县使用”.
    Pattern(
        rf"(?:指定|规定|约定|特定|试点)(?:的)?(?:区域|{_SITE})(?:范围)?(?:之?内|{_DO}|用户|客户|住户|学生|的?(?:用户|客户))(?!{_NEAR}"
        r"{0,4}领取)"
    ),
    Pattern(
        rf"(?:安装|装机|办理|使用|登记|居住)(?:小区|地址|地点|区域|地区|地|范围)(?:须|需|应|必须|仅|只)*(?:限于|限|为|在|是)+(?:{_NEAR}"
        rf"{{0,12}}?)(?:{PLACE}|{_SITE}(?:内|范围))"
    ),
    Pattern(
        rf"(?:仅|只)(?:限|能|可|在|于|限于|限在|供|面向|支持|适用于)+{_NEAR}{{0,10}}?(?:{_SITE}|家庭地址|安装地址|登记地址"
        rf"|同一地址){_NEAR}{{0,6}}?(?:{_DO}|居民|村民|师生|住户)"
    ),
    Pattern(rf"(?:离开|超出|移出|脱离){_NEAR}{{0,8}}{_SITE}{_NEAR}{{0,8}}(?:不可|不能|无法|不得|将?停|失效|收费|计费)"),
    # A city, a district or a county by name.
    Pattern(
        rf"(?:(?:仅|只)(?:限|在|面向|供|支持)*|限|面向|针对|适用于|供)(?:于|在)?{_LIST_OF_PLACES}{_OF_THE_PLACE}{_SHOP}(?:用户|客户|居民"
        rf"|号码|学生|师生|{_DO}|(?={ENDS}|$))"
    ),
    Pattern(
        rf"除(?:了)?{_LIST_OF_PLACES}{_OF_THE_PLACE}(?:外|以外|之外)|(?:仅|只)(?:在|有)?{_LIST_OF_PLACES}(?:可|能|有售)|(?:在"
        rf"|于){_LIST_OF_PLACES}{_OF_THE_PLACE}(?:开放|销售|试点|试行|推广|上线)|{_LIST_OF_PLACES}(?:[两二三四五六七八九十]地|等地|地市)?"
        rf"(?:试点|专[享属用])(?!流量|客服)|{_LIST_OF_PLACES}分公司{_NEAR}{{0,4}}(?:专属|专享|用户)"
    ),
    Pattern(rf"{_LIST_OF_PLACES}{_OF_THE_PLACE}(?:用户|客户|居民|号码|学生|师生)+(?:均|都)?(?:可|方可|才能|才可|专[享属]|{_DO})"),
    Pattern(rf"{_LIST_OF_PLACES}{_OF_THE_PLACE}(?:用户|客户)?(?:除外|以外|不(?:可|能|支持|予|参与|开放){_DO}?|暂?不支持|暂不{_DO})"),
    Pattern(rf"[(\[【](?:{AMBIGUOUS_PLACE})(?:移动|联通|电信|广电|专属|版)?[)\]】]|[_-](?:{AMBIGUOUS_PLACE})(?=[)\]】]|$|{ENDS})"),
    Pattern(rf"[(\[【_-]{_HOME}(?:省)?[-_]?{_LIST_OF_PLACES}{_OF_THE_PLACE}(?:专属|专用|专享|版)?[0-9.]{{0,4}}(?=[)\]】_-]|$|{ENDS})"),
    Pattern(
        rf"\A(?:2\d\d\d年?)?{_HOME}(?:省)?[-_]?{_LIST_OF_PLACES}{_SHOP}(?!于|饭|菜|酒|特产|小吃|景点|门票|(?:地区|用户)?(?:自|办理)"
        rf"|等地|{_NEAR}{{0,24}}?(?:券|门票|联名|礼品|文创|公司|提供))(?={_NEAR}{{2}})"
    ),
    Pattern(
        r"(?<![一-龥])(?:仅|只|限|面向|针对|支持|在|于|供)*(?!北京|上海|天津|重庆|本|全|各|同|城|直辖|所|该|市|地|区|乡|指定|外"
        r"|省)[一-龥]{1,3}(?:县|旗|自治州)(?!城|域)(?:移动|联通|电信|广电|地区|区域|范围内|境内|农村|城区|的)*(?:用户|客户|居民|村民)?"
        r"(?:专[属享用]|可办|方可|办理|使用|除外|不参与)"
    ),
    Pattern(
        r"[(\[【-](?!北京|上海|天津|重庆|[一-龥]?港澳|全|各|同|城|本|除|不?含|部分|其|该|指)[一-龥]{2,4}(?:县|旗|地区|自治州|"
        r"(?<!城)市)(?:专[属享用]|版)?[)\]】-]"
    ),
    Pattern(
        rf"(?<![一-龥])(?:仅|只|限)?(?:省内|市内|区内|县内|本省|本市|自治区内)(?:可)?(?:使用有效|使用(?={ENDS}|$)|有效)|(?:仅|只"
        r"|限)?(?:县级|乡级|乡镇|市级)(?:及|\(含\))?以下(?:地区|区域|用户|客户)?(?:可|方可|使用|办理)"
    ),
    Pattern(rf"[(]{_HOME}{_NEAR}{{0,8}}(?:大学|学院|中学|学校|小区|社区|[一-龥]镇|[一-龥](?<!乡)(?<!农)村)[)]"),
    Pattern(
        r"(?:出省|出市|离开(?:本省|本市|校园|小区|归属地)|(?:省|市|校园|归属地)外|漫游到?(?:外省|外市))[^,。;]{0,8}(?:不可|不能|无法"
        r"|不得|禁止)(?:使用|上网)"
    ),
    Pattern(r"(?:不支持|不可|不能|不得|禁止)(?:异地|跨省|跨市|跨地市|跨区域|省外)(?:用户|客户)?(?:使用|办理|移机|漫游|受理)"),
)
_ABOUT_CALLS = Pattern(r"(?:通话|语音|短信|主叫|拨打|长途)[^,。;]{0,4}$")
_ABOUT_OTHER_THINGS = Pattern(
    r"(?:校园|社区|小区|农村|乡镇|商圈|园区|城区|集市)[^,。;]{0,4}?(?:渠道|门店|网点|代理|直销|经理|专营店)|副卡|共享|过户|发票|赠费|补卡|线上渠道|线下渠道|同一身份证|携转|充值送"
)

_NO_LIMIT = Pattern(
    r"(?:开具|出具)|营业厅|门店|网点|厅店|代理点|渠道|领取|领用|咨询|查询|投诉|热线|副卡|共享|过户|发票|补卡|携转|携号|退订|销户|取消|拆机|资源|未覆盖"
    r"|无覆盖|漫游资费|主叫|通话|券"
    r"|如需|若需|更改|安装费|调测费|移机费|移机收费|预约|实名|身份证|充值"
)
# “限订购过校园合约套餐的用户”: a plan that bears the name of a kind of place.
_OF_A_PRODUCT = Pattern(
    r"(?:校园|乡村|农村|社区|小区|城市)(?!以?内|用户|客户|学生|师生|范围|区域|地区|覆盖)[^-,。;、的()内 ]{0,10}?"
    r"(?:套餐|资费|产品|合约|卡|版|会员|信号|首位)"
)
_UNDENIED = Pattern(r"(?:无需|不需要?|不限|不必)[^,。;]{0,4}$|[不无]$")


def _without(regions: tuple[Region, ...]) -> RegionPart:
    return RegionPart(offered_in=(), excluded=regions)


def _within(regions: tuple[Region, ...]) -> RegionPart:
    return RegionPart(offered_in=regions)


_PATTERNS = Patterns.grouped((_without, _LEFT_OUT), (_within, _ONLY), (None, _NARROW))
"""With what the provinces named mean; None where a pattern names none."""
_SAYINGS = Patterns.untagged(*SAYINGS)


def find(passage: Passage) -> Iterator[Claim]:
    """Yield every limit to a place. What only some provinces do with SIMs, invoices or sharing limits no place."""
    taken: list[Span] = []
    for told, found in passage.find_each(_PATTERNS):
        span = Span(*found.span())
        if any(span.overlaps(other) for other in taken) or _speaks_of_other_things(passage, span):
            continue
        taken.append(span)
        yield Claim("region", span, told(regions_in(found["where"])) if told else None)
    yield from _said(passage, taken)
    for span in (*limits_to_places(passage), *framed_places(passage), *places_of_issue(passage), *places_by_default(passage)):
        if not any(span.overlaps(other) for other in taken) and not _is_of_a_product(passage, span) and not _names_no_other(passage, span):
            taken.append(span)
            yield Claim("region", span)


_EVERYWHERE = Pattern(
    r"(?:全[省市国区境]|各(?:地|区|市|县|省|地市|市县|区县|州)|所有(?:地区|地市|市县|区域|地方))(?:各地|地区|地市|市县|区县|范围|境内|内|的)*(?:用户|客户|号码)*(?:均|都|皆|也)+(?:可|能|行|适用|受理|支持|有效)"
)
_OPEN_TOO = Pattern(
    r"(?:地区|的?用户|的?客户|两地|等地|,|均|都|现){0,3}(?:(?:也|同样|亦)(?:都|均|可|能|行|一样|适用|支持|开|办|予|受)|一样|照(?:样|常)|已(?:经)?(?:全面)?(?:开放|开通|上线|覆盖)(?!地区|区域))"
)
"""A place named among all, or as open too, shuts nobody else out."""


def _said(passage: Passage, taken: list[Span]) -> Iterator[Claim]:
    for _, found in passage.find_each(_SAYINGS):
        span = Span(*found.span())
        if not any(span.overlaps(other) for other in taken) and not _is_no_limit(passage, span):
            taken.append(span)
            yield Claim("region", span)


def regions_in(words: str) -> tuple[Region, ...]:
    """Return the provinces that `words` name, in their order, each once."""
    return tuple(dict.fromkeys(_NAMES[name] for name in re.findall(_NAME, words)))


def _speaks_of_other_things(passage: Passage, span: Span) -> bool:
    clause = passage.clause_at(span.start)
    said = passage.folded[clause.start : max(clause.end, span.end)]
    return bool(
        _ABOUT_OTHER_THINGS.search(said)
        or _names_no_other(passage, span)
        or _ABOUT_CALLS.search(passage.folded[clause.start : span.start])
        or _UNDENIED.search(passage.folded[clause.start : span.start])
        or _is_of_a_product(passage, span)
    )


def _names_no_other(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    return bool(_EVERYWHERE.search(passage.folded, *sentence) or _OPEN_TOO.match(passage.folded, span.end, sentence.end))


def _is_no_limit(passage: Passage, span: Span) -> bool:
    """Return whether a saying is about calls, shops, what is cancelled or what a network reaches."""
    clause = passage.clause_at(span.start)
    return bool(
        _NO_LIMIT.search(passage.folded, clause.start, max(clause.end, span.end))
        or _names_no_other(passage, span)
        or _ABOUT_CALLS.search(passage.folded[clause.start : span.start])
        or _UNDENIED.search(passage.folded[clause.start : span.start])
        or _is_of_a_product(passage, span)
    )


def _is_of_a_product(passage: Passage, span: Span) -> bool:
    """Return whether the kind of place stands in the name of a plan that customers have; a name of this plan is none of those."""
    product = _OF_A_PRODUCT.search(passage.folded, span.start, passage.clause_at(span.start).end)
    return product is not None and product.start() < span.end and not any(name.overlaps(span) for name in passage.names)
