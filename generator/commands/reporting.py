"""The options by which commands hand out reports: `--format` and `--output` for one, `--report` for as many as are wanted."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from generator.commands.options import output_option, usage_error
from generator.read.disk_faults import disk_fault
from generator.read.sources import PLANS_FOLDER
from generator.reports.format import Format, formats
from generator.reports.formats.terminal import FORMAT as TERMINAL
from generator.reports.formats.terminal import totals
from generator.reports.report import Report
from generator.tariff.language import Language, Text

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Wanted:
    """One report that was asked for: its format, and its file or None for standard output."""

    form: Format
    file: Path | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What the three options say."""

    form: str
    output: Path | None
    reports: tuple[Wanted, ...]


class _NamedReport(click.ParamType[Wanted]):
    """Reads `NAME=FILE`."""

    name = "NAME=FILE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Wanted:  # noqa: ANN401 - click's signature
        """Return the report that is asked for; an unknown format lists the known ones."""
        if isinstance(value, Wanted):
            return value
        name, _, file = str(value).partition("=")
        if name not in formats() or not file:
            known = ", ".join(formats())
            self.fail(f"“{value}”不是“格式=文件”；格式有 / not NAME=FILE; the formats are: {known}", param, ctx)
        return Wanted(formats()[name], Path(file))


def report_options(command: Command) -> Command:
    """Add `--format`, `--output` and `--report`; the command takes them together as `asked`."""

    @wraps(command)
    def with_reports(*, form: str, output: Path | None, reports: tuple[Wanted, ...], **others: Any) -> Any:  # noqa: ANN401 - the command's
        return command(asked=Asked(form, output, reports), **others)

    about = "；".join(f"{form.name} {form.about.zh}" for form in formats().values())
    about_en = "; ".join(f"{form.name} {form.about.en}" for form in formats().values())
    options = (
        click.option(
            "--format",
            "form",
            type=click.Choice(list(formats())),
            default=TERMINAL.name,
            show_default=True,
            help=f"报告的格式：{about}。 / The report's format: {about_en}.",
        ),
        output_option,
        click.option(
            "--report",
            "reports",
            type=_NamedReport(),
            multiple=True,
            help=(
                "另写一份报告，可以写几次，如 --report html=report.html。"
                " / Write one more report; may be given several times, e.g. --report html=report.html."
            ),
        ),
    )
    for option in reversed(options):
        with_reports = option(with_reports)
    return cast("Command", with_reports)


def wanted_reports(asked: Asked, root: Path, language: Language) -> tuple[Wanted, ...]:
    """Return every report that was asked for; a usage error where two would be one file or one would lie among the plans."""
    wanted = (Wanted(formats()[asked.form], asked.output), *asked.reports)
    taken: set[Path] = set()
    for file in (report_file(one.file, root, language) for one in wanted if one.file):
        if file in taken:
            raise usage_error(f"两份报告都要写进 {file}", f"two reports would go to {file}", language)
        taken.add(file)
    return wanted


def report_file(file: Path, root: Path, language: Language) -> Path:
    """Return the file in full; a usage error where it would lie among the plans or is a folder."""
    whole = file.resolve()
    if whole.is_relative_to((root / PLANS_FOLDER).resolve()):
        raise usage_error(f"报告不能放在套餐中间：{whole}", f"a report cannot lie among the plans: {whole}", language)
    if whole.is_dir():
        raise usage_error(f"这是文件夹：{whole}", f"this is a folder: {whole}", language)
    return whole


def hand_out(report: Report, wanted: tuple[Wanted, ...]) -> None:
    """Write every report where it belongs, and the totals to standard error."""
    for one in wanted:
        if one.file is None:
            _show(one.form, report)
        else:
            save(one.form.write(report), one.file, report.language)
    click.echo(totals(report), err=True, nl=False)


def _show(form: Format, report: Report) -> None:
    coloured = form.coloured if _shows_colour() else None
    show((coloured or form.write)(report), report.language, coloured=coloured is not None, utf_8=form.utf_8)


def show(text: str, language: Language, *, coloured: bool = False, utf_8: bool = False) -> None:
    """Write a report to standard output; a usage error where that takes no more, as on a full disk.

    `utf_8` is for what programs read: a file or a pipe gets it in that encoding, a terminal in the one that it can show.
    """
    encoding = "utf-8" if utf_8 and not sys.stdout.isatty() else sys.stdout.encoding or "utf-8"
    # A file's name can hold bytes that are no text; such a character is shown as its number.
    encoded = text.encode(encoding, "backslashreplace")
    try:
        click.echo(encoded if encoding == "utf-8" and not coloured else encoded.decode(encoding), nl=False, color=coloured)
    except BrokenPipeError:
        raise  # whoever reads has seen enough, which click ends quietly
    except OSError as error:
        _drop_standard_output()
        raise _not_written(Text(zh="标准输出", en="standard output"), error, language) from error


def _drop_standard_output() -> None:
    """Point standard output at nothing, because Python tries once more at its end and then fails with an exit code of its own."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)


def _shows_colour() -> bool:
    """Whether standard output is a terminal and nobody asked for no colour (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def save(text: str, file: Path, language: Language) -> None:
    """Write a report to a file; a usage error where it cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise _not_written(Text(zh=str(file), en=str(file)), error, language) from error


def _not_written(where: Text, error: OSError, language: Language) -> click.UsageError:
    """Return the error that says where a report could not be written, why, and what to do."""
    why = disk_fault(error)
    return usage_error(
        f"写不进 {where.zh}：{why.message.zh}。{why.mend.zh}", f"cannot write {where.en}: {why.message.en}; {why.mend.en}", language
    )
