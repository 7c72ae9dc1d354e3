"""`mingbai check`: judge every plan and report all findings."""

import sys
from datetime import date, datetime
from pathlib import Path

import click

from generator.commands.commit_range import Commits, authority_option, commits_option, judge_commits
from generator.commands.fixing import fix_files
from generator.commands.moment import now_option
from generator.commands.options import EXIT_FINDINGS, as_of_option, language_option, root_option, tally
from generator.commands.reporting import Asked, hand_out, report_options, wanted_reports
from generator.gate.inspection import inspect
from generator.gate.memory import Memory
from generator.reports.report import Report
from generator.tariff.language import Language, Text


@click.command(
    epilog="例 / Example:  mingbai check --as-of 2026-11-22 --format json --output findings.json --report html=report.html",
    help="核对 plans/ 里的全部文件，把问题一次说完。 / Judge every file under plans/ and report all findings.",
)
@root_option
@as_of_option
@language_option
@click.option("--errors-only", is_flag=True, help="只列错误，警告和提示只报个数。 / List errors only; warnings and notes are counted.")
@click.option(
    "--fix",
    is_flag=True,
    help="先把有把握的都改好，改了什么显示出来，再核对。 / First mend what is certain, show every change, then judge.",
)
@click.option("--dry-run", is_flag=True, help="和 --fix 一起用：只显示会改什么，不写。 / With --fix: only show what would change.")
@commits_option
@authority_option
@now_option
@report_options
def check(  # noqa: PLR0913 - an option each
    *,
    root: Path,
    as_of: date,
    language: Language,
    errors_only: bool,
    fix: bool,
    dry_run: bool,
    commits: str | None,
    authority: Path | None,
    now: datetime | None,
    asked: Asked,
) -> None:
    """Hand out the reports, totals on stderr; exit 0 where nothing blocks, 1 where something does.

    A dry run of `--fix` judges nothing; its exit is 1 where a file would change. With `--commits` no file is looked at.
    """
    if commits is not None:
        if fix:
            raise click.UsageError(Text(zh="--fix 不改提交", en="--fix mends no commits").say(language))
        sys.exit(judge_commits(Commits(commits, authority, now), root, asked, language, errors_only=errors_only))
    if authority is not None or now is not None:
        text = Text(zh="--authority 和 --now 要和 --commits 一起用", en="--authority and --now go with --commits")
        raise click.UsageError(text.say(language))
    if dry_run and not fix:
        raise click.UsageError(Text(zh="--dry-run 要和 --fix 一起用", en="--dry-run goes with --fix").say(language))
    wanted = wanted_reports(asked, root, language)
    if fix:
        changed = fix_files(root, as_of, language, dry_run=dry_run)
        if dry_run:
            sys.exit(EXIT_FINDINGS if changed else 0)
    inspection = inspect(root, as_of, Memory.below(root))
    report = Report(
        findings=inspection.findings,
        as_of=as_of,
        language=language,
        tally=tally(inspection),
        files=inspection.files if any(one.form.counts_files for one in wanted) else (),
        carriers={carrier.id: Text(zh=carrier.name.zh, en=carrier.name.say(Language.EN)) for carrier in inspection.carriers.values()},
        errors_only=errors_only,
    )
    hand_out(report, wanted)
    sys.exit(EXIT_FINDINGS if inspection.blocked else 0)
