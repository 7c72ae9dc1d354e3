"""Rights of customers with their sources, and complaints in their right order; the site states rights and performs none (R50 to R66)."""

from collections.abc import Iterator
from dataclasses import dataclass

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
from generator.tariff.language import Language, Text

_TITLE = Text(zh="您的权利，怎么投诉", en="Your rights, and how to complain")
_DESCRIPTION = Text(
    zh="办套餐要您同意，退订、账单、提醒和投诉的规定，出处都写明。",
    en="Consent, cancelling, bills, reminders and complaints: what the rules say, each with its source.",
)

RIGHTS = (
    Chapter(
        "consent",
        Text(zh="不经您同意，不能给您办", en="Nothing without your consent"),
        (
            Text(zh="同意有三种办法：回短信、输验证码、签字。", en="You consent in one of three ways: a reply, a code, a signature."),
            Text(
                zh="送东西、参加活动、用话费买手机，也要您同意。",
                en="Free gifts, campaigns and handset deductions need your consent as well.",
            ),
            Text(
                zh="确认短信要写明办什么，从运营商自己的平台发来。",
                en="The message must say what it is and come from the carrier's own platform.",
            ),
            Text(zh="办成以后，要有短信告诉您。", en="When it is done, a message must tell you."),
            Text(zh="没有您同意，也不能先帮您勾选好。", en="No box may be ticked for you beforehand."),
        ),
        (UNDERSTAND, TEN_MEASURES, FIVE_G_NOTICE),
    ),
    Chapter(
        "disclosed",
        Text(zh="没公示的，不得卖", en="What is not disclosed may not be sold"),
        (
            Text(zh="在卖的套餐，都要放在公示专区里。", en="Every plan on sale must stand in the carrier's tariff zone."),
            Text(zh="有人卖给您的，公示里查不到，先不要办。", en="If what you are offered is not there, do not sign up yet."),
        ),
        (UNDERSTAND,),
    ),
    Chapter(
        "four-g",
        Text(zh="4G 套餐可以一直选", en="4G plans stay open to you"),
        (
            Text(zh="4G 套餐不能藏起来不卖。", en="4G plans may not be hidden."),
            Text(zh="谁也不能强迫您换 5G。", en="Nobody may force you to change to 5G."),
            Text(zh="没有在网要求的 5G 套餐，随时可以换别的。", en="From a 5G plan without a minimum term you may change at any time."),
        ),
        (FIVE_G_NOTICE,),
    ),
    Chapter(
        "cancelling",
        Text(zh="退订", en="Cancelling"),
        (
            Text(
                zh="符合条件的，当场给您退，余额也还给您。", en="What may be cancelled is cancelled on the spot, and the balance returned."
            ),
            Text(zh="退宽带，7 天内要约好上门时间。", en="For broadband, a visit must be booked within 7 days."),
            Text(zh="提前走要不要付钱，看每个套餐自己那一页。", en="Whether leaving early costs you something stands on each plan's page."),
        ),
        (TEN_MEASURES,),
    ),
    Chapter(
        "caps",
        Text(zh="封顶和提醒", en="Caps and reminders"),
        (
            Text(zh="用超了要花的钱有封顶，封顶多少您可以自己选。", en="What extra use can cost is capped, and you may choose the cap."),
            Text(zh="快用完时和用完时，都要提醒您。", en="You must be told when you are near the limit, and at it."),
            Text(zh="这些提醒不收钱。", en="These reminders cost you nothing."),
            Text(zh="会自动续的，提前 5 天要提醒您。", en="Before something renews by itself, you are reminded 5 days ahead."),
        ),
        (UNDERSTAND, TEN_MEASURES, REMINDERS),
    ),
    Chapter(
        "bill",
        Text(zh="账单和记录", en="Bills and records"),
        (
            Text(zh="运营商每个月把账单发给您。", en="The carrier sends you a bill every month."),
            Text(zh="近 24 个月的协议和订单，在它的 App 里能查。", en="The agreements and orders of 24 months can be read in its app."),
        ),
        (UNDERSTAND,),
    ),
    Chapter(
        "elders",
        Text(zh="满 65 岁，一键找人工", en="From 65, one key to a person"),
        (Text(zh="满 65 岁的人打官方热线，按一个键就有人接。", en="From the age of 65, one key on the hotline reaches a person."),),
        (TEN_MEASURES,),
    ),
    Chapter(
        "calls",
        Text(zh="推销电话和短信", en="Sales calls and messages"),
        (
            Text(zh="推销电话，只能用官方外呼号码打。", en="Sales calls may come from the official outbound number alone."),
            Text(zh="您说过不要，就不得再打来。", en="Once you refused, you may not be called again."),
            Text(zh="没经您同意，不得发推销短信。", en="Sales messages need your consent."),
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
