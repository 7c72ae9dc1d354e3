"""What a plan costs, in plain words: the price as it really develops, never its promotional part alone (R24)."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from generator.gate.published import PublishedPlan
from generator.show.words.element import Answer, Element, absence, stated
from generator.show.words.saying import clauses, labelled, own_words, undisclosed
from generator.tariff.fees import FeeSpan, fee_spans
from generator.tariff.language import Text, joined
from generator.tariff.price import Deposit, PricePart, RecurringCharge
from generator.tariff.quantity import Duration, TimeUnit, yuan
from generator.tariff.wording import day_text
from generator.tariff.words import NONE, FirstMonth, YesNo

_FEN = Decimal("0.01")


def when(price: PricePart) -> tuple[Text | None, ...]:
    """Return, for each step, the months or the day from which it holds; None for one that always holds."""
    spans = {id(span.step): span for span in fee_spans(price)}
    return tuple(_since(step.from_day) if step.from_day is not None else _months(spans[id(step)]) for step in price.steps)


def _months(span: FeeSpan) -> Text | None:
    return months_named(span.first, span.last)


def _since(first: date) -> Text:
    since = day_text(first)
    return Text(zh=f"{since.zh}起", en=f"from {since.en}")


def months_named(first: int, last: int | None) -> Text | None:
    """Return the months `first` to `last` of a customer's plan; None where they are all months."""
    if last is None:
        return None if first == 1 else Text(zh=f"第 {first} 个月起", en=f"from month {first} on")
    if first == last:
        return Text(zh=f"第 {first} 个月", en=f"month {first}")
    if first == 1:
        return Text(zh=f"头 {last} 个月", en=f"first {last} months")
    return Text(zh=f"第 {first} 到第 {last} 个月", en=f"months {first} to {last}")


def monthly(charge: RecurringCharge) -> Text | None:
    """Return what a charge comes to in a month where it is not charged by the month, rounded to the fen."""
    amount = charge.yuan_a_month
    if amount is None or (charge.per.unit is TimeUnit.MONTH and charge.per.count == 1):
        return None
    shown = amount.quantize(_FEN, ROUND_HALF_UP)
    money = yuan(shown)
    exact = shown == amount
    by_day = charge.per.unit is TimeUnit.DAY
    return Text(
        zh=f"{'按 30 天算，' if by_day else ''}合每月{'' if exact else '约'} {money.zh}",
        en=f"{'' if exact else 'about '}{money.en} a month{', counting 30 days' if by_day else ''}",
    )


def price_line(plan: PublishedPlan) -> Text:
    """Return the whole price in one line, from the first step to the one that lasts (R24)."""
    steps = plan.price.steps
    if not steps:
        return absence(None).lines[0]
    parts = []
    for step, time in zip(steps, when(plan.price), strict=True):
        parts.append(step.text if time is None else Text(zh=f"{time.zh}{step.text.zh}", en=f"{time.en}: {step.text.en}"))
    return joined(parts, zh="，", en="; ")


def _steps(plan: PublishedPlan) -> Answer:
    lines = []
    for step, time in zip(plan.price.steps, when(plan.price), strict=True):
        line = step.text if time is None else labelled(time, step.text)
        average = monthly(step)
        lines.append(line if average is None else clauses((line, average)))
    return stated(*lines)


def _first_month(plan: PublishedPlan) -> Answer:
    first = plan.price.first_month
    return stated(first.text) if isinstance(first, FirstMonth) else absence(first)


def _one_time(plan: PublishedPlan) -> Answer:
    charges = plan.price.one_time
    if not isinstance(charges, tuple):
        return absence(charges)
    return stated(*(labelled(own_words(charge.name), _once(charge.text)) for charge in charges))


def _once(money: Text) -> Text:
    return Text(zh=f"一次性 {money.zh}", en=f"{money.en} once")


def _deposits(plan: PublishedPlan) -> Answer:
    deposits = plan.price.deposits
    if not isinstance(deposits, tuple):
        return absence(deposits)
    return stated(*(_deposit(deposit) for deposit in deposits))


def _deposit(deposit: Deposit) -> Text:
    parts = [labelled(own_words(deposit.name), deposit.text)]
    if isinstance(deposit.returned_over, Duration):
        length = deposit.returned_over.text
        parts.append(Text(zh=f"分 {length.zh}还给您", en=f"returned to you over {length.en}"))
    elif deposit.returned_over is NONE:
        parts.append(Text(zh="不还给您", en="not returned"))
    else:
        parts.append(undisclosed("多久还给您", "returned over"))
    if deposit.lost_on_leaving is YesNo.YES:
        parts.append(Text(zh="提前走，剩下的不退", en="if you leave early, the rest is lost"))
    elif deposit.lost_on_leaving is YesNo.NO:
        parts.append(Text(zh="提前走，剩下的退给您", en="if you leave early, you get the rest back"))
    else:
        parts.append(undisclosed("提前走退不退", "refund on leaving early"))
    return clauses(parts)


def _third_party(plan: PublishedPlan) -> Answer:
    charges = plan.price.third_party
    if not isinstance(charges, tuple):
        return absence(charges)
    inside = Text(zh="已算在上面的价钱里", en="contained in the price above")
    return stated(*(clauses((labelled(own_words(charge.name), charge.text), inside)) for charge in charges))


def _minimum_spend(plan: PublishedPlan) -> Answer:
    least = plan.price.minimum_spend
    if not isinstance(least, RecurringCharge):
        return absence(least)
    return stated(least.text)


PRICE = Element(("price.steps",), Text("价钱", "Price"), _steps)
FIRST_MONTH = Element(("price.first_month",), Text("头一个月怎么收", "The first month"), _first_month)
ONE_TIME = Element(("price.one_time",), Text("只收一次的钱", "Paid once"), _one_time)
DEPOSITS = Element(("price.deposits",), Text("要先存的钱", "Paid in advance"), _deposits)
THIRD_PARTY = Element(("price.third_party",), Text("价钱里包含的别的收费", "Other services inside the price"), _third_party)
MINIMUM_SPEND = Element(("price.minimum_spend",), Text("最低消费（用不完也要付）", "The least you pay, used or not"), _minimum_spend)

PAY = (PRICE, FIRST_MONTH, ONE_TIME, DEPOSITS, THIRD_PARTY, MINIMUM_SPEND)
"""What you pay and when, in the order of the page."""
