"""Whether what a plan gives is enough for a need, and what is lacking where it is not.

Only what surely can be used counts: data for any use, given every month or every day, not at certain hours only, not in one
city only, not abroad, and at full speed. Data for certain apps is never counted (R27).
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from generator.gate.published import PublishedPlan
from generator.show.finder.answers import Need
from generator.tariff.allowances import DataAllowance, VoiceAllowance
from generator.tariff.beyond import Throttle
from generator.tariff.quantity import MB_PER_GB, Period, TimeUnit
from generator.tariff.words import NONE, NOT_STATED, Area, Unpriced

_SHORTEST_MONTH = 28
_WIDE = {Area.MAINLAND, Area.PROVINCE, NOT_STATED}


@dataclass(frozen=True, slots=True)
class Given:
    """What a plan gives for use in a month; None where the filing does not say."""

    minutes: int | None
    megabytes: Decimal | None
    calls_without_end: bool
    """Whether calls beyond the minutes cost nothing."""
    data_without_end: bool
    """Whether data beyond the volume costs nothing and stays as fast."""

    def missing_minutes(self, need: Need) -> int | None:
        """Return how many minutes a month are lacking, 0 where it is enough, None where nobody knows."""
        if self.calls_without_end:
            return 0
        return None if self.minutes is None else max(need.minutes - self.minutes, 0)

    def missing_megabytes(self, need: Need) -> Decimal | None:
        """Return how many MB a month are lacking, 0 where it is enough, None where nobody knows."""
        if self.data_without_end:
            return Decimal(0)
        return None if self.megabytes is None else max(need.gigabytes * MB_PER_GB - self.megabytes, Decimal(0))

    def is_enough(self, need: Need) -> bool:
        """Whether minutes and data are enough for sure."""
        return self.missing_minutes(need) == 0 and self.missing_megabytes(need) == 0

    def shortfall(self, need: Need) -> Fraction:
        """Return which part of the need is lacking, minutes and data added; what is not disclosed counts as lacking altogether."""
        minutes, megabytes = self.missing_minutes(need), self.missing_megabytes(need)
        part_of_minutes = Fraction(1) if minutes is None else Fraction(minutes, need.minutes)
        part_of_data = Fraction(1) if megabytes is None else Fraction(megabytes) / (need.gigabytes * MB_PER_GB)
        return part_of_minutes + part_of_data


@lru_cache(maxsize=1 << 16)
def given(plan: PublishedPlan) -> Given:
    """Return what a plan gives for use in a month."""
    slows = [throttle.above.megabytes for throttle in _throttles(plan)]
    megabytes = _megabytes(plan)
    return Given(
        minutes=_minutes(plan),
        megabytes=megabytes if megabytes is None else min([megabytes, *slows]),
        calls_without_end=plan.beyond.voice is Unpriced.NO_CHARGE,
        data_without_end=plan.beyond.data is Unpriced.NO_CHARGE and plan.beyond.cap is NONE and plan.beyond.throttle is NONE,
    )


def _throttles(plan: PublishedPlan) -> tuple[Throttle, ...]:
    return plan.beyond.throttle if isinstance(plan.beyond.throttle, tuple) else ()


def _minutes(plan: PublishedPlan) -> int | None:
    voice = plan.allowances.voice
    if isinstance(voice, VoiceAllowance):
        return voice.minutes * _times(voice.per) if voice.area in _WIDE else 0
    return 0 if voice is NONE else None


def _megabytes(plan: PublishedPlan) -> Decimal | None:
    buckets = plan.allowances.data
    if isinstance(buckets, tuple):
        return sum((bucket.volume.megabytes * _times(bucket.per) for bucket in buckets if _is_useful(bucket)), Decimal(0))
    return Decimal(0) if buckets is NONE else None


def _is_useful(bucket: DataAllowance) -> bool:
    return bucket.area in _WIDE and bucket.hours is None


def _times(per: Period) -> int:
    """Return how often something is given in every month, 0 where it is not given each month."""
    if per.unit is TimeUnit.DAY:
        return _SHORTEST_MONTH // per.count
    return int(per.months == 1)
