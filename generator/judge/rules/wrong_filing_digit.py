"""A carrier's profile that names another digit than its plans' filing numbers bear (P01)."""

from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting, Sight
from generator.judge.sketch import Sketch
from generator.tariff.language import Text


def check_list(plans: Sequence[Sketch], setting: Setting) -> Iterator[tuple[Sketch, Fault]]:
    """Yield one fault, on the first plan concerned: it is the profile that is wrong, not each of the plans."""
    told = setting.carrier.filing_digit
    concerned = [plan for plan in plans if plan.filing_number[4] != told]
    if concerned:
        plan = min(concerned, key=lambda plan: plan.filing_number)
        digit = plan.filing_number[4]
        yield (
            plan,
            Fault(
                ("filing_number",),
                Text(
                    zh=f"编号第 5 位是 {digit}，carrier.yml 写的是 {told}",
                    en=f"the fifth character of the number is {digit}, carrier.yml says {told}",
                ),
            ),
        )


RULE = Rule(
    id="wrong-filing-digit",
    severity=Severity.ERROR,
    title=Text(zh="编号和运营商对不上", en="The number belongs to another carrier"),
    why=Text(
        zh="编号第 5 位代表运营商。对不上，就不知道是谁的套餐。",
        en="The fifth character stands for the carrier. If it differs, nobody knows whose plan it is.",
    ),
    mend=Text(
        zh="核对 carrier.yml 的 filing_digit：电信 1，移动 2，联通 3，广电 5",
        en="check filing_digit in carrier.yml: 1 Telecom, 2 Mobile, 3 Unicom, 5 Broadnet",
    ),
    citations=("P01",),
    bad=Example(("network: not_stated",), carrier="filing_digit: 3"),
    good=Example(("network: not_stated",), carrier="filing_digit: 2"),
    check_list=check_list,
    sight=Sight.ALONE,
)
