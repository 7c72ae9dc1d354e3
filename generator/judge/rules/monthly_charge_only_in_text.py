"""A monthly charge beside the fee, told in small print alone: somebody else's that is collected with it, or a function's (R28)."""

from collections.abc import Iterator

from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import MONEY, money
from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.filed_prices import stated_sums
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_THING = (
    r"(?:[一-龥A-Za-z0-9]{0,8}?(?:会员|彩铃|来电显示|来显|来电提醒|云盘|云存储?|云空间|权益|保险|碎屏险|信息|收视|电视|点播|增值业务|增值|视频|音乐|阅读|游戏|功能"
    r"|管家|看家|安防|杀毒|安全|占用|光猫|机顶盒|网关|路由器?)(?:包|业务|产品)?)"
)
_FOR = rf"(?:{_THING}(?:使用|功能|服务|信息|月租)?(?:费用?|月租|租金|租费))"
_A_MONTH = rf"(?:每个?月{MONEY}|{MONEY} ?(?:/ ?个?月|每月))"
_TAKEN_TOO = (
    r"(?:代收|代扣|另收|加收|另付|另扣|另需(?:支付|缴纳)|额外(?:收取?|支付|扣取?)|一并(?:收取?|扣取?)|还要(?:收|付|交)|还需(?:支付|缴纳))"
)
_CHARGE = Pattern(
    # 除月租外，每月代收视频会员费15元
    r"(?:除(?:月租|月费|套餐费|基本费|套餐月费|资费|套餐资费)(?:费|以|之)?外,?|另外|此外,?|同时|随(?:月费|月租|话费|套餐)(?:一并|一起)?)"
    rf"[^,。;\n\d]{{0,6}}?每个?月[^,。;\n\d]{{0,6}}?(?:收取?|代收|代扣|扣取?|加收|另收|缴纳?|支付){_FOR}(?:为|是|:)? ?{MONEY}"
    rf"|每个?月[^,。;\n\d]{{0,4}}?{_TAKEN_TOO}{_FOR}(?:为|是|:)? ?{MONEY}"
    # 月租之外，按月收取云空间费5元 / 每月还有3元的号码占用费 / 每月代扣手机碎屏险8.8元 / 安防服务按月另计20元
    rf"|(?:月租|月费|套餐费|资费)(?:之?外|以外),?(?:每个?月|按月)[^,。;\n\d]{{0,4}}?(?:收取?|扣取?|另收|支付|缴纳?)"
    rf"(?:{_FOR}|{_THING})(?:为|是|:)? ?{MONEY}"
    rf"|每个?月(?:还有|另有|还要(?:收|付|交)){MONEY}的{_FOR}"
    rf"|每个?月(?:由[^,。;\n\d]{{1,6}})?代[扣收]{_THING} ?{MONEY}"
    rf"|{_THING}(?:服务)?(?:费用?)?(?:按月|每个?月)(?:另|额外)(?:计|收|付|扣){MONEY}"
    # 代收视频会员费15元/月
    rf"|{_TAKEN_TOO}(?:的)?{_FOR}(?:为|是|:)? ?{_A_MONTH}"
    # 来电显示功能费每月6元，随套餐一并收取
    rf"|(?:{_FOR}|{_THING})(?:为|是|:|按)? ?{_A_MONTH}[,(]?[^,。;\n\d]{{0,6}}?"
    r"(?:随(?:套餐|月租|月费|话费|账单)(?:一并|一起|同时)?(?:收|扣|计|缴)"
    r"|另(?:行|外)?(?:收|扣|计)|[与和](?:月租|月费|话费)(?:一同|一起|同)[收扣]"
    r"|由(?:客户|用户|您)(?:自行)?承担|由[^,。;\n]{1,8}代收|代收|代扣|不(?:包?含)在(?:月租|套餐|月费))"
)
_BY_CHOICE = Pattern(
    r"可选|如需|若需|[如若][^,。;\n]{0,8}(?:开通|订购|办理|使用|选)|自愿|可(?:以|自行|另行|单独|按需)*(?:开通|订购|办理|加|选)|需要的?(?:用户|客户)|副卡|成员|停机|保号"
    r"|超出|套外|(?:已|包)?含|其中|优惠|减免|原价|其[他它]套餐"
)
"""What one may order or not, a second SIM's fee, what is inside the fee (another rule's) and what is let off."""
_LET_OFF = Pattern(r"[^。;\n\d]{0,12}?(?:免收|免费|减免|不收|由(?:移动|联通|电信|广电|公司)[^,。;\n]{0,4}承担)")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at words that collect a monthly charge beside the fee, whose sum neither the price nor a charge of it states."""
    known = stated_sums(plan)
    for path, _, passage in passages_of(plan):
        for found in passage.find(_CHARGE):
            amount = money(found[0])
            if amount and amount not in known and _due(passage, Span(*found.span())):
                words = passage.words(Span(*found.span()))
                yield Fault(
                    path,
                    Text(
                        zh=f"文字写“{words}”，价格里没有这笔月月要付的钱",
                        en=f"the text says “{words}”; no charge of the price states it, yet it is due every month",
                    ),
                )
                break


def _due(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    return not (
        _BY_CHOICE.search(passage.folded, sentence.start, span.end)
        or _LET_OFF.match(passage.folded, span.end)
        or negated(passage, span)
        or about_other_plan(passage, span)
    )


_TOLD = "notes: [{zh: 除月租外，每月代收视频会员费 15 元。}]"

RULE = Rule(
    id="monthly-charge-only-in-text",
    severity=Severity.WARNING,
    title=Text(zh="每月另收的钱只写在文字里", en="A monthly charge beside the fee told in small print alone"),
    why=Text(
        zh="月月要付的钱，要和月费写在一起。代别人收的也一样，不然比价时就少算了。",
        en="What is due every month stands beside the fee, also what is collected for others; else comparisons leave it out.",
    ),
    mend=Text(zh="在 price.third_party 写名称、金额和周期", en="state name, amount and period in price.third_party"),
    citations=("R28",),
    bad=Example((_TOLD,)),
    good=Example(
        (_TOLD + "\nprice: {third_party: [{amount: 15.00, unit: yuan, per: month, name: {zh: 视频会员, en: Video membership}}]}",)
    ),
    check=check,
)
