"""Canonical JSON: the one sequence of bytes that says what a plan said, so that its SHA-256 can stand for it.

RFC 8785 on a subset: text, whole numbers, true, false, null, lists, and objects with ASCII keys. A plan's canonical JSON
carries its public facts and the restrictions that its author wrote. What follows from the facts is left out, because a later
version of the program may work it out anew.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Annotated, Any, Protocol

from pydantic import TypeAdapter, ValidationError

from generator.ledger.fault import LedgerError
from generator.tariff.allowances import AllowancePart
from generator.tariff.beyond import BeyondPart
from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, OrNotStated
from generator.tariff.offer import AnyDisclosure, EligibilityPart, Exclusions, RegionPart, SalePart, SharingPart
from generator.tariff.plain_data import PlainData, plain
from generator.tariff.price import PricePart
from generator.tariff.prose import Prose
from generator.tariff.restriction import Restriction
from generator.tariff.restrictions import WrittenRestriction, restrictions_of
from generator.tariff.term import CancellingPart, TermPart
from generator.tariff.words import Audience, Network, TariffType, Tier

CANONICAL_FORMAT = "1"
"""Version of a plan's canonical JSON; a published one keeps the version that it was written in."""
_LARGEST = 2**53 - 1
"""RFC 8785: greater numbers are not the same in every program."""


def canonical_json(data: PlainData) -> bytes:
    """Return the canonical bytes of plain data; raises ValueError for what the subset does not hold (fractions, odd keys)."""
    _refuse_foreign(data)
    return json.dumps(data, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode()


def _refuse_foreign(data: PlainData) -> None:
    """Raise ValueError where two programs could write the same data in two ways."""
    if isinstance(data, Mapping):
        if odd := [key for key in data if not (isinstance(key, str) and key.isascii())]:
            raise ValueError(f"a key is not ASCII text: {odd[0]!r}")
        for value in data.values():
            _refuse_foreign(value)
    elif isinstance(data, (list, tuple)):
        for value in data:
            _refuse_foreign(value)
    elif isinstance(data, int):
        if abs(data) > _LARGEST:
            raise ValueError(f"a number is too great: {data}")
    elif not (data is None or isinstance(data, str)):
        raise ValueError(f"no canonical form is known for {type(data).__name__}")


class WholePlan(Facts, Protocol):
    """A plan with all of its restrictions, written or worked out."""

    @property
    def restrictions(self) -> tuple[Restriction, ...]:
        """Its restrictions, in any order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastPlan:
    """A plan as it was disclosed once, read back from its canonical JSON."""

    __pydantic_config__ = STRICT

    format: Annotated[str, "version of the canonical JSON"]
    carrier: str
    filing_number: str
    name: Prose
    tariff_type: TariffType
    audience: Audience
    network: OrNotStated[Network]
    tier: OrNotStated[Tier]
    region: RegionPart
    disclosure: AnyDisclosure
    sale: SalePart
    price: PricePart
    allowances: AllowancePart
    beyond: BeyondPart
    term: TermPart
    cancelling: CancellingPart
    eligibility: EligibilityPart
    sharing: SharingPart = field(default_factory=SharingPart)
    exclusions: Exclusions = field(default_factory=Exclusions)
    restrictions: tuple[WrittenRestriction, ...] = ()
    """Those that the author wrote."""
    notes: tuple[Prose, ...] = ()


_FACTS = tuple(part.name for part in fields(PastPlan) if part.name not in {"format", "restrictions"})


def canonical_plan(plan: WholePlan) -> bytes:
    """Return the canonical JSON of a plan's public facts and of the restrictions that its author wrote."""
    data: dict[str, PlainData] = {"format": CANONICAL_FORMAT, **{name: plain(getattr(plan, name)) for name in _FACTS}}
    data["restrictions"] = sorted(map(plain, _written(plan)), key=canonical_json)
    return canonical_json(data)


def past_plan(data: bytes) -> PastPlan:
    """Return the plan that canonical JSON carries, word for word; raises LedgerError where it is not a plan's."""
    try:
        # The readers of the format take every value as text, as it stands in a plan file.
        found = json.loads(data, parse_int=str, parse_float=str)
        plan: PastPlan = _reader().validate_python(found)
    except (ValueError, ValidationError) as error:
        raise LedgerError("登记过的资费内容读不出来", "a logged revision cannot be read as a plan") from error
    return plan


def same_facts(logged: bytes, present: bytes) -> bool:
    """Whether two canonical JSONs say the same plan; a format that has grown since does not make it another one."""
    return logged == present or canonical_plan(past_plan(logged)) == present


def _written(plan: WholePlan) -> Iterator[Restriction]:
    """Yield the restrictions that do not follow from the plan's facts."""
    written: Sequence[Restriction] = [restriction for restriction in plan.restrictions if restriction.written]
    if written:
        following = set(restrictions_of(plan, ()))
        yield from (restriction for restriction in written if restriction not in following)


@cache
def _reader() -> TypeAdapter[Any]:
    return TypeAdapter(PastPlan)
