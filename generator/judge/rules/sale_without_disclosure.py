"""A plan offered for publication without any evidence of disclosure (R03)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Status


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where a plan that says it is ready names neither a disclosure nor a transcription."""
    if plan.status is Status.READY and plan.disclosure is None:
        yield Fault(
            ("status",),
            Text(
                zh="写着可以公示，却没有公示的凭据",
                en="it says it is ready, yet there is no evidence of disclosure",
            ),
        )


RULE = Rule(
    id="sale-without-disclosure",
    severity=Severity.ERROR,
    title=Text(zh="没有公示就卖", en="Sold without disclosure"),
    why=Text(
        zh="没有公示的套餐不得销售。没有凭据，谁也不知道它公示过没有。",
        en="What is not disclosed may not be sold. Without evidence nobody can tell whether it was disclosed.",
    ),
    mend=Text(
        zh="补上 disclosure：公示日期和负责的部门；还没定稿的，先写 status: draft",
        en="add disclosure: the day and who answers for it; while it is unfinished, write status: draft",
    ),
    citations=("R03",),
    bad=Example(("remove: [disclosure]",)),
    good=Example(("remove: [disclosure]\nstatus: draft",)),
    check=check,
)
