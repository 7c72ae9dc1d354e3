"""One filing: a row of a carrier's table, its cells by the element that each is."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.tariff.words import Word


class Element(Word):
    """A disclosure element as the zones head their columns: id, the usual Chinese heading, English."""

    CARRIER = ("carrier", "运营商", "carrier")
    NUMBER = ("number", "方案编号", "filing number")
    NAME = ("name", "名称", "name")
    SERIES = ("series", "系列", "series")
    TARIFF_TYPE = ("tariff_type", "资费类型", "class of tariff")
    AUDIENCE = ("audience", "客户类型", "who it is sold to")
    STATE = ("state", "销售状态", "state of sale")
    REGION = ("region", "适用地区", "region")
    FEE = ("fee", "资费标准", "fee")
    FEE_UNIT = ("fee_unit", "资费单位", "unit of the fee")
    OTHER_FEES = ("other_fees", "其他费用", "other fees")
    ELIGIBILITY = ("eligibility", "适用范围", "who can have it")
    CHANNELS = ("channels", "销售渠道", "sales channels")
    FIRST_DAY = ("first_day", "上线日期", "first day of sale")
    LAST_DAY = ("last_day", "下线日期", "last day of sale")
    VALIDITY = ("validity", "有效期限", "validity")
    EXPIRY = ("expiry", "到期规则", "what happens at expiry")
    TERM = ("term", "在网要求", "minimum term")
    CANCELLING = ("cancelling", "退订方式", "how to cancel")
    LEAVING = ("leaving", "违约责任", "early termination charge")
    VOICE = ("voice", "国内通话（分钟）", "calls, minutes")
    DATA = ("data", "国内通用流量（GB）", "data for any use")
    DATA_UNIT = ("data_unit", "流量单位", "unit of data")
    APP_DATA = ("app_data", "定向流量（GB）", "data for certain apps")
    SMS = ("sms", "短信（条）", "messages")
    BROADBAND = ("broadband", "宽带", "broadband")
    IPTV = ("iptv", "IPTV", "IPTV")
    ROAMING = ("roaming", "国际语音", "calls abroad")
    RIGHTS = ("rights", "权益", "perks")
    OVERAGE = ("overage", "超出资费", "price beyond the bundle")
    SECONDARY_SIMS = ("secondary_sims", "副卡、亲情网", "secondary SIMs, family circle")
    EXCLUSION = ("exclusion", "互斥规则", "not combinable with")
    SERVICE = ("service", "服务内容", "services")
    OTHER = ("other", "其他说明", "notes")
    SOURCE = ("source", "来源", "source")


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
