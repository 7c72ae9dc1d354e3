"""What free text says again of what a field already holds: such words are carried, and can add where an allowance holds."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from generator.claims.claim import claims_in
from generator.claims.kinds.allowance import Given
from generator.claims.kinds.app_data import AppData
from generator.claims.passage import Passage, Span
from generator.filings.reading import FieldPath
from generator.tariff.allowances import AppDataAllowance, DataAllowance, SmsAllowance, VoiceAllowance
from generator.tariff.quantity import Duration
from generator.tariff.term import AtExpiry
from generator.tariff.words import NOT_STATED

_Values = Mapping[FieldPath, Any]


def _term(value: Duration, values: _Values) -> bool:
    held = values.get(("term", "minimum"))
    return isinstance(held, Duration) and (held == value or (held.months is not None and held.months == value.months))


def _renewal(value: AtExpiry, values: _Values) -> bool:
    held = values.get(("term", "at_expiry"))
    return isinstance(held, AtExpiry) and held.kind is value.kind and value.length in {NOT_STATED, held.length} and value.to is None


def _allowance(value: Given, values: _Values) -> bool:
    held = values.get(("allowances", value.of))
    bucket = held[0] if isinstance(held, tuple) and len(held) == 1 else held
    if not value.own or not isinstance(bucket, DataAllowance | VoiceAllowance | SmsAllowance) or value.per not in {None, bucket.per}:
        return False
    if isinstance(bucket, DataAllowance):
        return not isinstance(value.amount, int) and bucket.volume.megabytes == value.amount.megabytes
    return value.amount == (bucket.minutes if isinstance(bucket, VoiceAllowance) else bucket.messages)


def _app_data(value: AppData, values: _Values) -> bool:
    held = values.get(("allowances", "app_data"))
    one = held[0] if isinstance(held, tuple) and len(held) == 1 else None
    return (
        isinstance(one, AppDataAllowance)
        and value.volume is not None
        and one.volume.megabytes == value.volume.megabytes
        and value.per in {None, one.per}
        and value.apps in {NOT_STATED, one.apps}
    )


def _at(*path: str) -> Callable[[Any, _Values], bool]:
    return lambda value, values: values.get(path) == value


_SAME: Mapping[str, Callable[[Any, _Values], bool]] = {
    "age": _at("eligibility", "age"),
    "allowance": _allowance,
    "app_data": _app_data,
    "customers": _at("eligibility", "customers"),
    "leaving_charge": _at("term", "early_termination"),
    "minimum_spend": _at("price", "minimum_spend"),
    "minimum_term": _term,
    "renewal": _renewal,
}
"""For each kind of claim: whether the fields hold just what it says."""


def restated(passage: Passage, values: _Values) -> tuple[Span, ...]:
    """Return the stretches of a free text that say what the fields hold already."""
    return tuple(
        claim.span
        for kind, same in _SAME.items()
        for claim in claims_in(passage, kind)
        if claim.value is not None and same(claim.value, values) and not _adds_area(claim.value, values)
    )


def with_areas(passage: Passage, values: _Values) -> dict[FieldPath, Any]:
    """Return the allowances that the text says again with the area they hold in, where their fields do not say it."""
    found: dict[FieldPath, Any] = {}
    for claim in claims_in(passage, "allowance"):
        if (
            isinstance(claim.value, Given)
            and claim.value.of != "sms"
            and _allowance(claim.value, values)
            and _adds_area(claim.value, values)
        ):
            path = ("allowances", claim.value.of)
            held = values[path]
            found[path] = (replace(held[0], area=claim.value.area),) if isinstance(held, tuple) else replace(held, area=claim.value.area)
    return found


def _adds_area(value: object, values: _Values) -> bool:
    if not isinstance(value, Given) or value.area is None:
        return False
    held = values.get(("allowances", value.of))
    bucket = held[0] if isinstance(held, tuple) and len(held) == 1 else held
    return getattr(bucket, "area", value.area) != value.area
