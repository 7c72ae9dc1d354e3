"""The next ledger: what is there stays as it is, and what is new of today's plans comes after it."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from generator.ledger.canonical import WholePlan, canonical_plan, same_facts
from generator.ledger.checkpoint import Checkpoint, SigningKey
from generator.ledger.entry import KEY_CHANGES, Entry, addresses_of
from generator.ledger.events import Event, happened
from generator.ledger.fault import LedgerError
from generator.ledger.key_change import Handover, KeyChange
from generator.ledger.ledger import CHECKPOINT, CHECKPOINTS, EVENTS, VERIFIER, Ledger
from generator.ledger.merkle import Tree, leaf_hash
from generator.ledger.receipts import Receipt
from generator.shanghai import SHANGHAI
from generator.tariff.words import Word


class DisclosedPlan(WholePlan, Protocol):
    """A plan that the public may see, with its state on the day."""

    @property
    def state(self) -> Word:
        """Whether it is announced, on sale or off sale."""


def extended(previous: Path | None, plans: Iterable[DisclosedPlan], now: datetime, key: SigningKey | Handover, into: Path) -> Ledger:
    """Write the ledger that follows `previous` into the new folder `into`, and return it.

    `plans` are all public plans at the moment `now` (with its time zone, which the log keeps). `key` signs; a handover adds
    the entry that says so. Raises LedgerError, with nothing left of `into`, where the previous ledger is damaged or signed
    with another key, where `now` lies before its last entry, or where a plan that was public before is missing.
    """
    before = None if previous is None else _checked(previous, now)
    time = now.astimezone(SHANGHAI).replace(microsecond=0).isoformat()
    change = _change(before, key, time)
    into.mkdir(parents=True)
    try:
        news: dict[Entry, tuple[bytes, ...]] = {} if change is None else {change: ()}
        news.update(_news(before, plans, time))
        _write(before, news, (key,) if isinstance(key, SigningKey) else key.signers, into)
        return Ledger.read(into)
    except BaseException:
        shutil.rmtree(into)
        raise


def _checked(previous: Path, now: datetime) -> Ledger:
    """Return the previous ledger; raises LedgerError where nothing may be added to it."""
    before = Ledger.read(previous)
    if before.entries and now < before.entries[-1].at:
        last = before.entries[-1].time
        raise LedgerError(f"时钟慢了：上次登记是 {last}", f"the clock is behind: the last entry was made at {last}")
    before.check_files()
    return before


def _change(before: Ledger | None, key: SigningKey | Handover, time: str) -> KeyChange | None:
    """Return the entry that says that the key is changed, if it is; raises LedgerError where this key cannot go on with the log."""
    old = key if isinstance(key, SigningKey) else key.old
    if before is not None and old is not None and old.verifier != before.verifier:
        raise LedgerError("日志是用另一把密钥签的", "the log is signed with another key")
    if isinstance(key, SigningKey):
        return None
    new = key.new.verifier
    if (
        before is None
        or new.name != before.verifier.name
        or new in {before.verifier, *(change.old for change in before.key_changes.values())}
    ):
        raise LedgerError("这把密钥不能接着签这本日志", "this key cannot go on with this log")
    return KeyChange.of(key, before.verifier, len(before.key_changes) + 1, time)


def _write(before: Ledger | None, news: Mapping[Entry, tuple[bytes, ...]], signers: Sequence[SigningKey], into: Path) -> None:
    """Write the next ledger: the new entries, each with its canonical JSON if it is a plan's, signed by all of `signers`."""
    lines = [*(before.lines if before else ()), *(entry.line for entry in news)]
    if before:
        for folder in (CHECKPOINTS, "revisions", "receipts", KEY_CHANGES):
            _share(before.folder / folder, into / folder)
    tree = Tree(map(leaf_hash, lines))
    known = None if before is None or news else before.checkpoint
    # A head that was published already stays as it is, whoever signs now.
    checkpoint = known or Checkpoint(signers[-1].name, len(lines), tree.root()).signed(*signers)
    for index, entry in enumerate(news, start=len(lines) - len(news)):
        receipt = Receipt(entry=lines[index], index=index, proof=tree.inclusion_proof(index), checkpoint=checkpoint)
        for address, content in zip(addresses_of(entry), (*news[entry], receipt.data), strict=True):
            _new(into / address, content)
    if known is None:
        _new(into / CHECKPOINTS / str(len(lines)), checkpoint.encode())
    _new(into / CHECKPOINT, checkpoint.encode())
    _new(into / EVENTS, b"".join(line + b"\n" for line in lines))
    _new(into / VERIFIER, f"{signers[-1].verifier}\n".encode())


def _news(before: Ledger | None, plans: Iterable[DisclosedPlan], time: str) -> Iterator[tuple[Event, tuple[bytes]]]:
    """Yield an entry and its canonical JSON for each plan of which there is something new, by filing number."""
    missing = set(before.of_plan) if before else set()
    for plan in sorted(plans, key=lambda plan: plan.filing_number):
        missing.discard(plan.filing_number)
        last = before.of_plan[plan.filing_number][-1] if before and plan.filing_number in before.of_plan else None
        text = canonical_plan(plan)
        digest = sha256(text).hexdigest()
        if before and last and last.sha256 != digest and same_facts(logged := before.revision(last), text):
            # The program writes today what it wrote otherwise before: the facts are the same, and their logged text stays.
            text, digest = logged, last.sha256
        what = happened(last, str(plan.state.value), same=last is not None and last.sha256 == digest)
        if what is None:
            continue
        yield (
            Event(
                carrier=plan.carrier,
                event=what.value,
                filing_number=plan.filing_number,
                previous=last.sha256 if last else None,
                revision=last.revision + 1 if last else 1,
                sha256=digest,
                state=str(plan.state.value),
                time=time,
            ),
            (text,),
        )
    if missing:
        listed = ", ".join(sorted(missing)[:5])
        raise LedgerError(
            f"公示过的 {len(missing)} 个套餐不见了，例如 {listed}。不卖了的要写停售日期，不能删。",
            f"{len(missing)} plans that were public are missing, for example {listed}; withdraw them, do not delete them",
        )


def _share(old: Path, new: Path) -> None:
    """Make the folder `new` with the files of `old`: the same ones where the file system allows that, else copies."""
    for folder, _, names in os.walk(old):
        target = new / Path(folder).relative_to(old)
        target.mkdir(parents=True, exist_ok=True)
        for name in names:
            try:
                os.link(Path(folder, name), target / name)
            except OSError:
                shutil.copy2(Path(folder, name), target / name)


def _new(file: Path, content: bytes) -> None:
    """Write a file that is not there yet and that nobody is to write again."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o444), "wb") as out:
        out.write(content)
