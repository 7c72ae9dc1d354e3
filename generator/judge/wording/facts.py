"""What the typed fields say where no restriction follows from them, in a plain sentence for a finding to offer."""

from generator.tariff.facts import Facts
from generator.tariff.language import Text, joined
from generator.tariff.quantity import Duration
from generator.tariff.term import Validity
from generator.tariff.wording import day_text
from generator.tariff.words import NONE, CapEffect, Customers, FirstMonth, Rollover, TakesEffect, Throughout, Unpriced


def throttle(facts: Facts) -> Text | None:
    """Return that the speed never falls, where the filing says so."""
    return Text("用得再多，网速也不变慢。", "However much you use, it does not get slower.") if facts.beyond.throttle is NONE else None


def overage(facts: Facts) -> Text | None:
    """Return that use beyond the bundle is free, where it is."""
    if facts.beyond.data is Unpriced.NO_CHARGE:
        return Text("流量用完以后，不另外收钱。", "When the data is used up, there is no extra charge.")
    return None


def cap(facts: Facts) -> Text | None:
    """Return that there is no cap, or the sum at which charging stops."""
    if facts.beyond.cap is NONE:
        return Text("没有封顶，用得越多，付得越多。", "There is no cap: the more you use, the more you pay.")
    for each in facts.beyond.cap if isinstance(facts.beyond.cap, tuple) else ():
        if each.effect is CapEffect.CHARGING_STOPS and each.at_charge is not None:
            most = each.at_charge.text
            return Text(f"一个月最多多付 {most.zh}，以后不再收。", f"At most {most.en} extra in a month; nothing is charged after that.")
    return None


def rollover(facts: Facts) -> Text | None:
    """Return what becomes of the data left over."""
    left = facts.sharing.rollover
    return Text(f"{left.text.zh}。", f"{_capital(left.text.en)}.") if isinstance(left, Rollover) else None


def first_month(facts: Facts) -> Text | None:
    """Return how the first month is charged."""
    how = facts.price.first_month
    return Text(f"{how.text.zh}。", f"It means {how.text.en}.") if isinstance(how, FirstMonth) else None


def leaving(facts: Facts) -> Text | None:
    """Return that leaving early costs nothing, where the filing says so."""
    return Text("提前走，不用付违约金。", "Leaving early costs nothing.") if facts.term.early_termination is NONE else None


def minimum_term(facts: Facts) -> Text | None:
    """Return that one need not stay, where the filing says so."""
    return Text("没有在网要求。", "There is no minimum term.") if facts.term.minimum is NONE else None


def validity(facts: Facts) -> Text | None:
    """Return how long the plan holds."""
    holds = facts.term.validity
    if holds is Throughout.OPEN_ENDED:
        return Text("这个套餐长期有效。", "The plan has no end date.")
    if isinstance(holds, Validity) and isinstance(holds.length, Duration):
        return Text(f"这个套餐管 {holds.length.text.zh}。", f"The plan holds for {holds.length.text.en}.")
    if isinstance(holds, Validity) and holds.until is not None:
        day = day_text(holds.until)
        return Text(f"这个套餐用到 {day.zh}为止。", f"The plan holds until {day.en}.")
    return None


def minimum_spend(facts: Facts) -> Text | None:
    """Return that there is no minimum spend, where the filing says so."""
    return Text("没有最低消费。", "There is no minimum spend.") if facts.price.minimum_spend is NONE else None


def secondary_sims(facts: Facts) -> Text | None:
    """Return that there are no second SIMs, where the filing says so."""
    return Text("不能办副卡。", "There are no second SIMs.") if facts.sharing.secondary_sims is NONE else None


def cancelling(facts: Facts) -> Text | None:
    """Return where one can cancel."""
    channels = facts.cancelling.channels
    if not isinstance(channels, tuple) or not channels:
        return None
    where = joined([channel.text for channel in channels])
    return Text(f"在这些地方能退：{where.zh}。", f"You can cancel here: {where.en}.")


def deposits(facts: Facts) -> Text | None:
    """Return that nothing is paid in advance, where the filing says so."""
    return Text("不用先存钱。", "Nothing is paid in advance.") if facts.price.deposits is NONE else None


def takes_effect(facts: Facts) -> Text | None:
    """Return when the plan begins."""
    when = facts.sale.takes_effect
    return Text(f"办了以后，{when.text.zh}开始。", f"It starts {when.text.en}.") if isinstance(when, TakesEffect) else None


def who(facts: Facts) -> Text | None:
    """Return that everybody may have the plan, where no condition is stated."""
    if facts.eligibility.customers is Customers.ALL:
        return Text("新老用户都能办。", "New and existing customers can have it.")
    return None


def where(facts: Facts) -> Text | None:
    """Return where one can sign up."""
    channels = facts.sale.channels
    if not isinstance(channels, tuple) or not channels:
        return None
    kinds = joined(list(dict.fromkeys(channel.kind.text for channel in channels)))
    return Text(f"在这些地方能办：{kinds.zh}。", f"You can sign up here: {kinds.en}.")


def price(facts: Facts) -> Text | None:
    """Return the price that holds in the end."""
    if not facts.price.steps:
        return None
    lasting = facts.price.lasting.text
    return Text(f"价钱是{lasting.zh}。", f"The price is {lasting.en}.")


def no_sentence(facts: Facts) -> None:
    """Return nothing: only the restrictions have a sentence on this topic."""


def _capital(english: str) -> str:
    return english[0].upper() + english[1:]
