"""What the rows read so far had in them: filing numbers that come twice, and carriers that mix (regulation 2.1)."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.filings.carrier_names import CARRIER_NAMES
from generator.filings.filing import Element
from generator.filings.table_faults import TableSpot, table_finding
from generator.filings.tables.sheet_layout import Layout, Report, shown
from generator.findings import Finding
from generator.tariff.language import Text, joined


class NumberedRow(NamedTuple):
    """A row with a well-formed filing number."""

    number: str
    layout: Layout
    row: int
    item: int
    """Which entry of its file it is, where the row does not say it."""
    texts: tuple[str, ...]

    def at(self, element: Element) -> TableSpot:
        """Return the spot of the cell of an element."""
        return self.layout.at(self.row, self.layout.columns[element], self.item)


@dataclass(slots=True)
class Register:
    """The rows of all files read so far."""

    numbers: dict[str, tuple[bytes, NumberedRow]] = field(default_factory=dict)
    """By filing number: a hash of what the filing says, and where it stands, without its texts."""
    carriers: dict[str, None] = field(default_factory=dict)
    """The carriers' digits of the file being read."""
    named_in_column: bool = False
    rows: int = 0
    """Rows of all files that hold a filing, without repetitions."""
    sheets: int = 0
    """Sheets, and files without sheets, that have headings."""

    def begin_file(self) -> None:
        """Forget what concerned the file before."""
        self.carriers = {}
        self.named_in_column = False

    def check_carrier(self, row: NumberedRow, report: Report) -> None:
        """Report a carrier in words that is not that of the number's digit, and the first filing of a further carrier."""
        digit = row.number[4]
        column = row.layout.columns.get(Element.CARRIER)
        words = row.texts[column] if column is not None else ""
        named = {key for key, (word, _) in CARRIER_NAMES.items() if word in words}
        if named and digit not in named:
            carrier = CARRIER_NAMES[digit][1]
            at = row.at(Element.CARRIER)
            report(table_finding("carrier-against-number", at, text=shown(words), number=row.number, carrier=carrier))
        self.named_in_column = self.named_in_column or bool(named)
        if digit not in self.carriers:
            if self.carriers and not named:
                first = joined([CARRIER_NAMES[key][1] for key in self.carriers])
                report(table_finding("two-carriers", row.at(Element.NUMBER), first=first, second=CARRIER_NAMES[digit][1]))
            self.carriers[digit] = None

    def repeats(self, row: NumberedRow, report: Report) -> bool:
        """Return whether the same number stood elsewhere with the same content; other content is reported in both places."""
        entry = (_content(row), row._replace(texts=()))
        first = self.numbers.setdefault(row.number, entry)
        if first is entry:
            return False
        here, there = row.at(Element.NUMBER), first[1].at(Element.NUMBER)
        if first[0] == entry[0]:
            report(table_finding("filing-twice-alike", here, number=row.number, first=_elsewhere(there, here)))
            return True
        report(table_finding("filing-twice", there, number=row.number, first=_elsewhere(here, there)))
        report(table_finding("filing-twice", here, number=row.number, first=_elsewhere(there, here)))
        return False

    def several_carriers(self, spot: TableSpot) -> Iterator[Finding]:
        """Yield the note that the file holds several carriers' filings and names the carrier of each."""
        if len(self.carriers) > 1 and self.named_in_column:
            yield table_finding("several-carriers", spot, carriers=joined([CARRIER_NAMES[digit][1] for digit in sorted(self.carriers)]))


def _content(row: NumberedRow) -> bytes:
    """Return a hash of all that a row says beside its number, in whatever order its columns stand."""
    columns, headings = row.layout.columns, row.layout.headings
    content = [(element.value, row.texts[at]) for element, at in columns.items() if row.texts[at] and element is not Element.NUMBER]
    taken = set(columns.values())
    others = [(headings[at].text if at < len(headings) else "", text) for at, text in enumerate(row.texts) if text and at not in taken]
    return hashlib.blake2b(repr((sorted(content), sorted(others))).encode(), digest_size=16).digest()


def _elsewhere(there: TableSpot, here: TableSpot) -> Text:
    """Return where a spot is, seen from another: its file is named only where it is another one."""
    said = there.said
    if there.file == here.file:
        return said
    return Text(zh=f"{there.file} {said.zh}", en=f"{there.file}, {said.en}")
