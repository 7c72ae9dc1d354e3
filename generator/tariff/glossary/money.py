"""付钱: terms of what one pays."""

from generator.tariff.glossary.term import group, term
from generator.tariff.language import message

GROUP = group(
    "money",
    message("付钱"),
    term(
        "monthly-fee",
        message("月费"),
        message("每个月固定要付的钱，用不完也要付。"),
    ),
    term(
        "lasting-price",
        message("长期价钱"),
        message("优惠过了以后，一直要付的价钱。本站按它排列。"),
        message("长期价钱", context="linked words"),
    ),
    term(
        "introductory-price",
        message("优惠期"),
        message("价钱便宜的头几个月。过了就按长期价钱收。"),
        message("优惠期", context="linked words"),
    ),
    term(
        "proration",
        message("按天折算"),
        message("头一个月用几天，收几天的钱。"),
        message("按天折算|按日折算|首月按天折算|首月按日折算", context="linked words"),
    ),
    term(
        "transition-price",
        message("过渡期资费"),
        message("正式套餐开始前的那些天，先按这个价钱收。"),
        message("过渡期资费|过渡期", context="linked words"),
    ),
    term(
        "overage",
        message("套外资费"),
        message("套餐里给的用完了，再用要付的价钱。"),
        message("套外资费|套外|套餐外|超套", context="linked words"),
    ),
    term(
        "standard-tariff",
        message("标准资费"),
        message("没有套餐、没有优惠时的价钱。"),
        message("标准资费", context="linked words"),
    ),
    term(
        "cap",
        message("封顶"),
        message("一个月用超了，最多收到多少钱为止。"),
        message("封顶", context="linked words"),
    ),
    term(
        "deposit",
        message("预存款"),
        message("先交给运营商的钱，以后慢慢抵话费。"),
        message("预存款|预存话费|预存", context="linked words"),
    ),
    term(
        "returned-in-parts",
        message("分月返还"),
        message("先交的钱，每个月还一部分给您抵话费。"),
        message("分月返还|按月返还|分期返还", context="linked words"),
    ),
    term(
        "function-fee",
        message("功能费"),
        message("一项功能只要开着，就每月收的钱。"),
        message("功能费", context="linked words"),
    ),
    term(
        "value-added-service",
        message("增值业务"),
        message("套餐以外另外收钱的服务，例如彩铃。"),
        message("增值业务", context="linked words"),
    ),
    term(
        "rounding-up",
        message("向上取整"),
        message("不够一份也按一份收。打 1 分 5 秒，按 2 分钟收。"),
        message("向上取整", context="linked words"),
    ),
    term(
        "rounding-to-fen",
        message("四舍五入到分"),
        message("算出来的钱，精确到 1 分。"),
        message("四舍五入到分", context="linked words"),
    ),
    term(
        "third-party-fee",
        message("代收费"),
        message("运营商替别的公司收的钱。"),
        message("代收费", context="linked words"),
    ),
    term(
        "minimum-spend",
        message("最低消费"),
        message("每个月至少要付这么多。用得少，也要付满。"),
        message("最低消费|保底消费|保底", context="linked words"),
    ),
    term(
        "billing-cycle",
        message("账期"),
        message("算一次账的时间，多半是 1 号到月底。"),
        message("账期|计费周期|结算周期", context="linked words"),
    ),
    term(
        "calendar-month",
        message("自然月"),
        message("从 1 号算到月底。30 号办的，这个月只剩一两天。"),
        message("自然月", context="linked words"),
    ),
    term(
        "phone-credit",
        message("话费"),
        message("放在号码里的钱，付电话、短信和上网用。"),
    ),
    term(
        "first-top-up",
        message("首充"),
        message("新号码第一次往里交的钱。"),
        message("首充|首次充值", context="linked words"),
    ),
    term(
        "discounted-fee",
        message("减免"),
        message("本来要付的钱，少收一部分或不收。"),
        message("减免", context="linked words"),
    ),
    term(
        "full-price-later",
        message("恢复原价"),
        message("便宜的时间过了，按原来的价钱收。"),
        message("恢复原价|恢复标准资费", context="linked words"),
    ),
    term(
        "per-minute-billing",
        message("按分钟计费"),
        message("打电话按分钟收钱，不到 1 分钟也按 1 分钟。"),
        message("按分钟计费", context="linked words"),
    ),
    term(
        "day-rate",
        message("日租"),
        message("用到的那天才收一次钱，没用的那天不收。"),
        message("日租包|日租宝|日租", context="linked words"),
    ),
)
