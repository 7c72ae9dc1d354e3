"""Two plans of one carrier that bear the same name in the same region (R13)."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.sketch import Sketch
from generator.tariff.language import Text
from generator.tariff.regions import Region


def check_list(plans: Sequence[Sketch], setting: Setting) -> Iterator[tuple[Sketch, Fault]]:
    """Yield a fault on each plan whose name a plan with a smaller number bears where it is sold too.

    Names are the same when they differ in letter case, width or blanks alone. Plans off sale take no part.
    """
    namesakes: dict[str, list[Sketch]] = defaultdict(list)
    for plan in plans:
        if not plan.ended:
            namesakes[plain_name(plan.name)].append(plan)
    for same in namesakes.values():
        if len(same) > 1:
            yield from _clashes(sorted(same, key=lambda plan: plan.filing_number))


def plain_name(name: str) -> str:
    """Return a name without what only looks different: letter case, width, blanks."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _clashes(plans: Sequence[Sketch]) -> Iterator[tuple[Sketch, Fault]]:
    first: dict[Region, Sketch] = {}
    for plan in plans:
        here = [region for region in Region if region is not Region.NATIONAL and plan.region.covers(region)]
        taken = [first[region] for region in here if region in first]
        if taken:
            other = min(taken, key=lambda plan: plan.filing_number).filing_number
            yield (
                plan,
                Fault(
                    ("name", "zh"),
                    Text(
                        zh=f"和 {other} 同名，同一个地方都在卖",
                        en=f"it bears the name of {other}, and both are sold in one region",
                    ),
                ),
            )
        for region in here:
            first.setdefault(region, plan)


_FIRST = "filing_number: 26HE200001\nname: {zh: 安心套餐甲, en: Easy plan A}\nnetwork: not_stated"
_SECOND = """\
filing_number: 26HE200002
name: {zh: 安心套餐乙, en: Easy plan B}
network: not_stated
allowances: {data: [{volume: 20 GB, per: month, area: mainland}]}
"""

RULE = Rule(
    id="same-name-other-plan",
    severity=Severity.WARNING,
    title=Text(zh="不同的套餐，同一个名字", en="Two plans with one name"),
    why=Text(
        zh="容易混淆的套餐应当清理。同名的两个套餐，客户分不清办的是哪个。",
        en="Plans that confuse should be cleaned up. With one name for two, customers mix them up.",
    ),
    mend=Text(
        zh="在 name 里写出差别，例如流量或价格；不再卖的，写 sale.withdrawn_on",
        en="say in name what differs, for example data or price; write sale.withdrawn_on if one is sold no more",
    ),
    citations=("R13", "P01"),
    bad=Example(
        (
            "filing_number: 26HE200001\nname: {zh: 安心 VIP 套餐, en: Easy VIP plan}\nnetwork: not_stated",
            "filing_number: 26HE200002\nname: {zh: 安心 vip 套餐, en: Easy VIP plan}\nnetwork: not_stated",
        )
    ),
    good=Example((_FIRST, _SECOND)),
    check_list=check_list,
)
