"""封顶断网: at a certain use or charge data stops."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import Annotated, ClassVar, Literal, Self

from generator.tariff.beyond import Cap
from generator.tariff.facts import Facts
from generator.tariff.field import STRICT, Meaning
from generator.tariff.language import Text, message, sentence
from generator.tariff.overage_cost import bundle_megabytes, cost_before_caps, gigabytes_until
from generator.tariff.price import Money
from generator.tariff.quantity import MB_PER_GB
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import sum_text
from generator.tariff.wording import sentences
from generator.tariff.words import CapEffect, Resumes


@dataclass(frozen=True, slots=True, kw_only=True)
class StopsAtCap(Restriction):
    """Follows from a cap in `beyond.cap` at which data stops (R54)."""

    __pydantic_config__ = STRICT
    name: ClassVar[str] = "stops_at_cap"
    weight: ClassVar[Weight] = Weight.LIMIT
    title: ClassVar[Text] = message("用到封顶就不能上网")
    explanation: ClassVar[Text] = message("封顶：一个月最多用到或花到多少。到了以后，有的会停止上网。")
    written: ClassVar[bool] = False
    arises_from: ClassVar[str] = "beyond: {cap: [{effect: service_stops, at_charge: {amount: 600.00, unit: yuan}, resumes: next_month}]}"
    absent_from: ClassVar[str] = "beyond: {cap: none}"

    kind: Literal["stops_at_cap"] = "stops_at_cap"
    cap: Annotated[Cap, Meaning("到哪里封顶", "where the cap lies", "", "14")]

    @classmethod
    def derive(cls, facts: Facts) -> Iterator[Self]:
        """Yield one for each cap at which data stops."""
        for cap in facts.beyond.cap if isinstance(facts.beyond.cap, tuple) else ():
            if cap.effect is CapEffect.SERVICE_STOPS:
                yield cls(cap=cap)

    def sentence(self, facts: Facts) -> Text:
        """Return where data stops."""
        told = []
        if self.cap.at_charge is not None:
            money = self.cap.at_charge.text
            told.append(sentence("一个月套餐外的费用到 %(money)s，就停止上网。", money=money))
        if self.cap.at_volume is not None:
            told.append(sentence("一个月用到 %(at_volume)s，就停止上网。", at_volume=self.cap.at_volume.text))
        return sentences(told or [message("到了封顶就停止上网。封顶是多少，未公示。")])

    def consequence(self, facts: Facts) -> Text:
        """Return how much use beyond the bundle leads there, and when data comes back."""
        told = [*self._after_charge(facts), *self._after_volume(facts)]
        if isinstance(self.cap.resumes, Resumes):
            told.append(sentence("停了以后，%(resumes)s。", resumes=self.cap.resumes.text))
        else:
            told.append(message("停了以后什么时候恢复，未公示。"))
        return sentences(told)

    def _after_charge(self, facts: Facts) -> Iterator[Text]:
        tiers = facts.beyond.data
        if not isinstance(tiers, tuple) or not isinstance(self.cap.at_charge, Money):
            return
        count = gigabytes_until(tiers, self.cap.at_charge.yuan)
        cost = None if count is None else cost_before_caps(tiers, Decimal(count * MB_PER_GB))
        if count is None or cost is None:
            return
        money = sum_text(self.cap.at_charge.yuan)
        if cost.exact == self.cap.at_charge.yuan:
            yield sentence("例如套餐用完后，再用 %(count)s GB 就到 %(money)s。", count=count, money=money)
        else:
            yield sentence("例如套餐用完后，再用不到 %(count)s GB 就到 %(money)s。", count=count, money=money)

    def _after_volume(self, facts: Facts) -> Iterator[Text]:
        bundle = bundle_megabytes(facts.allowances)
        if self.cap.at_volume is None or bundle is None or bundle > self.cap.at_volume.megabytes:
            return
        room = (self.cap.at_volume.megabytes - bundle) / MB_PER_GB
        count = ceil(room)
        if count == room:
            yield sentence("例如套餐用完后，再用 %(count)s GB 就停。", count=count)
        else:
            yield sentence("例如套餐用完后，再用不到 %(count)s GB 就停。", count=count)
