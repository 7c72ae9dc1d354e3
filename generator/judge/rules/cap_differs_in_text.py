"""A text names another cap than the field (R06, R54)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.filed_claims import claims_of
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.beyond import Cap
from generator.tariff.language import Text
from generator.tariff.quantity import yuan_text
from generator.tariff.words import NONE, CapEffect

_OF_OTHERS = frozenset({"name", "eligibility", "exclusions"})


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at the first text whose sum is not the field's, or whose volume is not, or where the field says none.

    Two sums at which the service stops contradict each other in the field itself: the higher is never reached.
    """
    field = plan.beyond.cap
    if field is not NONE and not isinstance(field, tuple):
        return
    caps = field if isinstance(field, tuple) else ()
    sums = {cap.at_charge.yuan for cap in caps if cap.at_charge is not None}
    volumes = {cap.at_volume.megabytes for cap in caps if cap.at_volume is not None}
    stopping = [cap.at_charge.yuan for cap in caps if cap.at_charge is not None and cap.effect is CapEffect.SERVICE_STOPS]
    if len(set(stopping)) > 1:
        yield Fault(
            ("beyond", "cap"),
            Text(
                zh=f"写了两个停网的封顶：{yuan_text(min(stopping))} 元和 {yuan_text(max(stopping))} 元",
                en=f"service stops at two sums: {yuan_text(min(stopping))} and {yuan_text(max(stopping))} yuan",
            ),
        )
        return
    for claim in claims_of(plan, "cap"):
        told = claim.claim.value
        if not isinstance(told, Cap) or claim.path[0] in _OF_OTHERS:
            continue
        other_sum = told.at_charge is not None and told.at_charge.yuan not in sums and (sums or field is NONE)
        other_volume = told.at_volume is not None and told.at_volume.megabytes not in volumes and (volumes or field is NONE)
        if other_sum or other_volume:
            yield claim.fault(f"文字说“{claim.words}”，beyond.cap 写的不一样", f"the text says “{claim.words}”, beyond.cap says otherwise")
            return


RULE = Rule(
    id="cap-differs-in-text",
    severity=Severity.ERROR,
    title=Text(zh="文字里的封顶和栏目不一样", en="The text names another cap"),
    why=Text(zh="最多会多付多少钱，只能有一个数。", en="The most that can be charged beyond the bundle is one figure."),
    mend=Text(zh="核对后改 beyond.cap，或改文字", en="check, then mend beyond.cap or the text"),
    citations=("R06", "R54"),
    bad=Example(("notes: [{zh: 当月套餐外流量费用达到 500 元后暂停上网，次月恢复。}]",)),
    good=Example(("notes: [{zh: 当月套餐外流量费用达到 200 元后暂停上网，次月恢复。}]",)),
    check=check,
)
