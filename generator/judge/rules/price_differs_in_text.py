"""A text that states the fee of the plan as another sum than the price (R06, R08)."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import MONEY, money
from generator.findings import Severity
from generator.judge.filed_claims import running_texts
from generator.judge.filed_prices import bare_numbers, is_price, priced_sums, stated_sums
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import TimeUnit
from generator.tariff.words import TariffType

_FEE = (
    r"(?:月?使用费|月?基本费|月?功能费|固定(?:费用?|月租|月费)|月租(?:费)?|月费|资费(?:标准)?|价格|收费(?:标准)?|套餐费(?:用)?|包月费|费用)"
)
_WHOSE = (
    r"(?:(?:本|该|此|这款?|这个)(?:套餐|产品|业务|卡|张?卡|资费|方案)?|套餐|产品|卡)?(?:的)?(?:每个?月|每月的)?(?:标准|基本|套餐|固定)*"
)
_TOLD = Pattern(
    rf"(?:^|(?<=[,。;:\n(]))[\"“ ]*(?:(?P<whose>{_WHOSE}){_FEE}|(?P<all>[两二三四]项(?:费用)?(?:合计|共计|一共|总共|加起来|总计)"
    rf"|(?:每个?月)(?:合计|共计|一共|总共|总计|固定)(?:收取?|付|扣)?"
    r"|(?:合计|共计|一共|总共|总计)(?:月费|月租|资费|套餐费)|(?:本|该|此)(?:套餐|产品|卡)(?=每个?月)))"
    rf"(?:每个?月|实际|统一|均|共|收取?|扣收?|固定|为|是|按|人民币|:|=| )*(?P<sum>{MONEY})(?P<per> ?/ ?(?:每?个?月|30天)|/月/户|每个?月"
    rf"|一个月|包月)?"
)
_DOUBT_BEFORE = Pattern(
    r"封顶|上限|流量|语音|短信|通话|补卡|卡费|原|优惠|折|减|首|前\d|前[一两二三四五六七八九十]|第|次年|次月|期|起|满|后|以前|过去|曾|如|若|改|变更|转|升|降|其[他它]|另|叠加|加装|副卡|成员|主套餐|主卡|老|旧|或|选|除|当月|最低|保底"
    r"|赠|送|返|充|存|违约|退|赔|超出|套外|激活|不同|分别|比如|例|门店|渠道|宽带|电视|终端|标准价|体验"
)
_DOUBT_AFTER = Pattern(
    r"^(?:[^,。;\n(]{0,8}(?:以[上下内]|及以|档|用户|客户|起(?!收)|的|优惠|折|减|返|赠|话费|或|至|到|[-~～—]|不等|封顶|/(?!月)|[*×xX+%]|[^,。;]{0,20}(?:下调|调整|上调|降|改|变更)[至为到])|\((?:含|不含)\)|(?:,|\()?(?:优惠|折后|立减|减免|前|首|第|合约期内|活动期"
    r"|原价|后续|之后|次月|次年|体验))"
)
_OTHER_TIMES = Pattern(r"优惠(?:期|到期|结束|后)|期满|到期|首[月年]|前\d|第\d|次年|打折|[0-9.]折|立减|减免|每月返|返还|抵扣|原价")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text whose one sum for the fee is neither a price of the plan nor made up of its charges.

    Sentences about steps in time, discounts, parts, choices and other plans state other sums for good reason, and so do
    texts that name more than one fee. An error only of a plan of its own with one price by the month and a sum by the month.
    """
    if not plan.price.steps:
        return
    told = list(_told(plan))
    if len({one.sum for one in told}) != 1:
        return
    first, filed = told[0], plan.price.lasting.text
    if is_price(first.sum, plan) or first.sum in _made_up(plan):
        return
    yield Fault(
        first.path,
        Text(zh=f"文字说“{first.words}”，公示的价格是{filed.zh}", en=f"the text says “{first.words}”, the price filed is {filed.en}"),
        severity=None if first.monthly and _is_plain(plan) else Severity.WARNING,
    )


class _Told(NamedTuple):
    """A sum that a text states as the fee."""

    path: tuple[str | int, ...]
    words: str
    sum: Decimal
    monthly: bool


def _told(plan: Plan) -> Iterator[_Told]:
    for path, passage in running_texts(plan):
        for found in passage.find(_TOLD):
            span, sum_ = Span(*found.span()), money(found["sum"])
            if sum_ and not _is_in_doubt(passage, span):
                yield _Told(path, passage.words(span).strip(), sum_, monthly=bool(found["per"] or "月" in found[0]))


def _is_in_doubt(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    return bool(
        _DOUBT_BEFORE.search(passage.folded, sentence.start, span.start)
        or _DOUBT_AFTER.match(passage.folded[span.end : span.end + 24])
        or _OTHER_TIMES.search(passage.folded, sentence.start, sentence.end)
        or negated(passage, span)
        or about_other_plan(passage, span)
    )


def _made_up(plan: Plan) -> set[Decimal]:
    """Return the sums that the charges stated come to, one by one and two together: with a box of 20 yuan, 79 is 59 and 20."""
    known = stated_sums(plan) | bare_numbers(plan)
    return known | {one + other for one, other in combinations(known, 2)} | {abs(one - other) for one, other in combinations(known, 2)}


def _is_plain(plan: Plan) -> bool:
    """Return whether a plan of its own has one price, by the month."""
    steps = plan.price.steps
    return plan.tariff_type is TariffType.PLAN and len(priced_sums(plan)) == 1 and steps[0].per.unit is TimeUnit.MONTH


_FEE_OF_39 = "price: {steps: [{amount: 39.00, unit: yuan, per: month}]}\n"

RULE = Rule(
    id="price-differs-in-text",
    severity=Severity.ERROR,
    title=Text(zh="文字里的月费和价格不一样", en="The text states another fee"),
    why=Text(
        zh="每月收多少，只能有一个数。写了两个，用户多付了也说不清。",
        en="What is due each month is one figure. With two, whoever pays more cannot prove it.",
    ),
    mend=Text(
        zh="核对后改 price.steps，或改文字；优惠价和原价要分段写",
        en="check, then mend price.steps or the text; write offer and full price as steps",
    ),
    citations=("R06", "R08"),
    bad=Example((_FEE_OF_39 + "notes: [{zh: 套餐资费：49 元/月。}]",)),
    good=Example((_FEE_OF_39 + "notes: [{zh: 套餐资费：39 元/月。}]",)),
    check=check,
)
