"""Quantities as tariff texts write them: numbers, money, lengths of time, data volumes, speeds, days.

Each is a pattern to put into larger ones (`MONEY` and so on, without named groups) and a function that reads
what it matched. Patterns are for folded text (see `passage`). Nothing is rounded and nothing guessed: a reader
returns None where the words leave the value open.
"""

import re
from datetime import date
from decimal import Decimal

from generator.claims.pattern import Pattern
from generator.tariff.quantity import DataVolume, Duration, Period, Speed, TimeUnit

ARABIC = r"(?:\d+(?:,\d{3})*(?:\.\d+)?)"
_HAN_LETTERS = "零〇一二两三四五六七八九十百千万"
HAN = rf"(?:[{_HAN_LETTERS}]+)"
NUMBER = rf"(?:{ARABIC}万?|{HAN})"

_DIGITS = {han: value for value, han in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}


def number(words: str) -> Decimal | None:
    """Return the number that `words` write in Arabic or Chinese digits: `1,000`, `0.1`, `二十四`, `一百二`, `2万`."""
    plain = words.replace(",", "").strip()
    factor = Decimal(1)
    if plain.endswith("万"):
        plain, factor = plain[:-1], Decimal(10_000)
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return Decimal(plain) * factor
    whole = _han(plain)
    return None if whole is None else whole * factor


def _han(words: str) -> Decimal | None:
    if not words or not all(character in _DIGITS or character in _PLACES for character in words):
        return None
    if len(words) > 1 and all(character in _DIGITS for character in words):  # read digit by digit: 二〇二六
        return Decimal("".join(str(_DIGITS[character]) for character in words))
    total, digit, last = 0, None, 1
    for character in words:
        if character in _DIGITS:
            digit = _DIGITS[character]
            last = last if digit else 1
        else:
            last = _PLACES[character]
            total += (1 if digit is None else digit) * last
            digit = None
    return Decimal(total + (digit or 0) * (last // 10 if last > 10 and words[-2] != "零" else 1))  # noqa: PLR2004 - 一百二 is 120


# --- money -----------------------------------------------------------------------------------------

MONEY = rf"(?:[¥￥]?{NUMBER} ?(?:元(?:人民币)?|块钱?|分(?!钟|期|之|月|摊|档|享|批|段|成|级)|角))"
AT_MONEY = rf"(?=[¥￥\d{_HAN_LETTERS}])"
"""The place where a sum may begin, so that patterns which begin with one are not tried at every character."""
_MONEY = Pattern(rf"[¥￥]?(?P<number>{NUMBER}) ?(?P<unit>元|块|分|角)")
_FEN_IN = {"元": Decimal(1), "块": Decimal(1), "角": Decimal("0.1"), "分": Decimal("0.01")}


def money(words: str) -> Decimal | None:
    """Return the first amount in `words` in yuan, exact; 分 and 角 are turned into yuan."""
    found = _MONEY.search(words)
    amount = number(found["number"]) if found else None
    return None if amount is None or found is None else amount * _FEN_IN[found["unit"]]


SUMS = Pattern(MONEY)
"""Every sum of money in a text."""


def is_nothing(words: str) -> bool:
    """Return whether every sum in `words` is nought: “赔付0元”, “首付0元”; where there is no sum, nothing is."""
    sums = [money(told[0]) for told in SUMS.finditer(words)]
    return bool(sums) and not any(sums)


# --- time --------------------------------------------------------------------------------------------

LENGTH = rf"(?:{NUMBER} ?(?:个)?(?:自然|账|合约|结算)?(?:年|月|天|日(?!期)|期)(?!租|费|底|初|末|功能|结|付|卡)|半年|{ARABIC} ?小时)"
AT_LENGTH = rf"(?=[\d{_HAN_LETTERS}半])"
"""The place where a length may begin, so that patterns which begin with one are not tried at every character."""
_LENGTH = Pattern(rf"(?P<number>{NUMBER}) ?个?(?:自然|账|合约|结算)?(?P<unit>年|月|天|日|期|小时)")
_TIME_UNITS = {"年": TimeUnit.YEAR, "月": TimeUnit.MONTH, "期": TimeUnit.MONTH, "天": TimeUnit.DAY, "日": TimeUnit.DAY}
_LONGEST = 999
_HOURS_A_DAY = 24


def length(words: str) -> Duration | None:
    """Return the first length of time in `words`: `36个月`, `三年`, `24期`, `7天`, `半年`, `24小时` (one day)."""
    if words.startswith("半年"):
        return Duration(6, TimeUnit.MONTH)
    found = _LENGTH.search(words)
    count = number(found["number"]) if found else None
    if found is None or count is None or count != count.to_integral_value() or not 1 <= count <= _LONGEST:
        return None
    if found["unit"] == "小时":
        days, rest = divmod(int(count), _HOURS_A_DAY)
        return None if rest else Duration(days, TimeUnit.DAY)
    return Duration(int(count), _TIME_UNITS[found["unit"]])


PER = rf"(?:/ ?(?:每?{NUMBER}? ?个?(?:自然)?(?:月|年|天|日)|次)|每(?:{NUMBER} ?个?)?(?:自然)?(?:月|年|天|日)|[包]?(?:月|年|日|天))"
_PER = Pattern(rf"(?P<number>{NUMBER})? ?个?(?:自然)?(?P<unit>月|年|天|日|次)")
_PERIOD_UNITS = {"月": TimeUnit.MONTH, "年": TimeUnit.YEAR, "天": TimeUnit.DAY, "日": TimeUnit.DAY, "次": TimeUnit.ONCE}


def period(words: str) -> Period | None:
    """Return the charging period in `words`: `/月`, `每年`, `/7天`, `/24个月`, `/次` (once)."""
    found = _PER.search(words)
    if found is None:
        return None
    count = number(found["number"]) if found["number"] else Decimal(1)
    if count is None or count != count.to_integral_value() or not 1 <= count <= _LONGEST:
        return None
    return Period(int(count), _PERIOD_UNITS[found["unit"]])


# --- data and speed ------------------------------------------------------------------------------------

VOLUME = rf"(?:{ARABIC} ?[KMGT](?:B|(?!\+))(?![A-Za-z]|bps|/[sS])(?:流量)?)"
_VOLUME = Pattern(rf"(?P<number>{ARABIC}) ?(?P<unit>[KMGTkmgt])[Bb]?(?!bps|ps|/[sS])")


def volume(words: str) -> DataVolume | None:
    """Return the first data volume in `words`: `30GB`, `1.5G`, `200M`, `1TB`."""
    found = _VOLUME.search(words)
    amount = number(found["number"]) if found else None
    return None if found is None or amount is None else DataVolume(amount, found["unit"].upper() + "B")


SPEED = rf"(?:{ARABIC} ?(?:[KMGkmg](?:bps|bit/s|b/s)|[KMGkmg]/[sS]|兆))"
_SPEED = Pattern(rf"(?P<number>{ARABIC}) ?(?P<unit>[KMGkmg])(?:bps|bit/s|b/s)", re.IGNORECASE)


def speed(words: str) -> Speed | None:
    """Return the first speed in `words`: `1Mbps`, `128Kbps`; None for `1M/S`, which may mean bits or bytes."""
    found = _SPEED.search(words)
    amount = number(found["number"]) if found else None
    return None if found is None or amount is None else Speed(amount, found["unit"].upper() + "bps")


# --- days ----------------------------------------------------------------------------------------------

DAY = r"(?:(?:19|20)\d{2} ?(?:年|[-/.]) ?\d{1,2} ?(?:月|[-/.]) ?\d{1,2} ?(?:日|号)?|(?:19|20)\d{2}[01]\d[0-3]\d(?!\d))"
_DAY = Pattern(
    r"(?P<year>(?:19|20)\d{2}) ?(?:年|[-/.]) ?(?P<month>\d{1,2}) ?(?:月|[-/.]) ?(?P<day>\d{1,2})"
    r"|(?P<y>(?:19|20)\d{2})(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)"
)


def day(words: str) -> date | None:
    """Return the first calendar day in `words`: `2027年12月31日`, `2027-12-31`, `20271231`; None for a day that is none."""
    found = _DAY.search(words)
    if found is None:
        return None
    year, month, of_month = (found["year"], found["month"], found["day"]) if found["year"] else (found["y"], found["m"], found["d"])
    try:
        return date(int(year), int(month), int(of_month))
    except ValueError:
        return None


PERCENT = rf"(?:{ARABIC} ?%|百分之{HAN})"


def percent(words: str) -> Decimal | None:
    """Return the first share in `words` as per cent: `30%`, `百分之三十`."""
    found = re.search(rf"({ARABIC}) ?%|百分之({HAN})", words)
    return None if found is None else number(found[1] or found[2])
