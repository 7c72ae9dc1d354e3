"""`mingbai check --commits`: judges a range of commits as the server does when it is pushed."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import click

from generator.commands.options import EXIT_FINDINGS, usage_error
from generator.commands.reporting import Asked, hand_out, wanted_reports
from generator.findings import visible
from generator.gate.memory import FOLDER
from generator.reports.report import Report
from generator.repository.authority import AuthorityError, read_authority
from generator.repository.commits import NO_COMMIT
from generator.repository.objects import commit_named
from generator.repository.range_judgement import RangeQuestion, judge_range
from generator.shanghai import SHANGHAI, today
from generator.tariff.language import Language, Text

_BETWEEN: Final = ".."
_INDEX: Final = "commits.sqlite"


@dataclass(frozen=True, slots=True)
class Commits:
    """What the three options say: which commits, who may change what, and when it is."""

    named: str
    authority: Path | None
    now: datetime | None


commits_option = click.option(
    "--commits",
    metavar="OLD..NEW",
    help=(
        "核对这些 git 提交，和推送时服务器核对的一样，例如 origin/main..HEAD。"
        " / Judge these git commits as the server does on a push, for example origin/main..HEAD."
    ),
)
authority_option = click.option(
    "--authority",
    type=click.Path(exists=True, path_type=Path),
    help="和 --commits 一起用：授权文件或放它们的文件夹。 / With --commits: an authority file or the folder that holds them.",
)


def judge_commits(commits: Commits, root: Path, asked: Asked, language: Language, *, errors_only: bool) -> int:
    """Hand out the reports on the commits, each changed plan in a line and the totals on stderr; return the exit code.

    A usage error where the commits are not there or the authority files are wrong.
    """
    wanted = wanted_reports(asked, root, language)
    question = _question(commits, root, language)
    verdict = judge_range(question)
    tally = Text(
        zh=f"提交 {verdict.commits} 个，有变化的套餐 {len(verdict.plans)} 个",
        en=f"{verdict.commits} commits; {len(verdict.plans)} plans have changed",
    )
    report = Report(
        findings=verdict.findings,
        as_of=today(question.now),
        language=language,
        tally=tally,
        files=tuple(plan.name for plan in verdict.plans),
        errors_only=errors_only,
    )
    for plan in verdict.plans:
        click.echo(visible(f"{plan.filing_number} {plan.headline.say(language)}"), err=True)
    for profile in verdict.profiles:
        for line in profile.lines:
            click.echo(visible(f"{profile.name} {line.say(language)}"), err=True)
    hand_out(report, wanted)
    return EXIT_FINDINGS if verdict.blocked else 0


def _question(commits: Commits, root: Path, language: Language) -> RangeQuestion:
    old, between, new = commits.named.partition(_BETWEEN)
    if not between:
        raise usage_error(f"“{commits.named}”要写成 旧提交..新提交", f"'{commits.named}': write OLD..NEW", language)
    try:
        authority = None if commits.authority is None else read_authority(commits.authority)
    except AuthorityError as error:
        raise click.UsageError(error.text.say(language)) from error
    index = root / FOLDER / _INDEX
    return RangeQuestion(
        repository=root,
        old=NO_COMMIT if old == NO_COMMIT else _commit(root, old, language),
        new=_commit(root, new or "HEAD", language),
        now=commits.now or datetime.now(SHANGHAI),
        authority=authority,
        index=index if index.parent.is_dir() else None,
    )


def _commit(root: Path, name: str, language: Language) -> str:
    found = commit_named(root, name)
    if found is None:
        raise usage_error(f"{root} 里没有提交“{name}”", f"there is no commit '{name}' in {root}", language)
    return found
