"""闲时流量: data that can be used at certain hours only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
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
    title: ClassVar[Text] = message("有些流量只能在规定的时间用")
    explanation: ClassVar[Text] = message("闲时流量：只能在规定的时间用，比如夜里。")
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
        return sentence("有 %(volume)s 流量，只能在%(hours)s用。", volume=self.volume.text, hours=hours)

    def consequence(self, facts: Facts) -> Text:
        """Return what happens at other hours."""
        return sentence("例如在别的时间上网，不能用这 %(volume)s。", volume=self.volume.text)
