"""A validity that says neither how long nor until when, or both at once (R07)."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.term import Validity


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where not exactly one of length and last day is given."""
    validity = plan.term.validity
    if not isinstance(validity, Validity):
        return
    if validity.length is None and validity.until is None:
        yield Fault(
            ("term", "validity"),
            Text(
                zh="有效期限没写多久，也没写到哪一天",
                en="the validity says neither for how long nor until which day",
            ),
        )
    if validity.length is not None and validity.until is not None:
        yield Fault(
            ("term", "validity", "until"),
            Text(
                zh=f"有效期限又写 {validity.length.text.zh}，又写到 {validity.until}",
                en=f"the validity says {validity.length.text.en} and also until {validity.until}",
            ),
        )


RULE = Rule(
    id="validity-empty",
    severity=Severity.ERROR,
    title=Text(zh="有效期限没写清", en="The validity says nothing, or two things"),
    why=Text(
        zh="价格能用多久，是办之前最要问的一件事。写两种，就不知道按哪种算。",
        en="How long a price holds is asked first. With two answers nobody knows which one counts.",
    ),
    mend=Text(
        zh="在 term.validity 写 length 或 until，只写一个；长期有效写 open_ended",
        en="write either length or until into term.validity; write open_ended if it has no end",
    ),
    citations=("R07",),
    bad=Example(("term: {validity: {length: 24 months, until: 2027-12-31}}",)),
    good=Example(("term: {validity: {length: 24 months}}",)),
    check=check,
)
