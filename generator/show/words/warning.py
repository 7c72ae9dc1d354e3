"""Restrictions as callouts: how much each weighs in words, the limit, and what it comes to (R22)."""

from dataclasses import dataclass
from functools import lru_cache

from generator.gate.published import PublishedPlan
from generator.show.words.marking import sayer
from generator.tariff.language import Language, Text
from generator.tariff.restriction import Weight


@dataclass(frozen=True, slots=True)
class Callout:
    """One restriction: its weight as a class name and in words, its title, sentence and worked consequence."""

    weight: str
    word: str
    title: str
    sentence: str
    consequence: str


@lru_cache(maxsize=64)
def _told(plan: PublishedPlan) -> tuple[tuple[Weight, Text, Text, Text], ...]:
    """Return weight, title, sentence and consequence of every restriction; kept for a moment for the other language's page."""
    return tuple([(each.weight, each.title, each.sentence(plan), each.consequence(plan)) for each in plan.restrictions])


def callouts(plan: PublishedPlan, language: Language) -> tuple[Callout, ...]:
    """Return every restriction of `plan`, those that cost money first; none is left out and none is folded."""
    say = sayer(language)
    return tuple(
        [
            Callout(weight.value, say(weight.text), say(title), say(sentence), say(consequence))
            for weight, title, sentence, consequence in _told(plan)
        ]
    )
