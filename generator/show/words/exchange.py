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
    """Return the sentences above a table of two plans, which are called by their networks."""
    found = difference(here, there)
    return (_compared(found, here, there), *_unclear(found), *_each_for_some(here, there))


def _compared(found: Difference, here: PublishedPlan, there: PublishedPlan) -> Text:
    if not found.changes:
        return _SAME
    first, second = here.network.value, there.network.value
    what = joined([change.text for change in found.changes], zh="，", en="; ")
    return Text(
        zh=f"和这个 {first} 套餐比，这个 {second} 套餐：{what.zh}。",
        en=f"Compared with the {first} plan, the {second} plan means: {what.en}.",
    )


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
    if _areas(here) != _areas(there):
        yield Text(
            zh="两个套餐的流量，能用的地方写得不一样。",
            en="The two plans name different places where their data can be used.",
        )
    who = list(_who_only(there))
    if who:
        what = joined(who, zh="，", en=", ")
        yield Text(zh=f"不是人人能办：{what.zh}。", en=f"Not everybody can have it: {what.en}.")


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
