"""What every channel has to say of a plan before anybody takes it: one set of facts for paper, message, telephone and shop."""

from dataclasses import dataclass
from functools import lru_cache

from generator.gate.published import PublishedPlan
from generator.show.words.element import Element, Standing
from generator.show.words.giving import giving_parts
from generator.show.words.price import ONE_TIME, PRICE, price_line
from generator.show.words.saying import labelled
from generator.show.words.term import CANCEL_WHERE, LEAVING, MINIMUM
from generator.tariff.language import BETWEEN_PARTS, Text, in_every_language, joined
from generator.tariff.restrictions.other import Other


@dataclass(frozen=True, slots=True)
class Fact:
    """A question and its answer, both as the plan's page has them."""

    label: Text
    answer: Text

    @property
    def text(self) -> Text:
        """Both in one line."""
        return labelled(self.label, self.answer)


@dataclass(frozen=True, slots=True)
class Limit:
    """One restriction: the heading that it has on the plan's page, what a short text says of it, and its whole sentence."""

    title: Text
    short: Text
    """The heading; of a limit that no usual heading fits, its own words as well."""
    sentence: Text


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """The facts of one plan, in every language. No channel may leave one out."""

    price: Fact
    once: Fact | None
    """What is paid once, where the filing names such a charge."""
    gives: tuple[Text, ...]
    """Three lines at most; where a thing can be used is said by the restrictions."""
    term: Fact
    leaving: Fact
    limits: tuple[Limit, ...]
    """Every restriction, those that cost money first."""
    cancelling: Fact


@lru_cache(maxsize=64)
def channel_facts(plan: PublishedPlan) -> ChannelFacts:
    """Return the facts of `plan`; kept for a moment, for the pages and languages that follow each other."""
    first, second, *others = giving_parts(plan)
    once = _fact(ONE_TIME, plan) if ONE_TIME.answer(plan).standing is Standing.STATED else None
    return ChannelFacts(
        price=Fact(PRICE.label, price_line(plan)),
        once=once,
        gives=(first, second, joined(others, BETWEEN_PARTS)) if others else (first, second),
        term=_fact(MINIMUM, plan),
        leaving=_fact(LEAVING, plan),
        limits=tuple([_limit(plan, place) for place in range(len(plan.restrictions))]),
        cancelling=_fact(CANCEL_WHERE, plan),
    )


def _fact(element: Element, plan: PublishedPlan) -> Fact:
    return Fact(element.label, joined(element.answer(plan).lines, BETWEEN_PARTS))


def _limit(plan: PublishedPlan, place: int) -> Limit:
    restriction = plan.restrictions[place]
    title, sentence = restriction.title, restriction.sentence(plan)
    if not isinstance(restriction, Other):
        return Limit(title, title, sentence)
    # Inside a list it goes on after this limit: no full stop here.
    own = in_every_language(lambda language: sentence.say(language).rstrip("。. ") or sentence.say(language))
    return Limit(title, labelled(title, own), sentence)
