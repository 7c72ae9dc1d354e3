"""互斥: plans and offers that one cannot have together with this one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, as_written, message, sentence
from generator.tariff.offer import Exclusions
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import list_sentences, quoted, sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCombinable(Restriction):
    """Follows from `exclusions`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "not_combinable"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("有些套餐和活动不能一起办")
    explanation: ClassVar[Text] = message("互斥：两样不能同时有，只能选一样。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "exclusions: {plans: [24HE500097], offers: [{zh: 充值返费活动}]}"

    kind: Literal["not_combinable"] = "not_combinable"
    excluded: Annotated[Exclusions, Meaning("不能和什么一起办", "what it cannot be combined with", "", "30")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for all exclusions together."""
        if facts.exclusions.plans or facts.exclusions.offers:
            yield cls(excluded=facts.exclusions)

    def sentence(self, facts: Facts) -> Text:
        """Return everything that is excluded, plans by their numbers, offers in the carrier's words."""
        told = []
        if self.excluded.plans:
            numbers = [as_written(number) for number in self.excluded.plans]
            opening = message("不能和这些编号的方案一起办：")
            told.append(list_sentences(opening, message("还有：", context="offers"), numbers))
        for offer in self.excluded.offers:
            what = quoted(offer)
            told.append(sentence("不能和%(what)s一起享受。", what=what))
        return sentences(told)

    def consequence(self, facts: Facts) -> Text:
        """Return what happens to somebody who has or wants one of them."""
        if self.excluded.plans:
            number = self.excluded.plans[0]
            return sentence("例如您已经有 %(number)s，就只能选一样。", number=number)
        return message("例如两样都想要，只能选一样。")
