"""What pages and exports are made from: the sealed catalogue and the lists that many pages share, each worked out once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from generator.bill.order import MeanCost, first_day, mean_cost
from generator.bill.terms import terms_of
from generator.gate.published import Catalogue, PublishedPlan, State
from generator.show.history import History
from generator.tariff.format_tables import FormatTable
from generator.tariff.language import Text
from generator.tariff.regions import Region
from generator.tariff.words import Audience, Network, TariffType


@dataclass(frozen=True, slots=True)
class RuleExample:
    """One example of a rule as the public page shows it: the YAML fragments of plans, and of the carrier's profile."""

    plans: tuple[str, ...]
    carrier: str


@dataclass(frozen=True, slots=True)
class RuleSource:
    """One duty that a rule carries out, with the titles of the sources that ask for it."""

    number: str
    duty: Text
    titles: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    """One rule as the public reads it; made by the assembly from the rule itself."""

    id: str
    severity: Text
    title: Text
    why: Text
    mend: Text
    sources: tuple[RuleSource, ...]
    bad: RuleExample
    good: RuleExample
    fixed: tuple[RuleExample, RuleExample] | None
    """What `check --fix` turns into what; None where a person has to mend it."""


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach whoever runs the site: a telephone number that can be dialled, an e-mail address; either may be empty."""

    telephone: str
    email: str


@dataclass(frozen=True, eq=False)
class Site:
    """One build's material. `base_address` is the public address, ending in `/`; `rules` describe the rulebook, `format_tables` the format.

    `contact` is None where the configuration names nobody.

    `rules` and `format_tables` come from the assembly, since what shows may not import what judges or reads.
    """

    catalogue: Catalogue
    base_address: str
    rules: Sequence[RulePage] = ()
    format_tables: Sequence[FormatTable] = ()
    schema: Mapping[str, Any] = field(default_factory=dict)
    contact: Contact | None = None
    neutral: bool = True
    """Whether whoever runs the site sells none of the plans: only then are plans of several carriers put side by side (R29)."""
    history: History | None = None
    """What was public before; None where the site is built without a log."""

    @property
    def as_of(self) -> date:
        """The day in Shanghai whose state the site shows."""
        return self.catalogue.as_of

    @cached_property
    def on_sale(self) -> tuple[PublishedPlan, ...]:
        """Every plan on sale, in the order of filing numbers."""
        return self.catalogue.in_state(State.ON_SALE)

    @cached_property
    def announced(self) -> tuple[PublishedPlan, ...]:
        """Every plan whose first day of sale is still to come."""
        return self.catalogue.in_state(State.ANNOUNCED)

    @cached_property
    def archive(self) -> tuple[PublishedPlan, ...]:
        """Every plan no longer sold."""
        return self.catalogue.in_state(State.OFF_SALE)

    @cached_property
    def mean_costs(self) -> Mapping[str, MeanCost]:
        """The mean cost of every plan by filing number, which the order of lists goes by; plans begin on the first of next month."""
        start = first_day(self.as_of)
        return {number: mean_cost(terms_of(plan), start) for number, plan in self.catalogue.plans.items()}

    @cached_property
    def places(self) -> Mapping[str, tuple[Region, ...]]:
        """For each carrier with public plans, the regions that its plans name, nationwide first."""
        found: dict[str, set[Region]] = defaultdict(set)
        for plan in self.catalogue:
            found[plan.carrier].update(plan.region.offered_in)
        order = {region: place for place, region in enumerate(Region)}
        return {carrier: tuple(sorted(regions, key=order.__getitem__)) for carrier, regions in sorted(found.items())}

    @cached_property
    def by_place(self) -> Mapping[tuple[str, Region], tuple[PublishedPlan, ...]]:
        """Plans on sale by carrier and region as filed; nationwide plans stand under NATIONAL only."""
        lists: dict[tuple[str, Region], list[PublishedPlan]] = defaultdict(list)
        for plan in self.on_sale:
            for region in plan.region.offered_in:
                lists[plan.carrier, region].append(plan)
        return {place: tuple(plans) for place, plans in lists.items()}

    def available(self, carrier: str, region: Region) -> tuple[PublishedPlan, ...]:
        """Return what somebody in `region` can buy from `carrier`: the region's own plans, then nationwide ones that cover it."""
        own = self.by_place.get((carrier, region), ())
        if region is Region.NATIONAL:
            return own
        nationwide = (
            plan
            for plan in self.by_place.get((carrier, Region.NATIONAL), ())
            if plan.region.covers(region) and region not in plan.region.offered_in
        )
        return (*own, *nationwide)


def is_for_the_public(plan: PublishedPlan) -> bool:
    """Whether the plan is a 套餐 on sale (no add-on, promotion or other) that is sold to the public and not to companies only."""
    return plan.state is State.ON_SALE and plan.tariff_type is TariffType.PLAN and plan.audience is Audience.PUBLIC


def is_network(plan: PublishedPlan, *networks: Network) -> bool:
    """Whether the plan is a 套餐 (no add-on, promotion or other) that names one of `networks`."""
    return plan.tariff_type is TariffType.PLAN and plan.network in networks
