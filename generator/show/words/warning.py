"""Restrictions as callouts: how much each weighs in words, the limit, and what it comes to (R22)."""

from dataclasses import dataclass

from generator.gate.published import PublishedPlan
from generator.show.words.marking import sayer
from generator.tariff.language import Language


@dataclass(frozen=True, slots=True)
class Callout:
    """One restriction: its weight as a class name and in words, its title, sentence and worked consequence."""

    weight: str
    word: str
    title: str
    sentence: str
    consequence: str


def callouts(plan: PublishedPlan, language: Language) -> tuple[Callout, ...]:
    """Return every restriction of `plan`, those that cost money first; none is left out and none is folded."""
    say = sayer(language)
    return tuple(
        [
            Callout(
                restriction.weight.value,
                say(restriction.weight.text),
                say(restriction.title),
                say(restriction.sentence(plan)),
                say(restriction.consequence(plan)),
            )
            for restriction in plan.restrictions
        ]
    )
