"""Taking one plan and not another, said in a few sentences that are made from the fields."""

from collections.abc import Iterator
from functools import lru_cache

from generator.gate.published import PublishedPlan
from generator.show.words.difference import Difference, difference
from generator.show.words.element import Standing
from generator.show.words.offer import AGE, CUSTOMERS, GROUPS
from generator.tariff.facts import is_five_g
from generator.tariff.language import BETWEEN_CLAUSES, BETWEEN_PARTS, BETWEEN_STEPS, Text, joined, message, sentence
from generator.tariff.words import Area, Customers, NotStated

_SAME = message("能比的几样都一样。")


@lru_cache(maxsize=64)  # the page of the other language is made right after
def main_difference(here: PublishedPlan, there: PublishedPlan) -> tuple[Text, ...]:
    """Return the sentences above a table of two plans, which are called by their networks: the price over the time first."""
    found = difference(here, there)
    return (*_compared(found, here, there), *_unclear(found), *_elsewhere(here, there), *_each_for_some(here, there))


def _compared(found: Difference, here: PublishedPlan, there: PublishedPlan) -> Iterator[Text]:
    """Yield what one pays more or less, and then what one gets more or less; what cannot be compared is left to `_unclear`."""
    if not found.changes:
        yield _SAME
        return
    first, second = here.network.value, there.network.value
    prices = [change.text for change in found.changes if change.of_price]
    others = [change.text for change in found.changes if not change.of_price]
    if prices:
        what = joined(prices, BETWEEN_PARTS)
        yield sentence("和这个 %(first)s 套餐比，这个 %(second)s 套餐%(what)s。", first=first, second=second, what=what)
    elif found.same_price:
        yield sentence("这个 %(first)s 套餐和这个 %(second)s 套餐，价钱一样。", first=first, second=second)
    if others:
        what = joined(others, BETWEEN_STEPS)
        yield sentence("这个 %(second)s 套餐%(what)s。", second=second, what=what)


def _each_for_some(*plans: PublishedPlan) -> Iterator[Text]:
    for plan in plans:
        who = tuple(who_only(plan))
        if who:
            what, network = joined(who, BETWEEN_CLAUSES), plan.network.value
            yield sentence("这个 %(network)s 套餐不是人人能办：%(what)s。", network=network, what=what)


@lru_cache(maxsize=64)  # as above
def gains_and_losses(here: PublishedPlan, there: PublishedPlan) -> tuple[Text, ...]:
    """Return what one gains, what one loses and what one has to know when changing from `here` to `there`."""
    found = difference(here, there)
    return (*_weighed(found), *_unclear(found), *_conditions(here, there))


def _weighed(found: Difference) -> Iterator[Text]:
    if not found.changes:
        yield _SAME
    if found.gains:
        what = joined(found.gains, BETWEEN_STEPS)
        yield sentence("换成它的好处：%(what)s。", what=what)
    if found.losses:
        what = joined(found.losses, BETWEEN_STEPS)
        yield sentence("换成它的代价：%(what)s。", what=what)


def _unclear(found: Difference) -> Iterator[Text]:
    if found.unclear:
        what = joined(found.unclear)
        yield sentence("有一边未公示，或给法不同，比不了的：%(what)s。", what=what)


def _conditions(here: PublishedPlan, there: PublishedPlan) -> Iterator[Text]:
    if is_five_g(there):
        yield message("要有 5G 手机、当地有 5G 信号，才用得上 5G。")
    yield from _elsewhere(here, there)
    who = list(who_only(there))
    if who:
        what = joined(who, BETWEEN_CLAUSES)
        yield sentence("不是人人能办：%(what)s。", what=what)


def _elsewhere(here: PublishedPlan, there: PublishedPlan) -> Iterator[Text]:
    here_in, there_in = areas(here), areas(there)
    if here_in and there_in and here_in != there_in:
        yield message("两个套餐的流量，能用的地方写得不一样。")


def areas(plan: PublishedPlan) -> frozenset[Area | NotStated]:
    """Return the areas in which the data can be used; none where the plan states no data."""
    data = plan.allowances.data
    return frozenset(bucket.area for bucket in data) if isinstance(data, tuple) else frozenset()


def who_only(plan: PublishedPlan) -> Iterator[Text]:
    """Yield the limits on who can have the plan."""
    elements = (AGE, GROUPS) if plan.eligibility.customers is Customers.ALL else (AGE, GROUPS, CUSTOMERS)
    for element in elements:
        answer = element.answer(plan)
        if answer.standing is Standing.STATED:
            yield from answer.lines
