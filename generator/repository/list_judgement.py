"""What a push does to a carrier's list as a whole: errors that it brings, and what leaves the list.

Only what the plans that change are looked at together with is asked of the index, and only where something of it changed
that a rule looks at. A fault that was there before is no reason to refuse a push that does not make it worse.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import PurePosixPath
from typing import Final

from generator.changes.accident import Accident, WithdrawalLimits
from generator.changes.withdrawals import emptied, mass_withdrawal
from generator.findings import Finding, Severity
from generator.judge.rulebook import Fault, Rule, Setting, Sight, list_faults, rulebook
from generator.judge.sketch import Sketch
from generator.read.sources import PLANS_FOLDER
from generator.read.yaml_reader import position_in
from generator.repository.index import Rest
from generator.repository.listed import Listed, regions_of
from generator.tariff.regions import Region
from generator.tariff.words import TariffType, YesNo

_SOON: Final = timedelta(days=31)
"""A sale that is made to end within so many days leaves the list as a withdrawn one does; a later end is ordinary (design choice)."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One changed plan file as lists know it; None where it is not there, a draft or cannot be read."""

    name: PurePosixPath
    before: Listed | None
    after: Listed | None

    @property
    def was_on_sale(self) -> bool:
        """Whether it was public and on sale before."""
        return self.before is not None and self.before.on_sale

    def leaves(self, day: date) -> bool:
        """Whether it was on sale and on `day` is no more, has now a day on which it is withdrawn, or ends sooner than it did, and soon."""
        if self.before is None or not self.before.on_sale:
            return False
        if self.after is None or not self.after.on_sale:
            return True
        over = self.after.over_on
        ends_soon = over is not None and over <= day + _SOON and _is_sooner(over, self.before.over_on)
        return ends_soon or _is_sooner(self.after.withdrawn_on, self.before.withdrawn_on)


def _is_sooner(now: date | None, then: date | None) -> bool:
    return now is not None and (then is None or now < then)


@dataclass(frozen=True, slots=True)
class ListFault:
    """An error that a rule finds in a list and did not find before."""

    rule: Rule
    name: PurePosixPath
    """The plan file that it stands on, which need not be one that changes."""
    fault: Fault

    def finding(self, data: bytes) -> Finding:
        """Return it as a finding; `data` are what the file holds."""
        rule, fault = self.rule, self.fault
        at = position_in(data, fault.path)
        return Finding(self.name, *at, fault.severity or rule.severity, rule.id, fault.message, fault.mend or rule.mend)


@dataclass(frozen=True, slots=True)
class Leaving:
    """What looks like an accident because of all the plans of one carrier that leave its list."""

    accident: Accident
    names: tuple[PurePosixPath, ...]


def by_carrier(moved: Iterable[Moved]) -> Mapping[str, list[Moved]]:
    """Return the changed files by their carrier, in the order of carriers."""
    found: dict[str, list[Moved]] = {}
    for one in moved:
        found.setdefault(one.name.parts[1], []).append(one)
    return dict(sorted(found.items()))


def list_errors(moved: Sequence[Moved], setting: Setting, rest: Rest) -> Iterator[ListFault]:
    """Yield the errors about one carrier's list that its changed plans bring; raises RuleCrashError where a rule breaks down.

    `rest` is the carrier's list without the changed plans.
    """
    for rule in rulebook().values():
        if rule.check_list is None or rule.severity is not Severity.ERROR:
            continue
        concerned = [one for one in moved if _seen(rule.sight, one.before) != _seen(rule.sight, one.after)]
        if not concerned or (rule.sight is Sight.REGION and setting.carrier.list_is_complete is not YesNo.YES):
            continue
        others = _others(rule.sight, concerned, rest)
        known = {fault.message for _, fault in list_faults(rule, _sketches(others, (one.before for one in moved)), setting)}
        for sketch, fault in list_faults(rule, _sketches(others, (one.after for one in moved)), setting):
            if (fault.severity or rule.severity) is Severity.ERROR and fault.message not in known:
                yield ListFault(rule, file_of(sketch), fault)


def file_of(plan: Sketch) -> PurePosixPath:
    """Return the file that a plan stands in: its path is its identity."""
    return PurePosixPath(PLANS_FOLDER, plan.carrier, f"{plan.filing_number}.yml")


def _seen(sight: Sight, plan: Listed | None) -> object:
    """Return what of a plan a rule of this sight looks at: where it is equal, the rule finds the same."""
    if plan is None:
        return None
    sketch = plan.sketch
    if sight is Sight.REGION:
        counts = sketch.for_everybody and plan.on_sale
        return (sketch.region, sketch.network, sketch.tier, sketch.channels) if counts else None
    return sketch.filing_number if sight is Sight.ALONE else sketch


def _others(sight: Sight, concerned: Sequence[Moved], rest: Rest) -> list[Listed]:
    if sight is Sight.ALONE:
        return []
    return rest.together(regions_of(plan for one in concerned for plan in (one.before, one.after)) if sight is Sight.REGION else None)


def _sketches(others: Iterable[Listed], changed: Iterable[Listed | None]) -> list[Sketch]:
    return [*(plan.sketch for plan in others), *(plan.sketch for plan in changed if plan is not None)]


def leaving(moved: Sequence[Moved], limits: WithdrawalLimits, rest: Rest) -> Iterator[Leaving]:
    """Yield what looks like an accident because of the plans of one carrier that a push takes off sale, all or in a place."""
    before = [one.before for one in moved if one.before is not None and one.before.on_sale]
    gone = [one for one in moved if one.leaves(rest.day)]
    if len(gone) > 1:
        # Past the number that is always too many the whole count is said; below it no more are counted than can matter.
        enough = int(len(gone) / limits.share) + 1 if limits.share and len(gone) <= limits.count else None
        mass = mass_withdrawal(len(before) + sum(1 for _ in islice(rest.on_sale(), enough)), len(gone), limits)
        if mass is not None:
            yield Leaving(mass, tuple(one.name for one in gone))
    after = [one.after for one in moved if one.after is not None and one.after.on_sale and not one.leaves(rest.day)]
    missing = _places(before) - _places(after)
    if not missing:
        return
    names = tuple(one.name for one in moved if one.was_on_sale and (one.leaves(rest.day) or _places([one.before]) & missing))
    for accident in emptied(before, [*after, *_still_there(missing, rest)]):
        yield Leaving(accident, names)


def _places(plans: Iterable[Listed | None]) -> set[TariffType | Region]:
    places: set[TariffType | Region] = set()
    for plan in plans:
        if plan is not None:
            places.add(plan.tariff_type)
            places.update(plan.region.offered_in)
    return places


def _still_there(places: Iterable[TariffType | Region], rest: Rest) -> Iterator[Listed]:
    """Yield, for each class and each region, one of the unchanged plans that is on sale there."""
    for place in places:
        yield from islice(rest.of_type(place) if isinstance(place, TariffType) else rest.in_region(place), 1)
