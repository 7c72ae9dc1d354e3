"""其他限制: a limit that no other kind can say; its sentence is mandatory, so that nothing odd goes unsaid."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message
from generator.tariff.prose import Prose
from generator.tariff.restriction import Restriction, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Other(Restriction):
    """Written in the file, with the limit and an example in the carrier's own words."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "other"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("还有一条限制")
    explanation: ClassVar[Text] = message("其他限制：不属于常见种类的限制，由运营商用一句话写明。")
    written: ClassVar[bool] = True
    arises_from: ClassVar[str] = "restrictions: [{kind: other, limit: {zh: 只能在智能手表里用。, en: It works in smart watches only.}}]"

    kind: Literal["other"] = "other"
    limit: Annotated[Prose, Meaning("一句话写明限制", "the limit in one sentence", "{zh: 只能在智能手表里用。}", "33")]
    example: Annotated[Prose | None, Meaning("举一个例子", "one example", "{zh: 例如插在手机里就不能上网。}", "33")] = None

    def sentence(self, facts: Facts) -> Text:
        """Return the carrier's sentence."""
        return self.limit.text

    def consequence(self, facts: Facts) -> Text:
        """Return the carrier's example, or what to ask where there is none."""
        if self.example is None:
            return message("办之前，请先问清楚这一条对您有没有影响。")
        return self.example.text
