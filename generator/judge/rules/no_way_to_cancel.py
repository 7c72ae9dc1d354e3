"""A plan that names no way to cancel it (R56)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the list of ways to cancel is empty."""
    if plan.cancelling.channels == ():
        yield Fault(("cancelling", "channels"), Text(zh="一种退订方式也没写", en="not one way to cancel is named"))


RULE = Rule(
    id="no-way-to-cancel",
    severity=Severity.ERROR,
    title=Text(zh="没有一种退订方式", en="No way to cancel"),
    why=Text(
        zh="能办就要能退。至少要有一种真正能用的退订方式。",
        en="What can be taken out can be cancelled. At least one way must really be open.",
    ),
    mend=Text(
        zh="在 cancelling.channels 写能退的地方，例如 [online, shop, phone]",
        en="state where it can be cancelled in cancelling.channels, for example [online, shop, phone]",
    ),
    citations=("R56",),
    bad=Example(("cancelling: {channels: []}",)),
    good=Example(("cancelling: {channels: [shop]}\nsale: {channels: [{kind: shop}]}",)),
    check=check,
)
