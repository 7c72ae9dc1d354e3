"""A name or a text lets the order take effect at another time than the field (R06)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import TakesEffect

_ORDER = re.compile(
    r"(?:^|[,。;\n(])(?:本|该|此)?(?:产品|套餐|业务|活动|合约|优惠|资费)?(?:新老?用户)?(?:(?:订购|办理|办好|办完|办妥|开通|申请|购买)(?:成功)?(?:后|之后|以后|当日)?|(?<=[套产业活合优资餐品务动约惠费]))(?:,)?(?:即|将|自|从|要|于|是|在)*$"
)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the name, or a sentence on ordering, says one time alone and `sale.takes_effect` another.

    Where the field says nothing, the name and the sentences on ordering are held against each other.
    """
    told = [claim for claim in claims_of(plan, "takes_effect") if _is_of_the_order(claim)]
    named = [claim for claim in told if claim.path[0] == "name"]
    stated = plan.sale.takes_effect if isinstance(plan.sale.takes_effect, TakesEffect) else None
    if stated is None and named:
        stated = named[0].claim.value  # type: ignore[assignment]
    if stated is None or len({claim.claim.value for claim in told if claim.path[0] != "name"}) > 1:
        return
    for claim in told:
        if claim.claim.value is not stated:
            yield claim.fault(
                f"这里写“{claim.words}”，别处写的是{stated.text.zh}生效",
                f"here it says “{claim.words}”, elsewhere that it takes effect {stated.text.en}",
            )
            return


def _is_of_the_order(claim: FiledClaim) -> bool:
    words = claim.passage.folded[claim.claim.span.start : claim.claim.span.end]
    if not words.endswith(("生效", "执行")):
        return False
    return claim.path[0] == "name" or _ORDER.search(claim.passage.folded[: claim.claim.span.start]) is not None


RULE = Rule(
    id="takes-effect-differs",
    severity=Severity.WARNING,
    title=Text(zh="什么时候生效，前后不一样", en="Two answers on when it takes effect"),
    why=Text(
        zh="办理时要说清什么时候生效。写了两个，用户不知道从哪天起收钱。",
        en="An order tells when it takes effect. With two answers, nobody knows from when the fee is due.",
    ),
    mend=Text(zh="核对后改 sale.takes_effect，或改文字", en="check, then mend sale.takes_effect or the text"),
    citations=("R06", "E27"),
    bad=Example(("notes: [{zh: 办理后立即生效。}]\nsale: {takes_effect: next_month}",)),
    good=Example(("notes: [{zh: 办理后次月生效，退订后立即失效。}]\nsale: {takes_effect: next_month}",)),
    check=check,
)
