"""不支持的省份: a plan for the whole country that some provinces are left out of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.regions import Region
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import list_sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class NotInSomeProvinces(Restriction):
    """Follows from `region.excluded`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "not_in_some_provinces"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("有些省份不能办")
    explanation: ClassVar[Text] = message("适用地区：在哪些省份能办。全国套餐也可能有省份不能办。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "region: {offered_in: [national], excluded: [guangdong, jiangsu]}"

    kind: Literal["not_in_some_provinces"] = "not_in_some_provinces"
    provinces: Annotated[tuple[Region, ...], Meaning("不能办的省份", "the provinces left out", "[guangdong]", "17")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where provinces are left out."""
        if facts.region.excluded:
            yield cls(provinces=facts.region.excluded)

    def sentence(self, facts: Facts) -> Text:
        """Return the provinces, all of them."""
        names = [province.text for province in self.provinces]
        return list_sentences(message("这些地方不能办："), message("还有：", context="provinces"), names)

    def consequence(self, facts: Facts) -> Text:
        """Return what that means for somebody there."""
        first = self.provinces[0].text
        return sentence("例如您的号码在%(first)s，就不能办。", first=first)
