"""`mingbai simplicity`: which plans on sale are nearly the same, and how much of each one has to read."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.commands.options import as_of_option, language_option, output_option, root_option
from generator.commands.reporting import report_file, save, show
from generator.read.sources import PLANS_FOLDER
from generator.report_look import report_page
from generator.simplicity import json_report, text_report
from generator.simplicity.survey import Survey, survey
from generator.simplicity.view import view_of
from generator.tariff.language import Language, Text


@click.command(
    epilog="例 / Example:  mingbai simplicity --as-of 2026-11-22 --format html --output simplicity.html",
    short_help="找出相似的套餐，数一数每个套餐要读多少。 / Report near-duplicate plans and how much there is to read.",
    help=(
        "找出相似的套餐，数一数每个套餐要读多少。只报数字，不拦任何套餐。"
        " / Report near-duplicate plans and how much there is to read in each. It is information; nothing is withheld."
    ),
)
@root_option
@as_of_option
@language_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="text 给终端，json 给程序，html 给管理的人看和打印。 / text for a terminal, json for programs, html to read and print.",
)
@output_option
@click.option(
    "--published-only",
    is_flag=True,
    help="只看已公示的。默认连草稿和有错误的一起看。 / Published plans alone; by default drafts and plans with errors count too.",
)
@click.option(
    "--most",
    type=click.IntRange(min=0),
    help="每个清单最多列几组，其余报个数；json 总是全列。 / List at most so many groups of a list and count the rest; json lists all.",
)
@click.option("--each-plan", is_flag=True, help="列出每个套餐的数字；json 总是列。 / List every plan's figures; json always does.")
def simplicity(  # noqa: PLR0913, PLR0917 - click passes every option by name
    root: Path,
    as_of: date,
    language: Language,
    form: str,
    output: Path | None,
    published_only: bool,  # noqa: FBT001 - as above
    most: int | None,
    each_plan: bool,  # noqa: FBT001 - as above
) -> None:
    """Hand out the report; exit 0 whatever it says (R13)."""
    if not (root / PLANS_FOLDER).is_dir():
        missing = Text(zh=f"{root} 里没有 {PLANS_FOLDER} 文件夹", en=f"there is no folder {PLANS_FOLDER} in {root}")
        raise click.UsageError(missing.say(language))
    if output is not None:
        report_file(output, root, language)
    found = _surveyed(root, as_of, language, published_only=published_only)
    if form == "json":
        text = json_report.write(found)
    else:
        view = view_of(found, language, most=most, each_plan=each_plan)
        text = text_report.write(view, language) if form == "text" else report_page("simplicity.html", language, view)
    if output is None:
        show(text, language, utf_8=form != "text")
    else:
        save(text, output, language)


def _surveyed(root: Path, as_of: date, language: Language, *, published_only: bool) -> Survey:
    """Return the survey and show on a terminal how far it is."""
    label = Text(zh="读套餐", en="reading plans").say(language)
    with click.progressbar(length=0, label=label, file=sys.stderr, hidden=not sys.stderr.isatty(), show_pos=True) as bar:

        def progress(done: int, whole: int) -> None:
            bar.length = whole
            bar.update(done)

        return survey(root, as_of, published_only=published_only, progress=progress)
