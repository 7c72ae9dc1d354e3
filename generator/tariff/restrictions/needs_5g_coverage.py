"""5G 覆盖: the plan's network exists only where there is signal."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts, is_five_g
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs5GCoverage(Restriction):
    """The 5G notice's first reminder (R30); follows from `network`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "needs_5g_coverage"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("要有 5G 信号")
    explanation: ClassVar[Text] = message("5G 覆盖：有没有 5G 信号。没有的地方，用不上 5G 网。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "network: 5G"

    kind: Literal["needs_5g_coverage"] = "needs_5g_coverage"
    network: Annotated[Network, Meaning("套餐的网络制式", "the plan's network", "5G", "34")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for every 5G plan."""
        if is_five_g(facts) and isinstance(facts.network, Network):
            yield cls(network=facts.network)

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        name = self.network.text
        return sentence("有 %(name)s 信号的地方，才能用 %(name)s 网。您那里可能没有。", name=name)

    def consequence(self, facts: Facts) -> Text:
        """Return what no signal means, and where to ask before signing up."""
        name = self.network.text
        return sentence(
            "例如您家没有 %(name)s 信号：在家就用不上 %(name)s 网。办之前先查：营业厅、客服热线、网上营业厅、App 都可以问。", name=name
        )
