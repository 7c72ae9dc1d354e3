"""定向流量: data that works in certain apps only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.allowances import AppDataAllowance
from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, as_written, message, sentence
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import list_sentences, sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class AppDataOnly(Restriction):
    """Follows from `allowances.app_data` (R27)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "app_data_only"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("有些流量只限指定的 App")
    explanation: ClassVar[Text] = message("定向流量：只能在指定的 App 里用的流量。在别的地方上网，不能用它。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "allowances: {app_data: [{volume: 20 GB, per: month, apps: [抖音, 腾讯视频]}]}"

    kind: Literal["app_data_only"] = "app_data_only"
    allowance: Annotated[AppDataAllowance, Meaning("哪一份流量", "which data", "", "10")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each such allowance."""
        for allowance in facts.allowances.app_data if isinstance(facts.allowances.app_data, tuple) else ():
            yield cls(allowance=allowance)

    def sentence(self, facts: Facts) -> Text:
        """Return the volume and its apps, all of them."""
        volume, apps = self.allowance.volume, self.allowance.apps
        only = sentence("有 %(volume)s 流量，只能在指定的 App 里用。", volume=volume.text)
        if not isinstance(apps, tuple) or not apps:
            return sentences((only, message("是哪些 App，未公示。")))
        names = [as_written(app) for app in apps]
        listed = list_sentences(message("能用的 App："), message("还有："), names)
        return sentences((only, listed))

    def consequence(self, facts: Facts) -> Text:
        """Return what happens in any other app."""
        return sentence("例如在别的 App 里看视频，不能用这 %(volume)s。", volume=self.allowance.volume.text)
