"""The sources that rules cite: each by its number, with what it asks and how strong the evidence for it is."""

from dataclasses import dataclass

from generator.tariff.language import Text


@dataclass(frozen=True, slots=True)
class Source:
    """A law, a notice or an observed practice."""

    title: Text
    day: str
    """The day or year it was issued, as known."""
    binding: bool
    """Whether it is a rule that binds carriers. Practice and the site's own choices do not, and never say “must”."""


SOURCES: dict[str, Source] = {
    "S1": Source(
        Text(zh="电信业务“明白办、放心用”行动（工信部）", en="MIIT action “understand it, then use it without worry”"),
        "2025-04-30",
        binding=True,
    ),
    "S2": Source(
        Text(zh="2025 年信息通信暖心服务十件实事（工信部）", en="MIIT ten practical service measures of 2025"), "2025-05-17", binding=True
    ),
    "S3": Source(
        Text(zh="关于提升5G服务质量的通知（工信部信管函〔2021〕28号）", en="MIIT notice on 5G service quality"), "2021", binding=True
    ),
    "S4": Source(Text(zh="三家运营商统一外呼营销号码", en="carriers unify their outbound marketing numbers"), "2025-08-01", binding=True),
    "S5": Source(
        Text(zh="营销短信行政指导会（12321）", en="guidance meeting on marketing text messages (12321)"), "2021-10-25", binding=True
    ),
    "S6": Source(
        Text(zh="关于进一步规范电信资费营销行为的通知（工信部）", en="MIIT notice on marketing of telecom tariffs"), "2018-08", binding=True
    ),
    "S7": Source(
        Text(zh="关于加强移动通信转售企业电信资费网上公示管理工作的通知", en="MIIT notice on online disclosure by resellers"),
        "2014-05-27",
        binding=True,
    ),
    "S8": Source(Text(zh="电信条例", en="Telecommunications Regulations"), "2000, 2016", binding=True),
    "S9": Source(Text(zh="电信服务明码标价（暂行）规定", en="provisional rules on marking telecom prices"), "2002", binding=True),
    "S10": Source(
        Text(zh="关于电信消费提醒的通知（工信部电管函〔2012〕27号）", en="MIIT notice on consumption reminders"), "2012", binding=True
    ),
    "S12": Source(Text(zh="携号转网服务管理规定（工信部）", en="MIIT rules on number portability"), "2019-11-11", binding=True),
    "S15": Source(Text(zh="电信用户申诉处理办法", en="rules on handling complaints of telecom users"), "", binding=True),
    "P": Source(
        Text(zh="四家运营商公示专区的实际做法（18,525 条公示）", en="practice seen in the carriers' own zones (18,525 filings)"),
        "2026-07",
        binding=False,
    ),
    "D": Source(Text(zh="本站自己的设计选择", en="this site's own design choice"), "", binding=False),
}


@dataclass(frozen=True, slots=True)
class Citation:
    """One duty, by its number, with what it asks and the sources that say so."""

    number: str
    duty: Text
    sources: tuple[str, ...]

    @property
    def binding(self) -> bool:
        """Whether a found text, rather than practice or our own choice, asks for it."""
        return any(SOURCES[source].binding for source in self.sources)


def _cite(number: str, zh: str, en: str, *sources: str) -> Citation:
    return Citation(number, Text(zh=zh, en=en), sources)


CITATIONS: dict[str, Citation] = {
    citation.number: citation
    for citation in (
        _cite("R03", "未公示不得销售", "what is not disclosed may not be sold", "S1"),
        _cite("R04", "公示的要素要齐全", "a disclosure is complete in its elements", "S1"),
        _cite("R05", "推荐和比较的套餐都要在公示清单里", "every plan that is recommended or compared stands in the list", "S4"),
        _cite("R06", "宣传的价格、数量和限制要与公示一致", "what is advertised equals what is filed", "S6"),
        _cite(
            "R07",
            "写明收费项目、标准、计费原则、服务、条件和期限",
            "charge items, standards, billing rule, service, conditions and validity are shown",
            "S6",
        ),
        _cite("R08", "价格用阿拉伯数字，写明元和周期", "prices in Arabic numerals, in yuan, with their period", "S9"),
        _cite("R09", "有打包的，也要公示单项的标准资费", "where there are bundles, the single tariffs are disclosed too", "S6"),
        _cite(
            "R11",
            "及时更新：过期的不再列为在售，未开始的也不列",
            "kept up to date: neither ended nor future plans are shown as on sale",
            "S7",
            "P",
        ),
        _cite("R12", "停售的套餐还查得到", "plans no longer sold can still be found", "S3", "P"),
        _cite("R13", "精减套餐，清理容易混淆的", "fewer plans, none that confuse", "S1"),
        _cite("R20", "内容简洁、清晰易懂，不得繁琐冗长", "short and clear, not long-winded", "S1"),
        _cite("R21", "不得出现模糊不清的表述", "nothing vague", "S1"),
        _cite("R22", "限制条件不得隐藏或弱化", "restrictions are neither hidden nor played down", "S1", "S3", "S4", "S10"),
        _cite("R23", "不得夸大宣传", "no exaggeration", "S1", "S3", "S6", "S10"),
        _cite("R24", "优惠要写明原价、优惠价、几个月、之后多少", "a discount shows base price, price, months and price after", "S6"),
        _cite("R25", "不片面宣传 5G", "5G is not praised one-sidedly", "S3"),
        _cite("R26", "不限量、不限速要写明限速的门槛和网速", "“unlimited” states its throttle threshold and speed", "S1", "S3", "D"),
        _cite("R26b", "达量不限速要说清：超出部分另收钱", "“no throttling” says that use beyond the bundle is billed", "S1"),
        _cite("R27", "定向流量写明 App 名单，不与通用流量相加", "app data lists its apps and is never added to general data", "S1", "S3"),
        _cite("R28", "包在月费里的第三方收费要单列", "third-party charges inside the fee are itemised", "S6"),
        _cite("R29", "自己的宣传里不写别家的名字和价格", "no other carrier's name or tariff in a carrier's own text", "S12"),
        _cite("R30", "提醒 5G 覆盖情况", "5G coverage is pointed out", "S3"),
        _cite("R31", "提醒要有 5G 手机", "the need of a 5G phone is pointed out", "S3"),
        _cite("R32", "提醒换了以后旧套餐办不回来", "that there is no way back to the old plan is pointed out", "S3"),
        _cite("R33", "提醒提前退要付的钱", "the cost of leaving is pointed out", "S3"),
        _cite("R34", "在网要求和违约责任要对得上", "minimum term and early termination charge agree", "S3", "P"),
        _cite("R35", "违约金写成公式：金额、单位、乘几个月", "the charge is a formula with amount, unit and months", "S3"),
        _cite("R36", "有效期限不能当作在网要求", "validity is not taken as a minimum term", "S12"),
        _cite("R37", "不得只卖给从别家转来的人", "no plan only for people porting in", "S12"),
        _cite("R38", "没有合约的 5G 用户可以换任何在售套餐", "5G customers without a contract may change to any plan on sale", "S3", "S6"),
        _cite("R41", "4G 和 5G 都要有高、中、低档在售", "low, middle and high tiers of 4G and 5G are on sale", "S3"),
        _cite("R42", "每一档线上线下都能办", "each tier can be taken out online and in shops", "S3"),
        _cite("R50", "办理要用户明确同意", "an order needs clear consent", "S1", "S2"),
        _cite(
            "R53",
            "自动续订要写明期限和价钱，并提前 5 天提醒",
            "auto-renewal is stated with period and price; a reminder comes 5 days before",
            "S2",
        ),
        _cite("R54", "有套外收费的要写明封顶", "plans with overage state the cap", "S1", "S2"),
        _cite("R56", "至少有一种真正能用的退订方式", "at least one way to cancel is really open", "S2"),
        _cite("R58", "代理商要有电子标识牌", "agents have an electronic badge", "S1"),
        _cite("R60", "只能写官方客服电话", "only official hotlines are named", "S4", "P"),
        _cite("R61", "只用官方外呼号码推销", "only the official outbound number sells by telephone", "S4"),
        _cite("E13", "套餐要写明用完以后的资费标准", "a bundle states the rate beyond what it includes", "S10"),
        _cite("E27", "办理时要告知什么时候生效", "an order tells when it takes effect", "S10"),
        _cite("P01", "方案编号唯一，编号而不是名称认定套餐", "the filing number is unique and identifies the plan, not its name", "P"),
        _cite("P02", "只给内部人员的套餐不该列在公示里", "a plan for insiders does not belong in a public list", "P"),
        _cite("D01", "文件按格式写，一处也不猜", "files follow the format and nothing is guessed", "D"),
        _cite("D02", "套餐里只写登记过的网站", "plans name registered sites only", "D"),
        _cite("D03", "文字只是文字，不会被当成代码", "text is only text and never acts as code", "D"),
    )
}
"""Every duty that a rule may cite, by its number (R: duties of the regulation reference, E: rows of its disclosure elements)."""
