"""What an export is: files for machines, made from the same published plans as the pages.

Every plan's data is worked out once and handed to all exports in turn, so that they cannot differ.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from generator.gate.published import PublishedPlan
from generator.show import exports as exports_package
from generator.show.plain_data import plan_data
from generator.show.site import Site
from generator.tariff.plain_data import PlainData


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file of an export, or the next part of one: its address below the site's root, and its bytes.

    A file about all plans is handed over in parts as the plans go by, so that no list of everything is held in memory.
    """

    address: str
    content: bytes
    continues: bool = False
    """Whether this part follows one that was handed over before."""


class Export(ABC):
    """One export format, for one build; each is a module of `generator/show/exports/` with one class `EXPORT`."""

    def __init__(self, site: Site) -> None:
        """Begin with the site's material."""
        self.site = site

    def take(self, plan: PublishedPlan, data: dict[str, PlainData]) -> Iterable[ExportFile]:
        """Take one plan in, in the catalogue's order, and return the files that it makes by itself."""
        return ()

    @abstractmethod
    def end(self) -> Iterable[ExportFile]:
        """Return the files about all plans."""


@cache
def exports() -> tuple[type[Export], ...]:
    """Return every export, in alphabetical order of the modules' names."""
    return tuple(import_module(f"{exports_package.__name__}.{module.name}").EXPORT for module in iter_modules(exports_package.__path__))


def export_files(site: Site) -> Iterator[ExportFile]:
    """Yield the files of every export."""
    begun = [export(site) for export in exports()]
    for plan in site.catalogue:
        data = plan_data(plan)
        for export in begun:
            yield from export.take(plan, data)
    for export in begun:
        yield from export.end()
