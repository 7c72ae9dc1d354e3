"""不支持的省份: a plan for the whole country that some provinces are left out of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text
from generator.tariff.regions import Region
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import list_sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class NotInSomeProvinces(Restriction):
    """Follows from `region.excluded`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "not_in_some_provinces"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = Text(zh="有些省份不能办", en="Not sold in some provinces")
    explanation: ClassVar[Text] = Text(
        zh="适用地区：在哪些省份能办。全国套餐也可能有省份不能办。",
        en="Region: the provinces in which you can have it. Even a nationwide plan can leave some out.",
    )
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
        return list_sentences(Text(zh="这些地方不能办：", en="It is not sold in:"), Text(zh="还有：", en="Nor in:"), names)

    def consequence(self, facts: Facts) -> Text:
        """Return what that means for somebody there."""
        first = self.provinces[0].text
        return Text(zh=f"例如您的号码在{first.zh}，就不能办。", en=f"For example: with a number from {first.en} you cannot have it.")
