"""不含港澳台: data and calls hold in mainland China only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message
from generator.tariff.places import Tied, tied_to
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import list_sentences
from generator.tariff.words import Area


@dataclass(frozen=True, slots=True, kw_only=True)
class MainlandOnly(Restriction):
    """Follows from the area of data, app data and calls."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "mainland_only"
    weight: ClassVar[Weight] = Weight.NOTE
    title: ClassVar[Text] = message("出了中国大陆不能用")
    explanation: ClassVar[Text] = message("国内：指中国大陆，不含香港、澳门、台湾和外国。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "allowances: {data: [{volume: 10 GB, per: month, area: mainland}]}"
    absent_from: ClassVar[str] = "allowances: {data: [{volume: 10 GB, per: month}], voice: none}"

    kind: Literal["mainland_only"] = "mainland_only"
    tied: Annotated[Tied, Meaning("哪些流量和电话", "which data and calls", "", "9")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where anything is tied to the mainland."""
        tied = tied_to(Area.MAINLAND, facts.allowances)
        if tied is not None:
            yield cls(tied=tied)

    def sentence(self, facts: Facts) -> Text:
        """Return what is tied to the mainland."""
        opening = message("只能在中国大陆用的：")
        return list_sentences(opening, message("还有："), self.tied.items)

    def consequence(self, facts: Facts) -> Text:
        """Return what happens on a journey."""
        return message("例如去香港、澳门、台湾或外国，就不能用。出发前，打客服热线问价钱。")
