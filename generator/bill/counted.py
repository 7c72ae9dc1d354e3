"""What calls and messages beyond the bundle cost in a month: whole minutes and whole messages at one price each."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from generator.bill.bundle import Bundle, sms_bundle, voice_bundle
from generator.bill.figure import FREE, Figure, exactly, unbounded
from generator.tariff.allowances import SmsAllowance, VoiceAllowance
from generator.tariff.beyond import CallPrice, SmsPrice
from generator.tariff.price import Money
from generator.tariff.words import Nothing, NotStated, Unpriced

_TARIFFS_REMEMBERED = 4096
_MONTHS_REMEMBERED = 65_536


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """The tariff of one service that is counted: what is given, and the price of what is beyond; made once for all plans that share it."""

    name: str
    """As in the paths of the format: `voice`, `sms`."""
    bundle: Bundle | None
    price: Money | Unpriced | NotStated

    @property
    def follows_days(self) -> bool:
        """Whether a longer month gives more."""
        return self.bundle is not None and self.bundle.follows_days

    def least_beyond(self, use: int, days: int) -> Fraction:
        """Return what is surely beyond the bundle in a month of which the plan runs `days` days."""
        return Fraction(0) if self.bundle is None else max(use - self.bundle.largest(days), Fraction(0))

    def most_beyond(self, use: int, days: int) -> Fraction:
        """Return the most that may be beyond the bundle."""
        return max(use - (Fraction(0) if self.bundle is None else self.bundle.smallest(days)), Fraction(0))

    def stops(self, use: int, days: int) -> bool:
        """Whether the service is not included and something is surely beyond the bundle."""
        return self.price is Unpriced.NOT_INCLUDED and self.least_beyond(use, days) > 0

    def priced(self, beyond: Fraction) -> Figure:
        """Return what so much beyond the bundle costs."""
        if not beyond or self.price in {Unpriced.NO_CHARGE, Unpriced.NOT_INCLUDED}:
            return FREE
        if isinstance(self.price, Money):
            return exactly(Fraction(self.price.yuan) * beyond)
        return unbounded(f"beyond.{self.name}")


@lru_cache(maxsize=_MONTHS_REMEMBERED)
def counted_charge(tariff: Counted, use: int, days: int) -> Figure:
    """Return what a use costs in a month of which the plan runs `days` days."""
    least, most = tariff.priced(tariff.least_beyond(use, days)), tariff.priced(tariff.most_beyond(use, days))
    if (least.least, least.most) == (most.least, most.most):
        return least
    return least.or_else(most, [f"allowances.{tariff.name}"])


@lru_cache(maxsize=_TARIFFS_REMEMBERED)
def calls(given: VoiceAllowance | Nothing | NotStated, price: CallPrice | Unpriced | NotStated) -> Counted:
    """Return the one tariff of calls that is made of these parts."""
    return Counted("voice", voice_bundle(given), price)


@lru_cache(maxsize=_TARIFFS_REMEMBERED)
def messages(given: SmsAllowance | Nothing | NotStated, price: SmsPrice | Unpriced | NotStated) -> Counted:
    """Return the one tariff of messages that is made of these parts."""
    return Counted("sms", sms_bundle(given), price)
