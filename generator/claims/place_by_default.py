"""A limit to a place unless something speaks against it: any place in a name, any kind of place beside a customer or a doing.

A name has no room for anything that does not tell its plan from others, so a city, a county, a school or an estate in a
name says where or for whom it is. In a sentence a kind of place (农村, 园区, 学院) beside 用户 or a doing says it.
"""

from collections.abc import Iterator

from generator.claims.counties import COUNTIES
from generator.claims.edges import ENDS, START
from generator.claims.gazetteer import AMBIGUOUS_PLACE, PLACE, PLACES, VILLAGE
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.tariff.regions import Region

_GAP = r"[^,。;!?()\n]"
_LIST = rf"{PLACE}(?:[、/和及与,]{PLACE})*"
_AREA = (
    rf"(?:小区|社区(?!版|服务|热线|养老)|园区|厂区|矿区|营区|景区|校区|林区|牧区|库区|灾区|城中村|农村(?!信用社|商业银行|合作|电商)|农牧区|{VILLAGE}"
    r"|乡镇|村镇"
    r"|行政村|县域|主?城区|郊区|海岛|边境|口岸|商圈|写字楼"
    r"|宿舍楼?|楼盘|楼宇|工业区|开发区|工地)"
)
_SCHOOL = r"(?:大学|学院|学校|中学|小学|高校|院校|职校|师大|技校|幼儿园)"
_PEOPLE = rf"(?:用户|客户|居民|村民|家庭|住户|业主|师生|学生|生(?=办理|使用|{ENDS}|$)|在校生|新生|职工|员工|教职工|商户|农户|牧民|号码)"
_DO = r"(?:办理|受理|使用|安装|订购|参加|参与|开放|开展|销售|推广|试点|实施|上线|生效|有效|享受)"
_NOT = r"(?:除外|以外|不(?:办理|受理|参与|参加|支持|开放|可|能|享受|予|生效|适用)|暂不|无法|不可用)"

_IN_A_NAME = Pattern(
    rf"{PLACE}|[(\[【_-](?:{AMBIGUOUS_PLACE})(?=[)\]】_-]|移动|联通|电信|广电|校园|专|$)"
    rf"|(?<![一-龥A-Za-z0-9])(?:{AMBIGUOUS_PLACE})(?=[一-龥]{{2,}})(?!典|小|版|款|世界|大学|路)|(?:新建|千兆|指定|老旧|回迁|高端|商业)?{_AREA}"
    rf"|[一-龥]{{2,6}}(?:大学|学院|中学|师大)"
)
# A piece of a name that is a county and nothing else, or one before 县 or a carrier: “（肇源）”, “-平阴专属”, “依兰县”.
_PIECE = Pattern(
    r"(?:^|(?<=[(\[【_-]))(?P<piece>[一-龥]{2,9}?)(?:[县区市旗]|地区|移动|联通|电信|广电|校园|专[属享用]|版|用户|客户|农村"
    r"|城区)*(?=[)\]】_-]|$)"
    r"|(?P<before>[一-龥]{2,6})(?:[县旗]|移动|联通|电信|广电|分公司)"
)
_CUTS = Pattern(r"[()\[\]【】_+-]+")
_LONGEST_STEM = 4
_PROVINCE = Pattern("|".join(region.text.zh for region in Region))
STEMS = COUNTIES | frozenset(AMBIGUOUS_PLACE.split("|"))
_NO_NAME = Pattern(
    r"上门|渠道|投诉|热线|客服|市场|广播|短信|饭庄|代金|券|营业厅|专营店|(?:自|于|从)?[一-龥]{0,2}机场|特产|景点|门票|学习|大学生|中小学|老年大学"
    r"|(?<!千兆)(?<!新建)社区店|美食|旅游卡|公司|提供|联名|礼品|文创|(?:安装|装机|接入|调测|工料)(?:费|收费)|收费标准"
)
# “城镇100元，乡村150元”, “沈阳、大连200元”: what something costs where, one of several prices.
_PRICE_OF_A_PLACE = Pattern(
    rf"[^,。;]{{0,12}}?(?:{_AREA}|{PLACES}|{AMBIGUOUS_PLACE})(?:地区|区域|市|用户|客户)*[:为]?[0-9.]+元(?:/[户次台])?$"
)
_SAID = Patterns.untagged(
    # “面向农村用户”, “矿区职工用户”, “仅供师范大学在校生”
    Pattern(
        rf"(?:面向|针对|适用于?|供|限|仅|只|为){{1,4}}(?:于|在|给|对)?{_GAP}{{0,8}}?(?:{_AREA}|{_SCHOOL}){_GAP}{{0,4}}?(?:{_PEOPLE}|{_DO})"
        rf"|(?:^|{START}){_GAP}{{0,4}}?(?:{_AREA}|{_LIST})(?:地区|范围内?|内|的)?(?:职工|员工|居民|住户|师生"
        rf"|企业)?{_PEOPLE}(?:可|方可|专|使用|办理|参加|推出|$|(?={ENDS}))"
    ),
    # “城区用户除外”, “主城区不办理”
    Pattern(rf"(?:{_AREA}|{_LIST})(?:地区|范围|内|的|县|区)*{_PEOPLE}?(?:均|都)?{_NOT}"),
    # “活动范围：温州市区”, “办理区域：拱墅区、西湖区”, “试点地市：唐山”, “在绍兴地区开展”
    Pattern(
        rf"(?:活动|服务|办理|受理|使用|适用|销售|推广|试点|开放|覆盖|安装)(?:范围|区域|地区|地市|城市|市县|区县|地点|地)(?:仅|只"
        rf"|限)*(?:为|是|:|在|限|于)+{_GAP}{{0,4}}?(?:{_LIST}|{_AREA}|[一-龥]{{2,4}}[市县区])"
        rf"|(?:仅|只|限)?(?:在|于){_LIST}(?:地区|范围|市区|城区|境内|[市县区])*内?{_DO}|(?:适用于?|面向|针对|限){_LIST}"
        rf"(?:[两二三四五六]地|等地)"
    ),
    # “用户所在小区须在清单内”
    Pattern(
        rf"(?:所在|居住|办理|安装|装机)(?:的)?(?:{_AREA}|地址|区域|楼栋)(?:须|需|应|必须|要)(?:在|属|为|是"
        rf"|已){_GAP}{{0,10}}?(?:清单|名单|范围|列表|目录|覆盖|{_AREA})"
    ),
    # “跨省漫游时不可用”, “省外使用不生效”, “不含省际漫游”, “出省按标准资费”
    Pattern(
        rf"(?:(?:跨|出)(?:省|市|区域|地市)|(?<!国)(?:省|市|县|校|区)外)(?:漫游|使用|上网|流量|拨打)*(?:时|后|的|均|将)*(?:{_NOT}"
        rf"|(?:另行)?按(?:照)?(?:标准|套外|国内))|不(?:含|包含|支持)(?:省际|跨省|省外)(?:漫游|使用|流量)"
    ),
)
_QUIET = Pattern(
    r"(?:开具|出具)|营业厅|门店|网点|厅店|代理点|渠道|领取|咨询|查询|投诉|热线|信用|副卡|共享|过户|发票|补卡|携转|携号|退订|销户|取消|拆机|资源"
    r"|未覆盖|无覆盖|券|如|若|更改|安装费"
    r"|调测费|移机|预约|实名|身份证|充值|主叫|通话|语音|短信|会员(?!产品|套餐|业务|资费|包)|版块|详|以实际|当地|港|国际|均可|无限|大学生|中小学|老年大学"
    r"|互斥|自行|快递|配送"
)


def places_by_default(passage: Passage) -> Iterator[Span]:
    """Yield the words that limit to a place, in a name or in a clause."""
    for name in passage.names:
        if passage.is_name or not (passage.may_match(_PRICE_OF_A_PLACE) and _PRICE_OF_A_PLACE.match(passage.folded, *name)):
            for span in (*(Span(*found.span()) for found in passage.find(_IN_A_NAME, name)), *_counties(passage, name)):
                if not _NO_NAME.search(passage.folded, *_piece_around(passage, span, name)):
                    yield span
    for _, found in passage.find_each(_SAID):
        span = Span(*found.span())
        if not _QUIET.search(passage.folded, *passage.part_around(span)):
            yield span


def _piece_around(passage: Passage, span: Span, name: Span) -> Span:
    """Return the part of a name between brackets and dashes that holds the place: what is sold where stands in another."""
    before = max((cut.end() for cut in passage.find(_CUTS, Span(name.start, span.start))), default=name.start)
    after = next((cut.start() for cut in passage.find(_CUTS, Span(span.end, name.end))), name.end)
    return Span(before, after)


def stems_in(folded: str) -> frozenset[str]:
    """Return the counties, cities and districts that folded words hold where nothing but a place can stand, by their stems."""
    words = [found[group] for found in _PIECE.finditer(folded) for group in ("piece", "before") if found[group]]
    words = [_PROVINCE.sub("|", one) for one in (*words, folded.strip("()[]【】（）-_"))]  # 龙江 is a county, 黑龙江 is none
    return frozenset(stem for one in words for letters in range(2, _LONGEST_STEM + 1) if (stem := one[-letters:]) in STEMS)


def _counties(passage: Passage, name: Span) -> Iterator[Span]:
    for found in passage.find(_PIECE, name):
        if stems_in(found[0]):  # a province may stand before it: “海南乐东”
            yield Span(*found.span())
