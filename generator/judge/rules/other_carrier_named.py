"""Another carrier's name in a carrier's own text (R29)."""

import re
from collections.abc import Iterator

from generator.claims.pattern import Pattern
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
"""Full names: 移动, 电信 and 广电 alone are everyday words."""
_COMPARED = Pattern(
    r"(?:比|好过|优于|胜过|强过|不像|不同于|远超|碾压|秒杀|对比|相比)(?:于)?(?:中国)?(?P<name>移动|电信|联通|广电|别家|友商|其[他它](?:家|运营商))(?!宽带提速|网络电视|互联网)[^，,。；;\n]{0,14}?"
    r"(?:便宜|划算|优惠|实惠|省|低|少|快|好|强|稳|多|大|值|高|更|那样|一样)"
)
"""“比移动同档位便宜”: what one is set against is no everyday word."""
_SHORT = {"china-mobile": "移动", "china-telecom": "电信", "china-unicom": "联通", "china-broadnet": "广电"}
_CALLED = Pattern(r"互打|互拨|互通|拨打|打给|打电话|接听|通话|语音|短信|网间|结算")
"""Who may be called for what is no comparison."""

_PRAISE = frozenset({"name", "allowances", "notes"})
"""Where a plan speaks of itself. Conditions and exclusions may have to name others, e.g. numbers ported in."""

_PORTING = Pattern(r"携号|携入|携出|携转|转网|转入|port", re.IGNORECASE)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each other carrier's name outside sentences on number porting and on whom one calls; a comparison counts anyway."""
    others = [name for carrier, names in _NAMES.items() if carrier != setting.carrier.id for name in names]
    own = _SHORT.get(setting.carrier.id)
    for text in texts_of(plan):
        if text.part in _PRAISE and (name := _named(text, others, own)):
            yield text.fault(f"写了别家的名字：{name}", f"it names another carrier: {name}")


def _named(text: PlanText, others: list[str], own: str | None) -> str | None:
    for sentence in text.sentences:
        if (compared := _COMPARED.search(sentence)) and compared["name"] != own:
            return compared["name"]
        if not _PORTING.search(sentence) and not _CALLED.search(sentence):
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
