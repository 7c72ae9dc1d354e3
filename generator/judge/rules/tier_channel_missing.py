"""A tier of 4G or 5G that cannot be taken out both online and in a shop (R42)."""

from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting, Sight
from generator.judge.sketch import Sketch
from generator.judge.tier_lists import NETWORKS, tier_lists
from generator.tariff.language import Text
from generator.tariff.words import ChannelKind, Tier, YesNo

_OWED = (ChannelKind.ONLINE, ChannelKind.SHOP)
_MAY_BE_EITHER = frozenset({ChannelKind.EVERY, ChannelKind.OWN})
"""全渠道 has both in it; 自有渠道 may have, and what nobody can tell is no fault."""


def check_list(plans: Sequence[Sketch], setting: Setting) -> Iterator[tuple[Sketch, Fault]]:
    """Yield a fault for each tier in a region that no plan offers online, or none in a shop.

    It stands on the tier's first plan; tiers without any plan are the business of another rule. An error where
    the carrier's profile says that its list is complete, a warning while it is a sample.
    """
    severity = None if setting.carrier.list_is_complete is YesNo.YES else Severity.WARNING
    for here in tier_lists(plans):
        for network in NETWORKS:
            for tier in Tier:
                same = here.at(network, tier)
                open_to = {kind for plan in same for kind in plan.channels}
                for kind in () if open_to & _MAY_BE_EITHER else _OWED:
                    if same and kind not in open_to:
                        region, level, place = here.region.text, tier.text, kind.text
                        message = Text(
                            zh=f"{region.zh}的 {network.value} {level.zh}套餐，没有一个能在{place.zh}办",
                            en=f"{region.en}: no {network.value} plan of the {level.en} tier can be had {place.en}",
                        )
                        yield same[0], Fault(("sale", "channels"), message, severity=severity)


def _list(channels: str) -> tuple[str, ...]:
    tiers = (("4G", "low", 19), ("4G", "middle", 39), ("4G", "high", 99), ("5G", "low", 69), ("5G", "middle", 129))
    all_but_one = tuple(
        f"filing_number: 26HE20000{place}\nname: {{zh: {network} 套餐 {fee} 元, en: '{network} plan {fee}'}}\n"
        f"network: {network}\ntier: {tier}\nprice: {{steps: [{{amount: {fee}.00, unit: yuan, per: month}}]}}\nallowances: {{voice: none}}"
        for place, (network, tier, fee) in enumerate(tiers, start=1)
    )
    last = (
        "filing_number: 26HE200006\nname: {zh: 5G 套餐 299 元, en: 5G plan 299}\nnetwork: 5G\ntier: high\n"
        "price: {steps: [{amount: 299.00, unit: yuan, per: month}]}\nallowances: {voice: none}\n"
        f"sale: {{channels: [{channels}]}}"
    )
    return (*all_but_one, last)


RULE = Rule(
    id="tier-channel-missing",
    severity=Severity.ERROR,
    title=Text(zh="有一档不能线上线下都办", en="A tier that cannot be had both online and in a shop"),
    why=Text(
        zh="每一档都必须线上线下能办。只能网上办，不会上网的人就办不了。",
        en="Each tier must be open online and in shops. Online only shuts out those who do not use the internet.",
    ),
    mend=Text(
        zh="在这一档的套餐里，给 sale.channels 补上 online 或 shop",
        en="add online or shop to sale.channels of a plan of this tier",
    ),
    citations=("R42",),
    bad=Example(_list("{kind: online}"), carrier="list_is_complete: yes"),
    good=Example(_list("{kind: online}, {kind: shop}"), carrier="list_is_complete: yes"),
    check_list=check_list,
    sight=Sight.REGION,
)
