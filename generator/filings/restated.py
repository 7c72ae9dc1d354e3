"""What free text says again of what a field already holds: such words are carried, and can add where an allowance holds."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from operator import eq
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


def _term(value: Duration, held: object) -> bool:
    return isinstance(held, Duration) and (held == value or (held.months is not None and held.months == value.months))


def _renewal(value: AtExpiry, held: object) -> bool:
    return isinstance(held, AtExpiry) and held.kind is value.kind and value.length in {NOT_STATED, held.length} and value.to is None


def _allowance(value: Given, values: _Values) -> bool:
    bucket = _only_one(values.get(("allowances", value.of)))
    if not value.own or not isinstance(bucket, DataAllowance | VoiceAllowance | SmsAllowance) or value.per not in {None, bucket.per}:
        return False
    if isinstance(bucket, DataAllowance):
        return not isinstance(value.amount, int) and bucket.volume.megabytes == value.amount.megabytes
    return value.amount == (bucket.minutes if isinstance(bucket, VoiceAllowance) else bucket.messages)


def _app_data(value: AppData, held: object) -> bool:
    one = _only_one(held)
    return (
        isinstance(one, AppDataAllowance)
        and value.volume is not None
        and one.volume.megabytes == value.volume.megabytes
        and value.per in {None, one.per}
        and value.apps in {NOT_STATED, one.apps}
    )


def _only_one(held: object) -> object:
    return held[0] if isinstance(held, tuple) and len(held) == 1 else held


_SAME: Mapping[str, tuple[FieldPath, Callable[[Any, Any], bool]]] = {
    "age": (("eligibility", "age"), eq),
    "app_data": (("allowances", "app_data"), _app_data),
    "customers": (("eligibility", "customers"), eq),
    "leaving_charge": (("term", "early_termination"), eq),
    "minimum_spend": (("price", "minimum_spend"), eq),
    "minimum_term": (("term", "minimum"), _term),
    "renewal": (("term", "at_expiry"), _renewal),
}
"""For each kind of claim: the field that may hold it, and whether what the field holds is just what the claim says."""


def restated(passage: Passage, values: _Values) -> tuple[Span, ...]:
    """Return the stretches of a free text that say what the fields hold already."""
    return (
        *(
            claim.span
            for claim in claims_in(passage, "allowance")
            if isinstance(claim.value, Given) and _allowance(claim.value, values) and not _adds_area(claim.value, values)
        ),
        *(
            claim.span
            for kind, (path, same) in _SAME.items()
            if values.get(path, NOT_STATED) != NOT_STATED  # to look for a kind takes long, and an empty field says nothing again
            for claim in claims_in(passage, kind)
            if claim.value is not None and same(claim.value, values[path])
        ),
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


def _adds_area(value: Given, values: _Values) -> bool:
    if value.area is None:
        return False
    bucket = _only_one(values.get(("allowances", value.of)))
    return getattr(bucket, "area", value.area) != value.area
