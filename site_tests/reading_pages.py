"""Reading generated pages in tests: a page's own HTML, its text with the language of each piece, its links."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from generator.gate.publication import publish
from generator.show.environment import Renderer
from generator.show.page import Page, PageType
from generator.show.site import Site
from generator.tariff.language import Language
from site_tests.conftest import AS_OF
from site_tests.trees import SOUND_CARRIER, write_tree

_NEVER_CLOSED = {"br", "hr", "img", "input", "link", "meta"}


def site_with(root: Path, plans: dict[str, str], carrier: str = SOUND_CARRIER) -> Site:
    """The site of these plans of the sound carrier; a plan that the gate withholds is a mistake of the test."""
    publication = publish(write_tree(root, plans, carrier), AS_OF)
    assert len(publication.catalogue) == len(plans), publication.findings
    return Site(publication.catalogue, "https://tariffs.example/")


def pages_of(page_type: PageType, site: Site, language: Language) -> dict[str, Page]:
    """Every page of one type by its address; two pages at one address are a fault."""
    found: dict[str, Page] = {}
    for page in page_type.pages(site, language):
        assert page.address not in found
        found[page.address] = page
    return found


@dataclass
class Element:
    """One element of a page with everything in it."""

    tag: str
    attributes: dict[str, str]
    lang: str
    inside: tuple[str, ...]
    """The tags round it, outermost first."""
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Everything said in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def all(self, tag: str, class_name: str = "") -> list["Element"]:
        """Every element of this tag (and class) in it, in the order of the page."""
        return [one for one in self.walk() if one.tag == tag and (not class_name or class_name in one.attributes.get("class", "").split())]

    def walk(self) -> Iterator["Element"]:
        """Every element in it, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()


class _Reader(HTMLParser):
    def __init__(self, lang: str) -> None:
        super().__init__()
        self.top = Element("page", {}, lang, ())
        self._open = [self.top]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        above = self._open[-1]
        element = Element(tag, attributes, attributes.get("lang", above.lang), (*above.inside, above.tag))
        above.children.append(element)
        if tag not in _NEVER_CLOSED:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def read(page: Page) -> Element:
    """The page's own HTML, rendered and read; tags that do not match are a fault."""
    reader = _Reader(page.language.tag)
    reader.feed(Renderer(page.language).render(page))
    reader.close()
    assert len(reader._open) == 1, f"<{reader._open[-1].tag}> is never closed"
    return reader.top


def foreign_pieces(page: Element, language: Language) -> list[str]:
    """Chinese in an English page that is not marked as Chinese."""
    assert language is Language.EN
    return [
        child
        for element in (page, *page.walk())
        for child in element.children
        if isinstance(child, str) and element.lang == "en" and any("\u4e00" <= letter <= "\u9fff" for letter in child)
    ]
