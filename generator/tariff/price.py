"""What a plan costs: recurring price in steps, first month, one-off charges, deposits, charges of others."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from generator.tariff.field import STRICT, Meaning, OrNone, OrNotStated
from generator.tariff.language import Text, sentence
from generator.tariff.prose import Prose
from generator.tariff.quantity import Amount, Count, Day, Length, Per, TimeUnit, yuan
from generator.tariff.words import NOT_STATED, FirstMonth, MoneyUnit, YesNo

_FEN_PER_YUAN = 100
_DAYS_PER_MONTH = 30
"""A month of 30 days: the site's own convention for comparing prices by the day (design choice, said on the page)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount with its unit; what the amount is per stands in the class that inherits from this."""

    __pydantic_config__ = STRICT

    amount: Annotated[Amount, Meaning("金额，只写数字", "the amount, digits only", "29.00", "5")]
    unit: Annotated[MoneyUnit, Meaning("金额的单位", "the unit of the amount", "yuan", "5")]

    @property
    def yuan(self) -> Decimal:
        """The amount in yuan, exact."""
        return self.amount if self.unit is MoneyUnit.YUAN else self.amount / _FEN_PER_YUAN

    @property
    def text(self) -> Text:
        """The amount in yuan as a reader sees it."""
        return yuan(self.yuan)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurringCharge(Money):
    """A charge that comes back every period, or once where the period says so."""

    __pydantic_config__ = STRICT

    per: Annotated[Per, Meaning("多久收一次", "how often it is charged", "month", "5")]

    @property
    def text(self) -> Text:
        """The charge as a reader sees it: `每月 29 元`, `29 yuan a month`."""
        money, period = yuan(self.yuan), self.per.text
        if self.per.unit is TimeUnit.ONCE:
            return sentence("一次性 %(money)s", money=money)
        return sentence("%(period)s %(money)s", period=period, money=money)

    @property
    def yuan_a_month(self) -> Decimal | None:
        """The charge in yuan for one month (30 days where it is by the day), None where it is charged once."""
        if self.per.unit is TimeUnit.ONCE:
            return None
        if self.per.unit is TimeUnit.DAY:
            return self.yuan * _DAYS_PER_MONTH / self.per.count
        months = self.per.months
        return None if months is None else self.yuan / months


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceStep(RecurringCharge):
    """The price during some months of a customer's plan, or from a day on."""

    __pydantic_config__ = STRICT

    from_month: Annotated[
        Count | None, Meaning("从第几个月起（第 1 个月写 1）", "first month of this price (the first is 1)", "1", "31")
    ] = None
    to_month: Annotated[
        Count | None, Meaning("到第几个月为止；一直有效就不写", "last month of this price; leave out if it goes on", "12", "31")
    ] = None
    from_day: Annotated[Day | None, Meaning("从哪一天起，对所有用户", "the day from which it holds for everybody", "2027-01-01", "31")] = (
        None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OneTimeCharge(Money):
    """A charge that is paid once."""

    __pydantic_config__ = STRICT

    name: Annotated[Prose, Meaning("收的是什么钱", "what the charge is for", "{zh: 补卡费, en: SIM replacement}", "32")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deposit(Money):
    """Money paid in advance."""

    __pydantic_config__ = STRICT

    name: Annotated[Prose, Meaning("预存的是什么钱", "what the deposit is", "{zh: 预存话费, en: prepaid credit}", "32")]
    returned_over: Annotated[
        OrNone[Length], Meaning("分多久还给用户；不还写 none", "over how long it is returned; none if it is not", "10 months", "32")
    ] = NOT_STATED
    lost_on_leaving: Annotated[
        OrNotStated[YesNo], Meaning("提前离开时剩下的不退（不退写 yes）", "whether the rest is lost on leaving early", "yes", "32")
    ] = NOT_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdPartyCharge(RecurringCharge):
    """A charge of another company, or of an extra service, that is contained in the plan's fee."""

    __pydantic_config__ = STRICT

    name: Annotated[
        Prose, Meaning("包在月费里的是什么服务", "the service that the fee contains", "{zh: 视频彩铃, en: video ring-back}", "39")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class PricePart:
    """What the plan costs."""

    __pydantic_config__ = STRICT

    steps: Annotated[tuple[PriceStep, ...], Meaning("价格，按时间先后一段一段写", "the price, step by step in time", "", "5")]
    first_month: Annotated[OrNotStated[FirstMonth], Meaning("头一个月怎么收", "what the first month costs", "prorated_by_day", "7")]
    one_time: Annotated[OrNone[tuple[OneTimeCharge, ...]], Meaning("只收一次的钱", "charges paid once", "none", "32")] = NOT_STATED
    deposits: Annotated[OrNone[tuple[Deposit, ...]], Meaning("预存款", "money paid in advance", "none", "32")] = NOT_STATED
    third_party: Annotated[
        OrNone[tuple[ThirdPartyCharge, ...]], Meaning("月费里包含的其他收费", "charges of others inside the fee", "none", "39")
    ] = NOT_STATED
    minimum_spend: Annotated[
        OrNone[RecurringCharge], Meaning("最低消费：用不完也要付的钱", "the least one pays, used or not", "none", "5")
    ] = NOT_STATED

    @property
    def lasting(self) -> PriceStep:
        """The step that holds in the end: the price of the plan, never a promotional one (R24)."""
        return self.steps[-1]
