"""Values of spreadsheets and JSON as text: 29 and not 29.0, 0.1 and not 0.10000000000000001, days as 2026-11-22."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Final

# Excel itself computes with, and shows, fifteen figures; what a file holds beyond them is rounding.
FIGURES_OF_EXCEL: Final = ".15g"
_LARGEST_EXPONENT: Final = 30
_EPOCH_OF_EXCEL: Final = date(1899, 12, 30)
_EPOCH_OF_MACS: Final = date(1904, 1, 1)

SheetValue = int | float | str | bool | time | date | datetime | timedelta


def decimal_text(written: str) -> str:
    """Return a number as people write it: no exponent, no zeros behind the point; what is no such number stays as written."""
    try:
        number = Decimal(written)
    except InvalidOperation:
        return written
    if not number.is_finite() or abs(number.adjusted()) > _LARGEST_EXPONENT:
        return written
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def sheet_text(value: SheetValue) -> str:
    """Return the text of a cell of a spreadsheet."""
    match value:
        case bool():
            text = "TRUE" if value else "FALSE"
        case int() | float():
            text = decimal_text(format(value, FIGURES_OF_EXCEL))
        case datetime():
            moment = value.replace(microsecond=0) + timedelta(seconds=round(value.microsecond / 1_000_000))
            text = moment.date().isoformat() if moment.time() == time() else moment.isoformat(sep=" ")
        case time():
            text = value.replace(microsecond=0).isoformat()
        case _:  # a day's own text is year, month, day
            text = str(value)
    return text


def day_of_serial(serial: int, *, from_1904: bool) -> date:
    """Return the day that Excel counts as `serial`: in its usual system, whose day 1 is the first of 1900, or in the other."""
    return (_EPOCH_OF_MACS if from_1904 else _EPOCH_OF_EXCEL) + timedelta(days=serial)
