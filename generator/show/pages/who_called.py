"""What to do when somebody calls to sell a plan: official numbers, never a code, how to check and where to complain (R60 to R62)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.complaint_steps import ComplaintPlace, dispute_path, spam_place
from generator.show.page import Page, PageType
from generator.show.passages import OUTBOUND, UNDERSTAND, Chapter, Passage, passages
from generator.show.site import Site
from generator.show.words.marking import sayer
from generator.show.words.saying import own_words
from generator.tariff.language import Language, Text

_TITLE = Text(zh="谁打来的电话？", en="Who called me?")
_DESCRIPTION = Text(
    zh="有人打电话推销套餐，先看是不是官方电话，再查方案编号。",
    en="When somebody calls to sell a plan: check the number, then the filing number.",
)

_FIRST = Chapter(
    "first",
    Text(zh="先记住三句话", en="Three things to remember"),
    (
        Text(zh="别人打来要验证码，谁也不要给。", en="Whoever calls and asks for a code: never give it."),
        Text(zh="不用马上答应。先挂电话，再自己打官方热线问。", en="You need not agree at once. Hang up, then call the hotline yourself."),
        Text(zh="您说一次不要，它就不得再打来推销。", en="Once you refuse, you may not be called again to be sold something."),
    ),
    (OUTBOUND,),
)
_AFTER = (
    Chapter(
        "message",
        Text(zh="真要办，会收到什么？", en="What must you receive if you do sign up?"),
        (
            Text(zh="它要发短信请您确认，写明办的是什么。", en="A message must ask you to confirm and say what you sign up for."),
            Text(zh="短信要从运营商自己的平台发来。", en="It must come from the carrier's own platform."),
            Text(
                zh="您自己同意才算数：回短信、输验证码，或者签字。",
                en="It counts only with your consent: a reply, a code that you enter, or a signature.",
            ),
            Text(
                zh="您自己要办，才用验证码。",
                en="A code is for what you want yourself.",
            ),
            Text(zh="办成以后，还有一条短信告诉您。", en="When it is done, another message tells you so."),
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
