"""One family of plans with different age rules (R13; real filings 24HE500108, 24HE500109 and 24HE500110)."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.sketch import Sketch
from generator.tariff.language import Text
from generator.tariff.regions import Region

_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?(?! ?(?:周?岁))")
"""The price in a name; an age in it makes another family."""


def check_list(plans: Sequence[Sketch], setting: Setting) -> Iterator[tuple[Sketch, Fault]]:
    """Yield a fault on each plan whose age limits are not those of most plans with its name, figures left out.

    Where no limits are those of most, the plan with the smallest number counts.
    """
    families: dict[tuple[str, tuple[Region, ...]], list[Sketch]] = defaultdict(list)
    for plan in plans:
        figures_out = _DIGITS.sub("0", plan.name)
        if not plan.ended and figures_out != plan.name:
            families[figures_out, plan.region.offered_in].append(plan)
    for family in families.values():
        if len({plan.ages for plan in family}) > 1:
            family.sort(key=lambda plan: plan.filing_number)
            usual = Counter(plan.ages for plan in family).most_common(1)[0][0]
            other = next(plan for plan in family if plan.ages == usual)
            for plan in family:
                if plan.ages != usual:
                    mine, theirs = _said(plan), _said(other)
                    message = Text(
                        zh=f"这里{mine.zh}，同系列的 {other.filing_number} {theirs.zh}",
                        en=f"here {mine.en}, in {other.filing_number} of the same family {theirs.en}",
                    )
                    yield plan, Fault(("eligibility",), message)


def _said(plan: Sketch) -> Text:
    youngest, oldest = plan.ages
    if youngest is None and oldest is None:
        return Text(zh="没有年龄要求", en="no age limit")
    if oldest is None:
        return Text(zh=f"要满 {youngest} 岁", en=f"from {youngest} years")
    if youngest is None:
        return Text(zh=f"最大 {oldest} 岁", en=f"up to {oldest} years")
    return Text(zh=f"要 {youngest} 到 {oldest} 岁", en=f"{youngest} to {oldest} years")


def _plan(number: str, fee: int, ages: str) -> str:
    return (
        f"filing_number: {number}\nname: {{zh: 松柏卡 {fee} 元, en: Pine card {fee}}}\nnetwork: not_stated\ntier: not_stated\n"
        f"price: {{steps: [{{amount: {fee}.00, unit: yuan, per: month}}]}}\n{ages}"
    )


_AGED = "eligibility: {age: {minimum: 55}}"

RULE = Rule(
    id="age-differs-in-family",
    severity=Severity.WARNING,
    title=Text(zh="同一系列，年龄要求不一样", en="One family, two age rules"),
    why=Text(
        zh="名字一样的一组套餐，读者以为条件也一样。",
        en="Of plans with one name, readers expect one condition.",
    ),
    mend=Text(zh="核对后改 eligibility.age，或给套餐改个名字", en="check, then mend eligibility.age or give the plan another name"),
    citations=("R13", "R07"),
    bad=Example((_plan("26HE200001", 19, _AGED), _plan("26HE200002", 29, ""))),
    good=Example((_plan("26HE200001", 19, _AGED), _plan("26HE200002", 29, _AGED))),
    check_list=check_list,
)
