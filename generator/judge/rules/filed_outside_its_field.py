"""A field that must be filled is empty, though the filing has words for it (R04)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.silences import silences
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each such field, quoting the words.

    It is no fault of the filing, and withholds the plan all the same: its page would say that the filing is silent.
    """
    for silence in silences(plan):
        if silence.told is not None:
            light = Severity.WARNING if silence.path == ("beyond", "sms") else None
            yield Fault(silence.path, silence.told, severity=light)


RULE = Rule(
    id="filed-outside-its-field",
    severity=Severity.ERROR,
    title=Text(zh="公示里写了，还没写进字段", en="Filed, yet not in its field"),
    why=Text(
        zh="公示里有这句话，只是没人写进字段。页面会写成“未公示”，那就冤枉了公示。",
        en="The filing has words for it that nobody put into the field. The page would call it not disclosed, which is untrue.",
    ),
    mend=Text(
        zh="照公示原文填好这个字段，再删掉 notes 或 not_understood 里的那一句",
        en="fill the field by the words of the filing, then delete them from notes or not_understood",
    ),
    citations=("R04",),
    bad=Example(("cancelling: {channels: not_stated}\nnotes: [{zh: 退订方式：凭身份证办理。}]",)),
    good=Example(("cancelling: {channels: [shop, phone, online]}",)),
    check=check,
)
