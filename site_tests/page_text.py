"""A built page as its reader gets it: the text, the tags with their attributes, and nothing interpreted twice."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_SILENT = frozenset({"script", "style"})


@dataclass(frozen=True)
class ReadPage:
    """What an HTML parser found in a page."""

    text: list[str] = field(default_factory=list)
    """Every piece of text outside scripts and styles, entities resolved once."""
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """Every tag that opens, with its attributes."""
    scripts: list[str] = field(default_factory=list)
    """The insides of scripts and styles."""
    comments: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The text with every run of blanks and line ends as one blank, as a browser shows it."""
        return " ".join("".join(self.text).split())


def read_page(page: str) -> ReadPage:
    """Return what a parser finds in the page."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    return parser.page


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = ReadPage()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag in _SILENT:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        (self.page.scripts if self._open else self.page.text).append(data)

    def handle_comment(self, data: str) -> None:
        self.page.comments.append(data)
