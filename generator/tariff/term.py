"""How long a plan binds, what leaving costs, how it is cancelled and what happens when it expires."""

from abc import abstractmethod
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Literal

from pydantic import Field

from generator.tariff.field import STRICT, Meaning, OrNone, OrNotStated
from generator.tariff.language import Text, message, sentence
from generator.tariff.price import Money
from generator.tariff.prose import Prose
from generator.tariff.quantity import Count, Day, Length, yuan, yuan_text
from generator.tariff.words import NOT_STATED, ChannelKind, ChargeBound, Renewal, TakesEffect, Throughout

_FEN = Decimal("0.01")


class LeavingCharge:
    """A formula for the money that leaving early costs (R35)."""

    __slots__ = ()

    @abstractmethod
    def due(self, *, served: int, term: int, monthly_fee: Decimal) -> Decimal | None:
        """Return the yuan due by who leaves after `served` whole months of `term`; None where the data do not allow a figure."""

    @property
    @abstractmethod
    def formula(self) -> Text:
        """The formula in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedCharge(Money, LeavingCharge):
    """A fixed sum, whenever one leaves."""

    __pydantic_config__ = STRICT

    kind: Annotated[Literal["fixed"], Meaning("固定金额", "a fixed sum", "fixed", "25")]

    def due(self, *, served: int, term: int, monthly_fee: Decimal) -> Decimal | None:
        """Return the sum while the term runs, else 0."""
        return self.yuan if served < term else Decimal(0)

    @property
    def formula(self) -> Text:
        """The formula in words."""
        money = yuan(self.yuan)
        return sentence("什么时候退都要付 %(money)s", money=money)


@dataclass(frozen=True, slots=True, kw_only=True)
class PerRemainingMonth(Money, LeavingCharge):
    """A sum for each month that is left of the term."""

    __pydantic_config__ = STRICT

    kind: Annotated[Literal["per_remaining_month"], Meaning("每差一个月收多少", "a sum for each month left", "per_remaining_month", "25")]

    def due(self, *, served: int, term: int, monthly_fee: Decimal) -> Decimal | None:
        """Return the sum times the months left."""
        return self.yuan * max(term - served, 0)

    @property
    def formula(self) -> Text:
        """The formula in words."""
        money = yuan(self.yuan)
        return sentence("每差 1 个月付 %(money)s", money=money)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundedPerRemainingMonth(Money, LeavingCharge):
    """A sum for each month that is left, of which only the least or the most is stated: “不低于 10 元/月*未履约月份”."""

    __pydantic_config__ = STRICT

    kind: Annotated[
        Literal["bounded_per_remaining_month"],
        Meaning("每差一个月收多少，只写了最少或最多", "a sum for each month left, left open", "bounded_per_remaining_month", "25"),
    ]
    bound: Annotated[ChargeBound, Meaning("写的是最少还是最多", "which end is stated", "at_least", "25")]

    def due(self, *, served: int, term: int, monthly_fee: Decimal) -> Decimal | None:
        """Return None: nobody can work out what is left open."""
        return None

    @property
    def formula(self) -> Text:
        """The formula in words."""
        bound, money = self.bound.text, yuan(self.yuan)
        return sentence("每差 1 个月%(bound)s付 %(money)s", bound=bound, money=money)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadOverTerm(Money, LeavingCharge):
    """A sum spread evenly over the months of the term, of which the months left are due: 1000 yuan over 24 months is 41.67 for one."""

    __pydantic_config__ = STRICT

    kind: Annotated[
        Literal["spread_over_term"],
        Meaning("一笔钱平摊到合约期的每个月，收剩下那几个月的", "a sum by the share of the term that is left", "spread_over_term", "25"),
    ]

    def due(self, *, served: int, term: int, monthly_fee: Decimal) -> Decimal | None:
        """Return the part of the sum that falls on the months left, to the fen, half a fen upwards."""
        left = self.yuan * max(term - served, 0) / term
        return left.quantize(_FEN, ROUND_HALF_UP)

    @property
    def formula(self) -> Text:
        """The formula in words."""
        money = yuan(self.yuan)
        return sentence("按还差的月数付 %(money)s的一部分", money=money)


@dataclass(frozen=True, slots=True, kw_only=True)
class PerMonthServed(Money, LeavingCharge):
    """A sum for each month already served: leaving later costs more, until the term ends."""

    __pydantic_config__ = STRICT

    kind: Annotated[Literal["per_month_served"], Meaning("每用过一个月收多少", "a sum for each month served", "per_month_served", "25")]

    def due(self, *, served: int, term: int, monthly_fee: Decimal) -> Decimal | None:
        """Return the sum times the months served while the term runs, else 0."""
        return self.yuan * served if served < term else Decimal(0)

    @property
    def formula(self) -> Text:
        """The formula in words."""
        money = yuan(self.yuan)
        return sentence("每用过 1 个月付 %(money)s，用得越久付得越多", money=money)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareOfRemainingFees(LeavingCharge):
    """A share of the monthly fees that are left of the term."""

    __pydantic_config__ = STRICT

    kind: Annotated[
        Literal["share_of_remaining_fees"], Meaning("剩下月费的百分之几", "a share of the fees left", "share_of_remaining_fees", "25")
    ]
    percent: Annotated[Count, Meaning("百分之几", "per cent", "30", "25")]

    def due(self, *, served: int, term: int, monthly_fee: Decimal) -> Decimal | None:
        """Return the share of the fees left."""
        return monthly_fee * max(term - served, 0) * self.percent / 100

    @property
    def formula(self) -> Text:
        """The formula in words."""
        return sentence("付剩下月费的 %(percent)s%%", percent=self.percent)


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitsRepaid(LeavingCharge):
    """Repayment of what one was given; the sum per month where it is stated."""

    __pydantic_config__ = STRICT

    kind: Annotated[Literal["benefits_repaid"], Meaning("退还已享受的优惠", "benefits are repaid", "benefits_repaid", "25")]
    benefit: Annotated[Prose, Meaning("退还的是什么", "what is repaid", "{zh: 每月优惠的 30 元}", "25")]
    per_month_served: Annotated[
        OrNotStated[Money], Meaning("每用过一个月退还多少", "the sum for each month served", "{amount: 30.00, unit: yuan}", "25")
    ] = NOT_STATED

    def due(self, *, served: int, term: int, monthly_fee: Decimal) -> Decimal | None:
        """Return the sum times the months served, None where no sum is stated."""
        if self.per_month_served is NOT_STATED:
            return None
        assert isinstance(self.per_month_served, Money)  # noqa: S101 - narrows a union that has two members
        return self.per_month_served.yuan * served if served < term else Decimal(0)

    @property
    def formula(self) -> Text:
        """The formula in words."""
        if isinstance(self.per_month_served, Money):
            shown = yuan_text(self.per_month_served.yuan)
            return sentence("退还已享受的优惠：每用过 1 个月 %(shown)s 元", shown=shown)
        if self.has_figures:
            return message("退还已享受的优惠，算法见公示原文")
        return message("退还已享受的优惠，金额未公示")

    @property
    def has_figures(self) -> bool:
        """Whether the words of the filing name figures, though no sum for each month: then the sum is disclosed in its own way."""
        return any(character.isdigit() for character in self.benefit.zh)


AnyLeavingCharge = Annotated[
    FixedCharge | PerRemainingMonth | BoundedPerRemainingMonth | SpreadOverTerm | PerMonthServed | ShareOfRemainingFees | BenefitsRepaid,
    Field(discriminator="kind"),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """有效期限: how long the agreement or the price holds. It is not a minimum term (R36)."""

    __pydantic_config__ = STRICT

    length: Annotated[Length | None, Meaning("多久", "for how long", "24 months", "22")] = None
    until: Annotated[Day | None, Meaning("到哪一天", "until which day", "2027-12-31", "22")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AtExpiry:
    """到期规则: what happens when the validity ends (R53)."""

    __pydantic_config__ = STRICT

    kind: Annotated[Renewal, Meaning("到期会怎样", "what happens at expiry", "automatic", "23")]
    length: Annotated[OrNotStated[Length], Meaning("每次续多久", "for how long it renews", "12 months", "23")] = NOT_STATED
    to: Annotated[Prose | None, Meaning("改按什么价钱或套餐", "the price or plan it changes to", "{zh: 恢复每月 49 元}", "23")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermPart:
    """How long the plan binds."""

    __pydantic_config__ = STRICT

    minimum: Annotated[OrNone[Length], Meaning("在网要求：至少要用满多久", "minimum term", "12 months", "24")]
    early_termination: Annotated[
        OrNone[tuple[AnyLeavingCharge, ...]],
        Meaning("违约责任：没用满就走要付什么，按公式写", "early termination charge, as a formula", "none", "25"),
    ]
    validity: Annotated[OrNotStated[Validity | Throughout], Meaning("有效期限", "validity", "{length: 24 months}", "22")]
    at_expiry: Annotated[
        OrNotStated[AtExpiry], Meaning("到期规则", "what happens at expiry", "{kind: automatic, length: 12 months}", "23")
    ] = NOT_STATED

    @property
    def charges(self) -> tuple[AnyLeavingCharge, ...]:
        """What leaving early costs, formula by formula; empty where it costs nothing or is not stated."""
        return self.early_termination if isinstance(self.early_termination, tuple) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellingPart:
    """退订方式: how to cancel."""

    __pydantic_config__ = STRICT

    channels: Annotated[
        OrNotStated[tuple[ChannelKind, ...]], Meaning("在哪里可以退", "where it can be cancelled", "[online, shop, phone]", "26")
    ]
    how: Annotated[Prose | None, Meaning("怎么退，一两句话", "how to cancel, in a sentence or two", "{zh: 在 App 里点“退订”。}", "26")] = (
        None
    )
    effective: Annotated[OrNotStated[TakesEffect], Meaning("退订什么时候生效", "when cancelling takes effect", "next_month", "26")] = (
        NOT_STATED
    )
