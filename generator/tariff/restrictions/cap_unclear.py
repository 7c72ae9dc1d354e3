"""封顶不明: there is a cap, and the filing does not say what happens at it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.beyond import Cap
from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import NOT_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class CapUnclear(Restriction):
    """Follows from a cap in `beyond.cap` whose effect is not stated (R54)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "cap_unclear"
    weight: ClassVar[Weight] = Weight.NOTE
    title: ClassVar[Text] = message("到封顶会怎样，没写明")
    explanation: ClassVar[Text] = message("封顶后果：到了封顶，可能停止上网，也可能不再收钱。要写明是哪一种。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "beyond: {cap: [{effect: not_stated, at_charge: {amount: 600.00, unit: yuan}}]}"

    kind: Literal["cap_unclear"] = "cap_unclear"
    cap: Annotated[Cap, Meaning("到哪里封顶", "where the cap lies", "", "14")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each cap without an effect."""
        for cap in facts.beyond.cap if isinstance(facts.beyond.cap, tuple) else ():
            if cap.effect is NOT_STATED:
                yield cls(cap=cap)

    def sentence(self, facts: Facts) -> Text:
        """Return the cap, and that its effect is not disclosed."""
        if self.cap.at_charge is not None:
            money = self.cap.at_charge.text
            where = sentence("套餐外的费用到 %(money)s，", money=money)
        elif self.cap.at_volume is not None:
            where = sentence("一个月用到 %(at_volume)s，", at_volume=self.cap.at_volume.text)
        else:
            where = message("到了封顶，")
        return sentence("%(where)s会怎样，未公示。", where=where)

    def consequence(self, facts: Facts) -> Text:
        """Return what may happen, and what to ask."""
        return message("例如可能停止上网，也可能接着收钱。办之前问清楚。")
