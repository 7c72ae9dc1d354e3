"""退还优惠: who leaves early pays back what was given."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.leaving_cost import cost_by_months_served, month_of_example
from generator.tariff.quantity import Duration
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.term import BenefitsRepaid as Repayment
from generator.tariff.wording import months_text, quoted

_SERVED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitsRepaid(Restriction):
    """Follows from a `benefits_repaid` formula in `term.early_termination` (R35)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "benefits_repaid"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("提前走要退还优惠")
    explanation: ClassVar[Text] = message("退还优惠：提前走，要把已经省下或领到的退回去。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = (
        "term: {minimum: 24 months, early_termination: [{kind: benefits_repaid, "
        "benefit: {zh: 每月优惠的钱}, per_month_served: {amount: 20.00, unit: yuan}}]}"
    )
    absent_from: ClassVar[str] = "term: {minimum: 24 months, early_termination: [{kind: fixed, amount: 100.00, unit: yuan}]}"

    kind: Literal["benefits_repaid"] = "benefits_repaid"
    repayment: Annotated[Repayment, Meaning("退还什么、怎么算", "what is repaid and how it is worked out", "", "25")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each benefit that is repaid."""
        for charge in facts.term.charges:
            if isinstance(charge, Repayment):
                yield cls(repayment=charge)

    def sentence(self, facts: Facts) -> Text:
        """Return what is repaid."""
        what = quoted(self.repayment.benefit)
        return sentence("提前走，要退还%(what)s。", what=what)

    def consequence(self, facts: Facts) -> Text:
        """Return the sum after some months, or that it is not disclosed."""
        term = facts.term.minimum
        within = term.months if isinstance(term, Duration) else None
        served = _SERVED if within is None else month_of_example(within)
        repaid = cost_by_months_served(self.repayment, served=served)
        if repaid is None and self.repayment.has_figures:
            return message("退还多少，公示写了算法，本站算不出。办之前问清楚。")
        if repaid is None:
            return message("退还多少，未公示。办之前问清楚。")
        if served == 0:
            return message("每用满 1 个月再走，就要多退一份。")
        months, paid = months_text(served), sum_text(repaid)
        return sentence("例如用满 %(months)s就走：退还 %(paid)s。", months=months, paid=paid)
