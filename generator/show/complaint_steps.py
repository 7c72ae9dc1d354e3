"""Where to complain, in the right order: the carrier first, then the complaint centre; each number for its own purpose (R63, R66)."""

from dataclasses import dataclass

from generator.show.words.rows import told_in
from generator.tariff.language import Language, Text


@dataclass(frozen=True, slots=True)
class ComplaintPlace:
    """One place to complain: its number (empty for the carrier itself, whose numbers stand elsewhere), name and purpose."""

    number: str
    name: str
    sentences: tuple[str, ...]


_CARRIER = (
    "",
    Text(zh="先找运营商", en="The carrier first"),
    (
        Text(
            zh="打它的官方热线，说您要投诉，记下日期和工号。",
            en="Call its hotline, say that you complain, note the day and the clerk's number.",
        ),
        Text(zh="它要在 15 天内答复您。", en="It has to answer within 15 days."),
    ),
)
_APPEAL = (
    "12300",
    Text(zh="不满意，再找 12300", en="Not satisfied: 12300"),
    (
        Text(zh="这是电信用户申诉的电话。", en="It takes the complaints of telecom users."),
        Text(
            zh="运营商 15 天没答复，或者您不满意，就打它。",
            en="Call it where the carrier did not answer in 15 days, or not to your satisfaction.",
        ),
    ),
)
_SPAM = (
    "12321",
    Text(zh="骚扰电话和垃圾短信，找 12321", en="Unwanted calls and messages: 12321"),
    (
        Text(zh="它只管骚扰电话、垃圾短信和不良信息。", en="It is for unwanted calls, messages and bad content alone."),
        Text(zh="多收了钱，不归它管。", en="It does not deal with wrong charges."),
    ),
)
_CONSUMER = (
    "12315",
    Text(zh="消费者权益，找 12315", en="Consumer rights: 12315"),
    (Text(zh="买东西、办业务被骗，可以打它。", en="Call it where you were cheated as a buyer."),),
)


def dispute_path(language: Language) -> tuple[ComplaintPlace, ...]:
    """Return the places for a dispute about a plan or a charge, in order; 12321 is not among them (R66)."""
    return tuple(_place(language, *step) for step in (_CARRIER, _APPEAL, _CONSUMER))


def spam_place(language: Language) -> ComplaintPlace:
    """Return the place for unwanted calls and messages."""
    return _place(language, *_SPAM)


def _place(language: Language, number: str, name: Text, sentences: tuple[Text, ...]) -> ComplaintPlace:
    return ComplaintPlace(number, name.say(language), told_in(language, sentences))
