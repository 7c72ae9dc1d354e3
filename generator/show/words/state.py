"""What the reader of a plan's page must know first: that it cannot be had yet, or not any more (R11, R32)."""

from collections.abc import Iterator
from datetime import date

from generator.gate.published import PublishedPlan, State
from generator.tariff.language import Text
from generator.tariff.wording import day_text


def state_line(plan: PublishedPlan) -> Text:
    """Return the state in a few words, with its day where there is one."""
    state, sale = plan.state.text, plan.sale
    if plan.state is State.ANNOUNCED and isinstance(sale.first_day, date):
        first = day_text(sale.first_day)
        return Text(zh=f"{state.zh}：{first.zh}起", en=f"{state.en}: from {first.en}")
    if plan.state is State.OFF_SALE:
        if sale.withdrawn_on is not None:
            withdrawn = day_text(sale.withdrawn_on)
            return Text(zh=f"{state.zh}：{withdrawn.zh}停售", en=f"{state.en}: withdrawn on {withdrawn.en}")
        if isinstance(sale.last_day, date):
            last = day_text(sale.last_day)
            return Text(zh=f"{state.zh}：卖到 {last.zh}为止", en=f"{state.en}: sold until {last.en}")
    return state


def banner(plan: PublishedPlan) -> tuple[Text, ...]:
    """Return the sentences of the banner; a plan on sale has none."""
    return tuple(_banner(plan))


def _banner(plan: PublishedPlan) -> Iterator[Text]:
    if plan.state is State.ANNOUNCED:
        yield from _announced(plan)
    elif plan.state is State.OFF_SALE:
        yield _ended(plan)
        yield Text(
            zh="您正在用它的话，换成别的套餐以后，就换不回来了。",
            en="If you use it now and change to another plan, you cannot change back.",
        )
        yield Text(zh="您可以改选正在卖的别的套餐。", en="You can change to any other plan on sale.")
        yield Text(zh="下面写的，给正在用它的人看。", en="What follows is for people who still use it.")


def _announced(plan: PublishedPlan) -> Iterator[Text]:
    line = state_line(plan)
    yield Text(zh=f"{line.zh}才能办。", en=f"{line.en[0].upper()}{line.en[1:]}.")
    yield Text(zh="现在还不能办，请先看清楚。", en="It cannot be taken out yet. Read it first.")


def _ended(plan: PublishedPlan) -> Text:
    """Say since when it is no longer sold; a withdrawal is final, so it goes before the last day once planned."""
    line = state_line(plan)
    return Text(
        zh=f"{line.zh}，现在不能再办了。",
        en=f"{line.en[0].upper()}{line.en[1:]}. It cannot be taken out any more.",
    )
