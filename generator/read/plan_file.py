"""What a plan file holds: the format of `plans/<carrier>/<filing number>.yml`."""

import re
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.tariff.facts import (
    PlanAllowances,
    PlanAudience,
    PlanBeyond,
    PlanCancelling,
    PlanDisclosure,
    PlanEligibility,
    PlanExclusions,
    PlanName,
    PlanNetwork,
    PlanNotes,
    PlanPrice,
    PlanRegion,
    PlanSale,
    PlanSharing,
    PlanTerm,
    PlanTier,
    PlanType,
)
from generator.tariff.field import STRICT, Meaning
from generator.tariff.filed import FiledText
from generator.tariff.offer import Exclusions, SharingPart
from generator.tariff.quantity import unreadable
from generator.tariff.restrictions import PlanRestrictions
from generator.tariff.words import Status

FORMAT_VERSION = "1"

_FILING_NUMBER = re.compile(r"[0-9]{2}[A-Z]{2}[1235][0-9]{5}\Z", re.ASCII)

OF_NO_CARRIER = re.compile(r"[0-9]{2}[A-Z]{2}[046789][0-9]{5}\Z", re.ASCII)
"""What would be a filing number if its fifth character were a carrier's."""


def read_filing_number(value: object) -> str:
    """Return a filing number as the zones print it: year, region, carrier digit, serial (regulation 2.1)."""
    if isinstance(value, str) and _FILING_NUMBER.match(value):
        return value
    if isinstance(value, str) and OF_NO_CARRIER.match(value):
        raise unreadable(
            f"“{value}”的第 5 位是 {value[4]}，不是哪家运营商的：1 是中国电信、2 是中国移动、3 是中国联通、5 是中国广电，例如 24JT207632",
            f"the fifth character of '{value}', {value[4]}, is no carrier's: 1 is China Telecom, 2 China Mobile, 3 China Unicom,"
            " 5 China Broadnet, for example 24JT207632",
        )
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
    name: PlanName
    tariff_type: PlanType
    audience: PlanAudience
    network: PlanNetwork
    tier: PlanTier
    region: PlanRegion
    disclosure: PlanDisclosure = None
    sale: PlanSale
    price: PlanPrice
    allowances: PlanAllowances
    beyond: PlanBeyond
    term: PlanTerm
    cancelling: PlanCancelling
    eligibility: PlanEligibility
    sharing: PlanSharing = field(default_factory=SharingPart)
    exclusions: PlanExclusions = field(default_factory=Exclusions)
    restrictions: PlanRestrictions = ()
    notes: PlanNotes = ()
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
