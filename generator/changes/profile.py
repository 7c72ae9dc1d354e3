"""Compares two versions of a carrier's profile: every field of it, in the sentences that plans' changes are told in."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.changes.change import Change
from generator.changes.comparison import told_change
from generator.changes.differences import part_differences
from generator.changes.directions import PROFILE
from generator.changes.judging import effect_alone
from generator.tariff.carrier import Carrier


@dataclass(frozen=True, slots=True)
class _Holder:
    """The profile under the name that stands before its fields."""

    profile: Carrier


def profile_changes(before: Carrier, after: Carrier) -> tuple[Change, ...]:
    """Return everything that differs between two versions of one profile, in the order of the format."""
    return tuple(_changes(before, after))


def _changes(before: Carrier, after: Carrier) -> Iterator[Change]:
    for difference in part_differences(before, after, (PROFILE,)):
        yield told_change(difference, _Holder(after), effect_alone(difference))
