"""What changed in a plan, in one line: the most important first, restrictions counted."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from generator.changes.change import Change
from generator.changes.comparison import FIGURES
from generator.changes.effect import Effect
from generator.changes.saying import after_words
from generator.changes.version import RESTRICTIONS
from generator.tariff.facts import Facts
from generator.tariff.language import BETWEEN_PARTS, Language, Text, counted, in_every_language, joined, sentence
from generator.tariff.quantity import TimeUnit, yuan
from generator.tariff.wording import quoted
from generator.tariff.words import TariffType

_MOST_SAID = 3
_LONGEST_SAID = 40
"""Signs of one change in Chinese; what is longer does not fit into a line."""
_WEIGHT = {effect: place for place, effect in enumerate(Effect)}
_FIGURE = re.compile(r"(?P<front>\D*)(?P<number>[0-9][0-9.]*)(?P<back>[ %]\D*|)\Z", re.ASCII)


def headline(plan: Facts, found: Sequence[Change]) -> Text:
    """Return the changes of one plan in one line: `59 元套餐：提前走最多付 0 → 180 元；新增限制 1 条`.

    What is worse for customers comes first; of more than three changes the rest is counted. `found` must not be empty.
    """
    name, what = short_name(plan), joined(_parts(found), BETWEEN_PARTS)
    return sentence("%(label)s：%(what)s", label=name, what=what)


def short_name(plan: Facts) -> Text:
    """Return what a plan is called in a line: its monthly price and class, else its own name."""
    step = plan.price.lasting if plan.price.steps else None
    if step is None or plan.tariff_type is TariffType.OTHER or (step.per.count, step.per.unit) != (1, TimeUnit.MONTH):
        return quoted(plan.name)
    return sentence("%(money)s%(kind)s", money=yuan(step.yuan), kind=plan.tariff_type.text)


def _parts(found: Sequence[Change]) -> Iterator[Text]:
    fields = [change for change in found if change.path[0] != RESTRICTIONS]
    # What follows from several fields says more than any of them.
    fields.sort(key=lambda change: (_WEIGHT[change.effect], change.path[0] != FIGURES))
    yield from (_short(change) for change in fields[:_MOST_SAID])
    if len(fields) > _MOST_SAID:
        yield counted("另有 %(number)s 处变化", len(fields) - _MOST_SAID)
    limits = [change for change in found if change.path[0] == RESTRICTIONS]
    gained = sum(change.before is None for change in limits)
    if gained:
        yield counted("新增限制 %(number)s 条", gained)
    if len(limits) > gained:
        yield counted("去掉限制 %(number)s 条", len(limits) - gained)


def _short(change: Change) -> Text:
    """Return a change in a few words; of a long text only that it is another."""
    if change.before is not None and change.after is not None:
        said = sentence("%(label)s %(step)s", label=change.label, step=arrow(change.before, change.after))
    elif change.after is not None:
        said = sentence("%(label)s 新增%(what)s", label=change.label, what=after_words(change.after))
    else:
        said = sentence("%(label)s 去掉%(what)s", label=change.label, what=after_words(change.before or change.label))
    return said if len(said.zh) <= _LONGEST_SAID else sentence("%(label)s 有改动", label=change.label)


def arrow(before: Text, after: Text) -> Text:
    """Return a step from one value to another; the words that both figures share are said once: `每月 59 → 69 元`."""
    return in_every_language(partial(_arrow, before, after))


def _arrow(before: Text, after: Text, language: Language) -> str:
    was, now = before.say(language), after.say(language)
    one, other = _FIGURE.match(was), _FIGURE.match(now)
    if one and other and (one["front"], one["back"]) == (other["front"], other["back"]):
        return f"{was.removesuffix(one['back'])} → {now.removeprefix(one['front'])}"
    return f"{was} → {now}"
