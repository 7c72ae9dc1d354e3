"""Rights of customers with their sources, and complaints in their right order; the site states rights and performs none (R50 to R66)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.show.being_sold import CONSENT
from generator.show.complaint_steps import ComplaintPlace, dispute_path, spam_place
from generator.show.page import Page, PageType
from generator.show.passages import (
    COMPLAINTS,
    FIVE_G_NOTICE,
    OUTBOUND,
    REMINDERS,
    SPAM_MEETING,
    TEN_MEASURES,
    UNDERSTAND,
    Chapter,
    Passage,
    passages,
)
from generator.show.services import ServiceAnswer, services
from generator.show.site import Site
from generator.show.words.calling import Calling, calling
from generator.tariff.language import Language, message

_TITLE = message("您的权利，怎么投诉")
_DESCRIPTION = message("办套餐要您同意，退订、账单、提醒和投诉的规定，出处都写明。")

RIGHTS = (
    CONSENT,
    Chapter(
        "disclosed",
        message("没公示的，不得卖"),
        (
            message("在卖的套餐，都要放在公示专区里。"),
            message("有人卖给您的，公示里查不到，先不要办。"),
        ),
        (UNDERSTAND,),
    ),
    Chapter(
        "four-g",
        message("4G 套餐可以一直选"),
        (
            message("4G 套餐不能藏起来不卖。"),
            message("谁也不能强迫您换 5G。"),
            message("没有在网要求的 5G 套餐，随时可以换别的。"),
        ),
        (FIVE_G_NOTICE,),
    ),
    Chapter(
        "cancelling",
        message("退订"),
        (
            message("符合条件的，当场给您退，余额也还给您。"),
            message("退宽带，7 天内要约好上门时间。"),
            message("提前走要不要付钱，看每个套餐自己那一页。"),
        ),
        (TEN_MEASURES,),
    ),
    Chapter(
        "caps",
        message("封顶和提醒"),
        (
            message("用超了要花的钱有封顶，封顶多少您可以自己选。"),
            message("快用完时和用完时，都要提醒您。"),
            message("这些提醒不收钱。"),
            message("会自动续的，提前 5 天要提醒您。"),
        ),
        (UNDERSTAND, TEN_MEASURES, REMINDERS),
    ),
    Chapter(
        "bill",
        message("账单和记录"),
        (
            message("运营商每个月把账单发给您。"),
            message("近 24 个月的协议和订单，在它的 App 里能查。"),
        ),
        (UNDERSTAND,),
    ),
    Chapter(
        "elders",
        message("满 65 岁，一键找人工"),
        (message("满 65 岁的人打官方热线，按一个键就有人接。"),),
        (TEN_MEASURES,),
    ),
    Chapter(
        "calls",
        message("推销电话和短信"),
        (
            message("推销电话，只能用官方外呼号码打。"),
            message("您说过不要，就不得再打来。"),
            message("没经您同意，不得发推销短信。"),
        ),
        (OUTBOUND, SPAM_MEETING),
    ),
)
"""The rights as the page states them, in its order."""


@dataclass(frozen=True, slots=True)
class CarrierServices:
    """One carrier: its numbers and its services."""

    anchor: str
    calling: Calling
    services: tuple[ServiceAnswer, ...]


@dataclass(frozen=True, slots=True)
class RightsView:
    """Complaints first, because most readers come for them; then rights, then the carriers' services."""

    title: str
    dispute: tuple[ComplaintPlace, ...]
    dispute_source: str
    spam: ComplaintPlace
    rights: tuple[Passage, ...]
    carriers: tuple[CarrierServices, ...]


def _pages(site: Site, language: Language) -> Iterator[Page]:
    yield Page(
        address="rights.html",
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="rights.html",
        view=RightsView(
            title=_TITLE.say(language),
            dispute=dispute_path(language),
            dispute_source=COMPLAINTS.say(language),
            spam=spam_place(language),
            rights=passages(RIGHTS, language),
            carriers=tuple(
                CarrierServices(name, calling(carrier, language), services(carrier, language))
                for name, carrier in site.catalogue.carriers.items()
            ),
        ),
        section="rights",
    )


PAGE_TYPE = PageType(name="rights", pages=_pages)
