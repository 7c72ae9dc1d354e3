"""Who and where in wide frames: only at a kind of place, in a list of cities, where the number belongs, where lines lie.

The words of a kind of place are one class, and nearly anything may stand between 仅限 and it (“仅限与我公司合作的公寓”). What
tells a place from a plan that bears its name (校园合约套餐, 乡村振兴卡) is what follows: people, a doing, 内 or the end.
"""

from collections.abc import Iterator

from generator.claims.edges import ENDS
from generator.claims.gazetteer import AMBIGUOUS_PLACE, PLACE, PLACES
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns

_GAP = r"[^,。;!?()\n]"
_ONLY = (
    r"(?:(?:仅|只)(?:限|供|能|可|在|于|面向|针对|对|支持|适用|开放|向|有|由|允许)*|(?<![年有时上无不界权期受局])限(?!时|量|速|额|制|购)"
    r"|必须|须|(?<!不)(?<!所)需要?|专供|面向|针对|适用(?!范围|地区|区域))(?:于|在|给|为|对|向)?"
)
# Students, guests of hotels and the like are people of a sort, wherever they are.
_NOT_PEOPLE = r"(?!的?(?:行业|在校|在读|大?学生|师生|教师|教职|老师|新生|用户|客户|家庭|家长|职工|员工|群体|市场|认证|式|管理))"
_KIND = (
    rf"(?:(?:校园|(?:大中专)?学校|高校|院校|大学(?!生)|学院|中学|小学|幼儿园|酒店|宾馆){_NOT_PEOPLE}|公寓(?!管理)|出租屋|宿舍楼?|校区|校内"
    r"|小区|社区|楼盘|楼宇|楼栋|写字楼|商铺|商圈|商场|园区|产业园|工业园|科技园|开发区|工业区|厂区|矿区|营区|景区|库区|林区|牧区|山区"
    r"|海岛|岛屿|海域|农村|农场|林场|垦区|(?<!数字)乡村|乡镇|村镇|村屯|自然村|行政村|村组|城中村|城镇|县域|县城|城区|市区|郊区|边境|口岸"
    r"|港口|码头|工地|寺庙|监狱|安置房|回迁房|公租房|保障房)"
)
_AREA = r"(?:区域|地区|地市|市县|区县|县市|盟市|地州|州市|省份|城市|县区|乡镇|本地网)"
_REST = (
    rf"(?:(?:以下|及以下|内部|范围|区域|地区|场景|场所|网络|覆盖|本部|以?内|里|中|的|其|(?:、|/|及|和|或|与|以及){_KIND}|{_KIND})*)"
    r"(?![^-,。;、+ ()\n“”]{0,8}?(?:套餐|资费|产品|合约|卡|版|会员|宽带|融合|权益|首位|信号|店|经理|公告|热线|大使|代理))"
)
_PEOPLE = (
    r"(?:用户|客户|居民|村民|家庭|住户|租户|租客|房客|业主|师生|学生|教师|教职|老师|在校生|新生|职工|员工|商户|商家|农户|牧民|渔民|企业|单位|人员"
    r"|号码|群体|存量|新)"
)
_DO = r"(?:办理|受理|使用|安装|装机|报装|订购|申请|参加|参与|享受?|开放|开展|开通|销售|推广|试点|实施|上线|有效|推出|可用|叠加|专[享属用])"
_AND = r"(?:且|并|以及|及|和|与|或|、|/)"
_END = rf"(?:$|(?={ENDS}))"
_NAMED = (
    r"(?:等|[两二三四五六七八九十]个?|各)*(?:地市|地区|市|州|盟|县|区|地)*"
    r"(?:高新区|经开区|开发区|新区|公司|分公司|移动|联通|电信|广电|农村|城区|境内|范围内|内|的)*"
)
_NOT = r"(?:除外|以外|之外|不(?:办理|受理|参与|参加|支持|开放|可|能|享受|予|在|适用|含)|暂不|暂缓|暂未|无法|不可用)"
# 报装地址 and 号码归属地, of which one has to agree with the other
_POINT = (
    r"(?:(?:报装|安装|装机|使用|办理|受理|居住|收货|配送|入网|开户|户籍|身份证|证件|学校|宽带)[^,。;!?\n与和同跟]{0,6}?(?:地址|地市|地区|城市|所在地|地)"
    r"|(?:号码|手机|移网|用户|客户|主卡)?的?归属地?市?|户籍地?)"
)
_SAME = r"(?:一致|相同|同一(?!证件|身份|客户|用户|账户|合同)|同一(?:地市|城市|市|区|县|省|地区|地)|同城|同市|同县|同区|同省|同属|同地市)"
_HOME = r"(?:归属|入网|开户)(?:地市|地|市|省份|省|县|区域|城市|本地网|分公司)"
_LINES = r"(?:资源|(?<![45]G)网络|光纤|光网|光缆|宽带|线路|FTTH|FTTR|千兆)"

_FRAMES = Patterns.untagged(
    # “仅限与我公司合作的公寓租户办理”, “只适用于低速宽带区域的存量用户”
    Pattern(
        rf"{_ONLY}{_GAP}{{0,10}}?(?:指定|特定|合作|签约|试点|目标|清单内的?|名单内的?){_GAP}{{0,4}}?(?:学校|高校|院校|大学|学院|中学|小学|酒店|宾馆)的?{_PEOPLE}"
    ),
    Pattern(rf"{_ONLY}(?:(?!是|等|元|每|国际)[^,。;!?()\n]){{0,24}}?{_KIND}{_REST}(?:{_PEOPLE}|{_DO}|{_AND}|{_END})"),
    Pattern(
        rf"{_ONLY}(?:(?!元|国际|国内|全国|中国|内地|大陆|境内|港澳)[^,。;!?()\n]){{1,16}}?(?<!本)(?<!全)(?<!覆盖)(?:{_AREA})"
        rf"(?:范围|以?内|的|其)*(?:{_PEOPLE}|{_DO}|{_AND}|{_END})"
    ),
    # “报装地址与号码归属地为同一地市”, “非归属地用户不予受理”, “以及号码归属地办理”
    Pattern(rf"{_POINT}{_GAP}{{0,12}}?(?:与|和|同|跟|及){_GAP}{{0,16}}?{_SAME}"),
    Pattern(
        rf"(?:{_ONLY}{_GAP}{{0,8}}?|以及|以下)(?:号码|手机|主卡|主号|用户|客户|移网|宽带)*{_HOME}(?:以?内|区域|范围|的)*(?:{_DO}|{_PEOPLE}|{_END})"
        rf"|非(?:本|号码|用户)*{_HOME}{_GAP}{{0,8}}?(?:不|无法)"
        rf"|(?:号码|客户|用户|主卡|宽带)(?:须|需|应|必须)*归属(?:于|地?为|在)?(?:本|当地|该|同一)(?:市|地市|县|区|地|州|盟|省|分公司)"
    ),
    # “搬离原小区后优惠终止”, “移机到其他地市优惠取消”
    Pattern(
        rf"(?:搬|迁|移)(?:离|出|走)(?:了|原|该|本|所在|指定)*(?:{_KIND}|{_AREA}|(?:装机|安装)?(?:地址|地)){_GAP}{{0,12}}?(?:终止|失效|停|不再|不可|不能|无法)"
        rf"|移机(?:到|至|往)(?:其[他它]|别的|异|外)(?:{_KIND}|{_AREA}|地|市|县){_GAP}{{0,12}}?(?:终止|失效|停|不再|不可|不能|无法|取消)"
    ),
    # “须为光纤资源覆盖范围内的用户”, “仅供宽带资源覆盖学校”
    Pattern(
        rf"(?:{_ONLY}|应在){_GAP}{{0,14}}?{_LINES}(?:资源)?(?:已|可|能|所|预)*(?:覆盖|到达|通达|开通|建设|布置|具备)的?{_GAP}{{0,6}}?"
        rf"(?:{_KIND}|{_AREA}|范围|地址|用户|客户)"
    ),
)
# Frames of places by name.
_BY_NAME = Patterns.untagged(
    # “仅限中山/惠州地市办理”, “珠海、中山两市可办”, “昆明、丽江地区暂不可办理”
    Pattern(rf"{_ONLY}{_GAP}{{0,6}}?{PLACES}{_NAMED}(?:{_PEOPLE}|{_DO}|{_END})"),
    Pattern(
        rf"{PLACES}{_NAMED}(?:{_PEOPLE})?(?:叠加|同时|方?可以?|均可|才可|新){{0,2}}(?:{_DO}|办)|{PLACES}{_NAMED}(?:{_PEOPLE})?(?:均|都)?{_NOT}"
    ),
    Pattern(rf"除(?:了)?{PLACES}{_NAMED}(?:{_PEOPLE})?(?:以|之)?外|[(](?:不含|不包括|除){PLACES}"),
    # “仅限大庆办理”, “未装宽带的佛山市用户”
    Pattern(rf"{_ONLY}(?:{AMBIGUOUS_PLACE})(?:地市|地区|移动|联通|电信|广电|分公司|本地网)*(?:{_PEOPLE}|{_DO}|{_END})"),
    Pattern(
        rf"{PLACE}(?:(?<=[市县区州盟])|(?=移动|联通|电信|广电))(?:移动|联通|电信|广电)?(?:家庭|宽带|手机)*(?:用户|客户)(?:叠加|新|同时)?(?:{_DO}|中|{_END})"
    ),
)
# What a shop, a pack of gifts or another service does somewhere limits no plan.
_QUIET = Pattern(
    r"(?:开具|出具)|营业厅|门店|网点|厅店|代理点|渠道|领取|咨询|查询|投诉|热线|过户|发票|补卡|补换|携转|携号|退订|销户|(?<!优惠)(?<!活动)取消|拆机|核销|购机|购买手机|订购过"
    r"|安装费|调测费|移机限|移机收|移机费|[45]G|收费说明|信用|会员(?!产品|套餐|业务|资费|包)|版块|以实际|港澳|国际"
    r"|不限|快递|配送|上门|门票|(?<!套)餐|主题|渠道|显示|送礼|送一|一份|为准|公示|政策|预约|登记"
)
_DENIED = Pattern(r"(?:无需|不需要?|不限|不必|不要求|若|如果?|主要|重点|优先)[^,。;]{0,6}$")


def limits_to_places(passage: Passage) -> Iterator[Span]:
    """Yield the words of each frame, unless their phrase speaks of shops, gifts or what is cancelled."""
    for patterns in (_BY_NAME, _FRAMES):
        for _, found in passage.find_each(patterns):
            span = Span(*found.span())
            part = passage.fact_around(span)
            if not _QUIET.search(passage.folded, *part) and not _DENIED.search(passage.folded, part.start, span.start):
                yield span
