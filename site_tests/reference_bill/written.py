"""Reads what a plan file writes: money, volumes, lengths and periods, each from its text."""

from datetime import date
from fractions import Fraction
from typing import Any, TypeAlias

PlanFile: TypeAlias = dict[str, Any]
"""A plan file as mappings and lists of text."""
Usage: TypeAlias = dict[str, int]
"""What is used in every month: `data` and `app_data` in MB, `minutes`, `messages`."""

NOT_STATED, NONE = "not_stated", "none"


def yuan(money: PlanFile) -> Fraction:
    """Return an amount of money in yuan."""
    amount = Fraction(money["amount"])
    return amount if money["unit"] == "yuan" else amount / 100


def megabytes(volume: str) -> Fraction:
    """Return `30 GB` in MB; 1 GB is 1024 MB."""
    number, unit = volume.split()
    in_kilobytes = {"KB": 1, "MB": 1024, "GB": 1024 * 1024, "TB": 1024 * 1024 * 1024}
    return Fraction(number) * in_kilobytes[unit] / 1024


def period(written: str) -> tuple[int, str]:
    """Return `month` as (1, month), `2 years` as (24, month), `7 days` as (7, day) and `once` as (1, once)."""
    number, unit = written.split() if " " in written else ("1", written)
    unit = unit.removesuffix("s")
    if unit == "year":
        return int(number) * 12, "month"
    return int(number), unit


def months_in(length: object) -> int | None:
    """Return a length of time in whole months; None where it is no length or is counted in days."""
    if not isinstance(length, str) or length in {NOT_STATED, NONE}:
        return None
    number, unit = period(length)
    return number if unit == "month" else None


def stated(part: PlanFile, element: str) -> list[PlanFile]:
    """Return the entries that a part states for an element: none where it says that there are none, or does not say."""
    written = part.get(element, NOT_STATED)
    return written if isinstance(written, list) else []


def day(written: str) -> date:
    """Return a day written as `2026-01-31`."""
    year, month, number = written.split("-")
    return date(int(year), int(month), int(number))
