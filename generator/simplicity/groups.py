"""Groups of plans that are nearly the same, and what differs inside each."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from zlib import compress, decompress

from generator.read.plan_file import CARRIER_OF_DIGIT, Plan
from generator.simplicity.leaves import Leaf, Value, label_of, leaves_of
from generator.simplicity.measures import Burden, burden_of
from generator.simplicity.sameness import FIGURE, Keys, Likeness, comparable, exact_of, keys_of
from generator.tariff.language import Text
from generator.tariff.prose import Prose
from generator.tariff.quantity import DataVolume, Duration, Period, Speed, yuan
from generator.tariff.regions import Region
from generator.tariff.words import Word

_BEFORE, _AFTER = 8, 4
"""Characters of a sentence that are shown before and after a figure that differs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One plan on sale, in as few words as grouping and counting need."""

    number: str
    name: Prose
    price: Text
    """What it costs in the end."""
    order: Decimal
    """What it costs a month in yuan, to sort by; the sum itself where it is charged once."""
    regions: tuple[Region, ...]
    keys: Keys
    burden: Burden
    kept: bytes
    """What the plan is compared by, packed: read again only where it stands in a group."""

    @property
    def carrier(self) -> str:
        """The carrier's id."""
        return CARRIER_OF_DIGIT[self.number[4]]


@dataclass(frozen=True, slots=True)
class Group:
    """Plans that are alike in one way, by price."""

    likeness: Likeness
    entries: tuple[Entry, ...]

    @property
    def could_go(self) -> int:
        """How many plans could go where one stays: the size less one."""
        return len(self.entries) - 1


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which the plans of a group differ: its value for each of them, in the group's order."""

    label: Text
    places: tuple[str, ...]
    """Every place of the file where the plans differ in these very values."""
    values: tuple[Text, ...]


def entry_of(plan: Plan) -> Entry:
    """Return a plan in few words."""
    step = plan.price.steps[-1] if plan.price.steps else None
    monthly = step.yuan_a_month if step else None
    leaves = leaves_of(plan)
    compared = comparable(plan, leaves)
    return Entry(
        number=plan.filing_number,
        name=plan.name,
        price=step.text if step else Text(zh="价格未公示", en="price not disclosed"),
        order=monthly if monthly is not None else step.yuan if step else Decimal(0),
        regions=plan.region.offered_in,
        keys=keys_of(compared),
        burden=burden_of(plan, leaves),
        kept=_packed(compared),
    )


def groups_of(entries: Sequence[Entry]) -> tuple[Group, ...]:
    """Return the groups among plans of one list: the closest likeness first, then the largest.

    The same plans are one group, under the closest likeness that holds for all of them.
    """
    told: set[frozenset[str]] = set()
    groups: list[Group] = []
    for likeness in Likeness:
        alike: dict[bytes, list[Entry]] = defaultdict(list)
        for entry in entries:
            alike[entry.keys[likeness]].append(entry)
        for members in alike.values():
            numbers = frozenset(entry.number for entry in members)
            differ = likeness is Likeness.SAME or len({entry.keys[Likeness.SAME] for entry in members}) > 1
            if len(members) > 1 and differ and numbers not in told:
                told.add(numbers)
                groups.append(Group(likeness, tuple(sorted(members, key=lambda entry: (entry.order, entry.number)))))
    places = {likeness: place for place, likeness in enumerate(Likeness)}
    return tuple(sorted(groups, key=lambda group: (places[group.likeness], -len(group.entries), group.entries[0].number)))


def could_go(groups: Sequence[Group]) -> int:
    """Return how many plans could go if of plans that any group joins, directly or by way of another, one stayed."""
    leader: dict[str, str] = {}

    def lead(number: str) -> str:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    for group in groups:
        first = leader.setdefault(group.entries[0].number, group.entries[0].number)
        for entry in group.entries[1:]:
            leader.setdefault(entry.number, entry.number)
            leader[lead(entry.number)] = lead(first)
    return len(leader) - len({lead(number) for number in leader})


def differences(group: Group) -> tuple[Difference, ...]:
    """Return in what the plans of a group differ, names left out."""
    stated = [_unpacked(entry.kept) for entry in group.entries]
    first = stated[0]
    places = {
        place: None
        for mine in stated[1:]
        for place in (*first, *mine)
        if (mine.get(place) or _NOTHING)[0] != (first.get(place) or _NOTHING)[0]
    }
    found: dict[tuple[str, ...], Difference] = {}
    for place in places:
        if place != "name":
            for one in _split(place, [mine.get(place, _NOTHING) for mine in stated]):
                key = tuple(value.zh.removesuffix(" 元") for value in one.values)
                same = found.get(key)
                found[key] = Difference(same.label, (*same.places, place), same.values) if same else one
    return tuple(found.values())


Stated = tuple[str, str, str]
"""A value as it is compared, and as it is shown in Chinese and in English; a sentence is shown as it is compared."""
_NOTHING: Stated = ("", "没写", "not stated")


def _packed(leaves: Sequence[Leaf]) -> bytes:
    stated = [(leaf.place, exact_of(leaf.value), *_shown(leaf.value)) for leaf in leaves]
    return compress(json.dumps(stated, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def _unpacked(kept: bytes) -> dict[str, Stated]:
    return {place: (exact, zh, en) for place, exact, zh, en in json.loads(decompress(kept))}


def _split(place: str, stated: Sequence[Stated]) -> list[Difference]:
    """Return a differing value as it is; of a sentence that differs in figures alone, each figure with the words around it."""
    element = place.split(".")[1] if place.startswith("as_filed.") else ""
    label = Text(zh=element, en=element) if element else label_of(place)
    if any(zh for _, zh, _ in stated):
        return [Difference(label, (place,), tuple(Text(zh=zh or exact, en=en or exact) for exact, zh, en in stated))]
    texts = [exact for exact, _, _ in stated]
    pieces, *others = [FIGURE.split(text) for text in texts]
    if any(other != pieces for other in others):
        return [Difference(label, (place,), tuple(Text(zh=text, en=text) for text in texts))]
    columns = zip(*(FIGURE.findall(text) for text in texts), strict=True)
    return [
        Difference(
            Text(zh=f"{label.zh}“{around}”", en=f"{label.en} “{around}”"), (place,), tuple(Text(zh=figure, en=figure) for figure in column)
        )
        for before, after, column in zip(pieces[:-1], pieces[1:], columns, strict=True)
        if len(set(column)) > 1
        for around in (f"{before[-_BEFORE:]}…{after[:_AFTER]}",)
    ]


@lru_cache(maxsize=100_000, typed=True)
def _shown(value: Value) -> tuple[str, str]:
    """Return how a value is shown in both languages; nothing for a text, which is shown as it is compared."""
    if isinstance(value, str):
        return "", ""
    if isinstance(value, Decimal):
        text = yuan(value)
    elif isinstance(value, Word | DataVolume | Speed | Duration | Period):
        text = value.text
    else:
        text = Text(zh=str(value), en=str(value))
    return text.zh, text.en
