"""How months, days, names and lists are said inside a sentence, in both languages."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from babel.dates import format_date

from generator.tariff.language import FURTHER_LANGUAGES, Language, Text, in_every_language, joined, sentence
from generator.tariff.prose import Prose
from generator.tariff.quantity import Duration, Period, TimeUnit

_LIST_LENGTH = 20
"""Signs of a list that one Chinese sentence carries beside its opening words."""
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def months_text(count: int) -> Text:
    """Return a number of months, at least one: `5 个月`, `5 months`."""
    return Duration(count, TimeUnit.MONTH).text


def day_text(day: date) -> Text:
    """Return a day as people say it: `2027 年 1 月 31 日`, `31 January 2027`."""
    return in_every_language(partial(_day_in, day))


def _day_in(day: date, language: Language) -> str:
    if language in FURTHER_LANGUAGES:
        return str(format_date(day, "long", language.value))
    if language is Language.ZH:
        return f"{day.year} 年 {day.month} 月 {day.day} 日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def months_named(first: int, last: int | None) -> Text | None:
    """Return the months `first` to `last` of a customer's plan; None where they are all months."""
    if last is None:
        return None if first == 1 else sentence("第 %(first)s 个月起", first=first)
    if first == last:
        return sentence("第 %(first)s 个月", first=first)
    if first == 1:
        return sentence("头 %(last)s 个月", last=last)
    return sentence("第 %(first)s 到第 %(last)s 个月", first=first, last=last)


def since(first: date) -> Text:
    """Return from which day on: `2027 年 1 月 31 日起`, `from 31 January 2027`."""
    return sentence("%(since)s起", since=day_text(first))


def each(per: Period, what: Text) -> Text:
    """Return how much is given and how often: `每月 10 GB`, `10 GB a month`."""
    if per.unit is TimeUnit.ONCE:
        return sentence("一次给 %(what)s", what=what)
    return sentence("%(period)s %(what)s", period=per.text, what=what)


_INNER = str.maketrans("“”", "‘’")


BLANK = Text(zh="（空白）", en="(blank)")
"""A text without a word. The gate refuses it; what such a version would change is said all the same."""


def quoted(prose: Prose) -> Text:
    """Return a carrier's own words in quotation marks, without their full stop; Chinese where there is no English."""
    if not prose.zh:
        return BLANK
    return in_every_language(lambda language: f"“{prose.text.say(language).rstrip('.。').translate(_INNER)}”")


def sentences(parts: Iterable[Text]) -> Text:
    """Return whole sentences one after the other; there must be at least one."""
    told = tuple(parts)
    return in_every_language(lambda language: ("" if language is Language.ZH else " ").join([part.say(language) for part in told]))


def list_sentences(opening: Text, again: Text, items: Sequence[Text]) -> Text:
    """Return a list as short sentences, because a long one cannot be taken in at one breath.

    The first sentence begins with `opening`, each further one with `again`; nothing is left out, and there
    must be at least one item.
    """
    groups: list[list[Text]] = [[]]
    for item in items:
        if groups[-1] and sum(len(before.zh) + 1 for before in groups[-1]) + len(item.zh) > _LIST_LENGTH:
            groups.append([])
        groups[-1].append(item)
    told = []
    for place, group in enumerate(groups):
        begin, names = (again if place else opening), joined(group)
        told.append(sentence("%(begin)s%(names)s。", begin=begin, names=names))
    return sentences(told)
