"""公示和本站: terms of the disclosure and of this site."""

from generator.tariff.glossary.term import group, term

GROUP = group(
    "disclosure",
    ("公示和本站", "Disclosure and this site"),
    term(
        "disclosure",
        ("资费公示", "disclosure"),
        (
            "运营商把在卖的套餐写出来给大家看。没公示的不得卖。",
            "Carriers put what they sell before the public. What is not disclosed may not be sold.",
        ),
        ("资费公示", ""),
    ),
    term(
        "filing-number",
        ("方案编号", "filing number"),
        ("每个套餐在公示里的号码，凭它能查到。", "The number of a plan in the filing, by which it can be found."),
        ("方案编号", "filing number"),
    ),
    term(
        "not-disclosed",
        ("未公示", "not disclosed"),
        ("公示里没有写。不是没有，也不是 0。办之前要问。", "The filing does not say. It means neither none nor 0: ask first."),
        ("未公示", "not disclosed"),
    ),
    term(
        "tier",
        ("档次", "tier"),
        ("低、中、高三档，按月费分。怎么分，页面上写着。", "Low, middle or high, by the monthly fee. The pages say how."),
        ("档次", ""),
    ),
    term(
        "outbound-number",
        ("官方外呼号码", "official outbound number"),
        ("运营商打给您推销时，只能用的号码。", "The only number from which a carrier may call to sell."),
        ("官方外呼号码", "official outbound number"),
    ),
    term(
        "badge",
        ("电子标识牌", "electronic badge"),
        ("代理商在网上卖套餐，要亮出的编号。", "The number that an agent has to show when selling online."),
        ("电子标识牌", "electronic badge"),
    ),
    term(
        "real-name",
        ("实名认证", "identity check"),
        ("用身份证证明是您本人。", "You prove who you are with your identity card."),
        ("实名认证|实名登记|实名", "identity check"),
    ),
    term(
        "number-cleaning",
        ("二次号码焕新", "cleaning a used number"),
        ("清掉前一个机主用这个号码留下的绑定。", "The former owner's sign-ups are removed from your number."),
        ("二次号码焕新", "cleaning a used number"),
    ),
    term(
        "perks",
        ("权益", "benefits"),
        (
            "套餐里送的会员和优惠券。要自己去领，有的会过期。",
            "Memberships and vouchers with a plan; you fetch them yourself, and some expire.",
        ),
        ("权益", "benefits|perks"),
    ),
    term(
        "channel",
        ("办理渠道", "where to sign up"),
        ("在哪里办：店里、网上，还是打电话。", "Where you can sign up: in a shop, online or by telephone."),
        ("办理渠道|销售渠道", ""),
    ),
    term(
        "agent",
        ("代理商", "agent"),
        ("替运营商卖套餐的店或网站，不是运营商自己开的。", "A shop or website that sells for a carrier and does not belong to it."),
        ("代理商", "agent|agents"),
    ),
    term(
        "carrier",
        ("运营商", "carrier"),
        (
            "卖电话和上网服务的公司，例如中国移动、中国电信。",
            "A company that sells calls and internet access, such as China Mobile or China Telecom.",
        ),
        ("", ""),
    ),
    term(
        "complaint",
        ("申诉", "complaint to the authority"),
        ("对运营商的答复不满意，再请主管部门处理。", "When a carrier's answer does not satisfy you, the authority looks into it."),
        ("申诉", "complaint to the authority"),
    ),
)
