"""Reads what a plan gives: the boxes for minutes, data, app data, messages, broadband, IPTV and calls abroad.

The boxes hold bare numbers and the format wants a period. It is taken from the fee where that says what the boxes
mean: a monthly fee buys a month's allowance, unless the pack is valid for some days only; a fee for several days, and
one paid once for a pack valid for days, buys it once per such time. A yearly fee leaves open whether the allowance is
for a year or for each month (both stand in real filings), and so does a single payment for a contract: there the
number stays unread. A fee by the day is monthly in some filings and a day pack in others, and counts only where the
name says day pack.
"""

import re
import sys
from decimal import Decimal

from generator.claims.passage import Passage, Span
from generator.claims.quantities import ARABIC, LENGTH, PER, length, number, period, volume
from generator.filings.filing import Element, Filing
from generator.filings.reading import ElementReaders, FieldPath, FieldValue, Reading
from generator.filings.unfilled import UNFILLED
from generator.tariff.allowances import AppDataAllowance, DataAllowance, NetworkSpeed, SmsAllowance, VoiceAllowance
from generator.tariff.prose import Prose
from generator.tariff.quantity import DataVolume, Period, Speed, TimeUnit
from generator.tariff.words import NONE, NOT_STATED

_UNSAID = re.compile(rf"\s*{UNFILLED}?\s*(?:GB|MB|分钟|条)?\s*", re.IGNORECASE)
_NONE = re.compile(r"\s*(?:无|没有|不含|不包含|无此项)[。.]?\s*")
_NUMBER = re.compile(
    rf"\s*(?P<number>{ARABIC}) ?(?P<unit>[KMGT]B?|分钟|条)?(?P<per>/月|/天|/日|每月)?"
    r"(?:国内|全国)?(?:通用|定向)?(?:流量|语音|通话|主叫|短信)?[。]?\s*"
)
_PRICE = re.compile(rf"(?:元|分|豆|券)(?:{PER})")
_UNIT = re.compile(r"\s*(?P<unit>[KMGT]B?)\s*", re.IGNORECASE)
_DAY_PACK = re.compile(r"日包|天包|日租|天卡|日卡|24小时")
_LINE = re.compile(
    r"(?P<none>\s*)(?P<words>(?:(?:一|1)条|(?:宽带)?提速至|跨省)?(?P<down>[\d,]+) ?(?:M(?:bps)?|兆)(?:家庭|校园)?(?:光)?(?:宽带)?(?:产品)?)"
    r"(?P<rates>[(](?:下行[\d,]+ ?M(?:bps)?)[、,](?:上行(?P<up>[\d,]+) ?M(?:bps)?)[)])?\s*"
)
_RATES = re.compile(
    r"\s*(?:(?:1|一)条(?:光纤(?:宽带)?(?:接入)?)?,?)?下行(?:速率)?(?P<down>[\d,]+) ?M(?:bps)?[、,]?"
    r"上行(?:速率)?(?P<up>[\d,]+) ?M(?:bps)?(?:宽带)?\s*",
    re.IGNORECASE,
)
"""“1条光纤接入，下行300Mbps上行40Mbps”: one line with both its speeds."""
_FEW_DECIMALS = 3
_MOST_COUNT = 999_999
_DAYS_OF_A_MONTH = 28


def _voice(passage: Passage, filing: Filing) -> Reading:
    return _counted(passage, filing, ("allowances", "voice"), "分钟")


def _sms(passage: Passage, filing: Filing) -> Reading:
    return _counted(passage, filing, ("allowances", "sms"), "条")


def _data(passage: Passage, filing: Filing) -> Reading:
    return _volume(passage, filing, Element.DATA)


def _app_data(passage: Passage, filing: Filing) -> Reading:
    return _volume(passage, filing, Element.APP_DATA)


def _data_unit(passage: Passage, filing: Filing) -> Reading:
    """Return the unit as understood: the box for data is read with it."""
    return Reading(said=(_whole(passage),)) if _UNIT.fullmatch(passage.folded) or _UNSAID.fullmatch(passage.folded) else Reading()


def _counted(passage: Passage, filing: Filing, path: FieldPath, unit: str) -> Reading:
    """Return minutes or messages: `100`, `100分钟`, `100分钟/月`; 无 is none, 0 and an empty box say nothing."""
    if plain := _plain(passage, path):
        return plain
    found = _NUMBER.fullmatch(passage.folded)
    per = _period(filing, found["per"] if found else None)
    count = number(found["number"]) if found else None
    if found is None or per is None or count is None or count != count.to_integral_value() or count > _MOST_COUNT:
        return Reading()
    if found["unit"] not in {None, unit}:
        return Reading()
    value = VoiceAllowance(minutes=int(count), per=per) if unit == "分钟" else SmsAllowance(messages=int(count), per=per)
    return Reading((FieldValue(path, value, (_whole(passage),)),))


def _volume(passage: Passage, filing: Filing, element: Element) -> Reading:
    """Return data for any use or for certain apps, whose names no box holds."""
    path = ("allowances", "data" if element is Element.DATA else "app_data")
    if plain := _plain(passage, path):
        return plain
    found = _NUMBER.fullmatch(passage.folded)
    per = _period(filing, found["per"] if found else None)
    size = _size(found["number"], found["unit"] or _unit_of(filing, element)) if found else None
    if per is None or size is None:
        return Reading()
    value = DataAllowance(volume=size, per=per) if element is Element.DATA else AppDataAllowance(volume=size, per=per, apps=NOT_STATED)
    return Reading((FieldValue(path, (value,), (_whole(passage),), adds=True),))


def _unit_of(filing: Filing, element: Element) -> str:
    """Return the unit that the heading names, else that of the box for units; empty where neither says."""
    cell = filing.cells.get(element)
    if cell is not None and cell.unit:
        return cell.unit
    found = _UNIT.fullmatch(filing.text(Element.DATA_UNIT))
    return found["unit"].upper() if found else ""


def _size(words: str, unit: str) -> DataVolume | None:
    size = volume(words + unit) if unit else None
    if size is None:
        return None
    amount = Decimal(format(size.amount.normalize(), "f"))
    return None if -int(amount.as_tuple().exponent) > _FEW_DECIMALS else DataVolume(amount, size.unit)


def _period(filing: Filing, own: str | None) -> Period | None:
    """Return the period that the box names, else what the fee says of it (see the module), None where that is open."""
    if own:
        return period(own)
    fee = Passage(filing.text(Element.FEE) + "\n" + filing.text(Element.FEE_UNIT)).folded.replace(" ", "")
    periods = {period(found[0]) for found in _PRICE.finditer(fee)} - {None}
    per = periods.pop() if len(periods) == 1 else None
    match per:
        case Period(count=1, unit=TimeUnit.MONTH):
            return None if _valid_for_days(filing, fewer_than=_DAYS_OF_A_MONTH) else per
        case Period(count=1, unit=TimeUnit.DAY):
            return per if _DAY_PACK.search(filing.text(Element.NAME)) else None
        case Period(unit=TimeUnit.DAY):
            return per
        case Period(unit=TimeUnit.ONCE):
            return per if _valid_for_days(filing) else None
    return None


def _valid_for_days(filing: Filing, fewer_than: int = sys.maxsize) -> bool:
    words = Passage(filing.text(Element.VALIDITY)).folded.strip()
    valid = length(words) if re.fullmatch(LENGTH, words) else None
    return valid is not None and valid.unit is TimeUnit.DAY and valid.count < fewer_than


def _broadband(passage: Passage, filing: Filing) -> Reading:
    """Return the speed of a line: `1000M`, `一条1000M宽带`, `2000M（下行2000Mbps、上行50Mbps）`, `1条下行300M上行40M宽带`.

    A line by choice or of another speed in some regions stays unread.
    """
    if plain := _plain(passage, ("allowances", "broadband")):
        return plain
    if rates := _RATES.fullmatch(passage.folded):
        down, up = number(rates["down"]), number(rates["up"])
        if down is None or up is None:
            return Reading()
        both = NetworkSpeed(down=Speed(down, "Mbps"), up=Speed(up, "Mbps"))
        return Reading((FieldValue(("allowances", "broadband"), both, (_whole(passage),)),))
    found = _LINE.fullmatch(passage.folded)
    down = number(found["down"]) if found else None
    if found is None or down is None:
        return Reading()
    up = number(found["up"]) if found["up"] else None
    speed = NetworkSpeed(down=Speed(down, "Mbps"), up=NOT_STATED if up is None else Speed(up, "Mbps"))
    # Only the words of speed are carried: that the line is for a home, a school or another province no field holds.
    digits = Span(found.start("down"), found.end("down") + 1)
    whole = re.fullmatch(r"(?:(?:一|1)条|(?:宽带)?提速至)?[\d,]+ ?(?:M(?:bps)?|兆)(?:光)?(?:宽带)?(?:产品)?", found["words"])
    spans = (Span(*found.span("words")) if whole else digits, *((Span(*found.span("rates")),) if found["rates"] else ()))
    return Reading((FieldValue(("allowances", "broadband"), speed, spans),))


def _other(passage: Passage, filing: Filing, element: Element) -> Reading:
    """Return a sentence of its own for what the format has no field for: television, calls abroad."""
    if _UNSAID.fullmatch(passage.folded) or _NONE.fullmatch(passage.folded):
        return Reading(said=(_whole(passage),))
    cell = filing.cells.get(element)
    heading = cell.heading if cell is not None and cell.heading else element.text.zh
    sentence = Prose(zh=f"{heading}：{passage.text.strip()}")
    return Reading((FieldValue(("allowances", "other"), (sentence,), (_whole(passage),), adds=True),))


def _iptv(passage: Passage, filing: Filing) -> Reading:
    return _other(passage, filing, Element.IPTV)


def _roaming(passage: Passage, filing: Filing) -> Reading:
    return _other(passage, filing, Element.ROAMING)


def _plain(passage: Passage, path: FieldPath) -> Reading | None:
    """Return the reading of a box that says nothing or none, None where it says more."""
    if _UNSAID.fullmatch(passage.folded):
        return Reading(said=(_whole(passage),))
    if _NONE.fullmatch(passage.folded):
        return Reading((FieldValue(path, NONE, (_whole(passage),)),))
    return None


def _whole(passage: Passage) -> Span:
    return Span(0, len(passage.text))


READERS = ElementReaders(
    {
        Element.VOICE: _voice,
        Element.DATA: _data,
        Element.DATA_UNIT: _data_unit,
        Element.APP_DATA: _app_data,
        Element.SMS: _sms,
        Element.BROADBAND: _broadband,
        Element.IPTV: _iptv,
        Element.ROAMING: _roaming,
    }
)
