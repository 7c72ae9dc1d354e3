"""不结转: data that is not used is lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message, sentence
from generator.tariff.quantity import DataVolume, Period, TimeUnit
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import NONE, Rollover

_MONTH = Period(1, TimeUnit.MONTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoRollover(Restriction):
    """Follows from `sharing.rollover: no` where the plan gives data."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "no_rollover"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("没用完的流量就没有了")
    explanation: ClassVar[Text] = message("不结转：没用完的，不能留到以后用。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = 'sharing: {rollover: "no"}'
    absent_from: ClassVar[str] = "sharing: {rollover: next_month}"

    kind: Literal["no_rollover"] = "no_rollover"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where unused data is lost."""
        if facts.sharing.rollover is Rollover.NO and facts.allowances.data is not NONE:
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("没用完的流量，不能留到以后用。")

    def consequence(self, facts: Facts) -> Text:
        """Return what is lost of the plan's own volume when half of it is used."""
        data = facts.allowances.data
        if isinstance(data, tuple) and data and data[0].per == _MONTH:
            given = data[0].volume
            half = DataVolume(given.amount / 2, given.unit)
            return sentence("例如 %(given)s 只用了 %(half)s，剩下的 %(half)s 月底就没有了。", given=given.text, half=half.text)
        return message("例如只用了一半，另一半就没有了。")
