"""Ties to another offer that one takes, holds or may not end, told by the frame around it whatever the offer is called.

In `ties.relations_of_products` the last word of a name tells that it is a product. Here the words around do: who takes one thing
“may take this one”, what is ordered “for you” on top, what ends when an offer with a number ends. So the name may be anything.
"""

from collections.abc import Iterator

from generator.claims.edges import START
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.ties.products import PRODUCT, WITHIN
from generator.claims.ties.reasons import forbids, is_choice, leaves_out
from generator.claims.ties.relations_of_products import Kinds, ties_of
from generator.claims.ties.words import LINE, MUST

_RISE = r"(?:(?:升档|升级|升套|转档)?(?:迁入|转入|迁转至)|(?:升档|升级|升套|转档)[至到为])"
_TAKE = rf"(?:(?:参与|参加)?(?:办理|订购|开通)|购买|使用|加入|参与|参加|签约|安装|新装|同装|加装|叠加|{_RISE})(?:了|过)?"
_NO_OTHER = (
    r"(?!完|本|该|此(?!类)|其|原|成功|完成|后|时|前|过|手续|实名|任[何意]|所有|全部|国际|国内|[0-9.]+ ?(?:GB|M|分钟|条)"
    r"|新的?|以上|以下|上述|业务|活动|期间"
    r"|[一二两三四五1-9][张条个款次项])"
)
_ANYTHING = (
    rf"(?P<thing>{_NO_OTHER}(?:(?![均也将则若如请赠]|会(?!员)|享[受有]|不|可|即|每月|方才?|携|过户|停机|销户|退订|取消|违约|证件|用户|客户|办理|订购)"
    rf"{WITHIN}){{2,30}}?)"
)
_WHO = rf"(?:的)?(?:(?:(?![不未非无可享]){WITHIN}){{0,10}}?(?:用户|客户|家庭|号码|人员))?"
_MAY = r"(?:,|后|并|且|即|就|均|都|方|才|每月|当月|次月|再|便|还)*"
_TAKEN = r"(?:免费|优惠|额外|同时|再|[0-9.]+ ?[元折])?(?:加购|换购|办理|订购|参加|参与|开通|享受?|叠加|申请|加装|领取?|加入|使用|续订|续约)"
_LEVEL_OF = (
    r"(?:主套餐?|主资费|主卡套餐|手机套餐|移网套餐|基础套餐|套餐|资费|档位|月租费?|月费|基础资费)"
    r"(?:套餐|资费|月费|月租费?|档[次位]|价值|值|净值|低消|最低消费|折前|折后|金额|标准|实收){0,5}"
)
_PLAN_LEVEL = (
    rf"(?:{_LEVEL_OF}(?:需|须|应)?(?:为|在|达到?|满)? ?[0-9]+ ?(?:元|\+)?(?:/月)?(?:\(含\)|含|及|或)*(?:以上|起|更高)"
    rf"|{_LEVEL_OF}(?:需|须|应)?(?:不低于|不少于|大于等于|大于|高于|达到|≥|>=|>|达) ?[0-9]+ ?元?(?:/月)?(?:\(含\)|含|及|或)*(?:以上)?)"
)
_END = r"(?:取消|退订|拆机?|拆除|退出|停用|停机|报停|暂停|注销|销户|终止|解约|关闭|解除)"
_CANNOT = r"(?:不(?:允许|得|能|可以?|支持)|禁止|严禁)"
_LAPSES = r"(?:结束|终止|失效|取消|停止|退订|中止|关闭)"

TAKEN_WITH = (
    Pattern(rf"{MUST}为(?:您|用户|客户)(?:同步|同时|一并|自动|默认)?(?:办理|订购|开通|叠加)(?!本|该|此|0元|免费)(?P<thing>[^,。;]{{2,}})"),
    Pattern(r"同意(?:同时|同步|一并)?(?:办理|订购|开通|加装|续订)(?!本|该|此|协议|上述|以上|后)(?P<thing>[^,。;]{2,})"),
    Pattern(rf"{MUST}(?:协同|结合|配套|联合|连同|新办理?|新开通?|新增|新装)(?:办理|订购|开通)?{PRODUCT}"),
    Pattern(rf"(?:{MUST}|只能|仅能|仅可|仅支持)在{PRODUCT}(?:之)?(?:上|下|内|中|基础上)(?:办理|订购|开通|加装|叠加|使用)"),
    Pattern(
        r"依(?:赖|托|附|存)(?:于)?(?!网络|信号|终端|手机|设备|第三方|用户|客户|平台|系统)(?P<thing>[^,。;()]{2,24}?)"
        r"(?:模组|套餐|卡|包|融合|产品|业务|宽带|资费|档)"
    ),
)
"""“需要为您订购…”, “同意订购…”, “需协同…业务”, “产品需在移网产品上订购”, “依赖…模组”."""
BUILT_ON = (
    Pattern(rf"基于(?![^,。;]{{0,10}}?提供)(?:已经?)?(?:办理|订购|开通|使用)?{PRODUCT}(?!技术|能力|平台|架构|网络|协议|标准)"),
    Pattern(rf"(?:^|{START}){PRODUCT}(?:用户|客户)?叠加(?![办使订后在到于]|包[的内用]?|型)[^,。;]{{1,14}}?(?:包|优惠|产品|合约|活动)"),
    Pattern(
        r"(?:套餐|资费)(?:内|中|已)?(?:包?含)[^,。;]{1,14}?(?:产品|业务|会员|权益|宽带|服务)(?:的)?(?:用户|客户)?(?:方|才|即|均)?可办理"
    ),
)
"""“基于已开通…包的用户”, “…套餐叠加优惠包”, “存量资费含…业务可办理”."""
ADMITTED = (
    Pattern(rf"[(【](?:限|仅限?|供|仅供)?{PRODUCT}(?:用户|客户)?专[用享][)】]"),
    Pattern(rf"(?:^|{START}|且|凡|已|原|的|用户|客户){_TAKE}{_ANYTHING}{_WHO}{_MAY}可(?:以)?{_TAKEN}(?:此|本|该)"),
    Pattern(rf"凡是?(?:用户|客户|成功|已|新|在用)*{_TAKE}{_ANYTHING}{_WHO}{_MAY}(?:可|能|享|赠|送|获|领|返|减)"),
    Pattern(
        rf"{_RISE}{PRODUCT}(?:[(][^()]*[)])?(?:的|后|用户|客户|当月|次月|,)*"
        r"(?:即|就|均|都|方|才|便)*可"
    ),
    Pattern(
        r"(?:参与|参加|办理){1,2}[^,。;]{0,12}?指定[^,。;]{1,30}?(?:活动|业务|产品|套餐|合约)(?:的)?(?:用户|客户),?[^,。;]{0,6}?(?:可|享|参|办)"
    ),
    Pattern(rf"(?:已|原)(?:有|拥有|在用|持有){PRODUCT}(?:的)?(?:用户|客户|家庭),?[^,。;]{{0,4}}?可"),
    Pattern(
        rf"(?:{_PLAN_LEVEL})(?:的)?(?:用户|客户)?,?(?:即|均|方|才|都|就)*可(?:以)?(?:办理?|参加|参与|订购|享|叠加|开通|申请|选|加装|加购)(?![0-9一二两三四五]张)"
    ),
    Pattern(r"(?:主套餐?|主资费|基础资费|主卡)[^,。;]{0,6}?(?:必须|须|需)(?:为|是|使用)?指定(?:的)?(?:主?资费|套餐|档[次位]|产品)"),
)
"""“办理…客户可办理此活动”, “凡办理…可领”, “升档迁入…当月可参与”, “主套餐低消59元及以上可办理”."""
REWARDED = (
    Pattern(
        rf"(?:^|{START})(?:新|老|已|在网|入网|开户|用户|客户)*(?:同[装办开购](?!同)|(?:办理|订购|新装|加装|安装|开通|加入)(?!本|该|此))"
        rf"(?P<thing>(?:(?![可缴]|享受|按年|包年){WITHIN}){{0,16}}?(?:宽带|电视|固话|IPTV|FTTR|亲情网|组网)(?:业务|产品)?)"
        r"(?:并[^,。;]{1,12})?(?:的|用户|客户|后|竣工|,)+"
        r"(?:[^,。;]{1,24},){0,2}?(?:即|均|都|就|每月|次月起?|当月起?|同时)*(?:可?(?:享|获赠?|获得|领取?)|赠送?|减免|直降|优惠)"
    ),
)
"""“同装宽带及电视业务，每月优惠…”: the gain may stand far off. What a pack or a membership gives is mostly the offer itself."""
NOT_ENDED = (
    Pattern(rf"{_CANNOT}(?:提前)?{_END}(?:已?办理的|已?订购的|所办理?的)?{PRODUCT}"),
    Pattern(rf"{LINE}(?:业务|产品|账号)?(?:均|都|也)?{_CANNOT}(?:提前|单独)?{_END}"),
    Pattern(rf"(?:提前)?{_END}{PRODUCT}(?:、|或|,|及|和)[^。;]{{0,90}}?(?:不再享|无法享|不能享|优惠(?:取消|终止|失效))"),
    Pattern(
        rf"(?:活动|产品|套餐|业务|资费)(?:编[码号])?[:(]?[0-9A-Z][0-9A-Z/、]{{5,}}[)]?(?:被)?(?:退订|取消|到期|失效|终止)(?:后|时|的|则|,)*(?:自动|同步|一并|也)?{_LAPSES}"
    ),
)
"""“有效期内不能取消…资费”, “主宽带不允许退出”, “活动123456退订后自动结束”."""
PAID_BY = (
    Pattern(r"由(?:主号码?|主卡|户主|群主)(?:统一)?(?:代付|付费|统付)的"),
    Pattern(
        r"由[^,。;]{0,24}?(?:主号码?|主卡|手机号码?|移网号码|移动号码|户主|群主)(?:码)?(?:对|为|给|统一|代|进行|支付)*(?:本|该|此)?(?:宽带|固话|电视|IPTV|副宽|融合)"
        r"[^,。;]{0,8}?(?:交费|缴费|付费|代付|支付|付款)"
    ),
    Pattern(
        r"(?:宽带|固话|电视|IPTV|融合|产品|业务|本包|本[一-龥]{2})(?:的)?(?:费用?|月费|资费|账单|产生的费用)?(?:均|都|将)?由[^,。;]{0,10}?(?:主号|主卡|手机号|移网号|户主|群主|付费号)"
        r"[^,。;]{0,8}?(?:代?付|交费|缴|支付|承担|扣)"
    ),
    Pattern(rf"(?:{MUST}|开新卡|新卡|副卡)(?:与[^,。;]{{1,10}}?)?(?:合户|合账)(?!户)"),
)
"""“由主号码对宽带进行交费”: another number pays for it."""
_KINDS: Kinds = Patterns.grouped(
    (is_choice, TAKEN_WITH),
    (leaves_out, BUILT_ON),
    (leaves_out, ADMITTED),
    (leaves_out, REWARDED),
    (leaves_out, NOT_ENDED),
    (forbids, PAID_BY),
)


def other_offers(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Yield the words of each tie to another offer with its name, empty where a level or a number stands for it."""
    return ties_of(passage, _KINDS)
