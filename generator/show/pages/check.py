"""Was it really disclosed? Somebody types a filing number or a caller's number; a script answers on the page, lists answer without one.

The script fetches the small page of the one number asked for, and finds telephone numbers on this page itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.being_sold import MUST_ASK, WHAT_TO_SAY
from generator.show.complaint_steps import ComplaintPlace, dispute_path, spam_place
from generator.show.page import Page, PageType
from generator.show.pages.check_number import ASK, QUESTION
from generator.show.passages import Passage, passages
from generator.show.site import Site
from generator.show.words.calling import CallStep, hotlines
from generator.show.words.marking import sayer
from generator.show.words.rows import told_in
from generator.show.words.saying import labelled, own_words
from generator.tariff.carrier import Carrier
from generator.tariff.language import Language, Text, as_written, joined, message, sentence

_DESCRIPTION = message("写方案编号或来电号码，看它是不是公示过、是不是官方号码。")


@dataclass(frozen=True, slots=True)
class RegisteredNumber:
    """One telephone number of a carrier: whose it is, what it is for, and what that means for somebody who is called."""

    number: str
    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckView:
    """What the page says, in its order."""

    title: str
    hotlines: tuple[CallStep, ...]
    advice: tuple[Passage, ...]
    dispute: tuple[ComplaintPlace, ...]
    spam: ComplaintPlace
    numbers: tuple[RegisteredNumber, ...]


def _pages(site: Site, language: Language) -> Iterator[Page]:
    carriers = site.catalogue.carriers.values()
    yield Page(
        address=ASK,
        language=language,
        title=QUESTION.say(language),
        description=_DESCRIPTION.say(language),
        template="check.html",
        view=CheckView(
            title=QUESTION.say(language),
            hotlines=hotlines(carriers, language),
            advice=passages((MUST_ASK, WHAT_TO_SAY), language),
            dispute=dispute_path(language),
            spam=spam_place(language),
            numbers=tuple(number for carrier in carriers for number in _registered(carrier, language)),
        ),
        section="who-called",
    )


def _registered(carrier: Carrier, language: Language) -> Iterator[RegisteredNumber]:
    name = own_words(carrier.name)
    for number, uses in _uses(carrier).items():
        heading = labelled(as_written(number), name)
        calls = message("它打电话推销，就用这个号码。") if number == carrier.outbound_number else _calls_from(carrier)
        registered = sentence("这是它登记的号码：%(uses)s。", uses=joined(list(uses)))
        yield RegisteredNumber(number, sayer(language)(heading), told_in(language, (registered, calls)))


def _uses(carrier: Carrier) -> dict[str, dict[Text, None]]:
    """Return every registered number of the carrier with what it is for, the hotline first."""
    found: dict[str, dict[Text, None]] = {}
    found.setdefault(carrier.hotline, {})[message("客服热线")] = None
    found.setdefault(carrier.human_service.number, {})[message("人工服务")] = None
    for step in carrier.complaint_path:
        found.setdefault(step.number, {})[message("投诉")] = None
    if isinstance(carrier.outbound_number, str):
        found.setdefault(carrier.outbound_number, {})[message("打电话推销")] = None
    for number in carrier.other_numbers:
        found.setdefault(number, {message("别的服务"): None})
    return found


def _calls_from(carrier: Carrier) -> Text:
    if isinstance(carrier.outbound_number, str):
        return sentence("它打电话推销，只能用 %(number)s。", number=carrier.outbound_number)
    return message("没有查到它打给您的官方号码。")


PAGE_TYPE = PageType(name="check", pages=_pages)
