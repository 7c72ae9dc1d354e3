"""`mingbai build`: build the whole site beside the old one, then swap; a failing build leaves the old one as it was."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.assembly import Withheld
from generator.commands.home_folder import HomeFolder
from generator.commands.options import EXIT_FINDINGS, as_of_option, language_option, root_option, tally
from generator.findings import visible
from generator.gate.publication import Publication
from generator.ledger.fault import LedgerError
from generator.mkdocs_plugin import build_site
from generator.release.fault import ReleaseError
from generator.release.past import build_past
from generator.release.workshop import PreviewError, beside, refuse_preview
from generator.server.home import Home
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
@click.option(
    "--home",
    type=HomeFolder(),
    help="把服务器某一天结束时的网站原样再做一遍。 / Build once more the site that a server showed at the end of a day.",
)
def build(*, root: Path, as_of: date, language: Language, output: Path | None, home: Home | None) -> None:
    """Build into a folder beside the target and put it in place; exit 0 done, 1 findings, 2 the target is a preview, 3 bug."""
    if home is not None and output is None:
        raise click.UsageError(Text(zh="用 --home 时要写 --output", en="--home needs --output").say(language))
    target = (output or root / "site").resolve()
    _refuse_to_replace_a_preview(target, language)
    try:
        with beside(target) as site:
            publication = build_site(root.resolve(), site, as_of) if home is None else build_past(home, as_of, site)
            refuse_preview(site)
    except Withheld as withheld:
        say_withheld(withheld.publication, language)
        sys.exit(EXIT_FINDINGS)
    except (ReleaseError, LedgerError) as refused:
        click.echo(visible(refused.text.say(language)), err=True)
        sys.exit(EXIT_FINDINGS)
    click.echo(tally(publication).say(language))
    look = Text(zh=f"网站在 {target}；运行 make serve 就能看。", en=f"The site is in {target}; run `make serve` to look at it.")
    click.echo(look.say(language), err=True)


def say_withheld(publication: Publication, language: Language) -> None:
    """Say every error that kept the site from being built, and that it was not."""
    for finding in publication.errors:
        click.echo(finding.line_in(language), err=True)
    refused = Text(
        zh="有错误，网站没有生成，旧的网站没有动。改好后再运行一次。",
        en="There are errors; nothing was built and the old site is untouched. Mend them and run this again.",
    )
    click.echo(tally(publication).say(language), err=True)
    click.echo(refused.say(language), err=True)


def _refuse_to_replace_a_preview(target: Path, language: Language) -> None:
    try:
        refuse_preview(target)
    except PreviewError as error:
        told = Text(zh=f"{target} 是预览，网站请放到别处", en=f"{target} is a preview; put the site elsewhere")
        raise click.UsageError(visible(told.say(language))) from error
