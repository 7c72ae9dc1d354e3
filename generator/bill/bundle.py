"""What a plan gives in one month of one kind: what is sure, and what at most."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from generator.tariff.allowances import AppDataAllowance, DataAllowance, SmsAllowance, VoiceAllowance
from generator.tariff.quantity import Period, TimeUnit
from generator.tariff.words import Area, Nothing, NotStated

_BUNDLES_REMEMBERED = 4096
DataBuckets = tuple[DataAllowance, ...] | tuple[AppDataAllowance, ...] | Nothing | NotStated


@dataclass(frozen=True, slots=True)
class Bundle:
    """The volumes that are given, sorted by how often; in MB, minutes or messages."""

    monthly: Fraction = Fraction(0)
    """Given every month."""
    daily: Fraction = Fraction(0)
    """Given every day."""
    uncertain: Fraction = Fraction(0)
    """Given once, or for several months: nobody says how much of it is left for one month, so between nothing and all."""
    every_days: tuple[tuple[int, Fraction], ...] = ()
    """Given every so many days: as uncertain, and as often as it can begin within the month."""

    @property
    def follows_days(self) -> bool:
        """Whether a longer month gives more."""
        return bool(self.daily or self.every_days)

    def smallest(self, days: int) -> Fraction:
        """Return what a month of `days` days surely gives."""
        return self.monthly + self.daily * days

    def largest(self, days: int) -> Fraction:
        """Return the most that a month of `days` days may give."""
        return self.smallest(days) + self.uncertain + sum((volume * -(-days // count) for count, volume in self.every_days), Fraction(0))


def _bundle(given: Iterable[tuple[Fraction, Period, object]]) -> Bundle:
    monthly, daily, uncertain = Fraction(0), Fraction(0), Fraction(0)
    every_days: list[tuple[int, Fraction]] = []
    for volume, per, area in given:
        if area is Area.ABROAD:
            continue
        if per.months == 1:
            monthly += volume
        elif per.unit is not TimeUnit.DAY:
            uncertain += volume
        elif per.count == 1:
            daily += volume
        else:
            every_days.append((per.count, volume))
    return Bundle(monthly, daily, uncertain, tuple(every_days))


@lru_cache(maxsize=_BUNDLES_REMEMBERED)
def data_bundle(buckets: DataBuckets) -> Bundle | None:
    """Return the data in MB, None where it is not disclosed; what is for use abroad is left out."""
    if isinstance(buckets, NotStated):
        return None
    given = buckets if isinstance(buckets, tuple) else ()
    return _bundle((Fraction(bucket.volume.megabytes), bucket.per, bucket.area) for bucket in given)


@lru_cache(maxsize=_BUNDLES_REMEMBERED)
def voice_bundle(allowance: VoiceAllowance | Nothing | NotStated) -> Bundle | None:
    """Return the minutes, None where they are not disclosed; what is for calls abroad is left out."""
    if isinstance(allowance, VoiceAllowance):
        return _bundle([(Fraction(allowance.minutes), allowance.per, allowance.area)])
    return None if isinstance(allowance, NotStated) else Bundle()


@lru_cache(maxsize=_BUNDLES_REMEMBERED)
def sms_bundle(allowance: SmsAllowance | Nothing | NotStated) -> Bundle | None:
    """Return the messages, None where they are not disclosed."""
    if isinstance(allowance, SmsAllowance):
        return _bundle([(Fraction(allowance.messages), allowance.per, None)])
    return None if isinstance(allowance, NotStated) else Bundle()
