"""Reads built HTML pages with the standard library: their elements, where they stand, and the text that they say."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_UNSAID = {"script", "style", "title", "template"}


@dataclass(slots=True)
class Element:
    """One element: its name, attributes, line, and the elements round it, the nearest last.

    What it says are the pieces of its page's text from `begins` until `ends`; `None` is the page's end.
    """

    tag: str
    attributes: dict[str, str]
    line: int
    ancestors: tuple["Element", ...]
    page_pieces: list[str]
    begins: int
    ends: int | None = None

    @property
    def pieces(self) -> list[str]:
        """Every run of text inside it."""
        return self.page_pieces[self.begins : self.ends]

    @property
    def text(self) -> str:
        """Everything said inside it, without any white space, so that it can be compared."""
        return squeezed("".join(self.pieces))

    @property
    def spaced(self) -> str:
        """The same with one space where white space or an element's edge is, so that figures stay apart."""
        return " ".join(" ".join(self.pieces).split())

    def inside(self, tag: str) -> bool:
        """Whether an element of that name stands round it."""
        return any(ancestor.tag == tag for ancestor in self.ancestors)


class HtmlPage(HTMLParser):
    """One parsed page; `faults` names what a browser would silently mend."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self.doctype = ""
        self._open: tuple[Element, ...] = ()
        self._pieces: list[str] = []
        self._unsaid = 0
        self.feed(source)
        self.close()
        self.faults += [f"line {element.line}: <{element.tag}> is never closed" for element in self._open]

    def handle_decl(self, decl: str) -> None:
        self.doctype = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) != len(names):
            self.faults.append(f"line {self.getpos()[0]}: <{tag}> has an attribute twice")
        attributes = {name: value or "" for name, value in reversed(attrs)}
        said = len(self._pieces)
        element = Element(tag, attributes, self.getpos()[0], self._open, self._pieces, said, said if tag in VOID else None)
        self.elements.append(element)
        if tag not in VOID:
            self._open = (*self._open, element)
            self._unsaid += tag in _UNSAID

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1].tag == tag:
            self._close_last()
        else:
            inside = f"inside <{self._open[-1].tag}>" if self._open else "with nothing open"
            self.faults.append(f"line {self.getpos()[0]}: </{tag}> {inside}")
            if any(element.tag == tag for element in self._open):
                while self._close_last().tag != tag:
                    pass

    def _close_last(self) -> Element:
        *rest, closed = self._open
        self._open = tuple(rest)
        closed.ends = len(self._pieces)
        self._unsaid -= closed.tag in _UNSAID
        return closed

    def handle_data(self, data: str) -> None:
        if not self._unsaid:
            self._pieces.append(data)

    def all(self, *tags: str) -> Iterator[Element]:
        """Yield the elements with one of these names, in the order of the page."""
        return (element for element in self.elements if element.tag in tags)

    @property
    def content(self) -> Element:
        """The page's own content, without header and footer."""
        return next(self.all("article"))

    @property
    def said(self) -> str:
        """The text of the page's own content, without white space."""
        return self.content.text

    @property
    def ids(self) -> list[str]:
        """Every `id` of the page."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]


def names_a_place(fragment: str) -> bool:
    """Whether a link's part behind the `#` has to be found on its page; with a `=` in it, it is what a script of that page is told."""
    return fragment not in {"", "top"} and "=" not in fragment


def squeezed(text: str) -> str:
    """Return the text without any white space: line breaks and the spaces between Chinese and figures say nothing."""
    return "".join(text.split())


_PARSED: dict[bytes, HtmlPage] = {}


@cache
def html_page(file: Path) -> HtmlPage:
    """Return the page in a file of the built site, parsed once in a run. Files of the same content share it."""
    content = file.read_bytes()
    key = blake2b(content, digest_size=16).digest()
    if key not in _PARSED:
        _PARSED[key] = HtmlPage(content.decode())
    return _PARSED[key]


@cache
def html_files(site: Path) -> tuple[str, ...]:
    """Return the address of every HTML file of the built site below its root, sorted."""
    return tuple(sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html")))
