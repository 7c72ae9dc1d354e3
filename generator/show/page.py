"""What a page is: an address, the words for its frame, and a view that its template shows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.show.site import Site
from generator.tariff.language import Language

HOME = "index.html"
NOT_FOUND = "404.html"
"""Shown by the web server at any address, so its links cannot be relative."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the site; the address is relative to the root of the page's own language."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class CallLink:
    """The telephone number where a person answers, and the words of the button that dials it (R65)."""

    label: str
    number: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language. `view` is a frozen dataclass, the only thing that the template sees, as `view`."""

    address: str
    """For example `plans/24JT207632.html`, without the language's folder."""
    language: Language
    title: str
    description: str
    template: str
    """The name of a file in `templates/pages/`, for example `plan.html`."""
    view: object
    breadcrumbs: tuple[Link, ...] = ()
    """The pages above this one, below the home page, which the frame adds by itself."""
    section: str = ""
    """The header's link under which this page stands: a `section` of `generator.show.frame.SECTIONS`, or none."""
    call: CallLink | None = None
    feed: str = ""
    """The address of the Atom feed of what the page lists, without its ending, as `feeds/site`; empty where there is none."""
    noindex: bool = False
    webassembly: bool = False
    """Whether a script of this page runs WebAssembly, which the content policy forbids everywhere else."""


@dataclass(frozen=True, slots=True)
class PageType:
    """One kind of page; each is a module of `generator/show/pages/` with one `PAGE_TYPE`."""

    name: str
    pages: Callable[[Site, Language], Iterable[Page]]
    """Yields all pages of this type in one language, in the same order in every language."""
    each_plan: bool = False
    """Whether there are about as many pages as plans: such a type is begun first, so that the cores end together."""
