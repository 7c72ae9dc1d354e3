"""The format described: every part, field, word and example, read off the declarations that the loader uses."""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from generator.tariff.field import Meaning
from generator.tariff.language import Text, as_written
from generator.tariff.restriction import Restriction
from generator.tariff.restrictions import kinds
from generator.tariff.words import Word


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of a part: its key, meaning, whether it must be written, what may stand there."""

    key: str
    meaning: Text
    required: bool
    words: tuple[Word, ...]
    """The words that may stand here, with their labels."""
    parts: tuple[str, ...]
    """The parts (tables) that may stand here, by name."""
    repeated: bool
    """Whether it is a list."""
    example: str
    element: str
    """The number of the disclosure element, or an empty string."""


@dataclass(frozen=True, slots=True)
class FormatTable:
    """One part of the format with its fields."""

    name: str
    title: Text
    kind: str | None
    """The word in `kind` that tells this part from its siblings, if it has one."""
    rows: tuple[FieldRow, ...]


def dataclasses_in(annotation: object) -> Iterator[type]:
    """Yield every dataclass that an annotation can hold, written kinds of restriction included."""
    if annotation is Restriction:
        yield from (kind for kind in kinds().values() if kind.written)
    elif isinstance(annotation, type) and is_dataclass(annotation) and "__pydantic_config__" in vars(annotation):
        yield annotation
    else:
        for part in get_args(annotation):
            yield from dataclasses_in(part)


@cache
def annotations_of(part: type) -> dict[str, Any]:
    """Return a dataclass's annotations with their metadata, evaluated once."""
    return get_type_hints(part, include_extras=True)


@cache
def kind_word(part: type) -> str | None:
    """Return the `kind` that a part of a tagged union is told apart by, None where it has no single one."""
    annotation = annotations_of(part).get("kind")
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    words = get_args(annotation) if get_origin(annotation) is Literal else ()
    return str(words[0]) if len(words) == 1 else None


def format_tables(top: type) -> tuple[FormatTable, ...]:
    """Return the tables of `top` and of every part below it, each once, in the order in which a reader meets them."""
    tables: dict[type, FormatTable] = {}
    waiting = [top]
    while waiting:
        part = waiting.pop(0)
        if part not in tables:
            tables[part] = _table(part)
            waiting.extend(below for annotation in annotations_of(part).values() for below in dataclasses_in(annotation))
    return tuple(tables.values())


def _table(part: type) -> FormatTable:
    hints = annotations_of(part)
    rows = tuple(_row(part, field.name, hints[field.name], required=_required(field)) for field in fields(part))
    if issubclass(part, Restriction):
        title = part.title
    else:
        first_line = (part.__doc__ or part.__name__).strip().splitlines()[0]
        title = as_written(first_line)
    return FormatTable(part.__name__, title, kind_word(part), rows)


def _required(field: Any) -> bool:  # noqa: ANN401 - dataclasses.Field is generic in a type that does not matter here
    return field.default is MISSING and field.default_factory is MISSING


def _row(part: type, key: str, annotation: object, *, required: bool) -> FieldRow:
    meaning = next((item for item in get_args(annotation)[1:] if isinstance(item, Meaning)), None)
    if meaning is None and key == "kind":
        word = kind_word(part) or ""
        meaning = Meaning("种类", "the kind", word)
        required = True
    if meaning is None:
        raise ValueError(f"{part.__name__}.{key} has no Meaning")
    return FieldRow(
        key=key,
        meaning=meaning.text,
        required=required,
        words=tuple(dict.fromkeys(words_in(annotation))),
        parts=tuple(dict.fromkeys(below.__name__ for below in dataclasses_in(annotation))),
        repeated=any(get_origin(item) is tuple for item in walk(annotation)),
        example=meaning.example,
        element=meaning.element,
    )


def walk(annotation: object) -> Iterator[object]:
    """Yield an annotation and every annotation inside it."""
    yield annotation
    for part in get_args(annotation):
        yield from walk(part)


def words_in(annotation: object) -> Iterator[Word]:
    """Yield the words of every closed list that an annotation names."""
    for item in walk(annotation):
        if isinstance(item, type) and issubclass(item, Word):
            yield from item
