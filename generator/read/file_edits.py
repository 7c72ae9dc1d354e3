"""Edits to the text of a plan file: one value is set, taken out or moved, and every other character stays as it is.

An edit is refused with `EditError` where it could lose something that the author wrote: a comment beside what is
taken out, a comment between entries that change places, a whole list in place of which a word would stand.
"""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from generator.read.file_layout import Layout, Part, Path
from generator.read.file_text import flow_text
from generator.read.yaml_reader import Node, read_yaml
from generator.tariff.language import Text


@dataclass(frozen=True, slots=True)
class SetValue:
    """Put a value at a path: in place of the word or text there, or as a new key, or after the last entry of a list."""

    path: Path
    value: Node


@dataclass(frozen=True, slots=True)
class Remove:
    """Take out what stands at a path, with its key."""

    path: Path


@dataclass(frozen=True, slots=True)
class Reorder:
    """Put the entries of the list at a path into another order: `order` names, place by place, where each stood before."""

    path: Path
    order: tuple[int, ...]


Edit: TypeAlias = SetValue | Remove | Reorder


class EditError(Exception):
    """An edit cannot be made without touching more than its own value; `why` says the reason."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.why = Text(zh=zh, en=en)


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return the text of a file with the edits made one after the other; raises EditError where one cannot be.

    Each result is read again and must hold the very tree that the edit asks for, so that no slip of the pen goes on.
    """
    for edit in edits:
        text = _edited(text, edit)
    return text


def _edited(text: str, edit: Edit) -> str:
    before = read_yaml(text.encode())
    if before.root is None or before.faults:
        raise EditError("文件读不出来", "the file cannot be read")
    wanted = deepcopy(before.root)
    _change(wanted, edit)
    for attempt in _attempts(Layout(text), edit):
        after = read_yaml(attempt.encode())
        if after.root == wanted and not after.faults:
            return attempt
    raise EditError("文件的排版放不下这一处", "the layout of the file leaves no place for it")


def _change(root: Node, edit: Edit) -> None:
    """Make the edit in a tree."""
    *parents, last = edit.path
    try:
        into = _at(root, tuple(parents))
        if isinstance(edit, Reorder):
            entries = into[last]  # type: ignore[index]
            into[last] = [entries[place] for place in edit.order]  # type: ignore[index]
        elif isinstance(edit, Remove):
            del into[last]  # type: ignore[arg-type,union-attr]
        elif isinstance(into, list) and last == len(into):
            into.append(edit.value)
        else:
            into[last] = edit.value  # type: ignore[index]
    except (KeyError, IndexError, TypeError) as error:
        raise EditError("文件里没有这一处", "there is no such place in the file") from error


def _at(root: Node, path: Path) -> Node:
    for step in path:
        root = root[step]  # type: ignore[index]
    return root


def _attempts(layout: Layout, edit: Edit) -> Iterator[str]:
    """Yield texts with the edit made, the most like the old one first."""
    if isinstance(edit, Reorder):
        yield _reordered(layout, edit)
    elif isinstance(edit, Remove):
        yield _without(layout, edit.path)
    elif edit.path in layout.parts:
        yield from _replaced(layout, layout.parts[edit.path], edit.value)
    else:
        yield from _added(layout, edit.path, edit.value)


def _replaced(layout: Layout, part: Part, value: Node) -> Iterator[str]:
    if not part.is_text and part.steps:
        raise EditError("那里不止一个词", "more than one word stands there")
    if not part.is_text and layout.comment_between(part.start, part.end):
        raise EditError("里面有注释", "a comment stands in it")
    if part.style in ("|", ">"):
        raise EditError("那里是多行文字", "a text of several lines stands there")
    if part.style == "'" and isinstance(value, str):
        yield layout.with_stretch(part.start, part.end, "'" + value.replace("'", "''") + "'")
    elif part.style is None and isinstance(value, str):
        yield layout.with_stretch(part.start, part.end, value)
    # In place of nothing (`key:`) a space has to come first.
    yield layout.with_stretch(part.start, part.end, (" " if part.start == part.end else "") + flow_text(value))


def _added(layout: Layout, path: Path, value: Node) -> Iterator[str]:
    into, last = path[:-1], path[-1]
    if into not in layout.parts:
        raise EditError("它所属的部分没有写", "what it belongs to is missing")
    outer = layout.parts[into]
    words = flow_text(value) if outer.is_list else f"{last}: {flow_text(value)}"
    if outer.style:
        at = outer.end - 1 if not outer.steps else layout.children(into)[-1].end
        yield layout.with_stretch(at, at, f", {words}" if outer.steps else words)
        return
    if not outer.steps:
        raise EditError("没有可以接着写的地方", "there is nothing to put it after")
    first = layout.children(into)[0]
    begin = outer.start if outer.is_list else first.key_start
    at = layout.line_end(outer.end)
    line = " " * (begin - layout.line_start(begin)) + ("- " if outer.is_list else "") + words + "\n"
    yield layout.with_stretch(at, at, line if layout.text[:at].endswith("\n") else f"\n{line.rstrip()}")


def _without(layout: Layout, path: Path) -> str:
    into = path[:-1]
    if path not in layout.parts or not path:
        raise EditError("文件里没有这一处", "there is no such place in the file")
    outer, siblings = layout.parts[into], layout.children(into)
    place = outer.steps.index(path[-1])
    part = siblings[place]
    if outer.style:
        start, end = part.key_start, part.end
        if place:
            start = siblings[place - 1].end
        elif len(siblings) > 1:
            end = siblings[1].key_start
    else:
        start, end = _lines_of(layout, outer, siblings, place)
    if layout.comment_between(start, end):
        raise EditError("旁边有注释", "a comment stands beside it")
    return layout.with_stretch(start, end, "")


def _lines_of(layout: Layout, outer: Part, siblings: Sequence[Part], place: int) -> tuple[int, int]:
    """Return the stretch that taking out one of several values, each on lines of its own, takes away."""
    if len(siblings) == 1:
        raise EditError("删了就什么也不剩", "nothing would be left beside it")
    part = siblings[place]
    begin = part.key_start
    if outer.is_list:
        column = outer.start - layout.line_start(outer.start)
        begin = layout.line_start(part.start) + column
        if not layout.text.startswith("-", begin):
            raise EditError("短横单独占了一行", "its dash stands on a line of its own")
    line = layout.line_start(begin)
    if layout.text[line:begin].strip():  # the first key after a dash: the next one takes its place
        if place:
            raise EditError("它和别的内容在同一行", "it shares its line with something else")
        return begin, siblings[1].key_start
    return line, layout.line_end(part.end)


def _reordered(layout: Layout, edit: Reorder) -> str:
    outer = layout.parts.get(edit.path)
    if outer is None or not outer.is_list:
        raise EditError("文件里没有这个列表", "there is no such list in the file")
    entries = layout.children(edit.path)
    if not entries:
        return layout.text
    for before, entry in pairwise(entries):
        # A comment at the end of an entry's line goes with a line; any other one could belong to either entry.
        from_here = before.end if outer.style else layout.line_end(before.end)
        if layout.comment_between(from_here, entry.start):
            raise EditError("各项之间有注释", "a comment stands between the entries")
    stretch: Callable[[Part], tuple[int, int]]
    if outer.style:
        if layout.comment_between(outer.start, entries[0].start) or layout.comment_between(entries[-1].end, outer.end):
            raise EditError("各项之间有注释", "a comment stands between the entries")
        stretch = lambda entry: (entry.start, entry.end)  # noqa: E731
    else:
        above = layout.text[: layout.line_start(outer.start)].rstrip("\n").rpartition("\n")[2]
        if above.lstrip().startswith("#"):
            raise EditError("第一项上面有注释", "a comment stands above the first entry")
        stretch = lambda entry: (entry.start, layout.line_end(entry.end))  # noqa: E731
    words = [layout.text[slice(*stretch(entry))] for entry in entries]
    if not outer.style and not words[-1].endswith("\n"):
        words[-1] += "\n"
    text = layout.text
    for place in reversed(range(len(entries))):
        start, end = stretch(entries[place])
        text = text[:start] + words[edit.order[place]] + text[end:]
    return text if layout.text.endswith("\n") or outer.style else text.removesuffix("\n")
