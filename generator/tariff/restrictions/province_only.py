"""省内、市内: data or calls that can be used at home only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.places import Tied, tied_to
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import list_sentences
from generator.tariff.words import Area

_HOME = {Area.PROVINCE: message("本省"), Area.CITY: message("本市")}
_AWAY = {Area.PROVINCE: message("外省"), Area.CITY: message("外市")}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceOnly(Restriction):
    """Follows from the area of data, app data and calls; one for the province, one for the city."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "province_only"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("出了本地就不能用")
    explanation: ClassVar[Text] = message("省内流量：只能在本省用，出省不能用。市内的，出市不能用。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "allowances: {data: [{volume: 10 GB, per: month, area: province}]}"

    kind: Literal["province_only"] = "province_only"
    area: Annotated[Area, Meaning("在哪里能用", "where it can be used", "province", "9")]
    tied: Annotated[Tied, Meaning("哪些流量和电话", "which data and calls", "", "9")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each of the two areas that something is tied to."""
        for area in _HOME:
            tied = tied_to(area, facts.allowances)
            if tied is not None:
                yield cls(area=area, tied=tied)

    def sentence(self, facts: Facts) -> Text:
        """Return what is tied to which place."""
        home = _HOME[self.area]
        opening = sentence("只能在%(home)s用的：", home=home)
        return list_sentences(opening, message("还有："), self.tied.items)

    def consequence(self, facts: Facts) -> Text:
        """Return what happens on a journey."""
        away = _AWAY[self.area]
        return sentence("例如去%(away)s，就不能用这些。出门前，先问清怎么收钱。", away=away)
