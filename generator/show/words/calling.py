"""Who to call: the carrier's hotline, a person for people of 65 and over, and where to go from there (R65)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.show.words.marking import sayer
from generator.show.words.saying import labelled, own_words
from generator.tariff.carrier import Carrier
from generator.tariff.language import Language, Text
from generator.tariff.words import NOT_STATED


@dataclass(frozen=True, slots=True)
class CallStep:
    """One number to call, and whose it is or what it is for."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class Calling:
    """The telephone numbers of one carrier on a page."""

    carrier: str
    person: CallStep
    """The number where a person answers, with the words of the button."""
    lines: tuple[str, ...]
    complaints: tuple[CallStep, ...]
    """The carrier's own complaint numbers, in order (R63)."""


def calling(carrier: Carrier, language: Language) -> Calling:
    """Return the numbers of `carrier` for a page."""
    say = sayer(language)
    number = carrier.human_service.number
    button = Text(zh=f"打 {number} 找人工", en=f"Call {number} for a person")
    steps = tuple(
        CallStep(step.number, say(labelled(Text(step.number, step.number), own_words(step.who)))) for step in carrier.complaint_path
    )
    return Calling(say(own_words(carrier.name)), CallStep(number, say(button)), tuple(map(say, _lines(carrier))), steps)


def hotlines(carriers: Iterable[Carrier], language: Language) -> tuple[CallStep, ...]:
    """Return the hotline of each carrier with the words of its button: whom to call where this site has no answer."""
    say = sayer(language)
    return tuple(
        CallStep(carrier.hotline, say(labelled(own_words(carrier.name), Text(carrier.hotline, carrier.hotline)))) for carrier in carriers
    )


def _lines(carrier: Carrier) -> Iterator[Text]:
    service = carrier.human_service
    age = service.elders_direct_from_age
    if service.how is not None:
        yield own_words(service.how)
    elif isinstance(age, int):
        yield Text(zh=f"满 {age} 岁的人，一键就能接通人工。", en=f"From the age of {age}, one key reaches a person.")
    else:
        yield labelled(Text(zh="满几岁一键接通人工", en="The age from which one key reaches a person"), NOT_STATED.text)
    if service.number != carrier.hotline:
        yield Text(zh=f"客服热线：{carrier.hotline}。", en=f"Hotline: {carrier.hotline}.")
    if isinstance(carrier.outbound_number, str):
        outbound = carrier.outbound_number
        yield Text(
            zh=f"它打给您时，官方号码是 {outbound}。",
            en=f"When it calls you, its official number is {outbound}.",
        )
