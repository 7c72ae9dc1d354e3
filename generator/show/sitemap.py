"""The sitemap: the address of every page with those of its other languages, in as many files as the format asks for."""

from collections.abc import Collection, Iterator
from xml.sax.saxutils import escape

from generator.show.addresses import file_address, page_address
from generator.show.export import ExportFile
from generator.show.page import NOT_FOUND
from generator.tariff.language import Language

MOST = 25_000
"""Addresses in one file. The format allows 50,000 and 50 MB; with the other languages beside each, this stays far below both."""

_NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def sitemap(pages: Collection[str], base_address: str, most: int = MOST) -> Iterator[ExportFile]:
    """Yield `sitemap.xml`, and its parts where there are more than `most` pages.

    `pages` are addresses below the site's root, in every language; the page for what does not exist is left out.
    """
    listed = sorted(page for page in pages if page_address(page) != NOT_FOUND)
    entries = [_entry(page, pages, base_address) for page in listed]
    parts = [entries[start : start + most] for start in range(0, len(entries), most)]
    if len(parts) <= 1:
        yield ExportFile("sitemap.xml", _document("urlset", entries))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield ExportFile(name, _document("urlset", part))
    index = [f"<sitemap><loc>{escape(base_address + name)}</loc></sitemap>" for name in names]
    yield ExportFile("sitemap.xml", _document("sitemapindex", index))


def _entry(page: str, pages: Collection[str], base_address: str) -> str:
    each = {language: file_address(page_address(page), language) for language in Language}
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language.tag}" href="{escape(base_address + address)}"/>'
        for language, address in each.items()
        if address in pages
    )
    return f"<url><loc>{escape(base_address + page)}</loc>{alternates}</url>"


def _document(root: str, entries: list[str]) -> bytes:
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', f"<{root} {_NAMES}>", *entries, f"</{root}>", ""]).encode()
