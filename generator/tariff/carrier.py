"""What is known of a carrier: its numbers, its shops online, its services, the way to complain."""

import re
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import PlainValidator, WithJsonSchema

from generator.tariff.field import STRICT, Meaning, OrNotStated
from generator.tariff.prose import Prose
from generator.tariff.quantity import Count, Day, unreadable
from generator.tariff.words import NOT_STATED, YesNo


def _read_number(value: object) -> str:
    if isinstance(value, str) and value.isascii() and value.isdigit() and 3 <= len(value) <= 12:  # noqa: PLR2004 - 110 to 12 digits
        return value
    raise unreadable("电话号码只写数字，例如 10086", "write a telephone number in digits only, for example 10086")


PhoneNumber = Annotated[str, PlainValidator(_read_number), WithJsonSchema({"type": ["string", "integer"], "pattern": "^[0-9]{3,12}$"})]


_NAME = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}"
_HOST = re.compile(rf"{_NAME}\Z", re.ASCII)
_SHOP = re.compile(rf"https://{_NAME}/[A-Za-z0-9._~/?=&%-]*\Z", re.ASCII)


def _read_host(value: object) -> str:
    if isinstance(value, str) and _HOST.match(value):
        return value
    raise unreadable("网站只写小写的主机名，例如 www.10086.cn", "write a site as its host name in small letters, for example www.10086.cn")


def _read_shop(value: object) -> str:
    if isinstance(value, str) and _SHOP.match(value):
        return value
    raise unreadable("网址写成 https://网站/路径，例如 https://www.10086.cn/", "write https://host/path, for example https://www.10086.cn/")


Host = Annotated[str, PlainValidator(_read_host), WithJsonSchema({"type": "string", "pattern": f"^{_NAME}$"})]
ShopAddress = Annotated[
    str, PlainValidator(_read_shop), WithJsonSchema({"type": "string", "format": "uri", "pattern": f"^https://{_NAME}/"})
]


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanService:
    """How to reach a person (R65)."""

    __pydantic_config__ = STRICT

    number: Annotated[PhoneNumber, Meaning("人工服务电话", "the number of the human service", "10086")]
    elders_direct_from_age: Annotated[
        OrNotStated[Count],
        Meaning("满几岁一键接人工", "the age from which one key reaches a person", "65"),
    ] = NOT_STATED
    how: Annotated[Prose | None, Meaning("怎么接通人工，一句话", "how to reach a person, in a sentence")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceEntry:
    """One service of the carrier's directory (十件实事): whether there is an entry, and where."""

    __pydantic_config__ = STRICT

    offered: Annotated[OrNotStated[YesNo], Meaning("有没有入口", "whether there is an entry", "yes")]
    where: Annotated[Prose | None, Meaning("入口在哪里", "where it is found")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceDirectory:
    """The services that every carrier owes its customers (十件实事, R56)."""

    __pydantic_config__ = STRICT

    number_renewal: Annotated[ServiceEntry, Meaning("二次号码焕新", "clearing a recycled number of old sign-ups")]
    online_handling: Annotated[ServiceEntry, Meaning("线上办理", "handling online")]
    cancelling_with_refund: Annotated[ServiceEntry, Meaning("当场退订、退余额", "cancelling on the spot with the balance refunded")]
    do_not_disturb: Annotated[ServiceEntry, Meaning("防骚扰、不再来电", "do not disturb")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintStep:
    """One step of the complaint path (R63)."""

    __pydantic_config__ = STRICT

    number: Annotated[PhoneNumber, Meaning("投诉电话", "the number to call", "10080")]
    who: Annotated[Prose, Meaning("是谁的电话", "whose number it is", "{zh: 客服热线}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A carrier's profile: `plans/<id>/carrier.yml`. Its numbers are the only ones its plans may name (R60)."""

    __pydantic_config__ = STRICT

    format: Annotated[Literal["1"], Meaning("格式版本，写 1", "version of the format, 1", "1")]
    id: Annotated[str, Meaning("与文件夹同名", "the same as the folder's name", "china-mobile")]
    name: Annotated[Prose, Meaning("运营商名称", "the carrier's name", "{zh: 中国移动, en: China Mobile}")]
    filing_digit: Annotated[str, Meaning("方案编号第 5 位的数字", "the fifth character of its filing numbers", "2")]
    hotline: Annotated[PhoneNumber, Meaning("客服热线", "the hotline", "10086")]
    outbound_number: Annotated[
        OrNotStated[PhoneNumber],
        Meaning("官方外呼号码；不知道就写 not_stated", "the official outbound number; not_stated where none is known", "10085"),
    ]
    other_numbers: Annotated[tuple[PhoneNumber, ...], Meaning("其他登记过的号码", "further registered numbers", "[10080]")] = ()
    human_service: Annotated[HumanService, Meaning("人工服务", "the human service")]
    online_shop: Annotated[OrNotStated[ShopAddress], Meaning("网上营业厅的网址", "address of the online shop", "https://www.10086.cn/")]
    hosts: Annotated[
        tuple[Host, ...],
        Meaning("登记过的网站；套餐里只能写这些网站", "registered hosts, the only ones its plans may name", "[www.10086.cn]"),
    ]
    complaint_path: Annotated[
        tuple[ComplaintStep, ...], Meaning("运营商自己的投诉电话，按先后", "the carrier's own complaint numbers, in order")
    ]
    services: Annotated[ServiceDirectory, Meaning("服务入口", "service entries")]
    list_is_complete: Annotated[YesNo, Meaning("这里是不是它在售的全部套餐", "whether all of its plans on sale stand here", "no")]
    checked_on: Annotated[Day, Meaning("核对日期", "the day this was checked", "2026-10-09")]

    @property
    def numbers(self) -> frozenset[str]:
        """Every registered number of the carrier."""
        outbound = (self.outbound_number,) if isinstance(self.outbound_number, str) else ()
        steps = (step.number for step in self.complaint_path)
        return frozenset({self.hotline, self.human_service.number, *outbound, *self.other_numbers, *steps})
