"""`mingbai import`: turn carriers' tables of tariff elements into plan files."""

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import click
from pydantic import TypeAdapter, ValidationError

from generator.commands.import_advice import advice, files_left_over, profiles_missing
from generator.commands.options import DAY, EXIT_FINDINGS, language_option, root_option, usage_error
from generator.filings.drafting import Manner
from generator.filings.elements.identity import named_regions
from generator.filings.figures_text import figures_text
from generator.filings.import_run import FiguresTally, import_filings
from generator.filings.plan_files import FileOutcome, Outcome, PlanFileError, place
from generator.filings.tables import stream_tables
from generator.findings import Finding, Severity, visible
from generator.gate.inspection import inspect
from generator.gate.memory import Memory
from generator.read.disk_faults import disk_fault
from generator.read.plain_text import is_plain
from generator.read.yaml_faults import Wording
from generator.reports.formats.terminal import totals
from generator.reports.report import Report
from generator.shanghai import today
from generator.tariff.language import Language, Text
from generator.tariff.offer import AnyDisclosure
from generator.tariff.regions import Region


def _given_day(_context: click.Context, _parameter: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


_ADDRESS: Final = re.compile(r"https://[a-z0-9.-]+\.[a-z]+(?:[/?#][!-~]*)?")
_MOST_NAMED: Final = 10
"""So many files are named in one line; importing again says of each what became of it."""


@click.command(
    "import",
    short_help="把资费表变成套餐文件。 / Turn tables of filings into plan files.",
    epilog="例 / Example:  mingbai import 资费表.xlsx --published-on 2026-11-22 --attested-by 资费管理部",
    help=(
        "把资费表（CSV、XLSX、XLS、JSON）变成套餐文件：读不懂的话原样留着，一个字也不猜。"
        "写完就核对一遍，说出每条规则有多少处。核对出的问题不改变退出码：表有错、或有改过的文件没有动，才是 1。"
        " / Turn tables of filings (CSV, XLSX, XLS, JSON) into plan files. What is not understood is kept as written; nothing is guessed."
        " What was written is checked at once, with totals per rule. What the check finds does not change the exit code,"
        " which is 1 only where a table has errors or an edited file was left alone."
    ),
)
@click.argument("tables", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@root_option
@language_option
@click.option(
    "--published-on",
    type=DAY,
    callback=_given_day,
    help="自己最早公示的日期；晚于上线日期，就是先卖后公示。 / The first day of your own disclosure; not after the first day of sale.",
)
@click.option("--attested-by", help="谁对内容负责（部门或职务）。 / Who answers for it (department or post).")
@click.option("--seen-on", type=DAY, callback=_given_day, help="抄录别家公示时，看到的日期。 / For a transcription: the day it was seen.")
@click.option("--source-url", help="抄录的网址。 / For a transcription: where it was seen.")
@click.option("--region", help="表里没写适用地区的，都用这个，例如 湖南。 / The region of every filing whose row names none, e.g. 湖南.")
@click.option("--own-words", is_flag=True, help="读不懂的句子当作运营商原话公示。 / Publish sentences not understood as the carrier's own.")
@click.option("--overwrite", is_flag=True, help="重写您改过的文件。 / Write over files that you edited.")
@click.option(
    "--write-readable", is_flag=True, help="表有错时，读得出的也写。 / Where the table has errors, still write what could be read."
)
@click.option("--dry-run", is_flag=True, help="只看结果，不写文件。 / Show what would happen, write nothing.")
@click.option("--figures", "as_json", is_flag=True, help="统计用 JSON 输出，问题写到标准错误。 / Figures as JSON; findings go to stderr.")
def import_(  # noqa: PLR0913, PLR0917 - click passes every option by name
    tables: tuple[Path, ...],
    root: Path,
    language: Language,
    published_on: date | None,
    attested_by: str | None,
    seen_on: date | None,
    source_url: str | None,
    region: str | None,
    own_words: bool,  # noqa: FBT001 - as above
    overwrite: bool,  # noqa: FBT001
    write_readable: bool,  # noqa: FBT001
    dry_run: bool,  # noqa: FBT001
    as_json: bool,  # noqa: FBT001
) -> None:
    """Write plan files; exit 0 where all is done, 1 where the tables have errors or edited files were left alone."""
    manner = Manner(
        _disclosure(language, published_on, attested_by, seen_on, source_url), own_words=own_words, region=_regions(region, language)
    )
    survey = _survey(tables, language)
    for finding in survey.findings:
        click.echo(finding.line_in(language), err=as_json)
    write = not dry_run and (write_readable or not survey.faulty)
    tally = FiguresTally()
    outcomes: list[FileOutcome] = []
    filings = (filing for filing in stream_tables(tables, lambda _finding: None) if survey.numbers[filing.number] == 1 and filing.number)
    try:
        with _progress(Text(zh="写套餐文件", en="writing plan files"), language, survey.numbers.total()) as count_on:
            for one in import_filings(filings, lambda _: manner):
                outcomes.append(place(one, root, overwrite=overwrite, write=write))
                tally.add(one)
                count_on(1)
        figures = tally.figures(unread=survey.numbers.total() - len(outcomes))
        click.echo(json.dumps(asdict(figures), ensure_ascii=False, indent=1) if as_json else figures_text(figures, language))
        _tell(outcomes, language, written=write, faulty=survey.faulty)
        for line in (*profiles_missing(outcomes, root), *files_left_over(outcomes, survey.numbers, root)) if write else ():
            click.echo(line.say(language), err=True)
        if write and any(not one.draft for one in outcomes):
            click.echo(_checked(outcomes, root, language), err=True, nl=False)
    except PlanFileError as error:
        click.echo(_broken_off(error.path, error.wording, outcomes, language), err=True)
        sys.exit(EXIT_FINDINGS)
    except BrokenPipeError:
        raise  # whoever read our answer has enough of it: click ends quietly
    except OSError as error:
        click.echo(_broken_off(Path(os.fsdecode(error.filename or root)), disk_fault(error), outcomes, language), err=True)
        sys.exit(EXIT_FINDINGS)
    left_alone = any(one.outcome is Outcome.EDITED for one in outcomes)
    sys.exit(EXIT_FINDINGS if survey.faulty or left_alone or not outcomes else 0)


@dataclass(frozen=True, slots=True)
class _Survey:
    """What a first look at the tables gives: everything wrong with them, and how often each filing number stands in them."""

    findings: tuple[Finding, ...]
    numbers: Counter[str]

    @property
    def faulty(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def _survey(tables: Sequence[Path], language: Language) -> _Survey:
    """Look the tables through once before anything is written, holding no filing in memory."""
    findings: list[Finding] = []
    numbers = Counter[str]()
    with _progress(Text(zh="读表", en="reading tables"), language, None) as count_on:
        for filing in stream_tables(tables, findings.append):
            numbers[filing.number] += 1
            count_on(1)
    return _Survey(tuple(sorted(findings, key=lambda finding: finding.place)), numbers)


@contextmanager
def _progress(label: Text, language: Language, length: int | None) -> Iterator[Callable[[int], None]]:
    """Give a way to count on; a bar on stderr shows it, and nothing where nobody watches. Without a length it only counts."""
    counted = iter(int, 1) if length is None else None  # click knows by an endless iterator that nobody knows the end
    watched = sys.stderr.isatty()
    with click.progressbar(
        counted, length, label=label.say(language), file=sys.stderr, hidden=not watched, show_pos=True, show_eta=False
    ) as bar:
        yield bar.update


def _disclosure(
    language: Language, published_on: date | None, attested_by: str | None, seen_on: date | None, source_url: str | None
) -> AnyDisclosure | None:
    """Return the evidence of disclosure that the options give; raises UsageError where they give half of one, or two."""
    own, seen = bool(published_on or attested_by), bool(seen_on or source_url)
    if not own and not seen:
        return None
    if own and seen:
        both = Text(zh="自己公示和抄录，只能选一样", en="it is either your own disclosure or a transcription, not both")
        raise click.UsageError(both.say(language))
    _well_formed(language, attested_by, source_url)
    given: dict[str, Any] = (
        {"kind": "own", "published_on": published_on and published_on.isoformat(), "attested_by": attested_by and {"zh": attested_by}}
        if own
        else {"kind": "transcription", "seen_on": seen_on and seen_on.isoformat(), "source_url": source_url}
    )
    try:
        return TypeAdapter[AnyDisclosure](AnyDisclosure).validate_python(given)
    except ValidationError:
        half = (
            Text(zh="--published-on 和 --attested-by 要一起写", en="--published-on and --attested-by belong together")
            if own
            else Text(zh="--seen-on 和 --source-url 要一起写", en="--seen-on and --source-url belong together")
        )
        raise click.UsageError(half.say(language)) from None


def _well_formed(language: Language, attested_by: str | None, source_url: str | None) -> None:
    """Raise UsageError for what would stand wrong in every file: a blank or garbled name, an address that is none."""
    if attested_by is not None and not attested_by.strip():
        blank = "--attested-by 是空的，请写负责的部门或职务", "--attested-by is blank; write the department or post that answers for it"
        raise usage_error(*blank, language)
    if attested_by is not None and not (is_plain(attested_by) and "\n" not in attested_by):
        odd = "--attested-by 里有本站不收的符号，请只用文字", "--attested-by holds symbols that are not taken; use words"
        raise usage_error(*odd, language)
    if source_url is not None and not _ADDRESS.fullmatch(source_url):
        no_address = (
            f"--source-url 要写成 https://网站/路径，“{source_url}”不是",
            f"--source-url is written as https://host/path; “{source_url}” is not",
        )
        raise usage_error(*no_address, language)


def _regions(region: str | None, language: Language) -> tuple[Region, ...]:
    """Return where filings that name no region are sold; raises UsageError where the words are not understood whole."""
    if region is None:
        return ()
    try:
        return named_regions(region)
    except ValueError:
        unknown = Text(zh=f"“{region}”不是省份，也不是“全国”", en=f"“{region}” is neither provinces nor 全国")
        raise click.UsageError(unknown.say(language)) from None


def _checked(outcomes: Sequence[FileOutcome], root: Path, language: Language) -> str:
    """Return what the check says today of the files of this import: totals per rule, how many are withheld, where to look next."""
    names = {one.name for one in outcomes}
    written = sum(one.outcome.writes for one in outcomes)
    as_of = today()
    inspection = inspect(root, as_of, Memory.below(root))
    findings = tuple(finding for finding in inspection.findings if finding.file in names)
    blocked = len({finding.file for finding in findings if finding.severity is Severity.ERROR})
    summary = Text(
        zh=f"这张表的 {len(names)} 个套餐文件（这次写了 {written} 个）里，{blocked} 个有错误，改好以前不会公开。"
        "逐条看：mingbai check；给领导看：mingbai check --report html=report.html",
        en=f"Of this table's {len(names)} plan files ({written} written now), {blocked} have errors and stay withheld until mended."
        " Every finding: mingbai check; as a page: mingbai check --report html=report.html",
    )
    return totals(Report(findings=findings, as_of=as_of, language=language, tally=summary))


def _broken_off(path: Path, wording: Wording, outcomes: Sequence[FileOutcome], language: Language) -> str:
    """Return in one line what stopped the import, what to do, and which files were written before."""
    names = [f"{one.name}" for one in outcomes if one.outcome.writes]
    shown = "、".join(names[:_MOST_NAMED]) + " …" * (len(names) > _MOST_NAMED)
    before = Text(
        zh=f"此前写好 {len(names)} 个文件：{shown}" if names else "此前没有写任何文件",
        en=f"{len(names)} files were written before: {shown.replace('、', ', ')}" if names else "No file was written before",
    )
    said = Text(
        zh=f"读写不了 {path}：{wording.message.zh}。{wording.mend.zh}，再导入一次，写好的不会重写。{before.zh}。",
        en=f"{path} cannot be read or written: {wording.message.en}. Please {wording.mend.en} and import again; "
        f"what was written is not written anew. {before.en}.",
    )
    return visible(said.say(language))


def _tell(outcomes: Sequence[FileOutcome], language: Language, *, written: bool, faulty: bool) -> None:
    """Say on stderr what became of the files, and show how an edited file differs from what would be imported."""
    for one in outcomes:
        if one.difference and one.outcome is not Outcome.SAME:
            click.echo(one.difference, err=True)
    for outcome, count in Counter(one.outcome for one in outcomes).items():
        would = "" if written else Text(zh="要是写的话，", en="would be: ").say(language)
        said = outcome.text
        click.echo(would + Text(zh=f"{said.zh}：{count}", en=f"{said.en}: {count}").say(language), err=True)
    for line in advice(outcomes, written=written, faulty=faulty):
        click.echo(line.say(language), err=True)
