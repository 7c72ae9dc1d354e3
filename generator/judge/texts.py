"""Every free text of a plan with its place in the file, found by walking the format itself.

No field is named here, so a new field that holds prose is read by every rule about wording from its first day.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, lru_cache, reduce
from operator import or_
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic import PlainValidator

from generator.claims.cues import characters_and_pairs
from generator.claims.passage import passage_of
from generator.claims.pattern import Pattern
from generator.claims.pattern_index import PATTERNS
from generator.judge.rulebook import Fault
from generator.read.plan_file import Plan
from generator.tariff.carrier import Carrier
from generator.tariff.language import Language, Text
from generator.tariff.prose import Prose

_PRIVATE = frozenset({"internal_note", "as_filed"})
"""What is never published is no reader's text."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
_STOPS = re.compile(r"[。！？；;!?\n]+")


@dataclass(frozen=True, slots=True)
class PlanText:
    """One free text of a plan file; `language` is None for a bare string (an app, a badge, an address)."""

    path: tuple[str | int, ...]
    text: str
    language: Language | None
    folded: str
    """The text with full-width letters, digits and signs as their ASCII twins; as long as the text itself."""

    @property
    def part(self) -> str:
        """The part of the plan that it stands in: `name`, `notes`, `eligibility` and so on."""
        return str(self.path[0])

    @property
    def chinese(self) -> bool:
        """Whether it is Chinese, or a bare string, which every language shares."""
        return self.language is not Language.EN

    @property
    def address(self) -> bool:
        """Whether it is nothing but the address of a page."""
        return self.language is None and "://" in self.text

    @property
    def sentences(self) -> tuple[str, ...]:
        """The text cut at full stops and line ends, without the empty pieces."""
        return _sentences(self.text)

    def shows(self, words: Pattern) -> str | None:
        """Return the first stretch of the folded text that `words` matches, None where there is none."""
        found = words.search(self.folded)
        return found[0] if found else None

    def fault(self, zh: str, en: str, mend: Text | None = None) -> Fault:
        """Return a fault at this text."""
        return Fault(self.path, Text(zh=zh, en=en), mend)


def texts_of(plan: Plan | Carrier, *words: Pattern) -> tuple[PlanText, ...]:
    """Return every text of the plan, or of a carrier's profile, that a reader could see, in the order of the format.

    With `words`, none where no text can match any of them: some forty patterns are held against the texts, nearly all in vain.
    """
    if _latest[0] is not plan:
        texts = tuple(_walked(plan, ()))
        _latest[:] = plan, texts, _possible(texts)
    _, texts, possible = _latest
    return () if words and not any(_among(possible, pattern) for pattern in words) else texts


# Some twenty rules ask for the texts of one plan right after each other; the next plan then takes its place.
_latest: list[Any] = [None, (), b""]


def _possible(texts: Iterable[PlanText]) -> bytes:
    """Return which patterns some text may match, by their numbers in the index; patterns beyond the last were not asked about."""
    possible = [_possible_in(text) for text in texts]
    known = min(map(len, possible), default=0)
    return reduce(or_, (int.from_bytes(one[:known]) for one in possible), 0).to_bytes(known)


def _possible_in(text: PlanText) -> bytes:
    if text.language is Language.ZH:
        passage = passage_of(text.text)
        if passage.folded == text.folded:  # passages are folded further where a list is numbered or a row of signs has no end
            return passage.possible
    return _possible_among(text.folded, PATTERNS.count)


@lru_cache(maxsize=1024)
def _possible_among(folded: str, _known: int) -> bytes:
    return PATTERNS.possible(characters_and_pairs(folded))


def _among(possible: bytes, pattern: Pattern) -> bool:
    number = pattern.number if pattern.number >= 0 else PATTERNS.number_of(pattern)
    return number >= len(possible) or bool(possible[number])


def _walked(value: object, path: tuple[str | int, ...]) -> list[PlanText]:
    texts: list[PlanText] = []
    _gather(value, path, texts)
    return texts


def _gather(value: Any, path: tuple[str | int, ...], into: list[PlanText]) -> None:  # noqa: ANN401 - any part of the format
    """Add every text below `value`; ninety parts a plan are looked at, so that those without texts are left at once."""
    kind: type = type(value)
    if kind is Prose:
        into.append(_text((*path, "zh"), value.zh, Language.ZH))
        if value.en is not None:
            into.append(_text((*path, "en"), value.en, Language.EN))
    elif kind is str:
        into.append(_text(path, value, None))
    elif kind is tuple:
        for index, item in enumerate(value):
            _gather(item, (*path, index), into)
    else:
        for name in _text_fields(kind):
            part = getattr(value, name)
            its_kind: type = type(part)
            if _may_hold_text(its_kind):
                _gather(part, (*path, name), into)


@cache
def _may_hold_text(kind: type) -> bool:
    return kind in (str, tuple) or bool(_text_fields(kind))


def _text(path: tuple[str | int, ...], text: str, language: Language | None) -> PlanText:
    return PlanText(path, text, language, text if text.isascii() else _folded(text))


# The same text stands in hundreds of a carrier's plans, and a dozen rules look at it.
@lru_cache(maxsize=1024)
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(stripped for piece in _STOPS.split(text) if (stripped := piece.strip()))


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    return text.translate(_FULL_WIDTH)


@cache
def _text_fields(kind: type) -> tuple[str, ...]:
    """Return the fields that can hold free text, themselves or further down; none where it is no dataclass."""
    if not is_dataclass(kind):
        return ()
    hints = get_type_hints(kind, include_extras=True)
    return tuple(field.name for field in fields(kind) if field.name not in _PRIVATE and _holds_text(hints[field.name]))


def _holds_text(annotation: Any) -> bool:  # noqa: ANN401 - an annotation can be anything
    origin = get_origin(annotation)
    if origin is Literal:
        return False
    if origin is Annotated:
        # A string that a reader of its own accepts (a filing number, a telephone number, a volume) is no free text.
        kind, *metadata = get_args(annotation)
        return not any(isinstance(part, PlainValidator) for part in metadata) and _holds_text(kind)
    if origin is not None:
        return any(_holds_text(part) for part in get_args(annotation) if part is not Ellipsis)
    return annotation is str or (isinstance(annotation, type) and _is_part(annotation))


def _is_part(kind: type) -> bool:
    """Return whether a class is a part of the format: a dataclass, or the common class of such parts."""
    return is_dataclass(kind) or bool(getattr(kind, "__abstractmethods__", None))
