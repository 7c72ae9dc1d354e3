"""What may be said in public about one plan: the names that a plan file and a published plan share."""

from typing import Annotated, Protocol

from generator.tariff.allowances import AllowancePart
from generator.tariff.beyond import BeyondPart
from generator.tariff.field import Meaning, OrNotStated
from generator.tariff.offer import AnyDisclosure, EligibilityPart, Exclusions, RegionPart, SalePart, SharingPart
from generator.tariff.price import PricePart
from generator.tariff.prose import Prose
from generator.tariff.term import CancellingPart, TermPart
from generator.tariff.words import Audience, Network, TariffType, Tier

CarrierId = Annotated[str, Meaning("运营商", "the carrier")]
PlanNumber = Annotated[str, Meaning("方案编号", "filing number")]
PlanName = Annotated[Prose, Meaning("方案名称", "the plan's name", "{zh: 孝心卡 29 元, en: Filial card 29}", "1")]
PlanType = Annotated[TariffType, Meaning("资费类型", "class of tariff", "plan", "3")]
PlanAudience = Annotated[Audience, Meaning("客户类型", "who it is sold to", "public", "4")]
PlanNetwork = Annotated[
    OrNotStated[Network], Meaning("网络制式；没写明就写 not_stated", "network; not_stated where the filing names none", "5G", "34")
]
PlanTier = Annotated[OrNotStated[Tier], Meaning("档次；没申报就写 not_stated", "tier as declared", "low", "34")]
PlanRegion = Annotated[RegionPart, Meaning("适用地区", "where it is sold", "", "17")]
PlanDisclosure = Annotated[
    AnyDisclosure | None, Meaning("公示的凭据；没有它就不能公示", "evidence of disclosure; without it nothing is published")
]
PlanSale = Annotated[SalePart, Meaning("什么时候、在哪里卖", "when and where it is sold", "", "19")]
PlanPrice = Annotated[PricePart, Meaning("要付多少钱", "what it costs", "", "5")]
PlanAllowances = Annotated[AllowancePart, Meaning("给多少", "what it gives", "", "8")]
PlanBeyond = Annotated[BeyondPart, Meaning("用完会怎样", "what happens beyond it", "", "13")]
PlanTerm = Annotated[TermPart, Meaning("要用多久、提前走赔多少", "how long it binds, what leaving costs", "", "24")]
PlanCancelling = Annotated[CancellingPart, Meaning("怎么退", "how to cancel", "", "26")]
PlanEligibility = Annotated[EligibilityPart, Meaning("谁能办", "who can have it", "", "16")]
PlanSharing = Annotated[SharingPart, Meaning("结转、共享、副卡", "rollover, sharing, secondary SIMs", "", "28")]
PlanExclusions = Annotated[Exclusions, Meaning("不能和什么同时办", "what it cannot be combined with", "", "30")]
PlanNotes = Annotated[tuple[Prose, ...], Meaning("其他说明，一条一句", "notes, a sentence each", "", "38")]


class Facts(Protocol):
    """The public facts of a plan, read-only; restrictions are worked out from these and nothing else."""

    @property
    def carrier(self) -> CarrierId: ...
    @property
    def filing_number(self) -> PlanNumber: ...
    @property
    def name(self) -> PlanName: ...
    @property
    def tariff_type(self) -> PlanType: ...
    @property
    def audience(self) -> PlanAudience: ...
    @property
    def network(self) -> PlanNetwork: ...
    @property
    def tier(self) -> PlanTier: ...
    @property
    def region(self) -> PlanRegion: ...
    @property
    def disclosure(self) -> PlanDisclosure: ...
    @property
    def sale(self) -> PlanSale: ...
    @property
    def price(self) -> PlanPrice: ...
    @property
    def allowances(self) -> PlanAllowances: ...
    @property
    def beyond(self) -> PlanBeyond: ...
    @property
    def term(self) -> PlanTerm: ...
    @property
    def cancelling(self) -> PlanCancelling: ...
    @property
    def eligibility(self) -> PlanEligibility: ...
    @property
    def sharing(self) -> PlanSharing: ...
    @property
    def exclusions(self) -> PlanExclusions: ...
    @property
    def notes(self) -> PlanNotes: ...


def is_five_g(facts: Facts) -> bool:
    """Whether the filing names 5G or 5G-A as the plan's network."""
    return facts.network in {Network.FIVE_G, Network.FIVE_G_A}
