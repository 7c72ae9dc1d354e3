"""上网流量: terms of data and its speed."""

from generator.tariff.glossary.term import group, term

GROUP = group(
    "data",
    ("上网流量", "Data"),
    term(
        "data",
        ("流量", "data"),
        ("用手机上网，一共用掉了多少。", "How much of the mobile internet you use."),
        ("", ""),
    ),
    term(
        "gigabyte",
        ("GB 和 MB", "GB and MB"),
        ("流量的单位。1 GB 是 1024 MB，1 TB 是 1024 GB。", "Units of data: 1 GB is 1,024 MB, and 1 TB is 1,024 GB."),
        ("GB|MB|TB", "GB|MB|TB"),
    ),
    term(
        "general-data",
        ("通用流量", "data for any use"),
        ("看什么都能用的流量。", "Data that works for everything."),
        ("通用流量", "general data"),
    ),
    term(
        "app-data",
        ("定向流量", "data for certain apps"),
        ("只能在指定的 App 里用的流量，用别的不算。", "Data that counts only in the apps that are named."),
        ("定向流量", "app data"),
    ),
    term(
        "national-data",
        ("国内流量", "mainland data"),
        ("在中国大陆都能用。到港澳台和外国不能用。", "Works in mainland China, not in Hong Kong, Macao, Taiwan or abroad."),
        ("国内流量|全国流量", "mainland data"),
    ),
    term(
        "provincial-data",
        ("省内流量", "provincial data"),
        ("只能在本省用的流量，出省就不算。", "Works inside your own province only."),
        ("省内流量|本地流量", "provincial data"),
    ),
    term(
        "off-peak-data",
        ("闲时流量", "off-peak data"),
        ("只在规定的时间能用，例如夜里。", "Works at certain hours only, such as at night."),
        ("闲时流量", "off-peak data"),
    ),
    term(
        "rollover",
        ("结转", "rollover"),
        ("这个月没用完，下个月接着用。", "What you did not use can be used in the next month."),
        ("结转|不清零", "rollover|carried over"),
    ),
    term(
        "no-carry-over",
        ("月底清零", "lost at the end of the month"),
        ("到月底没用完，就没有了。", "What is left at the end of the month is gone."),
        ("月底清零|次月清零|当月清零|不结转", "lost at the end of the month"),
    ),
    term(
        "data-pack",
        ("流量加油包", "extra data pack"),
        ("流量不够时，另外花钱买的流量。", "Data that you buy in addition when yours runs out."),
        ("流量加油包|加油包|流量叠加包|叠加包", "extra data pack"),
    ),
    term(
        "throttling",
        ("限速", "slowed down"),
        ("还能上网，但是网速变慢。", "You stay online, but it becomes slow."),
        ("限速|降速", "slowed down|throttled"),
    ),
    term(
        "cut-off",
        ("达量断网", "cut off"),
        ("用到一定的量，这个月就不能再上网。", "After a certain amount you cannot go online until next month."),
        ("达量断网|断网", "cut off"),
    ),
    term(
        "unlimited",
        ("不限量", "“unlimited”"),
        ("不是真的没有上限。用到一定的量，会变慢或者停掉。", "Not without a limit: after a certain amount it slows down or stops."),
        ("不限量", "unlimited"),
    ),
    term(
        "mbps",
        ("Mbps", "Mbps"),
        (
            "网速的单位，数字越大越快。只有 1 的时候，发微信可以，看视频会卡。",
            "The unit of speed: a larger number is faster. At 1, messages work and videos stall.",
        ),
        ("Mbps|Kbps", "Mbps|Kbps"),
    ),
    term(
        "contract-speed",
        ("签约速率", "contract speed"),
        ("合同上写的最快网速，平时不一定有这么快。", "The fastest speed in the contract; often you get less."),
        ("签约速率", "contract speed"),
    ),
    term(
        "upload-speed",
        ("上行速率", "upload speed"),
        ("往外发照片、发视频的网速。", "How fast you can send photos and videos."),
        ("上行速率", "upload speed"),
    ),
    term(
        "download-speed",
        ("下行速率", "download speed"),
        ("看视频、收文件的网速。", "How fast you can watch and receive."),
        ("下行速率", "download speed"),
    ),
    term(
        "throttled-after-volume",
        ("达量限速", "slower after a volume"),
        ("流量用到写明的数量以后，网速就变慢。", "After the stated amount of data, going online becomes slow."),
        ("达量限速|达量降速|超量限速|达量后限速", "slower after a volume|after a certain use"),
    ),
    term(
        "no-throttling",
        ("达量不限速", "no slowing after a volume"),
        ("流量用完以后，网速不变，再用要另外付钱。", "When the data is used up, the speed stays; what you use beyond it is charged."),
        ("达量不限速|用完不限速", "no slowing after a volume"),
    ),
    term(
        "app-list",
        ("App 名单", "list of apps"),
        ("写明是哪些 App。名单外的 App，不能用这份流量。", "It names the apps. Any other app does not use this data."),
        ("App 名单|应用名单", "list of apps"),
    ),
    term(
        "bonus-data",
        ("赠送流量", "bonus data"),
        ("套餐以外多给的流量，常常过几个月就没有了。", "Data given on top of the plan, often for some months only."),
        ("赠送流量|加赠流量|体验流量", "bonus data"),
    ),
    term(
        "day-pack",
        ("日包", "day pack"),
        ("只管一天的流量包。有的管到当晚 12 点，有的管 24 小时。", "A pack for one day: some end at midnight, some after 24 hours."),
        ("流量日包", "day pack"),
    ),
    term(
        "sharing",
        ("流量共享", "shared data"),
        ("几张卡合用一份流量。", "Several cards use the same data."),
        ("流量共享|共享流量", "shared data"),
    ),
    term(
        "gifting",
        ("流量转赠", "giving data away"),
        ("把自己没用的流量，转给别人用。", "Data that you do not use goes to somebody else."),
        ("流量转赠|转赠", "giving data away"),
    ),
    term(
        "hotspot",
        ("热点", "hotspot"),
        ("把手机上网分给电脑或别的手机用。", "Your phone lets a computer or another phone go online through it."),
        ("热点", "hotspot"),
    ),
    term(
        "peak-rate",
        ("峰值速率", "peak speed"),
        ("最好的情况下最快有多快，平时没有这么快。", "How fast it is under the best conditions; usually it is slower."),
        ("峰值速率|峰值", "peak speed"),
    ),
)
