"""`feeds/site.atom`, one Atom feed (RFC 4287) for each carrier and one for each of its regions, in every language."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.show.addresses import file_address
from generator.show.export import Export, ExportFile
from generator.show.feeds import ATOM, Feed, FeedEntry, feeds

_NAMESPACE = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, however it is written."""


class AtomFeeds(Export):
    """Atom: what changed, for feed readers."""

    def end(self) -> Iterator[ExportFile]:
        """Yield every feed; none where the site has no history."""
        for feed in feeds(self.site):
            address = file_address(feed.place.address(ATOM), feed.language)
            yield ExportFile(address, _document(feed, self.site.base_address + address))


def _document(feed: Feed, address: str) -> bytes:
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": feed.language.tag})
    _say(root, "id", feed.identity)
    _say(root, "title", feed.title)
    _say(root, "updated", feed.updated.isoformat())
    _say(SubElement(root, "author"), "name", feed.author)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": address})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    for entry in feed.entries:
        _add(root, entry)
    indent(root)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _add(root: Element, entry: FeedEntry) -> None:
    element = SubElement(root, "entry")
    _say(element, "id", entry.identity)
    _say(element, "title", entry.title)
    _say(element, "updated", entry.at.isoformat())
    _say(element, "published", entry.at.isoformat())
    SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.page})
    for term in entry.tags:
        SubElement(element, "category", {"term": term})
    _say(element, "content", entry.told).set("type", "text")


def _say(parent: Element, tag: str, words: str) -> Element:
    element = SubElement(parent, tag)
    element.text = _NOT_XML.sub("", words)
    return element


EXPORT = AtomFeeds
