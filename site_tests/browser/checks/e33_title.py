"""A page's title tells it from every other page of the site."""

import html
import re
from collections import Counter
from functools import cache
from pathlib import Path

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit
from site_tests.html_pages import html_files

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


@cache
def _titles(site: Path) -> dict[str, str]:
    """The title of each page of the site by its address."""
    found = {address: _TITLE.search((site / address).read_text(encoding="utf-8")) for address in html_files(site)}
    return {address: html.unescape(title[1]).strip() for address, title in found.items() if title}


@cache
def _shared(site: Path) -> Counter[tuple[bool, str]]:
    """How many pages of each language have each title."""
    return Counter((address.startswith("en/"), title) for address, title in _titles(site).items())


def look(visit: Visit) -> Outcome:
    """The title that the browser shows, beside those of all other pages in the same language, looked at or not."""
    title = visit.page.title().strip()
    others = _shared(visit.site)[visit.english, title] - (_titles(visit.site).get(visit.address) == title)
    faults = [] if title else ["no title"]
    if title and others:
        faults.append(f"{others} other pages have the title {title}")
    return Outcome(tuple(faults), int(not faults))


CHECK = Check(
    id="E33",
    title=Text(zh="每页的题目都不同", en="Each page has a title of its own"),
    criteria=("WCAG 2.4.2",),
    asked=Text(zh="每一页的题目，和别的页都不一样。", en="No two pages of a language have the same title."),
    measured=Text(zh="题目与众不同的页面 {} 个", en="{} pages with a title of their own"),
    worst=sum,
    viewings=(Viewing(1280),),
    look=look,
)
