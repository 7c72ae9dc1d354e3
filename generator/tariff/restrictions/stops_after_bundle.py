"""达量断网: when the data is used up, there is no going online at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Unpriced


@dataclass(frozen=True, slots=True, kw_only=True)
class StopsAfterBundle(Restriction):
    """Follows from `beyond.data: not_included` where the plan gives data."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "stops_after_bundle"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = Text(zh="流量用完就不能上网", en="No data once the bundle is used up")
    explanation: ClassVar[Text] = Text(
        zh="达量断网：流量用完以后，不能再上网。", en="Cut off at the volume: once the data is used up, you cannot go online."
    )
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "beyond: {data: not_included}"

    kind: Literal["stops_after_bundle"] = "stops_after_bundle"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where data beyond the bundle cannot be used."""
        if facts.beyond.data is Unpriced.NOT_INCLUDED and isinstance(facts.allowances.data, tuple):
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return Text(zh="流量用完，就不能上网了。", en="Once the data is used up, you cannot go online.")

    def consequence(self, facts: Facts) -> Text:
        """Return what no longer works, with the plan's volume where it has a single one."""
        data = facts.allowances.data
        used = str(data[0].volume) if isinstance(data, tuple) and len(data) == 1 else ""
        return Text(
            zh=f"例如 {used} 用完以后，出门就收不到微信。" if used else "例如用完以后，出门就收不到微信。",
            en=f"For example: after {used or 'all of it'}, no messages come in where there is no Wi-Fi.",
        )
