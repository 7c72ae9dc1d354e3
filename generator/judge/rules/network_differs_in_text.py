"""A text that speaks of the plan's own service on another network than the field (R06)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.filed_claims import claims_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.words import Network

_OF_OTHERS = frozenset({"name", "eligibility", "exclusions"})
_OTHER_ELEMENTS = ("名称", "适用", "互斥", "办理条件")
_SAME = {Network.FIVE_G_A: Network.FIVE_G}


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where the texts name one network alone and the field the other; 5G may stand for 5G-A."""
    if not isinstance(plan.network, Network):
        return
    told = [
        claim
        for claim in claims_of(plan, "network")
        if claim.path[0] not in _OF_OTHERS and not any(word in (claim.element or "") for word in _OTHER_ELEMENTS)
    ]
    named = {_plain(claim.claim.value) for claim in told}
    if told and _plain(plan.network) not in named:
        yield told[0].fault(
            f"文字写的是 {told[0].words}，network 写的是 {plan.network.text.zh}",
            f"the text speaks of {told[0].words}, network says {plan.network.text.en}",
        )


def _plain(network: object) -> object:
    return _SAME.get(network, network) if isinstance(network, Network) else network


RULE = Rule(
    id="network-differs-in-text",
    severity=Severity.ERROR,
    title=Text(zh="文字里的网络和写的不一样", en="The text speaks of another network"),
    why=Text(
        zh="要 4G 还是 5G，关系到换不换手机。文字和栏目要一致。",
        en="Whether it is 4G or 5G decides on buying a new phone. Text and fields have to agree.",
    ),
    mend=Text(zh="核对后改 network，或改文字", en="check, then mend network or the text"),
    citations=("R06",),
    bad=Example(("notes: [{zh: 本套餐含 5G优享服务，要有 5G 手机，当地要有信号。}]\nnetwork: 4G",)),
    good=Example(("notes: [{zh: 本套餐含 5G优享服务，要有 5G 手机，当地要有信号。}]\nnetwork: 5G",)),
    check=check,
)
