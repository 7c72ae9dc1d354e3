"""合约机: the plan comes with a certain phone or device."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning, OrNone
from generator.tariff.language import Text, message, sentence
from generator.tariff.price import Money
from generator.tariff.prose import Prose
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import quoted
from generator.tariff.words import NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class HandsetTie(Restriction):
    """Written in the file, because no other field speaks of a device."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "handset_tie"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("和一台手机或设备绑在一起")
    explanation: ClassVar[Text] = message("合约机：套餐和一台手机或设备一起办。提前走，可能要付设备的钱。")
    written: ClassVar[bool] = True
    arises_from: ClassVar[str] = (
        "restrictions: [{kind: handset_tie, device: {zh: 指定的手机}, charge_on_leaving: {amount: 670.00, unit: yuan}}]"
    )

    kind: Literal["handset_tie"] = "handset_tie"
    device: Annotated[Prose, Meaning("哪一款手机或设备", "which phone or device", "{zh: 指定的 5G 手机}", "33")]
    charge_on_leaving: Annotated[
        OrNone[Money], Meaning("提前走时设备要付多少", "what the device costs on leaving early", "{amount: 670.00, unit: yuan}", "33")
    ]

    def sentence(self, facts: Facts) -> Text:
        """Return the device."""
        device = quoted(self.device)
        return sentence("要和%(device)s一起办。", device=device)

    def consequence(self, facts: Facts) -> Text:
        """Return what the device costs on leaving early."""
        if isinstance(self.charge_on_leaving, Money):
            money = self.charge_on_leaving.text
            return sentence("例如提前走，设备还要付 %(money)s。", money=money)
        if self.charge_on_leaving is NONE:
            return message("例如提前走，设备不用另外付钱。")
        return message("提前走，设备要付多少，未公示。办之前问清楚。")
