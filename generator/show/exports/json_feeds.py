"""`feeds/site.json` and the others: the same feeds as JSON Feed 1.1, beside each in Atom."""

import json
from collections.abc import Iterator

from generator.show.addresses import file_address
from generator.show.export import Export, ExportFile
from generator.show.feeds import JSON, Feed, feeds
from generator.tariff.plain_data import PlainData

VERSION = "https://jsonfeed.org/version/1.1"


class JsonFeeds(Export):
    """JSON Feed: what changed, for programs that would rather not read XML."""

    def end(self) -> Iterator[ExportFile]:
        """Yield every feed; none where the site has no history."""
        for feed in feeds(self.site):
            address = file_address(feed.place.address(JSON), feed.language)
            document = _document(feed, self.site.base_address + address)
            yield ExportFile(address, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())


def _document(feed: Feed, address: str) -> dict[str, PlainData]:
    return {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": address,
        "language": feed.language.tag,
        "authors": [{"name": feed.author}],
        "items": [
            {
                "id": entry.identity,
                "url": entry.page,
                "title": entry.title,
                "content_text": entry.told,
                "date_published": entry.at.isoformat(),
                "tags": list(entry.tags),
            }
            for entry in feed.entries
        ],
    }


EXPORT = JsonFeeds
