"""退订生效: a cancelled plan goes on for a while, and so does its fee."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import TakesEffect

_SLOW = {TakesEffect.NEXT_MONTH, TakesEffect.AT_END_OF_TERM}


@dataclass(frozen=True, slots=True, kw_only=True)
class SlowCancelling(Restriction):
    """Follows from `cancelling.effective`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "slow_cancelling"
    weight: ClassVar[Weight] = Weight.NOTE
    title: ClassVar[Text] = message("退了不会马上停")
    explanation: ClassVar[Text] = message("退订生效：办了退订，到什么时候才真的停。没停以前，还要付钱。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "cancelling: {effective: next_month}"
    absent_from: ClassVar[str] = "cancelling: {effective: at_once}"

    kind: Literal["slow_cancelling"] = "slow_cancelling"
    effective: Annotated[TakesEffect, Meaning("什么时候生效", "when it takes effect", "next_month", "26")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where it does not end within a day."""
        if isinstance(facts.cancelling.effective, TakesEffect) and facts.cancelling.effective in _SLOW:
            yield cls(effective=facts.cancelling.effective)

    def sentence(self, facts: Facts) -> Text:
        """Return when it ends."""
        if self.effective is TakesEffect.AT_END_OF_TERM:
            return message("退了以后，到期才停。")
        return message("退了以后，下个月 1 号才停。")

    def consequence(self, facts: Facts) -> Text:
        """Return a day of cancelling and the day of its end."""
        if self.effective is TakesEffect.AT_END_OF_TERM:
            return message("例如用了一半就退，到期前还要付钱。")
        return message("例如 3 月 10 日退，4 月 1 日才停，3 月还要付钱。")
