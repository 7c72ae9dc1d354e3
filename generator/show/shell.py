"""The shell: the page that MkDocs renders once a language, cut at its marks, into which every page is spliced."""

import re
from html import escape

from generator.show.environment import root_prefix
from generator.show.localisation import translate
from generator.show.page import Page
from generator.tariff.language import Language

_MARK = re.compile(r"⟦([a-z0-9-]+)⟧")
_PLAIN = frozenset({"title", "description", "canonical", "alternate", "root", "home", "robots", "breadcrumbs", "call", "content"})


class ShellError(Exception):
    """The shell lacks a mark or holds one that nothing fills."""


class Shell:
    """One language's shell. Marks stand as `⟦name⟧` in the theme's templates."""

    def __init__(self, rendered: str, language: Language, base_address: str) -> None:
        """Cut the rendered shell page at its marks; raises ShellError where marks and names do not match."""
        pieces = _MARK.split(rendered)
        self._literals, self._names = pieces[::2], pieces[1::2]
        self._language, self._base = language, base_address
        unknown = {name for name in self._names if name not in _PLAIN and not name.startswith("current-")}
        missing = _PLAIN - set(self._names)
        if unknown or missing:
            raise ShellError(f"unknown marks {sorted(unknown)}, missing marks {sorted(missing)}")

    def splice(self, page: Page, content: str) -> bytes:
        """Return the whole page: `content` is HTML that the page's template made, all else is escaped here."""
        values = self._values(page, content)
        parts = [self._literals[0]]
        for name, literal in zip(self._names, self._literals[1:], strict=True):
            parts += (values.get(name, ""), literal)
        return "".join(parts).encode()

    @staticmethod
    def address_of(page: Page) -> str:
        """Return where the page lies below the site's root."""
        return page.address if page.language is Language.ZH else f"{page.language.value}/{page.address}"

    def _values(self, page: Page, content: str) -> dict[str, str]:
        root = root_prefix(page)
        other = page.address if page.language is Language.EN else f"{Language.EN.value}/{page.address}"
        return {
            "title": escape(page.title),
            "description": escape(page.description),
            "canonical": escape(self._base + self.address_of(page)),
            "alternate": escape(root + other),
            "root": root,
            "home": "../" * page.depth,
            "robots": "noindex" if page.noindex else "all",
            "breadcrumbs": _breadcrumbs(page),
            "call": _call(page),
            "content": content,
            f"current-{page.section}": ' aria-current="page"',
        }


def _breadcrumbs(page: Page) -> str:
    if not page.breadcrumbs:
        return ""
    up = "../" * page.depth
    items = "".join(f'<li><a href="{escape(up + link.address)}">{escape(link.text)}</a></li>' for link in page.breadcrumbs)
    label = escape(translate(page.language, "您在这里"))
    return f'<nav class="breadcrumb" aria-label="{label}"><ol>{items}</ol></nav>'


def _call(page: Page) -> str:
    if page.call is None:
        label = escape(translate(page.language, "打电话找人工"))
        return f'<a class="call" href="{"../" * page.depth}who-called.html">{label}</a>'
    number = escape(page.call.number)
    return f'<a class="call" href="tel:{number}">{escape(page.call.label)} {number}</a>'
