"""Who to call: the carrier's hotline, a person for people of 65 and over, and where to go from there (R65)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.show.words.marking import sayer
from generator.show.words.saying import labelled, own_words
from generator.tariff.carrier import Carrier
from generator.tariff.language import Language, Text, as_written, message, sentence
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
    button = sentence("打 %(number)s 找人工", number=number)
    steps = tuple(CallStep(step.number, say(labelled(as_written(step.number), own_words(step.who)))) for step in carrier.complaint_path)
    return Calling(say(own_words(carrier.name)), CallStep(number, say(button)), tuple(map(say, _lines(carrier))), steps)


def hotlines(carriers: Iterable[Carrier], language: Language) -> tuple[CallStep, ...]:
    """Return the hotline of each carrier with the words of its button: whom to call where this site has no answer."""
    say = sayer(language)
    return tuple(CallStep(carrier.hotline, say(labelled(own_words(carrier.name), as_written(carrier.hotline)))) for carrier in carriers)


def from_age(carriers: Iterable[Carrier], language: Language) -> str:
    """Return from what age one key reaches a person at every one of the carriers; empty where one of them does not say."""
    ages = [carrier.human_service.elders_direct_from_age for carrier in carriers]
    known = [age for age in ages if isinstance(age, int)]
    if not known or len(known) < len(ages):
        return ""
    return sayer(language)(sentence("满 %(age)s 岁，打这些电话，按一个键就接人工。", age=max(known)))


def _lines(carrier: Carrier) -> Iterator[Text]:
    service = carrier.human_service
    age = service.elders_direct_from_age
    if service.how is not None:
        yield own_words(service.how)
    elif isinstance(age, int):
        yield sentence("满 %(age)s 岁，按一个键就接人工。", age=age)
    else:
        yield labelled(message("满几岁一键接通人工"), NOT_STATED.text)
    if isinstance(age, int):
        # No carrier's zone names the key, and it may differ from province to province.
        yield message("按哪个键，听电话里的提示。")
    if service.number != carrier.hotline:
        yield sentence("客服热线：%(number)s。", number=carrier.hotline)
    if isinstance(carrier.outbound_number, str):
        yield sentence("它打给您时，官方号码是 %(number)s。", number=carrier.outbound_number)
