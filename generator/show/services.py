"""The service directory of a carrier: what it owes its customers, and whether its entry is known (R56)."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from generator.show.words.marking import sayer
from generator.show.words.saying import own_words
from generator.tariff.carrier import Carrier, ServiceDirectory, ServiceEntry
from generator.tariff.language import Language, Text, message
from generator.tariff.plain_names import PLAIN_NAMES, yes_or_no
from generator.tariff.words import NOT_STATED, YesNo

LABELS = {field.name: PLAIN_NAMES[f"profile.services.{field.name}"] for field in fields(ServiceDirectory)}
"""The services by the field of the carrier's profile."""


@dataclass(frozen=True, slots=True)
class ServiceAnswer:
    """One service of one carrier, and whether its profile names an entry."""

    service: str
    answer: str


def services(carrier: Carrier, language: Language) -> tuple[ServiceAnswer, ...]:
    """Return every service with its answer; what the profile does not state is 未公示."""
    return tuple(_services(carrier, language))


def _services(carrier: Carrier, language: Language) -> Iterator[ServiceAnswer]:
    say = sayer(language)
    for name, label in LABELS.items():
        yield ServiceAnswer(say(label), say(_answer(getattr(carrier.services, name), f"profile.services.{name}.offered")))
    shop = carrier.online_shop
    yield ServiceAnswer(
        message("网上营业厅").say(language),
        shop if isinstance(shop, str) else say(NOT_STATED.text),
    )


def _answer(entry: ServiceEntry, path: str) -> Text:
    if not isinstance(entry.offered, YesNo):
        return NOT_STATED.text
    if entry.offered is YesNo.YES and entry.where is not None:
        return own_words(entry.where)
    return yes_or_no(path, yes=entry.offered is YesNo.YES)
