"""Another carrier's name in a carrier's own text (R29)."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import PlanText, texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text

_NAMES = {
    "china-mobile": ("中国移动", "China Mobile"),
    "china-telecom": ("中国电信", "China Telecom"),
    "china-unicom": ("中国联通", "China Unicom"),
    "china-broadnet": ("中国广电", "China Broadnet"),
}
"""Full names only: 移动, 电信 and 广电 alone are everyday words."""

_PRAISE = frozenset({"name", "allowances", "notes"})
"""Where a plan speaks of itself. Conditions and exclusions may have to name others, e.g. numbers ported in."""

_PORTING = re.compile(r"携号|携入|携出|携转|转网|转入|port", re.IGNORECASE)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each other carrier's name outside sentences on number porting."""
    others = [name for carrier, names in _NAMES.items() if carrier != setting.carrier.id for name in names]
    for text in texts_of(plan):
        if text.part in _PRAISE and (name := _named(text, others)):
            yield text.fault(f"写了别家的名字：{name}", f"it names another carrier: {name}")


def _named(text: PlanText, others: list[str]) -> str | None:
    for sentence in text.sentences:
        if not _PORTING.search(sentence):
            for name in others:
                if name in sentence:
                    return name
    return None


RULE = Rule(
    id="other-carrier-named",
    severity=Severity.WARNING,
    title=Text(zh="写了别家运营商的名字", en="Another carrier is named"),
    why=Text(
        zh="自己的套餐里拿别家作比，容易片面，也容易让人认错。",
        en="Setting oneself against another carrier in one's own plan is one-sided, and readers mistake who it is.",
    ),
    mend=Text(
        zh="改写 zh 里的这句话，只说自己的套餐",
        en="reword this sentence in zh so that it speaks of the plan itself",
    ),
    citations=("R29",),
    bad=Example(("notes: [{zh: 信号比中国联通好。}]",)),
    good=Example(("notes: [{zh: 中国联通的号码携号转网过来，也能办。}]",)),
    check=check,
)
