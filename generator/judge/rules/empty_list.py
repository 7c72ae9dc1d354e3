"""A list without an entry, which says neither “none” nor “not disclosed” (R04).

Not mended by a machine: an empty list does not tell which of the two words was meant.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.plan_file import Plan
from generator.tariff.language import Text


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each empty list in whose place a word could stand."""
    for path, value in _lists(plan):
        if value == ():
            yield Fault(path, Text(zh="列表是空的，什么也没说", en="the list is empty and says nothing"))


def _lists(plan: Plan) -> Iterator[tuple[tuple[str | int, ...], object]]:
    yield ("price", "one_time"), plan.price.one_time
    yield ("price", "deposits"), plan.price.deposits
    yield ("price", "third_party"), plan.price.third_party
    yield ("allowances", "data"), plan.allowances.data
    yield ("allowances", "app_data"), plan.allowances.app_data
    if isinstance(plan.allowances.app_data, tuple):
        for place, bucket in enumerate(plan.allowances.app_data):
            yield ("allowances", "app_data", place, "apps"), bucket.apps
    yield ("beyond", "data"), plan.beyond.data
    yield ("beyond", "cap"), plan.beyond.cap
    yield ("beyond", "throttle"), plan.beyond.throttle
    yield ("term", "early_termination"), plan.term.early_termination


RULE = Rule(
    id="empty-list",
    severity=Severity.ERROR,
    title=Text(zh="空的列表", en="An empty list"),
    why=Text(
        zh="“没有”和“没有公示”是两回事。空的列表分不出是哪一种。",
        en="“None” and “not disclosed” are two things. An empty list does not tell which.",
    ),
    mend=Text(
        zh="公示写明没有的，写 none；公示没有写的，写 not_stated",
        en="write none if the filing says that there is none, not_stated if it does not say",
    ),
    citations=("R04", "D01"),
    bad=Example(("price: {one_time: []}",)),
    good=Example(("price: {one_time: none}",)),
    check=check,
)
