"""Ties told by what is given for another thing, or by two things that only go together, whatever either is called.

Who takes a plan “may join this campaign”, whose plan “is discounted”, who buys a phone “is given” something: the other thing is the
condition, though no word of having to stands beside it. And what “goes only with” another thing, or depends on it both ways, cannot
be had alone.
"""

from collections.abc import Iterator

from generator.claims.edges import ENDS, START
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.ties.products import PRODUCT, WITHIN
from generator.claims.ties.reasons import is_choice, is_offered, leaves_out
from generator.claims.ties.relations_of_products import Kinds, ties_of
from generator.claims.ties.words import MUST
from generator.claims.cues import Patterns

_ASIDE = r"(?:[(][^()\n]{0,30}[)])?"
_OTHER = (
    r"(?!完|本|该|此(?!类)|其|原|成功|完成|后|时|前|过|手续|所有|全部|任[何意]|各类?|全[网量部]|新老|相应|对应|以上|上述|业务[,的]|活动[,的]|国际|国内|一般|普通"
    r"|[0-9.]+ ?(?:GB|M|分钟|条))"
)
_MAIN = r"(?:套餐|礼包|系列|融合|宽带|FTTR|(?!副)[一-龥](?<![金银钻副])卡|[0-9] ?元?档位?|档位|[0-9] ?元(?:\(含\)|含|及)*以上)"
_NAMED = rf"(?P<thing>{_OTHER}(?:(?![可缴]|享受|办理|订购|副卡|本|该|此|[如若]){WITHIN}){{0,28}}?{_MAIN})(?!费|内|外|中|所含)"
_MAY = r"(?:,|即|均|都|就|还|每月|方|才|便|可以?|获得|获|免费){1,5}"
_WHO = rf"(?:的?(?:(?!不){WITHIN}){{0,12}}?(?:用户|客户|号码))?"
_BUY = r"(?<!用于)(?<!可)(?<!可以)(?<!抵扣)(?:购买|选购|购置|换购|新购)"
_PHONE = (
    r"(?:手机终端|手机|终端|合约机|机型|手表|腕表|手环|平板(?:电脑)?|电脑|摄像头|路由器|音箱|学习机|智慧屏)(?!券|号|卡|套餐|保险|服务|款|费|补贴|优惠|流量|配件|客户端|APP|报"
    r"|银行|营业|话费|厅)"
)
_FEE = r"(?:的)?(?:月?功能费|月租费?|月费|主资费|主套餐|资费|费用|基本费)*"

REWARDED = (
    Pattern(rf"针对(?:于)?{_NAMED}{_ASIDE}(?:用户|客户|指定)*{_FEE}(?:每月)?[^,。;]{{0,4}}?(?:优惠|减免|立减|直降|补贴|[0-9.]+ ?折)"),
    Pattern(
        rf"(?:^|{START}|用户|客户)(?:新|老|已|凡|在网)*(?:办理|订购|使用|开通|入网|选择|签约){_NAMED}{_ASIDE}{_WHO}{_ASIDE}(?:后|并|,)+"
        rf"(?:(?![如若不])[^,。;]{{1,20}},){{0,2}}?(?:即|均|都|就|还)?可(?:以)?(?:在[^,。;]{{1,8}})?(?:参加|参与|申请|获|享|领)"
    ),
    Pattern(
        rf"{_BUY}(?!本|该|此)(?:(?![不可券])[^,。;]){{0,16}}?{_PHONE}(?:产品|[一1][台部]|{_ASIDE})"
        rf"(?:的?(?:用户|客户|者)|后|时|并[^,。;]{{1,12}})*{_MAY}(?:享|赠|得|返|减|送|办理|参加|参与|订购)"
    ),
    Pattern(r"(?:新入网|入网|在网|新装|存量)+(?:用户|客户)[0-9]+ ?元?档(?:及以上)?(?:用户|客户)?(?:每月)?(?:赠|享|送|减)"),
    Pattern(rf"每(?:成功)?(?:购买|订购|办理|充值)[一1]?[次份张个](?P<thing>{_OTHER}[^,。;]{{2,24}}),(?:即|就|均)?可(?:获|享|领|得)"),
    Pattern(rf"享受?已(?:开通|订购|办理|使用)(?:的)?(?P<thing>{_OTHER}{WITHIN}{{2,20}}?)(?:的)?(?:使用)?{_FEE}(?:优惠|减免|折扣)"),
    Pattern(
        rf"承诺(?:使用|办理|订购|保留|开通|购买)?(?!在网|消费|每?月|期|低消|最低|不){PRODUCT}(?:的)?(?:用户|客户)?,?(?:即|均|每月|可)*(?:减免|享|赠|送|优惠|直降|立减)"
    ),
    Pattern(
        r"(?:宽带|固话|IPTV|电视|副卡|主卡|组网|看家)(?:业务|产品)?(?:保持|需|须)*(?:在网|在用|使用)(?:状态)?(?:正常|有效),?(?:即|方|才|均)?可(?:以)?"
        r"(?:获|享|领|得|参)"
    ),
    Pattern(r"(?:留用|沿用|续用|保留|继续使用)(?:当前|现有|原有?|在用)的?主?(?:套餐|资费)(?:用户|客户|的)?,?(?:[^,。;]{0,12},)?[^,。;]{0,8}?可?享"),
    Pattern(r"[0-9]+ ?元(?P<thing>(?:(?!话费|现金|预存|套餐|档|[包券费])[一-龥A-Z]){2,12})(?:套餐)?(?:入网)?预?存[0-9]+ ?元(?=购|送|赠|得|享|返|[(])"),
)
"""“办理…套餐，可参加…活动”, “针对…档主资费优惠”, “购买手机，享…”, “留用当前套餐，享…”."""
ADMITTED = (
    Pattern(
        rf"(?<![如若])已(?:经)?(?:办理|订购|开通|安装|拥有|有)(?:有|了)?{PRODUCT}(?:的)?(?:时|后|者|前提下|情况下|条件下|用户|客户)?,?"
        r"(?:方|才|即|还|均)?允许(?:再|其)?(?:办理|订购|加装|开通|叠加|新增|申请)"
    ),
    Pattern(
        rf"(?:^|{START})已(?:开通|订购|办理|加装|安装|购买)(?:了)?{PRODUCT}(?:储|服务|业务|功能)?的?(?:用户|客户),"
        r"(?!如|若|请|需|须|再)(?:(?!不[可能得再会支享予]|无[法需须]|重复|退订|取消|互斥|除外|到期)[^。;]){2,90}(?=[。;]|$)"
    ),
    Pattern(rf"(?<!不)允许{_NAMED}(?:[、和及与或][^,。;]{{2,40}}?套餐)?{_ASIDE}(?:用户|客户)?(?:订购|办理|叠加|加装|参加|参与|申请)"),
    Pattern(
        rf"(?:^|{START}){PRODUCT}(?:[0-9]+ ?元)?{_ASIDE}(?:的)?(?:用户|客户)?(?:均|都|方|即)?可(?:以)?(?:办理|订购|叠加|加装|参加|参与|申请)(?:该|本|此)"
    ),
    Pattern(rf"(?:^|{START}){PRODUCT}(?:的)?(?:用户|客户),(?:均|都|方|即)?可(?:以)?(?:办理|订购|参加|参与|申请|叠加|领取)"),
    Pattern(r"(?:为|是|属于?)(?P<thing>指定[^,。;]{1,14}?(?:活动|营销案|项目|合约|政策|方案|业务))(?:的)?(?:专[属用享]|配套|捆绑|附属|必选)"),
)
"""“已办理…时，允许办理”, “已开通…的客户，…”, “允许…套餐订购”, “…套餐用户，可办理”."""
BOUND = (
    Pattern(r"互为?(?:依赖|依存|依托|前提|捆绑|绑定)|互相(?:依赖|依存|捆绑|绑定)|相互(?:依赖|依存|捆绑|绑定)"),
    Pattern(
        rf"(?:仅|只)(?:限|能|可以?|支持)?(?:于)?(?:与|和|同|跟|配合)(?!本|该|此|其[他它])(?P<thing>{WITHIN}{{2,24}}?)(?:进行)?"
        rf"(?:叠加|组合|搭配|捆绑|绑定|合并|共同|一起|一同|同时|同步|配套)(?:办理|受理|订购|使用|销售|开通|生效|{ENDS}|$)"
    ),
    Pattern(rf"(?:与|和){PRODUCT}[^,。;]{{0,8}}?(?:叠加|组合|合并)(?:为|成|形成|组成|构成)+[^,。;]{{0,4}}?(?:新|套餐|产品)"),
    Pattern(rf"(?:参与|参加|办理|受理)(?:本|该|此)?(?:活动)?(?:当月|之日|当日|时)起?,?(?:将|自动|同时|同步)*(?:订购|开通|加载)(?!后|本|该|此|成功){PRODUCT}"),
    Pattern(rf"(?:主产品|主套餐|主资费|基础产品|宿主产品|前置产品|必选产品|依赖(?:产品|资费)|捆绑(?:产品|资费))[:为是]+ ?(?!无|否|本|该|此){PRODUCT}"),
    Pattern(rf"(?:保持|保证|确保|维持)(?!本|该|此|手机号|号码|账户){PRODUCT}[^,。;]{{0,4}}?(?:在用|在订|在网|正常使用)"),
    Pattern(
        r"(?:号?卡|号码|(?:本|该|此)(?:产品|业务|资费|套餐))(?:仅|只)(?:限|能|可|供|支持)?(?:使用于|用于|插入|用在|应用于)[^,。;]{0,10}?(?:座机|话机|POS机?|充电桩|单车|表具)"
    ),
    Pattern(r"适用于(?!所有|各类|全部)(?:(?![、等或和及])[^,。;]){2,20}?(?:摄像头|手表|手环|学生证|云电脑|门锁|音箱|对讲机|机顶盒|路由器)(?=[,。;(]|$)"),
)
"""“互为依赖关系”, “仅与…叠加受理”, “须搭配…”, “参与当月起订购…”, “保持…在用”."""
WITH_ANYTHING = (
    Pattern(r"在(?!本|该|此|消费)[^,。;]{1,16}?(?:套餐|宽带|产品|业务|包)(?:月费|月租|资费)?的?基础上,?的?(?:叠加|额外|附加|加收)"),
    Pattern(
        rf"{MUST}(?:同时|同步|一并|先|另行|额外)*(?:搭配|捆绑|配套|搭售)(?!本|该|此|其[他它]|使用|办理|支持|[45]G|手机|终端|网络)(?P<thing>[^,。;()]{{2,24}}?)"
        rf"(?:使用|办理|订购|受理|购买|销售|并|且|{ENDS}|$)"
    ),
)
"""“须搭配…”: what stands there is needed, and what it costs may follow."""
_KINDS: Kinds = Patterns.grouped((leaves_out, REWARDED), (leaves_out, ADMITTED), (is_choice, BOUND), (is_offered, WITH_ANYTHING))


def bound_offers(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Yield the words of each such tie with the name of the other thing, empty where a level or a pronoun stands for it."""
    return ties_of(passage, _KINDS)
