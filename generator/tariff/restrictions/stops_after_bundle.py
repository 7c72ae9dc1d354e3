"""达量断网: when the data is used up, there is no going online at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message, sentence
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Unpriced


@dataclass(frozen=True, slots=True, kw_only=True)
class StopsAfterBundle(Restriction):
    """Follows from `beyond.data: not_included` where the plan gives data."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "stops_after_bundle"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("流量用完就不能上网")
    explanation: ClassVar[Text] = message("达量断网：流量用完以后，不能再上网。")
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
        return message("流量用完，就不能上网了。")

    def consequence(self, facts: Facts) -> Text:
        """Return what no longer works, with the plan's volume where it has a single one."""
        data = facts.allowances.data
        if isinstance(data, tuple) and len(data) == 1:
            return sentence("例如 %(volume)s 用完以后，出门就收不到微信。", volume=data[0].volume.text)
        return message("例如用完以后，出门就收不到微信。")
