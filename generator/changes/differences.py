"""Where two versions of a plan differ: found by walking everything that the format declares, not by a list of fields."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Final, TypeGuard

from generator.changes.change import Place
from generator.changes.version import RESTRICTIONS, Pair, fact_annotations
from generator.tariff.allowances import AppDataAllowance, DataAllowance
from generator.tariff.beyond import Cap, DataTier, Throttle
from generator.tariff.carrier import ComplaintStep
from generator.tariff.offer import SalesChannel
from generator.tariff.price import Deposit, OneTimeCharge, PriceStep, ThirdPartyCharge
from generator.tariff.prose import Prose
from generator.tariff.restriction import Restriction


class Absence(Enum):
    """Stands for an item of a list where the other version has one and this has none."""

    ABSENT = "absent"


ABSENT: Final = Absence.ABSENT


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two versions have different values."""

    place: Place
    before: object
    after: object
    restriction: Restriction | None = None
    """The restriction that the value is of, if it is of one."""

    @property
    def field(self) -> str:
        """The place without the numbers of items: `price.steps.amount`."""
        return field_path(self.place)


def field_path(place: Place) -> str:
    """Return a place without the numbers of items."""
    return ".".join(step for step in place if isinstance(step, str))


FIGURE_FIELDS = ("amount", "volume", "minutes", "messages")
"""The fields that hold how much; their unit and how often stand beside them and are compared together with them."""
_BESIDE_FIGURES = ("unit", "per")

_IDENTITY: dict[type, tuple[str, ...]] = {
    PriceStep: ("from_month", "to_month", "from_day"),
    OneTimeCharge: ("name",),
    Deposit: ("name",),
    ThirdPartyCharge: ("name",),
    DataAllowance: ("area", "hours"),
    AppDataAllowance: ("apps",),
    DataTier: ("above",),
    Throttle: ("above",),
    Cap: ("effect",),
    SalesChannel: ("kind",),
}
"""By what an item of one version is found again in the other; those without an entry by their kind alone."""
_NEVER_ANOTHER = (SalesChannel,)
"""Items that do not become one another: a shop that is gone and a website that is new are two things."""
_AS_A_WHOLE = (PriceStep,)
"""Items that say something only together: where one comes or goes, the whole list is another."""
_IN_ORDER = (PriceStep, DataTier, Throttle, ComplaintStep)
"""Items whose order means something."""


def differences(pair: Pair) -> Iterator[Difference]:
    """Yield every place where two versions differ, in the order of the format."""
    for name in fact_annotations():
        if name == RESTRICTIONS:
            yield from _between_restrictions(*pair.written_restrictions)
        else:
            yield from _between(getattr(pair.before, name), getattr(pair.after, name), (name,))


def part_differences(before: object, after: object, place: Place) -> Iterator[Difference]:
    """Yield every place where two parts of the format differ that stand at this place, in the order of their fields."""
    yield from _between_parts(before, after, place)


def _between_restrictions(before: tuple[Restriction, ...], after: tuple[Restriction, ...]) -> Iterator[Difference]:
    for difference in _between(before, after, (RESTRICTIONS,)):
        match difference.place:
            case (_, int(index), _, *_):
                yield replace(difference, restriction=after[index])
            case _:
                yield difference


def is_part(value: object) -> bool:
    """Whether a value is a part of the format with fields of its own, rather than a single value."""
    return is_dataclass(value) and hasattr(type(value), "__pydantic_config__") and not isinstance(value, Prose)


def figure_field(part: object) -> str | None:
    """Return the field of a part that holds how much, None where it has none."""
    names = field_names(part)
    return next((name for name in FIGURE_FIELDS if name in names), None)


def field_names(part: object) -> tuple[str, ...]:
    """Return the names of a part's fields in their order; of anything else none."""
    return tuple(field.name for field in fields(part)) if is_dataclass(part) and not isinstance(part, type) else ()


def _between(before: object, after: object, place: Place) -> Iterator[Difference]:
    if before == after:
        return
    if isinstance(before, Prose) and isinstance(after, Prose) and before.zh == after.zh:
        yield Difference((*place, "en"), before.en, after.en)
    elif is_part(before) and type(before) is type(after):
        yield from _between_parts(before, after, place)
    elif _is_list(before) and _is_list(after) and after:
        yield from _between_lists(before, after, place)
    else:
        yield Difference(place, before, after)


def _is_list(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def _between_parts(before: object, after: object, place: Place) -> Iterator[Difference]:
    figure = figure_field(before)
    together = (figure, *_BESIDE_FIGURES) if figure else ()
    for name in field_names(before):
        if name == figure:
            if any(getattr(before, one, None) != getattr(after, one, None) for one in together if one):
                yield Difference((*place, name), before, after)
        elif name not in together:
            yield from _between(getattr(before, name), getattr(after, name), (*place, name))


def _between_lists(before: tuple[object, ...], after: tuple[object, ...], place: Place) -> Iterator[Difference]:
    lost, gained = dict(enumerate(before)), dict(enumerate(after))
    pairs = [*_paired(lost, gained, _itself), *_paired(lost, gained, _identity)]
    if len(lost) == len(gained) and all(_can_become(*pair) for pair in zip(lost.values(), gained.values(), strict=True)):
        pairs += zip(lost, gained, strict=True)
        lost, gained = {}, {}
    moved = sorted(pairs) != sorted(pairs, key=_there)
    another = (lost or gained) and isinstance(after[0], _AS_A_WHOLE)
    if another or (moved and not lost and not gained and isinstance(after[0], _IN_ORDER)):
        yield Difference(place, before, after)
        return
    for here, there in sorted(pairs, key=_there):
        yield from _between(before[here], after[there], (*place, there))
    for here, item in lost.items():
        yield Difference((*place, here), item, ABSENT)
    for there, item in gained.items():
        yield Difference((*place, there), ABSENT, item)


def _paired(lost: dict[int, object], gained: dict[int, object], key: Callable[[object], Hashable]) -> Iterator[tuple[int, int]]:
    """Yield the places of items that have the same key, and take them out; those whose key is None stay."""
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for here, item in lost.items():
        waiting[key(item)].append(here)
    waiting.pop(None, None)
    for there, item in list(gained.items()):
        places = waiting.get(key(item))
        if places:
            here = places.popleft()
            del lost[here], gained[there]
            yield here, there


def _there(pair: tuple[int, int]) -> int:
    return pair[1]


def _itself(item: object) -> Hashable:
    return item


def _identity(item: object) -> Hashable:
    """Return what an item is found again by although it changed, None for a single value."""
    if not is_part(item):
        return None
    kind: type = type(item)
    return (kind, *(getattr(item, name) for name in _IDENTITY.get(kind, ())))


def _can_become(one: object, other: object) -> bool:
    return type(one) is type(other) and (is_part(one) or isinstance(one, Prose)) and not isinstance(one, _NEVER_ANOTHER)
