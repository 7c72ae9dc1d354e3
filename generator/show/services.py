"""The service directory of a carrier: what it owes its customers, and whether its entry is known (R56)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.words.marking import sayer
from generator.show.words.saying import own_words
from generator.tariff.carrier import Carrier, ServiceEntry
from generator.tariff.language import Language, Text, message
from generator.tariff.words import NOT_STATED, YesNo

_FOUND = message("有入口")
_NONE = message("没有入口")

LABELS = {
    "number_renewal": message("二次号码焕新（清掉前一个机主留下的绑定）"),
    "online_handling": message("线上办理（在手机上办）"),
    "cancelling_with_refund": message("当场退订、退余额"),
    "do_not_disturb": message("防骚扰（不再打推销电话）"),
}
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
        yield ServiceAnswer(say(label), say(_answer(getattr(carrier.services, name))))
    shop = carrier.online_shop
    yield ServiceAnswer(
        message("网上营业厅").say(language),
        shop if isinstance(shop, str) else say(NOT_STATED.text),
    )


def _answer(entry: ServiceEntry) -> Text:
    if not isinstance(entry.offered, YesNo):
        return NOT_STATED.text
    if entry.offered is YesNo.NO:
        return _NONE
    return _FOUND if entry.where is None else own_words(entry.where)
