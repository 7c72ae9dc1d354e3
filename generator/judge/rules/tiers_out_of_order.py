"""Prices of data beyond the bundle whose tiers do not follow on each other (R07)."""

from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.file_edits import Edit, Reorder
from generator.read.plan_file import Plan
from generator.tariff.beyond import DataTier
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the first tier begins above 0, a later one does not rise, or a part costs more than the whole."""
    if isinstance(plan.beyond.data, tuple):
        yield from _limits(plan.beyond.data)
        yield from _parts(plan.beyond.data)


def _limits(tiers: Sequence[DataTier]) -> Iterator[Fault]:
    for place, tier in enumerate(tiers):
        path = ("beyond", "data", place)
        if place == 0:
            if tier.above is not None:
                yield Fault(
                    (*path, "above"),
                    Text(
                        zh=f"第一段从 {tier.above} 起，之前多少钱没写",
                        en=f"the first tier begins at {tier.above}; the price up to there is missing",
                    ),
                    Text(zh="第一段不写 above", en="leave `above` out of the first tier"),
                )
        elif tier.above is None:
            yield Fault(
                path,
                Text(zh="第二段起要写超出多少以后按这个价", en="from the second tier on, `above` says where the price begins"),
            )
        else:
            before = tiers[place - 1].above
            if before is not None and tier.above.megabytes <= before.megabytes:
                yield Fault(
                    (*path, "above"),
                    Text(
                        zh=f"这一段从 {tier.above} 起，不比上一段的 {before} 多",
                        en=f"this tier begins at {tier.above}, not later than {before} of the tier before",
                    ),
                )


def _parts(tiers: Sequence[DataTier]) -> Iterator[Fault]:
    for place, tier in enumerate(tiers):
        part = tier.small_use
        if part is not None and (part.yuan > tier.yuan or part.per.megabytes >= tier.per.megabytes):
            yield Fault(
                ("beyond", "data", place, "small_use"),
                Text(
                    zh=f"零头每 {part.per} {part.text.zh}，比整份{tier.text.zh}还贵或还大",
                    en=f"a part ({part.text.en} per {part.per}) costs more, or is larger, than the whole ({tier.text.en})",
                ),
                Text(
                    zh="零头的份额要比整份小，价钱不超过整份的价钱",
                    en="the part is smaller than the whole and costs no more than it",
                ),
            )


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Put tiers that only stand in another order by the volume that each begins at: every tier says that itself."""
    tiers = plan.beyond.data
    if isinstance(tiers, tuple):
        begins = [0 if tier.above is None else tier.above.megabytes for tier in tiers]
        order = tuple(sorted(range(len(tiers)), key=begins.__getitem__))
        if len(set(begins)) == len(begins) and order != tuple(range(len(tiers))):
            yield Reorder(("beyond", "data"), order)


_FIRST = """\
beyond:
  data:
    - {amount: 5.00, unit: yuan, per: 1 GB, rounding: up, small_use: {amount: 0.29, unit: yuan, per: 1 MB}}
"""
_FROM_3 = "    - {amount: 3.00, unit: yuan, per: 1 GB, above: 3 GB, rounding: up}\n"
_FROM_6 = "    - {amount: 2.00, unit: yuan, per: 1 GB, above: 6 GB, rounding: up}\n"

RULE = Rule(
    id="tiers-out-of-order",
    severity=Severity.ERROR,
    title=Text(zh="分段价格接不上", en="Tiers out of order"),
    why=Text(
        zh="一段管到哪里，下一段就从哪里开始。接不上，就算不出要付多少。",
        en="Where one tier ends the next begins. With gaps nobody can work out what is due.",
    ),
    mend=Text(
        zh="第一段不写 above；后面每段都写，一段比一段大",
        en="no `above` in the first tier; one in each later tier, rising",
    ),
    citations=("R07",),
    bad=Example((_FIRST + _FROM_6 + _FROM_3,)),
    good=Example((_FIRST + _FROM_3 + _FROM_6,)),
    check=check,
    fix=fix,
)
