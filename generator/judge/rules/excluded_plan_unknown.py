"""An exclusion of a plan that is in no file (R22)."""

import re
from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.sketch import Sketch
from generator.tariff.language import Text
from generator.tariff.words import YesNo

_NUMBER = re.compile(r"[0-9]{2}[A-Z]{2}[1235][0-9]{5}", re.ASCII)


def check_list(plans: Sequence[Sketch], setting: Setting) -> Iterator[tuple[Sketch, Fault]]:
    """Yield a fault at each excluded number of which the list knows nothing.

    A note while the list is a sample; a warning where the carrier says that all its plans stand here, or where
    it is no filing number at all.
    """
    known = {plan.filing_number for plan in plans}
    complete = setting.carrier.list_is_complete is YesNo.YES
    for plan in plans:
        for place, number in enumerate(plan.excludes):
            if number in known:
                continue
            sound = _NUMBER.fullmatch(number) is not None
            zh, en = ("不在清单里", "is not in the list") if sound else ("不是方案编号", "is not a filing number")
            yield (
                plan,
                Fault(
                    ("exclusions", "plans", place),
                    Text(zh=f"{number} {zh}", en=f"{number} {en}"),
                    severity=None if sound and not complete else Severity.WARNING,
                ),
            )


_ALONE = "network: not_stated\ntier: not_stated\n"

RULE = Rule(
    id="excluded-plan-unknown",
    severity=Severity.INFO,
    title=Text(zh="互斥的套餐查不到", en="An excluded plan that is not in the list"),
    why=Text(
        zh="写了不能和哪个同时办，读者却查不到是哪个，等于没写。",
        en="Readers who cannot look up what it excludes are no wiser than before.",
    ),
    mend=Text(
        zh="核对 exclusions.plans 里的编号；查不到的活动，把名字写进 exclusions.offers",
        en="check the numbers in exclusions.plans; name an offer without a number in exclusions.offers",
    ),
    citations=("R22",),
    bad=Example((_ALONE + "exclusions: {plans: [26HE200002]}",)),
    good=Example((_ALONE + "exclusions: {plans: [26HE200002]}", _ALONE + "filing_number: 26HE200002\nname: {zh: 另一个套餐 39 元}")),
    check_list=check_list,
)
