"""`mingbai check`: judge every plan and print all findings."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.commands.options import EXIT_FINDINGS, as_of_option, language_option, root_option, tally
from generator.findings import Severity
from generator.gate.publication import publish
from generator.tariff.language import Language, Text


@click.command(
    epilog="例 / Example:  mingbai check --as-of 2026-11-22",
    help="核对 plans/ 里的全部文件，把问题一次说完。 / Judge every file under plans/ and print all findings.",
)
@root_option
@as_of_option
@language_option
@click.option("--errors-only", is_flag=True, help="只列错误，警告和提示只报个数。 / List errors only; warnings and notes are counted.")
def check(root: Path, as_of: date, language: Language, errors_only: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """Print findings on stdout in the order of files and lines; exit 0 where nothing blocks, 1 where something does."""
    publication = publish(root, as_of)
    for finding in publication.findings:
        if finding.severity is Severity.ERROR or not errors_only:
            click.echo(finding.line_in(language))
    counts = {severity: sum(finding.severity is severity for finding in publication.findings) for severity in Severity}
    totals = Text(
        zh=f"错误 {counts[Severity.ERROR]}，警告 {counts[Severity.WARNING]}，提示 {counts[Severity.INFO]}",
        en=f"{counts[Severity.ERROR]} errors, {counts[Severity.WARNING]} warnings, {counts[Severity.INFO]} notes",
    )
    click.echo(totals.say(language), err=True)
    click.echo(tally(publication).say(language), err=True)
    sys.exit(EXIT_FINDINGS if publication.blocked else 0)
