"""Compares two versions of a plan: every change of every field as a sentence, restrictions gained and lost with them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial

from generator.bill.figure import FEN_PER_YUAN, Figure
from generator.changes.bills import Bills, compared
from generator.changes.change import Change
from generator.changes.differences import Difference, differences
from generator.changes.effect import Effect
from generator.changes.judging import Judge
from generator.changes.saying import after_words, label_for, said_of
from generator.changes.version import RESTRICTIONS, Pair, Version
from generator.tariff.language import Language, Text, counted, in_every_language, message, sentence
from generator.tariff.quantity import yuan
from generator.tariff.restriction import Restriction, Weight
from generator.tariff.sums import as_decimal
from generator.tariff.words import NONE

FIGURES = "figures"
"""Where changes stand that follow from several fields together."""


def changes(before: Version, after: Version) -> tuple[Change, ...]:
    """Return everything public that differs between two versions of one plan, in the order of the format.

    What stays the same in other words (29.00 yuan as 2900 fen, a list of places in another order) is no change.
    """
    pair = Pair(before, after)
    judge = Judge(pair)
    found = tuple(differences(pair))
    fields = [told_change(difference, pair.after, judge.effect(difference)) for difference in found if difference.field != RESTRICTIONS]
    told_apart = (change for change in fields if change.before != change.after)
    return (*told_apart, *_figures(found, judge.bills), *_restrictions(pair))


def changed(label: Text, before: Text | None, after: Text | None) -> Text:
    """Return a change as a sentence; at least one of `before` and `after` must be there."""
    return in_every_language(partial(_with_a_capital, _changed(label, before, after)))


def _with_a_capital(text: Text, language: Language) -> str:
    words = text.say(language)
    return words[:1].upper() + words[1:]


def _changed(label: Text, before: Text | None, after: Text | None) -> Text:
    if before is None:
        what = after_words(after or NONE.text)
        return sentence("%(label)s：新增%(what)s。", label=label, what=what)
    was = after_words(before)
    if after is None:
        return sentence("%(label)s：去掉%(was)s。", label=label, was=was)
    return sentence("%(label)s：原来%(was)s；现在%(now)s。", label=label, was=was, now=after_words(after))


def told_change(difference: Difference, after: object, effect: Effect) -> Change:
    """Return a difference in words, at its place in the version `after` or where it would stand there."""
    label = label_for(difference, after)
    was, now = (said_of(difference, value) for value in (difference.before, difference.after))
    place = difference.place if now is not None else difference.place[:-1]
    return Change(place, was, now, label, effect, changed(label, was, now))


def _figures(found: tuple[Difference, ...], bills: Bills) -> Iterator[Change]:
    """Yield what no single field says: the most that leaving costs, and the mean of a month where the steps of a price moved."""
    leaving = bills.most_for_leaving if any(difference.place[0] in {"term", "price"} for difference in found) else None
    if leaving:
        yield from _figure("leaving", message("提前走最多付"), *leaving)
    moved = any(difference.field.startswith("price.steps") and difference.place[-1] != "amount" for difference in found)
    means = bills.means if moved else None
    if means:
        label = counted("按 %(number)s 个月算，平均每月", means.months)
        yield from _figure("mean", label, means.before, means.after)


def _figure(name: str, label: Text, before: Figure, after: Figure) -> Iterator[Change]:
    was, now = _amount(before), _amount(after)
    if was != now:
        yield Change((FIGURES, name), was, now, label, compared([before], [after]), changed(label, was, now))


def _amount(figure: Figure) -> Text:
    return message("算不出") if figure.exact is None else yuan(as_decimal(Fraction(figure.exact, FEN_PER_YUAN)))


def _restrictions(pair: Pair) -> Iterator[Change]:
    """Yield each restriction that came or went; how one that stays has changed, its fields say."""
    was, now = pair.restrictions
    only_was, only_now = [one for one in was if one not in now], [one for one in now if one not in was]
    for gained in _more(only_now, only_was):
        label, what = gained.title, gained.sentence(pair.after)
        told_of = sentence("新增限制“%(label)s”：%(what)s", label=label, what=what)
        yield Change((RESTRICTIONS, gained.name), None, what, label, _effect_of_gaining(gained), told_of)
    for lost in _more(only_was, only_now):
        label = lost.title
        yield Change(
            (RESTRICTIONS, lost.name),
            lost.sentence(pair.before),
            None,
            label,
            Effect.BETTER,
            sentence("去掉限制“%(label)s”。", label=label),
        )


def _effect_of_gaining(restriction: Restriction) -> Effect:
    """Return what a new restriction means; a mere note follows from fields that are judged themselves."""
    return Effect.NEUTRAL if restriction.weight is Weight.NOTE else Effect.WORSE


def _more(these: Sequence[Restriction], others: Sequence[Restriction]) -> Iterator[Restriction]:
    """Yield those of these that are more of their kind than there are others."""
    left = Counter(restriction.name for restriction in others)
    for restriction in these:
        if left[restriction.name] > 0:
            left[restriction.name] -= 1
        else:
            yield restriction
