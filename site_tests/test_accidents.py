"""Accidents: every one that is planted in a real plan is stopped, and ordinary edits of real plans are let through."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from generator.changes.accident import AccidentKind, WithdrawalLimits
from generator.changes.comparison import changes
from generator.changes.differences import field_path
from generator.changes.directions import direction_of
from generator.changes.slips import slips
from generator.changes.withdrawals import emptied, mass_withdrawal
from generator.read.plan_file import Plan
from generator.read.sources import list_sources, read_plan
from generator.tariff.allowances import SmsAllowance
from generator.tariff.format_tables import annotations_of, walk
from generator.tariff.language import Language
from generator.tariff.offer import RegionPart, SalesChannel
from generator.tariff.price import Money
from generator.tariff.prose import Prose
from generator.tariff.quantity import DataVolume, Duration, Period, Speed, TimeUnit
from generator.tariff.regions import Region
from generator.tariff.restrictions.other import Other
from generator.tariff.term import FixedCharge
from generator.tariff.words import (
    NONE,
    NOT_STATED,
    ChannelKind,
    Customers,
    FirstMonth,
    MoneyUnit,
    NotStated,
    Rounding,
    TakesEffect,
    TariffType,
)
from site_tests.conftest import ROOT
from site_tests.plan_edits import FULL, PRIVATE, Place, laid_over, value_at, values_of, with_value

Planted = tuple[str, Plan, Plan]
"""What was done, the plan before, the plan after."""


@cache
def real_plans() -> tuple[Plan, ...]:
    """The plans of `plans/`, and one in which every field is written."""
    plans = [read_plan(file).plan for file in list_sources(ROOT).plans]
    assert None not in plans
    return (laid_over(FULL), *(plan for plan in plans if plan))


# --- slips of the hand ---------------------------------------------------------------------------

FACTORS = (Decimal(10), Decimal(100), Decimal(1000), Decimal("0.1"), Decimal("0.01"))


def money_in(part: Any, place: Place = ()) -> Iterator[tuple[Place, Money]]:
    """Every sum of money that a plan names, with its place."""
    if isinstance(part, Money):
        yield place, part
    if isinstance(part, tuple):
        for index, item in enumerate(part):
            yield from money_in(item, (*place, index))
    elif is_dataclass(part) and hasattr(type(part), "__pydantic_config__"):
        for field in fields(part):
            yield from money_in(getattr(part, field.name), (*place, field.name))


def prices_slipped() -> Iterator[Planted]:
    for plan in real_plans():
        for place, money in money_in(plan):
            if money.amount:
                for factor in FACTORS:
                    slipped = replace(money, amount=money.amount * factor)
                    yield f"{plan.filing_number} {place} × {factor}", plan, with_value(plan, place, slipped)
                other = MoneyUnit.FEN if money.unit is MoneyUnit.YUAN else MoneyUnit.YUAN
                yield f"{plan.filing_number} {place} in {other.value}", plan, with_value(plan, place, replace(money, unit=other))


def volumes_slipped() -> Iterator[Planted]:
    units = {"GB": "MB", "MB": "GB", "TB": "GB", "Mbps": "Kbps", "Kbps": "Mbps"}
    for plan in real_plans():
        for place, value in values_of(plan):
            if isinstance(value, DataVolume | Speed) and value.amount and value.unit in units:
                yield f"{plan.filing_number} {place} unit", plan, with_value(plan, place, replace(value, unit=units[value.unit]))
                yield f"{plan.filing_number} {place} × 10", plan, with_value(plan, place, replace(value, amount=value.amount * 10))


def stopped_by(before: Plan, after: Plan) -> set[AccidentKind]:
    return {accident.kind for accident in slips(before, after)}


def missed(planted: Iterator[Planted], kind: AccidentKind) -> tuple[int, list[str]]:
    """How many were planted, and those that were not stopped as this kind."""
    count, lost = 0, []
    for what, before, after in planted:
        count += 1
        if kind not in stopped_by(before, after):
            lost.append(what)
    return count, lost


def test_every_price_ten_times_or_a_tenth_in_yuan_or_fen_is_stopped() -> None:
    count, lost = missed(prices_slipped(), AccidentKind.PRICE_SLIP)
    assert lost == []
    assert count > 5_000


def test_every_volume_and_speed_in_another_unit_or_with_a_nought_is_stopped() -> None:
    count, lost = missed(volumes_slipped(), AccidentKind.PRICE_SLIP)
    assert lost == []
    assert count > 500


# --- elements removed ----------------------------------------------------------------------------


def default_of(field: Any) -> Any:
    """What a file says that leaves a field out; what must be written can still say that nothing is stated."""
    return NOT_STATED if not isinstance(field.default, (NotStated, tuple)) and field.default is not None else field.default


def removable(part: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every place at which something disclosed can be left out, with what is there then."""
    if isinstance(part, tuple):
        for index, item in enumerate(part):
            yield from removable(item, (*place, index))
    elif is_dataclass(part) and hasattr(type(part), "__pydantic_config__"):
        for field in fields(part):
            if place or field.name not in PRIVATE:
                here, value = (*place, field.name), getattr(part, field.name)
                left_out = default_of(field)
                may_be_left_out = field.default is left_out or "not_stated" in str(field.type) or accepts_not_stated(part, field.name)
                if may_be_left_out and value not in {NOT_STATED, None} and value != ():
                    yield here, left_out
                yield from removable(value, here)


def accepts_not_stated(part: Any, name: str) -> bool:
    return any(item is NotStated for item in walk(annotations_of(type(part))[name]))


def elements_removed() -> Iterator[Planted]:
    for plan in real_plans():
        for place, left_out in removable(plan):
            if place[0] != "disclosure" and not direction_of(field_path(place)).may_go and place[-1] not in {"en", "badge"}:
                yield f"{plan.filing_number} {place}", plan, with_value(plan, place, left_out)


def test_every_disclosed_element_that_is_left_out_is_stopped() -> None:
    count, lost = missed(elements_removed(), AccidentKind.ELEMENT_REMOVED)
    assert lost == []
    assert count > 3_000


# --- worse for customers -------------------------------------------------------------------------


@dataclass(frozen=True)
class Edit:
    """One way of editing a plan; it returns None where a plan has nothing to edit."""

    name: str
    made: Callable[[Plan], Plan | None]


def steps_times(factor: str) -> Callable[[Plan], Plan | None]:
    def made(plan: Plan) -> Plan | None:
        if not any(step.amount for step in plan.price.steps):
            return None
        steps = tuple(replace(step, amount=(step.amount * Decimal(factor)).quantize(Decimal("0.01"))) for step in plan.price.steps)
        return replace(plan, price=replace(plan.price, steps=steps))

    return made


def data_times(factor: str) -> Callable[[Plan], Plan | None]:
    def made(plan: Plan) -> Plan | None:
        data = plan.allowances.data
        if not isinstance(data, tuple) or not all(bucket.volume.amount for bucket in data):
            return None
        more = tuple(
            replace(bucket, volume=replace(bucket.volume, amount=(bucket.volume.amount * Decimal(factor)).quantize(Decimal("0.001"))))
            for bucket in data
        )
        return replace(plan, allowances=replace(plan.allowances, data=more))

    return made


def money_times(place: Place, factor: str) -> Callable[[Plan], Plan | None]:
    """Another sum at a place, where the plan names one there."""

    def made(plan: Plan) -> Plan | None:
        money = value_at(plan, place)
        if not isinstance(money, Money) or not money.amount:
            return None
        return with_value(plan, place, replace(money, amount=money.amount * Decimal(factor)))

    return made


def stating(place: Place, *, instead_of: object, value: object) -> Callable[[Plan], Plan | None]:
    """A value at a place where there is a certain other one."""

    def made(plan: Plan) -> Plan | None:
        return with_value(plan, place, value) if value_at(plan, place) == instead_of else None

    return made


def without_last(place: Place) -> Callable[[Plan], Plan | None]:
    def made(plan: Plan) -> Plan | None:
        items = value_at(plan, place)
        return with_value(plan, place, items[:-1]) if isinstance(items, tuple) and len(items) > 1 else None

    return made


def promises(note: Prose) -> bool:
    return re.search("送|赠|免|减|优惠|不收|不限|结转", note.zh) is not None


def without_last_that_promises_nothing(plan: Plan) -> Plan | None:
    return without_last(("notes",))(plan) if plan.notes and not promises(plan.notes[-1]) else None


def with_the_first_in_other_words(plan: Plan) -> Plan | None:
    return with_value(plan, ("notes", 0), NOTE) if plan.notes and not promises(plan.notes[0]) else None


def with_more(place: Place, item: object) -> Callable[[Plan], Plan | None]:
    def made(plan: Plan) -> Plan | None:
        items = value_at(plan, place)
        return with_value(plan, place, (*items, item)) if isinstance(items, tuple) and item not in items else None

    return made


def longer_term(plan: Plan) -> Plan | None:
    minimum = plan.term.minimum
    longer = replace(minimum, count=minimum.count + 1) if isinstance(minimum, Duration) else Duration(24, TimeUnit.MONTH)
    return None if minimum is NOT_STATED else replace(plan, term=replace(plan.term, minimum=longer))


def minutes(plan: Plan, more: int) -> Plan | None:
    voice = plan.allowances.voice
    if not hasattr(voice, "minutes") or voice.minutes + more <= 0:
        return None
    return with_value(plan, ("allowances", "voice", "minutes"), voice.minutes + more)


def excluded(plan: Plan) -> Plan | None:
    if Region.NATIONAL not in plan.region.offered_in or Region.HAINAN in plan.region.excluded:
        return None
    return with_value(plan, ("region", "excluded"), (*plan.region.excluded, Region.HAINAN))


def second_year(plan: Plan, factor: str) -> Plan | None:
    """The one price of a plan for a year only, then another."""
    if len(plan.price.steps) != 1 or plan.price.steps[0].per != Period(1, TimeUnit.MONTH) or plan.price.steps[0].from_day:
        return None
    step = plan.price.steps[0]
    steps = (replace(step, to_month=12), replace(step, from_month=13, amount=step.amount * Decimal(factor)))
    return replace(plan, price=replace(plan.price, steps=steps))


YUAN = MoneyUnit.YUAN
SENTENCE = Prose(zh="只能在校园里用。")

WORSE = (
    Edit("price up by a fiftieth", steps_times("1.02")),
    Edit("price doubled", steps_times("2")),
    Edit("less data", data_times("0.9")),
    Edit("fewer minutes", lambda plan: minutes(plan, -1)),
    Edit("longer term", longer_term),
    Edit(
        "leaving costs",
        stating(("term", "early_termination"), instead_of=NONE, value=(FixedCharge(kind="fixed", amount=Decimal(50), unit=YUAN),)),
    ),
    Edit("leaving costs more", money_times(("term", "early_termination", 0), "1.5")),
    Edit("data beyond costs more", money_times(("beyond", "data", 0), "1.1")),
    Edit("calls beyond cost more", money_times(("beyond", "voice"), "1.1")),
    Edit("messages beyond cost more", money_times(("beyond", "sms"), "1.1")),
    Edit("a higher least to pay", money_times(("price", "minimum_spend"), "1.5")),
    Edit("a dearer second SIM", money_times(("sharing", "secondary_sims", "fee"), "2")),
    Edit("one way of cancelling less", without_last(("cancelling", "channels"))),
    Edit("one place of taking out less", without_last(("sale", "channels"))),
    Edit("a further condition", with_more(("eligibility", "needs"), SENTENCE)),
    Edit("a burden in a note", with_more(("notes",), Prose(zh="用完流量后自动升到 199 元。"))),
    Edit("a figure in a name", lambda plan: with_value(plan, ("name", "zh"), f"{plan.name.zh}（另收 7 元）")),
    Edit("a further limit", with_more(("restrictions",), Other(limit=SENTENCE))),
    Edit("an offer excluded", with_more(("exclusions", "offers"), SENTENCE)),
    Edit("new customers only", stating(("eligibility", "customers"), instead_of=Customers.ALL, value=Customers.NEW)),
    Edit("whole months first", stating(("price", "first_month"), instead_of=FirstMonth.PRORATED_BY_DAY, value=FirstMonth.FULL)),
    Edit("slower cancelling", stating(("cancelling", "effective"), instead_of=TakesEffect.AT_ONCE, value=TakesEffect.NEXT_MONTH)),
    Edit("parts rounded up", stating(("beyond", "data", 0, "rounding"), instead_of=Rounding.EXACT, value=Rounding.UP)),
    Edit("a region less", without_last(("region", "offered_in"))),
    Edit("a province excluded", excluded),
    Edit("a dearer second year", lambda plan: second_year(plan, "1.5")),
)


def test_everything_worse_for_customers_is_seen_in_every_real_plan() -> None:
    made: dict[str, int] = {}
    unseen = []
    for edit in WORSE:
        for plan in real_plans():
            edited = edit.made(plan)
            if edited is not None and edited != plan:
                made[edit.name] = made.get(edit.name, 0) + 1
                if not any(change.effect.counts_as_worse for change in changes(plan, edited)):
                    unseen.append((edit.name, plan.filing_number))
    assert unseen == []
    assert sum(made.values()) > 1_500


# --- ordinary edits ------------------------------------------------------------------------------


def later_last_day(plan: Plan) -> Plan | None:
    last = plan.sale.last_day
    return with_value(plan, ("sale", "last_day"), last + timedelta(days=365)) if isinstance(last, date) else None


def valid_longer(plan: Plan) -> Plan | None:
    until = value_at(plan, ("term", "validity", "until"))
    return with_value(plan, ("term", "validity", "until"), until + timedelta(days=365)) if isinstance(until, date) else None


def free_to_leave(plan: Plan) -> Plan | None:
    if not isinstance(plan.term.early_termination, tuple):
        return None
    return replace(plan, term=replace(plan.term, minimum=NONE, early_termination=NONE))


def no_minimum_spend(plan: Plan) -> Plan | None:
    return with_value(plan, ("price", "minimum_spend"), NONE) if isinstance(plan.price.minimum_spend, Money) else None


def one_province_more(plan: Plan) -> Plan | None:
    if plan.region.covers(Region.HAINAN):
        return None
    return replace(plan, region=RegionPart(offered_in=(*plan.region.offered_in, Region.HAINAN)))


NOTE = Prose(zh="语音当月用完。", en="Minutes are for the month only.")

ORDINARY = (
    Edit("a tenth off the price", steps_times("0.9")),
    Edit("half the price", steps_times("0.5")),
    Edit("a fifth more data", data_times("1.2")),
    Edit("twice the data", data_times("2")),
    Edit("ten minutes more", lambda plan: minutes(plan, 10)),
    Edit("a note more", with_more(("notes",), NOTE)),
    Edit("a note less that promises nothing", without_last_that_promises_nothing),
    Edit("a note that promises nothing in other words", with_the_first_in_other_words),
    Edit("a new name", lambda plan: with_value(plan, ("name", "zh"), f"{plan.name.zh}（新）")),
    Edit("a name in English", lambda plan: with_value(plan, ("name", "en"), "A plan")),
    Edit("sold for a year more", later_last_day),
    Edit("valid for a year more", valid_longer),
    Edit("withdrawn", lambda plan: with_value(plan, ("sale", "withdrawn_on"), date(2027, 6, 30))),
    Edit("no longer withdrawn", lambda plan: with_value(plan, ("sale", "withdrawn_on"), None)),
    Edit("sold by telephone too", with_more(("sale", "channels"), SalesChannel(kind=ChannelKind.PHONE))),
    Edit("cancelled by telephone too", with_more(("cancelling", "channels"), ChannelKind.PHONE)),
    Edit("cancelled online too", with_more(("cancelling", "channels"), ChannelKind.ONLINE)),
    Edit("how to cancel", lambda plan: with_value(plan, ("cancelling", "how"), Prose(zh="在 App 里办。"))),
    Edit("cancelled at once", stating(("cancelling", "effective"), instead_of=TakesEffect.NEXT_MONTH, value=TakesEffect.AT_ONCE)),
    Edit("a service more", with_more(("allowances", "other"), Prose(zh="来电显示。"))),
    Edit("messages given", stating(("allowances", "sms"), instead_of=NONE, value=SmsAllowance(messages=50, per=Period(1, TimeUnit.MONTH)))),
    Edit("cheaper data beyond", money_times(("beyond", "data", 0), "0.6")),
    Edit("cheaper calls beyond", money_times(("beyond", "voice"), "0.5")),
    Edit("cheaper messages beyond", money_times(("beyond", "sms"), "0.5")),
    Edit("leaving costs half", money_times(("term", "early_termination", 0), "0.5")),
    Edit("leaving is free", free_to_leave),
    Edit("nothing paid once, stated", stating(("price", "one_time"), instead_of=NOT_STATED, value=NONE)),
    Edit("no deposit, stated", stating(("price", "deposits"), instead_of=NOT_STATED, value=NONE)),
    Edit("no least to pay, stated", stating(("price", "minimum_spend"), instead_of=NOT_STATED, value=NONE)),
    Edit("no least to pay any more", no_minimum_spend),
    Edit("a cheaper second SIM", money_times(("sharing", "secondary_sims", "fee"), "0.5")),
    Edit("seen again", stating(("disclosure", "seen_on"), instead_of=date(2026, 10, 9), value=date(2026, 11, 9))),
    Edit("one province more", one_province_more),
)


def ordinary_edits() -> Iterator[Planted]:
    for edit in ORDINARY:
        for plan in real_plans():
            edited = edit.made(plan)
            if edited is not None and edited != plan:
                yield f"{edit.name}: {plan.filing_number}", plan, edited


def test_ordinary_edits_of_real_plans_are_no_accidents_and_no_worse_for_customers() -> None:
    stopped, told = [], 0
    for what, before, after in ordinary_edits():
        found = changes(before, after)
        told += bool(found)
        worse = [change.sentence.say(Language.ZH) for change in found if change.effect.counts_as_worse]
        if worse or slips(before, after):
            stopped.append((what, worse, slips(before, after)))
    assert stopped == []
    assert told > 2_000


def test_every_kind_of_ordinary_edit_can_be_made_to_some_real_plan() -> None:
    made = {what.partition(":")[0] for what, _, _ in ordinary_edits()}
    assert made == {edit.name for edit in ORDINARY}


# --- whole lists ---------------------------------------------------------------------------------

LIMITS = WithdrawalLimits()


@dataclass(frozen=True)
class Row:
    """A plan as an index knows it."""

    tariff_type: TariffType
    region: RegionPart


def row(*regions: Region, kind: TariffType = TariffType.PLAN) -> Row:
    return Row(kind, RegionPart(offered_in=regions))


@pytest.mark.parametrize(("on_sale", "withdrawn"), [(1000, 21), (100, 6), (40, 3), (20, 2), (3, 2), (0, 2)])
def test_withdrawing_more_than_a_twentieth_or_twenty_plans_is_stopped(on_sale: int, withdrawn: int) -> None:
    accident = mass_withdrawal(on_sale, withdrawn, LIMITS)
    assert accident is not None
    assert accident.kind is AccidentKind.MASS_WITHDRAWAL
    assert f"一次停售 {withdrawn} 个" in accident.message.zh


@pytest.mark.parametrize(("on_sale", "withdrawn"), [(1000, 20), (400, 20), (100, 5), (40, 2), (1, 1), (200, 0)])
def test_withdrawing_fewer_is_let_through(on_sale: int, withdrawn: int) -> None:
    assert mass_withdrawal(on_sale, withdrawn, LIMITS) is None


def test_the_limits_can_be_set() -> None:
    assert mass_withdrawal(1000, 5, WithdrawalLimits(share=Fraction(1, 2), count=4)) is not None
    assert mass_withdrawal(1000, 30, WithdrawalLimits(share=Fraction(1, 2), count=40)) is None


def test_a_class_or_a_province_without_any_plan_left_is_stopped() -> None:
    before = [row(Region.HEBEI), row(Region.HEBEI, Region.HUNAN), row(Region.NATIONAL, kind=TariffType.ADD_ON)]
    after = [row(Region.HEBEI)]
    messages = [accident.message.zh for accident in emptied(before, after)]
    assert messages == [
        "湖南：原来在售 1 个，现在一个也没有了。",
        "加装包：原来在售 1 个，现在一个也没有了。",
        "全国：原来在售 1 个，现在一个也没有了。",
    ]
    assert {accident.kind for accident in emptied(before, after)} == {AccidentKind.EMPTIED}


def test_a_list_that_only_grows_is_no_accident() -> None:
    before = [row(Region.HEBEI)]
    assert emptied(before, [*before, row(Region.HUNAN)]) == ()
