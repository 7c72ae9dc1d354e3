"""One filing: a row of a carrier's table, its cells by the element that each is."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.tariff.language import message
from generator.tariff.words import Word


class Element(Word):
    """A disclosure element as the zones head their columns: id, the usual Chinese heading, English."""

    CARRIER = ("carrier", message("运营商", context="word"))
    NUMBER = ("number", message("方案编号", context="word"))
    NAME = ("name", message("名称"))
    SERIES = ("series", message("系列"))
    TARIFF_TYPE = ("tariff_type", message("资费类型"))
    AUDIENCE = ("audience", message("客户类型"))
    STATE = ("state", message("销售状态"))
    REGION = ("region", message("适用地区"))
    FEE = ("fee", message("资费标准"))
    FEE_UNIT = ("fee_unit", message("资费单位"))
    OTHER_FEES = ("other_fees", message("其他费用"))
    ELIGIBILITY = ("eligibility", message("适用范围"))
    CHANNELS = ("channels", message("销售渠道"))
    FIRST_DAY = ("first_day", message("上线日期"))
    LAST_DAY = ("last_day", message("下线日期"))
    VALIDITY = ("validity", message("有效期限"))
    EXPIRY = ("expiry", message("到期规则"))
    TERM = ("term", message("在网要求"))
    CANCELLING = ("cancelling", message("退订方式"))
    LEAVING = ("leaving", message("违约责任"))
    VOICE = ("voice", message("国内通话（分钟）"))
    DATA = ("data", message("国内通用流量（GB）"))
    DATA_UNIT = ("data_unit", message("流量单位"))
    APP_DATA = ("app_data", message("定向流量（GB）"))
    SMS = ("sms", message("短信（条）"))
    BROADBAND = ("broadband", message("宽带", context="word"))
    IPTV = ("iptv", message("IPTV"))
    ROAMING = ("roaming", message("国际语音"))
    RIGHTS = ("rights", message("权益"))
    OVERAGE = ("overage", message("超出资费"))
    SECONDARY_SIMS = ("secondary_sims", message("副卡、亲情网"))
    EXCLUSION = ("exclusion", message("互斥规则"))
    SERVICE = ("service", message("服务内容"))
    OTHER = ("other", message("其他说明", context="word"))
    SOURCE = ("source", message("来源"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands, for messages: file, sheet (empty where there is only one), row from 1, column letter or key."""

    file: str
    sheet: str
    row: int
    column: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text as written (markup already turned into text), its heading and its place."""

    text: str
    heading: str
    place: Place
    unit: str = ""
    """The unit that the heading or the API field names, e.g. `GB`; empty where the text carries its own."""


@dataclass(frozen=True, slots=True)
class Filing:
    """One filing of one table."""

    number: str
    cells: Mapping[Element, Cell]
    unknown: tuple[Cell, ...] = ()
    """Cells under headings that we do not know: kept, and reported as not understood."""

    def text(self, element: Element) -> str:
        """Return the text of an element, empty where the filing has none."""
        cell = self.cells.get(element)
        return cell.text if cell else ""
