"""到期恢复: at expiry another price or plan takes over."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.term import AtExpiry, Validity
from generator.tariff.wording import day_text, quoted
from generator.tariff.words import Renewal


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesAtExpiry(Restriction):
    """Follows from `term.at_expiry` of the kind `reverts`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "changes_at_expiry"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("到期后，价钱或套餐会变")
    explanation: ClassVar[Text] = message("到期恢复：时间到了，就改按另一个价钱或套餐收钱。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "term: {at_expiry: {kind: reverts, to: {zh: 恢复每月 49 元}}}"

    kind: Literal["changes_at_expiry"] = "changes_at_expiry"
    change: Annotated[AtExpiry, Meaning("改成什么", "what it changes to", "", "23")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where something else takes over."""
        at_expiry = facts.term.at_expiry
        if isinstance(at_expiry, AtExpiry) and at_expiry.kind is Renewal.REVERTS:
            yield cls(change=at_expiry)

    def sentence(self, facts: Facts) -> Text:
        """Return what takes over, in the carrier's words."""
        if self.change.to is None:
            return message("到期后，会改成别的价钱或套餐。改成什么，未公示。")
        what = quoted(self.change.to)
        return sentence("到期后，会改成：%(what)s。", what=what)

    def consequence(self, facts: Facts) -> Text:
        """Return when that happens."""
        validity = facts.term.validity
        if isinstance(validity, Validity) and validity.length is not None:
            when = validity.length.text
            return sentence("例如用满 %(when)s以后，就按新的收钱。不想要，到期前换。", when=when)
        if isinstance(validity, Validity) and validity.until is not None:
            day = day_text(validity.until)
            return sentence("过了 %(day)s，就按新的收钱。不想要，到期前换。", day=day)
        return message("什么时候到期，要先问清楚。不想要，到期前换。")
