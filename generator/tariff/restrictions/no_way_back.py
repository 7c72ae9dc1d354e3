"""原套餐不可恢复: once changed, an old plan that is no longer sold cannot be had back."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts, is_five_g
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message
from generator.tariff.restriction import Restriction, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class NoWayBack(Restriction):
    """The 5G notice's third reminder (R32): by itself on every 5G plan, written for any other that it is true of."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "no_way_back"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("旧套餐可能办不回来")
    explanation: ClassVar[Text] = message("原套餐不可恢复：换了套餐，停售的旧套餐就办不回来了。")
    written: ClassVar[bool] = True
    arises_from: ClassVar[str] = "restrictions: [{kind: no_way_back}]"

    kind: Literal["no_way_back"] = "no_way_back"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for every 5G plan."""
        if is_five_g(facts):
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("换成这个套餐后，停售的旧套餐就办不回来了。")

    def consequence(self, facts: Facts) -> Text:
        """Return what to do before changing."""
        return message("例如后悔了，也只能选在售的套餐。换之前，先问旧套餐还卖不卖。")
