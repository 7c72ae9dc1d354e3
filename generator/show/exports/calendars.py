"""`calendar/<number>.ics` for each plan with days to come, and one calendar for each carrier; in every language."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, time
from urllib.parse import urlsplit

from generator.gate.published import PublishedPlan
from generator.shanghai import SHANGHAI
from generator.show.addresses import file_address
from generator.show.export import Export, ExportFile
from generator.show.icalendar import WholeDay, calendar
from generator.show.plan_dates import calendar_address, carrier_calendar_address, dates_to_come
from generator.show.site import Site
from generator.show.words.rows import plan_address
from generator.show.words.saying import own_words
from generator.tariff.language import Language, Text, message, sentence
from generator.tariff.plain_data import PlainData
from generator.tariff.wording import sentences

_CHECK = message("这是照公示抄的，后来可能有变。")


class Calendars(Export):
    """Calendar files: the days on which a sale ends, a price changes or an agreement is over."""

    def __init__(self, site: Site) -> None:
        """Begin with no carrier's days."""
        super().__init__(site)
        self._host = urlsplit(site.base_address).hostname or "localhost"
        self._of_carrier: dict[tuple[str, Language], list[WholeDay]] = defaultdict(list)

    def take(self, plan: PublishedPlan, data: dict[str, PlainData]) -> Iterator[ExportFile]:
        """Yield the plan's calendars where it has days to come."""
        for language in Language:
            if events := self._events(plan, language):
                self._of_carrier[plan.carrier, language] += events
                address = file_address(calendar_address(plan.filing_number), language)
                yield ExportFile(address, calendar(own_words(plan.name).say(language), language.tag, events))

    def end(self) -> Iterator[ExportFile]:
        """Yield the carriers' calendars, the nearest day first."""
        for (carrier, language), events in self._of_carrier.items():
            name = own_words(self.site.catalogue.carriers[carrier].name)
            title: Text = sentence("%(name)s：套餐的日期", name=name)
            ordered = sorted(events, key=lambda event: (event.day, event.uid))
            yield ExportFile(
                file_address(carrier_calendar_address(carrier), language), calendar(title.say(language), language.tag, ordered)
            )

    def _events(self, plan: PublishedPlan, language: Language) -> list[WholeDay]:
        stamp, sequence = _made_public(plan, self.site)
        number = plan.filing_number
        page = self.site.base_address + file_address(plan_address(number), language)
        filed = sentence("方案编号：%(number)s。", number=number)
        return [
            WholeDay(
                uid=f"{number}-{found.key}@{self._host}",
                stamp=stamp,
                sequence=sequence,
                day=found.day,
                summary=found.title.say(language),
                description=sentences((found.told, filed, _CHECK)).say(language),
                url=page,
            )
            for found in dates_to_come(plan, self.site.as_of)
        ]


def _made_public(plan: PublishedPlan, site: Site) -> tuple[datetime, int]:
    """Return when the plan's present words were made public, and how often they had been changed: by the history, else by the plan."""
    history = site.history
    if history is not None and (revisions := history.of_plan.get(plan.filing_number)):
        return revisions[-1].at, revisions[-1].number - 1
    return datetime.combine(plan.disclosure.known_from, time(), SHANGHAI), 0


EXPORT = Calendars
