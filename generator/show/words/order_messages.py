"""The two text messages of an order: the one that asks for consent after a description, and the one that says it is done (R50, R51)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.gate.published import PublishedPlan
from generator.show.words.channel_facts import ChannelFacts, channel_facts
from generator.show.words.offer import TAKES_EFFECT
from generator.show.words.saying import labelled, own_words
from generator.tariff.carrier import Carrier
from generator.tariff.language import BETWEEN_PARTS, Text, counted, joined, message, sentence

_BETWEEN_STATEMENTS = message("。", context="between the statements of a text message")


@dataclass(frozen=True, slots=True)
class OrderMessages:
    """Both messages, ready to be sent."""

    confirmation: Text
    success: Text


def order_messages(plan: PublishedPlan, carrier: Carrier, address: Text) -> OrderMessages:
    """Return the messages about `plan`; both end with `address`, where its page is."""
    facts = channel_facts(plan)
    sender = own_words(carrier.name)
    which = sentence("“%(name)s”，方案编号 %(number)s", name=own_words(plan.name), number=plan.filing_number)
    asked = sentence("【%(sender)s】您要办的是%(which)s", sender=sender, which=which)
    done = sentence("【%(sender)s】已经给您办好%(which)s", sender=sender, which=which)
    starts = labelled(TAKES_EFFECT.label, TAKES_EFFECT.answer(plan).lines[0])
    statements = tuple(_statements(facts))
    wrong = sentence("不是您本人同意办的，请打 %(number)s", number=carrier.human_service.number)
    # The address comes last, so that no sign of the text can be taken for a part of it.
    whole = labelled(message("全文在这里"), address)
    return OrderMessages(
        joined((asked, *statements, message("同意办，请回复“同意”。不回复，就不办"), whole), _BETWEEN_STATEMENTS),
        joined((done, starts, *statements, wrong, whole), _BETWEEN_STATEMENTS),
    )


def limits_counted(facts: ChannelFacts) -> Text:
    """Return how many restrictions there are, so that one left out is noticed; there is at least one."""
    return counted("限制一共 %(number)s 条", len(facts.limits))


def _statements(facts: ChannelFacts) -> Iterator[Text]:
    yield facts.price.text
    if facts.once is not None:
        yield facts.once.text
    yield joined(facts.gives, BETWEEN_PARTS)
    yield facts.term.text
    yield facts.leaving.text
    if facts.limits:
        each = [sentence("%(place)s. %(limit)s", place=place, limit=limit.short) for place, limit in enumerate(facts.limits, 1)]
        yield labelled(limits_counted(facts), joined(each, BETWEEN_PARTS))
    else:
        yield message("公示里没有写限制")
    yield facts.cancelling.text
