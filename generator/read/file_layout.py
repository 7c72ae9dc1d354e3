"""Where every value of a plan file stands in its text, where its key begins, and where the comments are."""

from dataclasses import dataclass
from typing import TypeAlias

from yaml.events import CollectionEndEvent, CollectionStartEvent, MappingStartEvent, NodeEvent, ScalarEvent

from generator.read.yaml_events import events_of, span

Path: TypeAlias = tuple[str | int, ...]


@dataclass(slots=True)
class Part:
    """One value of the file: the stretch of text that it takes up, and where its key begins."""

    start: int
    end: int
    key_start: int
    style: str | None
    """The quotation mark or sign of a text; `{`, `[`, or None for a plain text and for what is written line by line."""
    steps: list[str | int]
    """The keys or places below it."""
    is_list: bool = False
    is_text: bool = False


class Layout:
    """Where everything stands in the text of a file."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts: dict[Path, Part] = {}
        self._texts: list[tuple[int, int]] = []
        self._place(text)

    def _place(self, text: str) -> None:
        path: list[str | int] = []
        stack: list[Part] = []
        key: tuple[str, int] | None = None
        for event in events_of(text):
            if isinstance(event, CollectionEndEvent):
                closed = stack.pop()
                if closed.style:
                    closed.end = span(event)[1]
                if stack:
                    stack[-1].end = closed.end
                    path.pop()
            elif isinstance(event, NodeEvent):
                start, end = self._stretch(event)
                if stack and not stack[-1].is_list and key is None:
                    key = (getattr(event, "value", ""), start)
                    continue
                if stack:
                    path.append(len(stack[-1].steps) if key is None else key[0])
                    stack[-1].steps.append(path[-1])
                    stack[-1].end = end
                part = self.parts[tuple(path)] = _part(event, start, end, start if key is None else key[1])
                key = None
                if part.is_text:
                    del path[-1:]
                else:
                    stack.append(part)

    def _stretch(self, event: NodeEvent) -> tuple[int, int]:
        start, end = span(event)
        end = start + len(self.text[start:end].rstrip())
        if isinstance(event, ScalarEvent):
            self._texts.append((start, end))
        return start, end

    def comment_between(self, start: int, end: int) -> bool:
        """Return whether a comment begins in a stretch of the text."""
        sign = self.text.find("#", start, end)
        while sign >= 0:
            if not any(first <= sign < last for first, last in self._texts):
                return True
            sign = self.text.find("#", sign + 1, end)
        return False

    def line_start(self, index: int) -> int:
        """Return where the line of a character begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """Return where the line of a character ends, its line break included."""
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end + 1

    def children(self, path: Path) -> list[Part]:
        """Return the values right below a path, in the order of the file."""
        return [self.parts[*path, step] for step in self.parts[path].steps]

    def with_stretch(self, start: int, end: int, words: str) -> str:
        """Return the text of the file with other words in place of a stretch."""
        return self.text[:start] + words + self.text[end:]


def _part(event: NodeEvent, start: int, end: int, key_start: int) -> Part:
    if isinstance(event, CollectionStartEvent):
        sign = ("{" if isinstance(event, MappingStartEvent) else "[") if event.flow_style else None
        return Part(start, end, key_start, sign, [], is_list=not isinstance(event, MappingStartEvent))
    return Part(start, end, key_start, getattr(event, "style", None) or None, [], is_text=True)
