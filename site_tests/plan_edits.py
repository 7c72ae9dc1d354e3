"""Edits of a plan, value by value: where its values stand, a plan with one of them another, what else a value could be."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from generator.judge.examples import read_example
from generator.judge.rulebook import Example
from generator.read.plan_file import Plan
from generator.tariff.quantity import DataVolume, Duration, Period, Speed, TimeUnit
from generator.tariff.words import Word

Place = tuple[str | int, ...]

PRIVATE = frozenset({"format", "status", "as_filed", "internal_note"})
"""What of a plan file the public never sees."""

FULL = """
network: 5G
region: {offered_in: [national], excluded: [tibet, xinjiang]}
sale:
  channels: [{kind: online}, {kind: agent, name: {zh: 某某通信店, en: A shop}, badge: DLS-2026-0001}]
  withdrawn_on: 2027-06-30
price:
  steps:
    - {amount: 29.00, unit: yuan, per: month, from_month: 1, to_month: 12}
    - {amount: 39.00, unit: yuan, per: month, from_month: 13}
    - {amount: 49.00, unit: yuan, per: month, from_day: 2027-07-01}
  one_time: [{amount: 20.00, unit: yuan, name: {zh: 开卡费, en: opening}}]
  deposits: [{amount: 240.00, unit: yuan, name: {zh: 预存话费, en: credit}, returned_over: 12 months, lost_on_leaving: "yes"}]
  third_party: [{amount: 2.00, unit: yuan, per: month, name: {zh: 视频彩铃, en: ring-back}}]
  minimum_spend: {amount: 10.00, unit: yuan, per: month}
allowances:
  data: [{volume: 10 GB, per: month, area: mainland, hours: {zh: 每天 23 点到次日 7 点, en: nights}}]
  app_data: [{volume: 20 GB, per: month, apps: [抖音, 腾讯视频], area: mainland}]
  sms: {messages: 100, per: month}
  broadband: {down: 300 Mbps, up: 50 Mbps}
  peak_speed: {down: 500 Mbps, up: 100 Mbps}
  other: [{zh: 来电显示。, en: Caller display.}]
beyond:
  data:
    - {amount: 5.00, unit: yuan, per: 1 GB, rounding: up, small_use: {amount: 0.29, unit: yuan, per: 1 MB}}
    - {amount: 3.00, unit: yuan, per: 1 GB, above: 3 GB}
  cap: [{effect: service_stops, at_charge: {amount: 200.00, unit: yuan}, at_volume: 200 GB, resumes: next_month}]
  throttle: [{above: 100 GB, speed: 1 Mbps, resumes: next_month}]
term:
  minimum: 24 months
  early_termination:
    - {kind: fixed, amount: 50.00, unit: yuan}
    - {kind: per_remaining_month, amount: 10.00, unit: yuan}
    - {kind: bounded_per_remaining_month, amount: 10.00, unit: yuan, bound: at_least}
    - {kind: spread_over_term, amount: 100.00, unit: yuan}
    - {kind: per_month_served, amount: 5.00, unit: yuan}
    - {kind: share_of_remaining_fees, percent: 30}
    - kind: benefits_repaid
      benefit: {zh: 每月优惠的 30 元, en: the discount}
      per_month_served: {amount: 30.00, unit: yuan}
  validity: {length: 24 months, until: 2030-12-31}
  at_expiry: {kind: reverts, length: 12 months, to: {zh: 恢复每月 49 元, en: back to 49 yuan}}
eligibility:
  age: {minimum: 18, maximum: 60}
  groups: [student, teacher]
  per_person: 2
  needs: [{zh: 号码要实名登记。, en: The number is registered.}]
sharing:
  secondary_sims: {at_most: 2, fee: {amount: 10.00, unit: yuan, per: month}}
  rollover: next_month
  shareable: "yes"
  giftable: "no"
exclusions: {plans: [24HE500097], offers: [{zh: 老用户优惠。, en: Offers for old customers.}]}
restrictions:
  - {kind: handset_tie, device: {zh: 某某手机, en: A phone}, charge_on_leaving: {amount: 100.00, unit: yuan}}
  - {kind: number_tie, length: 12 months, minimum_spend: {amount: 8.00, unit: yuan, per: month}}
  - {kind: other, limit: {zh: 只能在校园里用。, en: On the campus only.}, example: {zh: 例如出了校门就不能用。, en: Not outside.}}
notes: [{zh: 语音当月用完。, en: Minutes are for the month only.}]
"""
"""Laid over the sound plan, a plan in which every field of the format is written; it need not make sense."""

TRANSCRIBED = """
disclosure: {kind: transcription, seen_on: 2026-10-09, source_url: https://tariffs.example/}
remove: [disclosure.published_on, disclosure.attested_by]
"""


def laid_over(fragment: str = "") -> Plan:
    """Returns the sound plan of the rules' examples with a fragment of a plan file laid over it."""
    return read_example(Example(plans=(fragment,))).plans[0]


def values_of(part: object, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Yields every single value that a plan holds, with its place; what is left out is none."""
    if is_dataclass(part) and hasattr(type(part), "__pydantic_config__"):
        for field in fields(part):
            if place or field.name not in PRIVATE:
                yield from values_of(getattr(part, field.name), (*place, field.name))
    elif isinstance(part, tuple):
        for index, item in enumerate(part):
            yield from values_of(item, (*place, index))
    elif part is not None:
        yield place, part


def with_value(part: Any, place: Place, value: object) -> Any:
    """Returns a plan, or a part of one, with another value at a place."""
    if not place:
        return value
    step, *rest = place
    if isinstance(step, int):
        return (*part[:step], with_value(part[step], tuple(rest), value), *part[step + 1 :])
    return replace(part, **{step: with_value(getattr(part, step), tuple(rest), value)})


def value_at(part: Any, place: Place) -> Any:
    """Returns the value at a place of a plan, None where it has no such place."""
    for step in place:
        if isinstance(step, int):
            part = part[step] if isinstance(part, tuple) and step < len(part) else None
        else:
            part = getattr(part, step, None)
    return part


def another(value: Any) -> Any:  # noqa: PLR0911 - one for each sort of value
    """Returns a value of the same sort that is not this one."""
    match value:
        case Word():
            words = list(type(value))
            return words[(words.index(value) + 1) % len(words)]
        case Decimal():
            return value + 1
        case DataVolume() | Speed():
            return replace(value, amount=value.amount + 1)
        case Duration():
            return replace(value, count=value.count + 1)
        case Period():
            return Period(1, TimeUnit.DAY) if value.unit is TimeUnit.MONTH else Period(1, TimeUnit.MONTH)
        case date():
            return value + timedelta(days=1)
        case int():
            return value + 1
        case str():
            return f"{value}新"
    raise TypeError(f"nothing else than {value!r} is known")
