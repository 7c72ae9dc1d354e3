"""不含港澳台: data and calls hold in mainland China only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.allowances import VoiceAllowance
from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Area


@dataclass(frozen=True, slots=True, kw_only=True)
class MainlandOnly(Restriction):
    """Follows from the area of data, app data and calls."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "mainland_only"
    weight: ClassVar[Weight] = Weight.NOTE
    title: ClassVar[Text] = Text(zh="出了中国大陆不能用", en="Mainland China only")
    explanation: ClassVar[Text] = Text(
        zh="国内：指中国大陆，不含香港、澳门、台湾和外国。",
        en="Domestic: mainland China, without Hong Kong, Macao, Taiwan and other countries.",
    )
    written: ClassVar[bool] = False

    kind: Literal["mainland_only"] = "mainland_only"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where anything is tied to the mainland."""
        gives = facts.allowances
        areas = {bucket.area for bucket in (gives.data if isinstance(gives.data, tuple) else ())}
        areas |= {bucket.area for bucket in (gives.app_data if isinstance(gives.app_data, tuple) else ())}
        if isinstance(gives.voice, VoiceAllowance):
            areas.add(gives.voice.area)
        if Area.MAINLAND in areas:
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return Text(
            zh="写着中国大陆的流量和通话，只能在中国大陆用。",
            en="Data and calls marked for mainland China can be used there only.",
        )

    def consequence(self, facts: Facts) -> Text:
        """Return what happens on a journey."""
        return Text(
            zh="例如去香港、澳门、台湾或外国，就不能用。出发前，打客服热线问价钱。",
            en="For example: in Hong Kong, Macao, Taiwan or abroad you cannot use them. Ask the hotline for prices before you go.",
        )
