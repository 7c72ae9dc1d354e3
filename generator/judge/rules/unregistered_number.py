"""A telephone number or a private contact that is not the carrier's (R60; real filings 24HE500036 and 24HE500037)."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from generator.claims.passage import Passage
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.telephone import PUBLIC_NUMBERS, private_contacts, telephone_numbers
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.carrier import Carrier
from generator.tariff.language import Text

_NO_SENTENCES = frozenset({"badge", "source_url"})


def check(plan: Plan | Carrier, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each number that the carrier's profile does not hold and that is no public service's."""
    known = setting.carrier.numbers | PUBLIC_NUMBERS
    for text in texts_of(plan):
        if text.path[-1] in _NO_SENTENCES:
            continue
        for number in telephone_numbers(text.folded, about_calling=text.part == "cancelling"):
            if number not in known:
                yield text.fault(f"{number} 不是登记过的号码", f"{number} is no registered number")
        for contact in private_contacts(text.folded):
            yield text.fault(f"“{contact}”是私人的联系方式", f"'{contact}' is a private contact")
    if isinstance(plan, Plan):
        yield from _filed(plan, known)


def _filed(plan: Plan, known: AbstractSet[str]) -> Iterator[Fault]:
    """Yield a fault at each such number in words of the filing that are still to be carried over."""
    for index, filed in enumerate(plan.as_filed):
        for place, piece in enumerate(filed.not_understood):
            for number in telephone_numbers(Passage(piece).folded, about_calling=False):
                if number not in known:
                    yield Fault(
                        ("as_filed", index, "not_understood", place),
                        Text(zh=f"公示里的 {number} 不是登记过的号码", en=f"{number} in the filing is no registered number"),
                    )


RULE = Rule(
    id="unregistered-number",
    severity=Severity.ERROR,
    title=Text(zh="写了没登记的电话", en="A telephone number that is not registered"),
    why=Text(
        zh="假客服电话会骗走钱和验证码。套餐里只能写官方号码。",
        en="False hotlines take money and codes from people. Only official numbers may stand in a plan.",
    ),
    mend=Text(
        zh="改成官方号码；真是本公司的，先写进 carrier.yml 的 other_numbers",
        en="write an official number; if it is the carrier's, put it into other_numbers of carrier.yml first",
    ),
    citations=("R60",),
    bad=Example(("cancelling: {how: {zh: 退订请打 10100。, en: Call to cancel.}}",)),
    good=Example(("cancelling: {how: {zh: 退订请打 10086，投诉可打 12300。, en: Call to cancel.}}",)),
    check=check,
    check_profile=check,
)
