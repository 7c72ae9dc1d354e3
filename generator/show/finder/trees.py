"""Where the pages of a finder lie: of all carriers together on a neutral site, else a finder of its own for each carrier (R29)."""

from dataclasses import dataclass

from generator.show.finder.answers import QUESTIONS, Answer, Need
from generator.show.site import Site
from generator.tariff.regions import Region

INDEX = "find/index.html"
"""Where every visitor begins."""


@dataclass(frozen=True, slots=True)
class Finder:
    """One finder; `carrier` is empty where it looks at the plans of all."""

    carrier: str

    @property
    def folder(self) -> str:
        """The folder of its pages."""
        return f"find/{self.carrier}/" if self.carrier else "find/"

    def question(self, answers: tuple[Answer, ...]) -> str:
        """Return the address of the page that comes after these answers."""
        name = "-".join(answer.key for answer in answers)
        return f"{self.folder}{name or 'index'}.html"

    def result(self, region: Region, need: Need) -> str:
        """Return the address of what is found in a region."""
        return f"{self.folder}{region.value}/{need.key}.html"

    def last_question(self, need: Need) -> str:
        """Return the address of the page that asks where, after answers that count as this need."""
        meant = (need.phone, need.minutes, need.gigabytes)
        named = (
            next(answer for answer in question.answers if answer.means == means) for question, means in zip(QUESTIONS, meant, strict=True)
        )
        return self.question(tuple(named))


def finders(site: Site) -> tuple[Finder, ...]:
    """Return the finders of a site."""
    return (Finder(""),) if site.neutral else tuple(Finder(carrier) for carrier in site.catalogue.carriers)
