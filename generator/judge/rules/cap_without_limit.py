"""A cap that says neither at which charge nor at which volume (R54)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each cap without a limit."""
    caps = plan.beyond.cap
    for place, cap in enumerate(caps if isinstance(caps, tuple) else ()):
        if cap.at_charge is None and cap.at_volume is None:
            yield Fault(
                ("beyond", "cap", place),
                Text(zh="写了封顶，却没写到多少", en="there is a cap, yet not where it lies"),
            )


RULE = Rule(
    id="cap-without-limit",
    severity=Severity.ERROR,
    title=Text(zh="封顶没写到多少", en="A cap without its limit"),
    why=Text(
        zh="不知道到多少会停、会问，封顶就等于没有。",
        en="A cap is no protection as long as nobody knows where it lies.",
    ),
    mend=Text(
        zh="写 at_charge（多少元）或 at_volume（多少流量），两个都有就都写",
        en="write at_charge (yuan) or at_volume (data), or both where both hold",
    ),
    citations=("R54",),
    bad=Example(("beyond: {cap: [{effect: service_stops, resumes: next_month}]}",)),
    good=Example(("beyond: {cap: [{effect: service_stops, at_volume: 100 GB, resumes: next_month}]}",)),
    check=check,
)
