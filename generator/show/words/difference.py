"""How two plans differ for a customer, item by item, from the fields and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.gate.published import PublishedPlan
from generator.show.words.price_difference import PriceChange, price_changes
from generator.tariff.allowances import AppDataAllowance, DataAllowance, SmsAllowance, VoiceAllowance
from generator.tariff.language import Text, as_written, message, sentence
from generator.tariff.quantity import MB_PER_GB, Duration, Period, TimeUnit, yuan
from generator.tariff.words import NONE, Nothing, NotStated

_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different in the other plan, said as a clause, and whether the customer gains by it."""

    gain: bool
    text: Text
    of_price: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """What changes for a customer who takes `there` and not `here`."""

    changes: tuple[Change, ...]
    unclear: tuple[Text, ...]
    """What cannot be compared: one of the two does not state it, or gives it in another rhythm."""
    same_price: bool
    """Whether both cost the same in every month."""

    @property
    def gains(self) -> tuple[Text, ...]:
        """What one gains by taking `there`."""
        return tuple(change.text for change in self.changes if change.gain)

    @property
    def losses(self) -> tuple[Text, ...]:
        """What one loses by taking `there`."""
        return tuple(change.text for change in self.changes if not change.gain)


def difference(here: PublishedPlan, there: PublishedPlan) -> Difference:
    """Return what changes for somebody who takes `there` and not `here`; figures are for one month."""
    prices = price_changes(here, there)
    changes = [] if prices is None else [_price_change(change) for change in prices]
    unclear = [] if prices is not None else [message("价钱", context="in a sentence")]
    for item in _ITEMS:
        before, after = item.of(here), item.of(there)
        if before is None or after is None:
            unclear.append(item.what)
        elif before != after:
            changes.append(item.change(before, after))
    return Difference(tuple(changes), tuple(unclear), same_price=prices == ())


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing that can be compared: its short name, what it is, its figure in a plan, and how a change of it is said."""

    name: str
    what: Text
    of: Callable[[PublishedPlan], Decimal | None]
    change: Callable[[Decimal, Decimal], Change]


def _price_change(change: PriceChange) -> Change:
    money, less = yuan(abs(change.more)), change.more < 0
    text = sentence("每月少付 %(money)s", money=money) if less else sentence("每月多付 %(money)s", money=money)
    if change.when is not None:
        text = sentence("%(time)s%(change)s", time=change.when, change=text)
    if change.then_the_same:
        text = sentence("%(change)s，以后一样", change=text)
    return Change(less, text, of_price=True)


def _is_monthly(per: Period) -> bool:
    return per.unit is TimeUnit.MONTH and per.count == 1


_Buckets = tuple[DataAllowance, ...] | tuple[AppDataAllowance, ...] | Nothing | NotStated


def _megabytes(buckets: _Buckets) -> Decimal | None:
    if isinstance(buckets, tuple) and all(_is_monthly(bucket.per) for bucket in buckets):
        return sum((bucket.volume.megabytes for bucket in buckets), Decimal(0))
    return Decimal(0) if buckets is NONE else None


def _minutes(plan: PublishedPlan) -> Decimal | None:
    voice = plan.allowances.voice
    if isinstance(voice, VoiceAllowance) and _is_monthly(voice.per):
        return Decimal(voice.minutes)
    return Decimal(0) if voice is NONE else None


def _messages(plan: PublishedPlan) -> Decimal | None:
    sms = plan.allowances.sms
    if isinstance(sms, SmsAllowance) and _is_monthly(sms.per):
        return Decimal(sms.messages)
    return Decimal(0) if sms is NONE else None


def _volume(megabytes: Decimal) -> Text:
    """Return a volume in the unit that reads best, rounded to a tenth of a GB and then said so."""
    if megabytes < MB_PER_GB:
        shown = f"{format(megabytes.normalize(), 'f')} MB"
        return as_written(shown)
    exact = megabytes / MB_PER_GB
    rounded = exact.quantize(_TENTH, ROUND_HALF_UP)
    shown = f"{format(rounded.normalize(), 'f')} GB"
    return as_written(shown) if rounded == exact else sentence("约 %(shown)s", shown=shown)


def _monthly(name: str, what: Text, of: Callable[[PublishedPlan], Decimal | None], amount: Callable[[Decimal], Text]) -> _Item:
    """Return an item that is given by the month, of which more is better."""

    def change(before: Decimal, after: Decimal) -> Change:
        shown, more = amount(abs(after - before)), after > before
        if shown.zh.startswith("约"):
            # A space stands between Chinese and a figure; 约 is Chinese itself.
            text = (
                sentence("每月%(what)s多%(shown)s", what=what, shown=shown)
                if more
                else sentence("每月%(what)s少%(shown)s", what=what, shown=shown)
            )
        else:
            text = (
                sentence("每月%(what)s多 %(shown)s", what=what, shown=shown)
                if more
                else sentence("每月%(what)s少 %(shown)s", what=what, shown=shown)
            )
        return Change(more, text)

    return _Item(name, what, of, change)


def _term(plan: PublishedPlan) -> Decimal | None:
    if isinstance(plan.term.minimum, Duration):
        months = plan.term.minimum.months
        return None if months is None else Decimal(months)
    return Decimal(0) if plan.term.minimum is NONE else None


def _term_change(before: Decimal, after: Decimal) -> Change:
    if not before:
        return Change(gain=False, text=sentence("要用满 %(after)s 个月", after=after))
    if not after:
        free = sentence("不用再用满 %(before)s 个月", before=before)
        return Change(gain=True, text=free)
    many, longer = abs(after - before), after > before
    if longer:
        return Change(not longer, sentence("要用满的时间长 %(many)s 个月", many=many))
    return Change(not longer, sentence("要用满的时间短 %(many)s 个月", many=many))


_ITEMS = (
    _monthly("data", message("流量", context="compared"), lambda plan: _megabytes(plan.allowances.data), _volume),
    _monthly("minutes", message("通话"), _minutes, lambda many: sentence("%(many)s 分钟", many=many)),
    _monthly("messages", message("短信", context="in a sentence"), _messages, lambda many: sentence("%(many)s 条", many=many)),
    _monthly(
        "app-data",
        message("指定 App 的流量"),
        lambda plan: _megabytes(plan.allowances.app_data),
        _volume,
    ),
    _Item("term", message("要用多久"), _term, _term_change),
)


def compared_amounts(plan: PublishedPlan) -> tuple[tuple[str, Decimal | None], ...]:
    """Return what is compared beside the price, by short names: MB, minutes and messages a month, months; None where it cannot be."""
    return tuple((item.name, item.of(plan)) for item in _ITEMS)
