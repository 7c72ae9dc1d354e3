"""`mingbai check --fix`: mends the files under `plans/`, shows what it did as a difference, and says what it left out.

What is mended need not be under version control: the difference that is shown tells every line as it was before.
"""

import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from functools import partial
from pathlib import Path

import click

from generator.findings import visible
from generator.judge.mending import Mended, mend_characters, mend_file
from generator.read.disk_faults import disk_fault
from generator.read.sources import SourceFile, list_sources, read_carrier
from generator.tariff.carrier import Carrier
from generator.tariff.language import Language, Text
from generator.workers import in_workers


@dataclass(frozen=True, slots=True)
class _Workbench:
    """What mending any plan file needs: the carriers whose profiles can be read, and the day in Shanghai."""

    carriers: Mapping[str, Carrier]
    as_of: date


def fix_files(root: Path, as_of: date, language: Language, *, dry_run: bool) -> int:
    """Mend every file under `root/plans`, telling standard error about it, and return how many files change.

    A dry run tells the same and writes nothing. Raises RuleCrashError where a rule or its fix breaks down.
    """
    changed = 0
    for mended in _mended_files(root, as_of):
        if mended.after == mended.before and not mended.left_out:
            continue
        _tell(mended, language)
        if mended.after != mended.before and (dry_run or _written(mended, language)):
            changed += 1
    _say(_total(changed, dry_run=dry_run), language)
    return changed


def _mended_files(root: Path, as_of: date) -> Iterator[Mended]:
    sources = list_sources(root)
    carriers: dict[str, Carrier] = {}
    for file in sources.carriers:
        data = file.read()
        after, characters = mend_characters(data)
        carrier = read_carrier(file, after).carrier
        if carrier is not None:
            carriers[carrier.id] = carrier
        yield Mended(file, data, after, characters, ())
    yield from in_workers(partial(_mend_one, bench=_Workbench(carriers, as_of)), sources.plans)


def _mend_one(file: SourceFile, bench: _Workbench) -> Mended:
    return mend_file(file, file.read(), bench.carriers, bench.as_of)


def _tell(mended: Mended, language: Language) -> None:
    name = str(mended.file.name)
    before, after = (_lines(data) for data in (mended.before, mended.after))
    for line in unified_diff(before, after, name, name, lineterm=""):
        click.echo(visible(line), err=True)
    for mend in mended.mends:
        _say(Text(zh=f"已改[{mend.rule}] {mend.what.zh}", en=f"mended[{mend.rule}] {mend.what.en}"), language, name)
    for one in mended.left_out:
        place = ".".join(str(step) for step in one.path)
        _say(Text(zh=f"没有改[{one.rule}] {place}：{one.why.zh}", en=f"not mended[{one.rule}] {place}: {one.why.en}"), language, name)


def _lines(data: bytes) -> list[str]:
    """Return the lines of a file; a carriage return stays a part of its line, so that the difference shows it."""
    return data.decode(errors="backslashreplace").split("\n")


def _written(mended: Mended, language: Language) -> bool:
    """Put the new file in the old one's place at once, so that nobody sees half of it; return whether that could be done."""
    path = Path(mended.file.path)
    name = str(mended.file.name)
    # Somebody may have saved the file while it was being mended.
    if path.read_bytes() != mended.before:
        _say(Text(zh="文件刚被别人改过，没有写", en="somebody has just changed the file; it is not written"), language, name)
        return False
    part: str | None = None
    try:
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
            part = file.name
            file.write(mended.after)
        Path(part).chmod(path.stat().st_mode & 0o777)
        os.replace(part, path)  # noqa: PTH105 - Path.replace says the same with more words
    except OSError as error:
        if part is not None:
            Path(part).unlink(missing_ok=True)
        why = disk_fault(error).message
        _say(Text(zh=f"写不进：{why.zh}", en=f"cannot write: {why.en}"), language, name)
        return False
    return True


def _say(text: Text, language: Language, file: str | None = None) -> None:
    click.echo(visible(f"{file}: {text.say(language)}" if file else text.say(language)), err=True)


def _total(changed: int, *, dry_run: bool) -> Text:
    if dry_run:
        return Text(zh=f"可以自动改 {changed} 个文件；只是试算，没有写", en=f"{changed} files could be mended; nothing was written")
    return Text(zh=f"自动改了 {changed} 个文件", en=f"{changed} files mended")
