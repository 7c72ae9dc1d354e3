"""套外未公示: the filing does not say what data beyond the bundle costs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message, sentence
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import NOT_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class OverageNotDisclosed(Restriction):
    """Follows from `beyond.data: not_stated` where the plan gives data."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "overage_not_disclosed"
    weight: ClassVar[Weight] = Weight.NOTE
    title: ClassVar[Text] = message("用完以后怎么收钱，没写明")
    explanation: ClassVar[Text] = message("未公示：公示里没有写。没写不等于没有，办之前要问清楚。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "beyond: {data: not_stated}"

    kind: Literal["overage_not_disclosed"] = "overage_not_disclosed"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where data is given and their price beyond is not stated."""
        if facts.beyond.data is NOT_STATED and isinstance(facts.allowances.data, tuple):
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("流量用完后怎么收钱，未公示。")

    def consequence(self, facts: Facts) -> Text:
        """Return what to ask, with the plan's volume where it has a single one."""
        data = facts.allowances.data
        if isinstance(data, tuple) and len(data) == 1:
            return sentence("例如用完 %(volume)s 以后，可能停，也可能收钱。办之前问清楚。", volume=data[0].volume.text)
        return message("用完以后可能停，也可能收钱。办之前问清楚。")
