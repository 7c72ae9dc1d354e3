"""5G 终端: the plan's network needs a phone that can use it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts, is_five_g
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs5GPhone(Restriction):
    """The 5G notice's second reminder (R31); follows from `network`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "needs_5g_phone"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("要有 5G 手机")
    explanation: ClassVar[Text] = message("5G 手机：能用 5G 网的手机。别的手机也能办 5G 套餐，但用不上 5G 网。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "network: 5G-A"

    kind: Literal["needs_5g_phone"] = "needs_5g_phone"
    network: Annotated[Network, Meaning("套餐的网络制式", "the plan's network", "5G", "34")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for every 5G plan."""
        if is_five_g(facts) and isinstance(facts.network, Network):
            yield cls(network=facts.network)

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        name = self.network.text
        return sentence("要用 %(name)s 手机，才能用上 %(name)s 网。", name=name)

    def consequence(self, facts: Facts) -> Text:
        """Return what happens with an older phone."""
        name = self.network.text
        return sentence("例如用 4G 手机：付 %(name)s 套餐的钱，用的还是 4G 网。", name=name)
