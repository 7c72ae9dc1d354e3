"""What a plan costs, in plain words: the price as it really develops, never its promotional part alone (R24)."""

from decimal import ROUND_HALF_UP, Decimal

from generator.gate.published import PublishedPlan
from generator.show.words.element import Answer, Element, absence, stated
from generator.show.words.saying import clauses, labelled, own_words, undisclosed
from generator.tariff.facts import Facts
from generator.tariff.fees import FeeSpan, fee_spans
from generator.tariff.language import BETWEEN_STEPS, Text, joined, message, sentence
from generator.tariff.plain_names import PLAIN_NAMES, yes_or_no
from generator.tariff.price import Deposit, PricePart, RecurringCharge
from generator.tariff.quantity import Duration, TimeUnit, yuan
from generator.tariff.wording import months_named, since
from generator.tariff.words import NONE, FirstMonth, YesNo

_FEN = Decimal("0.01")


def when(price: PricePart) -> tuple[Text | None, ...]:
    """Return, for each step, the months or the day from which it holds; None for one that always holds."""
    spans = {id(span.step): span for span in fee_spans(price)}
    return tuple(since(step.from_day) if step.from_day is not None else _months(spans[id(step)]) for step in price.steps)


def _months(span: FeeSpan) -> Text | None:
    return months_named(span.first, span.last)


def monthly(charge: RecurringCharge) -> Text | None:
    """Return what a charge comes to in a month where it is not charged by the month, rounded to the fen."""
    amount = charge.yuan_a_month
    if amount is None or (charge.per.unit is TimeUnit.MONTH and charge.per.count == 1):
        return None
    shown = amount.quantize(_FEN, ROUND_HALF_UP)
    money = yuan(shown)
    line = sentence("合每月 %(money)s", money=money) if shown == amount else sentence("合每月约 %(money)s", money=money)
    return sentence("按 30 天算，%(line)s", line=line) if charge.per.unit is TimeUnit.DAY else line


def price_line(plan: Facts) -> Text:
    """Return the whole price in one line, from the first step to the one that lasts (R24)."""
    steps = plan.price.steps
    if not steps:
        return absence(None).lines[0]
    parts = []
    for step, time in zip(steps, when(plan.price), strict=True):
        parts.append(step.text if time is None else sentence("%(time)s%(step)s", time=time, step=step.text))
    return joined(parts, BETWEEN_STEPS)


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
    return sentence("一次性 %(money)s", money=money)


def _deposits(plan: PublishedPlan) -> Answer:
    deposits = plan.price.deposits
    if not isinstance(deposits, tuple):
        return absence(deposits)
    return stated(*(_deposit(deposit) for deposit in deposits))


def _deposit(deposit: Deposit) -> Text:
    parts = [labelled(own_words(deposit.name), deposit.text)]
    if isinstance(deposit.returned_over, Duration):
        length = deposit.returned_over.text
        parts.append(sentence("分 %(length)s还给您", length=length))
    elif deposit.returned_over is NONE:
        parts.append(message("不还给您"))
    else:
        parts.append(undisclosed(PLAIN_NAMES["price.deposits.returned_over"]))
    lost, path = deposit.lost_on_leaving, "price.deposits.lost_on_leaving"
    parts.append(yes_or_no(path, yes=lost is YesNo.YES) if isinstance(lost, YesNo) else undisclosed(PLAIN_NAMES[path]))
    return clauses(parts)


def _third_party(plan: PublishedPlan) -> Answer:
    charges = plan.price.third_party
    if not isinstance(charges, tuple):
        return absence(charges)
    inside = message("已算在上面的价钱里")
    return stated(*(clauses((labelled(own_words(charge.name), charge.text), inside)) for charge in charges))


def _minimum_spend(plan: PublishedPlan) -> Answer:
    least = plan.price.minimum_spend
    if not isinstance(least, RecurringCharge):
        return absence(least)
    return stated(least.text)


PRICE = Element(("price.steps",), _steps)
FIRST_MONTH = Element(("price.first_month",), _first_month)
ONE_TIME = Element(("price.one_time",), _one_time)
DEPOSITS = Element(("price.deposits",), _deposits)
THIRD_PARTY = Element(("price.third_party",), _third_party)
MINIMUM_SPEND = Element(("price.minimum_spend",), _minimum_spend)

PAY = (PRICE, FIRST_MONTH, ONE_TIME, DEPOSITS, THIRD_PARTY, MINIMUM_SPEND)
"""What you pay and when, in the order of the page."""
