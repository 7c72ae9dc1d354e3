"""违约金: leaving before the minimum term ends costs money, by the plan's own formulas."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.leaving_cost import (
    cost_by_months_left,
    cost_by_months_served,
    cost_halfway,
    highest_cost,
    leaving_cost,
    month_of_example,
)
from generator.tariff.quantity import Duration
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.term import AnyLeavingCharge, BenefitsRepaid, LeavingCharge
from generator.tariff.wording import months_text, quoted, sentences
from generator.tariff.words import NOT_STATED

_LEFT = 3
"""Months left in the worked example of a plan whose term is not stated in months."""
_SERVED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyTermination(Restriction):
    """Follows from `term.early_termination`; said first of all where a plan binds (R33, R35)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "early_termination"
    weight: ClassVar[Weight] = Weight.COST
    title: ClassVar[Text] = message("提前走要赔钱")
    explanation: ClassVar[Text] = message("违约金：没用满就换套餐、转到别家或销号，要赔的钱。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "term: {minimum: 12 months, early_termination: [{kind: per_remaining_month, amount: 30.00, unit: yuan}]}"
    absent_from: ClassVar[str] = "term: {minimum: 12 months, early_termination: none}"

    kind: Literal["early_termination"] = "early_termination"
    charges: Annotated[tuple[AnyLeavingCharge, ...], Meaning("怎么算", "how it is worked out", "", "25")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where leaving early costs something."""
        charges = facts.term.early_termination
        if isinstance(charges, tuple) and charges:
            yield cls(charges=charges)

    def sentence(self, facts: Facts) -> Text:
        """Return what counts as leaving, and the formulas."""
        term = facts.term.minimum
        until = sentence("用满 %(term)s前", term=term.text) if isinstance(term, Duration) else None
        opening = until or message("提前")
        told = [sentence("%(opening)s换套餐、转到别家或销号，要赔钱。", opening=opening)]
        for place, charge in enumerate(self.charges):
            begin = message("另外，") if place else message("算法是：")
            told.append(sentence("%(begin)s%(formula)s。", begin=begin, formula=charge.formula))
        return sentences(told)

    def consequence(self, facts: Facts) -> Text:
        """Return what one pays who leaves in a month inside the term, and the most that one can pay."""
        term = facts.term.minimum
        if isinstance(term, Duration) and term.months is not None:
            return sentences(self._within_term(facts, term.months))
        told = [_without_term(charge, facts) for charge in self.charges]
        if term is NOT_STATED:
            told.append(message("要用满多久，未公示。"))
        return sentences(told)

    def _within_term(self, facts: Facts, term: int) -> Iterator[Text]:
        served = month_of_example(term)
        when = _after(served)
        cost = leaving_cost(self.charges, facts.price, served=served, term=term)
        if cost.known is None:
            for charge in cost.unknown:
                yield _unknown(charge, when)
            return
        paid = sum_text(cost.known)
        yield sentence("%(when)s：付 %(paid)s。", when=when, paid=paid)
        for charge in cost.unknown:
            yield _unknown(charge, message("另外"))
        highest = highest_cost(self.charges, facts.price, term=term)
        if highest is not None and highest > cost.known:
            most = sum_text(highest)
            yield sentence("最多要付 %(most)s。", most=most)


def _after(served: int) -> Text:
    if served == 0:
        return message("例如不满 1 个月就走")
    months = months_text(served)
    return sentence("例如用满 %(months)s就走", months=months)


def _unknown(charge: LeavingCharge, opening: Text) -> Text:
    """Return that one formula yields no figure, and which element is missing."""
    if isinstance(charge, BenefitsRepaid):
        what = quoted(charge.benefit)
        return sentence("%(opening)s，退还%(what)s，金额未公示。", opening=opening, what=what)
    return sentence("%(opening)s，%(formula)s，这里算不出。", opening=opening, formula=charge.formula)


def _without_term(charge: LeavingCharge, facts: Facts) -> Text:
    """Return a worked example of one formula where the months left are not known."""
    by_left = cost_by_months_left(charge, facts.price, left=_LEFT)
    if by_left is not None:
        months, paid = months_text(_LEFT), sum_text(by_left)
        return sentence("例如还差 %(months)s就走：付 %(paid)s。", months=months, paid=paid)
    by_served = cost_by_months_served(charge, served=_SERVED)
    if by_served is not None:
        paid, when = sum_text(by_served), _after(_SERVED)
        return sentence("%(when)s：付 %(paid)s。", when=when, paid=paid)
    halfway = cost_halfway(charge)
    if halfway is not None:
        paid = sum_text(halfway)
        return sentence("例如用到一半就走：付 %(paid)s。", paid=paid)
    return _unknown(charge, _after(_SERVED))
