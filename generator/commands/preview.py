"""`mingbai preview`: the site as it would be with drafts and undisclosed plans; marked on every page, and never published."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.commands.options import EXIT_FINDINGS, as_of_option, language_option, root_option
from generator.findings import visible
from generator.mkdocs_plugin import build_preview
from generator.release.workshop import beside
from generator.show.preview import MARKER
from generator.tariff.language import Language, Text


@click.command(
    epilog="例 / Example:  mingbai preview --output preview",
    help="看看草稿和未公示的套餐会是什么样；每页都写着预览，不能发布。 / See drafts and undisclosed plans as they would be.",
)
@root_option
@as_of_option
@language_option
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="预览放到哪里：新的文件夹，或以前的预览。 / Where the preview goes: a new folder, or an earlier preview.",
)
def preview(root: Path, as_of: date, language: Language, output: Path) -> None:
    """Build the preview beside its folder and swap it in; exit 0 all files are shown, 1 some could not be, 2 the folder is no preview."""
    target = output.resolve()
    if target.exists() and any(target.iterdir()) and not (target / MARKER).is_file():
        raise click.UsageError(
            Text(
                zh=f"{target} 里有别的东西，不是预览；换一个文件夹",
                en=f"{target} holds something else than a preview; name another folder",
            ).say(language)
        )
    with beside(target) as site:
        publication = build_preview(root.resolve(), site, as_of)
    for finding in publication.errors:
        click.echo(finding.line_in(language), err=True)
    shown, left_out = len(publication.catalogue), publication.withheld
    told = Text(
        zh=f"预览里有 {shown} 个套餐，有错的 {left_out} 个没有放进去；在 {target}，不要对外发布。",
        en=f"The preview shows {shown} plans and leaves out {left_out} that have errors; it is in {target}. Do not publish it.",
    )
    click.echo(visible(told.say(language)))
    if left_out or publication.blocked:
        sys.exit(EXIT_FINDINGS)
