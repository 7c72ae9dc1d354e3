"""The terms that the glossary explains beside the kinds of restriction, in plain words; anchors are for ever."""

from dataclasses import dataclass

from generator.tariff.language import Text


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its anchor in ASCII, its name, its meaning."""

    anchor: str
    name: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms that belong together."""

    anchor: str
    heading: Text
    terms: tuple[Term, ...]


def _term(anchor: str, zh: str, en: str, zh_meaning: str, en_meaning: str) -> Term:
    return Term(anchor, Text(zh, en), Text(zh_meaning, en_meaning))


GROUPS = (
    TermGroup(
        "money",
        Text("付钱", "Paying"),
        (
            _term(
                "monthly-fee",
                "月费",
                "monthly fee",
                "每个月固定要付的钱，用不完也要付。",
                "What you pay every month, however little you use.",
            ),
            _term(
                "lasting-price",
                "长期价钱",
                "lasting price",
                "优惠过了以后，一直要付的价钱。本站按它排列。",
                "What you go on paying after any offer. This site's lists go by it.",
            ),
            _term(
                "introductory-price",
                "优惠期",
                "introductory months",
                "价钱便宜的头几个月。过了就按长期价钱收。",
                "The first months at a lower price. Then the lasting price holds.",
            ),
            _term(
                "proration",
                "按天折算",
                "charged by the day",
                "头一个月用几天，收几天的钱。",
                "In the first month you pay for the days that you use.",
            ),
            _term(
                "transition-price",
                "过渡期资费",
                "price of the transition",
                "正式套餐开始前的那些天，先按这个价钱收。",
                "What you pay in the days before the plan itself begins.",
            ),
            _term(
                "overage",
                "套外资费",
                "price beyond the bundle",
                "套餐里给的用完了，再用要付的价钱。",
                "What further use costs once the plan's share is used up.",
            ),
            _term(
                "standard-tariff",
                "标准资费",
                "standard tariff",
                "没有套餐、没有优惠时的价钱。",
                "The price without a plan and without an offer.",
            ),
            _term("cap", "封顶", "cap", "一个月用超了，最多收到多少钱为止。", "The most that use beyond the bundle can cost in a month."),
            _term("deposit", "预存款", "prepayment", "先交给运营商的钱，以后慢慢抵话费。", "Money paid in advance and used up bit by bit."),
            _term(
                "returned-in-parts",
                "分月返还",
                "returned month by month",
                "先交的钱，每个月还一部分给您抵话费。",
                "Your prepayment comes back to you in monthly parts, as credit.",
            ),
            _term(
                "function-fee",
                "功能费",
                "fee for a feature",
                "一项功能只要开着，就每月收的钱。",
                "A monthly charge for as long as a feature is switched on.",
            ),
            _term(
                "value-added-service",
                "增值业务",
                "extra service",
                "套餐以外另外收钱的服务，例如彩铃。",
                "A paid service outside the plan, such as ring-back tones.",
            ),
            _term(
                "rounding-up",
                "向上取整",
                "rounded up",
                "不够一份也按一份收。打 1 分 5 秒，按 2 分钟收。",
                "A part counts as a whole: 1 minute 5 seconds is charged as 2 minutes.",
            ),
            _term(
                "rounding-to-fen",
                "四舍五入到分",
                "rounded to the fen",
                "算出来的钱，精确到 1 分。",
                "The amount is rounded to the nearest 0.01 yuan.",
            ),
            _term(
                "third-party-fee",
                "代收费",
                "charge collected for others",
                "运营商替别的公司收的钱。",
                "Money that the carrier collects for another company.",
            ),
        ),
    ),
    TermGroup(
        "data",
        Text("上网流量", "Data"),
        (
            _term(
                "data",
                "流量",
                "data",
                "用手机网络上网，用掉的数量，按 GB、MB 算。",
                "How much you use the mobile internet, counted in GB and MB.",
            ),
            _term("gigabyte", "GB 和 MB", "GB and MB", "流量的单位。1 GB 是 1024 MB。", "Units of data: 1 GB is 1,024 MB."),
            _term("general-data", "通用流量", "data for any use", "看什么都能用的流量。", "Data that works for everything."),
            _term(
                "app-data",
                "定向流量",
                "data for certain apps",
                "只能在指定的 App 里用的流量，用别的不算。",
                "Data that counts only in the apps that are named.",
            ),
            _term(
                "national-data",
                "国内流量",
                "mainland data",
                "在中国大陆都能用。到港澳台和外国不能用。",
                "Works in mainland China, not in Hong Kong, Macao, Taiwan or abroad.",
            ),
            _term(
                "provincial-data", "省内流量", "provincial data", "只能在本省用的流量，出省就不算。", "Works inside your own province only."
            ),
            _term(
                "off-peak-data",
                "闲时流量",
                "off-peak data",
                "只在规定的时间能用，例如夜里。",
                "Works at certain hours only, such as at night.",
            ),
            _term(
                "rollover",
                "结转",
                "rollover",
                "这个月没用完，下个月接着用。也叫“不清零”。",
                "What you did not use can be used in the next month.",
            ),
            _term(
                "no-carry-over",
                "月底清零",
                "lost at the end of the month",
                "到月底没用完，就没有了。",
                "What is left at the end of the month is gone.",
            ),
            _term(
                "data-pack",
                "流量加油包",
                "extra data pack",
                "流量不够时，另外花钱买的流量。",
                "Data that you buy in addition when yours runs out.",
            ),
            _term("throttling", "限速", "slowed down", "还能上网，但是网速变慢。", "You stay online, but it becomes slow."),
            _term(
                "cut-off",
                "达量断网",
                "cut off",
                "用到一定的量，这个月就不能再上网。",
                "After a certain amount you cannot go online until next month.",
            ),
            _term(
                "unlimited",
                "不限量",
                "“unlimited”",
                "不是真的没有上限。用到一定的量，会变慢或者停掉。",
                "Not without a limit: after a certain amount it slows down or stops.",
            ),
            _term(
                "mbps",
                "Mbps",
                "Mbps",
                "网速的单位，数字越大越快。1 Mbps 发微信可以，看视频会卡。",
                "The unit of speed. At 1 Mbps messages work and videos stall.",
            ),
            _term(
                "contract-speed",
                "签约速率",
                "contract speed",
                "合同上写的最快网速，平时不一定有这么快。",
                "The fastest speed in the contract; often you get less.",
            ),
            _term("upload-speed", "上行速率", "upload speed", "往外发照片、发视频的网速。", "How fast you can send photos and videos."),
            _term("download-speed", "下行速率", "download speed", "看视频、收文件的网速。", "How fast you can watch and receive."),
        ),
    ),
    TermGroup(
        "calls",
        Text("电话、短信和卡", "Calls, messages and cards"),
        (
            _term("outgoing-call", "主叫", "outgoing call", "您打出去的电话。", "A call that you make."),
            _term("incoming-call", "被叫", "incoming call", "别人打给您的电话。", "A call that you receive."),
            _term("roaming", "漫游", "roaming", "离开号码所在的地方用手机。", "Using your phone away from where your number belongs."),
            _term(
                "international-roaming",
                "国际漫游",
                "roaming abroad",
                "在外国或港澳台用手机，常常很贵。",
                "Using your phone abroad, Hong Kong, Macao and Taiwan included; often dear.",
            ),
            _term(
                "secondary-sim",
                "副卡",
                "second SIM",
                "和您共用一个套餐的另一张卡，话费由您付。",
                "Another card that shares your plan; you pay for it.",
            ),
            _term(
                "main-sim",
                "主卡",
                "main SIM",
                "付钱的那张卡。它停机，副卡也会停。",
                "The card that pays. If it is stopped, the second ones stop too.",
            ),
            _term(
                "family-number",
                "亲情号",
                "family number",
                "您选定的号码，互相打电话便宜或不另收钱。",
                "Numbers that you choose, for cheaper calls between you.",
            ),
            _term(
                "lucky-number",
                "靓号",
                "special number",
                "好记的号码，常常要答应最低消费。",
                "A number that is easy to remember, often with a minimum spend.",
            ),
            _term(
                "main-plan",
                "主套餐",
                "main plan",
                "一个号码必须有的那个套餐。加装包要装在它上面。",
                "The plan that every number needs; add-ons come on top of it.",
            ),
            _term(
                "add-on",
                "加装包",
                "add-on",
                "在主套餐以外，另外加买的流量或服务。",
                "Data or a service bought in addition to the main plan.",
            ),
        ),
    ),
    TermGroup(
        "time",
        Text("多久、怎么换、怎么退", "How long, changing, leaving"),
        (
            _term("minimum-period", "合约期", "minimum term", "您答应要用满的时间。", "The time for which you agree to stay."),
            _term(
                "validity",
                "有效期",
                "validity",
                "这个套餐管多久。到了以后会怎样，要看清楚。",
                "How long the plan holds. See what happens after that.",
            ),
            _term(
                "leaving-charge",
                "违约金",
                "early termination charge",
                "没用满就走，要付的钱。",
                "What you pay for leaving before the term is over.",
            ),
            _term(
                "renewal",
                "自动续订",
                "automatic renewal",
                "到期您不说话，就接着收钱。",
                "It goes on and is charged again unless you stop it.",
            ),
            _term("next-month", "次月生效", "from next month", "下个月 1 号才开始。", "It starts on the 1st of next month."),
            _term("at-once", "立即生效", "at once", "办完马上开始。", "It starts as soon as you sign up."),
            _term(
                "no-longer-sold",
                "停售、下线",
                "no longer sold",
                "不再卖给新的人，正在用的人可以接着用。",
                "Nobody new can have it; those who use it can go on.",
            ),
            _term("closing", "销户", "closing the number", "这个号码不要了。", "You give the number up."),
            _term(
                "pausing",
                "停机保号",
                "pausing the number",
                "先停用，号码给您留着，每月收一点钱。",
                "It stops for a while and is kept for you, for a small monthly fee.",
            ),
            _term("transfer", "过户", "transfer", "把号码改成别人的名字。", "The number goes over to another person's name."),
            _term("porting", "携号转网", "keeping the number", "号码不变，换一家运营商。", "You change the carrier and keep your number."),
            _term("new-customer", "新入网用户", "new customer", "刚开新号码的人。", "Somebody who opens a new number."),
            _term(
                "existing-customer",
                "存量用户",
                "existing customer",
                "已经在用这家号码的人。",
                "Somebody who already has a number with this carrier.",
            ),
            _term("time-on-network", "在网时长", "time with the carrier", "您这个号码已经用了多久。", "How long you have had this number."),
        ),
    ),
    TermGroup(
        "network",
        Text("网络和宽带", "Networks and broadband"),
        (
            _term(
                "4g",
                "4G",
                "4G",
                "现在用得最广的手机网络。看视频、视频通话都够用。",
                "The most widely used mobile network; it carries video and video calls.",
            ),
            _term(
                "5g", "5G", "5G", "比 4G 新的网络。要 5G 手机和 5G 信号才用得上。", "Newer than 4G. It needs a 5G phone and 5G coverage."
            ),
            _term(
                "5g-a",
                "5G-A",
                "5G-A",
                "5G 的升级，要手机和当地网络都支持。",
                "A further step of 5G; phone and local network must both know it.",
            ),
            _term(
                "5g-phone",
                "5G 终端",
                "5G phone",
                "能用 5G 的手机。不是 5G 的手机，只能用 4G。",
                "A phone that can use 5G. Another phone uses 4G.",
            ),
            _term(
                "bundle",
                "融合套餐",
                "combined plan",
                "手机、宽带、电视合在一起卖的套餐。",
                "Phone, broadband and television sold together.",
            ),
            _term(
                "modem",
                "光猫",
                "fibre modem",
                "装宽带时给您的小盒子，退的时候常要还。",
                "The small box that comes with broadband; it often has to be returned.",
            ),
            _term("setup-fee", "调测费", "setup fee", "装宽带时收一次的钱。", "A charge paid once when broadband is set up."),
            _term(
                "removal",
                "拆机",
                "ending broadband",
                "宽带不用了，把线和设备撤掉。",
                "Broadband ends, and line and equipment are taken away.",
            ),
        ),
    ),
    TermGroup(
        "disclosure",
        Text("公示和本站", "Disclosure and this site"),
        (
            _term(
                "disclosure",
                "资费公示",
                "disclosure",
                "运营商把在卖的套餐写出来给大家看。没公示的不得卖。",
                "Carriers put what they sell before the public. What is not disclosed may not be sold.",
            ),
            _term(
                "filing-number",
                "方案编号",
                "filing number",
                "每个套餐在公示里的号码，凭它能查到。",
                "The number of a plan in the filing, by which it can be found.",
            ),
            _term(
                "not-disclosed",
                "未公示",
                "not disclosed",
                "公示里没有写。不是没有，也不是 0。办之前要问。",
                "The filing does not say. It means neither none nor 0: ask first.",
            ),
            _term(
                "tier",
                "档次",
                "tier",
                "低、中、高三档，按月费分。怎么分，页面上写着。",
                "Low, middle or high, by the monthly fee. The pages say how.",
            ),
            _term(
                "outbound-number",
                "官方外呼号码",
                "official outbound number",
                "运营商打给您推销时，只能用的号码。",
                "The only number from which a carrier may call to sell.",
            ),
            _term(
                "badge",
                "电子标识牌",
                "electronic badge",
                "代理商在网上卖套餐，要亮出的编号。",
                "The number that an agent has to show when selling online.",
            ),
            _term("real-name", "实名认证", "identity check", "用身份证证明是您本人。", "You prove who you are with your identity card."),
            _term(
                "number-cleaning",
                "二次号码焕新",
                "cleaning a used number",
                "清掉前一个机主用这个号码留下的绑定。",
                "The former owner's sign-ups are removed from your number.",
            ),
        ),
    ),
)
"""All terms; the pages show them in this order."""
