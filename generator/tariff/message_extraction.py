"""Finds the messages of Python and data files for Babel: what the code says in Chinese, by whatever way it says it.

`babel.cfg` names this module; `pybabel extract` and the tests read it there. Messages are the first argument of `message`,
`sentence` and `counted`. With the option `bilingual` also what stands beside its English: texts, rules, meanings of fields.
A further language needs words for those too; English does not.
"""

import ast
import re
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import IO

import yaml

_SAY = frozenset({"message", "sentence", "counted"})
_HAN = re.compile("[\u3400-\u9fff]")

Found = tuple[int, str, tuple[str, ...], list[str]]
"""What Babel wants to know: line, gettext's name for the way of saying, its arguments, comments."""


class NotLiteralError(Exception):
    """A message is put together at run time, so that no translator would ever see it."""


def extract(file: IO[bytes], keywords: Mapping[str, object], comment_tags: Collection[str], options: Mapping[str, str]) -> Iterator[Found]:
    """Yield every message of a Python file; raises NotLiteralError where one is not written out."""
    bilingual = options.get("bilingual") == "true"
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            if name in _SAY:
                yield _said(node, name)
            elif bilingual:
                yield from _pairs(node)


def extract_data(
    file: IO[bytes], keywords: Mapping[str, object], comment_tags: Collection[str], options: Mapping[str, str]
) -> Iterator[Found]:
    """Yield the texts of a YAML or JSON file that have their English beside them, as `zh` and `en` or as neighbours in a list."""
    for chinese, english in _beside(yaml.safe_load(file)):
        yield 1, "gettext", (chinese,), [f"English: {english}"]


def _beside(data: object) -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        if isinstance(data.get("zh"), str) and isinstance(data.get("en"), str):
            yield data["zh"], data["en"]
        for value in data.values():
            yield from _beside(value)
    elif isinstance(data, list):
        for one, following in pairwise([*data, None]):
            if isinstance(one, str) and isinstance(following, str) and _HAN.search(one) and not _HAN.search(following):
                yield one, following
            yield from _beside(one)


def _said(call: ast.Call, name: str) -> Found:
    chinese = _literal(call.args[0]) if call.args else None
    contexts = [_literal(keyword.value) for keyword in call.keywords if keyword.arg == "context"]
    if chinese is None or None in contexts:
        raise NotLiteralError(f"line {call.lineno}: write out what `{name}` says, and its context: {ast.unparse(call)}")
    written = [context for context in contexts if context is not None]
    forms, way = ([chinese, chinese], "ngettext") if name == "counted" else ([chinese], "gettext")
    if written:
        way = f"np{way[1:]}" if name == "counted" else f"p{way}"
    return call.lineno, way, (*written, *forms), []


def _pairs(call: ast.Call) -> Iterator[Found]:
    """Yield what a call says in Chinese with the English beside it: named `zh` and `en`, or one after the other."""
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    written = [(_literal(named.get("zh")), _literal(named.get("en")))]
    # English may quote Chinese where it is named; of two neighbours only one is Chinese.
    written += [(one, other) for one, other in pairwise(map(_literal, call.args)) if other and not _HAN.search(other)]
    for chinese, english in written:
        if chinese and english and _HAN.search(chinese):
            yield call.lineno, "gettext", (chinese,), [f"English: {english}"]


def _literal(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
