"""The months of a customer's plan, walked day by day, and whether the plan still runs in them."""

from dataclasses import dataclass
from datetime import date, timedelta

from site_tests.reference_bill.written import NOT_STATED, PlanFile, day, period

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Month:
    """One calendar month of a plan. The first one holds the start; its days before that do not count."""

    number: int
    days: tuple[date, ...]
    length: int

    @property
    def first(self) -> date:
        """The first day that counts."""
        return self.days[0]


def months_from(start: date, count: int) -> list[Month]:
    """Return the first `count` months of a plan that takes effect on `start`."""
    found: list[Month] = []
    today = start
    while len(found) < count:
        days = []
        length = today.day - 1
        here = today.month
        while today.month == here:
            days.append(today)
            today += _ONE_DAY
            length += 1
        found.append(Month(len(found) + 1, tuple(days), length))
    return found


def state_of(plan: PlanFile, month: Month, start: date) -> str:
    """Return whether a month is `running`, the plan has `ended` before it, or its price is `unknown` after the validity."""
    term, steps = plan["term"], plan["price"]["steps"]
    validity = term["validity"]
    if not isinstance(validity, dict) or not _is_after(validity, month, start):
        return "running"
    expiry = term.get("at_expiry", NOT_STATED)
    kind = expiry["kind"] if isinstance(expiry, dict) else NOT_STATED
    if kind == "ends" or is_paid_once(steps):
        return "ended"
    return "running" if kind == "automatic" else "unknown"


def _is_after(validity: PlanFile, month: Month, start: date) -> bool:
    """Whether a month begins after what is valid."""
    if "until" in validity and month.first > day(validity["until"]):
        return True
    if "length" not in validity:
        return False
    number, unit = period(validity["length"])
    if unit == "month":
        return month.number > number
    return month.first > start + number * _ONE_DAY


def is_paid_once(steps: list[PlanFile]) -> bool:
    """Whether the price of a plan is paid once."""
    return bool(steps) and all(step["per"] == "once" for step in steps)
