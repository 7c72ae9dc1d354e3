"""Why words that name a thing tie nothing to it: they say where a part is used, what works best, who leaves, how a thing is called."""

from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern

_BENEFIT_BEFORE = Pattern(r"(?:权益|频道|会员|VIP|内容|节目|影视|视频|课程|游戏|音乐|点播|直播|特权|版块|专区|片库|账号)[^。;\n]{0,40}$")
_CONTENT_BEFORE = Pattern(r"(?:流量|语音|短信|分钟|资源|时长)[^,。;\n]{0,8}$")
_FOR_A_CARD = Pattern(
    r"(?:仅|只)(?:限|能|可以?|支持|供|在|于|由)*(?:该|本)?(?:主卡|副卡|主号|副号|成员卡?)(?:号码|用户|客户)?(?:本身|自己)?(?:使用|享用|享有|享受)?$"
)
_USED_IN = Pattern(
    r"(?:仅|只|限)(?:限|能|可以?|支持|供|在|于|由|用于)*[^,。;]{0,20}?(?:终端|设备|硬件|盒子?|电视|大屏|手机|平板|电脑|PAD|手表|音箱|屏|主卡|副卡|主号|副号|成员卡?)[^,。;]{0,3}(?:端|侧|上|中|内)*(?:使用|观看|收看|登录|播放|收听|享|可用|生效|有效)?$"
)
"""“频道权益（仅可在…设备上使用）”, “流量仅限副卡使用”: where a part of the plan is used."""
_BEST_AFTER = Pattern(
    r"^[^。;\n]{0,16}(?:最佳|更[好佳优快]|较好|良好|流畅|达到[^,。;]{0,6}(?:速率|效果|体验)|体验[^,。;]{0,6}(?:高清|效果|速率|5G))"
)
_CAPABLE = Pattern(
    r"支持(?:VoLTE|VOLTE|5G)|(?:终端|手机|设备)(?:本身)?(?:的)?(?:支持|具备|兼容)$|妥善(?:保管|保存|使用)|或(?:者)?(?:下载|登录|安装|使用)"
)
_CAPABLE_AFTER = Pattern(r"^[^,。;\n]{0,4}(?:支持|兼容)?(?:VoLTE|VOLTE|5G功能|功能的)|^[^,。;\n]{0,4}(?:或者?)(?:下载|登录|通过|使用)")
"""What the network asks of any phone, and what makes it work better."""
_OPERATED_AFTER = Pattern(
    r"^(?:用户|机主|号码|本人)?(?:来|进行|统一|自行)?(?:发起(?!订购|办理|受理)|设置|操作|授权|邀请|添加|删除|申请|确认|发送|编辑|拨打|登录|同意|管理|分配)"
)
_CLAIMED_AFTER = Pattern(r"^[^,。;\n]{0,4}(?:领取|登录|激活|兑换|验证|接收|查询|认证)")
_BY_THE_PRIMARY = Pattern(r"[须需由应][要由当]{0,2}(?:主卡|主号|户主|群主)$")
_BOUND_NUMBER = Pattern(r"(?:绑定|关联).{0,6}(?:手机号?码?|号码)$")
"""“需由主卡发起”, “需绑定手机号领取”: what one does to get it going."""
_SO_MANY = Pattern(
    r"(?:仅|只|限)(?:能|可|限)?(?:办理?|订购?|开通|安装|装|加装|使用|申请|选择?|参与|参加)?(?:[一1两2二三34五5][条张个台部份户次款]|[Nn]选)"
)
_NOT_YET_IN = Pattern(
    r"(?:未|尚未|从未|没有)(?:曾)?(?:办理|订购|开通|安装|使用|参加|参与|享受)(?:过)?[^,。;]{1,14}?(?:用户|客户|家庭|号码)"
)
_MAY_END = Pattern(r"(?<![不未])(?:可|能)(?:以)?(?:办|订|参|申|享)[^,。;]{0,4}$")
_LEVEL = Pattern(r"[0-9] ?元")
"""Those who have not had it yet may order; nothing has to be had, unless a plan of some price stands there too."""
_READY = Pattern(
    r"(?:具备|满足|符合|有)[^,。;]{0,8}(?:安装|装机|接入|施工|覆盖|资源|网络)[^,。;]{0,4}(?:条件|能力|资源|要求)|无[^,。;]{0,6}(?:资源|覆盖|信号)|未覆盖|覆盖[^,。;]{0,6}(?:地区|区域|小区)"
)
_ON_LEAVING_BEFORE = Pattern(
    r"(?:^|[,。;:\n])(?:如|若|用户|客户|需要?|办理|申请|提前|合约期内?)*(?:销户|销号|离网|携号?转[出网]?|携转|转网|过户|退网|迁移)(?:前|时|的|或|、|,)*[^,。;\n]{0,10}$"
)
_ENDS_FIRST = Pattern(r"(?:必须|须|需要?|应|请)(?:先|提前|同时|同步|自行)*(?:行)?(?:取消|退订|拆|解除|注销|终止|办理|结清)")
_ALL_THAT_LEAVES = Pattern(
    r"^[^,。;\n、]{0,8}(?:退订|销户|销号|携转|携号转网|转网|过户|离网|停机|取消)[^,。;\n]{0,40}?、[^,。;\n]{0,4}(?:拆|退|停|取消)[^,。;\n、]{0,3}宽带$"
)
"""“不可退订、销户、携转、拆除宽带”: ways of leaving, which bind the customer to stay."""
_RENAMED = Pattern(r"原(?:产品|资费|套餐|业务)?(?:名称?|称)(?:[为是叫:]|(?=[一-龥]))|曾用名|同原资费|资费名称")
_HEADING = Pattern(r"(?:资费|产品|业务|套餐|方案|活动|合约|订单|用户|客户|品牌)(?:类型|类别|分类|属性|性质|编码|编号)[:为是]")
"""“资费类型：套餐专属合约”: a label."""
_MAY_BE = Pattern(r"(?:可|可以|能|能够|能否)$")
_PART_OF = ("作为", "属", "成为")
_OWN_STAY = Pattern(
    r"宽带(?:权益|业务|产品|用户|客户|资费)?(?:须|需|应|必须)(?:承诺)?$|宽带(?:权益|业务|产品|用户|客户|资费)?(?:须|需|应|必须)承诺在网"
)
_STAY_AFTER = Pattern(r"^(?:至少|正常|保持|承诺|使用|约定|连续|履约)*(?:在网|使用)(?:[0-9满不至]|,|。|;|$|[^,。;]{0,3}[0-9]+ ?个?[月年])")
_NEW_LINE_BEFORE = Pattern(r"(?:新装|新办|新开|新增|本资费|本套餐|本产品|本业务|该)[^,。;\n]{0,6}$")
"""“新装宽带须承诺在网24个月”: the line is this very product."""
_THIRD = Pattern(r"影响(?:本|该|此)[^,。;\n]{0,8}(?:取消|退订|办理|变更|生效)[^。;\n]{0,20}$")
"""“如办理影响本业务取消的产品，须先取消相关产品”: nothing has to be had for that."""


_FEE_AFTER = Pattern(r"^(?:的)?(?:月)?(?:基本费|月租费?|月费|功能费|套餐费)(?:进行|给予|享受?)?(?:优惠|减免|[0-9.]* ?折|打折)")
"""“仅对月套餐基本费进行优惠”: which fee is reduced."""
_ABROAD = Pattern(r"运营商|境外|国际|漫游|国家或?地区|港澳")
_LOCKED_NET = Pattern(r"锁网")
_WHEN_CHANGED_BEFORE = Pattern(r"(?:变更|更换|转换|改)[^,。;]{0,8}时,?$")
_CHOOSES = Pattern(r"(?:必须|须|需要?|应)(?:要|先)?(?:选择|变更|更换)")
"""“更换资费时需选择…”: what a change asks for, not the plan."""
_OF_THIS = Pattern(r"^为?(?:本|该|此)(?:套餐|产品|业务|活动)的?(?:用户|客户)$")
_KIND_OF_PEOPLE = Pattern(
    r"^(?:面向|针对|适合|为|供)[^,。;]{0,6}?(?:老年|银发|家庭|学生|个人|集团|企业|政企|农村|青年|校园|商务|商户|低收入|残疾|军人|女性|儿童|外籍)[^,。;]{0,8}?(?:用户|客户|人群|群体)[^,。;]{0,6}?的"
)
"""“面向老年用户推出的优惠套餐”: what kind of people it is made for."""
_WATCHED = Pattern(r"机顶盒|电视机?$")
_WATCHED_AFTER = Pattern(r"^[^,。;]{0,12}?(?:观看|收看|连接)")
_DEVICE_BEFORE = Pattern(r"(?:手表|终端|设备|摄像头|学生证|手环|路由器?|车机)(?:均|都)?$")
_NEEDS_A_CARD = Pattern(r"^[需须应][^,。;]{0,4}(?:插入|安装|装入)(?:SIM|sim|手机)?卡")
_EARNED_BEFORE = Pattern(r"(?:ARPU|arpu|月均|均消费|收入|贡献|均值|账单)[^,。;]{0,4}$")
_AS_ONE_MAY = Pattern(r"^作为[^,。;]{1,6}可")
_WORKS_AFTER = Pattern(r"^(?:后|成功后)?,?(?:即|便)?可(?:以)?(?:远程|随时|实时|查看|观看|操作|控制|管理)")
_KEPT_RUNNING = Pattern(r"^(?:保持|保证|确保)[^,。;]{0,6}?(?:设备|终端|摄像头|光猫|路由器?|网关)")
_RUNNING_AFTER = Pattern(r"^[^,。;]{0,4}(?:在线|通电|联网|供电|开机|正常工作)")
"""“月均80元以上客户”, “作为主号可添加成员”, “保持设备在线”."""
_ADVISED_BEFORE = Pattern(r"(?:推荐|建议)$")
_BINDS = Pattern(r"绑定[^,。;]{0,6}$")
_SCANS_BEFORE = Pattern(r"(?:扫码|APP|客户端|小程序|可(?:以)?(?:将|把|自行|线上|通过)[^,。;]{0,12})$")
_BOUND_AFTER = Pattern(r"^(?:后|成功后?)(?:,|即|便|可)")
"""“扫码绑定摄像头”, “绑定后可线上缴费”: how one sets it up."""
_OF_THEM_AFTER = Pattern(r"^其中")


def is_of_use(passage: Passage, span: Span) -> bool:
    """Return whether they say where a part is used, what any phone can do, how many, who has not, who leaves, or what it is called."""
    sentence = passage.sentence_at(span.start)
    before, words = passage.folded[sentence.start : span.start], passage.folded[span.start : span.end]
    after = passage.folded[span.end : span.end + 24]
    return (
        _of_where_it_is_used(before, words, after)
        or _of_starting(words, after)
        or _of_those_without(passage, span, words)
        or _of_leaving(before, words)
        or _of_a_label(before, words)
        or _of_its_own_line(before, words, after)
        or bool(_FEE_AFTER.match(after) or _OF_THEM_AFTER.match(after))
        or bool(_OF_THIS.match(words) or _KIND_OF_PEOPLE.match(words))
        or bool(_WATCHED.search(words) and _WATCHED_AFTER.match(after) and words.startswith(("需", "须", "应")))
        or bool(_NEEDS_A_CARD.match(words) and _DEVICE_BEFORE.search(before))
        or bool(_AS_ONE_MAY.match(words) or (words[:1].isdigit() and _EARNED_BEFORE.search(before)))
        or bool(_ADVISED_BEFORE.search(before) or (_BINDS.search(words) and (_SCANS_BEFORE.search(before) or _BOUND_AFTER.match(after))))
        or bool(_WORKS_AFTER.match(after) or (_KEPT_RUNNING.match(words) and _RUNNING_AFTER.match(after)))
        or bool(_LOCKED_NET.search(words) and _ABROAD.search(passage.folded, *sentence))
        or bool(_CHOOSES.match(words) and _WHEN_CHANGED_BEFORE.search(before))
    )


def _of_where_it_is_used(before: str, words: str, after: str) -> bool:
    if _BENEFIT_BEFORE.search(before) and _USED_IN.match(words):
        return True
    if _CONTENT_BEFORE.search(before) and _FOR_A_CARD.match(words):
        return True
    return bool(
        _CAPABLE.search(words) or _CAPABLE_AFTER.match(after) or (words.startswith(("需", "须", "应", "请")) and _BEST_AFTER.match(after))
    )


def _of_starting(words: str, after: str) -> bool:
    if _BY_THE_PRIMARY.search(words) and _OPERATED_AFTER.match(after):
        return True
    return bool(_BOUND_NUMBER.search(words) and _CLAIMED_AFTER.match(after))


def _of_those_without(passage: Passage, span: Span, words: str) -> bool:
    if _SO_MANY.match(words) or _READY.search(words):
        return True
    clause = passage.folded[passage.clause_at(span.start).start : span.end]
    return bool(_NOT_YET_IN.search(clause) and _MAY_END.search(words) and not _LEVEL.search(words))


def _of_leaving(before: str, words: str) -> bool:
    if _ALL_THAT_LEAVES.match(words):
        return True
    return bool(_ENDS_FIRST.match(words) and (_ON_LEAVING_BEFORE.search(before) or _THIRD.search(before))) or bool(
        _THIRD.search(before + words)
    )


def _of_a_label(before: str, words: str) -> bool:
    if _RENAMED.search(before) or _RENAMED.search(words) or _HEADING.search(words):
        return True
    return bool(words.startswith(_PART_OF) and _MAY_BE.search(before))


def _of_its_own_line(before: str, words: str, after: str) -> bool:
    return bool(
        _OWN_STAY.search(words) and _NEW_LINE_BEFORE.search(before + words.split("宽带", maxsplit=1)[0]) and _STAY_AFTER.match(after)
    )
