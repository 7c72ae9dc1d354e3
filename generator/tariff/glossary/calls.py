"""电话、短信和卡: terms of calls, messages and cards."""

from generator.tariff.glossary.term import group, term
from generator.tariff.language import message

GROUP = group(
    "calls",
    message("电话、短信和卡"),
    term("outgoing-call", message("主叫"), message("您打出去的电话。"), message("主叫", context="linked words")),
    term("incoming-call", message("被叫"), message("别人打给您的电话。"), message("被叫", context="linked words")),
    term(
        "roaming",
        message("漫游"),
        message("离开号码所在的地方用手机。"),
        message("漫游", context="linked words"),
    ),
    term(
        "international-roaming",
        message("国际漫游"),
        message("在外国或港澳台用手机，常常很贵。"),
        message("国际漫游", context="linked words"),
    ),
    term(
        "secondary-sim",
        message("副卡"),
        message("和您共用一个套餐的另一张卡，话费由您付。"),
        message("副卡", context="linked words"),
    ),
    term(
        "main-sim",
        message("主卡"),
        message("付钱的那张卡。它停机，副卡也会停。"),
        message("主卡", context="linked words"),
    ),
    term(
        "family-number",
        message("亲情号"),
        message("您选定的号码，互相打电话便宜或不另收钱。"),
        message("亲情号码|亲情号", context="linked words"),
    ),
    term(
        "lucky-number",
        message("靓号"),
        message("好记的号码，常常要答应最低消费。"),
        message("靓号", context="linked words"),
    ),
    term(
        "main-plan",
        message("主套餐", context="term"),
        message("一个号码必须有的那个套餐，别的都加在它上面。"),
        message("主套餐", context="linked words"),
    ),
    term(
        "add-on",
        message("加装包"),
        message("在主套餐以外，另外加买的流量或服务。"),
        message("加装包", context="linked words"),
    ),
    term(
        "family-network",
        message("亲情网"),
        message("家里几个号码结成一组，组里打电话便宜或不另收钱。"),
        message("亲情网|家庭网", context="linked words"),
    ),
    term(
        "company-circle",
        message("集团网"),
        message("一个单位的号码结成一组，组里打电话便宜。"),
        message("集团网|虚拟网|V网", context="linked words"),
    ),
    term(
        "domestic-call",
        message("国内通话"),
        message("打到中国大陆任何地方的电话，不含港澳台。"),
        message("国内通话|国内语音|国内主叫", context="linked words"),
    ),
    term(
        "caller-display",
        message("来电显示"),
        message("别人打来时，手机上看得到他的号码。"),
        message("来电显示", context="linked words"),
    ),
    term(
        "ring-back-tone",
        message("彩铃"),
        message("别人打给您时听到的音乐，多半另外收月费。"),
        message("视频彩铃|彩铃", context="linked words"),
    ),
    term(
        "call-forwarding",
        message("呼叫转移"),
        message("打给您的电话，转到另一个号码上接。"),
        message("呼叫转移", context="linked words"),
    ),
    term(
        "volte",
        message("VoLTE"),
        message("用 4G 网打电话，声音清楚，打电话时还能上网。"),
        message("VoLTE", context="linked words"),
    ),
    term(
        "esim",
        message("eSIM"),
        message("装在手表或手机里面的卡，取不出来。"),
        message("eSIM", context="linked words"),
    ),
    term(
        "sim-replacement",
        message("补卡"),
        message("卡丢了或坏了，换一张新的，号码不变。"),
        message("补换卡|补卡", context="linked words"),
    ),
    term(
        "landline",
        message("固话"),
        message("装在家里、用线连着的电话。"),
        message("固话|固定电话", context="linked words"),
    ),
)
