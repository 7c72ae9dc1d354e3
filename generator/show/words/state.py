"""What the reader of a plan's page must know first: that it cannot be had yet, or not any more (R11, R32)."""

from collections.abc import Iterator
from datetime import date

from generator.gate.published import PublishedPlan, State
from generator.tariff.language import Text, in_every_language, message, sentence
from generator.tariff.wording import day_text


def state_line(plan: PublishedPlan) -> Text:
    """Return the state in a few words, with its day where there is one."""
    state, sale = plan.state.text, plan.sale
    if plan.state is State.ANNOUNCED and isinstance(sale.first_day, date):
        first = day_text(sale.first_day)
        return sentence("%(state)s：%(first)s起", state=state, first=first)
    if plan.state is State.OFF_SALE:
        if sale.withdrawn_on is not None:
            withdrawn = day_text(sale.withdrawn_on)
            return sentence("%(state)s：%(withdrawn)s停售", state=state, withdrawn=withdrawn)
        if isinstance(sale.last_day, date):
            last = day_text(sale.last_day)
            return sentence("%(state)s：卖到 %(last)s为止", state=state, last=last)
    return state


def banner(plan: PublishedPlan) -> tuple[Text, ...]:
    """Return the sentences of the banner; a plan on sale has none."""
    return tuple(_banner(plan))


def _banner(plan: PublishedPlan) -> Iterator[Text]:
    if plan.state is State.ANNOUNCED:
        yield from _announced(plan)
    elif plan.state is State.OFF_SALE:
        yield _ended(plan)
        yield message("您正在用它的话，换成别的套餐以后，就换不回来了。")
        yield message("您可以改选正在卖的别的套餐。")
        yield message("下面写的，给正在用它的人看。")


def _announced(plan: PublishedPlan) -> Iterator[Text]:
    line = state_line(plan)
    yield sentence("%(line)s才能办。", line=_capital(line))
    yield message("现在还不能办，请先看清楚。")


def _ended(plan: PublishedPlan) -> Text:
    """Say since when it is no longer sold; a withdrawal is final, so it goes before the last day once planned."""
    line = state_line(plan)
    return sentence("%(line)s，现在不能再办了。", line=_capital(line))


def _capital(line: Text) -> Text:
    """Return the line as it begins a sentence."""
    return in_every_language(lambda language: line.say(language)[0].upper() + line.say(language)[1:])
