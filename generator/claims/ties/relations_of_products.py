"""The six ways in which a plan hangs on another product, whatever either is called: need, holders, together, part of, reward, lapsing.

Each is a word of the relation beside a named product (`ties.products`); what would make it something else has its reasons
in `ties.reasons`. Here no name and no verb is listed for the sake of one sentence.
"""

from collections.abc import Callable, Iterator

from generator.claims.edges import ENDS, START
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import Patterns
from generator.claims.ties.products import BARE, PRODUCT, WITHIN
from generator.claims.ties.reasons import forbids, is_choice, is_no_duty, leaves_out
from generator.claims.ties.words import DEVICE, MUST, ONLY

Kinds = Patterns[Callable[[Passage, Span], bool]]
"""Patterns, each with what makes its words tie nothing."""

_BEFOREHAND = (
    r"(?:用户|客户|您|在?(?:办理|订购)(?:本|该|此)?[一-龥]{0,3}[时前]|前|先|首先|另行?|另外|额外|同步|同时|一并|再|已经?|当前|目前|成功|至少|均|都"
    r"|且|并|持续|一直|始终|在用|关联|自行|[一-龥]{0,3}期内)*"
)
_GET = (
    r"(?:办理|订购|开通|购买|选购|加装|加办|叠加|绑定|签约|安装|保持|保留|保有|维持|选择|加入|关联|搭配|配合|持有|具备|拥有|接入|搭载|捆绑|在用"
    r"|使用)"
)
_GOT = r"(?:办理|订购|开通|使用|购买|加装|签约|持有|参加|安装|在用|办)(?:了|过)?"
_WHO = (
    rf"(?:的)?(?:(?![不未非如若可均享]){WITHIN}){{0,14}}?(?:用户|客户|家庭|商户|号码(?=[可方才添参办加订])|成员)(?!端|服务|经理|信息|名下)"
)
_MAY = (
    r"(?:,|并|且|即|就|均|都|方|每月|可以?|再|免费|同时|后|来){0,4}"
    r"(?:可|享|获|赠|免费|预存|办理(?!后|时)|订购(?!后|时)|参[加与]|领取|减免|加装|升级|叠加|申请|每月|$)"
)
_FOR = (
    r"(?:面向|适合|针对于?|对于|适用于|限定|(?<![期权年时无])限(?![速时量额制])|专供|仅供|仅用于|只用于|仅支持|仅对|只对|只供|只支持|凡是?|(?<![提可])供(?![应销货求])|服务于"
    r"|提供给)"
)
_TOGETHER = r"(?:一起|一并|一同|同步|同时|共同|组合|搭配|捆绑|关联|配套|绑定)"
_ORDER = r"(?:办理|受理|订购|销售|开通|使用|申请|组成|退订|取消|签约|购买|生效|失效|激活|参加|享受|领取|叠加)"
_END = r"(?:退订|取消|拆机|拆除|停机|停用|销户|销号|注销|终止|失效|解约|离网|携[转出]|转网|退网|退出|解除|报停|关闭|到期|暂停|解散)"
_TOO = r"(?:同步|同时|关联|连带|随同|一并|一同|随之|随即|联动|一起|连带)"
_LAPSES = r"(?:失效|退订|取消|终止|停止|停机|停用|关闭|解约|注销|作废|拆机|拆除|退出|暂停)"
_THEN_THIS = (
    r"(?:即|则|将|也)?(?:视(?:为|同)(?:主动|自动)?(?:退出|放弃|终止|取消)(?:本|该|此)?(?:活动|优惠|业务|资格)|(?:恢复|执行)(?:至|为|到)?(?:原价|标准资费|标准价|原资费)"
    r"|(?:本|该|此)[一-龥]{1,4}(?:也|将|均|随之|同步|自动|一并|同时)*(?:到期|失效|终止|取消|停止|停用|暂停|关闭|不可用|不可使用|无法使用|不能使用)"
    r"|(?:停止|终止|取消|不再)(?:返还|赠送|减免|优惠|享|发放|补贴))"
)
"""What becomes of this plan, as of another thing, when a product ends."""
_LINE = r"(?:宽带|固话|IPTV|电视|副卡|主卡|副宽|看家|组网|共享包)"
_PHONE = r"(?:手机号码|手机号|手机卡|移网号码|移动号码|手机|主卡|主号|群主|户主)"
_ON = r"(?:期间|时|后|的|则|将|即|,|业务|产品|合约|之一|或[^,。;]{1,20}?)"

_MAIN = r"(?:套餐|礼包|[0-9]+ ?元?(?:\(含\)|含|及)*以上(?:档位?|资费|套餐|的)*|套餐合约版?产品|融合合约|(?<!副)宽带|FTTR|二宽)"
_GAINS = r"(?:首月|即?可以?|均可?|就可?|都|每月|免费|并)*(?:享|获|得(?!到)|赠|减免|直降|内含|加装|领)"
_MEASURE = r"(?:(?:一|1|两|2)?[张条个款路台部项])?"
_ONCE = r"(?:方可|方能|才可以?|才能|始可|再)"
NEEDS = (
    Pattern(rf"{_GOT}{PRODUCT}(?:后|的|用户|客户|,)*{_ONCE}(?:能|可)?{_ORDER}"),
    Pattern(rf"(?:前提|(?:办理|订购|参与|参加|入会|开通|受理|享受)条件)(?:条件)?[:为是]+ ?(?:须|需|已|客户|用户)*(?:{_GOT})?{PRODUCT}"),
    Pattern(rf"{MUST}[^,。;]{{0,8}}?同(?:在)?(?:一|1)个?[^,。;]{{0,6}}?(?:融合|群组|套餐|宽带)"),
    Pattern(rf"有效期[^,。;]{{0,4}}随{PRODUCT}"),
    Pattern(rf"(?:{MUST}|至少){_BEFOREHAND}{_GET}(?:了|并使用|并保持|并承诺使用)?{_MEASURE}{PRODUCT}"),
    Pattern(rf"{MUST}每月(?:正常)?使用{PRODUCT}"),
    Pattern(rf"{MUST}{PRODUCT}(?:的)?支持"),
    Pattern(rf"(?:要求|当前|现有|在用)(?:用户|客户)?(?:主资费|主套餐|基础套餐|套餐)(?:为|是|属于)(?!该|本|此|准){PRODUCT}"),
    Pattern(rf"(?:主资费|主套餐|基础套餐|套餐)(?:须|需要?|应|必须)(?:为|是|属于)(?!该|本|此|准){PRODUCT}"),
    Pattern(rf"(?:保留|保持|维持)(?!本|该|此|好|原|当前){PRODUCT}(?:至少|不少于|满|使用)*[0-9]+ ?个月"),
    Pattern(rf"(?:连续|持续)使用(?!本|该|此){PRODUCT}(?:至少|不少于|满)*[0-9]+ ?个月"),
    Pattern(rf"承诺[^,。;]{{0,8}}?不(?:取消|退订|关闭|拆除?|停用|销户?)(?!本|该|此){PRODUCT}"),
    Pattern(rf"挂(?:在|靠|接|载)(?:于|到)?(?!本|该|此){PRODUCT}(?:名?下|上|之下)?(?:办理|使用|订购|受理)"),
    Pattern(
        rf"(?:自动|默认|强制)(?:关联|开通|订购|叠加|加载)(?:订购|开通)?(?!本|该|此){PRODUCT},?(?:且)?(?:不可|不能|不得|不支持|无法)(?:取消|退订|关闭)"
    ),
    Pattern(rf"(?:^|{START}|且){PRODUCT}(?:须|需|应|必须)(?:同步|同时|先|提前|一并)(?:行)?(?:办理|订购|开通|加装)(?!手续)"),
    Pattern(rf"(?:{ONLY}|限)(?:于)?在{WITHIN}{{0,20}}?{DEVICE}{WITHIN}{{0,3}}?[上中内](?:使用|有效)"),
    Pattern(rf"以{WITHIN}{{1,12}}?(?:在用|在网|在订)为(?:前提|条件|基础)"),
    Pattern(rf"以{PRODUCT}(?:在[订用网]|生效|开通)?为(?:载体|前提|基础|条件)"),
    Pattern(rf"依(?:赖|托|附)(?:于)?(?:主套餐编码|主产品|套餐)?[:为是]?{PRODUCT}"),
    Pattern(r"(?:锁定|绑定)[^,。;]{0,6}(?:IMEI|串[码号]|识别码)|(?:IMEI|串[码号]|识别码)[^,。;]{0,4}(?:锁定|绑定)"),
)
"""“需办理并使用…会员包”, “需要云存服务支持”, “依赖主套餐：…”."""
HOLDERS = (
    Pattern(rf"(?:仅限|只限|仅|限){_GOT}{PRODUCT}的?(?:号码|手机|副卡|成员|家庭)(?:可|方可|才可|添加|办理|订购|参加|使用|加入)"),
    Pattern(rf"(?:仅限|只限){PRODUCT}(?:续订|订购|办理|使用|加装|叠加|选用)"),
    Pattern(rf"为(?:已)?(?:{_GOT})?{PRODUCT}{_WHO}(?:提供|推出|设计|打造|定制|准备|专)"),
    Pattern(rf"(?:^|{START}|为|是){PRODUCT}(?:的)?(?:用户|客户)(?:的)?(?:专[属享用]|独享|特惠)(?!客服|通道|热线|权益|流量|福利)"),
    Pattern(rf"(?:^|{START}){PRODUCT}(?:用户|客户)?可(?:享)?[0-9.]+ ?[元折](?:加?购|换购|办理|订购)"),
    Pattern(rf"{_FOR}(?:资费套餐为|主?套餐为|已|前期|在用|现有|线[上下])*(?:{_GOT})?{PRODUCT}{_WHO}"),
    Pattern(rf"{MUST}{_GOT}{PRODUCT}(?:的)(?:用户|客户)(?:方|才|即)?可"),
    Pattern(rf"(?:(?:^|{START})(?:符合[^,。;]{{0,6}}的|已|用户|客户)*|(?:且|并|已|针对|凡)){_GOT}{PRODUCT}{_WHO}(?={_MAY})"),
    Pattern(
        rf"(?:^|{START})(?:符合[^,。;]{{0,6}}的)?(?!单?宽带|手机){PRODUCT}(?:的)?(?:在[网约用]|存量|家庭|到期|续[约费])?(?:用户|客户)"
        r"(?=(?:均|都|即|方|才|,(?=可|每月(?:享|减|赠|返)))?(?:可|享|免费(?:享|办|领|订|加)|每月)|(?:(?!不)[^,。;]){0,24}?(?:享受|享有))"
    ),
    Pattern(rf"(?:^|{START})(?:符合[^,。;]{{0,6}}的)?{PRODUCT}(?:的)?(?:在网|存量|家庭)?(?:用户|客户)(?=(?:办理|订购|参加)(?:本|该|此))"),
    Pattern(
        rf"(?:^|{START})(?:凡|月费|主卡|主?资费)?[0-9]+ ?元(?:\(含\)|及|含)*以上(?:的)?(?:资费|套餐|档位?)+(?:的)?(?:用户|客户)?"
        r"(?:,|且|并)[^。;]{0,24}?可(?:享|得|办)"
    ),
    Pattern(rf"(?:^|{START})[0-9]+ ?元{PRODUCT}(?:用户|客户)?(?=(?:方|才)?可(?:以)?(?:办理|订购|参加))"),
)
"""“针对已办理…的用户”, “使用19元及以上套餐的…客户，可享受”, “59元档校园融合套餐可办理”."""
TOGETHER = (
    Pattern(rf"{MUST}(?:同时|同步)(?:激活|在网|在用|办理|订购|受理|开通|退订)(?={ENDS}|$)"),
    Pattern(rf"(?:{MUST}|{ONLY}|必须)(?:(?![不可])[^,。;]){{0,6}}?(?:与|和|同|跟){PRODUCT}(?:(?![不可])[^,。;()]){{0,10}}?{_TOGETHER}"),
    Pattern(rf"(?:与|和){PRODUCT}(?:(?![不可均])[^,。;()]){{0,8}}?{_TOGETHER}(?:{_ORDER}|,|$)"),
    Pattern(rf"(?:{ONLY}|只随)(?:(?![不可])[^,。;]){{0,16}}?(?:组合|搭配|捆绑|一起|同步|配套){_ORDER}"),
    Pattern(
        rf"(?:{MUST}|必须)(?:同步|同时)?关联{_ORDER}(?:或{_ORDER})?(?:{PRODUCT})?|(?:{MUST}|必须)(?:与|和)[^,。;]{{1,12}}(?:套餐|产品|活动|业务|合约)[^,。;]"
        rf"{{0,8}}办理"
    ),
    Pattern(rf"(?:{_END}|变更)(?:(?!订购|办理)[^。;]){{0,24}}?{_TOO}(?:退订|取消)(?:的)?{PRODUCT}"),
    Pattern(rf"将{PRODUCT}{_TOO}{_LAPSES}"),
)
"""“需与…搭配办理”, “仅支持组合办理”, “必须关联开通…”, “将…一并退订”."""
PARTS = (
    Pattern(
        rf"(?:是|为|属于?)(?!了|您|用户|客户|本|该|此)(?:(?!提供|公司|推出|合作|新型|免费|享受){WITHIN}){{2,14}}?的(?:增值|附加|附属|加装|配套)(?:服务|产品|业务|包)"
    ),
    Pattern(
        rf"(?:作为|属于?|(?<![以因])为|是|系)(?!了){PRODUCT}的?(?:{WITHIN}{{0,8}}?)(?:子产品|子商品|可选项|附属|附带|附加|配套|连带|组成|补充|升级包|加装|服务内容|权益内容|成员)"
    ),
)
"""“仅作为…子产品”, “此卡为…服务内容”."""
REWARDS = (
    Pattern(
        rf"(?:^|{START})(?:新|老|已|在网|入网|开户|携入|携转|异网|学生|用户|客户)*(?:购买[^,。;]{{1,12}}并)?(?:新办|办理|订购|使用|开通|新装)(?!本|该|此|成功|后|时|过|其|国际)"
        rf"【?(?P<thing>(?:(?![可缴]|享受|办理|订购|副卡|包年|本|该|此){WITHIN}){{1,28}}?{_MAIN})】?(?!费|内|外)(?:的|新卡|新号|用户|客户|后|竣工){{0,4}}"
        rf"(?:,|(?<=餐)|(?<=户)|(?<=后)|(?<=包)|办理{WITHIN}{{1,8}},)(?:[^,。;]{{1,20}},){{0,2}}?{_GAINS}"
    ),
)
"""“办理…套餐，即可享…”: what is given to those who take another plan or a line."""
LAPSING = (
    Pattern(
        rf"(?<![本该此])(?:套餐|宽带|礼包|会员|主产品|融合)(?:退订|取消|拆机|停机|失效|销户|解约|注销)(?:后|时|的|则|,)*(?:本|该|此)[一-龥]{{1,4}}"
        rf"(?:也|将|需|须|则|自动|随之|同步)*{_LAPSES}"
    ),
    Pattern(
        rf"(?:迁出|转出|脱离|移出|退出)[^,。;]{{0,10}}?(?:套餐|系列|品牌|融合|群组?|组网)(?:的|后|时|则|,)*(?:(?!不)[^。;]){{0,16}}?{_LAPSES}"
    ),
    # Sets, so that a text is searched only where such a word meets the next (`cues`); few hold “后退订” or “,取消”.
    Pattern(rf"{PRODUCT}(?:退订|取消)[时后的则将,]+[退取](?:(?<=退)订|(?<=取)消){WITHIN}{{2,}}"),
    Pattern(
        rf"(?:套餐|资费|档[位次])[^,。;]{{0,10}}?(?:低于|不足|小于) ?[0-9]+ ?元?[^,。;]{{0,4}}(?:的|时|,|则|将)*(?:{_TOO}|自动)+{_LAPSES}"
    ),
    Pattern(rf"(?:取消|退订|拆除|停用){PRODUCT}{_ON}{{0,4}}(?:(?!用户)[^。;]){{0,16}}?(?:不再享|不享|无法享)"),
    Pattern(
        rf"(?:未|没有|尚未)(?:开通|办理|订购|安装|加装|加入|绑定){PRODUCT}(?:的|时|则|用户|客户|,)+[^。;]{{0,16}}?(?:无法|不能|不可用|将不可)"
    ),
    Pattern(rf"{_END}(?:了)?{PRODUCT}{_ON}{{0,4}}{_THEN_THIS}"),
    Pattern(rf"{PRODUCT}(?:被)?{_END}{_ON}{{0,4}}{_THEN_THIS}"),
    Pattern(r"(?:变更|更换|降低|转换)(?:主套餐|基础套餐|主资费)(?:的|后|时|则|,)+[^,。;]{0,4}?(?:需|须|应)(?:重新)(?:办理|订购|参加|申请)"),
    Pattern(rf"{_END}(?:了)?{PRODUCT}{_ON}{{0,4}}(?:(?!不|次日)[^。;]){{0,16}}?{_TOO}{_LAPSES}"),
    Pattern(rf"{PRODUCT}(?:欠费)?{_END}{_ON}{{0,4}}(?:(?!不|可)[^。;]){{0,16}}?{_TOO}{_LAPSES}"),
    Pattern(
        rf"(?:任(?![一意何]*方)[一意何]|其中)[^,。;]{{0,10}}{_END}{_ON}{{1,4}}[^。;]{{0,10}}?(?:自动|{_TOO}|优惠|本[一-龥]{{2}}|其[他余][一-龥]{{0,4}}){_LAPSES}"
    ),
    Pattern(rf"{_PHONE}(?:欠费)?{_END}{_ON}{{1,4}}(?:(?!不)[^。;]){{0,6}}?{_LINE}(?:(?!不)[^,。;]){{0,6}}?{_LAPSES}"),
    Pattern(rf"号码{_END}{_ON}{{1,4}}(?:(?!不)[^。;]){{0,10}}?{_TOO}{_LAPSES}"),
    Pattern(rf"{_LINE}(?:欠费)?{_END}{_ON}{{1,4}}(?:(?!不)[^。;]){{0,6}}?{_PHONE}(?:(?!不)[^,。;]){{0,6}}?{_LAPSES}"),
    Pattern(rf"(?:变更|转|改|换)(?:为|至|到|成)非{PRODUCT}[^。;]{{0,40}}?{_LAPSES}"),
)
"""“退订…时关联退订”, “号码停机，则宽带停机”, “任一成员退出则业务自动取消”, “变更为非…套餐，…退订”, “未开通…，…无法使用”."""
_KINDS: Kinds = Patterns.grouped(
    (is_choice, NEEDS),
    (leaves_out, HOLDERS),
    (is_no_duty, TOGETHER),
    (leaves_out, PARTS),
    (leaves_out, REWARDS),
    (forbids, LAPSING),
)


def product_ties(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Yield the words of each tie to a product with the product's name, empty where the relation names it by a pronoun or not at all."""
    return ties_of(passage, _KINDS)


def ties_of(passage: Passage, kinds: Kinds) -> Iterator[tuple[Span, str]]:
    """Yield what any pattern of some kinds matches with the name of the thing, unless the kind's reason speaks against it."""
    for reason, found in passage.find_each(kinds):
        span = Span(*found.span())
        thing = (found.groupdict().get("thing") or "").strip()
        if not BARE.fullmatch(thing) and not reason(passage, span):
            yield span, thing
