"""Exact quantities with their units: yuan, data volumes, speeds, durations and charging periods.

Every one is read from text (`30 GB`, `1 Mbps`, `24 months`), because a bare number has no unit and a
float has no fen. Reading raises `PydanticCustomError` with the code `quantity`, a sentence in each
language and an example to copy, which `generator.read` turns into a finding at the right line.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Annotated, Self, TypeVar

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.tariff.language import Text, as_written, counted, message, sentence

MB_PER_GB = 1024
"""Carriers count 1 GB as 1024 MB (real filings: 1 GB = 1024 MB in every conversion that states one)."""

Value = TypeVar("Value")


def unreadable(zh: str, en: str) -> PydanticCustomError:
    """Return the error for a value that cannot be read, said in both languages."""
    return PydanticCustomError("unreadable", "{en}", {"zh": zh, "en": en})


def _scalar(value: object, zh: str, en: str) -> str:
    """Return `value` if it is text, else raise the error that names what was expected."""
    if isinstance(value, str):
        return value
    raise unreadable(f"这里要写一个值，不能是列表或下一级。{zh}", f"this must be one value, not a list or mapping; {en}")


def _reader(read: Callable[[object], Value]) -> PlainValidator:
    """Return what lets pydantic read a field with `read`, which is asked but once about texts that thousands of plans share."""
    of_text = lru_cache(maxsize=2048)(read)
    return PlainValidator(lambda value: of_text(value) if type(value) is str else read(value))


# --- money ---------------------------------------------------------------------------------------

_AMOUNT = re.compile(r"(0|[1-9][0-9]{0,6})(\.[0-9]{1,6})?\Z", re.ASCII)


def read_amount(value: object) -> Decimal:
    """Return an amount of money as an exact decimal; the unit stands in a field of its own (R08)."""
    zh, en = "只写数字，例如 29.00", "write digits only, for example 29.00"
    text = _scalar(value, zh, en)
    if not _AMOUNT.match(text):
        raise unreadable(f"“{text}”不是金额。{zh}；单位写在 unit 里", f"'{text}' is not an amount; {en}, the unit goes into `unit`")
    return Decimal(text)


Amount = Annotated[
    Decimal,
    _reader(read_amount),
    WithJsonSchema({"type": ["string", "number"], "pattern": r"^(0|[1-9][0-9]{0,6})(\.[0-9]{1,6})?$", "minimum": 0, "examples": ["29.00"]}),
]
"""Money without its unit, exact; 0 to 9,999,999, at most six decimals (prices per KB need them)."""


@lru_cache(maxsize=4096)
def yuan_text(amount: Decimal) -> str:
    """Return an amount in yuan as people write it: `29`, `9.90`, `0.005`; never rounded."""
    if amount == amount.to_integral_value():
        return str(amount.quantize(Decimal(1)))
    plain = format(amount.normalize(), "f")
    whole, _, decimals = plain.partition(".")
    return f"{whole}.{decimals.ljust(2, '0')}"


@lru_cache(maxsize=4096)
def yuan(amount: Decimal) -> Text:
    """Return an amount in yuan with its unit in both languages: `29 元`, `29 yuan`."""
    shown = yuan_text(amount)
    return sentence("%(shown)s 元", shown=shown)


# --- data volume ---------------------------------------------------------------------------------

_VOLUME = re.compile(r"([0-9]{1,6})(\.[0-9]{1,3})? (KB|MB|GB|TB)\Z", re.ASCII)
_MEGABYTES = {"KB": Decimal(1) / 1024, "MB": Decimal(1), "GB": Decimal(1024), "TB": Decimal(1024 * 1024)}


@dataclass(frozen=True, slots=True)
class DataVolume:
    """An amount of mobile data, kept in the unit in which it was filed."""

    amount: Decimal
    unit: str

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the volume written as `30 GB`; raises the `unreadable` error."""
        zh, en = "写成数字、空格、单位，例如 30 GB 或 200 MB", "write number, space, unit, for example 30 GB or 200 MB"
        text = _scalar(value, zh, en)
        found = _VOLUME.match(text)
        if not found:
            raise unreadable(f"“{text}”不是流量。{zh}", f"'{text}' is not a data volume; {en}")
        return cls(Decimal(found[1] + (found[2] or "")), found[3])

    @property
    def megabytes(self) -> Decimal:
        """The volume in MB, exact."""
        return self.amount * _MEGABYTES[self.unit]

    def __str__(self) -> str:
        return f"{format(self.amount.normalize(), 'f')} {self.unit}"

    @property
    def text(self) -> Text:
        """The volume as a reader sees it."""
        return as_written(str(self))


Volume = Annotated[
    DataVolume,
    _reader(DataVolume.read),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{1,6}(\.[0-9]{1,3})? (KB|MB|GB|TB)$", "examples": ["30 GB"]}),
]

# --- speed ---------------------------------------------------------------------------------------

_SPEED = re.compile(r"([0-9]{1,5})(\.[0-9]{1,3})? (Kbps|Mbps|Gbps)\Z", re.ASCII)
_KILOBITS = {"Kbps": Decimal(1), "Mbps": Decimal(1000), "Gbps": Decimal(1_000_000)}


@dataclass(frozen=True, slots=True)
class Speed:
    """A network speed in bits per second, kept in the unit in which it was filed."""

    amount: Decimal
    unit: str

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the speed written as `1 Mbps`; raises the `unreadable` error."""
        zh = "写成数字、空格、单位，例如 1 Mbps 或 128 Kbps"
        en = "write number, space, unit, for example 1 Mbps or 128 Kbps"
        text = _scalar(value, zh, en)
        found = _SPEED.match(text)
        if not found:
            raise unreadable(f"“{text}”不是网速。{zh}", f"'{text}' is not a speed; {en}")
        return cls(Decimal(found[1] + (found[2] or "")), found[3])

    @property
    def kilobits(self) -> Decimal:
        """The speed in kilobits per second, exact."""
        return self.amount * _KILOBITS[self.unit]

    def __str__(self) -> str:
        return f"{format(self.amount.normalize(), 'f')} {self.unit}"

    @property
    def text(self) -> Text:
        """The speed as a reader sees it."""
        return as_written(str(self))


BitRate = Annotated[
    Speed,
    _reader(Speed.read),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{1,5}(\.[0-9]{1,3})? (Kbps|Mbps|Gbps)$", "examples": ["1 Mbps"]}),
]

# --- time ----------------------------------------------------------------------------------------


class TimeUnit(Enum):
    """A unit of time in durations and charging periods; `once` is no time at all."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ONCE = "once"


_UNIT_WORDS = {
    TimeUnit.DAY: message("天"),
    TimeUnit.MONTH: message("个月"),
    TimeUnit.YEAR: message("年"),
}
_PERIOD = re.compile(r"(?:([1-9][0-9]{0,2}) )?(day|month|year|once)(s?)\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in days, months or years."""

    count: int
    unit: TimeUnit

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the duration written as `24 months`; raises the `unreadable` error."""
        zh, en = "写成数字、空格、单位，例如 24 months、7 days、1 year", "write for example 24 months, 7 days, 1 year"
        text = _scalar(value, zh, en)
        found = _PERIOD.match(text)
        if not found or found[1] is None or found[2] == "once":
            raise unreadable(f"“{text}”不是时长。{zh}", f"'{text}' is not a duration; {en}")
        return cls(int(found[1]), TimeUnit(found[2]))

    @property
    def months(self) -> int | None:
        """The length in whole months, or None where it is counted in days."""
        if self.unit is TimeUnit.DAY:
            return None
        return self.count * (12 if self.unit is TimeUnit.YEAR else 1)

    def __str__(self) -> str:
        return f"{self.count} {self.unit.value}{'s' if self.count > 1 else ''}"

    @property
    def text(self) -> Text:
        """The duration as a reader sees it: `24 个月`, `24 months`."""
        return _duration_text(self)


Length = Annotated[
    Duration,
    _reader(Duration.read),
    WithJsonSchema({"type": "string", "pattern": "^[1-9][0-9]{0,2} (day|month|year)s?$", "examples": ["24 months"]}),
]


@lru_cache(maxsize=256)
def _duration_text(length: Duration) -> Text:
    """Return a duration in words; like periods there are few."""
    match length.unit:
        case TimeUnit.DAY:
            return counted("%(number)s 天", length.count)
        case TimeUnit.MONTH:
            return counted("%(number)s 个月", length.count)
        case _:
            return counted("%(number)s 年", length.count)


@dataclass(frozen=True, slots=True)
class Period:
    """How often something is charged or given: each month, day or year, every N of them, or once."""

    count: int
    unit: TimeUnit

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the period written as `month`, `day`, `year`, `once` or `7 days`; raises `unreadable`."""
        zh = "写 month、day、year、once，或例如 7 days、24 months"
        en = "write month, day, year, once, or for example 7 days, 24 months"
        text = _scalar(value, zh, en)
        found = _PERIOD.match(text)
        if not found or (found[2] == "once" and (found[1] or found[3])) or (found[3] and not found[1]):
            raise unreadable(f"“{text}”不是周期。{zh}", f"'{text}' is not a period; {en}")
        return cls(int(found[1] or 1), TimeUnit(found[2]))

    @property
    def months(self) -> int | None:
        """The period in whole months, or None where it is not a number of months."""
        if self.unit in {TimeUnit.DAY, TimeUnit.ONCE}:
            return None
        return self.count * (12 if self.unit is TimeUnit.YEAR else 1)

    def __str__(self) -> str:
        return self.unit.value if self.count == 1 else f"{self.count} {self.unit.value}s"

    @property
    def text(self) -> Text:
        """The period as it follows a price: `每月`, `a month`, `每 7 天`, `every 7 days`, `一次`."""
        return _period_text(self)


@lru_cache(maxsize=256)
def _period_text(period: Period) -> Text:
    """Return a period in words; there are few, and they stand on every page."""
    if period.unit is TimeUnit.ONCE:
        return message("一次")
    if period.count == 1:
        return {TimeUnit.DAY: message("每天"), TimeUnit.MONTH: message("每月"), TimeUnit.YEAR: message("每年")}[period.unit]
    return sentence("每 %(length)s", length=Duration(period.count, period.unit).text)


Per = Annotated[
    Period,
    _reader(Period.read),
    WithJsonSchema({"type": "string", "pattern": "^(day|month|year|once|[1-9][0-9]{0,2} (day|month|year)s?)$", "examples": ["month"]}),
]

# --- counts and days -----------------------------------------------------------------------------

_COUNT = re.compile(r"(0|[1-9][0-9]{0,5})\Z", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1994, 2099


def read_count(value: object) -> int:
    """Return a whole number of 0 to 999,999 written in ASCII digits."""
    zh, en = "只写数字，例如 100", "write digits only, for example 100"
    text = _scalar(value, zh, en)
    if not _COUNT.match(text):
        raise unreadable(f"“{text}”不是整数。{zh}", f"'{text}' is not a whole number; {en}")
    return int(text)


Count = Annotated[
    int,
    _reader(read_count),
    WithJsonSchema(
        {"type": ["integer", "string"], "minimum": 0, "maximum": 999_999, "pattern": "^(0|[1-9][0-9]{0,5})$", "examples": [100]}
    ),
]


def read_day(value: object) -> date:
    """Return a calendar day of Asia/Shanghai written as `2026-01-31`, 1994 to 2099."""
    zh, en = "写成 年-月-日，例如 2026-01-31", "write year-month-day, for example 2026-01-31"
    text = _scalar(value, zh, en)
    if not _DAY.match(text):
        raise unreadable(f"“{text}”不是日期。{zh}", f"'{text}' is not a date; {en}")
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise unreadable(f"日历上没有“{text}”这一天。{zh}", f"there is no day '{text}' in the calendar; {en}") from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise unreadable(
            f"“{text}”的年份不可能，应在 {_FIRST_YEAR} 到 {_LAST_YEAR} 之间",
            f"the year of '{text}' is impossible; it must lie between {_FIRST_YEAR} and {_LAST_YEAR}",
        )
    return day


Day = Annotated[
    date,
    _reader(read_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "examples": ["2026-01-31"]}),
]
