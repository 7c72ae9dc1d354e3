"""Who can have a plan, where, when and through whom; and on what evidence it stands here."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field

from generator.tariff.field import STRICT, Meaning, OrNone, OrNotStated
from generator.tariff.price import RecurringCharge
from generator.tariff.prose import Prose
from generator.tariff.quantity import Count, Day
from generator.tariff.regions import Region
from generator.tariff.words import NOT_STATED, ChannelKind, Customers, Group, Rollover, TakesEffect, YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionPart:
    """适用地区."""

    __pydantic_config__ = STRICT

    offered_in: Annotated[
        tuple[Region, ...], Meaning("在哪里卖：全国写 national，或写省份", "where it is sold: national, or provinces", "[hebei]", "17")
    ]
    excluded: Annotated[
        tuple[Region, ...], Meaning("全国套餐里不卖的省份", "provinces left out of a national plan", "[guangdong]", "17")
    ] = ()

    def covers(self, region: Region) -> bool:
        """Whether somebody in `region` can have the plan."""
        return region in self.offered_in or (Region.NATIONAL in self.offered_in and region not in self.excluded)


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesChannel:
    """销售渠道: one place where the plan can be taken out."""

    __pydantic_config__ = STRICT

    kind: Annotated[
        ChannelKind,
        Meaning(
            "哪一种渠道；公示只说“全渠道”写 every，只说“自有渠道”写 own",
            "the kind; every where a filing names all channels and no one of them, own where it names its own",
            "online",
            "18",
        ),
    ]
    name: Annotated[Prose | None, Meaning("渠道名称；代理商要写", "its name; agents must have one", "{zh: 某某通信店}", "18")] = None
    badge: Annotated[
        str | None, Meaning("代理商的电子标识牌编号（R58）", "an agent's electronic badge number (R58)", "DLS-2026-0001", "18")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SalePart:
    """When and where the plan is sold. Days are whole days in China; the last day is included."""

    __pydantic_config__ = STRICT

    first_day: Annotated[OrNotStated[Day], Meaning("上线日期：从哪天开始卖", "first day of sale", "2026-01-01", "19")]
    last_day: Annotated[OrNotStated[Day], Meaning("下线日期：卖到哪天为止", "last day of sale", "2027-12-31", "20")]
    channels: Annotated[
        OrNotStated[tuple[SalesChannel, ...]], Meaning("在哪里能办", "where it can be taken out", "[{kind: online}, {kind: shop}]", "18")
    ]
    withdrawn_on: Annotated[Day | None, Meaning("提前停售的日期", "the day it was withdrawn early", "2026-10-01", "21")] = None
    takes_effect: Annotated[OrNotStated[TakesEffect], Meaning("办了以后什么时候生效", "when an order takes effect", "at_once", "27")] = (
        NOT_STATED
    )

    def begun(self, day: date) -> bool:
        """Whether the sale has begun on `day`; an undated sale counts as begun."""
        return not isinstance(self.first_day, date) or self.first_day <= day

    def ended(self, day: date) -> bool:
        """Whether the sale is over on `day` (R11)."""
        return self.over_on is not None and self.over_on <= day

    @property
    def over_on(self) -> date | None:
        """The first day on which the sale is over, None where no end is stated (R11)."""
        after_last = self.last_day + timedelta(days=1) if isinstance(self.last_day, date) else None
        return min((day for day in (after_last, self.withdrawn_on) if day is not None), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDisclosure:
    """The carrier's own disclosure: sale may not come before it (明白办 一, R03)."""

    __pydantic_config__ = STRICT

    kind: Annotated[Literal["own"], Meaning("运营商自己公示", "the carrier's own disclosure", "own", "")]
    published_on: Annotated[Day, Meaning("公示日期", "the day of disclosure", "2026-01-01", "")]
    attested_by: Annotated[Prose, Meaning("谁对内容负责（部门或职务）", "who answers for it (department or post)", "{zh: 资费管理部}", "")]

    @property
    def known_from(self) -> date:
        """The first day on which the public may know the plan."""
        return self.published_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcription:
    """A copy of what stood in the carrier's public zone on a day."""

    __pydantic_config__ = STRICT

    kind: Annotated[Literal["transcription"], Meaning("抄录自运营商公示专区", "copied from the carrier's zone", "transcription", "")]
    seen_on: Annotated[Day, Meaning("看到的日期", "the day it was seen", "2026-07-07", "")]
    source_url: Annotated[str, Meaning("专区的网址", "the address of the zone", "https://www.10086.cn/", "")]

    @property
    def known_from(self) -> date:
        """The first day on which the public may know the plan: it stood in the zone."""
        return self.seen_on


AnyDisclosure = Annotated[OwnDisclosure | Transcription, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeRange:
    """年龄: whole years, both ends included."""

    __pydantic_config__ = STRICT

    minimum: Annotated[Count | None, Meaning("最小几岁", "youngest", "60", "16")] = None
    maximum: Annotated[Count | None, Meaning("最大几岁", "oldest", "25", "16")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EligibilityPart:
    """适用范围、办理条件: who can have the plan."""

    __pydantic_config__ = STRICT

    customers: Annotated[OrNotStated[Customers], Meaning("新老用户谁能办", "new or existing customers", "all", "16")]
    age: Annotated[AgeRange | None, Meaning("年龄要求", "age limits", "{minimum: 60}", "16")] = None
    groups: Annotated[tuple[Group, ...], Meaning("只给哪些人", "only for these groups", "[elder]", "16")] = ()
    per_person: Annotated[Count | None, Meaning("每人最多办几个", "how many a person may have", "1", "16")] = None
    needs: Annotated[tuple[Prose, ...], Meaning("其他办理条件，一条一句", "further conditions, a sentence each", "", "16")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondarySims:
    """副卡."""

    __pydantic_config__ = STRICT

    at_most: Annotated[OrNotStated[Count], Meaning("最多几张", "how many at most", "2", "29")] = NOT_STATED
    fee: Annotated[OrNone[RecurringCharge], Meaning("每张收多少", "the fee for each", "{amount: 10.00, unit: yuan, per: month}", "29")] = (
        NOT_STATED
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingPart:
    """结转、共享、转赠、副卡."""

    __pydantic_config__ = STRICT

    secondary_sims: Annotated[OrNone[SecondarySims], Meaning("副卡", "secondary SIMs", "none", "29")] = NOT_STATED
    rollover: Annotated[OrNotStated[Rollover], Meaning("没用完的流量", "data left over", "next_month", "28")] = NOT_STATED
    shareable: Annotated[OrNotStated[YesNo], Meaning("流量能不能和副卡共用", "whether data is shared with secondary SIMs", "yes", "28")] = (
        NOT_STATED
    )
    giftable: Annotated[OrNotStated[YesNo], Meaning("流量能不能转送别人", "whether data can be given away", "no", "28")] = NOT_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusions:
    """互斥规则: what the plan cannot be combined with."""

    __pydantic_config__ = STRICT

    plans: Annotated[
        tuple[str, ...], Meaning("不能同时办的方案编号", "filing numbers it cannot be combined with", "[24HE500097]", "30")
    ] = ()
    offers: Annotated[tuple[Prose, ...], Meaning("不能同时享受的活动，一条一句", "offers it cannot be combined with", "", "30")] = ()
