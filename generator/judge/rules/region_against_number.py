"""A filing number of a province in which the plan is not sold (P01)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.regions import PREFIXES, Region

_REGIONS = {region.value: region for region in Region}


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the two letters of the number stand for no region, or for a province not named.

    Of 5,630 real filings, 98 name the whole country under a province's number; the customer then cannot tell.
    """
    letters = plan.filing_number[2:4]
    if letters not in PREFIXES:
        yield Fault(
            ("filing_number",),
            Text(zh=f"编号里的 {letters} 不是任何省的代号", en=f"the letters {letters} stand for no province"),
            Text(
                zh="核对 filing_number；HE 是河北，JT 是全国",
                en="check filing_number; HE is Hebei, JT the whole country",
            ),
        )
        return
    region = _REGIONS[PREFIXES[letters]]
    if region is not Region.NATIONAL and plan.region.offered_in and region not in plan.region.offered_in:
        yield Fault(
            ("region", "offered_in"),
            Text(
                zh=f"编号是{region.text.zh}的（{letters}），却不写在{region.text.zh}卖",
                en=f"the number is one of {region.text.en} ({letters}), yet {region.text.en} is not named",
            ),
        )


RULE = Rule(
    id="region-against-number",
    severity=Severity.WARNING,
    title=Text(zh="编号的省份和适用地区不一致", en="The number's province is not among the regions"),
    why=Text(
        zh="方案编号带省份代号。两边不一致，可能有一处抄错。",
        en="A filing number carries its province. Where the two differ, one may be a slip.",
    ),
    mend=Text(
        zh="核对 filing_number 和 region.offered_in，把抄错的改过来",
        en="check filing_number and region.offered_in and mend the one that is wrong",
    ),
    citations=("P01",),
    bad=Example(("filing_number: 26SH200001\nregion: {offered_in: [hebei]}",)),
    good=Example(("filing_number: 26SH200001\nregion: {offered_in: [shanghai]}",)),
    check=check,
)
