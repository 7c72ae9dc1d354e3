"""The shell: the frame round every page, rendered once a language by the theme and cut at its marks.

Splicing a page is joining strings. Whatever is text is escaped on its way in; only the page's own HTML, which its
autoescaped template made, goes in as it is. A mark inside a text is never looked for, so it stays a text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from markupsafe import Markup, escape

from generator.show.addresses import Roots, file_address, roots
from generator.show.feeds import ATOM, JSON
from generator.show.frame import SECTIONS
from generator.show.page import HOME, CallLink, Page
from generator.show.preview import WATERMARK
from generator.tariff.language import Language, message


class Mark(Enum):
    """A place in the shell; the template writes one with `mark("title")`."""

    TITLE = "title"
    DESCRIPTION = "description"
    ROBOTS = "robots"
    SCRIPT_SOURCES = "script-sources"
    CANONICAL = "canonical"
    FEEDS = "feeds"
    PUBLIC = "public"
    """The page's public address in a language. Followed by `-` and the language: `mark("public-en")`."""
    LANGUAGE_ROOT = "language-root"
    SITE_ROOT = "site-root"
    SAME_PAGE = "same-page"
    """The way to the page in a language. Followed by `-` and the language: `mark("same-page-en")`."""
    CURRENT = "current"
    """Followed by `-` and a section: `mark("current-home")`."""
    PREVIEW = "preview"
    """Where a preview says that it is one."""
    CALL = "call"
    BREADCRUMBS = "breadcrumbs"
    CONTENT = "content"
    OMIT = "omit"
    END_OMIT = "end-omit"


_MARK = re.compile(r"@@mingbai:([a-z0-9-]+)@@")
_OMITTED = re.compile(r"@@mingbai:omit@@.*?@@mingbai:end-omit@@", re.DOTALL)
_EMPTY_LINES = re.compile(r"\n\s*\n")
_REQUIRED = frozenset(Mark) - {Mark.OMIT, Mark.END_OMIT, Mark.PUBLIC, Mark.SAME_PAGE}
_SECTION = f"{Mark.CURRENT.value}-"
_ROOT_ELEMENT = re.compile("<html[^>]*")


class ShellError(Exception):
    """The theme's page lacks a mark, or has one that nobody knows: the template and this module disagree."""


def mark(name: str) -> str:
    """Return the mark as it stands in the theme's page until the shell is cut."""
    return f"@@mingbai:{name}@@"


@dataclass(frozen=True, slots=True)
class _Setting:
    """What pages share, so that it is filled in once: depth, section, policy."""

    language_root: str
    site_root: str
    section: str
    is_section_itself: bool
    webassembly: bool


class Shell:
    """The frame of one language, from the theme's page `html`; `base_address` is the site's public address, ending in `/`.

    In a `preview` every page says in words that it is one, and asks search engines to leave it alone.
    """

    def __init__(self, html: str, language: Language, base_address: str, *, preview: bool = False) -> None:
        self._language = language
        self._base_address = base_address
        self._preview = preview
        # What the theme puts outside its blocks (checkboxes, layers, dialogs for its own script) is left out, empty lines too.
        ours = _EMPTY_LINES.sub("\n", _OMITTED.sub("", html)).lstrip()
        self._pieces = _MARK.split(_ROOT_ELEMENT.sub(rf'\g<0> dir="{language.direction}"', ours, count=1))
        _check(self._pieces[1::2], language)
        self._you_are_here, self._home, self._call_a_person = (
            _text(text.say(language)) for text in (message("您在这里"), message("首页"), message("打电话找人工"))
        )
        self._filled = lru_cache(maxsize=256)(self._fill)

    def address_of(self, page: Page) -> str:
        """Return where the page is written, below the site's root."""
        return file_address(page.address, page.language)

    def splice(self, page: Page, content: str) -> bytes:
        """Return the whole page: the frame round `content`, which is HTML and already escaped."""
        if page.language is not self._language:
            raise ShellError(f"{page.address} is in {page.language.value}, this shell in {self._language.value}")
        root = roots(page.address, page.language, self._base_address)
        itself = any(section.section == page.section and section.address == page.address for section in SECTIONS)
        pieces, open_marks = self._filled(_Setting(root.language, root.site, page.section, itself, page.webassembly))
        texts = self._texts(page, root, content)
        whole = list(pieces)
        for place, name in open_marks:
            whole[place] = texts[name]
        return "".join(whole).encode()

    def _fill(self, setting: _Setting) -> tuple[tuple[str, ...], tuple[tuple[int, str], ...]]:
        """Return the pieces with all that pages of one setting share, and the places that each page fills itself."""
        shared = {
            Mark.LANGUAGE_ROOT.value: str(escape(setting.language_root)),
            Mark.SITE_ROOT.value: str(escape(setting.site_root)),
            Mark.PREVIEW.value: self._watermark() if self._preview else "",
            Mark.SCRIPT_SOURCES.value: " 'wasm-unsafe-eval'" if setting.webassembly else "",
        }
        current = ' aria-current="page"' if setting.is_section_itself else ' aria-current="true"'
        pieces: list[str] = []
        open_marks: list[tuple[int, str]] = []
        for place, piece in enumerate(self._pieces):
            if place % 2 == 0:
                pieces.append(piece)
            elif piece in shared:
                pieces.append(shared[piece])
            elif piece.startswith(_SECTION):
                pieces.append(current if piece == _SECTION + setting.section else "")
            else:
                pieces.append("")
                open_marks.append((place, piece))
        return tuple(pieces), tuple(open_marks)

    def _watermark(self) -> str:
        words = escape(WATERMARK.say(self._language))
        return f'<section class="preview" aria-labelledby="preview"><p id="preview">{words}</p></section>'

    def _texts(self, page: Page, root: Roots, content: str) -> Mapping[str, str]:
        base = self._base_address
        files = [(language.value, file_address(page.address, language)) for language in Language]
        return {
            Mark.TITLE.value: _text(page.title),
            Mark.DESCRIPTION.value: _text(page.description),
            Mark.ROBOTS.value: '<meta name="robots" content="noindex">' if page.noindex or self._preview else "",
            Mark.CANONICAL.value: _text(base + self.address_of(page)),
            Mark.FEEDS.value: "".join(_feeds(page, root.language)),
            Mark.CALL.value: self._call(page.call, root.language),
            Mark.BREADCRUMBS.value: "".join(self._breadcrumbs(page, root.language)),
            Mark.CONTENT.value: content,
            **{f"{Mark.PUBLIC.value}-{code}": _text(base + file) for code, file in files},
            **{f"{Mark.SAME_PAGE.value}-{code}": _text(root.site + file) for code, file in files},
        }

    def _call(self, call: CallLink | None, root: str) -> str:
        if call is None:
            return f'<a class="call" href="{_text(root)}who-called.html">{self._call_a_person}</a>'
        return f'<a class="call" href="tel:{_text(call.number)}">{escape(call.label)}</a>'

    def _breadcrumbs(self, page: Page, root: str) -> Iterator[str]:
        if page.address == HOME:
            return
        yield f'<nav class="breadcrumb" aria-label="{self._you_are_here}"><ol>'
        yield f'<li><a href="{_text(root)}{HOME}">{self._home}</a></li>'
        for link in page.breadcrumbs:
            yield f'<li><a href="{_text(root + link.address)}">{escape(link.text)}</a></li>'
        yield "</ol></nav>"


def _feeds(page: Page, root: str) -> Iterator[str]:
    """Yield what leads a feed reader from the page to its feed."""
    for kind, format_ in (("atom+xml", ATOM), ("feed+json", JSON)) if page.feed else ():
        yield f'<link rel="alternate" type="application/{kind}" title="{_text(page.title)}" href="{_text(f"{root}{page.feed}.{format_}")}">'


def _text(words: str) -> str:
    """Return `words` escaped, also where somebody vouches for their HTML: in a title or an attribute there is none."""
    return str(escape(words.striptags() if isinstance(words, Markup) else words))


def _check(names: list[str], language: Language) -> None:
    """Raise ShellError unless every mark is known and every mark that is needed is there."""
    found = {Mark.CURRENT.value if name.startswith(_SECTION) else name for name in names}
    known = {mark.value for mark in _REQUIRED}
    known |= {f"{Mark.PUBLIC.value}-{each.value}" for each in Language}
    known |= {f"{Mark.SAME_PAGE.value}-{other.value}" for other in Language if other is not language}
    if found != known:
        raise ShellError(f"the theme's page lacks the marks {sorted(known - found)} and has unknown ones: {sorted(found - known)}")
