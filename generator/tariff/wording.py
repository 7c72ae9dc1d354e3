"""How months, days, names and lists are said inside a sentence, in both languages."""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.tariff.language import Text, joined
from generator.tariff.prose import Prose
from generator.tariff.quantity import Duration, TimeUnit

_LIST_LENGTH = 20
"""Signs of a list that one Chinese sentence carries beside its opening words."""
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def months_text(count: int) -> Text:
    """Return a number of months, at least one: `5 个月`, `5 months`."""
    return Duration(count, TimeUnit.MONTH).text


def day_text(day: date) -> Text:
    """Return a day as people say it: `2027 年 1 月 31 日`, `31 January 2027`."""
    return Text(zh=f"{day.year} 年 {day.month} 月 {day.day} 日", en=f"{day.day} {_MONTHS[day.month - 1]} {day.year}")


_INNER = str.maketrans("“”", "‘’")


def quoted(prose: Prose) -> Text:
    """Return a carrier's own words in quotation marks, without their full stop; Chinese where there is no English."""
    zh, en = prose.zh.rstrip("。"), (prose.en or prose.zh).rstrip(".。")
    return Text(zh=f"“{zh.translate(_INNER)}”", en=f"“{en.translate(_INNER)}”")


def sentences(parts: Iterable[Text]) -> Text:
    """Return whole sentences one after the other; there must be at least one."""
    return joined(list(parts), zh="", en=" ")


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
        told.append(Text(zh=f"{begin.zh}{names.zh}。", en=f"{begin.en} {names.en}."))
    return sentences(told)
