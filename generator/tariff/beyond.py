"""What happens beyond the bundle: overage prices, the cap, the slower speed."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Discriminator, Tag

from generator.tariff.field import STRICT, Meaning, OrNone, OrNotStated
from generator.tariff.language import Text, sentence
from generator.tariff.price import Money
from generator.tariff.quantity import BitRate, DataVolume, Volume, yuan
from generator.tariff.words import NOT_STATED, CapEffect, NotStated, Resumes, Rounding, Unpriced


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallUse(Money):
    """The price of a part of a charging unit, never more than the unit's own price."""

    __pydantic_config__ = STRICT

    per: Annotated[Volume, Meaning("每多少流量收一次", "per how much data", "1 MB", "13")]

    @property
    def text(self) -> Text:
        """The price as a reader sees it: `每 1 MB 0.29 元`."""
        return _per_volume(self.per, self)


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTier(Money):
    """套外流量: the price of data from a certain use beyond the bundle on."""

    __pydantic_config__ = STRICT

    per: Annotated[Volume, Meaning("每多少流量收一次", "per how much data", "1 GB", "13")]
    above: Annotated[
        Volume | None, Meaning("超出多少以后按这个价；第一段不写", "beyond how much it holds; left out in the first tier", "3 GB", "13")
    ] = None
    rounding: Annotated[OrNotStated[Rounding], Meaning("不够一份怎么收", "how a part of a unit is charged", "up", "13")] = NOT_STATED
    small_use: Annotated[
        SmallUse | None, Meaning("不够一份时的零头价", "the price of a part of a unit", "{amount: 0.29, unit: yuan, per: 1 MB}", "13")
    ] = None

    @property
    def text(self) -> Text:
        """The price as a reader sees it: `每 1 GB 5 元`."""
        return _per_volume(self.per, self)


def _per_volume(per: DataVolume, price: Money) -> Text:
    money = yuan(price.yuan)
    return sentence("每 %(per)s %(money)s", per=per.text, money=money)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallPrice(Money):
    """套外语音: the price of a minute beyond the bundle."""

    __pydantic_config__ = STRICT

    rounding: Annotated[OrNotStated[Rounding], Meaning("不够一分钟怎么收", "how a part of a minute is charged", "up", "13")] = NOT_STATED

    @property
    def text(self) -> Text:
        """The price as a reader sees it: `每分钟 0.15 元`."""
        money = yuan(self.yuan)
        return sentence("每分钟 %(money)s", money=money)


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsPrice(Money):
    """套外短信: the price of a message beyond the bundle."""

    __pydantic_config__ = STRICT

    @property
    def text(self) -> Text:
        """The price as a reader sees it: `每条 0.10 元`."""
        money = yuan(self.yuan)
        return sentence("每条 %(money)s", money=money)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """封顶: a limit on the charge or the volume of one month, and what happens there."""

    __pydantic_config__ = STRICT

    effect: Annotated[OrNotStated[CapEffect], Meaning("到了封顶会怎样", "what happens at the cap", "service_stops", "14")]
    at_charge: Annotated[
        Money | None, Meaning("一个月套外费用到多少", "at which charge in a month", "{amount: 600.00, unit: yuan}", "14")
    ] = None
    at_volume: Annotated[Volume | None, Meaning("一个月流量到多少", "at which volume in a month", "100 GB", "14")] = None
    resumes: Annotated[OrNotStated[Resumes], Meaning("什么时候恢复", "when it is restored", "next_month", "14")] = NOT_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Throttle:
    """达量限速: the speed after a certain volume in a month."""

    __pydantic_config__ = STRICT

    above: Annotated[Volume, Meaning("用到多少以后变慢", "the use after which it slows", "20 GB", "15")]
    speed: Annotated[BitRate, Meaning("变慢后最快多少", "the speed after that", "1 Mbps", "15")]
    resumes: Annotated[OrNotStated[Resumes], Meaning("什么时候恢复", "when it is restored", "next_month", "15")] = NOT_STATED


def _data_branch(value: object) -> str:
    if isinstance(value, str):
        if value == NotStated.NOT_STATED.value:
            return "NotStated"
        if value in {word.value for word in Unpriced}:
            return "Unpriced"
    return "stated"


_DataPrice = Annotated[
    Annotated[tuple[DataTier, ...], Tag("stated")] | Annotated[Unpriced, Tag("Unpriced")] | Annotated[NotStated, Tag("NotStated")],
    Discriminator(_data_branch),
]
_CallPrice = Annotated[
    Annotated[CallPrice, Tag("stated")] | Annotated[Unpriced, Tag("Unpriced")] | Annotated[NotStated, Tag("NotStated")],
    Discriminator(_data_branch),
]
_SmsPrice = Annotated[
    Annotated[SmsPrice, Tag("stated")] | Annotated[Unpriced, Tag("Unpriced")] | Annotated[NotStated, Tag("NotStated")],
    Discriminator(_data_branch),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class BeyondPart:
    """What happens when the bundle is used up."""

    __pydantic_config__ = STRICT

    data: Annotated[_DataPrice, Meaning("流量用完后怎么收", "the price of data beyond the bundle", "", "13")]
    voice: Annotated[_CallPrice, Meaning("通话用完后怎么收", "the price of calls beyond the bundle", "", "13")]
    sms: Annotated[_SmsPrice, Meaning("短信用完后怎么收", "the price of messages beyond the bundle", "", "13")]
    cap: Annotated[OrNone[tuple[Cap, ...]], Meaning("封顶", "the cap", "", "14")] = NOT_STATED
    throttle: Annotated[OrNone[tuple[Throttle, ...]], Meaning("达量限速", "slower speed after a volume", "none", "15")] = NOT_STATED
