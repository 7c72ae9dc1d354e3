"""What a line of the log may be, and where the files lie that belong to it."""

from generator.ledger.events import Event
from generator.ledger.key_change import KEY_CHANGED, KeyChange

Entry = Event | KeyChange
KEY_CHANGES = "keys"
_SIGN_OF_CHANGE = f'"event":"{KEY_CHANGED}"'.encode()


def read_entry(line: bytes) -> Entry:
    """Return the entry of a line without its line break; raises LedgerError where the line is not exactly an entry."""
    # No word inside an entry can look like this: a quotation mark inside one is written with a backslash.
    return KeyChange.read(line) if _SIGN_OF_CHANGE in line else Event.read(line)


def revision_address(number: str, revision: int) -> str:
    """Return where the canonical JSON of a plan's entry lies in the ledger, and below the site's root."""
    return f"revisions/{number}/{revision}.json"


def receipt_address(number: str, revision: int) -> str:
    """Return where the receipt of a plan's entry lies in the ledger, and below the site's root."""
    return f"receipts/{number}/{revision}.json"


def receipt_of(entry: Entry) -> str:
    """Return where an entry's receipt lies in the ledger."""
    if isinstance(entry, KeyChange):
        return f"{KEY_CHANGES}/{entry.number}.json"
    return receipt_address(entry.filing_number, entry.revision)


def addresses_of(entry: Entry) -> tuple[str, ...]:
    """Return where the files of an entry lie in the ledger: the canonical JSON of a plan's, and the receipt."""
    if isinstance(entry, KeyChange):
        return (receipt_of(entry),)
    return revision_address(entry.filing_number, entry.revision), receipt_of(entry)
