"""A judge's entry in the record of a measuring run, in the shape that `site_tests.conformance` describes."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from playwright.sync_api import Page

from generator.tariff.language import Text
from site_tests.browser.viewing import Viewing, each_sample

Entry = dict[str, object]


def entry(  # noqa: PLR0913  an entry has as many parts
    name: str, title: Text, criteria: Sequence[str], asked: Text, measured: Text, *, faults: int, pages: int, viewings: Iterable[object]
) -> Entry:
    """Return the entry of one judge."""
    return {
        "id": name,
        "title": {"zh": title.zh, "en": title.en},
        "criteria": list(criteria),
        "asked": {"zh": asked.zh, "en": asked.en},
        "measured": {"zh": measured.zh, "en": measured.en},
        "faults": faults,
        "pages": pages,
        "viewings": [str(viewing) for viewing in viewings],
    }


def looked_at(page: Page, site: Path, viewings: Sequence[Viewing], look: Callable[[Page], int]) -> tuple[int, int, int]:
    """Let `look` count faults on one page of each type and language in each viewing; return faults, pages and looks in all."""
    faults, pages = 0, 0
    for _ in each_sample(page, site):
        pages += 1
        for viewing in viewings:
            viewing.of(page)
            faults += look(page)
    return faults, pages, pages * len(viewings)


def counted(faults: int, looks: int, judge: str) -> Text:
    """What a judge measured, in words."""
    return Text(zh=f"{judge} 看了 {looks} 次，找到 {faults} 处", en=f"{judge} looked {looks} times and found {faults}")
