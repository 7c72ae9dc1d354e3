"""A region in which a carrier sells no low, middle or high plan of 4G or 5G (R41)."""

from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting, Sight
from generator.judge.sketch import Sketch
from generator.judge.tier_lists import NETWORKS, tier_lists
from generator.tariff.language import Text
from generator.tariff.words import Tier, YesNo


def check_list(plans: Sequence[Sketch], setting: Setting) -> Iterator[tuple[Sketch, Fault]]:
    """Yield a fault for each tier of 4G and 5G that is missing in a region, on the region's first plan.

    An error where the carrier's profile says that its list is complete, a warning while it is a sample.
    """
    severity = None if setting.carrier.list_is_complete is YesNo.YES else Severity.WARNING
    for here in tier_lists(plans):
        for network in NETWORKS:
            for tier in Tier:
                if not here.at(network, tier):
                    plan = (here.on(network) or here.plans)[0]
                    region, level = here.region.text, tier.text
                    message = Text(
                        zh=f"{region.zh}没有在售的 {network.value} {level.zh}套餐",
                        en=f"{region.en}: no {network.value} plan of the {level.en} tier is on sale",
                    )
                    yield plan, Fault(("tier",), message, severity=severity)


def _list(*tiers: tuple[str, str, str, int]) -> tuple[str, ...]:
    return tuple(
        f"filing_number: 26HE20000{place}\n"
        f"name: {{zh: {network} {zh}套餐 {fee} 元, en: '{network} plan {fee}'}}\n"
        f"network: {network}\ntier: {tier}\n"
        f"price: {{steps: [{{amount: {fee}.00, unit: yuan, per: month}}]}}\nallowances: {{voice: none}}"
        for place, (network, tier, zh, fee) in enumerate(tiers, start=1)
    )


_FIVE = (
    ("4G", "low", "低档", 19),
    ("4G", "middle", "中档", 39),
    ("5G", "low", "低档", 69),
    ("5G", "middle", "中档", 129),
    ("5G", "high", "高档", 299),
)

RULE = Rule(
    id="tier-missing",
    severity=Severity.ERROR,
    title=Text(zh="缺少某一档的套餐", en="A tier without a plan"),
    why=Text(
        zh="4G 和 5G 都必须有高、中、低三档在售。缺一档，有人就只好买贵的。",
        en="4G and 5G must each have low, middle and high plans on sale. A gap makes somebody buy a dearer one.",
    ),
    mend=Text(
        zh="补上这一档的套餐，写明 network 和 tier；有了却没认出的，核对 tier",
        en="add a plan of this tier with its network and tier; where there is one already, check its tier",
    ),
    citations=("R41",),
    bad=Example(_list(*_FIVE), carrier="list_is_complete: yes"),
    good=Example(_list(*_FIVE, ("4G", "high", "高档", 99)), carrier="list_is_complete: yes"),
    check_list=check_list,
    sight=Sight.REGION,
)
