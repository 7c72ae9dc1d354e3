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

from generator.claims.passage import Passage, Span, passage_of
from generator.claims.quantities import ARABIC, LENGTH, PER, length, number, period, volume
from generator.filings.elements.fee import STEPS, read_fee
from generator.filings.filing import Cell, Element, Filing
from generator.filings.reading import ElementReaders, FieldPath, FieldValue, Reading
from generator.filings.unfilled import UNFILLED
from generator.tariff.allowances import AppDataAllowance, DataAllowance, NetworkSpeed, SmsAllowance, VoiceAllowance
from generator.tariff.prose import Prose
from generator.tariff.quantity import DataVolume, Period, Speed, TimeUnit
from generator.tariff.words import NONE, NOT_STATED

_UNSAID = re.compile(rf"\s*{UNFILLED}?\s*(?:GB|MB|分钟|条)?\s*", re.IGNORECASE)
_NONE = re.compile(r"\s*(?:无|没有|不含|不包含|无此项)[。.]?\s*")
_NUMBER = re.compile(
    rf"\s*(?P<number>{ARABIC}) ?(?P<unit>[KMGT]B?|分钟|小时|条)?(?P<per>/月|/天|/日|每月)?"
    r"(?:国内|全国)?(?:通用|定向)?(?:流量|语音|通话|主叫|短信)?[。]?\s*"
)
_UNIT_OF_HEADING = re.compile(r"(?P<unit>[^/]*?)(?:/?(?P<per>[月天日年]))?")
"""“GB/月”, “分钟”, and of “语音/月” the period alone."""
_MINUTES = {"分钟": 1, "小时": 60}
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
_SPEED_UNITS = {"M": "Mbps", "MBPS": "Mbps", "兆": "Mbps", "G": "Gbps", "GBPS": "Gbps"}
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
    """Return the unit as understood: the box for data is read with it. One that is not the heading's stays not understood."""
    data = filing.cells.get(Element.DATA)
    if data is not None and _other_unit(data, passage.folded):
        return Reading()
    return Reading(said=(_whole(passage),)) if _UNIT.fullmatch(passage.folded) or _UNSAID.fullmatch(passage.folded) else Reading()


def _counted(passage: Passage, filing: Filing, path: FieldPath, unit: str) -> Reading:
    """Return minutes or messages: `100`, `100分钟`, `100分钟/月`; 无 is none, 0 and an empty box say nothing."""
    if plain := _plain(passage, path):
        return plain
    found = _NUMBER.fullmatch(passage.folded)
    of_heading, per_of_heading = _of_heading(filing, Element.VOICE if unit == "分钟" else Element.SMS)
    per = _period(filing, found["per"] if found else None, per_of_heading)
    known = _MINUTES if unit == "分钟" else {unit: 1}
    if found is None or per is None or not {found["unit"] or unit, of_heading or unit} <= known.keys():
        return Reading()
    count = number(found["number"])
    count = None if count is None else count * known[found["unit"] or of_heading or unit]
    if count is None or count != count.to_integral_value() or count > _MOST_COUNT:
        return Reading()
    value = VoiceAllowance(minutes=int(count), per=per) if unit == "分钟" else SmsAllowance(messages=int(count), per=per)
    return Reading((FieldValue(path, value, (_whole(passage),)),))


def _volume(passage: Passage, filing: Filing, element: Element) -> Reading:
    """Return data for any use or for certain apps, whose names no box holds."""
    path = ("allowances", "data" if element is Element.DATA else "app_data")
    if plain := _plain(passage, path):
        return plain
    found = _NUMBER.fullmatch(passage.folded)
    per = _period(filing, found["per"] if found else None, _of_heading(filing, element)[1])
    size = _size(found["number"], found["unit"] or _unit_of(filing, element)) if found else None
    if element is Element.DATA and _other_unit(filing.cells[element], filing.text(Element.DATA_UNIT)):
        return Reading()
    if per is None or size is None:
        return Reading()
    value = DataAllowance(volume=size, per=per) if element is Element.DATA else AppDataAllowance(volume=size, per=per, apps=NOT_STATED)
    return Reading((FieldValue(path, (value,), (_whole(passage),), adds=True),))


def _of_heading(filing: Filing, element: Element) -> tuple[str, str]:
    """Return the unit and the period that the box's heading names, each empty where it names none."""
    cell = filing.cells.get(element)
    found = _UNIT_OF_HEADING.fullmatch(Passage(cell.unit).folded) if cell is not None else None
    return (found["unit"], found["per"] or "") if found else ("", "")


def _other_unit(data: Cell, beside: str) -> bool:
    """Return whether the box for units says another unit than the box for data itself, or than its heading for a bare number."""
    own, told = _NUMBER.fullmatch(Passage(data.text).folded), _UNIT.fullmatch(Passage(beside).folded)
    of_heading = _UNIT.match(Passage(data.unit).folded)
    unit = (own["unit"] if own else None) or (of_heading["unit"] if of_heading else None)
    return bool(told and unit and told["unit"][0].upper() != unit[0].upper())


def _unit_of(filing: Filing, element: Element) -> str:
    """Return the unit that the heading names, else that of the box for units; empty where neither says."""
    of_heading = _of_heading(filing, element)[0]
    if of_heading:
        return of_heading
    found = _UNIT.fullmatch(filing.text(Element.DATA_UNIT))
    return found["unit"].upper() if found else ""


def _size(words: str, unit: str) -> DataVolume | None:
    size = volume(words + unit) if unit else None
    if size is None:
        return None
    amount = Decimal(format(size.amount.normalize(), "f"))
    return None if -int(amount.as_tuple().exponent) > _FEW_DECIMALS else DataVolume(amount, size.unit)


def _period(filing: Filing, own: str | None, of_heading: str = "") -> Period | None:
    """Return the period that the box or its heading names, else what the fee says of it (see the module), None where that is open."""
    said = {period(words) for words in (own, of_heading) if words}
    if said:
        return said.pop() if len(said) == 1 else None
    box = filing.text(Element.FEE)
    fee = Passage(box + "\n" + filing.text(Element.FEE_UNIT)).folded.replace(" ", "")
    periods: set[Period | None] = {period(found[0]) for found in _PRICE.finditer(fee)} - {None}
    if not periods:  # “每月59元”, or a heading with the period, says no “元/月”: the fee is asked how it was read
        periods = {step.per for value in read_fee(passage_of(box), filing).values if value.path == STEPS for step in value.value}
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
    if bare := _bare_speed(passage, filing):
        return Reading((FieldValue(("allowances", "broadband"), NetworkSpeed(down=bare, up=NOT_STATED), (_whole(passage),)),))
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


def _bare_speed(passage: Passage, filing: Filing) -> Speed | None:
    """Return the speed of a box that holds a number alone, where its heading names the unit: “宽带（Mbps）” and 1000."""
    unit = _SPEED_UNITS.get(_of_heading(filing, Element.BROADBAND)[0].upper())
    fast = number(passage.folded) if unit and re.fullmatch(rf"\s*{ARABIC}\s*", passage.folded) else None
    return None if unit is None or fast is None else Speed(fast, unit)


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
