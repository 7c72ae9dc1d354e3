"""Which way each field of the format is better for customers: the one table that changes are judged by.

A test walks the whole format and fails for a field that has no row here, so a new field cannot slip through unjudged.
"""

from dataclasses import dataclass
from enum import Enum

from generator.tariff.words import (
    Area,
    Audience,
    CapEffect,
    Customers,
    FirstMonth,
    Network,
    Resumes,
    Rollover,
    Rounding,
    TakesEffect,
    Unpriced,
    Word,
    YesNo,
)

PROFILE = "profile"
"""Stands before the fields of a carrier's profile, some of which are called like fields of a plan."""


class Way(Enum):
    """How a change of a field is judged."""

    MORE_IS_WORSE = "more is worse"
    """A price, a term: `none` and what is left out are the least. Each item of a list is a burden."""
    MORE_IS_BETTER = "more is better"
    """An allowance, a speed: `none` and what is left out are the least. Each item of a list is a gift."""
    RANKED = "ranked"
    """A word: by its place in the row's order, the best first."""
    CHANNELS = "channels"
    """A list of channels: each is a gift, but one that a channel kind like “every” stands for has neither come nor gone."""
    NARROWS = "narrows"
    """A list of those that a plan is for: an empty one leaves everybody in, each item of another lets some in."""
    COVERAGE = "coverage"
    """The regions: by the provinces that gain or lose the plan."""
    KEPT = "kept"
    """A number or a way in: that it goes is worse, that it comes is better, another one is neither."""
    BILLS = "bills"
    """By what customers' bills come to."""
    UNCLEAR = "unclear"
    """No field alone can tell: a change counts as worse."""
    WORDS = "words"
    """A text: by the figures and the words that bind or promise in it."""
    NEUTRAL = "neutral"
    """Neither better nor worse; it is told all the same."""


@dataclass(frozen=True, slots=True)
class Direction:
    """One row of the table."""

    way: Way
    order: tuple[tuple[Word | None, ...], ...] = ()
    """Of ranked words: the best first; between words in one bracket, and those left out, nobody can tell. None: left out."""
    nothing_is_most: bool = False
    """Of quantities: whether `none` and what is left out are the most, as with an upper limit."""
    may_go: bool = False
    """Whether it may be left out again without that being an accident: it is part of a structure, or of no disclosure."""


_WORSE = Direction(Way.MORE_IS_WORSE)
_BETTER = Direction(Way.MORE_IS_BETTER)
_KEPT = Direction(Way.KEPT)
_UPPER_LIMIT = Direction(Way.MORE_IS_BETTER, nothing_is_most=True)
_UNCLEAR = Direction(Way.UNCLEAR)
_WORDS = Direction(Way.WORDS)
_NEUTRAL = Direction(Way.NEUTRAL)
_TOLD_ONLY = Direction(Way.NEUTRAL, may_go=True)
_BILLS = Direction(Way.BILLS)
_STRUCTURE = Direction(Way.BILLS, may_go=True)


def _ranked(*order: Word | tuple[Word | None, ...] | None) -> Direction:
    return Direction(Way.RANKED, tuple(level if isinstance(level, tuple) else (level,) for level in order))


_AREA = _ranked(Area.MAINLAND, Area.PROVINCE, Area.CITY)
_SOON = _ranked(TakesEffect.AT_ONCE, TakesEffect.NEXT_DAY, TakesEffect.NEXT_MONTH, TakesEffect.AT_END_OF_TERM)
_RESUMES = _ranked(Resumes.NEXT_DAY, Resumes.NEXT_MONTH)
_ROUNDING = _ranked(Rounding.EXACT, Rounding.UP)
_YES = _ranked(YesNo.YES, YesNo.NO)

DIRECTIONS: dict[str, Direction] = {
    "carrier": _UNCLEAR,
    "filing_number": _UNCLEAR,
    "name": _WORDS,
    "tariff_type": _UNCLEAR,
    "audience": _ranked(Audience.PUBLIC, Audience.BUSINESS),
    "network": _ranked(Network.FIVE_G_A, Network.FIVE_G, Network.FOUR_G),
    "tier": _WORDS,
    # where and when: the days of sale say who can still take a plan, not what it costs those who have it
    "region.offered_in": Direction(Way.COVERAGE),
    "region.excluded": Direction(Way.COVERAGE),
    "disclosure": _NEUTRAL,
    "disclosure.kind": _NEUTRAL,
    "disclosure.published_on": _NEUTRAL,
    "disclosure.attested_by": _NEUTRAL,
    "disclosure.seen_on": _NEUTRAL,
    "disclosure.source_url": _NEUTRAL,
    "sale.first_day": _NEUTRAL,
    "sale.last_day": _NEUTRAL,
    "sale.withdrawn_on": _TOLD_ONLY,
    "sale.channels": Direction(Way.CHANNELS),
    "sale.channels.kind": _UNCLEAR,
    "sale.channels.name": _TOLD_ONLY,
    "sale.channels.badge": _TOLD_ONLY,
    "sale.takes_effect": _SOON,
    "price.steps": _BILLS,
    "price.steps.amount": _WORSE,
    "price.steps.from_month": _STRUCTURE,
    "price.steps.to_month": _STRUCTURE,
    "price.steps.from_day": _STRUCTURE,
    "price.first_month": _ranked(FirstMonth.FREE, (FirstMonth.HALF, FirstMonth.PRORATED_BY_DAY), FirstMonth.FULL),
    "price.one_time": _WORSE,
    "price.one_time.amount": _WORSE,
    "price.one_time.name": _NEUTRAL,
    "price.deposits": _WORSE,
    "price.deposits.amount": _WORSE,
    "price.deposits.name": _NEUTRAL,
    "price.deposits.returned_over": Direction(Way.MORE_IS_WORSE, nothing_is_most=True),
    "price.deposits.lost_on_leaving": _ranked(YesNo.NO, YesNo.YES),
    "price.third_party": _WORSE,
    "price.third_party.amount": _WORSE,
    "price.third_party.name": _NEUTRAL,
    "price.minimum_spend": _WORSE,
    "price.minimum_spend.amount": _WORSE,
    "allowances.data": _BETTER,
    "allowances.data.volume": _BETTER,
    "allowances.data.area": _AREA,
    "allowances.data.hours": _ranked(None),
    "allowances.voice": _BETTER,
    "allowances.voice.minutes": _BETTER,
    "allowances.voice.area": _AREA,
    "allowances.app_data": _BETTER,
    "allowances.app_data.volume": _BETTER,
    "allowances.app_data.apps": _BETTER,
    "allowances.app_data.area": _AREA,
    "allowances.sms": _BETTER,
    "allowances.sms.messages": _BETTER,
    "allowances.broadband": _BETTER,
    "allowances.broadband.down": _BETTER,
    "allowances.broadband.up": _BETTER,
    "allowances.peak_speed": _BETTER,
    "allowances.peak_speed.down": _BETTER,
    "allowances.peak_speed.up": _BETTER,
    "allowances.other": _BETTER,
    "beyond.data": _BILLS,
    "beyond.data.amount": _WORSE,
    "beyond.data.above": _STRUCTURE,
    "beyond.data.rounding": _ROUNDING,
    "beyond.data.small_use": _BETTER,
    "beyond.data.small_use.amount": _WORSE,
    "beyond.voice": _ranked(Unpriced.NO_CHARGE),
    "beyond.voice.amount": _WORSE,
    "beyond.voice.rounding": _ROUNDING,
    "beyond.sms": _ranked(Unpriced.NO_CHARGE),
    "beyond.sms.amount": _WORSE,
    "beyond.cap": _BILLS,
    "beyond.cap.effect": _ranked(CapEffect.CHARGING_STOPS, (CapEffect.ASKS_FIRST, CapEffect.SERVICE_STOPS)),
    "beyond.cap.at_charge": _BILLS,
    "beyond.cap.at_charge.amount": _WORSE,
    "beyond.cap.at_volume": _UNCLEAR,
    "beyond.cap.resumes": _RESUMES,
    "beyond.throttle": _WORSE,
    "beyond.throttle.above": _BETTER,
    "beyond.throttle.speed": _BETTER,
    "beyond.throttle.resumes": _RESUMES,
    "term.minimum": _WORSE,
    "term.early_termination": _BILLS,
    "term.early_termination.kind": _UNCLEAR,
    "term.early_termination.amount": _WORSE,
    "term.early_termination.bound": _UNCLEAR,
    "term.early_termination.percent": _WORSE,
    "term.early_termination.benefit": _UNCLEAR,
    "term.early_termination.per_month_served": _WORSE,
    "term.early_termination.per_month_served.amount": _WORSE,
    # to a later day a plan goes on for those who have it; for a longer time from its beginning it keeps good and bad alike
    "term.validity": _UNCLEAR,
    "term.validity.length": _UNCLEAR,
    "term.validity.until": _UPPER_LIMIT,
    "term.at_expiry": _UNCLEAR,
    "term.at_expiry.kind": _UNCLEAR,
    "term.at_expiry.length": _UNCLEAR,
    "term.at_expiry.to": _UNCLEAR,
    "cancelling.channels": Direction(Way.CHANNELS),
    "cancelling.how": _WORDS,
    "cancelling.effective": _SOON,
    "eligibility.customers": _ranked(Customers.ALL, (Customers.NEW, Customers.EXISTING, Customers.PORTING_IN)),
    "eligibility.age": _WORSE,
    "eligibility.age.minimum": _WORSE,
    "eligibility.age.maximum": _UPPER_LIMIT,
    "eligibility.groups": Direction(Way.NARROWS),
    "eligibility.per_person": _UPPER_LIMIT,
    "eligibility.needs": _WORSE,
    "sharing.secondary_sims": _BETTER,
    "sharing.secondary_sims.at_most": _BETTER,
    "sharing.secondary_sims.fee": _WORSE,
    "sharing.secondary_sims.fee.amount": _WORSE,
    "sharing.rollover": _ranked(Rollover.YEAR_END, Rollover.NEXT_MONTH, Rollover.NO),
    "sharing.shareable": _YES,
    "sharing.giftable": _YES,
    "exclusions.plans": _WORSE,
    "exclusions.offers": _WORSE,
    # the restrictions that a file writes; those that follow from other fields are told as gained or lost
    "restrictions": _WORSE,
    "restrictions.kind": _UNCLEAR,
    "restrictions.device": _UNCLEAR,
    "restrictions.charge_on_leaving": _WORSE,
    "restrictions.charge_on_leaving.amount": _WORSE,
    "restrictions.length": _WORSE,
    "restrictions.minimum_spend": _WORSE,
    "restrictions.minimum_spend.amount": _WORSE,
    "restrictions.limit": _UNCLEAR,
    "restrictions.example": _TOLD_ONLY,
    "notes": _WORDS,
}
"""By the field without the numbers of items. The English words of a text (`en`) are judged as neutral wherever they stand;
the unit of an amount and how often it is charged or given are judged together with the amount."""

PROFILE_DIRECTIONS: dict[str, Direction] = {
    "profile.format": _NEUTRAL,
    "profile.id": _UNCLEAR,
    "profile.name": _NEUTRAL,
    "profile.filing_digit": _UNCLEAR,
    "profile.hotline": _KEPT,
    "profile.outbound_number": _KEPT,
    "profile.other_numbers": _KEPT,
    "profile.human_service.number": _KEPT,
    "profile.human_service.elders_direct_from_age": _WORSE,
    "profile.human_service.how": _KEPT,
    "profile.online_shop": _KEPT,
    "profile.hosts": _NEUTRAL,
    "profile.complaint_path": _KEPT,
    "profile.complaint_path.number": _KEPT,
    "profile.complaint_path.who": _NEUTRAL,
    "profile.services.number_renewal.offered": _YES,
    "profile.services.number_renewal.where": _KEPT,
    "profile.services.online_handling.offered": _YES,
    "profile.services.online_handling.where": _KEPT,
    "profile.services.cancelling_with_refund.offered": _YES,
    "profile.services.cancelling_with_refund.where": _KEPT,
    "profile.services.do_not_disturb.offered": _YES,
    "profile.services.do_not_disturb.where": _KEPT,
    "profile.list_is_complete": _YES,
    "profile.checked_on": _NEUTRAL,
}
"""The same for carriers' profiles."""

ENGLISH_WORDS = Direction(Way.NEUTRAL, may_go=True)


def direction_of(field: str) -> Direction:
    """Return the row of a field; raises KeyError where there is none, which a test makes sure of."""
    if field.endswith(".en"):
        return ENGLISH_WORDS
    return (PROFILE_DIRECTIONS if field.startswith(f"{PROFILE}.") else DIRECTIONS)[field]
