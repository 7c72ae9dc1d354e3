"""When two plans are nearly the same: keys that are equal exactly where plans agree but for names, prices or figures.

Plans with the same key form a group, so that a hundred thousand are grouped without comparing any two of them.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b

from generator.read.plan_file import Plan
from generator.simplicity.leaves import Leaf, Value
from generator.tariff.language import message
from generator.tariff.quantity import DataVolume, Duration, Period, Speed
from generator.tariff.words import Word


class Likeness(Word):
    """How plans of a group are alike, the closest first."""

    SAME = ("same", message("完全一样"))
    NAME = ("name", message("只有名称不同"))
    PRICE = ("price", message("只有价格不同"))
    FIGURES = ("figures", message("只有数字不同"))


Keys = dict[Likeness, bytes]

_SALE_DAYS = frozenset({"sale.first_day", "sale.last_day", "sale.withdrawn_on"})
_FOLDED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FILING_NUMBER = re.compile(r"[0-9]{2}[A-Z]{2}[1235][0-9]{5}(?![0-9])", re.ASCII)
_DATE = re.compile(r"(?:20)[0-9]{2}(?:年[0-9]{1,2}月(?:[0-9]{1,2}[日号])?|([-./])[0-9]{1,2}\1[0-9]{1,2}(?![0-9]))")
FIGURE = re.compile(r"(?<![0-9])(?![2-5]G(?![Bb]))[0-9]+(?:\.[0-9]+)?")
"""A figure in a text: a run of digits, decimals included. `5G` is the name of a network and none; `5GB` holds one."""
_VOLUME_UNIT = re.compile(r"(?<=#)(?:[KMGT]B|[MGT](?![A-Za-z/]))", re.IGNORECASE)
_PRICED = re.compile(r"(?<![0-9.])(?:(?<=¥)[0-9]+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?(?=元|块|yuan))")
_NAMED = re.compile(r"(?<![0-9.])[0-9]+(?:\.[0-9]+)?(?![0-9.]|[A-Za-z%]|分(?:钟)?|[条张天月年人个折日兆+*])")
"""A bare figure of a name, which is no volume, no minutes and no time: in `乐享套餐39` it is the price."""


def comparable(plan: Plan, leaves: Iterable[Leaf]) -> list[Leaf]:
    """Return what a plan is compared by: all that it states but the days of sale, and the filing's words no field took up."""
    unread = [
        Leaf(f"as_filed.{filed.element}.{index}", words, is_text=True)
        for filed in plan.as_filed
        for index, words in enumerate(filed.not_understood)
    ]
    return [*(leaf for leaf in leaves if leaf.place not in _SALE_DAYS), *unread]


def keys_of(leaves: Sequence[Leaf]) -> Keys:
    """Return one key for each likeness: two plans are alike in that way exactly where their keys are equal.

    The leaves are those of `comparable`.
    """
    prices = frozenset(leaf.value for leaf in leaves if _is_price(leaf.place) and isinstance(leaf.value, Decimal))
    exact = [exact_of(leaf.value) for leaf in leaves]
    lines = [f"{leaf.place}={told}" for leaf, told in zip(leaves, exact, strict=True)]
    return {
        Likeness.SAME: _digest(lines),
        Likeness.NAME: _digest([line for leaf, line in zip(leaves, lines, strict=True) if leaf.place != "name"]),
        Likeness.PRICE: _digest([_but_price(leaf, told, prices) for leaf, told in zip(leaves, exact, strict=True)]),
        Likeness.FIGURES: _digest([f"{leaf.place}={_but_figures(leaf.value)}" for leaf in leaves]),
    }


@lru_cache(maxsize=200_000, typed=True)
def exact_of(value: Value) -> str:
    """Return a value as it is compared: the same amount in other units, and other spaces in a text, make no difference."""
    if isinstance(value, str):
        return spelled(value)
    if isinstance(value, Word):
        return str(value.value)
    if isinstance(value, date):
        return "a date"
    if isinstance(value, Duration | Period):
        return f"{value.count} {value.unit.value}" if value.months is None else f"{value.months} month"
    if isinstance(value, DataVolume | Speed):
        amount, unit = (value.megabytes, "MB") if isinstance(value, DataVolume) else (value.kilobits, "Kbps")
        return f"{amount.normalize():f} {unit}"
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def spelled(text: str) -> str:
    """Return a text in one spelling, without spaces, with a sign for each date and each filing number."""
    folded = "".join(text.translate(_FOLDED).split())
    return _FILING_NUMBER.sub("〔编号〕", _DATE.sub("〔日期〕", folded))


def _is_price(place: str) -> bool:
    return place.startswith("price.steps.") and place.endswith(".amount")


def _but_price(leaf: Leaf, exact: str, prices: frozenset[Decimal]) -> str:
    """Return a value with a sign in place of the plan's own price, in the name and the sentences too."""
    if _is_price(leaf.place) or (leaf.place == "price.minimum_spend.amount" and leaf.value in prices):
        exact = "#"
    elif leaf.is_text:
        exact = _text_but_price(exact, prices, is_name=leaf.place == "name")
    return f"{leaf.place}={exact}"


@lru_cache(maxsize=100_000)
def _text_but_price(exact: str, prices: frozenset[Decimal], *, is_name: bool) -> str:
    return (_NAMED if is_name else _PRICED).sub(lambda found: "#" if Decimal(found[0]) in prices else found[0], exact)


@lru_cache(maxsize=200_000, typed=True)
def _but_figures(value: Value) -> str:
    """Return a value with a sign in place of every figure; volumes are figures with their units."""
    if isinstance(value, Word | date):
        return exact_of(value)
    if isinstance(value, Period):
        return f"# {value.unit.value}"
    return _VOLUME_UNIT.sub("流量", FIGURE.sub("#", exact_of(value)))


def _digest(lines: list[str]) -> bytes:
    return blake2b("\n".join(lines).encode(), digest_size=16).digest()
