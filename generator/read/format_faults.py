"""What can be wrong with a file's shape, translated from pydantic's errors into plain words at the right path."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from difflib import get_close_matches
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.read.yaml_reader import Node
from generator.tariff.field import BRANCHES
from generator.tariff.language import Text
from generator.tariff.restriction import Restriction
from generator.tariff.restrictions import kinds

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
        if isinstance(here, dict) and step in here:
            here = here[step]
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        elif step in _TAGS or (isinstance(here, dict) and here.get("kind") == step):
            continue
        else:
            here = None
        path.append(step)
    return tuple(path)


def _fault(detail: ErrorDetails, root: Node, top: type) -> FormatFault:
    kind, path = detail["type"], _file_path(detail["loc"], root)
    key = path[-1] if path else ""
    context = detail.get("ctx", {})
    value = detail["input"]
    shown = value if isinstance(value, str) else ""
    if kind in {"missing", "missing_argument", "missing_keyword_only_argument"}:
        return FormatFault(
            "missing-element",
            path,
            Text(zh=f"缺少必填的“{key}”", en=f"the required key '{key}' is missing"),
            Text(zh=f"补上“{key}”；公示里没有写明的，写 not_stated", en=f"add '{key}'; write not_stated where the filing does not say"),
        )
    if kind in {"unexpected_keyword_argument", "extra_forbidden"}:
        return FormatFault("unknown-key", path, Text(zh=f"不认识的键“{key}”", en=f"unknown key '{key}'"), _known_keys(str(key), path, root, top))
    if kind == "unreadable":
        zh, en = str(context["zh"]), str(context["en"])
        message_zh, _, mend_zh = zh.partition("。")
        message_en, _, mend_en = en.partition("; ")
        return FormatFault(
            "unreadable-value", path, Text(zh=message_zh, en=message_en), Text(zh=mend_zh or message_zh, en=mend_en or message_en)
        )
    if kind in {"enum", "literal_error", "union_tag_invalid", "union_tag_not_found"}:
        expected = str(context.get("expected", context.get("expected_tags", "")))
        words = expected.replace("'", "").replace(" or ", ", ")
        if kind.startswith("union_tag"):
            kind_key = context.get("discriminator", "kind")
            tag = str(context.get("tag", ""))
            return FormatFault(
                "unknown-word" if tag else "missing-element",
                (*path, "kind") if tag else path,
                Text(zh=f"不认识的种类“{tag}”", en=f"unknown kind '{tag}'") if tag else Text(zh="缺少“kind”", en=f"the key {kind_key} is missing"),
                Text(zh=f"可以写：{words}" if words else "写上 kind", en=f"write one of: {words}" if words else "write `kind`"),
            )
        return FormatFault(
            "unknown-word",
            path,
            Text(zh=f"“{shown}”不是“{key}”能用的词" if shown else f"“{key}”要写一个词", en=f"'{shown}' is not a word for '{key}'" if shown else f"'{key}' needs one word"),
            Text(zh=f"可以写：{words}；没有公示的可看格式说明是否允许 not_stated", en=f"write one of: {words}"),
        )
    return _wrong_shape(kind, path, str(key))


def _wrong_shape(kind: str, path: tuple[str | int, ...], key: str) -> FormatFault:
    if kind == "string_type":
        wanted = Text(zh="一段文字", en="one text")
    elif kind in {"tuple_type", "list_type"}:
        wanted = Text(zh="一个列表（每项前面写“- ”），或格式说明里允许的词", en="a list (each item after '- '), or a word that the format allows")
    else:
        wanted = Text(zh="下一级的键和值，或格式说明里允许的词", en="keys and values one level down, or a word that the format allows")
    return FormatFault(
        "wrong-shape",
        path,
        Text(zh=f"“{key}”的写法不对", en=f"'{key}' has the wrong shape"),
        Text(zh=f"这里要写{wanted.zh}", en=f"write {wanted.en} here"),
    )


def _known_keys(key: str, path: tuple[str | int, ...], root: Node, top: type) -> Text:
    known = sorted(_keys_at(path[:-1], root, top))
    near = get_close_matches(key, known, n=1)
    zh = f"是不是“{near[0]}”？" if near else ""
    en = f"did you mean '{near[0]}'? " if near else ""
    return Text(zh=f"{zh}这里可以写：{', '.join(known)}", en=f"{en}known keys here: {', '.join(known)}")


def _keys_at(path: tuple[str | int, ...], root: Node, top: type) -> set[str]:
    """Return the keys that the format knows at a path, by the dataclasses that can stand there."""
    candidates: set[type] = {top}
    here: Any = root
    for step in path:
        here = here[step] if (isinstance(here, dict) and step in here) or (isinstance(here, list) and isinstance(step, int) and step < len(here)) else None
        if isinstance(step, int):
            continue
        candidates = {
            found
            for candidate in candidates
            if step in get_type_hints(candidate)
            for found in dataclasses_in(get_type_hints(candidate, include_extras=True)[step])
        }
    if isinstance(here, dict) and isinstance(kind := here.get("kind"), str):
        told_apart = {c for c in candidates if kind_word(c) in {kind, None}}
        candidates = told_apart or candidates
    return {name.name for candidate in candidates for name in fields(candidate)}


def kind_word(part: type) -> str | None:
    """Return the `kind` that a part of a tagged union is told apart by, None where it has no single one."""
    annotation = get_type_hints(part, include_extras=True).get("kind")
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    words = get_args(annotation) if get_origin(annotation) is Literal else ()
    return words[0] if len(words) == 1 else None


def dataclasses_in(annotation: object) -> Iterator[type]:
    """Yield every dataclass that an annotation can hold, restriction kinds included."""
    if annotation is Restriction:
        yield from (kind for kind in kinds().values() if kind.written)
    elif isinstance(annotation, type) and is_dataclass(annotation):
        yield annotation
    else:
        for part in get_args(annotation):
            yield from dataclasses_in(part)
