"""政企: the plan is sold to businesses and authorities."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.words import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessOnly(Restriction):
    """Follows from `audience: business`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "business_only"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("只卖给单位")
    explanation: ClassVar[Text] = message("政企套餐：只卖给公司、机关这些单位的套餐。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "audience: business"

    kind: Literal["business_only"] = "business_only"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where the plan is not for the public."""
        if facts.audience is Audience.BUSINESS:
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("只卖给单位，个人不能办。")

    def consequence(self, facts: Facts) -> Text:
        """Return who cannot have it."""
        return message("例如您自己想用，就不能办这个套餐。")
