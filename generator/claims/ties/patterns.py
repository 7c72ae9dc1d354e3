"""The patterns that tie a plan to one kind of thing."""

from generator.claims.edges import ENDS
from generator.claims.pattern import Pattern
from generator.claims.ties.relations_words import BROADBAND, DEVICE, MUST, NEAR, ONLY, PLAN
from generator.claims.ties.things import Tie

PATTERNS: tuple[tuple[Tie, Pattern], ...] = (
    (
        Tie.HANDSET,
        Pattern(rf"{MUST}(?:购买|购|选购|配备|搭配|持有|绑定|插入)(?:指定的?)?{NEAR}{{0,10}}?{DEVICE}(?!{NEAR}{{0,4}}(?:退还|归还|赔))"),
    ),
    (Tie.HANDSET, Pattern(rf"{ONLY}{NEAR}{{0,14}}?{DEVICE}{NEAR}{{0,4}}(?:使用|办理|受理|生效|有效|插|可用)")),
    (
        Tie.HANDSET,
        Pattern(
            r"机卡(?:绑定|匹配|互锁|锁定|合一|一体)|(?:与|和)(?:终端|手机|设备|IMEI|串号)绑定|(?:mifi|MIFI|设备|终端|手表)"
            r"(?:内置卡)?专用(?!流量|券)|在其[他它]设备(?:上)?使用(?:将)?(?:会)?被?(?:锁定|停)"
        ),
    ),
    (
        Tie.NUMBER,
        Pattern(
            rf"{ONLY}{NEAR}{{0,8}}(?:靓号|吉祥号码?|指定号码|指定号段|物联网卡|eSIM|esim){NEAR}{{0,6}}(?:用户|客户"
            rf"|办理|使用|申请|$|(?={ENDS}))"
        ),
    ),
    (
        Tie.NUMBER,
        Pattern(
            rf"{MUST}(?:绑定|使用){NEAR}{{0,6}}(?:指定)(?:的)?(?:号码|卡号|SIM卡|专属卡)|仅可使用{NEAR}{{0,12}}(?:专属资费卡品|专属卡"
            r"|物联网卡)|(?:不可|不能|不得|不支持|无法)(?:补换卡|换卡|更换号码|变更号码|换号)"
        ),
    ),
    (Tie.BROADBAND, Pattern(rf"依(?:赖|托|附)(?:于)?{NEAR}{{0,8}}宽带")),
    (
        Tie.BROADBAND,
        Pattern(rf"{MUST}(?:办理|安装|开通|订购|使用|绑定|保留|保持|加入|拥有|具备|是|为){NEAR}{{0,10}}?{BROADBAND}(?!提速)"),
    ),
    (
        Tie.BROADBAND,
        Pattern(
            rf"{ONLY}(?:已)?(?:办理|开通|安装)?(?:了)?{NEAR}{{0,14}}?(?:宽带|移宽|融合){NEAR}{{0,4}}(?:用户|客户){NEAR}{{0,6}}"
            rf"(?:办理|订购|参加|参与|申请|使用|享受|$|(?={ENDS}))"
        ),
    ),
    (
        Tie.BROADBAND,
        Pattern(
            rf"宽带(?:业务)?(?:拆机|销户|退订|停机|取消|终止)(?:后|时|的|,)+(?:(?!需|须|请){NEAR}){{0,10}}(?:同步|自动|一并)?(?:失效"
            r"|退订|取消|终止|停止)"
        ),
    ),
    (
        Tie.MAIN_PLAN,
        Pattern(rf"{ONLY}{NEAR}{{0,36}}?{PLAN}{NEAR}{{0,22}}(?:办理|订购|参加|参与|申请|叠加|受理|开放|享受(?!{NEAR}{{0,6}}优惠))"),
    ),
    (
        Tie.MAIN_PLAN,
        Pattern(rf"{ONLY}{NEAR}{{0,30}}?(?:套餐|系列|礼包|卡|产品){NEAR}{{0,4}}(?:用户|客户)(?:使用)?(?={ENDS}|$)"),
    ),
    (
        Tie.MAIN_PLAN,
        Pattern(
            rf"{MUST}(?:办理|使用|保持|订购|保留|选择|升档|升级|开通|加入|变更|维持)(?!完){NEAR}{{0,30}}?(?:{PLAN}|档次选择)(?!"
            rf"{NEAR}{{0,3}}(?:流量|资源|外))"
        ),
    ),
    (
        Tie.MAIN_PLAN,
        Pattern(rf"{ONLY}{NEAR}{{0,36}}?(?:卡|档|包|产品|业务|版)(?:的)?(?:用户|客户){NEAR}{{0,4}}(?:办理|订购|参加|参与|申请|享受)"),
    ),
    (Tie.MAIN_PLAN, Pattern(r"办理[^。;\n]{3,60}(?:才可|方可|才能)(?:办理|订购|申请)(?:该|此|本)")),
    (
        Tie.MAIN_PLAN,
        Pattern(r"(?:主卡若|若主卡|如主卡|主卡如)(?:变更|更换)[^。;\n]{0,24}(?:需要?|须)(?:先)?(?:将)?(?:副卡|亲情卡)?(?:变更|注销)"),
    ),
    (Tie.MAIN_PLAN, Pattern(r"保持套餐档次(?:不下降|不变|不降)|(?:承诺)?使用的?套餐不低于(?:当前)?档次")),
    (
        Tie.MAIN_PLAN,
        Pattern(r"(?:不可|不能|不得|不|无法)(?:可)?(?:单独|独立)(?:办理|选购|订购|销售|开通|受理|使用|购买)"),
    ),
    (Tie.MAIN_PLAN, Pattern(r"(?:需要?|须|必须)有 ?(?:1|一)?个?[^,。;()\n]{0,6}主(?:卡|号)")),
    (Tie.HANDSET, Pattern(r"限(?:于)?在[^。;()\n]{0,24}(?:直播神器|WIFI|设备|终端|手表)[^。;()\n]{0,16}上使用")),
    (Tie.BROADBAND, Pattern(r"面向(?:移动|联通|电信)?(?:融合)?宽带(?:用户|客户)|限制?在[^,。;()\n]{0,8}宽带账号")),
    (Tie.MAIN_PLAN, Pattern(r"(?:取消|退订)[^,。;()\n]{2,14}(?:需|须|将|则)?(?:同时|同步)(?:退订|取消)(?:本|该|此)")),
    (
        Tie.MAIN_PLAN,
        Pattern(rf"升级至[^。;()\n]{{2,40}}?{PLAN}[^,。;()\n]{{0,16}}专享|为[^,。;()\n]{{2,10}}(?:礼包|套餐)专享"),
    ),
    (Tie.MAIN_PLAN, Pattern(r"(?<!如)(?<!若)用户办理[^,。;()\n]{2,30}套餐,并[^,。;]{0,8}承诺")),
    (
        Tie.MAIN_PLAN,
        Pattern(r"(?:需要?|须|必须)(?:同步|同时)(?:办理|订购|开通)(?=[“\"「《0-9])|(?:需要?|须|必须)保持[^,。;()\n]{2,12}包"),
    ),
    (Tie.MAIN_PLAN, Pattern(r"与[^,。;()\n]{0,8}主卡捆绑|指定套餐(?:的)?附属|套餐(?:档次)?需保持不变")),
    (Tie.MAIN_PLAN, Pattern(r"仅限(?:用户)?(?:已办理|办理了)(?:[“\"][^”\"\n]{2,40}[”\"]|[^,。;()\n]{2,40}套餐)")),
)
"""Each with the thing that it ties to."""
