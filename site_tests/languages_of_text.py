"""Which language every run of a page's text says it is in, as a browser works it out from the nearest `lang`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_NAMES = re.compile("[a-z0-9 -]*")
SAID_ATTRIBUTES = ("alt", "aria-label", "aria-description", "placeholder", "title")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text or an attribute that is said: its language, the names of the elements round it, its line."""

    words: str
    language: str
    inside: tuple[str, ...]
    line: int
    attribute: bool


class _Runs(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[Run] = []
        self._open: list[tuple[str, str]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        language = named.get("lang") or (self._open[-1][1] if self._open else "")
        self._open.append((tag, language))
        said = [named[name] for name in SAID_ATTRIBUTES if name in named]
        # Words that scripts say are kept in attributes.
        said += [value for name, value in named.items() if name.startswith("data-") and not _NAMES.fullmatch(value)]
        said += [named["content"]] if tag == "meta" and named.get("name") == "description" else []
        for words in said:
            self._add(words, attribute=True)
        if tag in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._add(data, attribute=False)

    def _add(self, words: str, *, attribute: bool) -> None:
        inside = tuple(tag for tag, _ in self._open)
        if words.strip() and not {"script", "style"} & set(inside):
            self.runs.append(Run(words, self._open[-1][1] if self._open else "", inside, self.getpos()[0], attribute))


def runs(source: str) -> Iterator[Run]:
    """Yield every run of a page, in order."""
    return iter(_Runs(source).runs)
