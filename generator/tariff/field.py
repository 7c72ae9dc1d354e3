"""How a field of the format is declared once: its type, its meaning in both languages, its absences.

The loader, the JSON Schema, the format documentation and the skeleton of `mingbai new` all read these
declarations, so none of them can drift from the others.
"""

from dataclasses import dataclass
from typing import Annotated, TypeVar, get_args

from pydantic import ConfigDict, Discriminator, GetJsonSchemaHandler, Tag
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator.tariff.language import Text
from generator.tariff.words import Nothing, NotStated

STRICT = ConfigDict(extra="forbid")
"""Every part of the format refuses keys that it does not know."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a field means, in both languages, with an example to copy and its disclosure element number.

    `element` is the row of the disclosure elements (regulation section 2), or an empty string.
    """

    zh: str
    en: str
    example: str = ""
    element: str = ""

    @property
    def text(self) -> Text:
        """The meaning as a bilingual text."""
        return Text(zh=self.zh, en=self.en)

    def __get_pydantic_json_schema__(self, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Put the meaning into the JSON Schema, where editors show it."""
        schema = handler(core_schema)
        schema["description"] = f"{self.zh} / {self.en}"
        return schema


# Each plan has forty such fields, and an enum works its words out in Python.
_NOT_STATED = NotStated.NOT_STATED.value
_NONE = Nothing.NONE.value


def _stated_or_not(value: object) -> str:
    return "NotStated" if value == _NOT_STATED else "stated"


def _stated_none_or_not(value: object) -> str:
    return "Nothing" if value == _NONE else "NotStated" if value == _NOT_STATED else "stated"


Stated = TypeVar("Stated")

# Tagged unions, so that a mistake inside the stated branch is reported there and nowhere else.
OrNotStated = Annotated[
    Annotated[Stated, Tag("stated")] | Annotated[NotStated, Tag("NotStated")],
    Discriminator(_stated_or_not),
]
"""`OrNotStated[X]` is a field that holds an X or the word `not_stated`."""

OrNone = Annotated[
    Annotated[Stated, Tag("stated")] | Annotated[Nothing, Tag("Nothing")] | Annotated[NotStated, Tag("NotStated")],
    Discriminator(_stated_none_or_not),
]
"""`OrNone[X]` is a field that holds an X, the word `none` or the word `not_stated`."""

BRANCHES = frozenset({"stated", "Nothing", "NotStated"})
"""The tags that pydantic adds to error locations for these unions; they are no keys of the file."""


def meaning_of(annotation: object) -> Meaning | None:
    """Return the `Meaning` among an annotation's metadata, if it has one."""
    return next((part for part in get_args(annotation)[1:] if isinstance(part, Meaning)), None)
