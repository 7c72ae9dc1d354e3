"""`mingbai build`: build the whole site beside the old one, then swap; a failing build leaves the old one as it was."""

import fcntl
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from generator.assembly import Withheld
from generator.commands.options import EXIT_FINDINGS, as_of_option, language_option, root_option, tally
from generator.findings import Severity
from generator.mkdocs_plugin import build_site
from generator.tariff.language import Language, Text


@click.command(
    epilog="例 / Example:  mingbai build --output site",
    help="核对并生成整个网站；有错误就不生成，旧网站不变。 / Judge and build the site; with an error nothing changes.",
)
@root_option
@as_of_option
@language_option
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="网站放到哪里，默认 site。 / Where the site goes; site/ by default.",
)
def build(root: Path, as_of: date, language: Language, output: Path | None) -> None:
    """Build into a folder beside the target and swap it in; exit 0 done, 1 findings, 3 bug."""
    target = (output or root / "site").resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    workshop = Path(tempfile.mkdtemp(prefix=f".{target.name}-building-", dir=target.parent))
    try:
        publication = build_site(root.resolve(), workshop / "site", as_of)
        swap(workshop / "site", target, workshop / "previous")
    except Withheld as withheld:
        for finding in withheld.publication.findings:
            if finding.severity is Severity.ERROR:
                click.echo(finding.line_in(language), err=True)
        refused = Text(
            zh="有错误，网站没有生成，旧的网站没有动。改好后再运行一次。",
            en="There are errors; nothing was built and the old site is untouched. Mend them and run this again.",
        )
        click.echo(tally(withheld.publication).say(language), err=True)
        click.echo(refused.say(language), err=True)
        sys.exit(EXIT_FINDINGS)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    click.echo(tally(publication).say(language))
    look = Text(zh=f"网站在 {target}；运行 make serve 就能看。", en=f"The site is in {target}; run `make serve` to look at it.")
    click.echo(look.say(language), err=True)


def swap(new: Path, target: Path, previous: Path) -> None:
    """Put the finished folder `new` at `target`; what stood there goes to `previous`, and back again if that fails."""
    with _alone_in(target.parent):
        if target.exists():
            target.rename(previous)
        try:
            new.rename(target)
        except OSError:
            if previous.exists():
                previous.rename(target)
            raise


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other build swaps in `folder`. The lock is on the folder itself, so that it leaves no file behind."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
