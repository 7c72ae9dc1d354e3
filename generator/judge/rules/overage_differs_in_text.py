"""A text gives another price beyond the bundle than the fields (R06; real filings of section 6: structured field against text)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.claims.kinds.overage import PriceBeyond
from generator.claims.prices_beyond import prices_told
from generator.findings import Severity
from generator.judge.filed_claims import FiledClaim, claims_of, passages_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.price import Money
from generator.tariff.quantity import MB_PER_GB, DataVolume

_OF_OTHERS = frozenset({"name", "eligibility", "exclusions", "sharing"})
_OTHER_ELEMENTS = ("名称", "适用", "互斥", "副卡", "违约")
_ABROAD = ("漫游", "港澳台", "国际", "副卡", "境外", "国外", "海外")


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text of each service none of whose prices is one that the field states."""
    told: dict[str, list[FiledClaim]] = {}
    for claim in claims_of(plan, "overage"):
        if isinstance(claim.claim.value, PriceBeyond) and _is_own(claim):
            told.setdefault(claim.claim.value.of, []).append(claim)
    fields: dict[str, object] = {"data": plan.beyond.data, "voice": plan.beyond.voice, "sms": plan.beyond.sms}
    for service, claims in told.items():
        field = fields[service]
        stated = _rates(field)
        for claim in claims:
            rates = _rates(claim.claim.value.price)  # type: ignore[attr-defined]
            if stated and rates and not rates & stated:
                yield claim.fault(
                    f"文字说“{claim.words}”，beyond.{service} 写的是另一个价",
                    f"the text says “{claim.words}”, beyond.{service} has another price",
                )
                break
        else:
            yield from _told_otherwise(plan, service, field)
    for service, field in fields.items():
        if service not in told:
            yield from _told_otherwise(plan, service, field)


def _told_otherwise(plan: Plan, service: str, field: object) -> Iterator[Fault]:
    """Yield a fault at the first price in other words (“每条收0.2元”) that is none of the field's, or not the one from there on."""
    for path, element, passage in passages_of(plan):
        if not _is_of_the_plan(path, element):
            continue
        for told in prices_told(passage):
            stated = _rates(field, told.above)
            if told.of == service and stated and told.yuan not in stated:
                words = passage.words(told.span).strip()
                yield Fault(
                    path,
                    Text(
                        zh=f"文字说“{words}”，beyond.{service} 写的是另一个价",
                        en=f"the text says “{words}”, beyond.{service} has another price",
                    ),
                )
                return


def _is_of_the_plan(path: tuple[str | int, ...], element: str | None) -> bool:
    return path[0] not in _OF_OTHERS and not any(word in (element or "") for word in _OTHER_ELEMENTS)


def _is_own(claim: FiledClaim) -> bool:
    sentence = claim.passage.words(claim.passage.sentence_at(claim.claim.span.start))
    return _is_of_the_plan(claim.path, claim.element) and not any(
        word in sentence.replace("不含港澳台", "").replace("除港澳台", "") for word in _ABROAD
    )


def _rates(price: object, above: DataVolume | None = None) -> set[Decimal]:
    """Return the prices of a gigabyte, of a minute or of a message, in yuan, that of a part of a charging unit too.

    With `above` those of the tier that begins there, where the field has more than one.
    """
    if isinstance(price, tuple):
        tiers = [tier for tier in price if tier.above == above] if above and len(price) > 1 else price
        parts = [*tiers, *(tier.small_use for tier in tiers if tier.small_use)]
        return {part.yuan / (part.per.megabytes / MB_PER_GB) for part in parts if part.per.megabytes}
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
