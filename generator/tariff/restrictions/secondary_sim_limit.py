"""副卡: how many further SIM cards can share the plan, and what each costs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning, OrNone
from generator.tariff.language import Text, counted, message, sentence
from generator.tariff.offer import SecondarySims
from generator.tariff.price import RecurringCharge
from generator.tariff.quantity import Count
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.wording import sentences
from generator.tariff.words import NONE, NOT_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondarySimLimit(Restriction):
    """Follows from `sharing.secondary_sims`."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "secondary_sim_limit"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("副卡有限制")
    explanation: ClassVar[Text] = message("副卡：和您的号码共用一个套餐的另一张卡，话费由您付。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "sharing: {secondary_sims: {at_most: 2, fee: {amount: 10.00, unit: yuan, per: month}}}"
    absent_from: ClassVar[str] = "remove: [sharing.secondary_sims]"

    kind: Literal["secondary_sim_limit"] = "secondary_sim_limit"
    at_most: Annotated[Count | None, Meaning("最多几张", "how many at most", "2", "29")] = None
    fee: Annotated[OrNone[RecurringCharge], Meaning("每张收多少", "the fee for each", "", "29")] = NOT_STATED

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one where their number is limited or each costs something."""
        sims = facts.sharing.secondary_sims
        if sims is NONE:
            yield cls(at_most=0)
        elif isinstance(sims, SecondarySims):
            at_most = sims.at_most if isinstance(sims.at_most, int) else None
            if at_most is not None or isinstance(sims.fee, RecurringCharge):
                yield cls(at_most=at_most, fee=sims.fee)

    def sentence(self, facts: Facts) -> Text:
        """Return how many, and the fee for each."""
        if self.at_most == 0:
            return message("不能办副卡。")
        told = []
        if self.at_most is not None:
            told.append(counted("副卡最多办 %(number)s 张。", self.at_most))
        if isinstance(self.fee, RecurringCharge):
            told.append(sentence("每张%(fee)s。", fee=self.fee.text))
        elif self.fee is NONE:
            told.append(message("副卡不另外收月费。"))
        else:
            told.append(message("每张收多少，未公示。"))
        return sentences(told)

    def consequence(self, facts: Facts) -> Text:
        """Return what all of them together cost, or what does not work."""
        if self.at_most == 0:
            return message("例如想和家里人共用这个套餐，办不了。")
        if isinstance(self.fee, RecurringCharge):
            count = self.at_most or 1
            every = RecurringCharge(amount=self.fee.amount * count, unit=self.fee.unit, per=self.fee.per).text
            return counted("例如办 %(number)s 张副卡，合起来%(every)s。", count, every=every)
        if self.at_most is None:
            return message("能办几张，未公示。")
        return counted("例如已经有 %(number)s 张，就不能再加。", self.at_most)
