"""Which pages of the built site the browser opens: one of each page type in each language, found in the site itself."""

import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path, PurePosixPath

from generator.tariff.regions import Region
from site_tests.html_pages import html_files

# A folder with more pages than this holds pages of one type, unless the rules below tell them apart.
_MANY = 6
_NUMBERED = re.compile(r"[0-9]+")


@cache
def page_samples(site: Path) -> tuple[str, ...]:
    """Return one address for each page type and language: its longest page, for there most can go wrong.

    Of plans there is one for each state.
    """
    longest: dict[str, tuple[int, str]] = {}
    kinds = _kinds(site)
    for address in html_files(site):
        size = (site / address).stat().st_size
        longest[kinds[address]] = max(longest.get(kinds[address], (0, "")), (size, address))
    return tuple(sorted(address for _, address in longest.values()))


def _kinds(site: Path) -> dict[str, str]:
    """The kind of page that each address belongs to: what in an address differs from page to page is left out."""
    shapes = {address: PurePosixPath(_shape(site, address)) for address in html_files(site)}
    folders = defaultdict(set)
    for shape in shapes.values():
        folders[shape.parent].add(shape)
    return {
        address: f"{shape.parent}/*" if _one_of_many(shape, len(folders[shape.parent])) else str(shape) for address, shape in shapes.items()
    }


def _one_of_many(shape: PurePosixPath, beside: int) -> bool:
    """Whether the page is one of a folder's many of one type; at the roots and first in a folder pages are of their own."""
    return beside > _MANY and shape.parent not in {PurePosixPath(), PurePosixPath("en")} and shape.name != "index.html"


def _shape(site: Path, address: str) -> str:
    """The address with its carrier, region, plan and page number named by what they are."""
    known = _variable_parts(site)
    parts = PurePosixPath(address).with_suffix("").parts
    return "/".join(known.get(part, _NUMBERED.sub("<n>", part)) for part in parts) + ".html"


@cache
def _variable_parts(site: Path) -> dict[str, str]:
    listed = json.loads((site / "api" / "v1" / "plans.json").read_text(encoding="utf-8"))["plans"]
    return {
        **{region.value: "<region>" for region in Region},
        **{plan["carrier"]: "<carrier>" for plan in listed},
        **{plan["filing_number"]: f"<plan {plan['state']}>" for plan in listed},
    }
