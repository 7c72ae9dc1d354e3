"""An exclusion in the small print that no public field states (R22).

Not mended by a machine: a sentence may number plans beside those that it excludes.
"""

from collections.abc import Iterator

from generator.claims.kinds.exclusion import only_not_twice
from generator.findings import Severity
from generator.judge.conditions import once_a_sentence, small_print, stated_claims
from generator.judge.filed_claims import FiledClaim
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import Exclusions


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that excludes something while the fields exclude nothing, or not the plans it numbers.

    That one cannot have it twice is stated by `eligibility.per_person` too.
    """
    anything = bool(plan.exclusions.plans or plan.exclusions.offers or stated_claims(plan, "exclusion"))
    for claim in once_a_sentence(claim for claim in small_print(plan, "exclusion") if not _stated(plan, claim, anything=anything)):
        yield claim.fault(f"写着“{claim.words}”，互斥里没有", f"it says “{claim.words}”, the exclusions do not")


def _stated(plan: Plan, claim: FiledClaim, *, anything: bool) -> bool:
    numbers = _numbers(claim.claim.value) - {plan.filing_number}
    if numbers:
        return numbers <= set(plan.exclusions.plans)
    return anything or bool(plan.eligibility.per_person and only_not_twice(claim.passage.words(claim.claim.span)))


def _numbers(value: object) -> set[str]:
    return set(value.plans) if isinstance(value, Exclusions) else set()


RULE = Rule(
    id="exclusion-only-in-text",
    severity=Severity.WARNING,
    title=Text(zh="互斥只写在小字里", en="An exclusion in the small print only"),
    why=Text(
        zh="限制条件不得隐藏。不知道互斥，原来的优惠就没有了。",
        en="Limits must not be hidden. Who does not know of an exclusion loses the discount that they had.",
    ),
    mend=Text(
        zh="写进 exclusions.plans 或 exclusions.offers；限办几个，写进 eligibility.per_person",
        en="write it into exclusions.plans or exclusions.offers; how many one may have into eligibility.per_person",
    ),
    citations=("R07", "R22"),
    bad=Example(("notes: [{zh: 与其他话费优惠互斥。}]",)),
    good=Example(("exclusions: {offers: [{zh: 其他话费优惠}]}\nnotes: [{zh: 与其他话费优惠互斥。}]",)),
    check=check,
)
