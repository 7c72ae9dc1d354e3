"""上网流量: terms of data and its speed."""

from generator.tariff.glossary.term import group, term
from generator.tariff.language import message

GROUP = group(
    "data",
    message("上网流量"),
    term(
        "data",
        message("流量"),
        message("用手机上网，一共用掉了多少。"),
    ),
    term(
        "gigabyte",
        message("GB 和 MB"),
        message("流量的单位。1 GB 是 1024 MB，1 TB 是 1024 GB。"),
        message("GB|MB|TB", context="linked words"),
    ),
    term(
        "general-data",
        message("通用流量"),
        message("看什么都能用的流量。"),
        message("通用流量", context="linked words"),
    ),
    term(
        "app-data",
        message("定向流量"),
        message("只能在指定的 App 里用的流量，用别的不算。"),
        message("定向流量", context="linked words"),
    ),
    term(
        "national-data",
        message("国内流量"),
        message("在中国大陆都能用。到港澳台和外国不能用。"),
        message("国内流量|全国流量", context="linked words"),
    ),
    term(
        "provincial-data",
        message("省内流量"),
        message("只能在本省用的流量，出省就不算。"),
        message("省内流量|本地流量", context="linked words"),
    ),
    term(
        "off-peak-data",
        message("闲时流量"),
        message("只在规定的时间能用，例如夜里。"),
        message("闲时流量", context="linked words"),
    ),
    term(
        "rollover",
        message("结转"),
        message("这个月没用完，下个月接着用。"),
        message("结转|不清零", context="linked words"),
    ),
    term(
        "no-carry-over",
        message("月底清零"),
        message("到月底没用完，就没有了。"),
        message("月底清零|次月清零|当月清零|不结转", context="linked words"),
    ),
    term(
        "data-pack",
        message("流量加油包"),
        message("流量不够时，另外花钱买的流量。"),
        message("流量加油包|加油包|流量叠加包|叠加包", context="linked words"),
    ),
    term(
        "throttling",
        message("限速"),
        message("还能上网，但是网速变慢。"),
        message("限速|降速", context="linked words"),
    ),
    term(
        "cut-off",
        message("达量断网"),
        message("用到一定的量，这个月就不能再上网。"),
        message("达量断网|断网", context="linked words"),
    ),
    term(
        "unlimited",
        message("不限量"),
        message("不是真的没有上限。用到一定的量，会变慢或者停掉。"),
        message("不限量", context="linked words"),
    ),
    term(
        "mbps",
        message("Mbps"),
        message("网速的单位，数字越大越快。只有 1 的时候，发微信可以，看视频会卡。"),
        message("Mbps|Kbps", context="linked words"),
    ),
    term(
        "contract-speed",
        message("签约速率"),
        message("合同上写的最快网速，平时不一定有这么快。"),
        message("签约速率", context="linked words"),
    ),
    term(
        "upload-speed",
        message("上行速率"),
        message("往外发照片、发视频的网速。"),
        message("上行速率", context="linked words"),
    ),
    term(
        "download-speed",
        message("下行速率"),
        message("看视频、收文件的网速。"),
        message("下行速率", context="linked words"),
    ),
    term(
        "throttled-after-volume",
        message("达量限速"),
        message("流量用到写明的数量以后，网速就变慢。"),
        message("达量限速|达量降速|超量限速|达量后限速", context="linked words"),
    ),
    term(
        "no-throttling",
        message("达量不限速"),
        message("流量用完以后，网速不变，再用要另外付钱。"),
        message("达量不限速|用完不限速", context="linked words"),
    ),
    term(
        "app-list",
        message("App 名单"),
        message("写明是哪些 App。名单外的 App，不能用这份流量。"),
        message("App 名单|应用名单", context="linked words"),
    ),
    term(
        "bonus-data",
        message("赠送流量"),
        message("套餐以外多给的流量，常常过几个月就没有了。"),
        message("赠送流量|加赠流量|体验流量", context="linked words"),
    ),
    term(
        "day-pack",
        message("日包"),
        message("只管一天的流量包。有的管到当晚 12 点，有的管 24 小时。"),
        message("流量日包", context="linked words"),
    ),
    term(
        "sharing",
        message("流量共享"),
        message("几张卡合用一份流量。"),
        message("流量共享|共享流量", context="linked words"),
    ),
    term(
        "gifting",
        message("流量转赠"),
        message("把自己没用的流量，转给别人用。"),
        message("流量转赠|转赠", context="linked words"),
    ),
    term(
        "hotspot",
        message("热点"),
        message("把手机上网分给电脑或别的手机用。"),
        message("热点", context="linked words"),
    ),
    term(
        "peak-rate",
        message("峰值速率"),
        message("最好的情况下最快有多快，平时没有这么快。"),
        message("峰值速率|峰值", context="linked words"),
    ),
)
