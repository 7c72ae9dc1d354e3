"""What can be wrong with a file's shape, translated from pydantic's errors into plain words at the right path."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.read.yaml_reader import Node
from generator.tariff.field import BRANCHES
from generator.tariff.format_tables import annotations_of, dataclasses_in, kind_word, words_in
from generator.tariff.language import Text

_TAGS = BRANCHES | {"Unpriced", "Throughout", "Validity"}


@dataclass(frozen=True, slots=True)
class FormatFault:
    """One value of a file that the format refuses; `path` leads to it from the file's root."""

    rule: str
    path: tuple[str | int, ...]
    message: Text
    mend: Text


def format_faults(error: ValidationError, root: Node, top: type) -> Iterator[FormatFault]:
    """Yield every fault that pydantic found, each once, in the order of the file's fields."""
    seen: set[tuple[object, ...]] = set()
    for detail in error.errors(include_url=False):
        fault = _fault(detail, root, top)
        key = (fault.rule, fault.path, fault.message)
        if key not in seen:
            seen.add(key)
            yield fault


def _file_path(location: tuple[int | str, ...], root: Node) -> tuple[str | int, ...]:
    """Return pydantic's location as a path of the file: union tags that are no keys of the file are left out."""
    path: list[str | int] = []
    here: Any = root
    for step in location:
        if _below(here, step) is None and (step in _TAGS or (isinstance(here, dict) and here.get("kind") == step)):
            continue
        here = _below(here, step)
        path.append(step)
    return tuple(path)


def _fault(detail: ErrorDetails, root: Node, top: type) -> FormatFault:
    kind, path = detail["type"], _file_path(detail["loc"], root)
    key = str(path[-1]) if path else ""
    context = detail.get("ctx", {})
    shown = detail["input"] if isinstance(detail["input"], str) else ""
    words = ", ".join(_words_at(path, root, top))
    if kind in {"missing", "missing_argument", "missing_keyword_only_argument"}:
        return _missing(path, key, words)
    if kind in {"unexpected_keyword_argument", "extra_forbidden"}:
        return FormatFault("unknown-key", path, Text(zh=f"不认识的键“{key}”", en=f"unknown key '{key}'"), _known_keys(key, path, root, top))
    if kind == "unreadable":
        message_zh, _, mend_zh = str(context["zh"]).partition("。")
        message_en, _, mend_en = str(context["en"]).partition("; ")
        also = Text(zh=f"，或写：{words}", en=f", or write: {words}") if words else None
        return FormatFault(
            "unreadable-value",
            path,
            Text(zh=message_zh, en=message_en),
            Text(zh=(mend_zh or message_zh) + (also.zh if also else ""), en=(mend_en or message_en) + (also.en if also else "")),
        )
    if kind in {"union_tag_invalid", "union_tag_not_found"}:
        return _unknown_kind(path, str(context.get("tag", "")), root, top)
    if kind in {"enum", "literal_error"} and shown:
        return FormatFault(
            "unknown-word",
            path,
            Text(zh=f"“{shown}”不是“{key}”能用的词", en=f"'{shown}' is not a word for '{key}'"),
            Text(zh=f"可以写：{words}", en=f"write one of: {words}"),
        )
    return _wrong_shape(kind, path, key, words)


def _missing(path: tuple[str | int, ...], key: str, words: str) -> FormatFault:
    silent = "not_stated" in words.split(", ")
    return FormatFault(
        "missing-element",
        path,
        Text(zh=f"缺少必填的“{key}”", en=f"the required key '{key}' is missing"),
        Text(
            zh=f"补上“{key}”" + ("；公示里没有写明的，写 not_stated" if silent else ""),
            en=f"add '{key}'" + ("; write not_stated where the filing does not say" if silent else ""),
        ),
    )


def _unknown_kind(path: tuple[str | int, ...], tag: str, root: Node, top: type) -> FormatFault:
    known = ", ".join(sorted(word for part in _parts_at(path, root, top) if (word := kind_word(part)) is not None))
    mend = Text(zh=f"kind 可以写：{known}", en=f"`kind` is one of: {known}")
    if tag:
        return FormatFault("unknown-word", (*path, "kind"), Text(zh=f"不认识的种类“{tag}”", en=f"unknown kind '{tag}'"), mend)
    return FormatFault("missing-element", path, Text(zh="缺少必填的“kind”", en="the required key 'kind' is missing"), mend)


_SHAPES = {
    "string_type": Text(zh="一段文字", en="one text"),
    "tuple_type": Text(zh="一个列表，每项前面写“- ”", en="a list, each item after '- '"),
    "enum": Text(zh="一个词", en="one word"),
    "literal_error": Text(zh="一个词", en="one word"),
}
_MAPPING = Text(zh="下一级的键和值", en="keys and values one level down")


def _wrong_shape(kind: str, path: tuple[str | int, ...], key: str, words: str) -> FormatFault:
    wanted = _SHAPES.get(kind, _MAPPING)
    return FormatFault(
        "wrong-shape",
        path,
        Text(zh=f"“{key}”的写法不对", en=f"'{key}' has the wrong shape"),
        Text(
            zh=f"这里要写{wanted.zh}" + (f"，或写：{words}" if words else ""),
            en=f"write {wanted.en} here" + (f", or one of: {words}" if words else ""),
        ),
    )


def _known_keys(key: str, path: tuple[str | int, ...], root: Node, top: type) -> Text:
    known = sorted({field.name for part in _parts_at(path[:-1], root, top) for field in fields(part)})
    near = get_close_matches(key, known, n=1)
    zh = f"是不是“{near[0]}”？" if near else ""
    en = f"did you mean '{near[0]}'? " if near else ""
    return Text(zh=f"{zh}这里可以写：{', '.join(known)}", en=f"{en}known keys here: {', '.join(known)}")


def _parts_at(path: tuple[str | int, ...], root: Node, top: type) -> set[type]:
    """Return the parts of the format that can stand at a path; `kind` in the file tells siblings apart."""
    parts: set[type] = {top}
    here: Any = root
    for step in path:
        here = _below(here, step)
        if isinstance(step, str):
            parts = {found for part in parts if step in annotations_of(part) for found in dataclasses_in(annotations_of(part)[step])}
    if isinstance(here, dict) and isinstance(kind := here.get("kind"), str):
        return {part for part in parts if kind_word(part) in {kind, None}} or parts
    return parts


def _words_at(path: tuple[str | int, ...], root: Node, top: type) -> list[str]:
    """Return the words of closed lists that may stand at a path."""
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return []
    parents = _parts_at(path[: max(place for place, step in enumerate(path) if isinstance(step, str))], root, top)
    words = (word.value for part in parents if names[-1] in annotations_of(part) for word in words_in(annotations_of(part)[names[-1]]))
    return list(dict.fromkeys(words))


def _below(here: object, step: str | int) -> object:
    if isinstance(here, dict):
        return here.get(step)
    if isinstance(here, list) and isinstance(step, int) and step < len(here):
        return here[step]
    return None
