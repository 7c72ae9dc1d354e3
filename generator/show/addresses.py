"""Where pages lie and how one points to another: Chinese at the root, others below a folder like `en/`, every link relative.

A page has two roots to point to: that of its language, where the other pages are, and that of the site, where the
files lie that all languages share. Only the page for addresses that do not exist cannot know how deep it is shown.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.show.page import NOT_FOUND
from generator.tariff.language import Language


@dataclass(frozen=True, slots=True)
class Roots:
    """What stands before an address in a page's links: before another page's, and before a shared file's."""

    language: str
    site: str


def file_address(address: str, language: Language) -> str:
    """Return where the page lies below the site's root, for example `en/plans/24JT207632.html`."""
    return language.folder + address


def page_address(file: str) -> str:
    """Return the address that a page has in every language, from where it lies below the site's root."""
    folder = next((language.folder for language in Language if language.folder and file.startswith(language.folder)), "")
    return file.removeprefix(folder)


def roots(address: str, language: Language, base_address: str) -> Roots:
    """Return the roots as the page at `address` sees them; `base_address` is the site's public address, ending in `/`."""
    if address == NOT_FOUND:
        site = urlsplit(base_address).path or "/"
        return Roots(site + language.folder, site)
    up = "../" * address.count("/")
    return Roots(up, up + "../" * language.folder.count("/"))
