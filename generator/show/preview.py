"""What makes a preview one: the words on every page, and the files that keep it from being published or found."""

from collections.abc import Iterator

from generator.show.export import ExportFile
from generator.tariff.language import message

WATERMARK = message("这是预览，还没有公示，不能当真，也不能对外发布。")
"""Stands at the top of every page of a preview."""

MARKER = "PREVIEW-NOT-FOR-PUBLICATION.txt"
"""The file by which a folder is known as a preview; whatever publishes refuses a folder that holds it."""


def preview_files() -> Iterator[ExportFile]:
    """Yield what a preview has instead of exports: its marker, and the request to search engines to stay away."""
    yield ExportFile(MARKER, f"{WATERMARK.zh}\n{WATERMARK.en}\n".encode())
    yield ExportFile("robots.txt", b"User-agent: *\nDisallow: /\n")
