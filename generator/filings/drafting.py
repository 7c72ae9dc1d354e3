"""One filing as a plan file: what its elements say in their fields, and the rest kept word for word beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any

from generator.claims.passage import Passage, passage_of
from generator.filings.accounting import Account, account
from generator.filings.filing import Cell, Element, Filing
from generator.filings.free_text import FREE, network_in, read_free_text
from generator.filings.own_words import in_own_words
from generator.filings.readers import readers
from generator.filings.reading import NOTHING, FieldPath, FieldValue, Reading
from generator.filings.restated import restated, with_areas
from generator.read.file_text import node_of
from generator.read.plan_file import CARRIER_OF_DIGIT, FORMAT_VERSION, Plan
from generator.read.yaml_reader import Node
from generator.tariff.filed import FiledText
from generator.tariff.format_tables import annotations_of, dataclasses_in, words_in
from generator.tariff.offer import AnyDisclosure
from generator.tariff.regions import Region
from generator.tariff.words import NOT_STATED, Audience, NotStated, Status, TariffType


@dataclass(frozen=True, slots=True)
class Manner:
    """How filings are turned into plan files."""

    disclosure: AnyDisclosure | None = None
    """The evidence of disclosure for all of them; without it they are drafts, because nothing could be published."""
    own_words: bool = False
    """Whether what was not understood becomes public as the carrier's own sentences, where the format has a place for them."""
    region: tuple[Region, ...] = ()
    """Where those filings are sold that name no region: some carriers' tables are of one province and have no box for it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One filing read: its plan file as a tree, and the account of every element."""

    number: str
    carrier: str
    root: Node
    accounts: Mapping[str, Account]
    """By the element's id; cells under unknown headings by their heading."""

    @property
    def whole(self) -> bool:
        """Whether every word of the filing is carried by a field."""
        return all(one.whole for one in self.accounts.values())


def draft_plan(filing: Filing, manner: Manner) -> Draft:
    """Return the plan file of one filing. Nothing is guessed: a field that no words fill is `not_stated`.

    Boxes come before free text, and the first to fill a field keeps it; another value for the same field stays
    not understood, so that a contradiction is seen and never settled by the order of columns.
    """
    cells = _ordered(filing.cells)
    passages = {element: passage_of(cell.text) for element, cell in cells}
    readings = {element: _reading(element, passage, filing) for element, passage in passages.items()}
    chosen = _Chosen()
    for element, reading in readings.items():
        chosen.take(element, reading.values)
    values = dict(chosen.values)
    for element in FREE:
        if element in passages:
            values.update(with_areas(passages[element], values))
    accounts = {
        element: account(
            passage,
            (
                *readings[element].said,
                *chosen.carried(element, readings[element].values),
                *(restated(passage, values) if element in FREE else ()),
            ),
        )
        for element, passage in passages.items()
    }
    filed = [
        FiledText(element=cell.heading, text=cell.text, not_understood=accounts[element].not_understood)
        for element, cell in cells
        if accounts[element].spoken and (element in FREE or not accounts[element].whole)
    ]
    strange: dict[str, Account] = {}
    for cell in filing.unknown:
        told = account(passage_of(cell.text), ())
        strange[cell.heading] = strange[cell.heading].joined(told) if cell.heading in strange else told
        if told.spoken:
            filed.append(FiledText(element=cell.heading, text=cell.text, not_understood=told.not_understood))
    if manner.own_words:
        values, filed = in_own_words(values, filed), []
    return Draft(
        filing.number,
        CARRIER_OF_DIGIT[filing.number[4]],
        _root(filing, values, filed, manner),
        {**{element.value: one for element, one in accounts.items()}, **strange},
    )


def _ordered(cells: Mapping[Element, Cell]) -> list[tuple[Element, Cell]]:
    """Return the cells with the boxes first and the free texts last, in the order of the elements."""
    return sorted(cells.items(), key=lambda pair: (pair[0] in FREE, _PLACE[pair[0]]))


_PLACE = {element: place for place, element in enumerate(Element)}


def _reading(element: Element, passage: Passage, filing: Filing) -> Reading:
    if not passage.text.strip():
        return NOTHING
    if element in FREE:
        return read_free_text(passage, filing)
    read = readers().get(element)
    reading = read(passage, filing) if read else NOTHING
    if element is Element.NAME:
        return Reading((*reading.values, *network_in(passage)), reading.said)
    return reading


class _Chosen:
    """The value of each field, and the elements whose words it carries."""

    def __init__(self) -> None:
        self.values: dict[FieldPath, Any] = {}
        self._adding: set[FieldPath] = set()

    def take(self, element: Element, values: Iterable[FieldValue]) -> None:
        for one in values:
            if one.path not in self.values:
                self.values[one.path] = one.value
                if one.adds:
                    self._adding.add(one.path)
            elif one.adds and one.path in self._adding:
                held = self.values[one.path]
                self.values[one.path] = (*held, *(item for item in one.value if item not in held))

    def carried(self, element: Element, values: Iterable[FieldValue]) -> Iterable[Any]:
        """Yield the spans of those values that their fields hold, said first or said again."""
        for one in values:
            held = self.values[one.path]
            if held == one.value or (one.adds and isinstance(held, tuple) and all(item in held for item in one.value)):
                yield from one.spans


def _root(filing: Filing, values: Mapping[FieldPath, Any], filed: list[FiledText], manner: Manner) -> Node:
    given: dict[FieldPath, Any] = {
        **_absent(),
        ("format",): FORMAT_VERSION,
        ("tariff_type",): TariffType.OTHER,
        ("audience",): Audience.PUBLIC,
        ("region", "offered_in"): () if filing.text(Element.REGION) else manner.region,
        ("price", "steps"): (),
        **values,
        ("filing_number",): filing.number,
        ("status",): Status.READY if manner.disclosure else Status.DRAFT,
    }
    if manner.disclosure:
        given["disclosure",] = manner.disclosure
    if filed:
        given["as_filed",] = tuple(filed)
    root: dict[str, Node] = {}
    for path in sorted(given, key=_by_format):
        here = root
        for step in path[:-1]:
            here = here.setdefault(step, {})  # type: ignore[assignment]
        here[path[-1]] = node_of(given[path])
    return root


def _by_format(path: FieldPath) -> tuple[int, int]:
    return _order()[path[:1]], _order().get(path, 0) if len(path) > 1 else 0


@cache
def _order() -> Mapping[FieldPath, int]:
    """Return the place of every field, and of every field of every part, in the order of the format."""
    places: dict[FieldPath, int] = {(field.name,): place for place, field in enumerate(fields(Plan))}
    for field in fields(Plan):
        for part in dataclasses_in(annotations_of(Plan)[field.name]):
            for place, inner in enumerate(fields(part)):
                places.setdefault((field.name, inner.name), place)
    return places


@cache
def _absent() -> Mapping[FieldPath, NotStated]:
    """Return every field that a plan file must have and that may be `not_stated`."""
    found: dict[FieldPath, NotStated] = {}
    for field in fields(Plan):
        annotation = annotations_of(Plan)[field.name]
        if field.default is not MISSING or field.default_factory is not MISSING:
            continue
        if NOT_STATED in words_in(annotation):
            found[(field.name,)] = NOT_STATED
            continue
        for part in list(dataclasses_in(annotation))[:1]:
            for inner in fields(part):
                required = inner.default is MISSING and inner.default_factory is MISSING
                if required and NOT_STATED in words_in(annotations_of(part)[inner.name]):
                    found[field.name, inner.name] = NOT_STATED
    return found
