"""网络和宽带: terms of networks and broadband."""

from generator.tariff.glossary.term import group, term

GROUP = group(
    "network",
    ("网络和宽带", "Networks and broadband"),
    term(
        "4g",
        ("4G", "4G"),
        ("现在用得最广的手机网络。看视频、视频通话都够用。", "The most widely used mobile network; it carries video and video calls."),
        ("", ""),
    ),
    term(
        "5g",
        ("5G", "5G"),
        (
            "比 4G 新的网络。手机和当地信号都支持，才用得上。",
            "Newer than 4G. Your phone and the signal where you are must both support it.",
        ),
        ("", ""),
    ),
    term(
        "5g-a",
        ("5G-A", "5G-A"),
        ("5G 的升级，要手机和当地网络都支持。", "A further step of 5G; phone and local network must both know it."),
        ("5G-A", "5G-A"),
    ),
    term(
        "5g-phone",
        ("5G 终端", "5G phone"),
        ("能用 5G 的手机。不是 5G 的手机，只能用 4G。", "A phone that can use 5G. Another phone uses 4G."),
        ("5G 终端|5G终端", "5G phone"),
    ),
    term(
        "bundle",
        ("融合套餐", "combined plan"),
        ("手机、宽带、电视合在一起卖的套餐。", "Phone, broadband and television sold together."),
        ("融合套餐", "combined plan|combined plans"),
    ),
    term(
        "modem",
        ("光猫", "fibre modem"),
        ("装宽带时给您的小盒子，退的时候常要还。", "The small box that comes with broadband; it often has to be returned."),
        ("光猫", "fibre modem"),
    ),
    term(
        "setup-fee",
        ("调测费", "setup fee"),
        ("装宽带时收一次的钱。", "A charge paid once when broadband is set up."),
        ("装移机调测费|调测费", "setup fee"),
    ),
    term(
        "removal",
        ("拆机", "ending broadband"),
        ("宽带不用了，把线和设备撤掉。", "Broadband ends, and line and equipment are taken away."),
        ("拆机", "ending broadband"),
    ),
    term(
        "broadband",
        ("宽带", "broadband"),
        ("拉到家里的上网线路，家里人一起用。", "A line to your home by which the whole family goes online."),
        ("", ""),
    ),
    term(
        "iptv",
        ("IPTV", "IPTV"),
        ("通过宽带看的电视，多半有一个机顶盒。", "Television over broadband, mostly with a set-top box."),
        ("IPTV", "IPTV"),
    ),
    term(
        "set-top-box",
        ("机顶盒", "set-top box"),
        ("接在电视机上的小盒子，用来看节目。", "A small box at the television set that brings the channels."),
        ("机顶盒", "set-top box"),
    ),
    term(
        "fttr",
        ("FTTR", "FTTR"),
        ("光纤拉到每个房间，每个房间都有好信号。", "Fibre to every room, so that each has a good signal."),
        ("FTTR", "FTTR"),
    ),
    term(
        "wifi",
        ("Wi-Fi", "Wi-Fi"),
        ("家里或店里的无线网，不用手机流量。", "The wireless network at home or in a shop; it does not use mobile data."),
        ("Wi-Fi|WiFi", "Wi-Fi|WiFi"),
    ),
    term(
        "network-coverage",
        ("信号覆盖", "coverage"),
        ("哪些地方有信号。没有信号，就打不了、上不了网。", "Where there is a signal; without one you can neither call nor go online."),
        ("信号覆盖|网络覆盖", "coverage"),
    ),
    term(
        "contract-phone",
        ("合约机", "phone on contract"),
        ("和套餐一起办的手机，要按说好的时间用满。", "A phone that comes with a plan for an agreed time."),
        ("合约机", "phone on contract"),
    ),
    term(
        "internet-of-things",
        ("物联网卡", "card for devices"),
        ("给摄像头、手表这类机器用的卡，不给人打电话用。", "A card for cameras, watches and the like, not for people's calls."),
        ("物联网卡|物联卡", "card for devices"),
    ),
    term(
        "cpe",
        ("CPE", "CPE"),
        (
            "插卡就能用的无线盒子，把手机网变成家里的无线网。",
            "A box with a card of its own that turns the mobile network into a wireless network at home.",
        ),
        ("CPE", "CPE"),
    ),
)
