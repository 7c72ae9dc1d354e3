"""The same channel, app, group, condition or note twice in one list (R20)."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from generator.findings import Severity
from generator.judge.rulebook import Example, Fault, Rule, Setting
from generator.read.file_edits import Edit, Remove
from generator.read.plan_file import Plan
from generator.tariff.language import Text
from generator.tariff.offer import SalesChannel
from generator.tariff.prose import Prose
from generator.tariff.regions import Region
from generator.tariff.restriction import Restriction

Path = tuple[str | int, ...]

_THINGS = (str, Enum, Prose, SalesChannel, Restriction)
"""What a list may hold once. Sums and volumes may well be equal: two buckets of 10 GB are 20 GB."""


def check(plan: Plan, setting: Setting) -> Iterator[Fault]:
    """Yield a fault at each entry of a list that stands there already, wherever lists of such things occur.

    The filing's own words are evidence: what it says twice stands there twice.
    """
    yield from (fault for fault in _repeated(plan, ()) if fault.path[0] != "as_filed")


def _repeated(value: Any, path: Path) -> Iterator[Fault]:  # noqa: ANN401 - any part of the format
    if isinstance(value, tuple):
        for place, item in enumerate(value):
            # Regions written twice are the matter of region-contradicts-itself.
            if place and isinstance(item, _THINGS) and not isinstance(item, Region) and item in value[:place]:
                yield Fault((*path, place), Text(zh="这一项前面已经写过", en="this stands in the list already"))
            if _may_hold_a_list(item):
                yield from _repeated(item, (*path, place))
    else:
        kind: type = type(value)
        for name in _fields_with_lists(kind):
            part = getattr(value, name)
            if _may_hold_a_list(part):
                yield from _repeated(part, (*path, name))


def _may_hold_a_list(value: Any) -> bool:  # noqa: ANN401 - any part of the format
    kind: type = type(value)
    return bool(value) if kind is tuple else bool(_fields_with_lists(kind))


@cache
def _fields_with_lists(kind: type) -> tuple[str, ...]:
    """Return the fields that can hold a list, themselves or further down; none where it is no part of the format."""
    if not is_dataclass(kind):
        return ()
    hints = get_type_hints(kind, include_extras=True)
    return tuple(field.name for field in fields(kind) if _can_hold_a_list(hints[field.name]))


def _can_hold_a_list(annotation: Any) -> bool:  # noqa: ANN401 - an annotation can be anything
    origin = get_origin(annotation)
    if origin is None:
        return isinstance(annotation, type) and is_dataclass(annotation) and bool(_fields_with_lists(annotation))
    return origin is tuple or any(_can_hold_a_list(part) for part in get_args(annotation))


def fix(plan: Plan, fault: Fault, setting: Setting) -> Iterator[Edit]:
    """Take the repetition out: what stood there word for word before still stands there."""
    yield Remove(fault.path)


RULE = Rule(
    id="repeated-thing",
    severity=Severity.WARNING,
    title=Text(zh="同一样东西写了两遍", en="The same thing twice"),
    why=Text(
        zh="写两遍，读者会以为有两样，或者漏了一样。",
        en="Written twice, it looks like two things, or as if one were missing.",
    ),
    mend=Text(
        zh="删去重复的；两个渠道不一样，就各写 name",
        en="take the repetition out; give channels that differ a name each",
    ),
    citations=("R20",),
    bad=Example(("allowances: {app_data: [{volume: 20 GB, per: month, apps: [抖音, 优酷, 抖音], area: mainland}]}",)),
    good=Example(("allowances: {app_data: [{volume: 20 GB, per: month, apps: [抖音, 优酷], area: mainland}]}",)),
    check=check,
    fix=fix,
)
