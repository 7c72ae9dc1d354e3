"""What a usage comes to in a month beyond what the plan gives."""

from dataclasses import dataclass

from generator.bill.counted import Counted, calls, counted_charge, messages
from generator.bill.figure import Figure
from generator.bill.overage import DataTariff, Slower, data_month, data_tariff
from generator.bill.terms import Terms
from generator.bill.usage import Usage

WHOLE_MONTH = 30
"""The days of a month where none of its figures follows from them."""


@dataclass(frozen=True, slots=True)
class MonthUse:
    """The charges beyond the bundle, and what slows down or stops."""

    data: Figure
    voice: Figure
    sms: Figure
    throttled: tuple[Slower, ...]
    stops: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Uses:
    """What a plan gives and charges beyond it: the part of its terms that usage meets."""

    data: DataTariff
    voice: Counted
    sms: Counted

    @property
    def follow_days(self) -> bool:
        """Whether a longer month gives more of anything."""
        return self.data.follows_days or self.voice.follows_days or self.sms.follows_days

    def of(self, usage: Usage, days: int) -> MonthUse:
        """Return what a usage comes to in a month of which the plan runs `days` days."""
        data = data_month(self.data, usage.data, usage.app_data, days)
        stopping = {
            "data": data.stops,
            "voice": self.voice.stops(usage.minutes, days),
            "sms": self.sms.stops(usage.messages, days),
        }
        return MonthUse(
            data.charge,
            counted_charge(self.voice, usage.minutes, days),
            counted_charge(self.sms, usage.messages, days),
            data.throttled,
            tuple(service for service, stops in stopping.items() if stops),
        )


def uses(terms: Terms) -> Uses:
    """Return what a plan gives and charges beyond it."""
    given, beyond = terms.allowances, terms.beyond
    data = data_tariff(given.data, given.app_data, beyond.data, beyond.cap, beyond.throttle)
    return Uses(data, calls(given.voice, beyond.voice), messages(given.sms, beyond.sms))
