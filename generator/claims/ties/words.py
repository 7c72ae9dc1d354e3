"""The words for what a plan can hang on: lines, devices, cards, plans, groups; and how a need is put."""

from enum import Enum, auto

from generator.claims.pattern import Pattern


class Guard(Enum):
    """What would make the words of a frame say something else."""

    CHOICE = auto()
    """A choice, a denial or an “if” right before them."""
    EVERYBODY = auto()
    """Words for everybody, or for who has something no plan hangs on."""
    EARLY = auto()
    """What is said of leaving early."""
    NONE = auto()


Frame = tuple[Guard, Pattern]

GAP = r"[^,。;!?\n]"
LINE = (
    r"(?:[一二]宽(?!松)|宽带(?!提速|费|月费|电视费|安装费|装机|调测|账户余额|速率)|光宽|光网|全屋光|FTTR|FTTH|融合(?!通信|产品后)|魔百和"
    r"|魔百盒|IPTV"
    r"|(?:天翼|沃家?|移动)(?:高清|电视)(?!频道|权益|视频|专区|基础|VIP|会员|业务包含)|互联网电视|电视业务|固话|固定电话|座机|组网(?!设备))"
)
DEVICE = (
    r"(?:(?<!5G)终端(?!消费|公司|厂商|款|折|费|优惠|券|购|直降|成本)|手机终端|合约机|指定(?:的)?(?:机型|手机)|(?:智能|儿童|电话)?(?:手表"
    r"|腕表|手环)"
    r"|平板(?!电视)|摄像头|看家设备|机顶盒|路由器|[主从子]路由|光路由|光猫|家庭网关|光网关|音箱|智慧屏|灵犀屏|行车记录仪|记录仪|车机"
    r"|车载设备|对讲机|学生证"
    r"|定位器|门锁|门铃|CPE|MiFi|mifi|MIFI|随身(?:WiFi|wifi|路由)|物联设备|监控设备|云电脑终端)"
)
CARD = (
    r"(?:超级SIM|NFC-?SIM|[Ee][Ss][Ii][Mm]|物联网卡|行业卡|专用卡|定制卡|贴片卡|靓号|吉祥号|付费(?:手机)?号|代付号|计费号|[0-9]{3,4}号段"
    r"|统付(?:副)?号)"
)
GROUP = r"(?:融合群组?|主副卡关系|共享关系|主副卡群组?)"
"""A family net or a short-number group is no tie: it is a role, and costs nothing to join."""
LEVEL = r"(?:[0-9]+ ?(?:元|\+)?(?:\(含\)|含|及)*(?:以上|起)|[0-9]+ ?元(?:及以上|\(含\)以上)?(?:的)?(?:档位?|档次|套餐|主套))"
NAMED = (
    r"(?:主套餐|主卡|主号|主产品|主业务|主商品|主合约|主宽带|主资费|基础套餐|5G套餐|冰激凌|全家[享福]|礼包|大礼包"
    r"|(?:(?!本|该|此|原|等|的|任意|任何|所有|全部|各类?|其[他它]|新老|普通|现行|变更|超出|剩余|使用完)[一-龥A-Za-z0-9]){1,10}(?:套餐"
    r"|系列|[一-龥]卡)"
    r"(?!内|外|中|费|月费|资源|流量|包含|所含|生效|到期|余量|优惠|资费标准))"
)
PLAN = rf"(?:{LEVEL}|{NAMED})"
PRODUCT = (
    r"(?:[“\"「《][^”\"」》\n]{2,40}[”\"」》]|(?:会员|权益|流量|语音|月|年|可选|服务|加油|叠加|组合|礼|健康|安防|看家|云盘)包"
    r"|[一-龥A-Za-z]会员"
    r"|5G消息|(?:[A-Za-z0-9一-龥]{2,8})(?:合约|产品|业务)(?!期|办理|时|受理))"
)
HOLDERS = r"(?:的)?(?:用户|客户|家庭|号码|成员|户主|群主|者)"
MUST = r"(?:必须|(?<![无毋])须(?!知)|(?<![如若无不所])需要?(?![求知])|务必|应(?:当|先|已|同时|同步)|要求(?!的))"
ONLY = (
    r"(?:(?:仅|只)(?:限|供|能|可以?|允许|支持|面向|针对|对|适用|提供|由|给|在|用于)+"
    r"|(?<![年有时上无不界权期受])限(?![时量速额制])|专[为供门])(?:于|给|在|对|为)?"
)
ONCE = r"(?:方可|方能|才可以?|才能|始可|即可|就可以?|后可以?)"
BRAND = (
    r"(?:冰激凌|十全十美|乐享家|畅享|飞享|动感地带|神州行|全家享|全家福|幸福家|如意家|云卡|花卡|宝卡|王卡|星卡|芒果卡|流量王|智慧家庭|"
    r"(?:平安|数字)乡村)"
)

"""Families of plans that a carrier sells for years; the names of apps in the same place tie nothing."""
