"""How much a value is, as an exact number that can be compared with another of the same sort."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from generator.tariff.allowances import AppDataAllowance, DataAllowance, NetworkSpeed, SmsAllowance, VoiceAllowance
from generator.tariff.beyond import DataTier, SmallUse
from generator.tariff.price import Money, RecurringCharge
from generator.tariff.quantity import DataVolume, Duration, Period, Speed, TimeUnit

_DAYS_A_MONTH = 30
"""As in every figure of the site: a month of 30 days."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number and what it counts; only measures of the same sort can be compared."""

    sort: str
    number: Fraction
    per: str = ""
    """In what portions it is charged or given, such as `3 months` or `1024 MB`; empty where there are none."""


def measure(value: object) -> Measure | None:  # noqa: C901, PLR0911, PLR0912 - one for each sort of value
    """Return how much a value is, None where it is no quantity or a part without one."""
    match value:
        case RecurringCharge():
            return _in_a_month("yuan", Fraction(value.yuan), value.per)
        case DataTier() | SmallUse():
            volume = Fraction(value.per.megabytes)
            return Measure("yuan a MB", Fraction(value.yuan) / volume, f"{volume} MB") if volume else None
        case Money():
            return Measure("yuan", Fraction(value.yuan))
        case DataAllowance() | AppDataAllowance():
            return _in_a_month("MB", Fraction(value.volume.megabytes), value.per)
        case VoiceAllowance():
            return _in_a_month("minutes", Fraction(value.minutes), value.per)
        case SmsAllowance():
            return _in_a_month("messages", Fraction(value.messages), value.per)
        case NetworkSpeed():
            return measure(value.down)
        case DataVolume():
            return Measure("MB", Fraction(value.megabytes))
        case Speed():
            return Measure("Kbps", Fraction(value.kilobits))
        case Duration():
            return Measure("days", Fraction(value.count)) if value.months is None else Measure("months", Fraction(value.months))
        case int():
            return Measure("count", Fraction(value))
        case date():
            return Measure("day", Fraction(value.toordinal()))
        case _:
            return None


def _in_a_month(what: str, number: Fraction, per: Period) -> Measure:
    if per.unit is TimeUnit.ONCE:
        return Measure(f"{what} once", number)
    if per.months is None:
        return Measure(f"{what} a month", number * _DAYS_A_MONTH / per.count, f"{per.count} days")
    return Measure(f"{what} a month", number / per.months, f"{per.months} months")
