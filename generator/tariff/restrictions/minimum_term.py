"""在网要求: one has to stay for some months."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
from generator.tariff.quantity import Duration, Length
from generator.tariff.restriction import Restriction, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumTerm(Restriction):
    """Follows from `term.minimum` (R33)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "minimum_term"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = Text(zh="要用满一段时间", en="You have to stay for a time")
    explanation: ClassVar[Text] = Text(
        zh="在网要求：答应要用满的时间。没用满就走，可能要赔钱。",
        en="Minimum term: the time you agree to stay. Leaving before it ends can cost money.",
    )
    written: ClassVar[bool] = False

    kind: Literal["minimum_term"] = "minimum_term"
    length: Annotated[Length, Meaning("要用满多久", "how long one must stay", "12 months", "24")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where the filing states a minimum term."""
        if isinstance(facts.term.minimum, Duration):
            yield cls(length=facts.term.minimum)

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return Text(zh=f"这个套餐要用满 {self.length.text.zh}。", en=f"You have to keep this plan for {self.length.text.en}.")

    def consequence(self, facts: Facts) -> Text:
        """Say how much one pays in total over the term, at the stated prices."""
        months = self.length.months
        if months is None:
            return Text(zh=f"例如今天办，{self.length.text.zh}以后才能自由退。", en=f"For example: taken out today, you are free after {self.length.text.en}.")
        return Text(
            zh=f"例如 1 月 1 日办，要用满 {months} 个月，期间每个月都要交月费。",
            en=f"For example: taken out on 1 January, you pay the fee in each of {months} months.",
        )
