"""What a customer can have of a carrier, told by its last word: a plan, a pack, a membership, a line, a device, in whatever name.

Names of products are invented daily, so none is listed. Chinese puts the kind of a thing at the end of its name; what the kind is
of stands before it, and may be quoted or hold a bracket (“畅看包（升级版）”).
"""

from generator.claims.pattern import Pattern
from generator.claims.ties.relations_words import QUOTED

WITHIN = rf"(?:{QUOTED}|[(][^()\n]{{0,24}}[)]|【[^】\n]{{0,16}}】|[^,。;:!?()+\n“”【】])"
"""One character of a clause, or all of what is quoted or bracketed in it."""
_NOT_IN_A_NAME = (
    r"(?![可均也将会则若如请]|网络|不[可能得会再]|无[需须法]|视为|办理|订购|退订|取消|变更|领取|登录|输入|缴|扣|收取|赠|返还|抵扣|消费|保底|低消|费用|违约"
    r"|互斥|除外|本(?![地网])|该|此(?!类)|任[何意]|其[他它]|所有|全部)"
)
_BEGINS = (
    r"(?![非未无每均]|全部|所有|任[意何]|各类|全[网量]|在售|双方|VO|Vo|呼叫转移|呼转|5G(?:网|手机|终端)|本(?![地网])|该|此|其|原|现有|以上|上述"
    r"|以下|成功|完成|完|过|后|时|前(?!置)|新老|新入网|新用户|老用户|存量用户|移动用户|手续|实名|有效|登记|国际|国内|正确|个人|一?[次张条份]|相应|对应权"
    r"|[0-9.]+ ?(?:GB|M|分钟|条|元话费))"
)
# Each word begins with its own character, and what must not stand before it is looked at behind that: so the next is tried at once.
_PLAN = (
    r"套餐|礼包|福袋|模组|会员(?!日|权益领)|功能|业务|产品|服务(?!号|热线)|销售品|合约(?!期|金)|系列|融合|主卡|副卡|主号|副号|主机|副机|成员卡|家庭群组?|亲情网|家庭网|短号网|[家庭]群组?|靓号"
    r"|包(?<![红打]包)(?![含括装容])|版(?<![出改旧]版)(?!权|块|本)|卡(?<![银证]卡)(?!号|券|槽|顿|片|密)"
    r"|[0-9] ?元(?:\(含\)|含|及)*以上|[0-9]元档"
    r"|档(?<![升降改调]档)[位次]?"
)
_SERVICE = r"组网|专线|安防|看家|云盘|云存|云眼|视联|彩铃|密信|名片|来电提醒|来电显示|宽带|固话|IPTV|高清|电视|FTTR|WiFi"
_DEVICE = (
    r"终端|设备|机型|手表|手环|摄像头|PAD|平板|机顶盒|光猫|路由器|灵犀屏|智慧屏|智能锁|无人机|伴学灯|学习机|烟感|报警器|云电脑|网关|门锁|门铃|音箱|学生证|记录仪|车机|对讲机|CPE"
    r"|M[iI]F[iI]|mifi"
)
_KIND = rf"(?:{_PLAN}|{_SERVICE}|{_DEVICE})"
_NO_MORE = (
    r"(?!费|款|券|金|内|外|中(?!心)|所含|余额|账户|密码|客户端|APP|热线|手续|协议|资源|网络|认证|验证|区域|[县市区镇]|流量(?!包)|资费|时长|规则|说明|受理单|期(?!间)|信息"
    r"|截图|凭证|专区|平台|链接|界面|页面|体验|[：:])"
)
_LEVEL = r"(?:[(][^()\n]{0,24}[)])?(?:[0-9]+ ?[MG]?元?(?:\(含\)|含|及)*以上)?"
PRODUCT = rf"(?P<thing>{QUOTED}|{_BEGINS}(?:{_NOT_IN_A_NAME}{WITHIN}){{0,30}}?{_KIND}{_LEVEL}{_NO_MORE})"
"""A named product, as the group `thing`."""
BARE = Pattern(
    r"(?:(?:套餐|合约|加装|叠加|附加|可选|流量|语音|权益|增值|通信|优惠|营销|相关|各类|5G|4G|电信|移动|联通|广电|中国|手机|正常|[0-9]+元)"
    r"*(?:套餐|功能|业务|产品|服务|销售品|合约|包|卡|活动|会员|终端|设备|档次?))"
)
"""Words for any product at all, mostly this one: they name none."""
