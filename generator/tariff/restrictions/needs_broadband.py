"""宽带: only households with the carrier's broadband can have the plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Group


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsBroadband(Restriction):
    """Follows from `eligibility.groups: [broadband_customer]`, or is written where broadband must be taken along."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "needs_broadband"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("要有这家的宽带")
    explanation: ClassVar[Text] = message("宽带用户：家里的宽带也是这家运营商的。")
    written: ClassVar[bool] = True
    arises_from: ClassVar[str] = "restrictions: [{kind: needs_broadband}]"

    kind: Literal["needs_broadband"] = "needs_broadband"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where broadband customers are the only group."""
        if facts.eligibility.groups == (Group.BROADBAND_CUSTOMER,):
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("要有这家的宽带，才能办。")

    def consequence(self, facts: Facts) -> Text:
        """Return who cannot have it, and what to ask."""
        return message("例如您家用的是别家的宽带，就不能办。宽带要不要另外付钱，办之前问清楚。")
