"""One thing that differs between two versions of a plan, said in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.changes.effect import Effect
from generator.tariff.language import Text

Place = tuple[str | int, ...]
"""Where something stands in a plan: `("price", "steps", 0, "amount")`."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs. What is a new part has no `before`, what is gone has no `after`; never are both None."""

    path: Place
    """In the version after; of an item that is gone, the place of its list. Restrictions that came or went stand under
    `restrictions` and their kind; what follows from several fields together stands under `figures`."""
    before: Text | None
    after: Text | None
    label: Text
    """What differs, in a few words."""
    effect: Effect
    sentence: Text
    """The whole change as one sentence, with figures and units. It holds the carrier's own words: escape it where it goes."""


def by_effect(found: Iterable[Change]) -> Iterator[tuple[Effect, tuple[Change, ...]]]:
    """Yield changes by what they mean for customers, what is worse first; an effect that none has is left out."""
    those = tuple(found)
    for effect in Effect:
        together = tuple(change for change in those if change.effect is effect)
        if together:
            yield effect, together
