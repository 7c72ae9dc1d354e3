"""An age limit in the small print that the conditions do not state, or state otherwise (R22)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.conditions import once_a_sentence, small_print, stated_claims
from generator.judge.filling import filled
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.file_edits import Edit
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import AgeRange


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each text that limits the age in a way that neither `eligibility.age` nor a condition in words does.

    A warning where no age is stated; an error where `eligibility.age` says another one.
    """
    typed = plan.eligibility.age
    stated = {claim.value for claim in stated_claims(plan, "age")}
    for claim in once_a_sentence(
        claim for claim in small_print(plan, "age") if claim.claim.value not in stated and not _says(typed, claim.claim.value)
    ):
        limit = claim.claim.value
        against = typed is not None and isinstance(limit, AgeRange) and _differs(typed, limit)
        yield claim.fault(
            f"写着“{claim.words}”，办理条件里{'年龄不同' if against else '没有这条'}",
            f"it says “{claim.words}”, the conditions {'state another age' if against else 'do not'}",
            severity=None if against else Severity.WARNING,
        )


def _says(typed: AgeRange | None, limit: object) -> bool:
    if typed is None or not isinstance(limit, AgeRange):
        return False
    return limit.minimum in {None, typed.minimum} and limit.maximum in {None, typed.maximum}


def _differs(typed: AgeRange, limit: AgeRange) -> bool:
    pairs = ((typed.minimum, limit.minimum), (typed.maximum, limit.maximum))
    return any(ours is not None and theirs is not None and ours != theirs for ours, theirs in pairs)


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Write the age into a field that is left out, where every text names the same one."""
    if plan.eligibility.age is None:
        yield from filled(("eligibility", "age"), small_print(plan, "age"), AgeRange)


RULE = Rule(
    id="age-only-in-text",
    severity=Severity.ERROR,
    title=Text(zh="年龄限制只写在小字里", en="An age limit in the small print only"),
    why=Text(
        zh="限制条件不得隐藏。年龄不符合的人，白跑一趟。",
        en="Limits must not be hidden. People of another age are sent in vain.",
    ),
    mend=Text(
        zh="核对年龄，写进 eligibility.age，例如 {minimum: 60}；再改文字",
        en="check the age, write it into eligibility.age, for example {minimum: 60}, and make the text agree",
    ),
    citations=("R07", "R22"),
    bad=Example(("eligibility: {age: {minimum: 60}}\nnotes: [{zh: 只限 65 周岁及以上的人办。}]",)),
    good=Example(("eligibility: {age: {minimum: 65}}\nnotes: [{zh: 只限 65 周岁及以上的人办。}]",)),
    check=check,
    fix=fix,
    fix_example=(
        Example(("notes: [{zh: 只限 65 周岁及以上的人办。}]",)),
        Example(("eligibility: {age: {minimum: 65}}\nnotes: [{zh: 只限 65 周岁及以上的人办。}]",)),
    ),
)
