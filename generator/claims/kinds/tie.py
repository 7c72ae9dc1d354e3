"""What a plan is tied to: a handset, a number, a broadband line or a main plan that one must have or keep.

The value is a `Tie`. A phone that is given, bought with a voucher or needed for 5G speed is no tie, nor is what
ends the plan early; that costs money and is a claim of its own.
"""

import re
from collections.abc import Iterator

from generator.claims.claim import Claim
from generator.claims.passage import Passage, Span
from generator.claims.tie_by_default import ties_by_default
from generator.claims.tie_frames import framed_ties
from generator.claims.tie_sayings import SAYINGS
from generator.tariff.language import Text, message
from generator.tariff.words import Word


class Tie(Word):
    """The thing that one must have or keep."""

    HANDSET = ("handset", message("指定的手机或设备"))
    NUMBER = ("number", message("指定的号码或卡"))
    BROADBAND = ("broadband", message("宽带"))
    MAIN_PLAN = ("main_plan", message("主套餐"))
    SERVICE = ("service", Text("另一项业务", "another service"))


_NEAR = r"[^,。;!?()\n]"
_MUST = (
    r"(?<!如)(?<!若)(?<!如您)(?<!需要求)(?<![无不毋])(?:需要?|须|必须|必需|务必|应当?|要求)(?:您|用户|客户)?"
    r"(?:先|同步|同时|首先|一并|承诺|在网|已|另行|合约期内?)*"
)
_ONLY = r"(?:(?:仅|只|专)(?:限|供|能|可|支持|面向|适用于?)|(?<![年有时上无不界权期受])限(?!速|制|时|量|额|当月|于当)|专供)(?:于|在|给|对)?"
_DEVICE = (
    r"(?:终端(?!消费)|手机(?!号|套餐|保底|最低|用户|客户|APP|内|费|客户端)|设备|手表|腕表|手环|机型"
    r"|平板|PAD|pad|云电脑(?!套餐)|MIFI|mifi|MiFi|学生证|灵犀屏|产品屏|直播神器(?!专属)|摄像头|机顶盒|路由器|对讲机|车机|音箱)"
)
_BROADBAND = r"(?:宽带|移宽|融合(?!群|产品后)|FTTR|FTTH|FTTB|光网|光WiFi|光WIFI|组网)"
_QUOTED = r"(?:[“\"「《][^”\"」》\n]{2,40}[”\"」》])"
_PLAN = (
    r"(?:套餐(?!内|外|中|所?含|费|月费)|主卡|主套餐|主资费|主体资费|主产品|基础资费|主号|礼包|系列|模组|(?<!活动期内)合约(?=用户|客户|产品|套餐|-)|档次|[0-9]元(?:及以上)?[^,。;()0-9]{0,8}档"
    r"|(?:(?!银行|优惠|[一本该此副]|[新开入补换金银钻])[一-龥]){2,6}卡(?=用户|客户|、|[0-9A-Z])|折扣的?客户)"
)
"""Words for a plan that another one hangs on; names of series are none, because every carrier invents new ones."""
_DO = r"(?:办理|订购|开通|参加|参与|申请|使用|安装|受理|叠加|加装|选购|加购|享受|签约|销售|退订)"
_TOGETHER = r"(?:同时|同步|一并|一同|一起|共同|捆绑|配套|搭配|组合|配合|叠加|合并)"
_THING = rf"(?P<thing>(?:{_QUOTED}|{_NEAR}|[(][^()\n]{{0,16}}[)]){{2,40}}?)"
_SELF = r"(?:本|该|此)(?:产品|业务|活动|优惠|套餐|服务|资费|权益|合约|流量包|包|卡|项)"

_KINDS: tuple[tuple[Tie, re.Pattern[str]], ...] = (
    (Tie.BROADBAND, re.compile(_BROADBAND)),
    (Tie.NUMBER, re.compile(r"号码|号段|靓号|卡号|SIM|物联网卡")),
    (
        Tie.MAIN_PLAN,
        re.compile(
            rf"套餐|主资费|主体资费|基础资费|合约|礼包|主卡|主号|产品|业务|权益包|[一-龥A-Z]包|系列|[0-9]元|[一-龥]卡|{_QUOTED}|乐享版|臻享版|尊享版"
        ),
    ),
    (Tie.HANDSET, re.compile(_DEVICE)),
)
"""What the thing is, by the first kind whose words stand in it."""
_NO_THING = re.compile(
    r"^手机$|^(?:本|该|此|其|原|成功|完|手续|后|时|当月|过户|补卡|销户|退订|解约|停机|携|分期|过|了|业务$|套餐$|产品$|合约$|活动|优惠)"
    r"|活动$|业务时$|流量券|积分|会员(?!包|版)|客服|副卡功能|[金银钻]卡|星级|(?:[45]G)?网络|身份|证件|实名|信用"
)
"""Words that name no other plan: this one, what happens to it, or paperwork."""
_BARE = frozenset({"套餐", "资费", ""})
"""The thing where a relation of its own already says that it is the plan of the customer."""

_RELATIONS = (
    # “需与X同时订购”, “与X搭配使用”
    re.compile(rf"{_MUST}(?:与|和|同|跟)(?!本|该|此){_THING}{_TOGETHER}{_DO}"),
    # “仅在新装办理X时同步申请”, “办理X的同时参加本活动”
    re.compile(
        rf"(?:{_ONLY}|仅在|只在)(?:客户|用户)?(?:新|首次|成功|已)*(?:办理|订购|新装|安装|开通|使用|签约){_THING}(?:的)?(?:时|同时|期间|基础上|后){_TOGETHER}?(?:方?可)?{_DO}"
    ),
    re.compile(rf"(?<!如)(?<!若)(?:办理|订购|安装|开通|使用|签约){_THING},?(?:并|且|的同时|同时)(?:同时|同步)?{_DO}{_SELF}"),
    # “依托X”, “承载在X上”, “在X基础上叠加”, “作为X的附加产品”
    re.compile(rf"(?:依托|依附|挂靠|承载|附着|搭载)(?:于|在)?{_THING}(?:{_DO}|提供|存在|之上|上(?!网)|(?=[,。;)\n]|$))"),
    re.compile(rf"(?:在|于|基于){_THING}(?:的)?(?:基础上|之上|基础之上)(?:再|额外|同时)?(?:叠加|加装|办理|订购|开通|加购)"),
    re.compile(rf"叠加(?:在|于){_THING}(?:之?上|使用|办理|订购|生效)"),
    re.compile(
        rf"(?:作为|属于|系|为)(?!本|该|此){_THING}的?(?:附属|附加|配套|连带|内|下)(?:的)?(?:产品|业务|加装包|叠加包|可选包|资费|服务|成员产品)"
    ),
    # “X用户方可办理”, “X套餐客户专享”
    re.compile(
        rf"(?:^|(?<=[,。;:()\n、])|(?<=办理)|(?<=使用))(?!新入网|新老|老|存量|非){_THING}(?:的)?(?:用户|客户)(?:方可|才可|才能|可办理此|专[享属](?!权益|客服|福利))"
    ),
    # “客户套餐需为以下套餐”, “须为宽带用户”
    re.compile(
        r"(?:客户|用户|主卡|主号)(?:的)?(?:当前|现有|资费|主|在用|所用)*(?P<thing>套餐|资费),?(?:需要?|须|应|必须)(?:满足|为|是|达到|在|不低于|属于)"
    ),
    re.compile(rf"{_MUST}(?:为|是|属于)(?:办理|使用|订购|开通|安装)?了?{_THING}(?:的)?(?:用户|客户)"),
    re.compile(
        rf"(?:客户|用户)(?:的)?(?:当前|现有|资费|主|在用|套餐)*(?:为|是){_THING}(?:套餐(?:{_NEAR}{{0,12}}以上)?|宽带)(?:[(][^()]*[)])?,?(?:即?可|方可|才能)?(?:享|办理|参加|订购)"
    ),
    re.compile(rf"(?:办理|适用|订购|参加)(?:的|该|本)?(?:套餐|产品|资费)范围(?:为|:|是)(?P<thing>{_NEAR}{{2,40}}套餐)"),
    re.compile(rf"以{_THING}为(?:前提|基础|条件)|前提(?:条件)?(?:是|为|:)(?:已?办理|已?订购|已?开通|使用)?(?P<before>{_NEAR}{{2,24}})"),
    # “主资费须不低于59元”, “套餐档位达到88元及以上”
    re.compile(
        r"(?P<thing>套餐|主资费|主体资费)(?:值|价值|资费|档位|档次|月费|月租|月租费)*,?(?:(?:须|需要?|应|必须|要求|要)(?:保持|维持|满足)?(?:在|为|达到?|不低于|不小于|大于等于|≥|>=)"
        r"|不低于|达到|≥|>=) ?[0-9]+ ?元"
    ),
    re.compile(
        rf"(?<!如)(?<!若)承诺{_NEAR}{{0,14}}(?:使用|保持|办理|订购|保留|开通)(?!本|该|此)(?P<thing>{_NEAR}{{0,24}}?(?:套餐(?!内|外|费|月费)|主资费|宽带|档位|档次))"
    ),
    re.compile(
        rf"(?:须|需要?|必须|只能|仅能|仅可|应)(?:在|配合|搭配|插入|装入|配套|用于)(?P<thing>{_NEAR}{{0,16}}?{_DEVICE}){_NEAR}{{0,6}}(?:使用|上)"
    ),
    re.compile(
        rf"(?:^|(?<=[,。;:()\n、])|(?<=办理)|(?<=使用)|(?<=订购))(?!新入网|新老|老|存量|非|其){_THING}(?:的)?(?:用户|客户)(?:均|都)?可以?(?:办理|订购|参加|参与|申请|叠加|加装)"
    ),
    re.compile(
        rf"(?:是|为|属于|属)(?!本|该|此|非)(?P<thing>{_NEAR}{{2,16}}?(?:套餐|礼包|宽带|合约|融合|主卡|产品|系列|终端))(?:用户|客户)?的?(?:专[属享用]|定制)(?!权益|客服)"
    ),
    re.compile(rf"随(?P<thing>主套餐|主卡|套餐|宽带|融合{_NEAR}{{0,4}}?){_NEAR}{{0,4}}(?:同步|一并|一起|失效|注销)"),
    re.compile(
        r"(?P<thing>主卡|主号|主副卡|主套餐|宽带)[^。;()\n]{0,12}(?:同进同退|同订同退|强绑定|须为同一(?:身份证|客户|机主|归属地)|需为同一)"
    ),
    re.compile(r"(?:(?:本|该|此)(?:产品|合约|套餐|优惠)|(?<=[【\[(]))(?P<thing>)不(?:可|能|得|支持)单独(?:退订|取消|变更)"),
    # “目标客户：88元套餐用户”, “与宽带捆绑销售”, “购买指定机型并承诺”
    re.compile(
        r"(?:适用(?:于|对象|客户|用户)|目标(?:客户|用户)|办理(?:对象|条件)|(?:订购|参与|参加)条件|客户范围)"
        rf"(?:为|是|:| )*(?!新入网|存量|非){_THING}(?:的)?(?:用户|客户)"
    ),
    re.compile(
        rf"(?<![可能得持许须需])(?:与|和)(?![本此该其])(?P<thing>(?:(?![不均都也]){_NEAR}){{2,20}}?)(?:同步|捆绑|搭配|组合|配套|配合|绑定)(?:使用|办理|订购|销售|开通|受理|申请|安装)"
    ),
    re.compile(
        rf"(?<!用于)(?<!如)(?<!若)(?<![可能限])购买(?P<thing>(?:指定|活动|合作)的?(?:{_NEAR}{{0,4}})(?:机型|终端|手机|设备)){_NEAR}{{0,8}}(?:并|且|方可|才能|,可)"
    ),
    # “使用指定套餐并承诺…可获得”, “办理500M宽带产品，可每月获赠…”
    re.compile(
        rf"(?<!如)(?<!若)(?<!可)(?:新装)?(?:办理|订购|使用|签约|开通)(?P<thing>{_NEAR}{{0,12}}(?:指定|专属){_NEAR}{{0,18}}?(?:套餐|权益包|宽带|业务|产品))(?:,|并|且|后|的)[^。;!?()\n]{{0,36}}?(?:享|获|领)"
    ),
    re.compile(
        rf"(?:(?<=合约期间)|(?<=活动期间)|(?<=合约期内)|(?<=活动期内)|新装)(?:办理|订购|使用|开通)(?P<thing>(?:{_QUOTED}/?)+|{_NEAR}{{0,24}}?(?:宽带|FTTR|套餐)(?:产品|业务)?)(?:竣工)?(?:,|并|且|后)+{_NEAR}{{0,24}}?(?:享|获|领)"
    ),
    re.compile(
        rf"(?:{_MUST}|办理本{_NEAR}{{2,6}}时)(?:{_NEAR}{{0,12}}?)(?:办理|订购|使用|选择|升档至?|变更为|加入)(?P<thing>{_NEAR}{{0,10}}指定(?:的)?(?:业务|套餐|产品|档次|资费|权益包|宽带|号码|合约))"
    ),
    # “宽带拆机后本产品同步失效”
    re.compile(
        rf"(?P<thing>主套餐|主卡|主号|主资费|宽带|融合套餐|FTTR|{_QUOTED})(?:业务|服务)?(?:拆机|退订|取消|销户|销号|离网|携转|过户|欠费停机|注销|停机|变更|转出|失效|终止)(?:后|时|的)?,?(?:则)?(?:{_SELF}|副卡|副号|亲情卡)?{_NEAR}{{0,4}}(?:同步|自动|一并|随之|即)(?:失效|取消|退订|终止|停止|关闭|注销)"
    ),
    re.compile(rf"(?:不可|不能|不得)(?:降档)?(?:至)?低于{_NEAR}{{0,14}}(?:指定|要求|规定|约定)的?(?P<thing>套餐|档次)"),
    re.compile(r"(?:与|和)?捆绑的(?:有效)?(?P<thing>主卡|主套餐|套餐|宽带)|(?P<before>主套餐|套餐|宽带)专[属享](?=[)】\]]|$|[0-9A-Z])"),
    re.compile(rf"{_MUST}(?:与|和|同){_THING}(?:绑定|捆绑|合账|合户|建立统一付费|组成统一付费)"),
)
"""How one thing is said to hang on another, whatever it is: what stands between decides which kind of tie it is."""

_PATTERNS: tuple[tuple[Tie, re.Pattern[str]], ...] = (
    (
        Tie.HANDSET,
        re.compile(
            rf"{_MUST}(?:购买|购|选购|配备|搭配|持有|绑定|插入)(?:指定的?)?{_NEAR}{{0,10}}?{_DEVICE}(?!{_NEAR}{{0,4}}(?:退还|归还|赔))"
        ),
    ),
    (Tie.HANDSET, re.compile(rf"{_ONLY}{_NEAR}{{0,14}}?{_DEVICE}{_NEAR}{{0,4}}(?:使用|办理|受理|生效|有效|插|可用)")),
    (
        Tie.HANDSET,
        re.compile(
            r"机卡(?:绑定|匹配|互锁|锁定|合一|一体)|(?:与|和)(?:终端|手机|设备|IMEI|串号)绑定|(?:mifi|MIFI|设备|终端|手表)(?:内置卡)?专用(?!流量|券)|在其[他它]设备(?:上)?使用(?:将)?(?:会)?被?(?:锁定|停)"
        ),
    ),
    (
        Tie.NUMBER,
        re.compile(
            rf"{_ONLY}{_NEAR}{{0,8}}(?:靓号|吉祥号码?|指定号码|指定号段|物联网卡|本号码(?!充值)|eSIM|esim){_NEAR}{{0,6}}(?:用户|客户|办理|使用|申请|$|(?=[,。;)\n]))"
        ),
    ),
    (
        Tie.NUMBER,
        re.compile(
            rf"{_MUST}(?:绑定|使用){_NEAR}{{0,6}}(?:指定)(?:的)?(?:号码|卡号|SIM卡|专属卡)|仅可使用{_NEAR}{{0,12}}(?:专属资费卡品|专属卡|物联网卡)|(?:不可|不能|不得|不支持|无法)(?:补换卡|换卡|更换号码|变更号码|换号)"
        ),
    ),
    (Tie.BROADBAND, re.compile(rf"依(?:赖|托|附)(?:于)?{_NEAR}{{0,8}}宽带")),
    (
        Tie.BROADBAND,
        re.compile(rf"{_MUST}(?:办理|安装|开通|订购|使用|绑定|保留|保持|加入|拥有|具备|是|为){_NEAR}{{0,10}}?{_BROADBAND}(?!提速)"),
    ),
    (
        Tie.BROADBAND,
        re.compile(
            rf"{_ONLY}(?:已)?(?:办理|开通|安装)?(?:了)?{_NEAR}{{0,14}}?(?:宽带|移宽|融合){_NEAR}{{0,4}}(?:用户|客户){_NEAR}{{0,6}}(?:办理|订购|参加|参与|申请|使用|享受|$|(?=[,。;)\n]))"
        ),
    ),
    (
        Tie.BROADBAND,
        re.compile(
            rf"宽带(?:业务)?(?:拆机|销户|退订|停机|取消|终止)(?:后|时|的|,)+(?:(?!需|须|请){_NEAR}){{0,10}}(?:同步|自动|一并)?(?:失效|退订|取消|终止|停止)"
        ),
    ),
    (
        Tie.MAIN_PLAN,
        re.compile(rf"{_ONLY}{_NEAR}{{0,36}}?{_PLAN}{_NEAR}{{0,22}}(?:办理|订购|参加|参与|申请|叠加|受理|开放|享受(?!{_NEAR}{{0,6}}优惠))"),
    ),
    (Tie.MAIN_PLAN, re.compile(rf"{_ONLY}{_NEAR}{{0,30}}?(?:套餐|系列|礼包|卡|产品){_NEAR}{{0,4}}(?:用户|客户)(?:使用)?(?=[,。;)\n]|$)")),
    (
        Tie.MAIN_PLAN,
        re.compile(
            rf"{_MUST}(?:办理|使用|保持|订购|保留|选择|升档|升级|开通|加入|变更|维持)(?!完){_NEAR}{{0,30}}?(?:{_PLAN}|档次选择)(?!{_NEAR}{{0,3}}(?:流量|资源|外))"
        ),
    ),
    (
        Tie.MAIN_PLAN,
        re.compile(rf"{_ONLY}{_NEAR}{{0,36}}?(?:卡|档|包|产品|业务|版)(?:的)?(?:用户|客户){_NEAR}{{0,4}}(?:办理|订购|参加|参与|申请|享受)"),
    ),
    (Tie.MAIN_PLAN, re.compile(r"办理[^。;\n]{3,60}(?:才可|方可|才能)(?:办理|订购|申请)(?:该|此|本)")),
    (
        Tie.MAIN_PLAN,
        re.compile(r"(?:主卡若|若主卡|如主卡|主卡如)(?:变更|更换)[^。;\n]{0,24}(?:需要?|须)(?:先)?(?:将)?(?:副卡|亲情卡)?(?:变更|注销)"),
    ),
    (Tie.MAIN_PLAN, re.compile(r"保持套餐档次(?:不下降|不变|不降)|(?:承诺)?使用的?套餐不低于(?:当前)?档次")),
    (
        Tie.MAIN_PLAN,
        re.compile(r"(?:不可|不能|不得|不|无法)(?:可)?(?:单独|独立)(?:办理|选购|订购|销售|开通|受理|使用|购买)"),
    ),
    (Tie.MAIN_PLAN, re.compile(r"(?:需要?|须|必须)有 ?(?:1|一)?个?[^,。;()\n]{0,6}主(?:卡|号)")),
    (Tie.HANDSET, re.compile(r"限(?:于)?在[^。;()\n]{0,24}(?:直播神器|WIFI|设备|终端|手表)[^。;()\n]{0,16}上使用")),
    (Tie.BROADBAND, re.compile(r"面向(?:移动|联通|电信)?(?:融合)?宽带(?:用户|客户)|限制?在[^,。;()\n]{0,8}宽带账号")),
    (Tie.MAIN_PLAN, re.compile(r"(?:取消|退订)[^,。;()\n]{2,14}(?:需|须|将|则)?(?:同时|同步)(?:退订|取消)(?:本|该|此)")),
    (
        Tie.MAIN_PLAN,
        re.compile(rf"升级至[^。;()\n]{{2,40}}?{_PLAN}[^,。;()\n]{{0,16}}专享|为[^,。;()\n]{{2,10}}(?:礼包|套餐)专享"),
    ),
    (Tie.MAIN_PLAN, re.compile(r"(?<!如)(?<!若)用户办理[^,。;()\n]{2,30}套餐,并[^,。;]{0,8}承诺")),
    (
        Tie.MAIN_PLAN,
        re.compile(r"(?:需要?|须|必须)(?:同步|同时)(?:办理|订购|开通)(?=[“\"「《0-9])|(?:需要?|须|必须)保持[^,。;()\n]{2,12}包"),
    ),
    (Tie.MAIN_PLAN, re.compile(r"与[^,。;()\n]{0,8}主卡捆绑|指定套餐(?:的)?附属|套餐(?:档次)?需保持不变")),
    (Tie.MAIN_PLAN, re.compile(r"仅限(?:用户)?(?:已办理|办理了)(?:[“\"][^”\"\n]{2,40}[”\"]|[^,。;()\n]{2,40}套餐)")),
)
_NO_TIE = re.compile(
    r"(?:话费|赠款|赠费|余额)[^,。;]{0,4}限本|使用完|用完(?!后)|提前解约|办理解约|如需|若需|如用户需|退还|归还|赔偿|券|红包|兑换|充值|抖音|会员(?!卡)|APP使用|软件使用|系列APP|视频彩铃|开通呼叫转移|营业厅|渠道|5G终端|支持5G|VOLTE|VoLTE|非合约|当月使用|现金|携转|(?:视为|属于?)违约|参加过|门店"
)
_DENIED_BEFORE = re.compile(r"(?:无需|无须|不需要?|不必|不要求|不限|可选|也可|均可|可以?)[^,。;]{0,3}$")
_NO_SAYING = re.compile(
    r"退还|归还|赔偿|赔付|违约|券|红包|兑换|充值|抖音|视频彩铃|营业厅|渠道|门店|5G终端|支持5G|VOLTE|VoLTE|当月使用|积分|提前解约|欠费"
)
_ABOUT_A_PERK = re.compile(r"(?:版块|角标|频道|课程)[^。;\n]{0,8}$")
_BY_NAME = {tie.value: tie for tie in Tie}


def find(passage: Passage) -> Iterator[Claim]:
    """Yield everything that must be had or kept with the plan, by what it is; words that overlap are one claim."""
    taken: list[Span] = []
    for tie, pattern in _PATTERNS:
        for found in passage.find(pattern):
            yield from _new(passage, Span(*found.span()), tie, taken)
    for pattern in _RELATIONS:
        for found in passage.find(pattern):
            if kind := _kind(found):
                yield from _new(passage, Span(*found.span()), kind, taken)
    for span, kind in (*_said(passage), *_by_default(passage)):
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield Claim("tie", span, kind)


def _said(passage: Passage) -> Iterator[tuple[Span, Tie]]:
    for saying in SAYINGS:
        if any(words in passage.folded for words in saying.needs):
            for found in passage.find(saying.pattern):
                span = Span(*found.span())
                kind = _BY_NAME[saying.kind] if saying.kind else _kind(found)
                if kind and not _is_denied(passage, span):
                    yield span, kind


def _by_default(passage: Passage) -> Iterator[tuple[Span, Tie]]:
    for span in (*framed_ties(passage), *ties_by_default(passage)):
        words = passage.folded[span.start : span.end]
        yield span, next((tie for tie, named in _KINDS if named.search(words)), Tie.SERVICE)


def _new(passage: Passage, span: Span, tie: Tie, taken: list[Span]) -> Iterator[Claim]:
    if not any(span.overlaps(other) for other in taken) and not _is_none(passage, span):
        taken.append(span)
        yield Claim("tie", span, tie)


def _kind(found: re.Match[str]) -> Tie | None:
    """Return what the thing in a relation is, None where it is nothing that one has or keeps."""
    named = found.groupdict()
    thing = (named["thing"] or named.get("before") or "").strip()
    if thing in _BARE or _NO_THING.search(thing):
        return Tie.MAIN_PLAN if thing in _BARE else None
    return next((tie for tie, words in _KINDS if words.search(thing)), None)


def _is_none(passage: Passage, span: Span) -> bool:
    clause = passage.clause_at(span.start)
    words = passage.folded[clause.start : span.end]
    return bool(_NO_TIE.search(words) or _ABOUT_A_PERK.search(passage.folded[: span.start]))


def _is_denied(passage: Passage, span: Span) -> bool:
    """Return whether a saying is denied, offered as a choice, or about what is given back or bought with a voucher."""
    clause = passage.clause_at(span.start)
    before = passage.folded[clause.start : span.start]
    return bool(_DENIED_BEFORE.search(before) or _NO_SAYING.search(passage.folded[clause.start : span.end]))
