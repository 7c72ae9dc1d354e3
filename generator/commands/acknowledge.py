"""`mingbai acknowledge`: say in the last commit that something is meant; `mingbai approve`: approve what a colleague said."""

from datetime import datetime
from pathlib import Path

import click

from generator.commands.options import DAY, language_option, root_option, usage_error
from generator.findings import visible
from generator.repository.acknowledgement import KINDS, Acknowledgement, TrailerError, acknowledgement_in, written
from generator.repository.own_commits import OwnCommitError, commit_is_within, read_commit
from generator.repository.own_commits import acknowledge as write_acknowledgement
from generator.repository.own_commits import approve as write_approval
from generator.tariff.language import Language, Text

_KINDS = "；".join(f"{kind.value} {kind.text.zh}" for kind in KINDS.values())
_KINDS_EN = "; ".join(f"{kind.value}: {kind.text.en}" for kind in KINDS.values())


@click.command(
    epilog=(
        "例 / Example:  mingbai acknowledge worse-for-customers 26BJ300001"
        " --reason 基站电费上涨 --holds-from 2026-12-15 --told-on 2026-11-15"
    ),
    short_help="在最后一个提交里写明：这样改是有意的。 / State in the last commit that a change is meant.",
    help=(
        f"在最后一个提交里写明：这样改是有意的，并重新签名。KIND 有：{_KINDS}。"
        f" / Say in the last commit that it is meant, and sign it anew. KIND is one of: {_KINDS_EN}."
    ),
)
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("numbers", metavar="FILING_NUMBER...", nargs=-1, required=True)
@click.option("--reason", required=True, help="为什么。 / Why.")
@click.option("--holds-from", type=DAY, help="变差从哪天起。 / The day from which what is worse holds.")
@click.option("--told-on", type=DAY, help="哪天告诉老客户的。 / The day on which those who have it were told.")
@root_option
@language_option
def acknowledge(  # noqa: PLR0913 - an option each
    *,
    kind: str,
    numbers: tuple[str, ...],
    reason: str,
    holds_from: datetime | None,
    told_on: datetime | None,
    root: Path,
    language: Language,
) -> None:
    """Amend the last commit and print what it says; files are left alone, staged ones too."""
    said = Acknowledgement(
        kinds=((KINDS[kind], frozenset(numbers)),),
        holds_from=holds_from and holds_from.date(),
        customers_told_on=told_on and told_on.date(),
        reason=" ".join(reason.split()),
    )
    try:
        acknowledgement_in("\n".join(written(said)))
        new = write_acknowledgement(root, said)
        lines = written(acknowledgement_in(read_commit(root, new).message))
    except TrailerError as error:
        raise usage_error(f"写不成：{error}", f"this cannot be written: {error}", language) from error
    except OwnCommitError as error:
        raise usage_error(f"git 没有写成：{error}", f"git did not write it: {error}", language) from error
    head = Text(zh=f"提交 {new[:12]} 写明：", en=f"commit {new[:12]} says:")
    click.echo("\n".join([head.say(language), *(visible(f"  {line}") for line in lines)]))


@click.command(
    epilog="例 / Example:  mingbai approve 0f3a1b2c3d4e",
    short_help="第二个人签名批准一个提交。 / Approve a commit as the second person.",
    help=(
        "第二个人：看过 COMMIT 以后签名批准。批准是一个不改文件的新提交。"
        " / For the second person: approve COMMIT with a signed commit of one's own that changes no file."
    ),
)
@click.argument("commit", metavar="COMMIT")
@root_option
@language_option
def approve(*, commit: str, root: Path, language: Language) -> None:
    """Print what is approved, then the commit that approves it."""
    try:
        approved = read_commit(root, commit)
        if not commit_is_within(root, approved.id, "HEAD"):
            raise usage_error(f"当前分支里没有提交 {commit}", f"the current branch does not hold commit {commit}", language)
        said = written(acknowledgement_in(approved.message))
        new = write_approval(root, approved, f"批准 {approved.short}")
    except TrailerError as error:
        raise usage_error(f"提交 {commit} 的说明看不懂：{error}", f"what commit {commit} says cannot be read: {error}", language) from error
    except OwnCommitError as error:
        raise usage_error(f"git 没有写成：{error}", f"git did not write it: {error}", language) from error
    told = Text(zh=f"批准的提交 {approved.short} 写明：", en=f"the approved commit {approved.short} says:")
    done = Text(zh=f"批准写在提交 {new[:12]}。", en=f"approved in commit {new[:12]}.")
    click.echo("\n".join([told.say(language), *(visible(f"  {line}") for line in said), done.say(language)]))
