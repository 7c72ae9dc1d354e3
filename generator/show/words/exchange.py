"""Taking one plan and not another, said in a few sentences that are made from the fields."""

from collections.abc import Iterator
from functools import lru_cache

from generator.gate.published import PublishedPlan
from generator.show.words.difference import Difference, difference
from generator.show.words.element import Standing
from generator.show.words.offer import AGE, CUSTOMERS, GROUPS
from generator.tariff.facts import is_five_g
from generator.tariff.language import Text, joined
from generator.tariff.words import Customers

_SAME = Text(
    zh="能比的几样都一样。",
    en="Everything that can be compared is the same.",
)


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
        what = joined(prices, zh="；", en="; ")
        yield Text(
            zh=f"和这个 {first} 套餐比，这个 {second} 套餐{what.zh}。",
            en=f"Compared with the {first} plan, the {second} plan means: {what.en}.",
        )
    elif found.same_price:
        yield Text(
            zh=f"这个 {first} 套餐和这个 {second} 套餐，价钱一样。",
            en=f"The {first} plan and the {second} plan cost the same.",
        )
    if others:
        what = joined(others, zh="，", en="; ")
        yield Text(zh=f"这个 {second} 套餐{what.zh}。", en=f"The {second} plan means: {what.en}.")


def _each_for_some(*plans: PublishedPlan) -> Iterator[Text]:
    for plan in plans:
        who = tuple(_who_only(plan))
        if who:
            what, network = joined(who, zh="，", en=", "), plan.network.value
            yield Text(
                zh=f"这个 {network} 套餐不是人人能办：{what.zh}。",
                en=f"Not everybody can have the {network} plan: {what.en}.",
            )


@lru_cache(maxsize=64)  # as above
def gains_and_losses(here: PublishedPlan, there: PublishedPlan) -> tuple[Text, ...]:
    """Return what one gains, what one loses and what one has to know when changing from `here` to `there`."""
    found = difference(here, there)
    return (*_weighed(found), *_unclear(found), *_conditions(here, there))


def _weighed(found: Difference) -> Iterator[Text]:
    if not found.changes:
        yield _SAME
    if found.gains:
        what = joined(found.gains, zh="，", en="; ")
        yield Text(zh=f"换成它的好处：{what.zh}。", en=f"What you gain by changing: {what.en}.")
    if found.losses:
        what = joined(found.losses, zh="，", en="; ")
        yield Text(zh=f"换成它的代价：{what.zh}。", en=f"What you lose by changing: {what.en}.")


def _unclear(found: Difference) -> Iterator[Text]:
    if found.unclear:
        what = joined(found.unclear)
        yield Text(
            zh=f"有一边未公示，或给法不同，比不了的：{what.zh}。",
            en=f"Not comparable, because not disclosed or given in another rhythm: {what.en}.",
        )


def _conditions(here: PublishedPlan, there: PublishedPlan) -> Iterator[Text]:
    if is_five_g(there):
        yield Text(
            zh="要有 5G 手机、当地有 5G 信号，才用得上 5G。",
            en="5G works with a 5G phone only, and where there is 5G coverage.",
        )
    yield from _elsewhere(here, there)
    who = list(_who_only(there))
    if who:
        what = joined(who, zh="，", en=", ")
        yield Text(zh=f"不是人人能办：{what.zh}。", en=f"Not everybody can have it: {what.en}.")


def _elsewhere(here: PublishedPlan, there: PublishedPlan) -> Iterator[Text]:
    here_in, there_in = _areas(here), _areas(there)
    if here_in and there_in and here_in != there_in:
        yield Text(
            zh="两个套餐的流量，能用的地方写得不一样。",
            en="The two plans name different places where their data can be used.",
        )


def _areas(plan: PublishedPlan) -> frozenset[object]:
    data = plan.allowances.data
    return frozenset(bucket.area for bucket in data) if isinstance(data, tuple) else frozenset()


def _who_only(plan: PublishedPlan) -> Iterator[Text]:
    """Yield the limits on who can have the plan."""
    elements = (AGE, GROUPS) if plan.eligibility.customers is Customers.ALL else (AGE, GROUPS, CUSTOMERS)
    for element in elements:
        answer = element.answer(plan)
        if answer.standing is Standing.STATED:
            yield from answer.lines
