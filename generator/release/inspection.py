"""The last look at a finished site before it goes live: cheap, and independent of what made the pages."""

import gzip
import json
import os
import re
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from generator.gate.published import Catalogue
from generator.release.fault import ReleaseError
from generator.release.workshop import PreviewError, refuse_preview
from generator.show.page import NOT_FOUND

_ADDRESS = re.compile(r"<loc>([^<]*)</loc>")
_PLAN_PAGE = re.compile(r"(?:en/)?plans/([^/]+)\.html")
_SEARCH = ".pf_"
_END, _LAST = b"</html>", 32


def inspect_site(site: Path, catalogue: Catalogue, base_address: str) -> None:
    """Raise ReleaseError with everything that is wrong with the finished site of `catalogue`."""
    faults = sorted(_faults(site, catalogue, base_address))
    if faults:
        listed = "\n".join(faults[:20])
        raise ReleaseError(f"做好的网站不对，没有发布：\n{listed}", f"the finished site is not right and was not published:\n{listed}")


def _faults(site: Path, catalogue: Catalogue, base_address: str) -> Iterator[str]:
    try:
        refuse_preview(site)
    except PreviewError:
        yield "it is a preview"
    public = set(catalogue.plans)
    pages = {page.relative_to(site).as_posix() for page in site.rglob("*.html")}
    shown = {found[1] for page in pages if (found := _PLAN_PAGE.fullmatch(page))}
    yield from (f"a page of what is not public: {number}" for number in shown - public)
    yield from (
        f"no page: {page}" for number in public for page in (f"plans/{number}.html", f"en/plans/{number}.html") if page not in pages
    )
    listed = {address.removeprefix(base_address) for address in _listed(site)}
    expected = {page for page in pages if page.removeprefix("en/") != NOT_FOUND}
    yield from (f"page and sitemap differ: {page}" for page in expected ^ listed)
    exported = {plan["filing_number"] for plan in json.loads((site / "api" / "v1" / "plans.json").read_bytes())["plans"]}
    yield from (f"export and catalogue differ: {number}" for number in exported ^ public)
    for file in site.rglob("*"):
        if file.is_symlink() or not (file.is_dir() or file.is_file()):
            yield f"neither file nor folder: {file.relative_to(site)}"
        elif (file.suffix == ".html" and not _ends(file)) or (file.suffix.startswith(_SEARCH) and not _unpacks(file)):
            yield f"cut off: {file.relative_to(site)}"


def _ends(page: Path) -> bool:
    """Whether the page has its end; only that is read."""
    with page.open("rb") as file:
        file.seek(-min(page.stat().st_size, _LAST), os.SEEK_END)
        return file.read().rstrip().endswith(_END)


def _unpacks(part: Path) -> bool:
    """Whether a part of the search index is whole: the program that writes it does not always say when the disk was full."""
    try:
        return bool(gzip.decompress(part.read_bytes()))
    except (OSError, EOFError, zlib.error):
        return False


def _listed(site: Path) -> Iterator[str]:
    for file in site.glob("sitemap*.xml"):
        addresses = map(unescape, _ADDRESS.findall(file.read_text(encoding="utf-8")))
        yield from (address for address in addresses if not address.endswith(".xml"))
