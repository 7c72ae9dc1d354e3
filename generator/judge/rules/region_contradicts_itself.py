"""Regions that contradict each other, repeat or are missing (R04)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.file_edits import Edit, Remove
from generator.read.plan_file import Plan
from generator.tariff.language import Text, joined
from generator.tariff.regions import Region


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault for each way in which the regions cannot all be true."""
    offered, excluded = plan.region.offered_in, plan.region.excluded
    national = Region.NATIONAL in offered
    if not offered:
        yield Fault(
            ("region", "offered_in"),
            Text(zh="没有写在哪里卖", en="it is not stated where it is sold"),
            Text(
                zh="在 region.offered_in 写省份或 national；整张表都一样的，导入时加 --region，例如 --region 湖南",
                en="state provinces or national in region.offered_in; for a whole table, import it with --region, e.g. --region 湖南",
            ),
        )
    if national and len(set(offered)) > 1:
        yield Fault(
            ("region", "offered_in"),
            Text(zh="又写全国，又写省份", en="it names both the whole country and provinces"),
        )
    if excluded and not national:
        yield Fault(
            ("region", "excluded"),
            Text(zh="不是全国的套餐，不用写哪些省不卖", en="only a national plan can leave provinces out"),
        )
    if Region.NATIONAL in excluded:
        yield Fault(("region", "excluded"), Text(zh="全国都不卖", en="the whole country is left out"))
    for key, regions in (("offered_in", offered), ("excluded", excluded)):
        repeated = [region.text for place, region in enumerate(regions) if region in regions[:place]]
        if repeated:
            names = joined(repeated)
            yield Fault(
                ("region", key),
                Text(zh=f"{names.zh}写了不止一次", en=f"{names.en} is named more than once"),
            )


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Take the second of two equal regions out; which side of a contradiction is right only the author knows."""
    for key, regions in (("offered_in", plan.region.offered_in), ("excluded", plan.region.excluded)):
        if fault.path == ("region", key):
            again = [place for place, region in enumerate(regions) if region in regions[:place]]
            yield from (Remove((*fault.path, place)) for place in reversed(again))


RULE = Rule(
    id="region-contradicts-itself",
    severity=Severity.ERROR,
    title=Text(zh="适用地区没写，或自相矛盾", en="The regions are missing or contradict each other"),
    why=Text(
        zh="要让读者一眼看出自己的省能不能办。写得矛盾，就白跑一趟。",
        en="Readers see at once whether their province has the plan. A contradiction sends them in vain.",
    ),
    mend=Text(
        zh="region.offered_in 写 [national] 或省份，不要都写；excluded 只用于全国套餐",
        en="write either [national] or provinces into region.offered_in; excluded is for national plans only",
    ),
    citations=("R04",),
    bad=Example(("region: {offered_in: [national, hebei]}",)),
    good=Example(("filing_number: 26JT200001\nregion: {offered_in: [national], excluded: [guangdong]}",)),
    check=check,
    fix=fix,
    fix_example=(Example(("region: {offered_in: [hebei, hebei]}",)), Example(("region: {offered_in: [hebei]}",))),
)
