"""年龄限制: only people of a certain age can have the plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
from generator.tariff.quantity import Count
from generator.tariff.restriction import Restriction, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Age(Restriction):
    """Follows from `eligibility.age`; at least one end is given."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "age"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = Text(zh="有年龄要求", en="There is an age limit")
    explanation: ClassVar[Text] = Text(
        zh="年龄限制：只有这个年纪的人才能办。按周岁算。",
        en="Age limit: only people of this age can have it. Whole years count.",
    )
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
        low = Text(zh=f"满 {self.minimum} 岁", en=f"at least {self.minimum}")
        high = Text(zh=f"不超过 {self.maximum} 岁", en=f"at most {self.maximum}")
        if self.minimum is None:
            limits = high
        elif self.maximum is None:
            limits = low
        else:
            limits = Text(zh=f"{low.zh}、{high.zh}", en=f"{low.en} and {high.en}")
        return Text(zh=f"{limits.zh}，才能办。", en=f"You must be {limits.en} years old.")

    def consequence(self, facts: Facts) -> Text:
        """Return the ages that are just outside."""
        outside = [] if self.minimum is None else [self.minimum - 1]
        outside += [] if self.maximum is None else [self.maximum + 1]
        zh, en = " 岁或 ".join(map(str, outside)), " or ".join(map(str, outside))
        return Text(zh=f"例如 {zh} 岁的人，不能办。", en=f"For example: somebody who is {en} cannot have it.")
