"""A tour of the site: opens one page of each type and language in every viewing and lets every check look at it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import MEASURES, Viewing
from site_tests.browser.visit import Openings, Visit


@dataclass(frozen=True, slots=True)
class Seen:
    """What one check found on one page in one viewing."""

    check: str
    address: str
    viewing: Viewing
    outcome: Outcome

    @property
    def faults(self) -> list[str]:
        """The faults, each with where it is."""
        return [f"{self.check} {self.address}, {self.viewing} | {fault}" for fault in self.outcome.faults]


def tour(
    openings: Openings,
    site: Path,
    addresses: Iterable[str],
    plan: Sequence[tuple[Check, Viewing]],
    memory: dict[object, object] | None = None,
) -> Iterator[Seen]:
    """Open each address once a width, look in each viewing of the plan with the checks that ask for it, and yield what is found.

    `memory` is that of an earlier tour of the same site which this one goes on with.
    """
    memory = {} if memory is None else memory
    by_width = sorted(plan, key=lambda entry: (entry[1].width, str(entry[1])))
    for address in addresses:
        for width, entries in groupby(by_width, key=lambda entry: entry[1].width):
            page, watch = openings.page(width)
            before = len(watch.faults)
            page.goto(openings.root + address)
            page.evaluate(MEASURES)
            yield from looked(Visit(page, address, site, openings, tuple(watch.faults[before:]), memory), entries)


def looked(visit: Visit, plan: Iterable[tuple[Check, Viewing]]) -> Iterator[Seen]:
    """What each check finds on the open page in its viewing. What is looked at in one viewing has to stand together in the plan."""
    for viewing, entries in groupby(plan, key=lambda entry: entry[1]):
        visit.viewing = viewing
        visit.kept.clear()
        viewing.of(visit.page)
        asked = [check for check, _ in entries]
        with visit.unfolded():
            yield from _looked([check for check in asked if check.unfolded], visit)
        yield from _looked([check for check in asked if not check.unfolded], visit)


def _looked(checks: Iterable[Check], visit: Visit) -> Iterator[Seen]:
    for check in checks:
        visit.from_the_top()
        yield Seen(check.id, visit.address, visit.viewing, check.look(visit))


def everything(checks: Iterable[Check]) -> list[tuple[Check, Viewing]]:
    """Every check in all its viewings."""
    return [(check, viewing) for check in checks for viewing in check.viewings]


def apart(seen: Iterable[Seen]) -> list[str]:
    """What does not stand where it stands on the other pages of the same language in the same viewing."""
    places: dict[tuple[str, bool, Viewing], dict[str, list[str]]] = {}
    for one in seen:
        if one.outcome.place is not None:
            group = places.setdefault((one.check, one.address.startswith("en/"), one.viewing), {})
            group.setdefault(one.outcome.place, []).append(one.address)
    return [
        f"{check} {found[0]}, {viewing} | is at {place} on {len(found)} pages, elsewhere on others"
        for (check, _, viewing), group in places.items()
        if len(group) > 1
        for place, found in group.items()
    ]
