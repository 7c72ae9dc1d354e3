"""A network in the plan's name that is not the network of its fields (R06)."""

import re
from collections.abc import Iterator

from generator.claims.kinds.network import OTHER_THING
from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.names_of_deals import names_a_deal
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import NOT_STATED, Network, TariffType

_NETWORK = Pattern(
    r"(?<![0-9.])([45])G(-?A(?![a-zA-Z]))?"
    r"(?![Bb0-9])"
    r"(?! ?(?:全国|国内|省内|本地|闲时|通用|定向)*大?流量(?!王|合约|卡|套餐)|日包|月包|/月|每月|包| ?data| a month)"
    r"(?! ?(?:终端|手机|平板|购机|路由|随身|智能机))"
)
"""`5G` as a network: `5GB` is a volume, `15G` and `5G流量` can be one, and `5G终端` is a device."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at a name whose networks do not include the plan's; 5G may stand for 5G-A.

    A name of several networks leaves open which is the plan's. Of add-ons, promotions and contracts, which often have
    no network of their own, only a plain contradiction counts.
    """
    if not isinstance(plan.network, Network) and (plan.tariff_type is not TariffType.PLAN or names_a_deal(plan.name.zh)):
        return
    for text in texts_of(plan, _NETWORK):
        if text.part == "name":
            found = [one for one in _NETWORK.finditer(text.folded) if not OTHER_THING.match(text.folded[one.end() :])]
            named = [_network(one) for one in found]
            if named and not _agrees(plan, named) and not (plan.network is NOT_STATED and len(set(named)) > 1):
                yield text.fault(
                    f"名称写 {named[0].text.zh}，network 写的是{plan.network.text.zh}",
                    f"the name says {named[0].text.en}, network says {plan.network.text.en}",
                )


def _network(found: re.Match[str]) -> Network:
    if found[1] == "4":
        return Network.FOUR_G
    return Network.FIVE_G_A if found[2] else Network.FIVE_G


def _agrees(plan: Plan, named: list[Network]) -> bool:
    return plan.network in named or (plan.network is Network.FIVE_G_A and Network.FIVE_G in named)


RULE = Rule(
    id="network-in-name-differs",
    severity=Severity.ERROR,
    title=Text(zh="名称里的网络和写的不一样", en="The name states another network"),
    why=Text(
        zh="要 4G 还是 5G，关系到换不换手机。名称和公示要一致。",
        en="Whether it is 4G or 5G decides on buying a new phone. The name and the filing have to agree.",
    ),
    mend=Text(
        zh="核对后改 network，或改名称",
        en="check, then mend network or the name",
    ),
    citations=("R06",),
    bad=Example(("name: {zh: 5G 安心套餐 39 元, en: Easy plan}",)),
    good=Example(("name: {zh: 安心套餐 39 元含 5GB 流量, en: Easy plan}",)),
    check=check,
)
