"""What a plan file holds: the format of `plans/<carrier>/<filing number>.yml`."""

import re
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.tariff.allowances import AllowancePart
from generator.tariff.beyond import BeyondPart
from generator.tariff.field import STRICT, Meaning, OrNotStated
from generator.tariff.filed import FiledText
from generator.tariff.offer import AnyDisclosure, EligibilityPart, Exclusions, RegionPart, SalePart, SharingPart
from generator.tariff.price import PricePart
from generator.tariff.prose import Prose
from generator.tariff.quantity import unreadable
from generator.tariff.restrictions import WrittenRestriction
from generator.tariff.term import CancellingPart, TermPart
from generator.tariff.words import Audience, Network, Status, TariffType, Tier

FORMAT_VERSION = "1"

_FILING_NUMBER = re.compile(r"[0-9]{2}[A-Z]{2}[1235][0-9]{5}\Z", re.ASCII)


def read_filing_number(value: object) -> str:
    """Return a filing number as the zones print it: year, region, carrier digit, serial (regulation 2.1)."""
    if isinstance(value, str) and _FILING_NUMBER.match(value):
        return value
    raise unreadable(
        f"“{value}”不是方案编号。写成两位年份、两个大写字母、六位数字，例如 24JT207632",
        f"'{value}' is not a filing number; write two digits, two capital letters, six digits, for example 24JT207632",
    )


def _read_format(value: object) -> str:
    if value == FORMAT_VERSION:
        return FORMAT_VERSION
    raise unreadable(f"格式版本只有 {FORMAT_VERSION}", f"the only format version is {FORMAT_VERSION}")


FilingNumber = Annotated[
    str, PlainValidator(read_filing_number), WithJsonSchema({"type": "string", "pattern": "^[0-9]{2}[A-Z]{2}[1235][0-9]{5}$"})
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One plan as its author wrote it. It is not public: only `generator.gate` can make a published plan of it."""

    __pydantic_config__ = STRICT

    format: Annotated[
        Annotated[str, PlainValidator(_read_format), WithJsonSchema({"const": FORMAT_VERSION})],
        Meaning("格式版本，写 1", "version of the format, 1", "1"),
    ]
    filing_number: Annotated[
        FilingNumber, Meaning("方案编号，与文件名相同", "filing number, the same as the file's name", "24JT207632", "2")
    ]
    status: Annotated[Status, Meaning("草稿写 draft，要公示写 ready", "draft, or ready for publication", "ready")]
    name: Annotated[Prose, Meaning("方案名称", "the plan's name", "{zh: 孝心卡 29 元, en: Filial card 29}", "1")]
    tariff_type: Annotated[TariffType, Meaning("资费类型", "class of tariff", "plan", "3")]
    audience: Annotated[Audience, Meaning("客户类型", "who it is sold to", "public", "4")]
    network: Annotated[
        OrNotStated[Network], Meaning("网络制式；没写明就写 not_stated", "network; not_stated where the filing names none", "5G", "34")
    ]
    tier: Annotated[OrNotStated[Tier], Meaning("档次；没申报就写 not_stated", "tier as declared", "low", "34")]
    region: Annotated[RegionPart, Meaning("适用地区", "where it is sold", "", "17")]
    disclosure: Annotated[
        AnyDisclosure | None, Meaning("公示的凭据；没有它就不能公示", "evidence of disclosure; without it nothing is published")
    ] = None
    sale: Annotated[SalePart, Meaning("什么时候、在哪里卖", "when and where it is sold", "", "19")]
    price: Annotated[PricePart, Meaning("要付多少钱", "what it costs", "", "5")]
    allowances: Annotated[AllowancePart, Meaning("给多少", "what it gives", "", "8")]
    beyond: Annotated[BeyondPart, Meaning("用完会怎样", "what happens beyond it", "", "13")]
    term: Annotated[TermPart, Meaning("要用多久、提前走赔多少", "how long it binds, what leaving costs", "", "24")]
    cancelling: Annotated[CancellingPart, Meaning("怎么退", "how to cancel", "", "26")]
    eligibility: Annotated[EligibilityPart, Meaning("谁能办", "who can have it", "", "16")]
    sharing: Annotated[SharingPart, Meaning("结转、共享、副卡", "rollover, sharing, secondary SIMs", "", "28")] = field(
        default_factory=SharingPart
    )
    exclusions: Annotated[Exclusions, Meaning("不能和什么同时办", "what it cannot be combined with", "", "30")] = field(
        default_factory=Exclusions
    )
    restrictions: Annotated[
        tuple[WrittenRestriction, ...], Meaning("其他字段没写到的限制", "limits that no other field states", "", "33")
    ] = ()
    notes: Annotated[tuple[Prose, ...], Meaning("其他说明，一条一句", "notes, a sentence each", "", "38")] = ()
    as_filed: Annotated[
        tuple[FiledText, ...], Meaning("公示原文，只用来核对，绝不公开", "the filing's own words, for checking only, never published")
    ] = ()
    internal_note: Annotated[str | None, Meaning("内部备注，绝不公开", "a note for the carrier's own staff, never published")] = None

    @property
    def carrier(self) -> str:
        """The carrier's id, by the filing number's digit."""
        return CARRIER_OF_DIGIT[self.filing_number[4]]


CARRIER_OF_DIGIT = {"1": "china-telecom", "2": "china-mobile", "3": "china-unicom", "5": "china-broadnet"}
"""Fifth character of a filing number and the carrier that it stands for (practice, regulation 2.1)."""
