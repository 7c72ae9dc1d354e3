"""Pages rendered without the frame, and what stands in them: links, anchors, the outline of tags."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from generator.assembly import site_of
from generator.gate.publication import publish
from generator.show.addresses import file_address
from generator.show.environment import Renderer
from generator.show.page import Page, PageType
from generator.show.page_types import page_types
from generator.show.site import Site
from generator.tariff.language import Language

BASE = "https://tariffs.example/zone/"


@dataclass
class Outline(HTMLParser):
    """What one page holds."""

    links: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    tags: list[tuple[str, str]] = field(default_factory=list)
    """Every tag with its class, in order."""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found.get("class", "")))
        self.links += [found[name] for name in ("href", "src", "action") if name in found]
        if "id" in found:
            self.anchors.append(found["id"])


def outline(html: str) -> Outline:
    """Return what a page holds."""
    parser = Outline()
    parser.feed(html)
    return parser


@cache
def real_site(root: Path, as_of: date) -> Site:
    """Return the material of the real plans, through the gate."""
    return site_of(publish(root, as_of), BASE)


def pages_of(site: Site, language: Language = Language.ZH, types: tuple[PageType, ...] = page_types()) -> dict[str, Page]:
    """Return every page of one language by its address, or those of some types."""
    found: dict[str, Page] = {}
    for page_type in types:
        for page in page_type.pages(site, language):
            assert page.address not in found, f"two pages at {page.address}"
            found[page.address] = page
    return found


def rendered(site: Site, language: Language = Language.ZH, types: tuple[PageType, ...] = page_types()) -> dict[str, str]:
    """Return the HTML of every page by its address below the site's root, or of those of some types."""
    renderer = Renderer(language, site.base_address)
    return {file_address(address, language): renderer.render(page) for address, page in pages_of(site, language, types).items()}


@cache
def real_pages(root: Path, as_of: date) -> dict[str, str]:
    """Return the rendered pages of the real plans in both languages; tests only read them."""
    site = real_site(root, as_of)
    return {address: html for language in Language for address, html in rendered(site, language).items()}
