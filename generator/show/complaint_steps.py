"""Where to complain, in the right order: the carrier first, then the complaint centre; each number for its own purpose (R63, R66)."""

from dataclasses import dataclass

from generator.show.words.rows import told_in
from generator.tariff.language import Language, Text, message


@dataclass(frozen=True, slots=True)
class ComplaintPlace:
    """One place to complain: its number (empty for the carrier itself, whose numbers stand elsewhere), name and purpose."""

    number: str
    name: str
    sentences: tuple[str, ...]


_CARRIER = (
    "",
    message("先找运营商"),
    (
        message("打它的官方热线，说您要投诉，记下日期和工号。"),
        message("它要在 15 天内答复您。"),
    ),
)
_APPEAL = (
    "12300",
    message("不满意，再找 12300"),
    (
        message("这是电信用户申诉的电话。"),
        message("运营商 15 天没答复，或者您不满意，就打它。"),
    ),
)
_SPAM = (
    "12321",
    message("骚扰电话和垃圾短信，找 12321"),
    (
        message("它只管骚扰电话、垃圾短信和不良信息。"),
        message("多收了钱，不归它管。"),
    ),
)
_CONSUMER = (
    "12315",
    message("消费者权益，找 12315"),
    (message("买东西、办业务被骗，可以打它。"),),
)


def dispute_path(language: Language) -> tuple[ComplaintPlace, ...]:
    """Return the places for a dispute about a plan or a charge, in order; 12321 is not among them (R66)."""
    return tuple(_place(language, *step) for step in (_CARRIER, _APPEAL, _CONSUMER))


def spam_place(language: Language) -> ComplaintPlace:
    """Return the place for unwanted calls and messages."""
    return _place(language, *_SPAM)


def _place(language: Language, number: str, name: Text, sentences: tuple[Text, ...]) -> ComplaintPlace:
    return ComplaintPlace(number, name.say(language), told_in(language, sentences))
