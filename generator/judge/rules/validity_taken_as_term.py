"""A validity that is used as if it were a minimum term (R36)."""

from collections.abc import Iterator

from generator.claims.pattern import Pattern
from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.judge.texts import texts_of
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.quantity import Duration
from generator.tariff.term import Validity
from generator.tariff.words import NONE

_BOUND = Pattern(
    r"有效期(?:限|间)?(?:之?内)?[^。；;\n]{0,15}(?:不得|不能|不可|不允许|无法|不支持)[^。；;\n]{0,8}"
    r"(?:退订|取消|解约|退出|销户|离网|携号|携转|携出|转网|降档|降低套餐|变更套餐|更换套餐|改套餐)"
)


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault where a text forbids leaving during the validity, or a term binds to nothing and equals it.

    A term of the validity's length for which nothing is due on leaving is the validity, written in the wrong field.
    """
    term = plan.term
    if not isinstance(term.minimum, Duration):
        for text in texts_of(plan):
            if words := text.shows(_BOUND):
                yield text.fault(
                    f"没有在网要求，却写“{words}”",
                    f"no minimum term is stated, yet it says “{words}”",
                )
    elif term.early_termination is NONE and isinstance(term.validity, Validity) and _equal(term.minimum, term.validity.length):
        yield Fault(
            ("term", "minimum"),
            Text(
                zh=f"在网要求和有效期限都是 {term.minimum.text.zh}，提前走又不收钱",
                en=f"minimum term and validity are both {term.minimum.text.en}, yet leaving costs nothing",
            ),
        )


def _equal(one: Duration, other: Duration | None) -> bool:
    return one == other or (one.months is not None and other is not None and one.months == other.months)


RULE = Rule(
    id="validity-taken-as-term",
    severity=Severity.WARNING,
    title=Text(zh="把有效期限当成在网要求", en="The validity taken as a minimum term"),
    why=Text(
        zh="有效期是价格能用多久，不是客户要待多久。两个不能混为一谈。",
        en="Validity is how long a price holds, not how long a customer stays. One must not stand for the other.",
    ),
    mend=Text(
        zh="真要用满，写 term.minimum 和 early_termination；不用的写 minimum: none",
        en="if one has to stay, state term.minimum and early_termination; if not, write minimum: none",
    ),
    citations=("R36",),
    bad=Example(("notes: [{zh: 有效期内不能退订。}]",)),
    good=Example(("notes: [{zh: 有效期内随时可以退订。}]",)),
    check=check,
)
