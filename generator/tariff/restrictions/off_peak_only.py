"""闲时流量: data that can be used at certain hours only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
from generator.tariff.prose import Prose
from generator.tariff.quantity import Volume
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class OffPeakOnly(Restriction):
    """Follows from `hours` of an allowance of data."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "off_peak_only"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = Text(zh="有些流量只能在规定的时间用", en="Some data works at certain hours only")
    explanation: ClassVar[Text] = Text(
        zh="闲时流量：只能在规定的时间用，比如夜里。", en="Off-peak data: data for certain hours only, at night for example."
    )
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "allowances: {data: [{volume: 10 GB, per: month, hours: {zh: 每天 23 点到次日 7 点}}]}"

    kind: Literal["off_peak_only"] = "off_peak_only"
    volume: Annotated[Volume, Meaning("多少流量", "how much data", "10 GB", "9")]
    hours: Annotated[Prose, Meaning("什么时间能用", "at which hours", "{zh: 每天 23 点到次日 7 点}", "9")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each allowance that has its hours."""
        for bucket in facts.allowances.data if isinstance(facts.allowances.data, tuple) else ():
            if bucket.hours is not None:
                yield cls(volume=bucket.volume, hours=bucket.hours)

    def sentence(self, facts: Facts) -> Text:
        """Return the volume and its hours, in the carrier's words."""
        hours = quoted(self.hours)
        return Text(
            zh=f"有 {self.volume} 流量，只能在{hours.zh}用。", en=f"{self.volume} of the data can be used only at these hours: {hours.en}."
        )

    def consequence(self, facts: Facts) -> Text:
        """Return what happens at other hours."""
        return Text(
            zh=f"例如在别的时间上网，不能用这 {self.volume}。",
            en=f"For example: at other hours you cannot use this {self.volume}.",
        )
