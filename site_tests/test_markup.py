"""Every built HTML file is whole, is guarded by its Content-Security-Policy, and takes nothing from elsewhere."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from site_tests.html_pages import Element, HtmlPage, html_files, html_page

# What the site may consist of. The four kinds of Pagefind's index are its own.
PUBLISHED = {".html", ".css", ".js", ".json", ".csv", ".xml", ".svg", ".txt", ".atom", ".ics"}
LOG = {"log", "verify_receipt.py"}
"""What the log publishes of itself, and the program that verifies its receipts."""
PAGEFIND = {".pagefind", ".pf_fragment", ".pf_index", ".pf_meta"}

_LOADING = {"script", "img", "source", "video", "audio", "track", "input"}
_UNWANTED = {"style", "base", "iframe", "object", "embed", "marquee", "blink"}
_LOADING_RELS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}


def markup_faults(page: HtmlPage) -> list[str]:
    """What no page may contain or lack, one sentence for each."""
    return [*page.faults, *_head_faults(page), *_element_faults(page)]


def _head_faults(page: HtmlPage) -> list[str]:
    faults = []
    in_head = [element for element in page.elements if element.inside("head")]
    first = in_head[0].attributes if in_head else {}
    if page.doctype.lower() != "doctype html":
        faults.append("no <!doctype html>")
    if first.get("http-equiv") != "Content-Security-Policy":
        faults.append("the Content-Security-Policy is not the first thing in the head")
    if "default-src 'none'" not in first.get("content", "") or "unsafe-inline" in first.get("content", ""):
        faults.append("the Content-Security-Policy lets in what it need not")
    html = next(page.all("html"), None)
    if html is None or html.attributes.get("lang") not in {"zh-CN", "en"}:
        faults.append("<html> has no lang, or a strange one")
    titles = sum(element.tag == "title" for element in in_head)
    if titles != 1:
        faults.append(f"{titles} titles")
    return faults


def _element_faults(page: HtmlPage) -> list[str]:
    faults = [f"{count} elements have the id {name}" for name, count in Counter(page.ids).items() if count > 1]
    headings = [int(element.tag[1]) for element in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    if headings.count(1) != 1:
        faults.append(f"{headings.count(1)} h1")
    faults += [f"h{lower} follows h{upper}" for upper, lower in pairwise(headings) if lower > upper + 1]
    for element in page.elements:
        faults += [f"line {element.line}: <{element.tag}> {fault}" for fault in _faults_of(element)]
    return faults


def _faults_of(element: Element) -> list[str]:
    names = element.attributes
    faults = [f"has the event handler {name}" for name in names if name.startswith("on")]
    faults += [f"has a {name} attribute" for name in ("style", "srcdoc", "ping", "autofocus", "target") if name in names]
    faults += [f"points to {value}" for value in names.values() if value.strip().lower().startswith(("javascript:", "vbscript:"))]
    faults += [f"loads {load}" for load in _loads(element) if urlsplit(load).netloc]
    if element.tag in _UNWANTED:
        faults.append("stands on a page")
    if element.tag == "meta" and names.get("http-equiv", "").lower() == "refresh":
        faults.append("moves the reader on by itself")
    if element.tag == "script" and "src" not in names and names.get("type") != "application/ld+json":
        faults.append("carries its script inside")
    return faults


def _loads(element: Element) -> list[str]:
    names = element.attributes
    if element.tag == "link":
        return [names.get("href", "")] if _LOADING_RELS & set(names.get("rel", "").split()) else []
    return [names.get("src", "")] if element.tag in _LOADING else []


def test_every_page_is_whole_guarded_and_takes_nothing_from_elsewhere(built_site: Path) -> None:
    faults = [f"{address}: {fault}" for address in html_files(built_site) for fault in markup_faults(html_page(built_site / address))]
    assert not faults, "\n".join([f"{len(faults)} faults:", *faults[:60]])


_SOUND = (
    '<!doctype html><html lang="zh-CN"><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    "<title>资费</title></head><body><article><h1>资费</h1></article></body></html>"
)


def test_a_sound_page_has_no_fault() -> None:
    assert markup_faults(HtmlPage(_SOUND)) == []


@pytest.mark.parametrize(
    ("sound", "broken", "fault"),
    [
        ("</h1>", "</h1><p>", "</article> inside <p>"),
        ("<h1>", '<h1 onclick="alert(1)">', "event handler onclick"),
        ("<h1>", '<h1 style="color:red">', "style attribute"),
        ("</h1>", "</h1><script>alert(1)</script>", "carries its script inside"),
        ("</h1>", '</h1><script src="https://elsewhere.example/a.js"></script>', "loads https://elsewhere.example/a.js"),
        ("</h1>", '</h1><img alt="" src="//elsewhere.example/a.png">', "loads //elsewhere.example/a.png"),
        ("<title>", '<link rel="stylesheet" href="https://elsewhere.example/a.css"><title>', "loads https://elsewhere.example/a.css"),
        ("</h1>", '</h1><a href="JavaScript:alert(1)">资费</a>', "points to JavaScript:alert(1)"),
        ("</h1>", "</h1><style>p { color: red }</style>", "<style> stands on a page"),
        ("</h1>", "</h1><h3>资费</h3>", "h3 follows h1"),
        ("</h1>", "</h1><h1>资费</h1>", "2 h1"),
        ("</h1>", '</h1><p id="a"></p><p id="a"></p>', "2 elements have the id a"),
        ("<meta http", '<meta charset="utf-8"><meta http', "not the first thing in the head"),
        ("'none'", "*", "lets in what it need not"),
        (' lang="zh-CN"', "", "no lang"),
        ("</h1>", '</h1><a target="_blank" href="a.html">资费</a>', "has a target attribute"),
    ],
)
def test_a_page_with_what_no_page_may_have_is_seen(sound: str, broken: str, fault: str) -> None:
    assert any(fault in seen for seen in markup_faults(HtmlPage(_SOUND.replace(sound, broken, 1))))


def test_the_site_consists_of_known_kinds_of_files_only(built_site: Path) -> None:
    strange = sorted(
        file.relative_to(built_site).as_posix()
        for file in built_site.rglob("*")
        if file.is_file()
        and file.suffix not in PUBLISHED
        and file.relative_to(built_site).parts[0] not in LOG
        and not (file.suffix in PAGEFIND and file.relative_to(built_site).parts[0] == "search")
    )
    assert not strange, "\n".join(["Files of a kind that is not published:", *strange])


_FOREIGN = re.compile(r"""(?:url\(|@import|import|fetch\()[\s('"]*((?:https?:)?//[^'")\s]+)""")


def test_style_sheets_and_scripts_take_nothing_from_elsewhere(built_site: Path) -> None:
    faults = [
        f"{file.relative_to(built_site)}: {found}"
        for file in [*built_site.glob("assets/**/*.css"), *built_site.glob("assets/**/*.js")]
        for found in _FOREIGN.findall(file.read_text(encoding="utf-8"))
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("line", ["url(https://a.example)", "@import '//a.example'", 'import("https://a.example")', "fetch('//a.example')"])
def test_an_address_of_another_host_is_seen_in_a_style_sheet_or_script(line: str) -> None:
    assert _FOREIGN.search(line)


def test_titles_tell_the_pages_apart(built_site: Path) -> None:
    titles = Counter[str]()
    for address in html_files(built_site):
        found = re.search(r"<title>(.*?)</title>", (built_site / address).read_text(encoding="utf-8"), re.DOTALL)
        titles[f"{'en' if address.startswith('en/') else 'zh'}: {found.group(1) if found else ''}"] += 1
    shared = [f"{count} pages: {title}" for title, count in titles.items() if count > 1]
    assert not shared, "\n".join(["A reader cannot tell these pages apart by their titles:", *shared[:40]])
