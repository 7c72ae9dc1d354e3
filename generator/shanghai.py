"""The clock at the edge: today in Shanghai. Everything further in takes the day as an argument."""

from datetime import date, datetime, timedelta, timezone

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")
"""China keeps one time zone without summer time since 1992, so a fixed offset is exact and needs no zone data."""


def today(now: datetime | None = None) -> date:
    """Return the calendar day in Shanghai at the moment `now` (with time zone), or at this moment."""
    return (now or datetime.now(SHANGHAI)).astimezone(SHANGHAI).date()
