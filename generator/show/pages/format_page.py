"""The format of plan files: every part and field, read off the declarations that the loader uses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.show.page import Page, PageType
from generator.show.site import Site
from generator.show.words.marking import sayer
from generator.tariff.format_tables import FieldRow, FormatTable
from generator.tariff.language import Language, Text, message, sentence

_TITLE = message("套餐文件的格式")
_DESCRIPTION = message("给运营商填写套餐的人看：每一项叫什么，写什么。")
_TOP = message("一个套餐（整个文件）")


@dataclass(frozen=True, slots=True)
class WordRow:
    """One word that may stand in a field, and what readers see for it."""

    word: str
    label: str


@dataclass(frozen=True, slots=True)
class PartLink:
    """A part of the format that may stand in a field."""

    name: str
    anchor: str


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """One field."""

    key: str
    meaning: str
    required: bool
    repeated: bool
    words: tuple[WordRow, ...]
    parts: tuple[PartLink, ...]
    example: str


@dataclass(frozen=True, slots=True)
class PartEntry:
    """One part of the format with its fields."""

    name: str
    anchor: str
    fields: tuple[FieldEntry, ...]


@dataclass(frozen=True, slots=True)
class FormatView:
    """The whole format."""

    title: str
    parts: tuple[PartEntry, ...]


def _pages(site: Site, language: Language) -> Iterator[Page]:
    names = _names(site)
    yield Page(
        address="format.html",
        language=language,
        title=_TITLE.say(language),
        description=_DESCRIPTION.say(language),
        template="format.html",
        view=FormatView(_TITLE.say(language), tuple(_part(table, names, language) for table in site.format_tables)),
    )


def _names(site: Site) -> Mapping[str, Text]:
    """Return what each part is called: by its own title where it has one for readers, else by the field it first stands in."""
    found: dict[str, Text] = {}
    for table in site.format_tables:
        found.setdefault(table.name, _TOP)
        for row in table.rows:
            for part in row.parts:
                found.setdefault(part, row.meaning)
    for table in site.format_tables:
        if table.title.zh != table.title.en:
            found[table.name] = table.title
        elif table.kind is not None:
            meaning = found[table.name]
            found[table.name] = sentence("%(meaning)s：%(kind)s", meaning=meaning, kind=table.kind)
    return found


def _part(table: FormatTable, names: Mapping[str, Text], language: Language) -> PartEntry:
    return PartEntry(_capital(names[table.name].say(language)), _anchor(table.name), tuple(_fields(table, names, language)))


def _fields(table: FormatTable, names: Mapping[str, Text], language: Language) -> Iterator[FieldEntry]:
    for row in table.rows:
        yield _field(row, names, language)


def _field(row: FieldRow, names: Mapping[str, Text], language: Language) -> FieldEntry:
    say = sayer(language)
    return FieldEntry(
        key=row.key,
        meaning=say(row.meaning),
        required=row.required,
        repeated=row.repeated,
        words=tuple(WordRow(str(word.value), say(word.text)) for word in row.words),
        parts=tuple(PartLink(_capital(names[part].say(language)), _anchor(part)) for part in row.parts),
        example=row.example,
    )


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _anchor(part: str) -> str:
    return f"part-{part.lower()}"


PAGE_TYPE = PageType(name="format", pages=_pages)
