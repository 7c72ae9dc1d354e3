"""The calendar months of a plan: month 1 is the one in which it begins, and is not whole as a rule."""

from datetime import date

_MONTHS_PER_YEAR = 12
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2


def days_of_month(year: int, month: int) -> int:
    """Return how many days a calendar month has."""
    leap = month == _FEBRUARY and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + leap


def month_begun(start: date, number: int) -> date:
    """Return the first day of month `number` of a plan that begins on `start`: of month 1 it is `start` itself."""
    if number == 1:
        return start
    years, month = divmod(start.month + number - 2, _MONTHS_PER_YEAR)
    return date(start.year + years, month + 1, 1)


def days_within(start: date, number: int) -> int:
    """Return how many days of month `number` the plan runs."""
    begun = month_begun(start, number)
    return days_of_month(begun.year, begun.month) - begun.day + 1


def last_month_begun_by(start: date, day: date) -> int:
    """Return the last month of the plan that begins on `day` or before; 0 where the plan itself begins later."""
    if day < start:
        return 0
    return (day.year - start.year) * _MONTHS_PER_YEAR + day.month - start.month + 1
