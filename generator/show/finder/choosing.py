"""Which plans the finder shows for a need: those that can be had and used and are enough, the cheapest at that use first.

Nothing else counts: no carrier, no network, no payment, and not the order in which the plans come.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from operator import itemgetter

from generator.gate.published import PublishedPlan
from generator.show.finder.answers import Need
from generator.show.finder.cost import cost_for, least_fee
from generator.show.finder.enough import given
from generator.show.finder.people import Person, is_for_everybody, is_unconditional, people
from generator.show.site import is_for_the_public
from generator.tariff.facts import is_five_g
from generator.tariff.regions import Region

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
    dearer: bool = False
    """Whether a plan for everybody is enough, or is had in full, and costs less than the first of these."""

    @property
    def plans(self) -> tuple[PublishedPlan, ...]:
        """All of them, in the order of the page."""
        return (*self.enough, *self.nearest, *(() if self.cheaper is None else (self.cheaper,)))

    def without(self, known: Container[PublishedPlan]) -> "Found":
        """Return the same without plans that the visitor knows already."""
        enough, nearest = (tuple(plan for plan in plans if plan not in known) for plans in (self.enough, self.nearest))
        return replace(self, enough=enough, nearest=nearest)


def sold_in(plans: Iterable[PublishedPlan], region: Region) -> tuple[PublishedPlan, ...]:
    """Return the 套餐 on sale that the public can have in a region; NATIONAL asks for those sold everywhere without exception."""
    return tuple(
        plan
        for plan in plans
        if is_for_the_public(plan) and plan.region.covers(region) and not (region is Region.NATIONAL and plan.region.excluded)
    )


def works_with(plan: PublishedPlan, need: Need) -> bool:
    """Whether the phone can use the network that the plan is made for; a plan that names none can be used by all (R31)."""
    return need.knows_five_g or not is_five_g(plan)


def found(plans: Iterable[PublishedPlan], need: Need, as_of: date) -> tuple[Found, ...]:
    """Return what is found among plans sold in a place: for everybody first, then for each kind of people for whom there are plans."""
    usable = [plan for plan in plans if works_with(plan, need)]
    special = [plan for plan in usable if not is_for_everybody(plan)]
    sections = [_for_everybody([plan for plan in usable if is_for_everybody(plan)], need, as_of)]
    for person in people(special):
        section = _for_person(person, [plan for plan in special if person.is_offered(plan)], need, as_of)
        # What stands from 60 on already is not said again from 65 on.
        before = {plan for each in sections if each.person is not None and each.person.includes(person) for plan in each.plans}
        section = section.without(before)
        if section.plans:
            sections.append(replace(section, dearer=_is_dearer(section, sections[0], need, as_of)))
    return tuple(sections)


def _for_everybody(plans: Sequence[PublishedPlan], need: Need, as_of: date) -> Found:
    enough = _cheapest((plan for plan in plans if given(plan).is_enough(need)), need, as_of, SHOWN)
    if not enough:
        return Found(None, (), _nearest(plans, need, as_of, SHOWN))
    least = cost_for(enough[0], need, as_of)
    too_little = (plan for plan in plans if not given(plan).is_enough(need) and (least.most is None or least_fee(plan) < least.most))
    cheaper = _cheapest((plan for plan in too_little if cost_for(plan, need, as_of).delivered), need, as_of, 1)
    costs_less = [plan for plan in cheaper if cost_for(plan, need, as_of).place < least.place]
    return Found(None, _worth_a_look(enough, need, as_of), (), costs_less[0] if costs_less else None)


def _is_dearer(section: Found, everybody: Found, need: Need, as_of: date) -> bool:
    least = [cost_for(plan, need, as_of).place for plan in everybody.plans if plan not in everybody.nearest]
    return bool(section.plans and least) and cost_for(section.plans[0], need, as_of).place > min(least)


def _for_person(person: Person, plans: Sequence[PublishedPlan], need: Need, as_of: date) -> Found:
    """Return the cheapest plan without a further condition, and a cheaper one that has some: who cannot fulfil them has the first."""
    enough = [plan for plan in plans if given(plan).is_enough(need)]
    first = _cheapest((plan for plan in enough if is_unconditional(plan)), need, as_of, 1)
    cheapest = _cheapest(enough, need, as_of, 1)
    return Found(person, tuple(dict.fromkeys((*first, *cheapest))), () if enough else _nearest(plans, need, as_of, 1))


def _cheapest(plans: Iterable[PublishedPlan], need: Need, as_of: date, count: int) -> tuple[PublishedPlan, ...]:
    """Return the first `count` plans in order; one whose fee alone is too dear is not worked out."""
    best: list[tuple[_Place, PublishedPlan]] = []
    for least, plan in sorted(((least_fee(plan), plan) for plan in plans), key=itemgetter(0)):
        if len(best) == count and (False, least) > best[-1][0][:2]:
            break
        best = sorted([*best, (_place(plan, need, as_of), plan)], key=itemgetter(0))[:count]
    return tuple(plan for _, plan in best)


_Place = tuple[bool, int, str]


def _place(plan: PublishedPlan, need: Need, as_of: date) -> _Place:
    return (*cost_for(plan, need, as_of).place, plan.filing_number)


def _worth_a_look(plans: Sequence[PublishedPlan], need: Need, as_of: date) -> tuple[PublishedPlan, ...]:
    """Return the plans without those that cost far more than the first."""
    costs = [cost_for(plan, need, as_of).most for plan in plans]
    first = costs[0]
    if first is None:
        return tuple(plans[:1])
    return tuple(plan for plan, cost in zip(plans, costs, strict=True) if cost is not None and cost * 100 <= first * (100 + DEARER))


def _nearest(plans: Iterable[PublishedPlan], need: Need, as_of: date, count: int) -> tuple[PublishedPlan, ...]:
    """Return the plans that lack the smallest part of the need, the cheaper one first where two lack as much."""
    ranked: dict[Fraction, list[PublishedPlan]] = defaultdict(list)
    for plan in plans:
        ranked[given(plan).shortfall(need)].append(plan)
    nearest: list[PublishedPlan] = []
    for shortfall in sorted(ranked):
        if len(nearest) < count:
            nearest += _cheapest(ranked[shortfall], need, as_of, count - len(nearest))
    return tuple(nearest)
