"""The survey: every carrier's list of each province, its groups of near-duplicates and what its plans ask of a reader."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path
from statistics import median

from generator.gate.publication import publish
from generator.gate.published import State
from generator.read.sources import SourceFile, list_sources, read_carrier, read_plan
from generator.simplicity.groups import Difference, Entry, Group, could_go, differences, entry_of, groups_of
from generator.simplicity.measures import MEASURES, Measure
from generator.tariff.language import Language, Text
from generator.tariff.regions import Region
from generator.workers import in_workers

Progress = Callable[[int, int], None]
"""Is told how many more files were read, and of how many."""


@dataclass(frozen=True, slots=True)
class Summary:
    """One measure over a list."""

    measure: Measure
    median: Fraction
    worst: Entry
    """The plan with the highest value; of several the one with the lowest filing number."""

    @property
    def highest(self) -> Fraction:
        """The worst plan's value."""
        return self.measure.value(self.worst.burden)


@dataclass(frozen=True, slots=True)
class PlanList:
    """The plans on sale that one carrier offers in one province, or nationwide."""

    carrier: str
    carrier_name: Text
    region: Region
    entries: tuple[Entry, ...]
    """In the order of their filing numbers."""
    groups: tuple[tuple[Group, tuple[Difference, ...]], ...]

    @property
    def name(self) -> Text:
        """Carrier and province."""
        return Text(zh=f"{self.carrier_name.zh}·{self.region.text.zh}", en=f"{self.carrier_name.en}, {self.region.text.en}")

    @property
    def alike(self) -> int:
        """Plans that stand in at least one group."""
        return len({entry.number for group, _ in self.groups for entry in group.entries})

    @property
    def share(self) -> Fraction:
        """Near-duplicates among all plans of the list."""
        return Fraction(self.alike, len(self.entries))

    @property
    def could_go(self) -> int:
        """Plans that could go if one stayed of those that groups join."""
        return could_go([group for group, _ in self.groups])

    @property
    def summaries(self) -> tuple[Summary, ...]:
        """Every measure with its median and its worst plan."""
        return tuple(
            Summary(
                measure,
                median([measure.value(entry.burden) for entry in self.entries]),
                max(self.entries, key=lambda entry: measure.value(entry.burden)),
            )
            for measure in MEASURES
        )


@dataclass(frozen=True, slots=True)
class Survey:
    """All lists of one day."""

    as_of: date
    published_only: bool
    on_sale: int
    """Plans that were looked at; one that is sold in two provinces stands in two lists."""
    unreadable: tuple[str, ...]
    """Files whose form is wrong, so that they could not be looked at."""
    lists: tuple[PlanList, ...]

    @property
    def alike(self) -> int:
        """Plans that stand in at least one group, each counted once."""
        return len({entry.number for one in self.lists for group, _ in one.groups for entry in group.entries})

    @property
    def groups(self) -> int:
        """Groups of all lists."""
        return sum(len(one.groups) for one in self.lists)

    @property
    def could_go(self) -> int:
        """Plans that could go, list by list."""
        return sum(one.could_go for one in self.lists)


def survey(root: Path, as_of: date, *, published_only: bool = False, progress: Progress = lambda _done, _all: None) -> Survey:
    """Read every plan file under `root/plans` and return what is alike and what is long in it (R13).

    Drafts and plans that the gate would withhold are looked at too, because one cleans up before publishing;
    `published_only` leaves them out. Plans that are not on sale on `as_of` are left out always.
    """
    sources = list_sources(root)
    public = {plan.filing_number for plan in publish(root, as_of).catalogue if plan.state is State.ON_SALE} if published_only else None
    entries: list[Entry] = []
    unreadable: list[str] = []
    for file, found in zip(sources.plans, in_workers(partial(_entry, as_of=as_of), sources.plans), strict=True):
        progress(1, len(sources.plans))
        if found is None:
            unreadable.append(str(file.name))
        elif isinstance(found, Entry) and (public is None or found.number in public):
            entries.append(found)
    names = {carrier: name for file in sources.carriers for carrier, name in _carrier_name(file)}
    return Survey(as_of, published_only, len(entries), tuple(unreadable), _lists(entries, names))


def lists_of(entries: Sequence[Entry]) -> Mapping[tuple[str, Region], tuple[Entry, ...]]:
    """Return the plans by carrier and province, in the order of carriers, provinces and filing numbers."""
    lists: dict[tuple[str, Region], list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: entry.number):
        for region in entry.regions:
            lists[entry.carrier, region].append(entry)
    order = {region: place for place, region in enumerate(Region)}
    return {place: tuple(lists[place]) for place in sorted(lists, key=lambda place: (place[0], order[place[1]]))}


def _entry(file: SourceFile, as_of: date) -> Entry | bool | None:
    """Return the plan in few words, False where it is not on sale, None where the file cannot be read."""
    plan = read_plan(file).plan
    if plan is None:
        return None
    return entry_of(plan) if plan.sale.begun(as_of) and not plan.sale.ended(as_of) else False


def _lists(entries: Sequence[Entry], names: Mapping[str, Text]) -> tuple[PlanList, ...]:
    lists = {place: (members, groups_of(members)) for place, members in lists_of(entries).items()}
    told = iter(list(in_workers(differences, [group for _, found in lists.values() for group in found])))
    return tuple(
        PlanList(carrier, names.get(carrier, Text(zh=carrier, en=carrier)), region, members, tuple((group, next(told)) for group in found))
        for (carrier, region), (members, found) in lists.items()
    )


def _carrier_name(file: SourceFile) -> Iterator[tuple[str, Text]]:
    carrier = read_carrier(file).carrier
    if carrier is not None:
        yield carrier.id, Text(zh=carrier.name.zh, en=carrier.name.say(Language.EN))
