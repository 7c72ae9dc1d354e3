"""`mingbai diff`: what differs between two states of plans, in sentences."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.commands.options import EXIT_FINDINGS, as_of_option, language_option, output_option, root_option
from generator.commands.reporting import report_file, save, show
from generator.reports.changes_told import as_markdown, as_text
from generator.repository.two_states import NoStateError, compare, state_of
from generator.tariff.language import Language

_FORMS = {"text": as_text, "markdown": as_markdown}


@click.command(
    epilog="例 / Example:  mingbai diff HEAD . --format markdown --output changes.md",
    short_help="一句一句说出两份资费差在哪里。 / Say in sentences what differs between two states of plans.",
    help=(
        "一句一句说出两份资费差在哪里，对用户更有利还是更不利。A 和 B 写文件夹（里面有 plans/）、套餐文件，或 git 提交。"
        " / Say in sentences what differs between two states of plans, and whether it is better or worse for customers."
        " A and B are each a folder that holds plans/, a plan file, or a git commit."
    ),
)
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@root_option
@as_of_option
@language_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_FORMS)),
    default="text",
    show_default=True,
    help="text 给终端，markdown 给评审页。 / text for a terminal, markdown for a review page.",
)
@output_option
def diff(  # noqa: PLR0913 - an option each
    *, before: str, after: str, root: Path, as_of: date, language: Language, form: str, output: Path | None
) -> None:
    """Hand out the comparison; exit 1 where a file cannot be read, else 0, whatever differs."""
    if output is not None:
        report_file(output, root, language)
    try:
        comparison = compare(state_of(before, root), state_of(after, root), as_of)
    except NoStateError as error:
        raise click.UsageError(error.text.say(language)) from error
    told = _FORMS[form](comparison, language)
    if output is None:
        show(told, language)
    else:
        save(told, output, language)
    sys.exit(EXIT_FINDINGS if comparison.findings else 0)
