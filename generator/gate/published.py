"""What the public may see: sealed classes that only the gate can make.

A `PublishedPlan` is not a `Plan` with a flag: it is a class of its own that lists its public fields. It cannot be
constructed without the gate's seal, copied with changes, pickled or given new values. The seal is handed out
once in the life of a process, to `generator.gate.publication`; a second claim is a bug and stops the program.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from types import MappingProxyType
from typing import Any, NoReturn

from generator.tariff.allowances import AllowancePart
from generator.tariff.beyond import BeyondPart
from generator.tariff.carrier import Carrier
from generator.tariff.language import message
from generator.tariff.offer import AnyDisclosure, EligibilityPart, Exclusions, RegionPart, SalePart, SharingPart
from generator.tariff.price import PricePart
from generator.tariff.prose import Prose
from generator.tariff.restriction import Restriction
from generator.tariff.term import CancellingPart, TermPart
from generator.tariff.words import Audience, Network, NotStated, TariffType, Tier, Word


class State(Word):
    """What a public plan is on the day of the build."""

    ANNOUNCED = ("announced", message("即将开售"))
    ON_SALE = ("on_sale", message("在售"))
    OFF_SALE = ("off_sale", message("已停售"))


class SealError(Exception):
    """Somebody other than the gate tried to make, change or copy a published plan."""


class Seal:
    """The gate's seal; there is one in a process."""

    __slots__ = ()


_SEAL = Seal()
_claimed: list[bool] = []


def claim_seal() -> Seal:
    """Return the seal to the first caller, the gate; raises SealError for every other."""
    if _claimed:
        raise SealError("the seal belongs to generator.gate.publication alone")
    _claimed.append(True)
    return _SEAL


class _Sealed:
    """Refuses to be made without the seal, to be copied with changes, pickled or subclassed."""

    __slots__ = ("_seal",)

    def __post_init__(self) -> None:
        if getattr(self, "_seal", None) is not _SEAL:
            raise SealError(f"{type(self).__name__} can be made by the gate only")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise SealError(f"{type(self).__name__} cannot be pickled or copied")

    def __replace__(self, **changes: object) -> NoReturn:
        raise SealError(f"{type(self).__name__} cannot be copied with changes")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PublishedPlan(_Sealed):
    """One plan that passed the gate, with its public facts and nothing else."""

    _seal: Seal
    state: State
    carrier: str
    filing_number: str
    name: Prose
    tariff_type: TariffType
    audience: Audience
    network: Network | NotStated
    tier: Tier | NotStated
    region: RegionPart
    disclosure: AnyDisclosure
    sale: SalePart
    price: PricePart
    allowances: AllowancePart
    beyond: BeyondPart
    term: TermPart
    cancelling: CancellingPart
    eligibility: EligibilityPart
    sharing: SharingPart
    exclusions: Exclusions
    restrictions: tuple[Restriction, ...]
    notes: tuple[Prose, ...]

    def __init_subclass__(cls, **arguments: Any) -> NoReturn:  # noqa: ANN401 - Python's signature
        """Refuse subclasses: they could leave the seal out."""
        raise SealError("PublishedPlan cannot be subclassed")


PUBLIC_FIELDS = tuple(field.name for field in fields(PublishedPlan) if field.name not in {"_seal", "state"})
"""The fields of a plan that the gate lets through; a new private field of a plan file stays private."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Catalogue(_Sealed):
    """All public plans on one day, in the order of their filing numbers, and the carriers' profiles."""

    _seal: Seal
    as_of: date
    carriers: Mapping[str, Carrier]
    plans: Mapping[str, PublishedPlan]
    preview: bool = False
    """Whether it also holds plans that the public may not see: then every page has to say so, and nothing of it may be published."""

    def __init_subclass__(cls, **arguments: Any) -> NoReturn:  # noqa: ANN401 - Python's signature
        """Refuse subclasses: they could leave the seal out."""
        raise SealError("Catalogue cannot be subclassed")

    def __iter__(self) -> Iterator[PublishedPlan]:
        return iter(self.plans.values())

    def __len__(self) -> int:
        return len(self.plans)

    def in_state(self, state: State) -> tuple[PublishedPlan, ...]:
        """Return the plans in one state, in order."""
        return tuple(plan for plan in self if plan.state is state)


def seal_catalogue(
    seal: Seal, as_of: date, carriers: Mapping[str, Carrier], plans: Iterable[PublishedPlan], *, preview: bool = False
) -> Catalogue:
    """Return the catalogue of `plans`; only the holder of the seal can call this with success."""
    ordered = {plan.filing_number: plan for plan in sorted(plans, key=lambda plan: plan.filing_number)}
    return Catalogue(
        _seal=seal,
        as_of=as_of,
        carriers=MappingProxyType(dict(sorted(carriers.items()))),
        plans=MappingProxyType(ordered),
        preview=preview,
    )
