"""The ledger: a folder with the append-only log of disclosure, every revision's text and its receipt.

```
verifier                      the public key that signs now, one line
events.jsonl                  one entry a line, in order
checkpoint                    the signed head
checkpoints/<size>            every signed head that was published, by its number of entries
revisions/<number>/<n>.json   canonical JSON of each plan's entry n
receipts/<number>/<n>.json    its receipt
keys/<n>.json                 the receipt of the log's change of key n
```

A ledger is never changed. The next one is a new folder that shares the files of the one before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from generator.ledger.checkpoint import Checkpoint, VerifierKey
from generator.ledger.entry import Entry, read_entry, receipt_of, revision_address
from generator.ledger.events import Event
from generator.ledger.fault import LedgerError
from generator.ledger.key_change import KeyChange
from generator.ledger.merkle import Tree, leaf_hash
from generator.ledger.receipts import Receipt

VERIFIER, EVENTS, CHECKPOINT, CHECKPOINTS = "verifier", "events.jsonl", "checkpoint", "checkpoints"


@dataclass(frozen=True)
class Ledger:
    """A ledger as it lies in a folder, found to agree with itself and with its signatures."""

    folder: Path
    verifier: VerifierKey
    """The public key that signs now."""
    entries: tuple[Entry, ...]
    lines: tuple[bytes, ...]
    """The entries as they stand in the log, without line breaks."""
    heads: Mapping[int, str]
    """Every signed head by its number of entries, in order; the last one is that of the log."""

    @classmethod
    def read(cls, folder: Path) -> "Ledger":
        """Return the ledger of a folder; raises LedgerError where the log or one of its heads was damaged or rewritten.

        The texts and receipts are not read: `check_files` does that.
        """
        try:
            verifier = VerifierKey.read((folder / VERIFIER).read_text("utf-8"))
            lines = tuple(_lines(folder / EVENTS))
            entries = tuple(map(read_entry, lines))
            heads = {int(file.name): file.read_text("utf-8") for file in (folder / CHECKPOINTS).iterdir() if not file.suffix}
            whole = (folder / VERIFIER).read_text("utf-8") == f"{verifier}\n" and (folder / CHECKPOINT).read_text("utf-8") == heads[
                len(entries)
            ]
        except (OSError, ValueError, KeyError) as error:
            raise _unreadable(folder) from error
        if not whole:
            raise _unreadable(folder)
        found = cls(folder, verifier, entries, lines, dict(sorted(heads.items())))
        found.check_order()
        found.check_keys()
        found.check_heads()
        return found

    @property
    def checkpoint(self) -> str:
        """The signed head of the log."""
        return self.heads[len(self.entries)]

    @cached_property
    def tree(self) -> Tree:
        """The Merkle tree over the log."""
        return Tree(map(leaf_hash, self.lines))

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The entries that speak of plans."""
        return tuple(entry for entry in self.entries if isinstance(entry, Event))

    @cached_property
    def key_changes(self) -> Mapping[int, KeyChange]:
        """The entries that change the log's key, by their place in the log, from 0."""
        return {place: entry for place, entry in enumerate(self.entries) if isinstance(entry, KeyChange)}

    def key_of(self, size: int) -> VerifierKey:
        """Return the key that signs the head with `size` entries."""
        later = [change.old for place, change in self.key_changes.items() if place >= size]
        return later[0] if later else self.verifier

    @cached_property
    def of_plan(self) -> Mapping[str, Sequence[Event]]:
        """Every plan's entries by its filing number, the oldest first."""
        found: dict[str, list[Event]] = {}
        for event in self.events:
            found.setdefault(event.filing_number, []).append(event)
        return found

    def revision(self, event: Event) -> bytes:
        """Return the canonical JSON that an entry speaks of; raises LedgerError where the file is missing or another one."""
        data = self._file(revision_address(event.filing_number, event.revision))
        if sha256(data).hexdigest() != event.sha256:
            raise LedgerError(
                f"登记过的资费内容被改过：{event.filing_number} 第 {event.revision} 版",
                f"a logged revision was altered: {event.filing_number}, revision {event.revision}",
            )
        return data

    def receipt(self, entry: Entry) -> bytes:
        """Return an entry's receipt; raises LedgerError where the file is missing."""
        return self._file(receipt_of(entry))

    def check_files(self) -> None:
        """Raise LedgerError where a text or a receipt is missing, altered, or proves another log than this one."""
        heads = {note: Checkpoint.read(self.key_of(size).opened(note)) for size, note in self.heads.items()}
        for index, entry in enumerate(self.entries):
            if isinstance(entry, Event):
                self.revision(entry)
            receipt = Receipt.read(self.receipt(entry))
            head = heads.get(receipt.checkpoint)
            if not (head and receipt.index == index and receipt.entry == self.lines[index] and receipt.proves_entry(head)):
                raise LedgerError(f"凭据和日志对不上：{receipt_of(entry)}", f"a receipt does not fit the log: {receipt_of(entry)}")

    def check_order(self) -> None:
        """Raise LedgerError where the entries or releases do not follow one another as they must."""
        for events in self.of_plan.values():
            before = [None, *(event.sha256 for event in events)]
            if any((event.revision, event.previous) != (at + 1, before[at]) for at, event in enumerate(events)):
                raise LedgerError(f"日志里的版次接不上：{events[0].filing_number}", f"revisions do not follow: {events[0].filing_number}")
        times = [entry.at for entry in self.entries]
        if times != sorted(times):
            raise LedgerError("日志里的先后顺序不对", "the entries of the log are not in their order")

    def check_keys(self) -> None:
        """Raise LedgerError where one key does not follow another up to the one that signs now."""
        changes = list(self.key_changes.values())
        following = [*(change.old for change in changes[1:]), self.verifier] if changes else []
        known = {change.old for change in changes} | {self.verifier}
        numbered = [change.number for change in changes] == list(range(1, len(changes) + 1))
        if [change.new for change in changes] != following or len(known) != len(changes) + 1 or not numbered:
            raise LedgerError("日志的钥匙接不上", "the keys of the log do not follow one another")

    def check_heads(self) -> None:
        """Raise LedgerError where a signed head does not stand for the beginning of this log, or is missing or not signed by all."""
        ends = (at for at in range(1, len(self.entries)) if self.entries[at - 1].time != self.entries[at].time)
        if not set(ends) <= self.heads.keys():
            raise LedgerError("日志缺少签过名的头", "a signed head of the log is missing")
        for size, note in self.heads.items():
            head = Checkpoint.read(self.key_of(size).opened(note))
            if head != Checkpoint(self.verifier.name, size, self._root(size)):
                raise LedgerError(f"前 {size} 条登记和签名对不上", f"the first {size} entries are not those that were signed")
        for place, change in self.key_changes.items():
            if change.old_key_signed:
                change.old.opened(self.heads[min(size for size in self.heads if size > place)])

    def _root(self, size: int) -> bytes:
        return self.tree.root(size) if size <= len(self.entries) else b""

    def _file(self, address: str) -> bytes:
        try:
            return (self.folder / address).read_bytes()
        except OSError as error:
            raise LedgerError(f"日志里缺少 {address}", f"the ledger lacks {address}") from error


def _unreadable(folder: Path) -> LedgerError:
    return LedgerError(f"日志读不出来：{folder}", f"the ledger cannot be read: {folder}")


def _lines(file: Path) -> list[bytes]:
    """Return a file's lines without their breaks; raises ValueError where the last one is cut off."""
    *lines, rest = file.read_bytes().split(b"\n")
    if rest:
        raise ValueError(f"{file} is cut off")
    return lines
