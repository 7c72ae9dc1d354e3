"""年龄限制: only people of a certain age can have the plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, as_written, joined, message, sentence
from generator.tariff.quantity import Count
from generator.tariff.restriction import Restriction, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Age(Restriction):
    """Follows from `eligibility.age`; at least one end is given."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "age"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("有年龄要求")
    explanation: ClassVar[Text] = message("年龄限制：只有这个年纪的人才能办。按周岁算。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "eligibility: {age: {minimum: 60}}"

    kind: Literal["age"] = "age"
    minimum: Annotated[Count | None, Meaning("最小几岁", "youngest", "60", "16")] = None
    maximum: Annotated[Count | None, Meaning("最大几岁", "oldest", "25", "16")] = None

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where an age shuts somebody out."""
        age = facts.eligibility.age
        if age is not None and (age.minimum or age.maximum is not None):
            yield cls(minimum=age.minimum or None, maximum=age.maximum)

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        low = sentence("满 %(minimum)s 岁", minimum=self.minimum or 0)
        high = sentence("不超过 %(maximum)s 岁", maximum=self.maximum or 0)
        if self.minimum is None:
            limits = high
        elif self.maximum is None:
            limits = low
        else:
            limits = sentence("%(low)s、%(high)s", low=low, high=high)
        return sentence("%(limits)s，才能办。", limits=limits)

    def consequence(self, facts: Facts) -> Text:
        """Return the ages that are just outside."""
        outside = [] if self.minimum is None else [self.minimum - 1]
        outside += [] if self.maximum is None else [self.maximum + 1]
        ages = joined([as_written(str(age)) for age in outside], message(" 岁或 "))
        return sentence("例如 %(ages)s 岁的人，不能办。", ages=ages)
