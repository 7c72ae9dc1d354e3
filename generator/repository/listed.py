"""A plan as lists know it: its sketch and the days on which what it is changes, so that it can be told for any day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from generator.judge.sketch import Sketch, Written, sketch_from
from generator.read.plan_file import Plan
from generator.tariff.offer import RegionPart
from generator.tariff.regions import Region
from generator.tariff.words import TariffType

_TYPES = {kind.value: kind for kind in TariffType}


@dataclass(frozen=True, slots=True)
class Listed:
    """One plan that is no draft, as it stands on one day."""

    sketch: Sketch
    tariff_type: TariffType
    disclosed_on: date | None
    """The first day on which the public may know it; None where it says no such day."""
    first_day: date | None
    """The first day of sale; None where it is not stated and the sale counts as begun."""
    over_on: date | None
    """The first day on which the sale is over; None where no end is stated."""
    withdrawn_on: date | None

    @property
    def region(self) -> RegionPart:
        """Where it is sold."""
        return self.sketch.region

    @property
    def on_sale(self) -> bool:
        """Whether it is public and on sale on the sketch's day."""
        return self.sketch.disclosed and self.sketch.begun and not self.sketch.ended

    def on(self, day: date) -> "Listed":
        """Return the same plan as it stands on another day."""
        sketch = self.sketch._replace(
            disclosed=self.disclosed_on is not None and self.disclosed_on <= day,
            begun=self.first_day is None or self.first_day <= day,
            ended=self.over_on is not None and self.over_on <= day,
        )
        return replace(self, sketch=sketch)

    def written(self) -> Written:
        """Return it written down, for `listed_from`."""
        days = (self.disclosed_on, self.first_day, self.over_on, self.withdrawn_on)
        return [self.tariff_type.value, *(day and day.isoformat() for day in days), self.sketch.written()]


def listed(plan: Plan, sketch: Sketch) -> Listed:
    """Return a plan as lists know it on its sketch's day."""
    sale = plan.sale
    return Listed(
        sketch=sketch,
        tariff_type=plan.tariff_type,
        disclosed_on=disclosed_on(plan),
        first_day=sale.first_day if isinstance(sale.first_day, date) else None,
        over_on=sale.over_on,
        withdrawn_on=sale.withdrawn_on,
    )


def listed_from(written: Written) -> Listed:
    """Return the plan that was written down; raises TypeError, ValueError or KeyError where it is none."""
    kind, *days, sketch = written
    disclosed, first, over, withdrawn = (None if day is None else date.fromisoformat(day) for day in days)
    return Listed(sketch_from(sketch), _TYPES[kind], disclosed, first, over, withdrawn)


def disclosed_on(plan: Plan) -> date | None:
    """Return the first day on which the public may know a plan that is no draft, None where it says no such day."""
    return None if plan.disclosure is None else plan.disclosure.known_from


def regions_of(plans: Iterable[Listed | None]) -> frozenset[Region]:
    """Return every region that the plans name, also to leave it out."""
    return frozenset(region for plan in plans if plan is not None for region in (*plan.region.offered_in, *plan.region.excluded))
