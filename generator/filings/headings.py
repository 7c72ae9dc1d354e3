"""The headings of carriers' tables: which element a column is, and the unit that its heading names.

The four zones head their columns in Chinese; their programs name the same elements in English (regulation 2.1).
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from generator.filings.filing import Element
from generator.filings.unfilled import is_unfilled

_SPELLINGS: Final[dict[Element, str]] = {
    Element.CARRIER: "运营商 运营企业 基础电信企业 电信企业 carrierName operator",
    Element.NUMBER: (
        "方案编号 方案编码 方案号 资费方案编号 资费编号 套餐编号 报备编号 报备号 备案编号 备案号 公示编号"
        " reportNo reportNumber filingNumber filingNo"
    ),
    Element.NAME: "名称 方案名称 资费名称 资费方案名称 套餐名称 产品名称 业务名称 productName title",
    Element.SERIES: "系列 套餐系列 产品系列",
    Element.TARIFF_TYPE: "资费类型 资费类别 资费分类 套餐类型 产品类型 tariffClass codeType",
    Element.AUDIENCE: "客户类型 客户类别 用户类型 归属 customerType tariffAttr",
    Element.STATE: "销售状态 在售状态 状态 stateFlag",
    Element.REGION: "适用地区 适用区域 适用省份 地区 省份 applicableArea areaNames",
    Element.FEE: "资费标准 资费价格 fee fees feesStandard productPrice",
    Element.FEE_UNIT: "资费单位 价格单位 计费单位 feesUnit productPriceUnit",
    Element.OTHER_FEES: "其他费用 其它费用",
    Element.ELIGIBILITY: "适用范围 适用人群 适用对象 适用用户 办理条件 applicablePeople useScope",
    Element.CHANNELS: "销售渠道 办理渠道 受理渠道 channel saleChnl saleChannel",
    Element.FIRST_DAY: "上线日期 上线时间 上架日期 上架时间 onlineDay onlineDate onDate startDate",
    Element.LAST_DAY: "下线日期 下线时间 下架日期 下架时间 offineDay offlineDay offlineDate offDate endDate",
    Element.VALIDITY: "有效期限 有效期 validPeriod",
    Element.EXPIRY: "到期规则 到期处理 expirationRule",
    Element.TERM: "在网要求 在网时长 在网时长要求 在网期限 duration onlinePeriod onlineRequirements inNetReq",
    Element.CANCELLING: "退订方式 退订方法 退订渠道 unsubscribe unsubscribeMethod",
    Element.LEAVING: "违约责任 responsibility contractDuty",
    Element.VOICE: "国内通话 国内语音 语音 通话 国内通话分钟数 call minute domesticCall",
    Element.DATA: "国内通用流量 通用流量 国内流量 commonData domesticTraffic",
    Element.DATA_UNIT: "流量单位",
    Element.APP_DATA: "定向流量 国内定向流量 orientTraffic",
    Element.SMS: "短信 国内短信",
    Element.BROADBAND: "宽带 带宽 宽带速率 brandwidth bandwidth",
    Element.IPTV: "互联网电视 移动高清",
    Element.ROAMING: "国际语音 国际通话 国际及港澳台语音 internationCall internationalCall",
    Element.RIGHTS: "权益 权益内容 会员权益 equityCoupon",
    Element.OVERAGE: "超出资费 超出资费说明 超出资费标准 套外资费 超套资费 超出套餐资费 extraFees extraFeesStandard",
    Element.SECONDARY_SIMS: "副卡 亲情网 副卡/亲情网 副卡及亲情网 familyNetwork",
    Element.EXCLUSION: "互斥规则 互斥 mutexRule",
    Element.SERVICE: "服务内容 其他服务内容 其它服务内容 otherContent serviceContent",
    Element.OTHER: "其他说明 其它说明 备注 说明 others otherDesc otherNotes",
    Element.SOURCE: "来源 数据来源",
}
_AMBIGUOUS: Final[dict[str, tuple[Element, ...]]] = {
    "编号": (Element.NUMBER,),
    "资费": (Element.FEE, Element.OVERAGE),
    "价格": (Element.FEE, Element.OVERAGE),
    "月费": (Element.FEE, Element.OTHER_FEES),
    "流量": (Element.DATA, Element.APP_DATA),
    "期限": (Element.VALIDITY, Element.TERM),
    "合约期": (Element.VALIDITY, Element.TERM),
    "日期": (Element.FIRST_DAY, Element.LAST_DAY),
    "上下线日期": (Element.FIRST_DAY, Element.LAST_DAY),
    "上下线时间": (Element.FIRST_DAY, Element.LAST_DAY),
    "适用客户": (Element.AUDIENCE, Element.ELIGIBILITY),
    "类型": (Element.TARIFF_TYPE, Element.AUDIENCE),
    "渠道": (Element.CHANNELS, Element.CANCELLING),
}
_STANDS_IN: Final = {"firstlevel": Element.TARIFF_TYPE}
"""Headings of a zone's menu. They say an element only where no other column does: 停售套餐 stands above what is filed as 套餐 too."""
_UNIT_OF_FIELD: Final = {"productprice": "分", "minute": "分钟", "国内通话分钟数": "分钟"}

_UNIT: Final = re.compile(
    r"(?:单位:?)?(?P<unit>(?:元|分|角)(?:/[^()/]{1,6}){0,2}|(?:[GMTK]B?|分钟|小时|条)/(?:月|年|天|日)|[GMTK]B?|分钟|条|个|个月|月|年|天|日|小时|兆|张|次|[KMG]bps|[KMG]b?/s)",
    re.IGNORECASE,
)
_BRACKETS: Final = re.compile(r"[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]")
_ROW_COUNTS: Final = frozenset({"序号", "序", "行号", "no", "no.", "id"})
_ROW_KEY: Final = re.compile(r"[0-9]+|[0-9a-f]{24,32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""What a column that only counts rows holds: numbers, or the keys of a program's database."""
_WITHOUT_A_FIELD: Final = frozenset({"regiontraffic", "区域流量"})
"""Data for a part of the country only, which no field holds; as in the boxes beside it, 0 is no answer."""
_UNIT_HEADING: Final = re.compile(r"(?P<of>.+?)(?:unit|单位)")
_REMARKS: Final = frozenset(
    {"必填", "选填", "可选", "如有", "含税", "报备号", "全称", "年-月-日", "年/月/日", "yyyy-mm-dd", "yyyy/mm/dd", "yyyymmdd"}
)
_UNIT_AT_END: Final = re.compile(rf"(?P<heading>.+?)[/,:、_-]?{_UNIT.pattern}", re.IGNORECASE)
_DROPPED: Final = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff_*]+")


@dataclass(frozen=True, slots=True)
class Heading:
    """One column's heading as written, the element that it names (None: not known), and the unit that it names."""

    text: str
    element: Element | None
    unit: str = ""
    could_be: tuple[Element, ...] = ()
    """The elements that the heading might mean, where it does not say which."""

    stands_in: Element | None = None
    """The element that the column is where the table has no other for it."""

    @property
    def unit_of(self) -> str:
        """The heading of the column whose unit this column names, as `key` writes it; empty where it names none."""
        found = _UNIT_HEADING.fullmatch(self.key)
        return found["of"] if found else ""

    @property
    def key(self) -> str:
        """The heading without what does not matter of it."""
        return _key(self.text)

    def says_nothing(self, cell: str) -> bool:
        """Return whether a cell of this column says nothing of a filing: it only tells rows apart, or is a box not filled in."""
        if self.key in _ROW_COUNTS:
            return bool(_ROW_KEY.fullmatch(cell))
        return (self.key in _WITHOUT_A_FIELD and is_unfilled(cell)) or (self.key == "minuteunit" and cell == "分钟")


@lru_cache(maxsize=4096)
def read_heading(text: str) -> Heading:
    """Return what a heading says: spaces, case, full-width signs and brackets with a unit do not matter."""
    shown = " ".join(text.split())
    compact = _DROPPED.sub("", unicodedata.normalize("NFKC", text)).rstrip(":").strip("\"'")
    key = compact.casefold()
    if key in _ELEMENTS:
        return Heading(shown, _ELEMENTS[key], _UNIT_OF_FIELD.get(key, ""))
    if "." in compact and (within := read_heading(compact.rpartition(".")[2])).element:
        return replace(within, text=shown)  # detail.reportNo: a program's nested record laid out flat
    bare, unit = _without_brackets(compact)
    if bare and bare.casefold() in _ELEMENTS:
        return Heading(shown, _ELEMENTS[bare.casefold()], unit or _UNIT_OF_FIELD.get(bare.casefold(), ""))
    at_end = _UNIT_AT_END.fullmatch(compact)
    if at_end and at_end["heading"].casefold() in _ELEMENTS:
        return Heading(shown, _ELEMENTS[at_end["heading"].casefold()], at_end["unit"])
    return Heading(shown, None, could_be=_AMBIGUOUS.get((bare or compact).casefold(), ()), stands_in=_STANDS_IN.get(key))


def _without_brackets(heading: str) -> tuple[str, str]:
    """Return a heading without brackets that hold a unit or a remark, and the unit; empty where a bracket says anything else."""
    unit = ""
    for bracket in _BRACKETS.finditer(heading):
        named = _UNIT.fullmatch(bracket[1])
        if named:
            unit = named["unit"]
        elif bracket[1].casefold() not in _REMARKS:
            return "", ""
    return _BRACKETS.sub("", heading).rstrip(":"), unit


def _key(spelling: str) -> str:
    return _DROPPED.sub("", unicodedata.normalize("NFKC", spelling)).casefold()


def _elements() -> dict[str, Element]:
    """Return the element of every spelling; each element's own names in the words of `Element` are spellings too."""
    known: dict[str, Element] = {}
    for element in Element:
        for spelling in (*_SPELLINGS.get(element, "").split(), element.value, element.text.zh):
            bare = _without_brackets(_key(spelling))[0] or _key(spelling)
            if known.setdefault(bare, element) is not element:
                raise ValueError(f"the heading {spelling} stands for {known[bare]} and for {element}")
    return known


_ELEMENTS: Final = _elements()
