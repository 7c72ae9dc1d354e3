"""退订方式: the plan can be cancelled in person only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import ChannelKind

_IN_PERSON = {ChannelKind.SHOP, ChannelKind.AGENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelOnlyInShop(Restriction):
    """Follows from `cancelling.channels` with shops and agents only (R56).

    `every` is not only a shop, and of `own` nobody can tell; the page says that the filing does not spell it out.
    """

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "cancel_only_in_shop"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("要退，只能去店里")
    explanation: ClassVar[Text] = message("退订方式：在哪里可以退。有的套餐打电话、上网都退不了。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "cancelling: {channels: [shop]}"
    absent_from: ClassVar[str] = "cancelling: {channels: [shop, phone]}"

    kind: Literal["cancel_only_in_shop"] = "cancel_only_in_shop"
    channels: Annotated[tuple[ChannelKind, ...], Meaning("在哪里可以退", "where it can be cancelled", "[shop]", "26")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where every way to cancel means going there."""
        channels = facts.cancelling.channels
        if isinstance(channels, tuple) and channels and _IN_PERSON.issuperset(channels):
            yield cls(channels=channels)

    def sentence(self, facts: Facts) -> Text:
        """Return where it can be cancelled."""
        agents = ChannelKind.AGENT in self.channels
        shop = ChannelKind.SHOP in self.channels
        if agents and shop:
            return message("要退，只能去营业厅或代理商那里。")
        if agents:
            return message("要退，只能去代理商那里。")
        return message("要退，只能去营业厅。")

    def consequence(self, facts: Facts) -> Text:
        """Return what does not work, and what to ask before going."""
        return message("例如打电话、上网都退不了。出门前，先打客服热线问要带什么。")
