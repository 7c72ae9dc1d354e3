"""What a plan gives: data, data for certain apps, calls, messages, broadband and other services."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from generator.tariff.field import STRICT, Meaning, OrNone, OrNotStated
from generator.tariff.prose import Prose
from generator.tariff.quantity import BitRate, Count, Per, Volume
from generator.tariff.words import NOT_STATED, Area


@dataclass(frozen=True, slots=True, kw_only=True)
class DataAllowance:
    """通用流量: data for any use."""

    __pydantic_config__ = STRICT

    volume: Annotated[Volume, Meaning("流量", "the volume", "30 GB", "9")]
    per: Annotated[Per, Meaning("多久给一次", "how often it is given", "month", "9")]
    area: Annotated[OrNotStated[Area], Meaning("在哪里能用", "where it can be used", "mainland", "9")] = NOT_STATED
    hours: Annotated[
        Prose | None,
        Meaning("能用的时间，只在某些时间能用时写明", "the hours, where it holds only then", "{zh: 每天 23 点到次日 7 点}", "9"),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppDataAllowance:
    """定向流量: data that works in certain apps only."""

    __pydantic_config__ = STRICT

    volume: Annotated[Volume, Meaning("流量", "the volume", "20 GB", "10")]
    per: Annotated[Per, Meaning("多久给一次", "how often it is given", "month", "10")]
    apps: Annotated[OrNotStated[tuple[str, ...]], Meaning("能用的 App 名单", "the apps that it works in", "[抖音, 腾讯视频]", "10")]
    area: Annotated[OrNotStated[Area], Meaning("在哪里能用", "where it can be used", "mainland", "10")] = NOT_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceAllowance:
    """语音: minutes of calls that you make."""

    __pydantic_config__ = STRICT

    minutes: Annotated[Count, Meaning("通话分钟数", "minutes of calls", "100", "8")]
    per: Annotated[Per, Meaning("多久给一次", "how often it is given", "month", "8")]
    area: Annotated[OrNotStated[Area], Meaning("打到哪里", "where it holds", "mainland", "8")] = NOT_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsAllowance:
    """短信: text messages."""

    __pydantic_config__ = STRICT

    messages: Annotated[Count, Meaning("短信条数", "number of messages", "100", "11")]
    per: Annotated[Per, Meaning("多久给一次", "how often they are given", "month", "11")]


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkSpeed:
    """带宽 or 峰值速率: the fastest speed that the contract names."""

    __pydantic_config__ = STRICT

    down: Annotated[BitRate, Meaning("下载最快", "fastest download", "300 Mbps", "15a")]
    up: Annotated[OrNotStated[BitRate], Meaning("上传最快", "fastest upload", "50 Mbps", "15a")] = NOT_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowancePart:
    """What the plan gives."""

    __pydantic_config__ = STRICT

    data: Annotated[OrNone[tuple[DataAllowance, ...]], Meaning("通用流量", "data for any use", "", "9")]
    voice: Annotated[OrNone[VoiceAllowance], Meaning("语音", "calls", "{minutes: 100, per: month}", "8")]
    app_data: Annotated[OrNone[tuple[AppDataAllowance, ...]], Meaning("定向流量", "data for certain apps", "none", "10")] = NOT_STATED
    sms: Annotated[OrNone[SmsAllowance], Meaning("短信", "text messages", "none", "11")] = NOT_STATED
    broadband: Annotated[OrNone[NetworkSpeed], Meaning("宽带", "home broadband", "none", "12")] = NOT_STATED
    peak_speed: Annotated[OrNotStated[NetworkSpeed], Meaning("手机上网的最快速率", "fastest mobile speed", "{down: 500 Mbps}", "15a")] = (
        NOT_STATED
    )
    other: Annotated[tuple[Prose, ...], Meaning("其他服务，一条一句", "other services, a sentence each", "", "12")] = ()

    @property
    def data_megabytes(self) -> Decimal | None:
        """All data for any use in MB, 0 where the filing says none, None where it does not say (R27: app data is never added)."""
        if isinstance(self.data, tuple):
            return sum((bucket.volume.megabytes for bucket in self.data), Decimal(0))
        return None if self.data is NOT_STATED else Decimal(0)
