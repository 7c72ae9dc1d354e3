"""办理条件: conditions that the filing states in its own words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.prose import Prose
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import quoted, sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherConditions(Restriction):
    """Follows from `eligibility.needs`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "further_conditions"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("还要符合别的条件")
    explanation: ClassVar[Text] = message("办理条件：符合这些条件，才能办。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "eligibility: {needs: [{zh: 要绑定本家宽带}]}"

    kind: Literal["further_conditions"] = "further_conditions"
    needs: Annotated[tuple[Prose, ...], Meaning("条件，一条一句", "the conditions, a sentence each", "", "16")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for all conditions together."""
        if facts.eligibility.needs:
            yield cls(needs=facts.eligibility.needs)

    def sentence(self, facts: Facts) -> Text:
        """Return every condition in the carrier's words."""
        told = []
        for place, need in enumerate(self.needs):
            what = quoted(need)
            begin = message("还有") if place else message("办理条件")
            told.append(sentence("%(begin)s：%(what)s。", begin=begin, what=what))
        return sentences(told)

    def consequence(self, facts: Facts) -> Text:
        """Return who cannot have it, and whom to ask."""
        return message("例如有一条不符合，就不能办。不清楚的，打客服热线问。")
