"""What a page is: an address, a language, a template and the view that the template shows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.show.site import Site
from generator.tariff.language import Language


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page of the same language; `address` counts from that language's root."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class CallLink:
    """The number to call on a page, with the words on the button."""

    label: str
    number: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language. The template sees `view` and nothing else of the site."""

    address: str
    """From the language's root, e.g. `plans/24JT207632.html`."""
    language: Language
    title: str
    description: str
    template: str
    view: object
    breadcrumbs: tuple[Link, ...] = ()
    section: str = ""
    """Which link of the header is the current one: home, 4g, 5g, catalogue, compare, who-called, rights, search."""
    call: CallLink | None = None
    noindex: bool = False

    @property
    def depth(self) -> int:
        """How many folders the page lies below its language's root."""
        return self.address.count("/")


@dataclass(frozen=True, slots=True)
class PageType:
    """One kind of page; each is a module of `generator/show/pages/` with one `PAGE_TYPE`."""

    name: str
    pages: Callable[[Site, Language], Iterable[Page]]
    """Yields all pages of this kind in one language."""
