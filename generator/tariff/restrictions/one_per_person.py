"""限办次数: a person can have the plan only so many times."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.quantity import Count
from generator.tariff.restriction import Restriction, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class OnePerPerson(Restriction):
    """Follows from `eligibility.per_person`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "one_per_person"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("每人办的数量有限")
    explanation: ClassVar[Text] = message("每人限办：一个人名下最多能办几个。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "eligibility: {per_person: 1}"

    kind: Literal["one_per_person"] = "one_per_person"
    at_most: Annotated[Count, Meaning("每人最多几个", "how many a person may have", "1", "16")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where the number is limited."""
        if facts.eligibility.per_person:
            yield cls(at_most=facts.eligibility.per_person)

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return sentence("每人最多办 %(at_most)s 个。", at_most=self.at_most)

    def consequence(self, facts: Facts) -> Text:
        """Return what happens to one more."""
        return sentence("例如您名下已经有 %(at_most)s 个，就不能再办。", at_most=self.at_most)
