"""What data beyond the bundle costs: figures by hand, and what must be true of every tariff."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.tariff.allowances import AllowancePart, DataAllowance
from generator.tariff.beyond import BeyondPart, Cap, DataTier, SmallUse
from generator.tariff.overage_cost import (
    Cost,
    bundle_megabytes,
    cost_before_caps,
    gigabytes_until,
    highest_charge,
    holds,
    overage_cost,
    stops_within,
)
from generator.tariff.price import Money
from generator.tariff.quantity import DataVolume, Period
from generator.tariff.words import NONE, NOT_STATED, CapEffect, MoneyUnit, Resumes, Rounding, Unpriced

GB = 1024


def tier(amount: str, per: str = "1 GB", above: str | None = None, rounding: object = Rounding.UP, small: str | None = None) -> DataTier:
    small_use = None if small is None else SmallUse(amount=Decimal(small), unit=MoneyUnit.YUAN, per=DataVolume.read("1 MB"))
    start = None if above is None else DataVolume.read(above)
    return DataTier(
        amount=Decimal(amount),
        unit=MoneyUnit.YUAN,
        per=DataVolume.read(per),
        above=start,
        rounding=rounding,  # type: ignore[arg-type]
        small_use=small_use,
    )


def beyond(*tiers: DataTier, caps: object = NONE) -> BeyondPart:
    return BeyondPart(data=tiers, voice=NOT_STATED, sms=NOT_STATED, cap=caps, throttle=NONE)  # type: ignore[arg-type]


def cap(
    charge: str | None = None, volume: str | None = None, effect: object = CapEffect.SERVICE_STOPS, resumes: object = NOT_STATED
) -> Cap:
    return Cap(
        effect=effect,  # type: ignore[arg-type]
        at_charge=None if charge is None else Money(amount=Decimal(charge), unit=MoneyUnit.YUAN),
        at_volume=None if volume is None else DataVolume.read(volume),
        resumes=resumes,  # type: ignore[arg-type]
    )


FLAT = (tier("5"),)
THREE_THEN_CHEAPER = (tier("5"), tier("3", above="3 GB"))
PER_MB_UP_TO_FIVE = (tier("5", small="0.29"),)
FALLING_PER_MB = (tier("0.02", "1 MB"), tier("0.01", "1 MB", above="1 GB"), tier("0.005", "1 MB", above="5 GB"))


@pytest.mark.parametrize(
    ("tiers", "megabytes", "yuan"),
    [
        (FLAT, "0", "0"),
        (FLAT, "0.0009765625", "5"),
        (FLAT, "1024", "5"),
        (FLAT, "1025", "10"),
        (FLAT, "1536", "10"),
        ((tier("5", rounding=Rounding.EXACT),), "1536", "7.5"),
        (THREE_THEN_CHEAPER, "3072", "15"),
        (THREE_THEN_CHEAPER, "3073", "18"),
        (THREE_THEN_CHEAPER, "10240", "36"),
        (PER_MB_UP_TO_FIVE, "10", "2.90"),
        (PER_MB_UP_TO_FIVE, "17", "4.93"),
        (PER_MB_UP_TO_FIVE, "18", "5"),
        (PER_MB_UP_TO_FIVE, "1024", "5"),
        (PER_MB_UP_TO_FIVE, "1034", "7.90"),
        (FALLING_PER_MB, "1024", "20.48"),
        (FALLING_PER_MB, "10240", "87.04"),
        ((tier("0.0048", "1 MB", rounding=Rounding.EXACT),), "1024", "4.9152"),
        ((tier("500", "1 GB", rounding=Rounding.EXACT),), "1", "0.48828125"),
        ((tier("5", rounding=NOT_STATED),), "2048", "10"),
    ],
)
def test_the_cost_is_the_sum_that_one_gets_by_hand(tiers: tuple[DataTier, ...], megabytes: str, yuan: str) -> None:
    assert cost_before_caps(tiers, Decimal(megabytes)) == Cost(Decimal(yuan), Decimal(yuan))


def test_fen_are_counted_as_hundredths_of_a_yuan() -> None:
    fen = DataTier(amount=Decimal(2), unit=MoneyUnit.FEN, per=DataVolume.read("1 MB"), rounding=Rounding.EXACT)
    assert cost_before_caps((fen,), Decimal(GB)) == Cost(Decimal("20.48"), Decimal("20.48"))


def test_where_the_rounding_is_not_stated_the_cost_is_a_pair_of_bounds_and_no_figure() -> None:
    cost = cost_before_caps((tier("5", rounding=NOT_STATED),), Decimal(1536))
    assert cost == Cost(Decimal("7.5"), Decimal(10))
    assert cost.exact is None


@pytest.mark.parametrize(
    "tiers",
    [
        (),
        (tier("5", above="1 GB"),),
        (tier("5"), tier("3")),
        (tier("5"), tier("3", above="3 GB"), tier("2", above="2 GB")),
        (tier("5", "0 GB"),),
    ],
    ids=["none", "the first use unpriced", "two prices at once", "out of order", "per nothing"],
)
def test_tiers_that_do_not_price_every_use_yield_no_figure(tiers: tuple[DataTier, ...]) -> None:
    assert cost_before_caps(tiers, Decimal(2048)) is None
    assert gigabytes_until(tiers, Decimal(10)) is None


CAPS = [
    ([cap("30")], Decimal(30)),
    ([cap("600"), cap("30")], Decimal(30)),
    ([cap("30", effect=CapEffect.CHARGING_STOPS)], Decimal(30)),
    ([cap("30", effect=CapEffect.ASKS_FIRST)], None),
    ([cap("30", effect=NOT_STATED)], None),
    ([cap("30", resumes=Resumes.ON_REQUEST)], None),
    ([cap("30", resumes=Resumes.NEXT_DAY)], None),
    ([cap("30", resumes=Resumes.NEXT_MONTH)], Decimal(30)),
    ([cap(volume="100 GB")], None),
    ([cap("30", effect=CapEffect.ASKS_FIRST), cap("600", effect=CapEffect.CHARGING_STOPS)], Decimal(600)),
]


@pytest.mark.parametrize(("caps", "most"), CAPS)
def test_only_a_cap_that_nobody_can_pass_counts_as_the_most_of_a_month(caps: list[Cap], most: Decimal | None) -> None:
    assert highest_charge(beyond(*FLAT, caps=tuple(caps))) == most


@pytest.mark.parametrize(
    ("caps", "gigabytes", "yuan"),
    [
        ([cap("30")], 10, "30"),
        ([cap("30")], 1, "5"),
        ([cap("30", effect=CapEffect.ASKS_FIRST)], 10, "50"),
        ([cap(volume="12 GB")], 10, "10"),
        ([cap(volume="12 GB", effect=CapEffect.CHARGING_STOPS)], 10, "10"),
        ([cap(volume="10 GB")], 10, "0"),
        ([cap(volume="12 GB", resumes=Resumes.ON_REQUEST)], 10, "50"),
        ([cap("8"), cap(volume="12 GB")], 10, "8"),
    ],
)
def test_caps_on_charge_and_volume_hold_the_cost_down(caps: list[Cap], gigabytes: int, yuan: str) -> None:
    cost = overage_cost(beyond(*FLAT, caps=tuple(caps)), Decimal(gigabytes * GB), bundle=Decimal(10 * GB))
    assert cost == Cost(Decimal(yuan), Decimal(yuan))


@pytest.mark.parametrize("bundle", [None, Decimal(200 * GB)], ids=["not stated", "beyond the cap"])
def test_a_cap_on_the_volume_that_cannot_be_placed_yields_no_figure(bundle: Decimal | None) -> None:
    assert overage_cost(beyond(*FLAT, caps=(cap(volume="100 GB"),)), Decimal(GB), bundle=bundle) is None


def test_a_filing_without_a_price_of_its_own_is_not_guessed_at() -> None:
    part = beyond(*FLAT)
    for word, cost in {
        NOT_STATED: None,
        Unpriced.AS_MAIN_PLAN: None,
        Unpriced.NO_CHARGE: Cost(Decimal(0), Decimal(0)),
        Unpriced.NOT_INCLUDED: Cost(Decimal(0), Decimal(0)),
    }.items():
        unpriced = BeyondPart(data=word, voice=part.voice, sms=part.sms)  # type: ignore[arg-type]
        assert overage_cost(unpriced, Decimal(GB), bundle=Decimal(0)) == cost


@pytest.mark.parametrize(
    ("caps", "stops"),
    [
        ([cap("30")], True),
        ([cap("50")], False),
        ([cap("30", effect=CapEffect.CHARGING_STOPS)], False),
        ([cap("20", effect=CapEffect.CHARGING_STOPS), cap("30")], False),
        ([cap(volume="12 GB", effect=CapEffect.CHARGING_STOPS), cap("30")], False),
        ([cap(volume="18 GB", effect=CapEffect.CHARGING_STOPS), cap("30")], True),
        ([cap(volume="5 GB", effect=CapEffect.CHARGING_STOPS), cap("0")], False),
        ([cap("30", resumes=Resumes.ON_REQUEST)], False),
        ([cap(volume="15 GB")], True),
        ([cap(volume="20 GB")], False),
    ],
)
def test_data_stops_within_a_use_only_where_a_cap_is_surely_passed(caps: list[Cap], *, stops: bool) -> None:
    assert stops_within(beyond(*FLAT, caps=tuple(caps)), Decimal(10 * GB), bundle=Decimal(10 * GB)) is stops


@pytest.mark.parametrize(
    ("tiers", "charge", "gigabytes"),
    [
        (FLAT, "600", 120),
        (FLAT, "1", 1),
        (THREE_THEN_CHEAPER, "600", 198),
        ((tier("7"),), "200", 29),
        ((tier("0"),), "1", None),
        ((tier("5", "3 GB", rounding=NOT_STATED),), "600", None),
    ],
)
def test_the_gigabytes_until_a_charge_are_counted_whole(tiers: tuple[DataTier, ...], charge: str, gigabytes: int | None) -> None:
    assert gigabytes_until(tiers, Decimal(charge)) == gigabytes


def test_a_bundle_is_the_data_for_any_use_of_a_month_and_nothing_else() -> None:
    month, day = Period.read("month"), Period.read("day")
    ten = DataAllowance(volume=DataVolume.read("10 GB"), per=month)
    daily = DataAllowance(volume=DataVolume.read("1 GB"), per=day)
    assert bundle_megabytes(AllowancePart(data=(ten, ten), voice=NONE)) == Decimal(20 * GB)
    assert bundle_megabytes(AllowancePart(data=NONE, voice=NONE)) == 0
    assert bundle_megabytes(AllowancePart(data=NOT_STATED, voice=NONE)) is None
    assert bundle_megabytes(AllowancePart(data=(ten, daily), voice=NONE)) is None


# --- what must be true of every tariff -------------------------------------------------------------

roundings = st.sampled_from([Rounding.UP, Rounding.EXACT, NOT_STATED])
amounts = st.decimals(min_value=0, max_value=100, places=4)
volumes = st.sampled_from(["1 KB", "1 MB", "100 MB", "1 GB", "3 GB", "0.3 GB"]).map(DataVolume.read)
uses = st.decimals(min_value=0, max_value=100 * GB, places=3)
small_uses = st.builds(SmallUse, amount=amounts, unit=st.just(MoneyUnit.YUAN), per=st.sampled_from(["1 KB", "1 MB"]).map(DataVolume.read))


@st.composite
def tariffs(draw: st.DrawFn) -> tuple[DataTier, ...]:
    starts = sorted(draw(st.sets(st.integers(min_value=1, max_value=60), max_size=3)))
    made = [
        DataTier(
            amount=draw(amounts),
            unit=draw(st.sampled_from(MoneyUnit)),
            per=draw(volumes),
            above=None if start is None else DataVolume(Decimal(start), "GB"),
            rounding=draw(roundings),
            small_use=draw(st.none() | small_uses),
        )
        for start in [None, *starts]
    ]
    return tuple(made)


caps_drawn = st.lists(
    st.builds(
        Cap,
        effect=st.sampled_from([*CapEffect, NOT_STATED]),
        at_charge=st.none() | st.builds(Money, amount=amounts, unit=st.just(MoneyUnit.YUAN)),
        at_volume=st.none() | st.integers(min_value=0, max_value=80).map(lambda count: DataVolume(Decimal(count), "GB")),
        resumes=st.sampled_from([*Resumes, NOT_STATED]),
    ),
    max_size=3,
).map(tuple)


def cost_of(tiers: tuple[DataTier, ...], use: Decimal) -> Cost:
    cost = cost_before_caps(tiers, use)
    assert cost is not None
    assert type(cost.least) is Decimal
    assert type(cost.most) is Decimal
    return cost


@given(tariffs())
def test_no_use_costs_nothing(tiers: tuple[DataTier, ...]) -> None:
    assert cost_of(tiers, Decimal(0)) == Cost(Decimal(0), Decimal(0))


@given(tariffs(), uses, uses)
def test_using_more_never_costs_less(tiers: tuple[DataTier, ...], one: Decimal, other: Decimal) -> None:
    less, more = cost_of(tiers, min(one, other)), cost_of(tiers, max(one, other))
    assert 0 <= less.least <= more.least
    assert less.most <= more.most
    assert less.least <= less.most


@given(tariffs(), st.integers(min_value=0, max_value=50))
def test_whole_units_cost_the_price_times_their_number_whatever_the_rounding(tiers: tuple[DataTier, ...], count: int) -> None:
    use = tiers[0].per.megabytes * count
    assume(len(tiers) == 1 or use <= tiers[1].above.megabytes)  # type: ignore[union-attr]
    assert cost_of(tiers, use).exact == tiers[0].yuan * count


@given(tariffs(), st.decimals(min_value=0, max_value=1, places=3))
def test_a_part_of_a_unit_never_costs_more_than_the_unit(tiers: tuple[DataTier, ...], part: Decimal) -> None:
    use = tiers[0].per.megabytes * part
    assume(len(tiers) == 1 or use <= tiers[1].above.megabytes)  # type: ignore[union-attr]
    assert cost_of(tiers, use).most <= tiers[0].yuan


@given(amounts, volumes, st.none() | small_uses, uses)
def test_an_unstated_rounding_lies_between_exact_and_rounded_up(
    amount: Decimal, per: DataVolume, small_use: SmallUse | None, use: Decimal
) -> None:
    def made(rounding: object) -> Cost:
        one = DataTier(amount=amount, unit=MoneyUnit.YUAN, per=per, rounding=rounding, small_use=small_use)  # type: ignore[arg-type]
        return cost_of((one,), use)

    exact, up, unstated = made(Rounding.EXACT), made(Rounding.UP), made(NOT_STATED)
    assert exact.exact is not None
    assert up.exact is not None
    assert unstated == Cost(exact.exact, up.exact)


@given(tariffs(), caps_drawn, uses, st.none() | uses)
def test_no_cost_passes_a_cap_that_holds_and_no_cap_adds_to_the_cost(
    tiers: tuple[DataTier, ...], caps: tuple[Cap, ...], use: Decimal, bundle: Decimal | None
) -> None:
    cost = overage_cost(beyond(*tiers, caps=caps), use, bundle=bundle)
    assume(cost is not None)
    assert cost is not None
    free = cost_of(tiers, use)
    assert cost.least <= free.least
    assert cost.most <= free.most
    for one in caps:
        if holds(one) and one.at_charge is not None:
            assert cost.most <= one.at_charge.yuan
    if not any(holds(one) for one in caps):
        assert cost == free


@given(tariffs(), caps_drawn, uses, uses)
def test_with_caps_too_using_more_never_costs_less(
    tiers: tuple[DataTier, ...], caps: tuple[Cap, ...], one: Decimal, other: Decimal
) -> None:
    part = beyond(*tiers, caps=caps)
    less, more = (overage_cost(part, use, bundle=Decimal(0)) for use in (min(one, other), max(one, other)))
    assert less is not None
    assert more is not None
    assert less.least <= more.least
    assert less.most <= more.most


@given(tariffs(), st.decimals(min_value="0.01", max_value=300, places=2))
def test_the_gigabytes_until_a_charge_are_the_first_that_reach_it(tiers: tuple[DataTier, ...], charge: Decimal) -> None:
    count = gigabytes_until(tiers, charge)
    assume(count is not None)
    assert count is not None
    assert cost_of(tiers, Decimal(count * GB)).least >= charge
    assert cost_of(tiers, Decimal((count - 1) * GB)).least < charge
