"""An agent without a name or without the number of its electronic badge (R58)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import Transcription
from generator.tariff.words import ChannelKind


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each agent who cannot be told from a stranger.

    A warning for a transcription: the zones name no agents, so nobody could copy their badges.
    """
    channels = plan.sale.channels
    weight = Severity.WARNING if isinstance(plan.disclosure, Transcription) else None
    for place, channel in enumerate(channels if isinstance(channels, tuple) else ()):
        if channel.kind is not ChannelKind.AGENT:
            continue
        path = ("sale", "channels", place)
        if channel.name is None:
            yield Fault(path, Text(zh="写了代理商，却没写是谁", en="there is an agent without a name"), severity=weight)
        if channel.badge is None:
            yield Fault(path, Text(zh="代理商没有电子标识牌编号", en="the agent has no badge number"), severity=weight)


RULE = Rule(
    id="agent-without-badge",
    severity=Severity.ERROR,
    title=Text(zh="代理商没有标识牌", en="An agent without a badge"),
    why=Text(
        zh="代理商必须亮出电子标识牌。没有编号，客户分不清真假。",
        en="Agents must show their electronic badge. Without its number nobody can tell a real one from a false one.",
    ),
    mend=Text(
        zh="给代理商写 name 和 badge，例如 {kind: agent, name: {zh: 某某通信店}, badge: DLS-2026-0001}",
        en="give the agent name and badge, for example {kind: agent, name: {zh: 某某通信店}, badge: DLS-2026-0001}",
    ),
    citations=("R58",),
    bad=Example(("sale: {channels: [{kind: shop}, {kind: agent, name: {zh: 某某通信店}}]}",)),
    good=Example(("sale: {channels: [{kind: shop}, {kind: agent, name: {zh: 某某通信店}, badge: DLS-2026-0001}]}",)),
    check=check,
)
