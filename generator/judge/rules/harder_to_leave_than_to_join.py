"""A plan that is taken out from home and can only be cancelled in a shop (R56)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text, joined
from generator.tariff.words import ChannelKind

_FROM_HOME = (ChannelKind.ONLINE, ChannelKind.PHONE, ChannelKind.EVERY)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where it is sold online or by telephone, and cancelling asks for a visit.

    Every channel has these two in it. Of the carrier's own channels nobody can tell: they are no fault on either side.
    """
    leave = plan.cancelling.channels
    if not isinstance(plan.sale.channels, tuple) or not isinstance(leave, tuple):
        return
    sold = {channel.kind for channel in plan.sale.channels}
    ways_in = [kind.text for kind in _FROM_HOME if kind in sold]
    if ways_in and leave and not any(kind in leave for kind in (*_FROM_HOME, ChannelKind.OWN)):
        ways = joined(ways_in)
        yield Fault(
            ("cancelling", "channels"),
            Text(zh=f"{ways.zh}就能办，退订却要跑一趟", en=f"it can be taken out {ways.en}, yet cancelling takes a visit"),
        )


RULE = Rule(
    id="harder-to-leave-than-to-join",
    severity=Severity.WARNING,
    title=Text(zh="办起来容易，退起来难", en="Easy to join, hard to leave"),
    why=Text(
        zh="在家就办得成，退订也应当在家办得成。出门不便的老人最吃亏。",
        en="What can be had from home should be left from home. People who cannot go out easily suffer most.",
    ),
    mend=Text(
        zh="能在网上或电话退的，写进 cancelling.channels；真不能的，保留",
        en="add online or phone to cancelling.channels if it is open; leave it if it is not",
    ),
    citations=("R56",),
    bad=Example(("sale: {channels: [{kind: online}]}\ncancelling: {channels: [shop]}",)),
    good=Example(("sale: {channels: [{kind: online}]}\ncancelling: {channels: [online, shop]}",)),
    check=check,
)
