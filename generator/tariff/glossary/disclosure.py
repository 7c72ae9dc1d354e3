"""公示和本站: terms of the disclosure and of this site."""

from generator.tariff.glossary.term import group, term
from generator.tariff.language import message

GROUP = group(
    "disclosure",
    message("公示和本站"),
    term(
        "disclosure",
        message("资费公示"),
        message("运营商把在卖的套餐写出来给大家看。没公示的不得卖。"),
        message("资费公示", context="linked words"),
    ),
    term(
        "filing-number",
        message("方案编号", context="term"),
        message("每个套餐在公示里的号码，凭它能查到。"),
        message("方案编号", context="linked words"),
    ),
    term(
        "not-disclosed",
        message("未公示"),
        message("公示里没有写。不是没有，也不是 0。办之前要问。"),
        message("未公示", context="linked words"),
    ),
    term(
        "tier",
        message("档次", context="term"),
        message("低、中、高三档，按月费分。怎么分，页面上写着。"),
        message("档次", context="linked words"),
    ),
    term(
        "outbound-number",
        message("官方外呼号码"),
        message("运营商打给您推销时，只能用的号码。"),
        message("官方外呼号码", context="linked words"),
    ),
    term(
        "badge",
        message("电子标识牌"),
        message("代理商在网上卖套餐，要亮出的编号。"),
        message("电子标识牌", context="linked words"),
    ),
    term(
        "real-name",
        message("实名认证"),
        message("用身份证证明是您本人。"),
        message("实名认证|实名登记|实名", context="linked words"),
    ),
    term(
        "number-cleaning",
        message("二次号码焕新"),
        message("清掉前一个机主用这个号码留下的绑定。"),
        message("二次号码焕新", context="linked words"),
    ),
    term(
        "perks",
        message("权益", context="term"),
        message("套餐里送的会员和优惠券。要自己去领，有的会过期。"),
        message("权益", context="linked words"),
    ),
    term(
        "channel",
        message("办理渠道"),
        message("在哪里办：店里、网上，还是打电话。"),
        message("办理渠道|销售渠道", context="linked words"),
    ),
    term(
        "agent",
        message("代理商"),
        message("替运营商卖套餐的店或网站，不是运营商自己开的。"),
        message("代理商", context="linked words"),
    ),
    term(
        "carrier",
        message("运营商", context="term"),
        message("卖电话和上网服务的公司，例如中国移动、中国电信。"),
    ),
    term(
        "complaint",
        message("申诉"),
        message("对运营商的答复不满意，再请主管部门处理。"),
        message("申诉", context="linked words"),
    ),
)
