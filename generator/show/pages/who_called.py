"""What to do when somebody calls to sell a plan: official numbers, never a code, how to check and where to complain (R60 to R62)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.being_sold import NO_CODES
from generator.show.complaint_steps import ComplaintPlace, dispute_path, spam_place
from generator.show.page import Page, PageType
from generator.show.passages import OUTBOUND, UNDERSTAND, Chapter, Passage, passages
from generator.show.site import Site
from generator.show.words.marking import sayer
from generator.show.words.saying import own_words
from generator.tariff.language import Language, message

_TITLE = message("谁打来的电话？")
_DESCRIPTION = message("有人打电话推销套餐，先看是不是官方电话，再查方案编号。")

_FIRST = Chapter(
    "first",
    message("先记住三句话"),
    (
        NO_CODES,
        message("不用马上答应。先挂电话，再自己打官方热线问。"),
        message("您说一次不要，它就不得再打来推销。"),
    ),
    (OUTBOUND,),
)
_AFTER = (
    Chapter(
        "message",
        message("真要办，会收到什么？"),
        (
            message("它要发短信请您确认，写明办的是什么。"),
            message("短信要从运营商自己的平台发来。"),
            message("您自己同意才算数：回短信、输验证码，或者签字。"),
            message("您自己要办，才用验证码。"),
            message("办成以后，还有一条短信告诉您。"),
        ),
        (UNDERSTAND,),
    ),
)


@dataclass(frozen=True, slots=True)
class CallerNumbers:
    """The official numbers of one carrier; `outbound` is empty where none is known."""

    carrier: str
    hotline: str
    outbound: str


@dataclass(frozen=True, slots=True)
class WhoCalledView:
    """What the page says, in its order."""

    title: str
    first: Passage
    numbers: tuple[CallerNumbers, ...]
    after: tuple[Passage, ...]
    spam: ComplaintPlace
    dispute: tuple[ComplaintPlace, ...]


def _pages(site: Site, language: Language) -> Iterator[Page]:
    say = sayer(language)
    yield Page(
        address="who-called.html",
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="who_called.html",
        view=WhoCalledView(
            title=_TITLE.say(language),
            first=passages((_FIRST,), language)[0],
            numbers=tuple(
                CallerNumbers(
                    say(own_words(carrier.name)),
                    carrier.hotline,
                    carrier.outbound_number if isinstance(carrier.outbound_number, str) else "",
                )
                for carrier in site.catalogue.carriers.values()
            ),
            after=passages(_AFTER, language),
            spam=spam_place(language),
            dispute=dispute_path(language),
        ),
        section="who-called",
    )


PAGE_TYPE = PageType(name="who_called", pages=_pages)
