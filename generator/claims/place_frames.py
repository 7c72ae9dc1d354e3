"""How Chinese limits a plan to a place, as frames that take any place: who, where used, where installed, what is left out.

A place is a kind of place (林场, 村屯, 大学城), a city or a county by name, or the home area and what lies outside it.
"""

from collections.abc import Iterator

from generator.claims.edges import ENDS, START
from generator.claims.gazetteer import PLACE
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.place_by_default import STEMS

_GAP = r"[^,。;!?()\n]"
_ONLY = (
    r"(?:(?:仅|只|专)(?:限|供|能|可|在|于|面向|针对|对|支持|适用|开放|向|由)*"
    r"|(?<![年有时上无不界权期受])限(?![时量速额制])|须|必须|(?<!不)需要?|面向|针对|适用)(?:于|在|给|为|对)?"
)
_AREA = (
    r"(?:寺庙|寺院|边防|兵站|高原|高海拔|住宅(?:小区|区)?|(?:家庭|商业|办公|经营|固定)(?:场所|地址)|林场|农场|牧场|渔场|农垦|垦区|油田"
    r"|煤矿|厂矿|边疆|边远|偏远|山区|牧区|林区|沿线|沿街|村屯|屯子|村组|乡村|镇区|街道|城中村"
    r"|老城区|新城区"
    r"|城区|市区|郊区|县城|县域|城镇|农村|乡镇|大学城|科技园|产业园|园区|厂区|校区|院区|营区|驻地|哨所|监狱|看守所|港口|码头|口岸|商铺|商圈"
    r"|写字楼|楼宇|宿舍|公寓|酒店|宾馆|网吧|工地|集市|市场(?=内|区域)|景区|度假区|海岛|岛屿|海域|医院|病房)"
)
_PEOPLE = r"(?:用户|客户|居民|村民|家庭|住户|业主|师生|学生|在校生|僧尼|职工|员工|官兵|商户|商家|农户|牧民|渔民|企业|号码|单位|系统)"
_DO = r"(?:办理|受理|使用|安装|装机|订购|参加|参与|开放|开展|开通|销售|推广|试点|实施|上线|有效|推出|专[享属用])"
_CANNOT = r"(?:不(?:可以?|能|得|予|支持|允许|准|在|可在|能在)|无法|禁止|暂不|勿)(?:在|于)?"
_OUTSIDE = r"(?:省外|市外|县外|区外|校外|园外|外省|外地|外市|异地|境外(?!漫游)|跨(?:省|市|县|区域?|校|地市|域|地区|小区|楼栋)|省际)"
_INSIDE = r"(?:省内|市内|县内|区内|校内|园内|本省|本市|本县|本区|本地|当地|本校|同城)"

_FRAMES = Patterns.untagged(
    # “面向林场职工推出”, “只对边疆地区用户开放”, “农垦系统客户专享”
    Pattern(
        rf"{_ONLY}{_GAP}{{0,8}}?{_AREA}(?:地区|区域|范围|系统|沿线|、|{_AREA}|以下|及以下|内|的)*{_GAP}{{0,2}}?(?:{_PEOPLE}|{_DO}|地区"
        rf"|区域|$|(?={ENDS}))"
        rf"|(?:^|{START})(?:[一-龥]{{0,4}}){_AREA}(?:地区|区域|范围|系统|内|的)*{_PEOPLE}(?:专[享属用]|不(?:参与|参加|可|能|享))"
        rf"|{_AREA}{_AREA}?(?:区域|范围|内)(?:使用|有效|可用)"
    ),
    # “部分地市可办理”, “仅试点县开放”
    Pattern(
        r"(?<!因)(?<!由于)(?:部分|个别|试点|指定|少数)(?:地市|市县|区县|地州|盟市|县市|城市|省份|县区|县|分公司)(?:分公司|用户|客户)*"
        r"(?:可|开展|开放|上线|试点|推出|办理|受理|销售|适用|参与)"
    ),
    # “限那曲、阿里两地使用”, “仅供墨竹工卡县客户订购”
    Pattern(
        rf"{_ONLY}[一-龥]{{2,6}}(?:[、和及与][一-龥]{{2,6}}){{0,8}}(?:[两二三四五六七八]地|等地|[两二三四五六七八](?:县|市|州|区|旗"
        rf"|盟))(?:{_PEOPLE}|{_DO})*"
        rf"|{_ONLY}(?!本|各|全|所|该|指定)[一-龥]{{2,7}}(?:县|旗|自治州|林业局)(?:境内|范围内|内|移动|联通|电信|广电|农村|城区)*"
        rf"(?:{_PEOPLE}|{_DO})"
    ),
    # “使用范围：浙江省内”, “流量使用区域为校园内”, “资源限省内使用”
    Pattern(
        r"(?:使用|适用|生效|有效|受理|办理|销售|服务|开放)(?:区域|范围|地区|地域|地点|场所)(?:仅|只|限)*[:为是在]+ ?(?:仅|只|限"
        rf"|在)*{_GAP}{{0,8}}?(?:{_INSIDE}|{_AREA}|[省市县区校](?:内|范围))"
        rf"|(?:仅|只|限)(?:限|能|可)?(?:于|在)?(?:{_INSIDE})(?:通话|拨打|主叫|使用|有效|流量|接听)*(?:使用|有效|$|(?={ENDS}))"
        rf"|{_CANNOT}{_GAP}{{0,2}}?{_OUTSIDE}(?:地区|漫游|的)?(?:使用|办理|受理|上网|移机|参加|订购|安装)"
        rf"|{_OUTSIDE}(?:漫游|使用|流量|地区|时|后)*{_CANNOT}(?:使用|上网|办理|享|受理|生效|有效)"
        rf"|(?:离|出)(?:开)?(?:校|岛|园|省|市|县|矿|厂)(?:园|区)?(?:后|时|即|则)+{_GAP}{{0,6}}?(?:不可|不能|无法|失效|停|不享)"
        rf"|(?<![及和与、])(?:省|市|县|区|校|园|校园|归属)(?:区域|范围|地)?(?:以)?外(?:使用|上网|漫游)?{_GAP}{{0,4}}?(?:按|收|计|不|无法)(?!限)"
    ),
    # “号码归属地须与装机地一致”, “不允许跨市移机”, “宽带不得移至其他小区”
    Pattern(
        rf"(?:归属地?|装机地址?|安装地址?|户籍|居住地)(?:须|需|应|必须|要)与{_GAP}{{0,8}}?(?:一致|相同|同一)"
        rf"|{_CANNOT}(?:跨(?:省|市|县|区|地市|区域))?移(?:机|装)?(?:至|到|往)(?:其[他它]|别|外|异)|{_CANNOT}跨(?:省|市|县|区|地市|区域)移机"
    ),
    Pattern(rf"(?:^|{START})(?:仅|只|可)?在{_GAP}{{0,6}}?{_AREA}(?:内|区|范围|里)*(?:连接|接入|登录|上网|使用|开机)"),
    # “使用地点固定，移动位置将停机”, “限在登记的基站范围内使用”, “各地市（不含大庆）可受理”
    Pattern(
        r"(?:使用)?(?:地点|位置|基站|小区)(?:固定|锁定)|(?:登记|注册|绑定|办理)的?(?:基站|小区|位置)(?:范围)?内|(?:移动"
        r"|更改)位置[^,。;]{0,4}(?:停|无法|不能)"
        rf"|(?:不含|除|不包括){PLACE}(?:市|地区)?(?:[)]|外|以外)|出(?:本地网|市|省|县)[^,。;]{{0,4}}(?:无效|按|收|不)|跨(?:市|省|县"
        r"|地市)使用[^,。;]{0,4}(?:需|须|另|收|按|不)"
        rf"|(?:仅|只|限)(?:限|供)?(?:本|所在)(?:屯|村|镇|乡|乡镇|街道|旗|县|区|校|小区|楼)(?:常住|户籍)?(?:{_PEOPLE}|人口|村民|{_DO})"
    ),
    # “不适用于偏远山区”
    Pattern(rf"(?:不(?:适用|面向|包括|含|覆盖)于?|除){_GAP}{{0,6}}?{_AREA}(?:地区|区域|{_PEOPLE})*(?:外|以外|除外|$|(?={ENDS}))"),
)
_BY_NAME = Pattern(
    r"(?:仅|只|限)(?:限|在|于|供|面向|针对|对|支持|开放)*(?:于|在)?(?P<piece>[一-龥]{2,7}?)(?:地区|[县区市旗州盟])?(?:移动|联通|电信"
    rf"|广电|境内|范围内|农村|城区)*(?:{_PEOPLE}|{_DO})"
)
_QUIET = Pattern(
    r"(?:开具|出具)|营业厅|门店|网点|厅店|代理点|渠道|领取|咨询|查询|投诉|热线|过户|发票|补卡|补换|携转|携号|退订|销户|拆机|资源|覆盖|券|核销|如(?!意)"
    r"|若|更改"
    r"|安装费|调测费|移机费|工料费|装机费|预约|实名|身份证|充值|会员(?!产品|套餐|业务|资费|包)|版块|详|以实际|港澳|国际|无限|不限|均可|大学生|中小学|老年大学|快递"
    r"|配送|上门|寄|信用|主卡|副卡|门票|(?<!套)餐|酒店权益|差异|政策|开展促销"
)
_PLAIN_CITY = Pattern(PLACE)
_LONGEST_STEM = 4


def framed_places(passage: Passage) -> Iterator[Span]:
    """Yield the words of each frame that limits the plan to a place."""
    for _, found in passage.find_each(_FRAMES):
        span = Span(*found.span())
        if not _is_quiet(passage, span):
            yield span
    for found in passage.find(_BY_NAME):
        span = Span(*found.span())
        if _is_place(found["piece"]) and not _is_quiet(passage, span):
            yield span


def _is_place(words: str) -> bool:
    """Return whether the words end in a city's or a county's name: “海南乐东”, “昆山”."""
    return bool(_PLAIN_CITY.search(words)) or any(words[-letters:] in STEMS for letters in range(2, _LONGEST_STEM + 1))


def _is_quiet(passage: Passage, span: Span) -> bool:
    return bool(_QUIET.search(passage.folded, *passage.part_around(span)))
