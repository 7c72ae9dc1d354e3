"""An age limit that nobody can meet, or that limits nothing (R07)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_OLDEST = 120
"""Years; nobody alive is older (design choice)."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the ages are the wrong way round, above 120 years, or both left out."""
    age = plan.eligibility.age
    if age is None:
        return
    if age.minimum is None and age.maximum is None:
        yield Fault(
            ("eligibility", "age"),
            Text(zh="写了年龄要求，却没写几岁", en="there is an age limit without an age"),
            Text(
                zh="写 minimum 或 maximum；没有年龄要求，就删去 age",
                en="write minimum or maximum; leave age out if there is no limit",
            ),
        )
    if age.minimum is not None and age.maximum is not None and age.minimum > age.maximum:
        yield Fault(
            ("eligibility", "age"),
            Text(
                zh=f"最小 {age.minimum} 岁，最大 {age.maximum} 岁，没有人符合",
                en=f"youngest {age.minimum}, oldest {age.maximum}: nobody qualifies",
            ),
        )
    for key, years in (("minimum", age.minimum), ("maximum", age.maximum)):
        if years is not None and years > _OLDEST:
            yield Fault(
                ("eligibility", "age", key),
                Text(zh=f"{years} 岁不可能", en=f"an age of {years} years is impossible"),
            )


RULE = Rule(
    id="age-range-impossible",
    severity=Severity.ERROR,
    title=Text(zh="年龄要求不可能", en="An impossible age limit"),
    why=Text(
        zh="年龄写错，符合条件的老人或学生就办不了。",
        en="With a wrong age, the older people or students whom it is for cannot have it.",
    ),
    mend=Text(
        zh="核对 eligibility.age：minimum 不大于 maximum，都不超过 120",
        en="check eligibility.age: minimum is not above maximum, neither is above 120",
    ),
    citations=("R07",),
    bad=Example(("eligibility: {age: {minimum: 60, maximum: 25}}",)),
    good=Example(("eligibility: {age: {minimum: 18, maximum: 25}}",)),
    check=check,
)
