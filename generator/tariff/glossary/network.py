"""网络和宽带: terms of networks and broadband."""

from generator.tariff.glossary.term import group, term
from generator.tariff.language import message

GROUP = group(
    "network",
    message("网络和宽带"),
    term(
        "4g",
        message("4G"),
        message("现在用得最广的手机网络。看视频、视频通话都够用。"),
    ),
    term(
        "5g",
        message("5G"),
        message("比 4G 新的网络。手机和当地信号都支持，才用得上。"),
    ),
    term(
        "5g-a",
        message("5G-A"),
        message("5G 的升级，要手机和当地网络都支持。"),
        message("5G-A", context="linked words"),
    ),
    term(
        "5g-phone",
        message("5G 终端"),
        message("能用 5G 的手机。不是 5G 的手机，只能用 4G。"),
        message("5G 终端|5G终端", context="linked words"),
    ),
    term(
        "bundle",
        message("融合套餐"),
        message("手机、宽带、电视合在一起卖的套餐。"),
        message("融合套餐", context="linked words"),
    ),
    term(
        "modem",
        message("光猫"),
        message("装宽带时给您的小盒子，退的时候常要还。"),
        message("光猫", context="linked words"),
    ),
    term(
        "setup-fee",
        message("调测费"),
        message("装宽带时收一次的钱。"),
        message("装移机调测费|调测费", context="linked words"),
    ),
    term(
        "removal",
        message("拆机"),
        message("宽带不用了，把线和设备撤掉。"),
        message("拆机", context="linked words"),
    ),
    term(
        "broadband",
        message("宽带", context="term"),
        message("拉到家里的上网线路，家里人一起用。"),
    ),
    term(
        "iptv",
        message("IPTV"),
        message("通过宽带看的电视，多半有一个机顶盒。"),
        message("IPTV", context="linked words"),
    ),
    term(
        "set-top-box",
        message("机顶盒"),
        message("接在电视机上的小盒子，用来看节目。"),
        message("机顶盒", context="linked words"),
    ),
    term(
        "fttr",
        message("FTTR"),
        message("光纤拉到每个房间，每个房间都有好信号。"),
        message("FTTR", context="linked words"),
    ),
    term(
        "wifi",
        message("Wi-Fi"),
        message("家里或店里的无线网，不用手机流量。"),
        message("Wi-Fi|WiFi", context="linked words"),
    ),
    term(
        "network-coverage",
        message("信号覆盖"),
        message("哪些地方有信号。没有信号，就打不了、上不了网。"),
        message("信号覆盖|网络覆盖", context="linked words"),
    ),
    term(
        "contract-phone",
        message("合约机"),
        message("和套餐一起办的手机，要按说好的时间用满。"),
        message("合约机", context="linked words"),
    ),
    term(
        "internet-of-things",
        message("物联网卡"),
        message("给摄像头、手表这类机器用的卡，不给人打电话用。"),
        message("物联网卡|物联卡", context="linked words"),
    ),
    term(
        "cpe",
        message("CPE"),
        message("插卡就能用的无线盒子，把手机网变成家里的无线网。"),
        message("CPE", context="linked words"),
    ),
)
