"""Slips of the hand in one plan: a figure ten times what it was or a tenth, a disclosed element that is gone."""

from collections.abc import Iterator
from fractions import Fraction

from generator.changes.accident import Accident, AccidentKind
from generator.changes.differences import Difference, differences
from generator.changes.directions import direction_of
from generator.changes.measures import Measure, measure
from generator.changes.saying import after_words, label_for, said_of, told
from generator.changes.version import Pair, Version
from generator.tariff.language import Text, sentence
from generator.tariff.words import NOT_STATED

_TIMES = 10
"""From how many times on a figure looks like a slip: a nought, a unit, yuan and fen (design choice)."""
_LASTING = ("price", "steps")
_CAN_SLIP = ("yuan", "MB", "minutes", "messages", "Kbps")
"""The sorts of measure that slips are looked for in; a term of 12 months instead of one is meant, or stands out."""


def slips(before: Version, after: Version) -> tuple[Accident, ...]:
    """Return what looks like an accident between two versions of one plan, in the order of the format."""
    return tuple(_slips(before, after))


def _slips(before: Version, after: Version) -> Iterator[Accident]:
    price_slipped = False
    for difference in differences(Pair(before, after)):
        if _removed(difference):
            yield _removal(difference, after)
        elif _slipped(difference, measure(difference.before), measure(difference.after)):
            price_slipped = price_slipped or difference.place[:2] == _LASTING
            yield _slip(difference, after)
    # Where the steps of a price are other ones, none of them has the same one to be compared with.
    if not price_slipped and before.price.steps and after.price.steps:
        last = Difference((*_LASTING, len(after.price.steps) - 1, "amount"), before.price.lasting, after.price.lasting)
        if _slipped(last, measure(before.price.lasting), measure(after.price.lasting)):
            yield _slip(last, after)


def _removed(difference: Difference) -> bool:
    """Whether something that was stated, if only that there is none, is now left out."""
    nothing_said = (NOT_STATED, None, ())
    return difference.after in nothing_said and difference.before not in nothing_said and not direction_of(difference.field).may_go


def _slipped(difference: Difference, before: Measure | None, after: Measure | None) -> bool:
    if before is None or after is None or before.sort != after.sort:
        return False
    if not (before.sort.startswith(_CAN_SLIP) or difference.field.endswith(".percent")):
        return False
    if not before.number:
        return False
    times = after.number / before.number
    return times >= _TIMES or times <= Fraction(1, _TIMES)


def _slip(difference: Difference, after: Version) -> Accident:
    was, now = (_said(difference, value) for value in (difference.before, difference.after))
    what = sentence("%(label)s：原来%(was)s；现在%(now)s。差了十倍以上。", label=label_for(difference, after), was=was, now=now)
    return Accident(AccidentKind.PRICE_SLIP, what, difference.place)


def _removal(difference: Difference, after: Version) -> Accident:
    what = sentence("%(label)s：公示过%(was)s；现在没有写。", label=label_for(difference, after), was=_said(difference, difference.before))
    return Accident(AccidentKind.ELEMENT_REMOVED, what, difference.place)


def _said(difference: Difference, value: object) -> Text:
    return after_words(said_of(difference, value) or told(value))
