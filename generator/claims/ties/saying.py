"""What a saying is that ties a plan to a thing, and the classes of words that sayings are made of (see `ties.sayings`)."""

from dataclasses import dataclass

from generator.claims.pattern import Pattern

GAP = r"[^,。;!?()\n]"
MUST = r"(?:(?<![如若不无])(?:需要?|须|必须|必需|务必|应当?)|要求(?!的))"
ONLY = (
    r"(?:(?:仅|只|专)(?:限|供|能|可以?|允许|支持|面向|对|适用于?|由|在|用于)+"
    r"|(?<![年有时上无不界权期受])限(?![时量速额制])(?:于|在|由|供|定)?|专供)(?:于|在|由|给|对|向)?"
)
CANNOT = r"(?:不(?:可以?|能|得|予|支持|允许|准|应|再)|无法|禁止|暂不|勿)"
ONCE = r"(?:方可|方能|才可以?|才能|才予|始可|方|后再)"
DO = (
    r"(?:办理?|订购?|开通|参加|参与|申请|使用|安装|受理|叠加|加装|加办|选购|加购|购买"
    r"|享受|享有|享|签约|销售|退订|生效|有效|激活|可用|在用|在网|拥有|变更|更换|专用|专享)"
)
TOGETHER = r"(?:同时|同步|同机|一并|一同|一起|一道|共同|捆绑|配套|搭配|组合|配合|合并|绑定|一对一|一一对应|匹配)"
LINE = r"(?:宽带|光宽|光网|FTTR|FTTH|融合宽带)(?!电视|提速|费|月费|机顶盒|安装|账户余额)"
DEVICE = (
    r"(?:终端(?!消费|公司|厂商|销售|专营)|手机(?!号|套餐|用户|客户|APP|客户端|银行|话费|报)|设备(?!费|款|押金)|手表|腕表|手环|机型|平板"
    r"|云电脑|摄像头|机顶盒"
    r"|路由器|光猫|音箱|车机|车载|对讲机|[Mm][Ii][Ff][Ii]|随身[Ww][Ii][- ]?[Ff][Ii]|合约机|学生证|定位器|CPE)"
)
SECOND = r"(?:副卡|副号|附属卡|成员卡)"
NAMED = r"(?:套餐|礼包|主卡|主号|主产品|主商品|合约|系列|权益包|大包|(?!此|本|该|副|新|银行|[金银钻])[一-龥]卡|[0-9]元档)"
TRIED = rf"(?:宽带|{NAMED})"
END = r"(?:终止|结束|即停|中止|失效|取消|停止|停用|停机|注销|退订|关闭|销号|收回|锁定|不再|无法|不可|不能)"
CARD = r"(?:号码|号卡|SIM卡?|手机号码?|手机卡|卡)"


@dataclass(frozen=True, slots=True)
class Saying:
    """One way to tie a plan to a thing of the kind `kind` (see `kinds.tie.Tie`); None where its group `thing` says which."""

    kind: str | None
    pattern: Pattern


def saying(kind: str | None, pattern: str) -> Saying:
    """Return a saying."""
    return Saying(kind, Pattern(pattern))


OTHERWISE = (
    r"费|输入|密码|登录|缴|扣|收取|违约|解约|赔|营业厅|热线|领取|券|本(?!地|省|人)|该|此(?!前)|原|剩余|用完|超出|流量|语音|分钟|共享"
    r"|结转|[一1]次|[一1]张|如|若|无|取消|退订|注销|预约|移机|提速"
    r"|可选|赠|资源|安装|装机|内的?资|过户|停机|实名|销户|转网|互斥|同时享|充值|话|短信|升级(?!到|至)|支持|客服|折|一个|1个|APP|应用|改"
    r"|其[他它]|别的|任[何意一]|转为"
)
"""Words beside which a need and a thing in one clause say something else than a tie."""
ONWARDS = rf"(?:(?!{OTHERWISE})[^,。;!?()\n])"
NEED = (
    r"(?:必须|须(?!知)|(?<![如若无不])需要?(?!求|知)|仅(?:限|面向|能|可|针对|支持)|只(?:限|面向"
    r"|能|可|针对|支持|有)|(?<![年有时上无不界权期受])限(?!时|量|速|额|制)|(?:办理|订购|开通)前(?:请)?)"
)
OTHER_PLAN = (
    rf"(?:(?:(?!{OTHERWISE})[一-龥A-Za-z0-9]){{1,8}}(?:套餐|礼包"
    rf"|系列)|全家享|融合(?!通信)|主卡|主副卡|主套餐|[0-9]+\s?元(?:及|\(含\)|以上|档))"
)
