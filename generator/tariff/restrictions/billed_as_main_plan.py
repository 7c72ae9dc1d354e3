"""按主套餐收费: beyond the add-on, the prices of somebody's main plan hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Unpriced


@dataclass(frozen=True, slots=True, kw_only=True)
class BilledAsMainPlan(Restriction):
    """Follows from `beyond.data: as_main_plan`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "billed_as_main_plan"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("用完以后，按主套餐收钱")
    explanation: ClassVar[Text] = message("主套餐：您的号码正在用的套餐。加装包是在它上面另外加的。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "beyond: {data: as_main_plan}"

    kind: Literal["billed_as_main_plan"] = "billed_as_main_plan"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where the filing refers to the main plan."""
        if facts.beyond.data is Unpriced.AS_MAIN_PLAN:
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("这里的流量用完后，按您主套餐的价钱收。")

    def consequence(self, facts: Facts) -> Text:
        """Return where to look the price up."""
        return message("例如再多用 1 GB 要付多少，要看您的主套餐。办之前先查清楚。")
