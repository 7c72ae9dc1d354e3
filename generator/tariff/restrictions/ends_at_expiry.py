"""到期失效: at expiry the plan ends and does not renew."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT
from generator.tariff.language import Text, message, sentence
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.term import AtExpiry, Validity
from generator.tariff.wording import day_text
from generator.tariff.words import Renewal


@dataclass(frozen=True, slots=True, kw_only=True)
class EndsAtExpiry(Restriction):
    """Follows from `term.at_expiry` of the kind `ends`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "ends_at_expiry"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("到期就停")
    explanation: ClassVar[Text] = message("到期失效：时间到了就没有了，不会自动续。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "term: {at_expiry: {kind: ends}}"

    kind: Literal["ends_at_expiry"] = "ends_at_expiry"

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where the plan ends."""
        at_expiry = facts.term.at_expiry
        if isinstance(at_expiry, AtExpiry) and at_expiry.kind is Renewal.ENDS:
            yield cls()

    def sentence(self, facts: Facts) -> Text:
        """Return the limit in one plain sentence."""
        return message("到期就停，不会自动续。")

    def consequence(self, facts: Facts) -> Text:
        """Return when that is."""
        validity = facts.term.validity
        if isinstance(validity, Validity) and validity.until is not None:
            day = day_text(validity.until)
            return sentence("例如过了 %(day)s，就没有了。", day=day)
        if isinstance(validity, Validity) and validity.length is not None:
            when = validity.length.text
            return sentence("例如用满 %(when)s以后，就没有了。", when=when)
        return message("什么时候到期，要先问清楚。")
