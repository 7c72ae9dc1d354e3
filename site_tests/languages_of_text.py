"""Which language every run of a page's text says it is in, as a browser works it out from the nearest `lang`."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# Codes that scripts compare, and the relative address of a folder.
_NAMES = re.compile(r"[a-z0-9 _-]*|(\.\./)*[a-z]+/")
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
        said += [named["content"]] if tag == "meta" and named.get("name") == "description" else []
        for words in said:
            self._add(words, attribute=True)
        # Words that scripts say are kept in attributes.
        kept = (text for name, value in named.items() if name.startswith("data-") for text in _texts_in(value, language))
        for words, spoken in kept:
            if not _NAMES.fullmatch(words):
                self._add(words, attribute=True, language=spoken)
        if tag in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._add(data, attribute=False)

    def _add(self, words: str, *, attribute: bool, language: str = "") -> None:
        inside = tuple(tag for tag, _ in self._open)
        if words.strip() and not {"script", "style"} & set(inside):
            spoken = language or (self._open[-1][1] if self._open else "")
            self.runs.append(Run(words, spoken, inside, self.getpos()[0], attribute))


def _texts_in(value: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the words in an attribute with their language: every text in it where it is JSON, itself where it is not.

    Beside a plan's name, `t`, stands its language, `l`, where it is not the page's.
    """
    waiting: list[tuple[object, str]] = [(json.loads(value) if value.startswith(("[", "{")) else value, language)]
    while waiting:
        part, spoken = waiting.pop()
        if isinstance(part, str):
            yield part, spoken
        elif isinstance(part, list):
            waiting.extend((one, spoken) for one in part)
        elif isinstance(part, dict):
            waiting.extend((one, part.get("l", spoken) if key == "t" else spoken) for key, one in part.items() if key != "l")


def runs(source: str) -> Iterator[Run]:
    """Yield every run of a page, in order."""
    return iter(_Runs(source).runs)
