"""合约机: the plan comes with a certain phone or device."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning, OrNone
from generator.tariff.language import Text
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
    title: ClassVar[Text] = Text(zh="和一台手机或设备绑在一起", en="Tied to a phone or device")
    explanation: ClassVar[Text] = Text(
        zh="合约机：套餐和一台手机或设备一起办。提前走，可能要付设备的钱。",
        en="Contract phone: the plan comes with a phone or device. Leaving early, you may have to pay for it.",
    )
    written: ClassVar[bool] = True
    arises_from: ClassVar[str] = (
        "restrictions: [{kind: handset_tie, device: {zh: 指定的手机}, charge_on_leaving: {amount: 670.00, unit: yuan}}]"
    )

    kind: Literal["handset_tie"] = "handset_tie"
    device: Annotated[Prose, Meaning("哪一款手机或设备", "which phone or device", "{zh: 指定的 5G 手机}", "33")]
    charge_on_leaving: Annotated[
        OrNone[Money], Meaning("提前走，设备要付多少", "what the device costs on leaving early", "{amount: 670.00, unit: yuan}", "33")
    ]

    def sentence(self, facts: Facts) -> Text:
        """Return the device."""
        device = quoted(self.device)
        return Text(zh=f"要和{device.zh}一起办。", en=f"You can have it only together with {device.en}.")

    def consequence(self, facts: Facts) -> Text:
        """Return what the device costs on leaving early."""
        if isinstance(self.charge_on_leaving, Money):
            money = self.charge_on_leaving.text
            return Text(
                zh=f"例如提前走，设备还要付 {money.zh}。", en=f"For example: if you leave early, you pay {money.en} for the device."
            )
        if self.charge_on_leaving is NONE:
            return Text(zh="例如提前走，设备不用另外付钱。", en="For example: if you leave early, the device costs nothing extra.")
        return Text(
            zh="提前走，设备要付多少，未公示。办之前问清楚。",
            en="What the device costs on leaving early is not disclosed. Ask before you sign up.",
        )
