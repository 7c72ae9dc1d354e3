"""省内、市内: data or calls that can be used at home only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.allowances import VoiceAllowance
from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, joined
from generator.tariff.quantity import Count, Volume
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Area

_PLACES = {Area.PROVINCE: Text(zh="本省", en="your home province"), Area.CITY: Text(zh="本市", en="your home city")}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceOnly(Restriction):
    """Follows from the area of data, app data and calls; one for the province, one for the city."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "province_only"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = Text(zh="出了本地就不能用", en="Works in your home area only")
    explanation: ClassVar[Text] = Text(
        zh="省内流量：只能在本省用，出省不能用。市内的，出市不能用。",
        en="Provincial data: they work in the home province only; city data in the home city only.",
    )
    written: ClassVar[bool] = False

    kind: Literal["province_only"] = "province_only"
    area: Annotated[Area, Meaning("在哪里能用", "where it can be used", "province", "9")]
    data: Annotated[tuple[Volume, ...], Meaning("哪些流量", "which data", "[10 GB]", "9")] = ()
    minutes: Annotated[Count | None, Meaning("多少分钟电话", "how many minutes of calls", "100", "8")] = None

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each of the two areas that something is tied to."""
        gives = facts.allowances
        general = gives.data if isinstance(gives.data, tuple) else ()
        in_apps = gives.app_data if isinstance(gives.app_data, tuple) else ()
        for area in _PLACES:
            volumes = (
                *(bucket.volume for bucket in general if bucket.area is area),
                *(bucket.volume for bucket in in_apps if bucket.area is area),
            )
            voice = gives.voice if isinstance(gives.voice, VoiceAllowance) and gives.voice.area is area else None
            if volumes or voice is not None:
                yield cls(area=area, data=volumes, minutes=None if voice is None else voice.minutes)

    def sentence(self, facts: Facts) -> Text:
        """Return what is tied to which place."""
        what, place = self._what(), _PLACES[self.area]
        return Text(zh=f"{what.zh}，只能在{place.zh}用。", en=f"{what.en} can be used in {place.en} only.")

    def consequence(self, facts: Facts) -> Text:
        """Return what happens on a journey."""
        away = Text(zh="外省", en="another province") if self.area is Area.PROVINCE else Text(zh="外市", en="another city")
        return Text(
            zh=f"例如去{away.zh}，就不能用这些。出门前，先问清怎么收钱。",
            en=f"For example: in {away.en} you cannot use them. Ask before you travel what you would pay.",
        )

    def _what(self) -> Text:
        items = [Text(zh=f"{volume} 流量", en=f"{volume} of data") for volume in self.data]
        if self.minutes is not None:
            items.append(Text(zh=f"{self.minutes} 分钟电话", en=f"{self.minutes} minutes of calls"))
        return joined(items, en=" and ")
