"""付钱: terms of what one pays."""

from generator.tariff.glossary.term import group, term

GROUP = group(
    "money",
    ("付钱", "Paying"),
    term(
        "monthly-fee",
        ("月费", "monthly fee"),
        ("每个月固定要付的钱，用不完也要付。", "What you pay every month, however little you use."),
        ("", ""),
    ),
    term(
        "lasting-price",
        ("长期价钱", "lasting price"),
        ("优惠过了以后，一直要付的价钱。本站按它排列。", "What you go on paying after any offer. This site's lists go by it."),
        ("长期价钱", "lasting price"),
    ),
    term(
        "introductory-price",
        ("优惠期", "introductory months"),
        ("价钱便宜的头几个月。过了就按长期价钱收。", "The first months at a lower price. Then the lasting price holds."),
        ("优惠期", "introductory months|introductory price"),
    ),
    term(
        "proration",
        ("按天折算", "charged by the day"),
        ("头一个月用几天，收几天的钱。", "In the first month you pay for the days that you use."),
        ("按天折算|按日折算|首月按天折算|首月按日折算", ""),
    ),
    term(
        "transition-price",
        ("过渡期资费", "price of the transition"),
        ("正式套餐开始前的那些天，先按这个价钱收。", "What you pay in the days before the plan itself begins."),
        ("过渡期资费|过渡期", "price of the transition"),
    ),
    term(
        "overage",
        ("套外资费", "price beyond the bundle"),
        ("套餐里给的用完了，再用要付的价钱。", "What further use costs once the plan's share is used up."),
        ("套外资费|套外|套餐外|超套", "beyond the bundle|extra charges"),
    ),
    term(
        "standard-tariff",
        ("标准资费", "standard tariff"),
        ("没有套餐、没有优惠时的价钱。", "The price without a plan and without an offer."),
        ("标准资费", "standard tariff|standard price"),
    ),
    term(
        "cap",
        ("封顶", "cap"),
        ("一个月用超了，最多收到多少钱为止。", "The most that use beyond the bundle can cost in a month."),
        ("封顶", "cap"),
    ),
    term(
        "deposit",
        ("预存款", "prepayment"),
        ("先交给运营商的钱，以后慢慢抵话费。", "Money paid in advance and used up bit by bit."),
        ("预存款|预存话费|预存", "prepayment|prepaid credit"),
    ),
    term(
        "returned-in-parts",
        ("分月返还", "returned month by month"),
        ("先交的钱，每个月还一部分给您抵话费。", "Your prepayment comes back to you in monthly parts, as credit."),
        ("分月返还|按月返还|分期返还", "returned month by month"),
    ),
    term(
        "function-fee",
        ("功能费", "fee for a feature"),
        ("一项功能只要开着，就每月收的钱。", "A monthly charge for as long as a feature is switched on."),
        ("功能费", "fee for a feature"),
    ),
    term(
        "value-added-service",
        ("增值业务", "extra service"),
        ("套餐以外另外收钱的服务，例如彩铃。", "A paid service outside the plan, such as ring-back tones."),
        ("增值业务", "value-added service"),
    ),
    term(
        "rounding-up",
        ("向上取整", "rounded up"),
        ("不够一份也按一份收。打 1 分 5 秒，按 2 分钟收。", "A part counts as a whole: 1 minute 5 seconds is charged as 2 minutes."),
        ("向上取整", "rounded up"),
    ),
    term(
        "rounding-to-fen",
        ("四舍五入到分", "rounded to the fen"),
        ("算出来的钱，精确到 1 分。", "The amount is rounded to the nearest 0.01 yuan."),
        ("四舍五入到分", "rounded to the fen"),
    ),
    term(
        "third-party-fee",
        ("代收费", "charge collected for others"),
        ("运营商替别的公司收的钱。", "Money that the carrier collects for another company."),
        ("代收费", "charge collected for others"),
    ),
    term(
        "minimum-spend",
        ("最低消费", "minimum spend"),
        ("每个月至少要付这么多。用得少，也要付满。", "The least that you pay in a month, even if you use less."),
        ("最低消费|保底消费|保底", "minimum spend"),
    ),
    term(
        "billing-cycle",
        ("账期", "billing month"),
        ("算一次账的时间，多半是 1 号到月底。", "The time that one bill covers, mostly from the 1st to the end of the month."),
        ("账期|计费周期|结算周期", "billing month"),
    ),
    term(
        "calendar-month",
        ("自然月", "calendar month"),
        (
            "从 1 号算到月底。30 号办的，这个月只剩一两天。",
            "From the 1st to the last day: whoever signs up on the 30th has a day or two of it.",
        ),
        ("自然月", "calendar month"),
    ),
    term(
        "phone-credit",
        ("话费", "credit"),
        ("放在号码里的钱，付电话、短信和上网用。", "Money kept with your number, which pays for calls, messages and going online."),
        ("", ""),
    ),
    term(
        "first-top-up",
        ("首充", "first top-up"),
        ("新号码第一次往里交的钱。", "The first money paid in for a new number."),
        ("首充|首次充值", "first top-up"),
    ),
    term(
        "discounted-fee",
        ("减免", "reduction"),
        ("本来要付的钱，少收一部分或不收。", "A part of what was due is not charged, or nothing is."),
        ("减免", "reduction"),
    ),
    term(
        "full-price-later",
        ("恢复原价", "full price afterwards"),
        ("便宜的时间过了，按原来的价钱收。", "When the time at the lower price is over, the full price is charged."),
        ("恢复原价|恢复标准资费", "full price afterwards"),
    ),
    term(
        "per-minute-billing",
        ("按分钟计费", "charged by the minute"),
        ("打电话按分钟收钱，不到 1 分钟也按 1 分钟。", "Calls are charged by the minute; a part of one counts as a whole."),
        ("按分钟计费", "charged by the minute"),
    ),
    term(
        "day-rate",
        ("日租", "day rate"),
        ("用到的那天才收一次钱，没用的那天不收。", "Charged once on a day on which you use it, and not on other days."),
        ("日租包|日租宝|日租", "day rate"),
    ),
)
