"""Which plans the finder shows for a need: those that can be had and used and are enough, the cheapest at that use first.

Nothing else counts: no carrier, no network, no payment, and not the order in which the plans come.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.gate.published import PublishedPlan, State
from generator.show.finder.answers import Need
from generator.show.finder.cost import cost_for
from generator.show.finder.enough import given
from generator.show.finder.people import Person, is_for_everybody, is_for_old_and_new, people
from generator.tariff.facts import is_five_g
from generator.tariff.regions import Region
from generator.tariff.words import Audience, TariffType

SHOWN = 2
"""How many plans for everybody are shown at most."""
DEARER = 50
"""A further plan is shown only if it is at most this many per cent dearer than the first one."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is found for one kind of people; `person` is None for everybody."""

    person: Person | None
    enough: tuple[PublishedPlan, ...]
    nearest: tuple[PublishedPlan, ...]
    """Plans that are not enough, shown where none is."""
    cheaper: PublishedPlan | None = None
    """A plan that gives too little and yet costs less at this use, what is beyond it counted."""

    @property
    def plans(self) -> tuple[PublishedPlan, ...]:
        """All of them, in the order of the page."""
        return (*self.enough, *self.nearest, *(() if self.cheaper is None else (self.cheaper,)))


def sold_in(plans: Iterable[PublishedPlan], region: Region) -> tuple[PublishedPlan, ...]:
    """Return the 套餐 on sale that the public can have in a region; NATIONAL asks for those sold everywhere without exception."""
    return tuple(
        plan
        for plan in plans
        if plan.state is State.ON_SALE
        and plan.tariff_type is TariffType.PLAN
        and plan.audience is Audience.PUBLIC
        and plan.region.covers(region)
        and not (region is Region.NATIONAL and plan.region.excluded)
    )


def works_with(plan: PublishedPlan, need: Need) -> bool:
    """Whether the phone can use the network that the plan is made for; a plan that names none can be used by all (R31)."""
    return need.knows_five_g or not is_five_g(plan)


def found(plans: Sequence[PublishedPlan], need: Need) -> tuple[Found, ...]:
    """Return what is found among plans sold in a place: for everybody first, then for each kind of people for whom there are plans."""
    usable = [plan for plan in plans if works_with(plan, need)]
    for_all = [plan for plan in usable if is_for_everybody(plan)]
    special = [plan for plan in usable if not is_for_everybody(plan)]
    sections = [_for_everybody(for_all, need)]
    shown: set[str] = set()
    for person in people(special):
        section = _for_person(person, [plan for plan in special if person.can_have(plan)], need)
        numbers = {plan.filing_number for plan in section.plans}
        # Where the best plan for this age is the one that a section before names already, nothing is to be added.
        if numbers and not numbers <= shown:
            sections.append(section)
            shown |= numbers
    return tuple(sections)


def _for_everybody(plans: Sequence[PublishedPlan], need: Need) -> Found:
    enough = _worth_a_look(_cheapest([plan for plan in plans if given(plan).is_enough(need)], need), need)
    too_little = _cheapest([plan for plan in plans if not given(plan).is_enough(need)], need)[:1]
    cheaper = next((plan for plan in too_little if enough and _costs_less(plan, enough[0], need)), None)
    return Found(None, enough, () if enough else _nearest(plans, need, SHOWN), cheaper)


def _for_person(person: Person, plans: Sequence[PublishedPlan], need: Need) -> Found:
    enough = [plan for plan in plans if given(plan).is_enough(need)]
    open_first = sorted(_cheapest(enough, need), key=lambda plan: not is_for_old_and_new(plan))
    return Found(person, tuple(open_first[:1]), () if enough else _nearest(plans, need, 1))


def _cheapest(plans: Iterable[PublishedPlan], need: Need) -> list[PublishedPlan]:
    return sorted(plans, key=lambda plan: _place(plan, need))


def _place(plan: PublishedPlan, need: Need) -> tuple[bool, int, str]:
    cost = cost_for(plan, need)
    return cost is None, cost or 0, plan.filing_number


def _worth_a_look(plans: Sequence[PublishedPlan], need: Need) -> tuple[PublishedPlan, ...]:
    """Return the first plans, without those that cost far more than the very first."""
    least = cost_for(plans[0], need) if plans else None
    if least is None:
        return tuple(plans[:1])
    costs = [(plan, cost_for(plan, need)) for plan in plans[:SHOWN]]
    return tuple(plan for plan, cost in costs if cost is not None and cost * 100 <= least * (100 + DEARER))


def _costs_less(plan: PublishedPlan, other: PublishedPlan, need: Need) -> bool:
    cost, compared = cost_for(plan, need), cost_for(other, need)
    return cost is not None and (compared is None or cost < compared)


def _nearest(plans: Iterable[PublishedPlan], need: Need, count: int) -> tuple[PublishedPlan, ...]:
    """Return the plans that lack the smallest part of the need, the cheaper one first where two lack as much."""
    return tuple(sorted(plans, key=lambda plan: (given(plan).shortfall(need), *_place(plan, need)))[:count])
