"""Finds the messages of Python files for Babel: what the code says in Chinese, by whatever way it says it.

`babel.cfg` names this module; `pybabel extract` and the tests read it there. Messages are the first argument of `message`,
`sentence` and `counted`. With the option `bilingual` also what stands beside its English: texts, rules, meanings of fields.
A further language needs words for those too; English does not.
"""

import ast
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import IO

_SAY = frozenset({"message", "sentence", "counted"})
_PAIRS = frozenset({"Text", "Meaning"})

Found = tuple[int, str, tuple[str, ...], list[str]]
"""What Babel wants to know: line, gettext's name for the way of saying, its arguments, comments."""


class NotLiteralError(Exception):
    """A message is put together at run time, so that no translator would ever see it."""


def extract(file: IO[bytes], keywords: Mapping[str, object], comment_tags: Collection[str], options: Mapping[str, str]) -> Iterator[Found]:
    """Yield every message of a Python file; raises NotLiteralError where one is not written out."""
    bilingual = options.get("bilingual") == "true"
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in _SAY:
                yield _said(node, node.func.id)
            elif bilingual and node.func.id in _PAIRS:
                yield from _pair(node)


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


def _pair(call: ast.Call) -> Iterator[Found]:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    first_two: Sequence[ast.expr | None] = [*call.args, None, None][:2]
    chinese, english = (_literal(named.get(name, given)) for name, given in zip(("zh", "en"), first_two, strict=True))
    if chinese and english:
        yield call.lineno, "gettext", (chinese,), [f"English: {english}"]


def _literal(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
