"""Every link inside the built site leads somewhere: the file is there, and the place on its page too."""

import posixpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from site_tests.html_pages import HtmlPage, html_files, html_page, names_a_place

_LINKING = ("href", "src", "action")


def links(page: HtmlPage) -> list[tuple[int, str]]:
    """Every address that the page points to inside the site, with its line."""
    return [
        (element.line, element.attributes[name])
        for element in page.elements
        for name in _LINKING
        if name in element.attributes and not urlsplit(element.attributes[name]).scheme
    ]


def dead_links(site: Path, address: str, page: HtmlPage) -> list[str]:
    """What is wrong with the links of one page, in sentences."""
    faults = []
    for line, link in links(page):
        parts = urlsplit(link)
        # The page for unknown addresses links from the site's root, because it is shown at any depth.
        target = posixpath.normpath(posixpath.join(posixpath.dirname(address), unquote(parts.path)).lstrip("/")) if parts.path else address
        if target.startswith("..") or not (site / target).is_file():
            faults.append(f"{address}:{line}: {link} leads to no file")
        elif names_a_place(parts.fragment) and parts.fragment not in html_page(site / target).ids:
            faults.append(f"{address}:{line}: {link} leads to no place on {target}")
    return faults


def test_every_link_inside_the_site_leads_to_a_file_and_to_a_place_on_it(built_site: Path) -> None:
    faults = [fault for address in html_files(built_site) for fault in dead_links(built_site, address, html_page(built_site / address))]
    assert not faults, "\n".join([f"{len(faults)} links lead nowhere:", *faults[:60]])


@pytest.mark.parametrize("link", ["missing.html", "plans/../nothing.html", "index.html#no-such-place", "#no-such-place", "../outside.html"])
def test_a_link_that_leads_nowhere_is_seen(link: str, tmp_path: Path) -> None:
    source = f'<!doctype html><html><body><h1 id="here">资费</h1><a href="{link}">资费</a></body></html>'
    (tmp_path / "index.html").write_text(source, encoding="utf-8")
    assert dead_links(tmp_path, "index.html", HtmlPage(source))


def test_every_page_has_the_same_page_in_the_other_language(built_site: Path) -> None:
    addresses = set(html_files(built_site))
    alone = sorted(address for address in addresses if (address[3:] if address.startswith("en/") else f"en/{address}") not in addresses)
    assert not alone, "\n".join(["These pages exist in one language only:", *alone])


def test_every_page_can_be_reached_by_links_from_the_home_page(built_site: Path) -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        address = waiting.pop()
        for _, link in links(html_page(built_site / address)):
            path = urlsplit(link).path
            target = posixpath.normpath(posixpath.join(posixpath.dirname(address), unquote(path)).lstrip("/"))
            if path.endswith(".html") and target not in reached and (built_site / target).is_file():
                reached.add(target)
                waiting.append(target)
    lost = sorted(set(html_files(built_site)) - reached - {"404.html", "en/404.html"})
    assert not lost, "\n".join([f"{len(lost)} pages that no link leads to:", *lost[:60]])
