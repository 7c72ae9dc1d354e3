"""Two plans that differ in nothing but name and number (R13)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.rules.same_name_other_plan import plain_name
from generator.judge.sketch import Sketch
from generator.tariff.language import Text


def check_list(plans: Sequence[Sketch], setting: Setting) -> Iterator[tuple[Sketch, Fault]]:
    """Yield a fault on each plan that is in all fields what a plan with a smaller number is, off-sale plans left out.

    Plans of one name are the business of another rule.
    """
    same: dict[str, list[Sketch]] = defaultdict(list)
    for plan in plans:
        if not plan.ended:
            same[plan.content].append(plan)
    for twins in same.values():
        if len(twins) > 1:
            first, *others = sorted(twins, key=lambda plan: plan.filing_number)
            for plan in others:
                if plain_name(plan.name) != plain_name(first.name):
                    yield (
                        plan,
                        Fault(
                            ("name", "zh"),
                            Text(
                                zh=f"除了名称，和 {first.filing_number} 一模一样",
                                en=f"but for its name it is {first.filing_number} over again",
                            ),
                        ),
                    )


_OWN = "network: not_stated\ntier: not_stated\n"
_SECOND = _OWN + "filing_number: 26HE200002\nname: {zh: 省心套餐 39 元, en: Carefree plan 39}\n"

RULE = Rule(
    id="same-plan-twice",
    severity=Severity.WARNING,
    title=Text(zh="同样的套餐，换个名字又报一遍", en="One plan under two names"),
    why=Text(
        zh="套餐要精减，清理容易混淆的。内容一样，多一个只会让人挑花眼。",
        en="Plans should be fewer, with none that confuse. One that is the same makes choosing harder, nothing else.",
    ),
    mend=Text(
        zh="留一个，另一个写 sale.withdrawn_on；有差别的，在字段里写出来",
        en="keep one and write sale.withdrawn_on into the other; or state in the fields what differs",
    ),
    citations=("R13",),
    bad=Example((_OWN, _SECOND)),
    good=Example((_OWN, _SECOND + "allowances: {data: [{volume: 20 GB, per: month, area: mainland}]}")),
    check_list=check_list,
)
