"""Turns the parser's complaint about text that is not YAML into what its author did wrong.

libyaml and PyYAML's own parser stop at the same place but word it differently, and both name their inner
state ("did not find expected key") instead of the slip. The slip is found by looking at the text there.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from yaml.error import MarkedYAMLError

from generator.read.plain_text import place
from generator.read.yaml_faults import Position, YamlFault, fault

_STUCK_COLON: Final = re.compile(r"[ ]*(?:- +)*([A-Za-z_][\w-]*) ?(?:(：)|:(?=[^\s:/]))(.*)", re.ASCII)
_KEY_AT_END: Final = re.compile(r"[A-Za-z_][\w-]*\Z", re.ASCII)
_KEY_AFTER_CHINESE_COMMA: Final = re.compile(r"，\s*[A-Za-z_][\w-]*\s*:", re.ASCII)
_COMMENT: Final = re.compile(r"(?:(?<=\s)|^)#.*", re.MULTILINE)
_LONGEST_EXAMPLE: Final = 20


@dataclass(frozen=True, slots=True)
class _Scene:
    """Where the parser stopped (`at`) and where the thing it was reading had begun (`since`)."""

    text: str
    at: int
    since: int

    @property
    def sign(self) -> str:
        """The character the parser could not take; empty at the end of the file."""
        return self.text[self.at : self.at + 1]

    @property
    def before(self) -> str:
        """What stands on the same line before it."""
        return self.text[self.line_start(self.at) : self.at]

    def line_start(self, index: int) -> int:
        """Return where the line of a character begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line(self, index: int) -> str:
        """Return the line of a character."""
        start = self.line_start(index)
        return self.text[start:].partition("\n")[0]

    def indent(self, index: int) -> int:
        """Return by how many spaces the line of a character is indented."""
        line = self.line(index)
        return len(line) - len(line.lstrip(" "))

    def content_above(self) -> int | None:
        """Return the first character of the nearest line above that is neither blank nor a comment."""
        start = self.line_start(self.at)
        while start > 0:
            start = self.line_start(start - 1)
            line = self.line(start)
            if line.strip() and not line.lstrip().startswith("#"):
                return start + self.indent(start)
        return None

    def quote_opened_above(self) -> int | None:
        """Return the quotation mark on a line above that the one just before `at` happened to close."""
        quote = self.before.rstrip()[-1:]
        if quote not in ("'", '"') or self.before.count(quote) % 2 == 0:
            return None
        start = self.line_start(self.at)
        while start > 0:
            start = self.line_start(start - 1)
            line = self.line(start)
            if line.count(quote) % 2:
                return start + line.rindex(quote)
        return None

    def stuck_colon(self, index: int) -> YamlFault | None:
        """Return the fault that the line of a character has where its key and value touch."""
        return _stuck_colon(self.line(index), place(self.text, index).line)

    def fault(self, code: str, index: int, **details: str) -> YamlFault:
        """Return the fault `code` at a character."""
        return fault(code, place(self.text, index), **details)


def fault_of(error: MarkedYAMLError, text: str) -> YamlFault:
    """Return what is wrong where the parser gave up on `text`."""
    at = error.problem_mark.index if error.problem_mark else 0
    since = error.context_mark.index if error.context_mark else at
    complaint = f"{error.context}: {error.problem}"
    for pattern, diagnose in _DIAGNOSES:
        if re.search(pattern, complaint):
            return diagnose(_Scene(text, at, since))
    return fault("not-yaml", place(text, at))


def stuck_colons(text: str) -> Iterator[YamlFault]:
    """Yield a fault for each line whose key has no space after its colon or a Chinese colon."""
    for number, line in enumerate(text.split("\n"), 1):
        found = _stuck_colon(line, number)
        if found:
            yield found


def _stuck_colon(line: str, number: int) -> YamlFault | None:
    stuck = _STUCK_COLON.match(line)
    if stuck is None:
        return None
    key, chinese_colon, value = stuck.groups()
    code = "full-width-colon" if chinese_colon else "missing-space"
    example = f"{key}: {value.strip()[:_LONGEST_EXAMPLE]}"
    return fault(code, Position(number, stuck.start(3)), example=example)


def _always(code: str) -> Callable[[_Scene], YamlFault]:
    return lambda scene: scene.fault(code, scene.since)


def _colon_at_bracket(scene: _Scene) -> YamlFault:
    key = scene.text[scene.since : scene.at].strip()[:_LONGEST_EXAMPLE]
    return scene.fault("missing-space", scene.at, example=f"{key}: …")


def _bad_escape(scene: _Scene) -> YamlFault:
    return scene.fault("bad-escape", scene.text.rindex("\\", 0, scene.at + 1))


def _misplaced_sign(scene: _Scene) -> YamlFault:
    return scene.fault("misplaced-sign", scene.at, sign=scene.sign)


def _line_without_colon(scene: _Scene) -> YamlFault:
    return scene.stuck_colon(scene.since) or scene.fault("missing-colon", scene.since)


def _unexpected_colon(scene: _Scene) -> YamlFault:
    if re.search(r":\s", scene.before):
        return scene.fault("colon-in-value", scene.at)
    quote = scene.quote_opened_above()
    if quote is not None:
        return scene.fault("unclosed-quote", quote)
    above = scene.content_above()
    if above is None:
        return scene.fault("not-yaml", scene.at)
    stuck = scene.stuck_colon(above)
    if stuck:
        return stuck
    if ":" in scene.line(above):
        return scene.fault("bad-indentation", scene.line_start(scene.at) + scene.indent(scene.at))
    return scene.fault("missing-colon", above)


def _misaligned(scene: _Scene) -> YamlFault:
    if scene.sign == ":":
        return scene.fault("empty-key", scene.at)
    if scene.before.strip():
        quote = scene.quote_opened_above()
        if quote is not None:
            return scene.fault("unclosed-quote", quote)
        return scene.fault("text-after-value", scene.at)
    if scene.sign in ("}", "]"):
        return _misplaced_sign(scene)
    column_of_collection = scene.since - scene.line_start(scene.since)
    if column_of_collection == len(scene.before):
        return scene.fault("list-and-keys-mixed", scene.at)
    return scene.fault("bad-indentation", scene.at)


def _in_brackets(scene: _Scene) -> YamlFault:
    inside = scene.text[scene.since : scene.at]
    ended = not scene.text[scene.at :].strip() or scene.sign in ("}", "]")
    if ended or ("\n" in inside and scene.indent(scene.at) <= scene.indent(scene.since)):
        return scene.fault("unclosed-bracket", scene.since)
    if inside[-1] in ("'", '"'):
        return scene.fault("text-after-value", scene.at)
    comma = _KEY_AFTER_CHINESE_COMMA.search(scene.text, scene.since, scene.at + 1)
    if comma:
        return scene.fault("full-width-comma", comma.start())
    key = _KEY_AT_END.search(inside)
    return scene.fault("missing-comma", scene.since + key.start() if key else scene.at)


def _no_content(scene: _Scene) -> YamlFault:
    if scene.sign == ":":
        return scene.fault("empty-key", scene.at)
    if scene.text[scene.at :].strip():
        return _misplaced_sign(scene)
    return scene.fault("unclosed-bracket", _open_bracket(scene.text))


def _open_bracket(text: str) -> int:
    """Return the last opening bracket outside comments that is not closed; the end where there is none."""
    seen = _COMMENT.sub(lambda comment: " " * len(comment[0]), text)
    closed = 0
    for index in range(len(seen) - 1, -1, -1):
        if seen[index] in "]}":
            closed += 1
        elif seen[index] in "[{":
            if not closed:
                return index
            closed -= 1
    return len(text)


def _after_document(scene: _Scene) -> YamlFault:
    above = scene.content_above()
    if above is not None and scene.text[above] == "%":
        return scene.fault("directive", above)
    return scene.fault("more-than-one-document", scene.at)


# The first pattern found in "context: problem" decides; each fits the words of both parsers.
_DIAGNOSES: Final[tuple[tuple[str, Callable[[_Scene], YamlFault]], ...]] = (
    ("unexpected (end of stream|document)", _always("unclosed-quote")),
    ("quoted scalar", _bad_escape),
    ("directive|incompatible YAML|duplicate tag handle", _always("directive")),
    ("scanning an alias", _always("alias")),
    ("scanning an anchor", _always("anchor")),
    ("a tag:|undefined tag handle", _always("tag")),
    ("block scalar", _always("bad-block-text")),
    ("cannot start any token", _misplaced_sign),
    ("unexpected ':'", _colon_at_bracket),
    ("expected ':'", _line_without_colon),
    ("mapping values are not allowed", _unexpected_colon),
    ("sequence entries are not allowed", _always("list-beside-key")),
    ("mapping keys are not allowed", _always("complex-key")),
    ("document start", _after_document),
    ("flow (mapping|sequence)", _in_brackets),
    ("node content", _no_content),
    ("block (mapping|collection)", _misaligned),
)
