"""Whether a difference is better or worse for customers, by the table of directions and, where no field can tell, by the bills."""

from generator.changes.bills import Bills
from generator.changes.differences import ABSENT, Difference
from generator.changes.directions import Direction, Way, direction_of
from generator.changes.effect import Effect
from generator.changes.measures import measure
from generator.changes.small_print import effect_of_words
from generator.changes.version import Pair, Version
from generator.tariff.offer import SalesChannel
from generator.tariff.prose import Prose
from generator.tariff.regions import Region
from generator.tariff.words import NONE, NOT_STATED, ChannelKind

_NOT_THERE = (ABSENT, None, NOT_STATED, NONE, ())
_CHANNEL = Direction(Way.MORE_IS_BETTER)
_MAY_BE_OWN = (ChannelKind.ONLINE, ChannelKind.SHOP, ChannelKind.PHONE)
_PROVINCES = tuple(region for region in Region if region is not Region.NATIONAL)


class Judge:
    """Judges the differences between two versions of one plan."""

    def __init__(self, pair: Pair) -> None:
        self._before, self._after = pair.before, pair.after
        self.bills = Bills(pair.before, pair.after)
        """Where no field can tell."""

    def effect(self, difference: Difference) -> Effect:
        """Return what a difference means for customers."""
        direction = direction_of(difference.field)
        match direction.way:
            case Way.COVERAGE:
                return self._coverage(difference)
            case Way.BILLS:
                return self._by_bills(difference, direction)
            case Way.CHANNELS:
                return self._by_channels(difference)
            case Way.NARROWS:
                return self._narrowing(difference)
            case Way.WORDS:
                return effect_of_words(*(_words(version, difference.field) for version in (self._before, self._after)))
            case _:
                return effect_alone(difference)

    def _coverage(self, difference: Difference) -> Effect:
        touched = _named(difference)
        before, after = ({region for region in touched if version.region.covers(region)} for version in (self._before, self._after))
        if before - after:
            return Effect.WORSE
        return Effect.BETTER if after - before else Effect.NEUTRAL

    def _by_bills(self, difference: Difference, direction: Direction) -> Effect:
        if difference.field.startswith("price."):
            return self.bills.fees
        if difference.field.startswith("beyond."):
            return self.bills.caps if difference.field.startswith("beyond.cap") else self.bills.data
        by_bill = self.bills.leaving
        return by_bill if by_bill is not Effect.UNCLEAR else _by_amount(difference, direction)

    def _by_channels(self, difference: Difference) -> Effect:
        """Return what a channel that came or went means; “every” has each of them in it, of “own” nobody can tell."""
        before, after = (_channel_kinds(version, difference.field) for version in (self._before, self._after))
        one_goes, one_comes = difference.after is ABSENT, difference.before is ABSENT
        kind = _kind(difference.before if one_goes else difference.after)
        beyond = after if one_goes else before
        if (one_goes or one_comes) and ChannelKind.EVERY in beyond:
            return Effect.NEUTRAL
        if one_goes and ChannelKind.OWN in after and kind in _MAY_BE_OWN:
            return Effect.UNCLEAR
        return _by_amount(difference, _CHANNEL)

    def _narrowing(self, difference: Difference) -> Effect:
        before, after = self._before.eligibility.groups, self._after.eligibility.groups
        if not before or not after:
            return Effect.WORSE if after else Effect.BETTER
        return Effect.BETTER if difference.before is ABSENT else Effect.WORSE


def _channel_kinds(version: Version, field: str) -> set[object]:
    value: object = version
    for name in field.split("."):
        value = getattr(value, name)
    return {_kind(channel) for channel in value} if isinstance(value, tuple) else set()


def _kind(channel: object) -> object:
    return channel.kind if isinstance(channel, SalesChannel) else channel


def effect_alone(difference: Difference) -> Effect:
    """Return what a difference means for customers by its field alone; raises ValueError where the plans themselves are needed."""
    direction = direction_of(difference.field)
    match direction.way:
        case Way.NEUTRAL:
            return Effect.NEUTRAL
        case Way.UNCLEAR:
            return Effect.UNCLEAR
        case Way.KEPT:
            return _by_keeping(difference)
        case Way.RANKED:
            return _by_rank(difference, direction)
        case Way.MORE_IS_WORSE | Way.MORE_IS_BETTER:
            return _by_amount(difference, direction)
        case _:
            raise ValueError(f"{difference.field} is not judged by itself")


def _by_keeping(difference: Difference) -> Effect:
    there, is_there = (value not in _NOT_THERE for value in (difference.before, difference.after))
    if there and not is_there:
        return Effect.WORSE
    return Effect.BETTER if is_there and not there else Effect.NEUTRAL


def _words(version: Version, field: str) -> str:
    """Return all that a text field says in Chinese, whichever of its items differs."""
    value: object = version
    for name in field.split("."):
        value = getattr(value, name, None)
    texts = value if isinstance(value, tuple) else (value,)
    return "\n".join(text.zh for text in texts if isinstance(text, Prose))


def _named(difference: Difference) -> set[Region]:
    """Return the provinces that the regions which came or went stand for."""
    regions: set[object] = set()
    for value in (difference.before, difference.after):
        regions.update(value if isinstance(value, tuple) else {value})
    return {region for region in _PROVINCES if region in regions or Region.NATIONAL in regions}


def _by_rank(difference: Difference, direction: Direction) -> Effect:
    if difference.after is NOT_STATED:
        return Effect.UNCLEAR
    before, after = (_rank(value, direction) for value in (difference.before, difference.after))
    if after == 0 and before != 0:
        return Effect.BETTER
    if difference.before is NOT_STATED:
        return Effect.UNCLEAR
    if before == 0 and after != 0:
        return Effect.WORSE
    if before is None or after is None or before == after:
        return Effect.UNCLEAR
    return Effect.BETTER if after < before else Effect.WORSE


def _rank(value: object, direction: Direction) -> int | None:
    return next((place for place, level in enumerate(direction.order) if value in level), None)


def _by_amount(difference: Difference, direction: Direction) -> Effect:
    """Return what more or less of something means; what came to be stated is better only where nothing could be better."""
    gift = direction.way is Way.MORE_IS_BETTER
    if difference.after is NOT_STATED:
        return Effect.UNCLEAR
    before, after = (_height(value, direction) for value in (difference.before, difference.after))
    if difference.before is NOT_STATED:
        is_best = after > 0 if gift else after == 0
        return Effect.BETTER if is_best else Effect.UNCLEAR
    if before == after:
        return _by_measure(difference, gift=gift)
    if not direction.nothing_is_most and _is_nought(difference.before if before else difference.after):
        return Effect.NEUTRAL
    return Effect.BETTER if (after > before) is gift else Effect.WORSE


def _by_measure(difference: Difference, *, gift: bool) -> Effect:
    before, after = measure(difference.before), measure(difference.after)
    if before is None or after is None or before.sort != after.sort:
        return Effect.UNCLEAR
    if before.number != after.number and (after.number > before.number) is not gift:
        return Effect.WORSE
    if before.per != after.per:
        # Less by the month, but for a year at once; more by the month, but not when one needs it.
        return Effect.UNCLEAR
    return Effect.NEUTRAL if before.number == after.number else Effect.BETTER


def _height(value: object, direction: Direction) -> int:
    """Return 0 for nothing, 1 for something, 2 for nothing where nothing is the most."""
    if value is ABSENT:
        return 0
    if value is None or value is NONE or value == ():
        return 2 if direction.nothing_is_most else 0
    return 1


def _is_nought(value: object) -> bool:
    quantity = measure(value)
    return quantity is not None and not quantity.number
