"""A text that adds a charge of every month to the fee while the price knows no such sum (R06, R32)."""

from collections.abc import Iterator

from generator.claims.context import about_other_plan, negated
from generator.claims.passage import Passage, Span
from generator.claims.pattern import Pattern
from generator.claims.quantities import MONEY, money
from generator.findings import Severity
from generator.judge.filed_claims import passages_of
from generator.judge.filed_prices import bare_numbers, stated_sums
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_FEE = r"(?:(?:功能|使用|会员|服务|租用|占用|通信|代收|维护|设备|基本|月租|月)费|月租|租金)"
_MONTHLY = Pattern(
    rf"(?P<fee>[一-龥A-Za-z0-9]{{0,12}}?{_FEE})(?P<before>[:为是按共收取扣缴付 ]*(?:每个?月|按月)[^,。;\n\d¥]{{0,6}})?[:为是按收取扣缴付 ]*"
    rf"(?P<sum>{MONEY})(?P<after> ?/ ?(?:每?个?月|月/户)|每个?月|一个月)?"
)
_ADDED = Pattern(
    r"除(?:了)?(?:套餐)?(?:月租|月费|套餐费|基本费|月使用费|套餐月费)(?:以|之)?外|另(?:行|外)?(?:按月|每月)?(?:收取?|付|缴|交|计收|扣)|额外(?:收|付|扣)|加收"
    r"|代(?:收|扣)|(?:随|与|和|同)(?:主)?(?:套餐|月租|月费|套餐费)(?:费)?(?:一并|一起|同时|一同|合并)|同时(?:收取|扣收|出账)"
)
_OF_CHOICE = Pattern(
    r"可选|自愿|自选|任选|选择|如需|需要的|若|如(?:果|开|办|订|用|要|有)|开通|办理|订购|申请|加装|叠加|副卡|成员|第[2-9二三四五]|超出|超过|套外|以后|到期|期满|退订|自主|免费|首|前\d|原价|优惠|折|减|赠|送"
    r"|已含|包含|含在|内含|已包|主卡|不再|滞纳|违约|次月起|国际|漫游|境外"
)
_OF_OTHERS = frozenset({"name", "price", "eligibility", "exclusions", "sharing", "beyond", "term", "sale"})
_RUNNING_TEXTS = frozenset({None, "服务内容", "其他说明"})


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first sentence that adds a sum of each month which no field of the price and no fee box states.

    Sentences about what one may take out besides, about another time, and about what the fee contains add nothing.
    """
    if not plan.price.steps:
        return
    known = stated_sums(plan) | bare_numbers(plan)
    for path, element, passage in passages_of(plan):
        if path[0] in _OF_OTHERS or element not in _RUNNING_TEXTS:
            continue
        for found in passage.find(_MONTHLY):
            sum_ = money(found["sum"])
            span = Span(*found.span())
            monthly = found["before"] or found["after"] or "每月" in passage.folded[passage.clause_at(span.start).start : span.start + 4]
            if monthly and sum_ and sum_ not in known and _is_added(passage, span):
                words = passage.words(span).strip()
                yield Fault(
                    path,
                    Text(zh=f"文字里每月另收“{words}”，价格里没有", en=f"the text adds “{words}” each month, the price does not have it"),
                )
                return


def _is_added(passage: Passage, span: Span) -> bool:
    sentence = passage.sentence_at(span.start)
    return bool(
        _ADDED.search(passage.folded, *sentence)
        and not _OF_CHOICE.search(passage.folded, *sentence)
        and not negated(passage, span)
        and not about_other_plan(passage, span)
    )


RULE = Rule(
    id="further-charge-in-text",
    severity=Severity.WARNING,
    title=Text(zh="文字里每月另收钱，价格里没有", en="A further monthly charge only in the text"),
    why=Text(
        zh="每月要付的钱都要写在价格里。写在小字里，账单就比公示的高。",
        en="What is due each month belongs to the price. In small print alone, the bill is higher than the price shown.",
    ),
    mend=Text(
        zh="一定要付的，写进 price；含在月费里的，写进 price.third_party",
        en="write what everybody pays into `price`, and what the fee contains into price.third_party",
    ),
    citations=("R06", "R32"),
    bad=Example(("notes: [{zh: 除月租外，每月代收视频会员费 15 元。}]",)),
    good=Example(("notes: [{zh: 除月租外，不代收视频会员费。}]",)),
    check=check,
)
