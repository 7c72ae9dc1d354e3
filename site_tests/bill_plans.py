"""Terms of plans for the tests of bills: some made by hand, and any that the format allows."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from generator.bill.terms import Terms
from generator.bill.usage import Usage
from generator.tariff.allowances import AllowancePart, AppDataAllowance, DataAllowance, SmsAllowance, VoiceAllowance
from generator.tariff.beyond import BeyondPart, CallPrice, Cap, DataTier, SmallUse, SmsPrice, Throttle
from generator.tariff.price import Deposit, Money, OneTimeCharge, PricePart, PriceStep, RecurringCharge
from generator.tariff.prose import Prose
from generator.tariff.quantity import DataVolume, Duration, Period, Speed, read_day
from generator.tariff.term import (
    AtExpiry,
    BenefitsRepaid,
    BoundedPerRemainingMonth,
    FixedCharge,
    PerMonthServed,
    PerRemainingMonth,
    ShareOfRemainingFees,
    SpreadOverTerm,
    TermPart,
    Validity,
)
from generator.tariff.words import (
    NONE,
    NOT_STATED,
    Area,
    CapEffect,
    ChargeBound,
    FirstMonth,
    MoneyUnit,
    Renewal,
    Resumes,
    Rounding,
    Throughout,
    Unpriced,
    YesNo,
)

YUAN = MoneyUnit.YUAN
NAME = Prose(zh="名称")

# --- by hand -------------------------------------------------------------------------------------


def step(amount, per="month", first=None, last=None, day=None):
    from_day = None if day is None else read_day(day)
    return PriceStep(amount=Decimal(amount), unit=YUAN, per=Period.read(per), from_month=first, to_month=last, from_day=from_day)


def money(amount):
    return Money(amount=Decimal(amount), unit=YUAN)


def spend(amount, per="month"):
    return RecurringCharge(amount=Decimal(amount), unit=YUAN, per=Period.read(per))


def once(amount):
    return OneTimeCharge(amount=Decimal(amount), unit=YUAN, name=NAME)


def deposit(amount, over, lost=NOT_STATED):
    returned = Duration.read(over) if isinstance(over, str) else over
    return Deposit(amount=Decimal(amount), unit=YUAN, name=NAME, returned_over=returned, lost_on_leaving=lost)


def bucket(volume, per="month", area=Area.MAINLAND):
    return DataAllowance(volume=DataVolume.read(volume), per=Period.read(per), area=area)


def app_bucket(volume, per="month", area=Area.MAINLAND):
    return AppDataAllowance(volume=DataVolume.read(volume), per=Period.read(per), apps=NOT_STATED, area=area)


def minutes(count, per="month", area=Area.MAINLAND):
    return VoiceAllowance(minutes=count, per=Period.read(per), area=area)


def tier(amount, per="1 GB", above=None, rounding=Rounding.UP, small=None):
    small_use = None if small is None else SmallUse(amount=Decimal(small), unit=YUAN, per=DataVolume.read("1 MB"))
    start = None if above is None else DataVolume.read(above)
    return DataTier(amount=Decimal(amount), unit=YUAN, per=DataVolume.read(per), above=start, rounding=rounding, small_use=small_use)


def cap(charge=None, volume=None, effect=CapEffect.SERVICE_STOPS, resumes=NOT_STATED):
    return Cap(
        effect=effect,
        at_charge=None if charge is None else money(charge),
        at_volume=None if volume is None else DataVolume.read(volume),
        resumes=resumes,
    )


def throttle(above, speed="1 Mbps"):
    return Throttle(above=DataVolume.read(above), speed=Speed.read(speed))


def validity(length=None, until=None):
    return Validity(length=None if length is None else Duration.read(length), until=None if until is None else read_day(until))


def fixed(amount):
    return FixedCharge(kind="fixed", amount=Decimal(amount), unit=YUAN)


def per_left(amount):
    return PerRemainingMonth(kind="per_remaining_month", amount=Decimal(amount), unit=YUAN)


def share(percent):
    return ShareOfRemainingFees(kind="share_of_remaining_fees", percent=percent)


REPAID = BenefitsRepaid(kind="benefits_repaid", benefit=NAME)
AUTOMATIC, ENDS, REVERTS = (AtExpiry(kind=kind) for kind in (Renewal.AUTOMATIC, Renewal.ENDS, Renewal.REVERTS))


_TEN_GIGABYTES = (bucket("10 GB"),)
_HUNDRED_MINUTES = minutes(100)
_FIVE_YUAN_A_GIGABYTE = (tier("5"),)
_FIFTEEN_FEN_A_MINUTE = CallPrice(amount=Decimal("0.15"), unit=YUAN)
_TEN_FEN_A_MESSAGE = SmsPrice(amount=Decimal("0.10"), unit=YUAN)


def terms(  # noqa: PLR0913 - one for each element that a bill follows from
    *steps,
    first_month=FirstMonth.FULL,
    one_time=NONE,
    deposits=NONE,
    minimum_spend=NONE,
    data=_TEN_GIGABYTES,
    app_data=NONE,
    voice=_HUNDRED_MINUTES,
    sms=NONE,
    data_price=_FIVE_YUAN_A_GIGABYTE,
    voice_price=_FIFTEEN_FEN_A_MINUTE,
    sms_price=_TEN_FEN_A_MESSAGE,
    caps=NONE,
    throttles=NONE,
    minimum=NONE,
    early_termination=NONE,
    valid=Throughout.OPEN_ENDED,
    at_expiry=NOT_STATED,
):
    """Return the terms of a plan of 39 yuan a month, with 10 GB and 100 minutes, changed where the arguments say so."""
    return Terms(
        PricePart(steps=steps or (step("39"),), first_month=first_month, one_time=one_time, deposits=deposits, minimum_spend=minimum_spend),
        AllowancePart(data=data, voice=voice, app_data=app_data, sms=sms),
        BeyondPart(data=data_price, voice=voice_price, sms=sms_price, cap=caps, throttle=throttles),
        TermPart(
            minimum=Duration.read(minimum) if isinstance(minimum, str) else minimum,
            early_termination=early_termination,
            validity=valid,
            at_expiry=at_expiry,
        ),
    )


# --- any -----------------------------------------------------------------------------------------

_units = st.sampled_from(MoneyUnit)
_amounts = st.one_of(
    st.sampled_from([Decimal(0), Decimal(5), Decimal("0.15"), Decimal(29), Decimal(199)]),
    st.decimals(min_value=0, max_value=300, places=2),
    st.decimals(min_value=0, max_value=300, places=4),
)
_volumes = st.sampled_from(["0 GB", "1 KB", "0.5 KB", "100 MB", "1.5 MB", "1 GB", "0.3 GB", "3 GB", "20 GB", "1 TB"]).map(DataVolume.read)
_some = st.sampled_from(["1 KB", "1 MB", "1.5 MB", "100 MB", "1 GB", "0.3 GB", "3 GB"]).map(DataVolume.read)
_periods = st.sampled_from(["month", "month", "month", "day", "7 days", "30 days", "year", "3 months", "24 months", "once"]).map(
    Period.read
)
_lengths = st.sampled_from(["1 month", "6 months", "12 months", "24 months", "3 years", "30 days", "400 days"]).map(Duration.read)
_days = st.dates(min_value=date(2026, 1, 1), max_value=date(2029, 12, 31))
_areas = st.sampled_from([*Area, NOT_STATED])
_stated_moneys = st.builds(Money, amount=_amounts, unit=_units)


def _or_words(stated, *words):
    return st.one_of(stated, stated, st.sampled_from(words))


def _few(some, *, least=1):
    return st.lists(some, min_size=least, max_size=3).map(tuple)


_months = st.none() | st.integers(min_value=1, max_value=30)
_steps = st.one_of(
    st.builds(PriceStep, amount=_amounts, unit=_units, per=_periods).map(lambda one: (one,)),
    _few(st.builds(PriceStep, amount=_amounts, unit=_units, per=_periods, from_month=_months, to_month=_months)),
    _few(st.builds(PriceStep, amount=_amounts, unit=_units, per=_periods, from_day=st.none() | _days), least=0),
)
prices = st.builds(
    PricePart,
    steps=_steps,
    first_month=st.sampled_from([*FirstMonth, NOT_STATED]),
    one_time=_or_words(_few(st.builds(OneTimeCharge, amount=_amounts, unit=_units, name=st.just(NAME))), NONE, NOT_STATED),
    deposits=_or_words(
        _few(
            st.builds(
                Deposit,
                amount=_amounts,
                unit=_units,
                name=st.just(NAME),
                returned_over=_or_words(_lengths, NONE, NOT_STATED),
                lost_on_leaving=st.sampled_from([*YesNo, NOT_STATED]),
            )
        ),
        NONE,
        NOT_STATED,
    ),
    minimum_spend=_or_words(st.builds(RecurringCharge, amount=_amounts, unit=_units, per=_periods), NONE, NOT_STATED),
)
_counts = st.integers(min_value=0, max_value=500)
allowances = st.builds(
    AllowancePart,
    data=_or_words(_few(st.builds(DataAllowance, volume=_volumes, per=_periods, area=_areas)), NONE, NOT_STATED),
    app_data=_or_words(
        _few(st.builds(AppDataAllowance, volume=_volumes, per=_periods, apps=st.just(NOT_STATED), area=_areas)), NONE, NOT_STATED
    ),
    voice=_or_words(st.builds(VoiceAllowance, minutes=_counts, per=_periods, area=_areas), NONE, NOT_STATED),
    sms=_or_words(st.builds(SmsAllowance, messages=_counts, per=_periods), NONE, NOT_STATED),
)
_roundings = st.sampled_from([*Rounding, NOT_STATED])
_small_uses = st.builds(SmallUse, amount=_amounts, unit=_units, per=_some)


@st.composite
def _tiers(draw):
    starts = sorted(draw(st.sets(st.integers(min_value=1, max_value=60), max_size=2)))
    return tuple(
        DataTier(
            amount=draw(_amounts),
            unit=draw(_units),
            per=draw(_some),
            above=None if start is None else DataVolume(Decimal(start), "GB"),
            rounding=draw(_roundings),
            small_use=draw(st.none() | _small_uses),
        )
        for start in [None, *starts]
    )


_unworkable = st.sampled_from([(), (tier("5", above="1 GB"),), (tier("5"), tier("3"))])
beyonds = st.builds(
    BeyondPart,
    data=st.one_of(_tiers(), _tiers(), _unworkable, st.sampled_from([*Unpriced, NOT_STATED])),
    voice=_or_words(st.builds(CallPrice, amount=_amounts, unit=_units), *Unpriced, NOT_STATED),
    sms=_or_words(st.builds(SmsPrice, amount=_amounts, unit=_units), *Unpriced, NOT_STATED),
    cap=_or_words(
        _few(
            st.builds(
                Cap,
                effect=st.sampled_from([*CapEffect, NOT_STATED]),
                at_charge=st.none() | _stated_moneys,
                at_volume=st.none() | _volumes,
                resumes=st.sampled_from([*Resumes, NOT_STATED]),
            )
        ),
        NONE,
        NOT_STATED,
    ),
    throttle=_or_words(_few(st.builds(Throttle, above=_volumes, speed=st.sampled_from(["1 Mbps", "128 Kbps"]).map(Speed.read))), NONE),
)
_charges = st.one_of(
    _amounts.map(fixed),
    _amounts.map(per_left),
    st.builds(
        BoundedPerRemainingMonth,
        kind=st.just("bounded_per_remaining_month"),
        amount=_amounts,
        unit=_units,
        bound=st.sampled_from(ChargeBound),
    ),
    st.builds(SpreadOverTerm, kind=st.just("spread_over_term"), amount=_amounts, unit=_units),
    st.builds(PerMonthServed, kind=st.just("per_month_served"), amount=_amounts, unit=_units),
    st.integers(min_value=0, max_value=120).map(share),
    st.builds(
        BenefitsRepaid,
        kind=st.just("benefits_repaid"),
        benefit=st.just(NAME),
        per_month_served=st.just(NOT_STATED) | _stated_moneys,
    ),
)
term_parts = st.builds(
    TermPart,
    minimum=_or_words(_lengths, NONE, NOT_STATED),
    early_termination=_or_words(_few(_charges), NONE, NOT_STATED),
    validity=_or_words(st.builds(Validity, length=st.none() | _lengths, until=st.none() | _days), Throughout.OPEN_ENDED, NOT_STATED),
    at_expiry=st.sampled_from([AUTOMATIC, ENDS, REVERTS, NOT_STATED]),
)
any_terms = st.builds(Terms, prices, allowances, beyonds, term_parts)
starts = st.dates(min_value=date(2026, 10, 1), max_value=date(2028, 12, 31))
_megabytes = st.one_of(
    st.just(0), st.integers(min_value=0, max_value=200_000), st.integers(min_value=0, max_value=200).map(lambda gb: gb * 1024)
)
usages = st.builds(
    Usage,
    data=_megabytes,
    app_data=_megabytes,
    minutes=st.integers(min_value=0, max_value=5000),
    messages=st.integers(min_value=0, max_value=1000),
)
