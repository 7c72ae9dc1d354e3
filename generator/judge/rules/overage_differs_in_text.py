"""A text gives another price beyond the bundle than the fields (R06; real filings of section 6: structured field against text)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.claims.kinds.overage import PriceBeyond
from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.price import Money

_OF_OTHERS = frozenset({"name", "eligibility", "exclusions", "sharing"})
_OTHER_ELEMENTS = ("名称", "适用", "互斥", "副卡", "违约")
_ABROAD = ("漫游", "港澳台", "国际", "副卡", "境外")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text of each service none of whose prices is one that the field states."""
    told: dict[str, list[FiledClaim]] = {}
    for claim in claims_of(plan, "overage"):
        if isinstance(claim.claim.value, PriceBeyond) and _is_own(claim):
            told.setdefault(claim.claim.value.of, []).append(claim)
    for service, claims in told.items():
        field = {"data": plan.beyond.data, "voice": plan.beyond.voice, "sms": plan.beyond.sms}[service]
        stated = _rates(field)
        for claim in claims:
            rates = _rates(claim.claim.value.price)  # type: ignore[attr-defined]
            if stated and rates and not rates & stated:
                yield claim.fault(
                    f"文字说“{claim.words}”，beyond.{service} 写的是另一个价",
                    f"the text says “{claim.words}”, beyond.{service} has another price",
                )
                break


def _is_own(claim: FiledClaim) -> bool:
    sentence = claim.passage.words(claim.passage.sentence_at(claim.claim.span.start))
    return (
        claim.path[0] not in _OF_OTHERS
        and not any(word in (claim.element or "") for word in _OTHER_ELEMENTS)
        and not any(word in sentence.replace("不含港澳台", "").replace("除港澳台", "") for word in _ABROAD)
    )


def _rates(price: object) -> set[Decimal]:
    """Return the price of each tier per gigabyte, or of a minute or message, in yuan."""
    if isinstance(price, tuple):
        return {tier.yuan / (tier.per.megabytes / 1024) for tier in price}
    return {price.yuan} if isinstance(price, Money) else set()


RULE = Rule(
    id="overage-differs-in-text",
    severity=Severity.ERROR,
    title=Text(zh="文字里的套外价和栏目不一样", en="The text gives another price beyond the bundle"),
    why=Text(zh="用完以后按哪个价收，只能有一个答案。", en="What is charged beyond the bundle can have one answer only."),
    mend=Text(zh="核对后改 beyond，或改文字", en="check, then mend `beyond` or the text"),
    citations=("R06", "E13"),
    bad=Example(("notes: [{zh: 套餐外国内主叫 0.25 元/分钟。}]",)),
    good=Example(("notes: [{zh: 套餐外国内主叫 0.15 元/分钟。}]",)),
    check=check,
)
