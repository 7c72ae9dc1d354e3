"""A tie unless something speaks against it: a need and another thing in one clause, whatever words join them.

The sayings (see `ties.sayings`) are the certain forms. No list of forms ends, so here every clause counts that names a
line, a device, a plan or a group beside a word of having to, except where one of the words stands in it that were seen
to make it something else: a fee, a gift, a shop, what leaving costs, the network that 5G needs.
"""

import re
from collections.abc import Iterable, Iterator

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern

_GAP = r"[^,。;!?\n]"
_LINE = (
    r"(?:宽带|FTTR|FTTH|光网|光宽|固话|固定电话|座机|IPTV|移动高清(?!频道|权益|基础收视)|全屋WiFi|全屋光|组网|电视业务"
    r"|互联网电视|融合(?!通信))"
)
_DEVICE = (
    r"(?:(?<!5G)终端(?!消费|公司|厂商)|(?<!AI)(?<!5G)(?<!云)手机(?!号|套餐|用户|客户|APP|客户端|银行|话费|报|上网|卡|账户|账单"
    r"|保底|最低|费|消费|支付|营业|厅|短|电视|视频|定向)|(?<!云电脑)(?<!云电脑硬件)设备|手表|腕表|手环|机型|平板|摄像头|机顶盒"
    r"|路由器|光猫|音箱|车机|车载"
    r"|对讲机|合约机|学生证|定位器|门禁|CPE|随身WiFi|门锁|门铃)"
)
_PLAN = (
    r"(?:主套餐|主卡|主号|主资费|主产品|主体资费|(?<!服务)礼包|全家享|(?:(?!条件|活动|本|该|此|原|等|的)[一-龥A-Za-z0-9]){1,8}套餐"
    r"(?!内|外|中|费|月费|月承诺|资源|流量|包含|所含|生效|变更|到期|及消费)|[0-9]+ ?元(?:\(含\)|及)?以上|[0-9]+ ?元档|系列(?=用户"
    r"|客户(?!端)|套餐)"
    r"|(?<!办理)(?<!新办)副卡|成员卡)"
)
_THING = rf"(?:{_LINE}|{_DEVICE}|{_PLAN})"
_NEED = (
    r"(?:(?<!无)(?<!毋)须(?!知|按)|(?<![如若无不])需要?(?!求|知|按)|(?<!服)务必|(?:仅|只)(?:限|面向|能|可|针对|支持|对|供|用于|在|允许)"
    r"|(?<![年有时上无不界权期受])限(?!时|量|速|额|制|于当)|前提|校验|满足|只对|保持|保留|维持|(?<![不未无])绑定|捆绑|依托|依附|附属"
    r"|从属|搭配|配合|面向"
    r"|适用(?:终端|套餐|机型|对象|客户|用户)|活动对象|依赖|(?:不能|不得|不可)脱离|(?<!如)承诺使用)"
)
_NEED_AFTER = (
    r"(?:须|必须|(?<![如若无不])需(?!求)|方可|方能|才可|才能|同开同关|同进同退|同时在网|(?:不能|不可|不得)(?:拆|降)|不得低于"
    r"|的?(?:用户|客户)(?:可|均可)(?:办|订|加|参)|(?<![可以])(?:捆绑|绑定))"
)
_BOUND_AFTER = (
    r"(?:方可|方能|才可|才能|同开同关|同进同退|同时在网|的?(?:用户|客户)(?:可|均可)(?:办|订|加|参)|(?<![可以])(?:捆绑|绑定)|[须需](?:"
    r"为|用原))"
)
"""What a device needs is no tie, unless one may do something only then."""
_NEAR_BY = 8
_QUIET_NEAR = Pattern(
    r"赠|送|建议|推荐|首充|台设备|一次|按[^,。;]{0,6}元|补偿|补交|补缴|补款|偿还|返还|预付|押金|原价|尾款|差价|差额|成本|折损|结清|输入"
    r"|密码|费用|缴|扣|收取|收费|退回"
    r"|交回|回收|如(?!意)|若|自愿|无需|无须|不需|不限|不必|可自|自行|主动|实名"
    r"|身份证|短信"
    r"|预约"
    r"|安装|装机|调测|提速"
    r"|积分|充值|登录|会员|结转|上网|话费|发票|停机保号|互斥|重复|其[他它]|任[何意一]|同时享|支持5G|网龄|在网满|入网满|质保|保修"
    r"|损坏|遗失|所有权"
    r"|优惠后|除外|支付|生效前|含|终止|可获|再使用|保底|消费|覆盖|当月|优先|新办|仅可购买|指定用户|体验|使用完|用完|完成|达到"
    r"|提供|一个|不可与|不能与|只能改|以下|网络|过户|到场|上门|VOLTE|VoLTE|5G手机|5G终端|同时生效"
)
_COST_AFTER = Pattern(
    r"[^,。;!?\n]{0,8}?(?:付|补|价|款|[0-9]+ ?元/[台个部套]|返还|偿|购买|缴|预交|完好"
    r"|妥善|保管|联网|电源|通电|话机|另行|另外|维修|拆机|新装|竣工|安装后|激活后)"
)
_CAPABLE_AFTER = Pattern(r"[^,。;!?\n]{0,2}(?:支持|开机|电量|通电|畅通|稳定|联网|速率)")
"""A phone that can do it, or is switched on, is no certain phone."""
_QUIET = Pattern(
    r"券|违约|赔|退还|归还|营业厅|热线|咨询|门店|如需|若需|移机|兑换|领取|版块|角标|提前|补卡|解约|销售渠道|红包|投诉|抖音|VIP"
)
_COSTS = Pattern(r"(?<!获)赠(?!送)|券|费用|缴|扣|收取|收费|违约|赔|还|营业厅|热线|消费|任[何意]|APP")
_BEFORE = Pattern(rf"{_NEED}{_GAP}{{0,20}}?{_THING}")
_AFTER = Pattern(rf"(?:{_LINE}|{_PLAN}){_GAP}{{0,14}}?{_NEED_AFTER}|{_DEVICE}(?:(?![需须]){_GAP}){{0,14}}?{_BOUND_AFTER}")
# What is given to those who order another thing: “办理500M宽带产品，可每月获赠50GB”.
_REWARDED = Pattern(
    rf"(?<!如)(?<!若)(?<!可)(?:办理|订购|新装|开通|购买)(?!本|该|此|成功|后|时|过|以上|任[意一何]){_GAP}{{1,30}}?"
    rf"(?:包|产品|宽带|套餐|会员|[版卡档]”?)(?:用户)?(?:竣工)?[,后]*(?:并|且|同时)(?:办理|参加|参与)(?:本|该|此)"
)
# What stops when the other thing stops hangs on it: “主宽带到期或停用的，副宽带一并停用”.
_STOPS = Pattern(
    rf"(?:{_LINE}|{_DEVICE}|主套餐|主卡|主号|号码|手机号){_GAP}{{0,6}}(?:拆|退订|取消|销|离网|转网|携转|过户|停|终止|到期|失效"
    rf"|不在网){_GAP}{{0,10}}?,?"
    rf"{_GAP}{{0,6}}(?:优惠|本|该|此|副|一并|同时|同步|随之|则|宽带){_GAP}{{0,8}}(?<!提前)(?<!先)(?:终止|失效|取消|停止|停用|终结)"
    rf"|取消融合后,{_GAP}{{0,6}}不再享"
)
_WITHOUT = Pattern(
    rf"(?:非|没有|未(?:办|开|订|装|购)){_GAP}{{0,6}}{_THING}{_GAP}{{0,4}}(?:用户|客户|者|的)?{_GAP}{{0,4}}(?:不可|不能|不得"
    rf"|无法)(?:办|订|参|享|开|加)"
)
_PROMISED = Pattern(
    rf"(?<![如若])(?:办理|使用)(?!本|该|此)(?:(?!承诺){_GAP}){{0,24}}?套餐(?:[0-9]+元及以上)?,?(?:并|且|及)?(?:在活动期内)?承诺"
    rf"|(?<!用于)(?<!可)(?:购买?|选购)(?:指定|合作)机型(?!并抵|补足)|(?:作为|绑定为?|登记为?)(?:本业务|宽带)?付费号|手机号码作为"
    rf"(?!手机|热点)"
    rf"|适用(?:终端|机型)[:为是]"
)
_SAID_APART = (_STOPS, _WITHOUT, _PROMISED, _REWARDED)
# A name has no verbs: a thing beside a word of belonging says it alone.
_IN_A_NAME = Pattern(
    rf"(?:{_LINE}|{_DEVICE}|主卡|副卡|云电脑|(?<![一-龥])[一-龥]{{2,4}}(?:礼包|套餐)|[一-龥]享){_GAP}{{0,6}}?(?:专[属享用](?!卡|热线|通道"
    r"|流量|权益|客服)|加装|附加包|成员包)|加装|(?:宽带|融合|FTTR|套餐|系列)(?:用户|客户)(?:加购|加办|加装|升级|续约|叠加)|(?:套内|融合"
    r"|组内)(?:移网)?(?:副卡|成员)|第二(?:屏|台"
    r"|路|机|终端|电视)|二机位"
)
_NO_NAME = Pattern(
    r"最多|另收|单个|每|[本该此](?:加装|业务|产品|活动|套餐|包)|退订|失效|无法|不支持|不可|不能|第一条|线上|渠道|新用户|老用户|校园|"
    r"政企|先享|续约|残|VIP|承诺|会员|元档|无线|权益|月费|获得|领取|提供"
)


_BREAK = Pattern(r"[()\[\]【】+ ]|(?<![0-9])[-—]")


def _loudest(words: str, patterns: Iterable[Pattern]) -> re.Match[str] | None:
    """Return the first need of a thing beside which nothing speaks against it."""
    for pattern in patterns:
        for found in pattern.finditer(words):
            if (pattern is _AFTER and _COST_AFTER.match(words, found.end())) or _CAPABLE_AFTER.match(words, found.end()):
                continue
            if not _QUIET_NEAR.search(words, *_near(words, found)):
                return found
    return None


def _near(words: str, found: re.Match[str]) -> tuple[int, int]:
    """Return the words around, as far as nothing parts them from it: a bracket or a dash begins another matter."""
    before = _BREAK.split(words[max(0, found.start() - _NEAR_BY) : found.start()])[-1]
    after = _BREAK.split(words[found.end() : found.end() + _NEAR_BY])[0]
    return found.start() - len(before), found.end() + len(after)


def ties_by_default(passage: Passage) -> Iterator[Span]:
    """Yield the words that name a thing which one has to have, keep or use."""
    if passage.may_match(_IN_A_NAME):
        for name in passage.names:
            if not _NO_NAME.search(passage.folded, *name) and (found := _IN_A_NAME.search(passage.folded, *name)):
                yield Span(*found.span())
    needs = [pattern for pattern in (_BEFORE, _AFTER) if passage.may_match(pattern)]
    for phrase in passage.phrases if needs else ():
        words = passage.folded[phrase.start : phrase.end]
        if not _QUIET.search(words) and (found := _loudest(words, needs)):
            yield Span(phrase.start + found.start(), phrase.start + found.end())
    for pattern in _SAID_APART:
        for found in passage.find(pattern):
            if not _COSTS.search(found[0]):
                yield Span(*found.span())
